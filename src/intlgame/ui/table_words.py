"""Sentences of the engine about a talk: mood, time, what a move takes, what was said and what is new in it.

May live here: turning what happened at a table into the player's language. May not live here: authored
phrases, nodes.
"""

from __future__ import annotations

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money
from intlgame.i18n.languages import language_name
from intlgame.rules.bargain import Exchange
from intlgame.rules.mechanics.ledger import CENTS
from intlgame.rules.mechanics.negotiation.counterpart import mood_of
from intlgame.rules.moves import (
    Accept,
    Break,
    Close,
    Courtesy,
    Offer,
    Package,
    Pressure,
    Question,
    Recap,
    Show,
    TableMove,
    Tell,
)
from intlgame.ui.bargaining import APART, NEAR, Sight, Term

LETTERS = ("A", "B", "C")
MOODS = ("cold", "guarded", "open", "warm")
SLOW = 130
"""Pace, in percent, from which it is told that everything takes longer."""


def points(count: int) -> str:
    return ngettext("{n} point", "{n} points", count).format(n=count)


def euros(seen: Sight, worth: int) -> str:
    """Points as money a year; empty where the talk has no such measure."""
    euro = seen.negotiation.point_euro
    return _("about {amount} a year").format(amount=money(worth * euro * CENTS)) if euro else ""


def mood_word(mood: str) -> str:
    told = {"cold": _("cold"), "guarded": _("guarded"), "open": _("open"), "warm": _("warm")}
    return told[mood]


def importance_word(importance: int) -> str:
    return (_("flexible"), _("matters"), _("decisive"))[importance]


def time_words(left: int) -> str:
    """How much time they have left, in words."""
    if left >= 75:
        return _("plenty")
    if left >= 50:
        return _("more than half")
    if left >= 25:
        return _("less than half")
    return _("little") if left >= 10 else _("nearly none")


def cost_words(takes: int) -> str:
    """What a move takes of the time at the table, on one scale: the time of an offer, in hundredths."""
    if takes <= 0:
        return _("no time")
    if takes <= 30:
        return _("a moment")
    if takes < 50:
        return _("under half an offer's time")
    return _("over half an offer's time") if takes < 100 else _("a full offer's time")


def language_words(seen: Sight) -> str:
    """In which language they talk, and with whose help."""
    gap = seen.gap
    if not gap.language and not gap.interpreted:
        return _("You share no language.")
    tongue = language_name(gap.language)
    if gap.interpreted and gap.pace > SLOW:
        return _("You talk through an interpreter: everything takes nearly twice as long.")
    if gap.interpreted:
        return _("You talk through an interpreter.")
    if gap.level == "native":
        return _("You talk in {language}.").format(language=tongue)
    return _("You talk in {language}, at level {level}.").format(language=tongue, level=gap.level)


# -- what the player said


def move_words(seen: Sight, move: TableMove) -> str:
    """A move of the player in one sentence."""
    match move:
        case Offer():
            return _offered(move)
        case Question():
            return _("You asked about {issue}.").format(issue=small(seen.term(move.issue).issue.label))
        case Tell():
            return _told(seen, move)
        case Courtesy():
            return _courtesy(move)
        case Show():
            exhibit = next(each for each in seen.negotiation.exhibits if each.id == move.exhibit)
            return _("You laid on the table: {what}.").format(what=small(exhibit.label))
        case Pressure():
            return _("You said what you will do otherwise.")
        case Break():
            return _("You asked for a break.")
        case Recap():
            return _("You put it in writing.")
        case Accept():
            return _("You took what they asked for.")
        case Close():
            return _("You left the agreement as it is.")
    return _("You left the table.")


def _offered(move: Offer) -> str:
    count = len(move.packages)
    if count > 1:
        return ngettext("You offered {n} package.", "You offered {n} packages.", count).format(n=count)
    return _("You made a final offer.") if move.final else _("You offered a package.")


