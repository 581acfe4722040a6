"""Partners: ways to search, candidates on one grid, checks, and the choice of one.

May live here: what is chosen and drafted on the screen, and how its parts stand. May not live here: what is
true of candidates, what a check costs the firm.
"""

from dataclasses import replace
from typing import NamedTuple

from intlgame.i18n import _
from intlgame.rules.content.index import index
from intlgame.rules.content.partner import Check as CheckContent
from intlgame.rules.content.partner import Criterion, Partner
from intlgame.rules.decision import Check, Decision, Search
from intlgame.rules.mechanics.partner import found
from intlgame.runs.problems import CannotSave
from intlgame.runs.session import Session
from intlgame.ui.doors import Doors
from intlgame.ui.look import Look as Size
from intlgame.ui.screen import Move
from intlgame.ui.survey import told
from intlgame.ui.tree import Node, font
from intlgame.ui.widgets.appointing import (
    AppointIt,
    Cancel,
    Choice,
    Reason,
    Reserve,
    appointed_words,
    confirmation,
)
from intlgame.ui.widgets.basic import (
    bold,
    chip,
    column,
    grid,
    heading,
    icon,
    icon_tile,
    label,
    panel,
    prose,
    row,
    scroll,
    set_in,
    spans,
)
from intlgame.ui.widgets.candidates import LEAST_COLUMN, NAMES, Candidates, Glance, Pick
from intlgame.ui.widgets.controls import Kind, Press, action, button
from intlgame.ui.widgets.frame import over, status
from intlgame.ui.widgets.game import in_run, travel
from intlgame.ui.widgets.partner_file import Buy, Look, candidate_head, cell_words, check_card, way_card
from intlgame.ui.widgets.relations import who_knows_you
from intlgame.ui.wording import keys_from, quarter_name, why_not

FILE, EDGES = 420.0, 96.0
SHORTEST, TALLEST, ABOVE_AND_BELOW = 48.0, 66.0, 640.0
"""Heights of a row of the grid, and what stands above and below the rows."""
READING = 92.0
WAY_KEYS, CHECK_KEYS = "abcdef", "pqrstuvw"


class _Propose(NamedTuple):
    pass


class _ToDesk(NamedTuple):
    pass


