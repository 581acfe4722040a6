"""What the other side says: an authored phrase for what happened, filled with the figures of this talk.

May live here: which phrase fits and what stands in its places. May not live here: sentences (they stand in
packs) and decisions (nothing that happens depends on a phrase).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intlgame.rules.bargain import Exchange, Reply, handshake
from intlgame.rules.chance import draw
from intlgame.rules.content.campaign import Content
from intlgame.rules.content.index import index
from intlgame.rules.content.negotiation import Issue, Negotiation, Phrase, Spoken
from intlgame.rules.content.people import Person
from intlgame.rules.mechanics.negotiation.counterpart import mood_of
from intlgame.rules.mechanics.negotiation.language import understood
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
    Tell,
)
from intlgame.rules.state import State, Talk

PLACE = re.compile(r"\{[a-z]+\}")
"""Filled in one pass: what stands in a place is never filled again."""
PLACES = ("{issue}", "{option}", "{preferred}", "{package}", "{change}", "{why}")
NAMED = 3
"""Terms of a package that are said aloud: more are read in the table."""
IMPORTANCE: tuple[Spoken, ...] = ("answer-flexible", "answer-matters", "answer-decisive")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Something to say: what it is for, the mood, and what fills its places."""

    says: Spoken
    mood: str
    places: Mapping[str, str]


def greeting(content: Content, state: State, talk: Talk) -> str:
    """Their first words: the author's, or how they greet somebody whom they have met before."""
    negotiation = index(content).negotiations[talk.negotiation]
    if not any(other.person == talk.person and other.quarter < talk.quarter for other in state.talks):
        return negotiation.quote
    line = _Line(says="again", mood=mood_of(talk.bargain.trust_before), places={})
    again = _phrase(_Voice(content, talk.person, state.seed, talk.negotiation), line, "again", [])
    return f"{again} {negotiation.quote}".strip()


def course(content: Content, state: State, talk: Talk) -> tuple[str, ...]:
    """What they said in each exchange, in order. A phrase comes back only once the others have been said."""
    negotiation = index(content).negotiations[talk.negotiation]
    voice = _Voice(content, talk.person, state.seed, talk.negotiation)
    used: list[Phrase] = []
    spoken: list[str] = []
    for place, exchange in enumerate(talk.bargain.exchanges):
        authored = _authored(negotiation, exchange)
        if authored:
            spoken.append(authored)
            continue
        spoken.append(_phrase(voice, _line(negotiation, talk, place), str(place), used))
    return tuple(spoken)


def said(content: Content, state: State, talk: Talk, place: int) -> str:
    """What they said in one exchange."""
    return course(content, state, talk)[place]


def _authored(negotiation: Negotiation, exchange: Exchange) -> str:
    """The author's own words for this exchange, where there are some: on an exhibit, and a vague answer."""
    move, reply = exchange.move, exchange.reply
    if reply.kind == "leave":
        return ""
    if isinstance(move, Show):
        return next(each.says for each in negotiation.exhibits if each.id == move.exhibit)
    if isinstance(move, Question) and reply.level == 1 and "repeated" not in reply.told:
        return next(each.hint for each in negotiation.issues if each.id == move.issue)
    return ""


# -- which kind of phrase


def _line(negotiation: Negotiation, talk: Talk, place: int) -> _Line:
    exchange = talk.bargain.exchanges[place]
    places = _places(negotiation, talk, place)
    return _Line(says=_kind(negotiation, talk, place, places), mood=exchange.reply.mood, places=places)


def _kind(negotiation: Negotiation, talk: Talk, place: int, places: Mapping[str, str]) -> Spoken:
    exchange = talk.bargain.exchanges[place]
    reply, move = exchange.reply, exchange.move
    if reply.kind == "leave":
        return "leave" if exchange.strain >= 10_000 else "leave-time"
    if reply.kind == "accept":
        if isinstance(move, Offer) and handshake(talk.bargain.exchanges[:place]) is not None:
            return "improved"
        return "accept-last-call" if "last-call" in reply.told else "accept"
    if reply.kind == "answer":
        return _answer(reply)
    if reply.kind == "counter":
        return _counter(reply, places)
    return _noted(negotiation, talk, place)


def _answer(reply: Reply) -> Spoken:
    if "repeated" in reply.told:
        return "answer-repeated"
    if reply.level == 0:
        return "answer-deflected"
    if reply.level == 1 or reply.importance < 0:
        return "answer-vague"
    return IMPORTANCE[reply.importance]


