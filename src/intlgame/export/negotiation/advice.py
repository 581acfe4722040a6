"""The sentences of a review's advice: one for each code, in the player's language.

May live here: sentences. May not live here: which of them fits (`rules.mechanics.negotiation.advice`). Plain,
short, about the talk, never about the person.
"""

from collections.abc import Callable

from intlgame.export.negotiation.names import Names, points, share
from intlgame.i18n import _
from intlgame.rules.mechanics.negotiation.reviewed import Advice


def sentence(names: Names, advice: Advice) -> str:
    """The sentence of a piece of advice, with what it names filled in."""
    first, second = (*(_("“{name}”").format(name=names.thing(each)) for each in advice.issues), "", "")[:2]
    told = _BY_ITEM[advice.item]()[advice.code]
    return told.format(issue=first, other=second, points=points(advice.amount), share=share(advice.amount))


Sentences = dict[str, str]
"""Code to its sentence."""


def _result() -> Sentences:
    return {
        "result-no-zone-left": _(
            "Leaving was the best result here; keep the door open, since prices and needs change."
        ),
        "result-no-zone-stayed": _(
            "There was no deal to be had: whoever sees it first leaves first, with a friendly word and the "
            "door open."
        ),
        "result-no-zone-signed": _(
            "Before signing, compare with your alternative: here going apart was better for one of you."
        ),
        "result-missed": _(
            "When a talk is about to fail, put one package on the table that beats both alternatives, "
            "and say that it does."
        ),
        "result-below": _(
            "Your alternative is worth {points} more than this agreement: have it in front of you when you "
            "say yes."
        ),
        "result-little": _(
            "You took {share} of what was reachable: open higher, and give only against something."
        ),
        "result-fair": _(
            "You took {share} of what was reachable: a little more patience with the last steps often "
            "brings the rest."
        ),
        "result-much": _("You took {share} of what was reachable: keep this way of working."),
    }


def _opening() -> Sentences:
    return {
        "opening-none": _("You never put an offer on the table, so the other side set the frame alone."),
        "opening-below": _("Your first offer lay below your own alternative: check it before you speak."),
        "opening-insulting": _(
            "Your first offer left them less than they have without you; stay ambitious within what they "
            "can accept."
        ),
        "opening-low": _(
            "Open higher, with a reason: a first offer pulls the result, and you can only go down from it."
        ),
        "opening-good": _("An ambitious first offer with a reason gives room for steps: keep it."),
    }


def _steps() -> Sentences:
    return {
        "steps-few": _("There was hardly any movement to look at: one offer settled it, or none."),
        "steps-back": _(
            "Taking back what you have offered costs trust: change a package as a whole and say what for."
        ),
        "steps-unpaid": _(
            "You gave several times in a row while they stood still: say what each step is worth to you and "
            "wait for the return."
        ),
        "steps-large": _(
            "Your largest step was {points}: small steps, each smaller than the last, show where the end is."
        ),
        "steps-stalled": _(
            "You hardly moved: if a package cannot improve, change its mix so that it costs you the same "
            "and gives them more."
        ),
        "steps-good": _("Small steps, paid for by theirs: keep this rhythm."),
    }


def _questions() -> Sentences:
    return {
        "questions-none": _(
            "Ask before you offer: three questions on what matters to them are the cheapest move there is."
        ),
        "questions-late": _(
            "Your questions came after your second offer: asked first, they would have shaped your packages."
        ),
        "questions-repeated": _(
            "A question asked twice tires: if an answer is vague, share something of yours and come back."
        ),
        "questions-unasked": _(
            "You had planned to ask about {issue} and did not: keep the list beside you at the table."
        ),
        "questions-few": _(
            "{issue} was decisive for them and stayed unknown: spread your questions over all issues, "
            "and tell something in return."
        ),
        "questions-good": _("You asked in time and learned what mattered: begin like this again."),
    }


def _guesses() -> Sentences:
    return {
        "guesses-none": _(
            "Guess their priorities before you go: a wrong guess that you test is worth more than none."
        ),
        "guesses-unchecked": _(
            "You were mistaken about {issue} and never tested it: turn each guess into a question."
        ),
        "guesses-corrected": _(
            "You were mistaken about {issue} and found out at the table: that is what questions are for."
        ),
        "guesses-right": _(
            "Your picture of their priorities was right: your preparation was worth its time."
        ),
    }