class PartnersScreen:
    """The partner search of a run, open or decided."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors = session, doors
        made = session.state.appointed
        self._choice = Choice(partner=made.partner if made else "")
        self._read: Glance | None = None
        self._asking = False
        self._told = ("", "")
        self.title = _("Partners")

    # -- what the screen does

    def on(self, intent: object) -> Move | None:
        if not isinstance(intent, Glance):
            self._told = ("", "")
        match intent:
            case Pick(partner):
                self._choice = self._choice.picked(partner)
            case Glance():
                self._read = intent
            case Look(way):
                return self._search(way)
            case Buy(check):
                return self._check(check)
            case _Propose() | Cancel():
                self._asking = isinstance(intent, _Propose)
            case Reserve(partner):
                self._choice = replace(self._choice, reserve=partner)
            case Reason(reason):
                self._choice = replace(self._choice, reason=reason)
            case AppointIt():
                return self._appoint()
            case _ToDesk():
                return self._doors.desk(self._session)
            case _:
                return travel(self._doors, self._session, intent)
        return None

    def _search(self, way: str) -> Move | None:
        before = len(self._found())
        failed = self._decide(Search(way=way))
        if failed is None:
            self._told = ("ways", _new_words(len(self._found()) - before))
        return failed

    def _check(self, check: str) -> Move | None:
        failed = self._decide(Check(partner=self._choice.partner, check=check))
        if failed is None:
            what = index(self._session.content).checks[check].label
            words = _("{check}: the result is in the file.").format(check=told(self._session, what))
            self._told = ("file", words)
        return failed

    def _appoint(self) -> Move | None:
        failed = self._decide(self._choice.made())
        if failed is None:
            self._asking = False
        return failed

    def _decide(self, decision: Decision) -> Move | None:
        try:
            self._session.decide(decision)
        except CannotSave as problem:
            return self._doors.problem(_("This could not be saved"), str(problem))
        return None

    def _found(self) -> tuple[Partner, ...]:
        return found(self._session.content, self._session.state)

    def _chosen(self) -> Partner | None:
        return next((each for each in self._found() if each.id == self._choice.partner), None)

    @property
    def _appointed(self) -> str:
        made = self._session.state.appointed
        return made.partner if made else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        campaign, count = self._session.content.campaign, min(9, len(self._found()))
        shown = (
            (keys_from("1", count), _("choose a candidate")),
            (keys_from("A", len(campaign.searches)) if not self._appointed else "", _("search")),
            (keys_from("P", len(campaign.checks)) if self._chosen() else "", _("check")),
            ("← → ↑ ↓", _("over the grid")) if count else ("", ""),
            ("G", _("to the desk") if self._appointed else _("appoint")),
            ("Esc", _("back")),
            ("F1", _("explain this screen")),
        )
        return tuple((key, words) for key, words in shown if key)

    def about(self) -> tuple[str, ...]:
        return (
            _("Search in one or more ways; each reaches other candidates. What they say is their own view."),
            _(
                "The grid asks the same of all. A pale band is what nobody has checked, a marker is what a "
                "check has shown. Longer is better for your firm. A red flag is a reason to stop."
            ),
            _(
                "Checks cost money or days. Identity, ownership and the ability to pay are different checks. "
                "Appointing is done once; a reserve helps if it does not work out."
            ),
            _("People remember how you dealt with them, and whether promises were kept."),
        )

    # -- what it shows

    def build(self, look: Size) -> Node:
        candidates = self._candidates()
        body = self._wide(look, candidates) if look.wide else self._narrow(candidates)
        tree = in_run(self._session, look, body, self.keys())
        chosen = self._chosen()
        if not self._asking or chosen is None:
            return tree
        return over(tree, confirmation(self._session, candidates, chosen, self._choice))

    def _candidates(self) -> Candidates:
        return Candidates(
            session=self._session, chosen=self._choice.partner,
            read=self._read, appointed=self._appointed,
        )  # fmt: skip

    def _wide(self, look: Size, candidates: Candidates) -> Node:
        """Ways to search over the grid; at the right the file of the chosen one, and the choice in sight."""
        count, room = len(candidates.partners), look.width - FILE - EDGES
        ways = self._ways(min(4, len(self._session.content.campaign.searches)), not count)
        if room - NAMES >= count * LEAST_COLUMN:
            shown = self._grid(room, self._tall(look, candidates), candidates)
        else:
            shown = self._stacked(candidates)
        known = (who_knows_you(self._session),) if count else ()
        lists = scroll(ways, shown, *known, gap=14, basis=0, pad=(4, 10, 14, 12))
        middle = column(lists, *self._reading(), grow=1, basis=0)
        side = (*self._decided(), self._file()) if count else (who_knows_you(self._session),)
        below = column(self._foot(), pad=(6, 12, 14, 8))
        right = column(scroll(*side, gap=14, pad=(4, 12, 12, 8)), below, width=FILE, shrink=0)
        return row(middle, right, pad=(14, 8, 0, 8), align="stretch", grow=1)

    def _tall(self, look: Size, candidates: Candidates) -> float:
        """The height of a row of the grid, so that all of it is in sight where there is room."""
        free = look.size[1] / look.scale - ABOVE_AND_BELOW
        return min(TALLEST, max(SHORTEST, free / max(1, len(candidates.criteria))))

    def _narrow(self, candidates: Candidates) -> Node:
        there = (self._stacked(candidates), self._file()) if candidates.partners else (self._nobody(),)
        full = not candidates.partners
        parts = (*self._decided(), self._ways(1, full), *there, self._foot(), who_knows_you(self._session))
        return scroll(*parts, gap=16, pad=(20, 24, 24, 24))

    def _ways(self, columns: int, full: bool) -> Node:
        cards = []
        for at, way in enumerate(self._session.content.campaign.searches):
            refused = self._session.objection(Search(way=way.id))
            press = Press(Look(way.id), WAY_KEYS[at : at + 1], why_not(refused))
            cards.append(way_card(self._session, way, press, full))
        title = heading(_("Ways to search"), 2, 20)
        return panel(
            title, grid(columns, *cards, gap=10, align="stretch"), *self._said("ways"), gap=12,
            pad=(14, 16, 18, 16),
        )  # fmt: skip

    def _said(self, where: str) -> tuple[Node, ...]:
        """What the last search or check came to, told where it was done."""
        place, words = self._told
        return (status(words, "good", key="told"),) if words and place == where else ()

    # -- the grid

    def _grid(self, room: float, tall: float, candidates: Candidates) -> Node:
        if not candidates.partners:
            return self._nobody()
        return panel(*candidates.beside(room, tall), gap=10, pad=(14, 16, 16, 18))

    def _stacked(self, candidates: Candidates) -> Node:
        if not candidates.partners:
            return self._nobody()
        return panel(
            heading(_("Candidates"), 1, 24), candidates.lines(), *candidates.stacked(), gap=12,
            pad=(14, 16, 18, 16),
        )  # fmt: skip

    def _nobody(self) -> Node:
        """What to do first, and what all candidates will be asked."""
        words = _("Nobody has been found yet. Each way to search reaches other candidates; two see more.")
        told_ = column(heading(_("Find candidates first"), 1, 26), prose(words), gap=6, grow=1, basis=0)
        mark = icon_tile("user-search", size=72)
        criteria = self._session.content.campaign.criteria
        asked = (label(_("All will be asked the same")), *map(self._criterion_line, criteria))
        return panel(row(mark, told_, gap=24), column(*asked, gap=9), gap=24, pad=(28, 34, 34, 34))

    def _criterion_line(self, criterion: Criterion) -> Node:
        sign = "shield-check" if criterion.integrity else "circle-help"
        name = told(self._session, criterion.label)
        asks = told(self._session, criterion.question)
        said = spans(bold(name), f"  {asks}" if asks else "")
        return row(icon(sign, 20, "teal-text"), set_in(said, font(16, 400), grow=1, basis=0), gap=12)

    def _reading(self) -> tuple[Node, ...]:
        """What is behind the cell that has the focus, or had it last: always in sight below the grid."""
        there = {each.id: each for each in self._found()}
        if self._read is None or self._read.partner not in there:
            return ()
        words = cell_words(self._session, there[self._read.partner], self._read.criterion)
        read = panel(words, pad=(10, 18, 12, 18), radius=14, min_height=READING, key="reading")
        return (column(read, pad=(2, 10, 12, 12)),)

    # -- the file of the chosen one

    def _file(self) -> Node:
        chosen = self._chosen()
        if chosen is None:
            words = _("Choose a candidate to see who speaks for it and what can be checked.")
            return panel(prose(words, 16, "mute"))
        cards = [
            check_card(self._session, chosen, check, self._check_press(at, chosen, check))
            for at, check in enumerate(self._session.content.campaign.checks)
        ]
        return panel(
            *self._mark(chosen), *candidate_head(self._session, chosen), label(_("Checks"), 16.5),
            *cards, *self._said("file"), gap=11, pad=(16, 18, 18, 20), key="file",
        )  # fmt: skip

    def _mark(self, chosen: Partner) -> tuple[Node, ...]:
        if chosen.id != self._appointed:
            return ()
        return (chip(_("Appointed"), "good-light", "ink", icon_name="check"),)

    def _check_press(self, at: int, chosen: Partner, check: CheckContent) -> Press:
        refused = self._session.objection(Check(partner=chosen.id, check=check.id))
        return Press(Buy(check.id), CHECK_KEYS[at : at + 1], why_not(refused))

    # -- the choice

    def _foot(self) -> Node:
        if self._appointed:
            press = Press(_ToDesk(), "g")
            return button(
                _("Back to the desk"), press, "primary", icon_name="clipboard-list", min_height=52,
                key="leave",
            )  # fmt: skip
        chosen = self._chosen()
        missing = self._missing(chosen)
        words = _("Appoint {name}").format(name=chosen.name) if chosen else _("Appoint a partner")
        kind: Kind = "secondary" if missing else "primary"
        detail = _("With a reserve and a reason")
        return action(words, detail, "handshake", Press(_Propose(), "g", missing), kind, key="appoint")

    def _missing(self, chosen: Partner | None) -> str:
        """Why nobody can be appointed yet. The reason is asked for in the dialog."""
        if not self._found():
            return _("Search for candidates first.")
        if chosen is None:
            return _("Choose a candidate first.")
        reasons = self._session.content.campaign.appointing
        tried = Choice(partner=chosen.id, reason=reasons[0].id if reasons else "")
        return why_not(self._session.objection(tried.made()))

    def _decided(self) -> tuple[Node, ...]:
        """What was chosen, once it is."""
        made = self._session.state.appointed
        if made is None:
            return ()
        when = quarter_name(self._session.content.campaign, made.quarter)
        mark = chip(_("Decided in {quarter}").format(quarter=when), "good-light", "ink", icon_name="check")
        lines = (prose(line, 16) for line in appointed_words(self._session))
        return (panel(mark, *lines, gap=8, pad=(14, 18, 16, 18), key="decided"),)


def _new_words(new: int) -> str:
    if new == 0:
        return _("Done. It brought up nobody new.")
    return _("Done. New candidates: {n}.").format(n=new)