def _told(seen: Sight, move: Tell) -> str:
    issue = seen.term(move.issue).issue.label
    said = (
        _("You said: {issue} is flexible for us."),
        _("You said: {issue} matters to us."),
        _("You said: {issue} is decisive for us."),
    )
    return said[move.importance].format(issue=small(issue))


def _courtesy(move: Courtesy) -> str:
    told = {
        "smalltalk": _("You talked about something else for a while."),
        "acknowledge": _("You said that you see their point."),
        "apologise": _("You apologised."),
    }
    return told[move.tone]


def package_words(seen: Sight, package: Package) -> str:
    """A whole package, issue by issue."""
    pairs = zip(seen.terms, package, strict=True)
    return "; ".join(f"{term.issue.label}: {term.label(option)}" for term, option in pairs)


def reply_words(seen: Sight) -> str:
    """Their last reply in the engine's words, where no phrase was written for it."""
    reply = seen.exchanges[-1].reply
    if reply.kind == "counter":
        return _("They ask for something else: {terms}.").format(terms=package_words(seen, seen.asked))
    told = {
        "accept": _("They agree."),
        "answer": _("They answer."),
        "noted": _("They listen."),
        "leave": _("They leave the table."),
    }
    return told.get(reply.kind, _("They say goodbye."))


# -- what is new


def fresh(seen: Sight) -> tuple[str, ...]:
    """What the last exchange brought to light, in short."""
    if not seen.exchanges:
        return ()
    last = seen.exchanges[-1]
    reply = last.reply
    if reply.kind == "accept" or isinstance(last.move, Accept):
        return (_accepted(seen, last),)
    if reply.kind == "answer":
        return (_learned(seen, last), *_why_vague(seen))
    if isinstance(last.move, Recap):
        return _put_right(seen)
    if reply.kind != "counter":
        return ()
    found = [_("your last word was refused")] if "final-refused" in reply.told else []
    if reply.liked >= 0:
        found.append(_("they prefer package {letter}").format(letter=LETTERS[reply.liked]))
    if reply.issue:
        found.append(
            _("the problem they name: {issue}").format(issue=small(seen.term(reply.issue).issue.label))
        )
    return (*found, *_moved(seen))


def first_name(seen: Sight) -> str:
    """The other side by their first name; by their role where they have none."""
    return seen.person.name.split()[0] if seen.person.name else seen.person.role


def _accepted(seen: Sight, exchange: Exchange) -> str:
    if isinstance(exchange.move, Offer):
        return _("{name} accepts your package").format(name=first_name(seen))
    return _("you have shaken hands on it")


def _why_vague(seen: Sight) -> tuple[str, ...]:
    """What helps against vague answers, said with the first of them."""
    vague = [n for n, each in enumerate(seen.exchanges) if _is_vague(each)]
    if vague != [len(seen.exchanges) - 1]:
        return ()
    return (_("People say more when they trust you, and when you tell something of your own."),)


def _is_vague(exchange: Exchange) -> bool:
    return exchange.reply.kind == "answer" and (exchange.reply.level < 2 or exchange.reply.importance < 0)


def _learned(seen: Sight, exchange: Exchange) -> str:
    reply, issue = exchange.reply, seen.term(exchange.reply.issue).issue
    name = small(issue.label)
    if reply.level == 0:
        return _("they do not say what {issue} means to them").format(issue=name)
    if reply.level == 1 or reply.importance < 0:
        return _("a vague answer on {issue}").format(issue=name)
    words = importance_word(reply.importance)
    best = seen.term(issue.id).label(reply.preferred)
    if not best:
        return _("{issue}: {importance}, they say").format(issue=issue.label, importance=words)
    return _("{issue}: {importance}, they say; best for them: {option}").format(
        issue=issue.label, importance=words, option=best
    )