def _statements() -> Sentences:
    return {
        "statements-none": _(
            "You told them nothing about your priorities: sharing one or two helps them to help you."
        ),
        "statements-contradicted": _(
            "What you said about {issue} went against what you had said before: whoever notices believes "
            "less of the rest."
        ),
        "statements-off": _(
            "What you said about {issue} did not match your own brief: a true priority gets you more."
        ),
        "statements-inflated": _(
            "You made several issues bigger than they are: when all is decisive, nothing can be traded."
        ),
        "statements-good": _("What you told them was true and useful: it lets them offer what you need."),
    }


def _joint() -> Sentences:
    return {
        "joint-none": _("There was nothing to be gained together, whatever package was tried."),
        "joint-missed": _(
            "There was room for both: before leaving, offer two packages and ask which is closer."
        ),
        "joint-improved": _("Improving the agreement after the handshake paid for both: make it a habit."),
        "joint-swap": _(
            "Give more on {issue}, which is worth more to them than to you, and ask for {other}: trade "
            "across issues, not along one."
        ),
        "joint-give": _(
            "A change on {issue} would have helped one of you at no cost to the other: look for wishes "
            "that both share."
        ),
        "joint-one-sided": _(
            "A deal that leaves one side worse off than none will not be kept for long: look for one that "
            "both can live with."
        ),
        "joint-best": _("Nothing was left on the table: trading across issues works."),
    }


def _limits() -> Sentences:
    return {
        "limits-signed-below": _(
            "You signed below the limit that you had set: a limit only helps if it ends the talk."
        ),
        "limits-offered-below": _("An offer of yours lay below your own limit: they might have taken it."),
        "limits-too-low": _(
            "Your limit lay {points} below your alternative: never set it lower than what you have without "
            "them."
        ),
        "limits-target-low": _(
            "Your target was modest: aim for the upper half of what is possible, since few get more than "
            "they aim for."
        ),
        "limits-kept": _("Your limit stood where your alternative put it, and you kept it."),
    }


def _moments() -> Sentences:
    return {
        "moments-none": _("Nothing unusual came up at this table."),
        "moments-answer": _(
            "At {issue}, another answer would have served you better: name calmly what you see, test it, "
            "or trade."
        ),
        "moments-reading": _(
            "At {issue}, you settled on one explanation: keep two or three open until you have asked."
        ),
        "moments-good": _("You read what came up with care and answered it well."),
    }


def _language() -> Sentences:
    return {
        "language-none": _("No figure was misheard; a written recap still protects both sides."),
        "language-blurred": _(
            "Some of what they said was lost between languages: speak in short turns and write figures down."
        ),
        "language-cleared": _(
            "A misunderstanding about {issue} was cleared by your recap: close every talk with one."
        ),
        "language-left": _(
            "You misheard {issue} and never noticed: put figures in writing before you answer them."
        ),
        "language-signed": _(
            "You signed with a different understanding of {issue}: a recap before closing costs a few "
            "minutes."
        ),
    }


def _relation() -> Sentences:
    return {
        "relation-pressure": _(
            "Pressure cost more trust than it moved: say what you will do without them as a fact, once."
        ),
        "relation-words": _(
            "They stopped believing some of what you said: what you tell them has to hold until the end."
        ),
        "relation-offers": _(
            "Your offers cost trust: nothing below their alternative, and nothing taken back without a word."
        ),
        "relation-fell": _(
            "They trust you less than before: interest in their side, and a promise kept, mend more than "
            "words."
        ),
        "relation-held": _(
            "The relationship is where it was: a question, a thank-you and an honest word would lift it."
        ),
        "relation-grew": _("You leave more trust than you found: the next talk starts from there."),
    }


def _time() -> Sentences:
    return {
        "time-out": _("Their time ran out: agree how long you have, and keep the last third for packages."),
        "time-strain": _("Their patience ended before the time did: a break or an apology resets a talk."),
        "time-haste": _(
            "You closed with {share} of their time unused and value left: ask what could still improve for "
            "both."
        ),
        "time-early": _(
            "You closed with {share} of their time unused: there was room for smaller steps and questions."
        ),
        "time-nothing": _(
            "More time would not have helped: when two fair packages have failed, say so and part as friends."
        ),
        "time-good": _("You used the time that the talk deserved."),
    }


_BY_ITEM: dict[str, Callable[[], Sentences]] = {
    "result": _result,
    "opening": _opening,
    "steps": _steps,
    "questions": _questions,
    "guesses": _guesses,
    "statements": _statements,
    "joint": _joint,
    "limits": _limits,
    "moments": _moments,
    "language": _language,
    "relation": _relation,
    "time": _time,
}
