"""Sentences of the engine about the game: why not, what happened, what a thing is called.

May live here: turning codes of the rules into the player's language. May not live here: authored text,
nodes, pixels.
"""

from intlgame.i18n import _, ngettext
from intlgame.i18n.formats import money
from intlgame.rules.content.campaign import Campaign
from intlgame.rules.content.index import index
from intlgame.rules.content.matter import Matter
from intlgame.rules.objection import Objection
from intlgame.rules.state import News
from intlgame.runs.session import Session


def why_not(objection: Objection | None) -> str:
    """Why a move cannot be made, as one sentence; empty where it can."""
    if objection is None:
        return ""
    if objection.code == "cash":
        return _("You are {amount} short.").format(amount=money(objection.amount))
    if objection.code == "days":
        missing = objection.amount
        return ngettext(
            "You are one management day short.", "You are {n} management days short.", missing
        ).format(n=missing)
    if objection.text:
        return objection.text
    told = {
        "over": _("The run is over."),
        "not-open": _("This matter is closed."),
        "already-open": _("You have opened this."),
        "already-asked": _("You have asked the adviser about this."),
        "already-read": _("You have read this source for this market."),
        "already-done": _("This is done."),
        "under-way": _("This is under way."),
        "no-hint": _("The adviser has nothing to add here."),
        "reason": _("Give your reason first."),
        "worst": _("Say which other option you would avoid most."),
        "weights": _("A weight goes from 0 to 5."),
        "too-late": _("You have named your market."),
        "market": _("Choose a market first."),
        "reserve": _("The reserve has to be another market."),
        "market-first": _("Name the market you want to enter before this quarter ends."),
        "open-matters": _("Answer the matters that are open first."),
        "needs": _("Something else has to happen first."),
    }
    return {**told, **_with_partners()}.get(objection.code, _("This cannot be done now."))


def _with_partners() -> dict[str, str]:
    """Why a move of the partner search or of a negotiation cannot be made."""
    return {
        "appointed": _("You have chosen your partner."),
        "partner": _("Choose a candidate first."),
        "reserve-partner": _("The reserve has to be another candidate."),
        "partner-first": _("Choose a partner before this quarter ends."),
        "at-the-table": _("You are at the table already."),
        "delegation": _("Say who goes."),
        "language": _("Say in which language you will talk."),
        "opening": _("Give the reason for your opening."),
        "limit": _("The target has to be at your limit or above it."),
        "questions": _("Choose at most four issues to ask about."),
        "prepare-first": _("Prepare the talk first."),
        "settled": _("This talk is over."),
        "moment-first": _("Answer what has come up first."),
        "agreed": _("You have shaken hands. You can still improve it, write it down or leave it."),
        "no-more": _("You have proposed enough. Leave it as agreed."),
        "nothing-new": _("This is in writing already."),
        "one-better": _("Change something in what you have agreed."),
        "packages": _("Offer one, two or three different packages; a final offer is one."),
        "nothing-asked": _("They have not asked for anything yet."),
        "not-agreed": _("Nothing is agreed yet."),
        "nothing-said": _("Nothing has been said yet."),
        "shown": _("You have shown this."),
        "reading": _("Say what it may mean first."),
    }


def happened(session: Session, news: News) -> str:
    """A piece of news in words: the author's text, or the engine's sentence."""
    if news.code in ("promise-kept", "promise-broken", "appointed", "misunderstood"):
        return _with_people(session, news)
    if news.text:
        return session.tell(news.text)
    amount = money(abs(news.amount))
    if news.code == "payment":
        return _("A customer has paid {amount}.").format(amount=amount)
    if news.code == "payment-lost":
        if news.amount == 0:
            return _("A customer has not paid. The claim is written off.")
        return _("A customer has not paid in full. {amount} came in; the rest is written off.").format(
            amount=amount
        )
    if news.code == "interest":
        return _("The bank charged {amount} interest on the overdraft.").format(amount=amount)
    if news.code == "action-done":
        action = index(session.content).actions[news.subject]
        return _("Done: {action}.").format(action=session.tell(action.label))
    if news.code == "entered":
        market = index(session.content).markets[news.subject]
        return _("You have named {market} as the market to enter.").format(market=market.name)
    return news.code


def _with_people(session: Session, news: News) -> str:
    """News of partners, promises and talks."""
    look = index(session.content)
    if news.code == "appointed":
        return _("You have chosen {partner} as your partner.").format(
            partner=look.partners[news.subject].name
        )
    if news.code == "misunderstood":
        talk, _slash, issue = news.subject.partition("/")
        return _(
            "The papers show something else than you had understood: {issue}. It had never been written down."
        ).format(issue=session.tell(look.issues[talk, issue].label))
    words = {
        "promise-kept": _("You kept your word to {person}: {promise}."),
        "promise-broken": _("You did not keep your word to {person}: {promise}."),
    }
    return words[news.code].format(person=look.people[news.subject].name, promise=session.tell(news.text))


def group_name(group: str) -> str:
    """A group of market facts in words."""
    told = {
        "demand": _("Demand"),
        "access": _("Access"),
        "distance": _("Distance"),
        "competition": _("Competition"),
        "risk": _("Risk"),
    }
    return told.get(group, group)


def kind_name(matter: Matter) -> str:
    """What sort of situation a matter is."""
    told = {
        "meeting": _("Meeting"),
        "dilemma": _("Decision"),
        "incident": _("Incident"),
        "papers": _("Papers"),
        "letter": _("Letter"),
    }
    return told[matter.kind]


def quarter_name(campaign: Campaign, quarter: int) -> str:
    """A turn as a calendar quarter, such as `Q3 2027`."""
    year, first = campaign.first_quarter.split("-Q")
    place = int(first) - 1 + quarter - 1
    return _("Q{quarter} {year}").format(quarter=place % 4 + 1, year=int(year) + place // 4)


def days(count: int) -> str:
    """A number of management days."""
    return ngettext("{n} day", "{n} days", count).format(n=count)


def price(cost: int, needed: int) -> str:
    """What something takes: whole euros and management days, or that it is free."""
    parts = [money(cost * 100)] if cost else []
    if needed:
        parts.append(days(needed))
    return " · ".join(parts) or _("free")


def keys_from(first: str, count: int) -> str:
    """So many keys in a row, as the key strip shows them: `1 – 4`, `A – C`, or one; empty for none."""
    if count < 1:
        return ""
    start = first.upper()
    return start if count == 1 else f"{start} – {chr(ord(start) + count - 1)}"