def _put_right(seen: Sight) -> tuple[str, ...]:
    here = len(seen.exchanges) - 1
    before = [n for n, each in enumerate(seen.exchanges[:here]) if isinstance(each.move, Recap)]
    since = before[-1] if before else -1
    wrong = [each for each in seen.talk.misheard if each.corrected and since < each.exchange < here]
    if not wrong:
        return (_("both sides have noted the same"),)
    return tuple(
        _("put right: {issue} is {option}, not {heard}").format(
            issue=small(seen.term(each.issue).issue.label),
            option=_meant(seen, seen.term(each.issue), each.exchange),
            heard=seen.term(each.issue).label(each.option),
        )
        for each in wrong
    )


def _meant(seen: Sight, term: Term, exchange: int) -> str:
    return term.label(seen.exchanges[exchange].reply.package[term.place])


def _moved(seen: Sight) -> tuple[str, ...]:
    """The issues on which their last two counters differ."""
    changed = moved_terms(seen)
    if not changed:
        return ()
    names = ", ".join(f"{term.issue.label} {term.label(term.asked)}" for term in changed)
    return (_("they moved: {terms}").format(terms=names),)


def moved_terms(seen: Sight) -> tuple[Term, ...]:
    """The issues on which they ask for something else than before."""
    asks = seen.asks
    if len(asks) < 2 or asks[-1][0] != len(seen.exchanges) - 1:
        return ()
    pairs = zip(seen.terms, asks[-2][1], asks[-1][1], strict=True)
    return tuple(term for term, before, now in pairs if before != now)


# -- how the room changed


def reason_of_mood(seen: Sight) -> str:
    """What moved the mood last, as somebody at the table could see it."""
    told = seen.exchanges[-1].reply.told if seen.exchanges else ()
    sentences = {
        "final-refused": _("Your last word was refused."),
        "bluffed": _("What you offered did not fit what you had called decisive or flexible."),
        "contradicted": _("It did not fit what you had said before."),
        "all-decisive": _("You have called almost everything decisive."),
        "insulted": _("Your offer was far from anything they could take."),
        "taken-back": _("You took back something you had offered."),
        "helped": _("You moved on something that matters to them."),
        "conceded": _("You moved towards them."),
        "stalled": _("Your offer brought nothing new."),
        "repeated": _("You asked the same once more."),
        "soured": _("That courtesy was one too many."),
    }
    known = next((sentences[each] for each in sentences if each in told), "")
    return known or _last_event(seen)


def _last_event(seen: Sight) -> str:
    if seen.reaction is not None:
        return _("After your answer to what came up.")
    return move_words(seen, seen.exchanges[-1].move) if seen.exchanges else _("You have just sat down.")


def mood_now(seen: Sight) -> str:
    """The mood that can be read now; before anything was said, as they came in."""
    if seen.exchanges:
        return seen.exchanges[-1].reply.mood
    return mood_of(seen.bargain.trust)


def mood_step(seen: Sight) -> int:
    """Whether the last exchange made it warmer (1), cooler (-1) or neither."""
    moods = [MOODS.index(each.reply.mood) for each in seen.exchanges[-2:]]
    if len(moods) < 2:
        return 0
    return (moods[1] > moods[0]) - (moods[1] < moods[0])


# -- packages


def against_limits(seen: Sight, worth: int) -> tuple[str, bool]:
    """Where a package stands against limit and target, in words, and whether it is below the limit."""
    limit, target = seen.talk.prepared.limit, seen.talk.prepared.target
    if worth < seen.alternative:
        told = _("{points} less than you have without a deal.")
        return told.format(points=points(seen.alternative - worth)), True
    if worth < limit:
        return _("{points} below your limit.").format(points=points(limit - worth)), True
    if worth >= target:
        return _("Your target is reached."), False
    return _("{points} above your limit, {missing} short of your target.").format(
        points=worth - limit, missing=target - worth
    ), False


def evenness(worths: tuple[int, ...]) -> str:
    """How equal several packages are for the player."""
    apart = max(worths) - min(worths)
    if apart <= NEAR:
        return _("As good as equal for you: their choice will tell you something.")
    told = (
        _("{points} apart for you.") if apart <= APART else _("{points} apart: one is clearly worse for you.")
    )
    return told.format(points=points(apart))


def small(label: str) -> str:
    """A label inside a sentence: a small first letter, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
