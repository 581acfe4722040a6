"""The fixed sentences of every report: evidence words, scale, method, limits, uses.

May live here: text that does not depend on the run. May not live here: markup, and anything computed.
Each is a function, because a sentence is looked up in the player's language when it is asked for.
"""

from intlgame.i18n import _
from intlgame.rules.profile import Status


def status_word(status: Status) -> str:
    """How much evidence there is, in two or three words."""
    return {
        "not_measured": _("Not measured"),
        "insufficient": _("Not enough seen"),
        "tentative": _("Tentative"),
        "moderate": _("Moderate evidence"),
        "firm": _("Firm evidence"),
    }[status]


def status_meaning() -> tuple[tuple[str, str], ...]:
    """Each evidence word with what it means."""
    return (
        (_("Not measured"), _("Nothing in this run asked for it.")),
        (
            _("Not enough seen"),
            _("Fewer than four full decisions, or fewer than three episodes. No number is given."),
        ),
        (_("Tentative"), _("A first impression. Another run could look clearly different.")),
        (_("Moderate evidence"), _("Enough to talk about, together with other evidence.")),
        (_("Firm evidence"), _("Many decisions in several episodes point the same way.")),
    )


def scale_word(status: str) -> str:
    """How the pack's scale is known."""
    return {
        "author": _("Provisional scale: its authors set how hard the decisions are; no trial group has yet."),
        "panel": _("Scale set by a panel of experts; not yet tried on a group of players."),
        "piloted": _("Scale set by experts and tried on a group of players."),
    }[status]


def mode_word(mode: str) -> str:
    """Training or assessment."""
    return {
        "training": _("Training"),
        "assessment": _("Assessment"),
    }[mode]


def part_word(kind: str) -> str:
    """What was looked at."""
    return {
        "choice": _("Choice"),
        "side": _("Choice, second view"),
        "reason": _("Reason"),
        "looking": _("Looking first"),
        "preparation": _("Preparation"),
        "talk": _("At the table"),
        "moment": _("What came up"),
        "reading": _("How you read it"),
        "rule": _("Observed"),
    }[kind]


def by_people() -> str:
    """Who made the rules."""
    return _(
        "This profile was made by fixed rules written by people, not by AI. "
        "The same decisions always give the same profile."
    )


def method() -> tuple[str, ...]:
    """How the numbers come about, in plain words."""
    return (
        _(
            "Experts gave every option a value from 0 to 100. Each of your choices is compared with the "
            "options that were on offer at that moment: a good choice among tempting ones says more "
            "than an easy one."
        ),
        _(
            "The choices for one competency are added up to an estimate. Where there are few of them, "
            "the estimate stays close to your own general level in this run. A competency without "
            "decisions of its own never gets a score."
        ),
        _(
            "50 is the middle of the scale. The band beside each score is where your result lies with "
            "80 % probability, as far as the model and the pack's difficulty are right. A level is "
            "named only when it is at least 80 % sure."
        ),
        _(
            "For each decision the report shows how the score would have differed without it. These "
            "figures are exact. They do not add up to the score, because decisions confirm each other."
        ),
        _(
            "Money earned, luck, time taken and hints asked have no part in any score. A good result "
            "reached without looking at the facts counts little."
        ),
    )


def limits() -> tuple[str, ...]:
    """What the profile cannot tell."""
    return (
        _(
            "One run is a small sample. Most differences between two competencies could be chance; only "
            "those under “What stood out” are named, each with its probability."
        ),
        _(
            "A game shows what you decide on a screen. It does not show how you work with colleagues, "
            "lead people, speak a language, or act when your own money is at stake."
        ),
        _("Reading speed, tiredness and habit of playing games may have had a part."),
        _(
            "Two runs cannot show that one person has changed on one competency; the error is larger "
            "than the change that training brings."
        ),
    )


def intended() -> tuple[str, ...]:
    """What the report is for."""
    return (
        _("Reflecting on your own decisions, alone or with a trainer."),
        _("Choosing what to practise next and whom to ask for help."),
        _("Talking in a class or a firm about how decisions abroad are made."),
    )


def excluded() -> tuple[str, ...]:
    """What the report must not be used for."""
    return (
        _("Grades, certificates of ability, hiring, dismissal, pay or promotion."),
        _("Ranking people, or comparing players of different packs."),
        _("Any decision about a person that rests on this report alone."),
    )


def never_measured() -> str:
    """What no run of this game measures."""
    return _(
        "No run measures teamwork, leadership, motivation, the languages that you speak, or how you act "
        "under real stakes."
    )


def rights() -> str:
    """Whose the report is."""
    return _(
        "The report belongs to the player. It was made on the player's own device and sent to nobody. "
        "It carries a pseudonym and no name. Whoever receives it should hear the player's own view of "
        "it first."
    )