def _counter(reply: Reply, places: Mapping[str, str]) -> Spoken:
    """What stands out most comes first: a broken rule, then a choice, then movement, then the problem."""
    happened: tuple[tuple[str, Spoken], ...] = (
        ("final-refused", "counter-final-refused"),
        ("insulted", "counter-insulted"),
        ("taken-back", "counter-taken-back"),
    )
    for told, kind in happened:
        if told in reply.told:
            return kind
    if reply.liked >= 0:
        return "counter-liked"
    if "helped" in reply.told and places["{issue}"]:
        return "counter-helped"
    if "conceded" in reply.told and places["{change}"]:
        return "counter-conceded"
    if "stalled" in reply.told:
        return "counter-stalled"
    return "counter-problem" if reply.issue else "counter"


def _noted(negotiation: Negotiation, talk: Talk, place: int) -> Spoken:
    exchange = talk.bargain.exchanges[place]
    told = exchange.reply.told
    match exchange.move:
        case Tell():
            if "contradicted" in told:
                return "tell-contradicted"
            return "tell-all-decisive" if "all-decisive" in told else "tell"
        case Courtesy():
            return "courtesy-soured" if "soured" in told else exchange.move.tone
        case Pressure():
            return "pressure"
        case Break():
            return "break"
        case Recap():
            return "recap-corrected" if _corrected(negotiation, talk, place) else "recap"
        case Offer():
            return "not-improved"
        case Accept() | Close():
            return "closed"
    return "walked"


def _corrected(negotiation: Negotiation, talk: Talk, place: int) -> Issue | None:
    """The issue that a recap put right: what they asked for last, and nothing has replaced, was misheard."""
    replies = [each.reply.kind for each in talk.bargain.exchanges[:place]]
    standing = max((n for n, kind in enumerate(replies) if kind in ("counter", "accept")), default=-1)
    recaps = (n for n, each in enumerate(talk.bargain.exchanges[:place]) if isinstance(each.move, Recap))
    if max(recaps, default=-1) > standing:
        return None
    wrong = [each.issue for each in talk.misheard if each.exchange == standing]
    return next((issue for issue in negotiation.issues if issue.id in wrong), None)


# -- what stands in the places


def _places(negotiation: Negotiation, talk: Talk, place: int) -> Mapping[str, str]:
    reply = talk.bargain.exchanges[place].reply
    package = understood(negotiation, talk, place)
    about = _about(negotiation, talk, place)
    return {
        "{issue}": _small(about.label) if about else "",
        "{option}": _option(negotiation, talk, place, about),
        "{preferred}": _label(about, reply.preferred) if about else "",
        "{package}": _package(negotiation, talk, place, package),
        "{change}": _change(negotiation, talk, place, package),
        "{why}": about.why if about and "overstated" not in reply.told else "",
    }


def _about(negotiation: Negotiation, talk: Talk, place: int) -> Issue | None:
    exchange = talk.bargain.exchanges[place]
    if isinstance(exchange.move, Recap):
        return _corrected(negotiation, talk, place)
    name = exchange.reply.issue
    if isinstance(exchange.move, Question | Tell):
        name = exchange.move.issue
    if "helped" in exchange.reply.told:
        name = _given_most(negotiation, talk, place) or name
    return next((issue for issue in negotiation.issues if issue.id == name), None)


def _given_most(negotiation: Negotiation, talk: Talk, place: int) -> str:
    """The issue on which the player's last step gave most to the other side."""
    offers = [each for each in talk.bargain.exchanges[: place + 1] if isinstance(each.move, Offer)]
    if len(offers) < 2:
        return ""
    before, now = (_main_package(each) for each in offers[-2:])
    gains = [
        (_points(issue, new) - _points(issue, old), issue.id)
        for issue, old, new in zip(negotiation.issues, before, now, strict=True)
    ]
    best = max(gains, key=lambda gain: gain[0])
    return best[1] if best[0] > 0 else ""


def _main_package(exchange: Exchange) -> Package:
    assert isinstance(exchange.move, Offer), "only offers have packages"
    return exchange.move.packages[max(0, exchange.reply.liked)]


def _points(issue: Issue, option: str) -> int:
    return next(each.other for each in issue.options if each.id == option)


def _option(negotiation: Negotiation, talk: Talk, place: int, about: Issue | None) -> str:
    exchange = talk.bargain.exchanges[place]
    if exchange.reply.liked >= 0 and isinstance(exchange.move, Offer) and len(exchange.move.packages) > 1:
        return _apart(negotiation, exchange.move.packages, exchange.reply.liked)
    if about is None:
        return ""
    asked = exchange.reply.package
    at = negotiation.issues.index(about)
    if isinstance(exchange.move, Recap):
        asked = _last_asked(talk, place)
    elif asked:
        asked = understood(negotiation, talk, place)
    if not asked or (isinstance(exchange.move, Offer) and _main_package(exchange)[at] == asked[at]):
        return ""
    return _label(about, asked[at])


def _apart(negotiation: Negotiation, packages: tuple[Package, ...], liked: int) -> str:
    """The terms in which the package that they prefer differs from the others."""
    own = packages[liked]
    others = [package for place, package in enumerate(packages) if place != liked]
    return _listed(
        [
            _term(issue, own[at])
            for at, issue in enumerate(negotiation.issues)
            if any(package[at] != own[at] for package in others)
        ][:NAMED]
    )


def _last_asked(talk: Talk, place: int) -> Package:
    counters = [each.reply.package for each in talk.bargain.exchanges[:place] if each.reply.kind == "counter"]
    return counters[-1] if counters else ()


def _package(negotiation: Negotiation, talk: Talk, place: int, package: Package) -> str:
    """The terms that differ from what the player offered last, few enough to be said aloud."""
    if not package:
        return ""
    offers = [each for each in talk.bargain.exchanges[: place + 1] if isinstance(each.move, Offer)]
    offered = _main_package(offers[-1]) if offers else ()
    apart = [
        _term(issue, option)
        for at, (issue, option) in enumerate(zip(negotiation.issues, package, strict=True))
        if not offered or offered[at] != option
    ]
    return _listed(apart[:NAMED])


def _change(negotiation: Negotiation, talk: Talk, place: int, package: Package) -> str:
    """What they moved towards the player since they asked last."""
    counters = [n for n, each in enumerate(talk.bargain.exchanges[:place]) if each.reply.kind == "counter"]
    if not package or not counters:
        return ""
    before = understood(negotiation, talk, counters[-1])
    moved = [
        _term(issue, now)
        for issue, was, now in zip(negotiation.issues, before, package, strict=True)
        if was != now and _to_player(issue, now) > _to_player(issue, was)
    ]
    return _listed(moved[:NAMED])


def _to_player(issue: Issue, option: str) -> int:
    return next(each.player for each in issue.options if each.id == option)


def _label(issue: Issue | None, option: str) -> str:
    if issue is None or not option:
        return ""
    return next((each.label for each in issue.options if each.id == option), "")


def _term(issue: Issue, option: str) -> str:
    """A term that is clear by itself: many options are called `None` or `12 months`."""
    return f"{_small(issue.label)}: {_label(issue, option)}"


def _small(label: str) -> str:
    """A label inside a sentence: a small first letter, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _listed(words: Sequence[str]) -> str:
    return "; ".join(words)


# -- which phrase


class _Voice(NamedTuple):
    """Whose words are looked for, and what draws among them."""

    content: Content
    person: str
    seed: int
    talk: str


def _phrase(voice: _Voice, line: _Line, label: str, used: list[Phrase]) -> str:
    """A phrase drawn from the closest ones that have not been said; it is added to `used`."""
    person = index(voice.content).people[voice.person]
    able = [phrase for phrase in _able(voice.content, person, line) if _has_all(phrase, line)]
    own = [phrase for phrase in able if phrase.voice]
    close = [phrase for phrase in able if phrase.moods]
    unsaid = ([phrase for phrase in pool if phrase not in used] for pool in (own, close, able))
    fresh = next((pool for pool in unsaid if pool), able)
    if not fresh:
        return ""
    phrase = fresh[draw(voice.seed, f"phrase/{voice.talk}/{label}", len(fresh))]
    used.append(phrase)
    return _filled(phrase, line)


def _able(content: Content, person: Person, line: _Line) -> Iterable[Phrase]:
    """Phrases for this purpose that the person may say in this mood."""
    for group in content.phrases:
        for phrase in group.phrases:
            fits = phrase.voice in ("", person.voice) and (not phrase.moods or line.mood in phrase.moods)
            if phrase.says == line.says and fits:
                yield phrase


def _has_all(phrase: Phrase, line: _Line) -> bool:
    return all(line.places.get(place) for place in PLACES if place in phrase.text)


def _filled(phrase: Phrase, line: _Line) -> str:
    text = PLACE.sub(lambda found: line.places.get(found[0], found[0]), phrase.text)
    return text[:1].upper() + text[1:]
