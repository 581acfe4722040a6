"""Two screens in the look of the design's pictures, and one with every control: what the tests of the layer
show."""

from __future__ import annotations

from dataclasses import dataclass, field

from intlgame.ui.layout import Look
from intlgame.ui.screen import Back, Move, Push
from intlgame.ui.tree import Changed, Edit, Node, Range, font
from intlgame.ui.widgets.atlas import WORLD, Chart, Pin, Start, fit, legend, map_view, shaded
from intlgame.ui.widgets.basic import (
    accent,
    bold,
    chip,
    column,
    flag,
    grid,
    heading,
    icon,
    icon_tile,
    italic,
    label,
    native,
    panel,
    prose,
    quote,
    row,
    rule,
    scroll,
    set_in,
    spacer,
    spans,
    stack,
    text,
    tile,
)
from intlgame.ui.widgets.charts import (
    Amount,
    bar_chart,
)
from intlgame.ui.widgets.controls import (
    Press,
    action,
    button,
    captioned,
    checkbox,
    link,
    list_option,
    listbox,
    option,
    radio,
    radio_group,
    slider,
    stepper,
    tabs,
    text_box,
)
from intlgame.ui.widgets.frame import Figure, Tool, dialog, header, over, page, status
from intlgame.ui.widgets.grid import Line, table
from intlgame.ui.widgets.meters import Estimate, bar, between, dots, meter, progress, ring, unknown
from intlgame.ui.widgets.people import advice, name_plate, sitting, speech_bubble

MARKETS = (
    ("Germany", "de", 84, (9, 51), 82, 95, 22, 5, "4 d by road"),
    ("Poland", "pl", 71, (19.5, 52), 58, 95, 25, 3, "5 d by road"),
    ("Japan", "jp", 66, (138, 36.5), 76, 70, 34, 6, "34 d by sea"),
    ("United States", "us", 63, (-97, 39), 90, 52, 40, 4, "19 d by sea"),
    ("Morocco", "ma", 58, (-7, 32), 44, 62, 38, 2, "6 d by sea"),
    ("India", "in", 52, (78, 22), 66, 36, 52, 2, "21 d by sea"),
    ("Brazil", "br", 47, (-51, -12), 60, 33, 58, 1, "23 d by sea"),
    ("Kenya", "ke", 44, (37.5, 0.5), 31, 48, 55, 1, "17 d by sea"),
)
FIGURES = (
    Figure("banknote", "Cash", "€412 300", "−€8 200 / qtr", -1),
    Figure("factory", "Spare capacity", "14 600 L", "of 60 000 L"),
    Figure("compass", "Readiness", "68", "▲ 6 since Q2", 1),
    Figure("star", "Reputation", "3.9", "of 5 · 12 ratings"),
    Figure("leaf", "CO₂ / shipment", "1.8 t", "▼ 0.3 t", 1),
)
TOOLS = (
    Tool("circle-help", "Help", "help"),
    Tool("book-open", "Notes", "notes"),
    Tool("settings", "Settings", "settings"),
)
FACTS = (
    ("Demand for extra virgin", "€318 M · +4.1 %", Estimate(76, 6), "teal-fill"),
    ("Tariff & market access", "0 % with origin proof", Estimate(92, 3), "teal-fill"),
    ("Logistics quality", "4.0 / 5", Estimate(80, 4), "teal-fill"),
    ("Paying on time", "38 days", Estimate(64, 12), "teal-fill"),
    ("Competition", "41 brands", Estimate(38, 14), "amber"),
    ("Cultural distance", "large · learnable", Estimate(30, 18), "amber"),
)


@dataclass(slots=True)
class MarketChoice:
    """The first picture of the design."""

    chosen: int = 2
    title: str = "Where do we ship first?"
    given: list[object] = field(default_factory=list)

    def build(self, look: Look) -> Node:
        top = header(
            "First Shipment", "Olea Aurea, Kalamata  ·  Year 1, Quarter 3", FIGURES, TOOLS, look=look
        )
        if not look.wide:
            parts = (self._mission(), self._cards(look.columns(230, 4)), self._detail())
            return page(look, top, scroll(*parts, gap=20, pad=(20, 24, 24, 24)), self.keys())
        left = column(self._mission(), self._legend(), gap=14, width=372, anchor="bl", offset=(28, -18))
        over_map = stack(self._map(), left, self._detail(), grow=1, min_height=560, basis=560)
        body = scroll(over_map, column(self._cards(look.columns(222, 8)), pad=(14, 28, 14, 28)), gap=0)
        return page(
            look, top, body, self.keys(), "Data: Natural Earth (public domain) · figures are teaching values"
        )

    def _map(self) -> Node:
        pins = tuple(
            Pin(
                f"pin-{iso}",
                iso,
                *at,
                f"{name}, fit {value}",
                Press(("market", n)),
                n == self.chosen,
                str(n + 1),
            )
            for n, (name, iso, value, at, *_rest) in enumerate(MARKETS)
        )
        shades = shaded({iso: value for _name, iso, value, *_rest in MARKETS})
        chart = Chart(
            view=WORLD,
            shades=shades,
            start=Start("gr", 22.1, 37, "Kalamata · home"),
            pins=pins,
            route="34 days",
            inset=(20, 560, 30, 40),
        )
        facts = tuple((name, str(value), way) for name, _iso, value, _at, _a, _b, _c, _d, way in MARKETS)
        return map_view("Markets on the map", chart, facts, ("Market", "Fit", "Way"))

    def _legend(self) -> Node:
        return legend(
            "Fit to your firm", (("fit-1", "<50"), ("fit-2", "50"), ("fit-3", "60"), ("fit-4", "70+"))
        )

    def _mission(self) -> Node:
        done = (
            ("circle-check", "good", "mute"),
            ("circle-check", "good", "mute"),
            ("circle", "faint", "ink"),
        )
        tasks = (
            "Compare at least three markets",
            "Buy the tariff check for Japan",
            "State why, for your supervisor",
        )
        words = spans(
            "You have ", bold("€18 000", "ink"), " for research and ", bold("one", "ink"),
            " market file to open this quarter. Evidence you have not bought stays ",
            italic("unknown"), " — not zero.",
        )  # fmt: skip
        return panel(
            row(
                chip("DECISION 3", "terracotta-light", "terracotta-deep"),
                spacer(),
                text("Week 27 of 52", 14, "mute"),
            ),
            heading("Where do we ship first?", 2, 26),
            prose(words, 16, "mute"),
            *(
                row(icon(name, 20, color), text(task, 15.5, ink, weight=500), gap=10)
                for (name, color, ink), task in zip(done, tasks, strict=True)
            ),
            shadow=26, strength=0.2, radius=16, pad=(18, 22, 20, 22), gap=9,
        )  # fmt: skip

    def _detail(self) -> Node:
        name, iso, value, _at, *_rest = MARKETS[self.chosen]
        title = column(
            heading(name, 1, 33),
            set_in(spans("Tokyo · Osaka    ", native("日本", "ja"), "    ¥ 163 = €1"), font(15, 500, "mute")),
            grow=1, basis=0,
        )  # fmt: skip
        head = row(
            flag(iso, 64), title, ring("Fit", value, size=72, color="terracotta", caption="FIT"), gap=16
        )
        facts = [meter(fact, shown, estimate, color) for fact, shown, estimate, color in FACTS]
        words = (
            "“The duty is zero, but one wrong word in the origin statement and your buyer pays it. "
            "Who would sign yours?”"
        )
        return panel(
            head,
            rule(),
            row(label("What you know"), spacer(), text("6 of 8 facts", 14, "mute", weight=500)),
            scroll(
                *facts,
                unknown("Distributor reliability", "€2 400 · 1 wk", Press(("buy", 0), "d")),
                unknown("Exchange-rate outlook", "€600 · today", Press(("buy", 1), "x")),
                advice("p01", "Eleni, chamber of commerce", words, "smile"),
                gap=6, pad=(0, 14, 0, 0),
            ),
            row(
                button(f"Open the {name} file", "open", "primary", after="arrow-right",
                       grow=1, min_height=50),
                button("Compare", Press("compare", "c"), icon_name="scale", min_height=50),
                gap=16,
            ),
            width=500, anchor="tr", offset=(-28, 21), shadow=34, strength=0.24, max_height=714,
        )  # fmt: skip

    def _cards(self, columns: int) -> Node:
        cards = tuple(self._card(n) for n in range(len(MARKETS)))
        made = listbox("Markets", *cards)
        made.dir, made.columns, made.gap = "grid", (1.0,) * columns, 12
        return made

    def _card(self, n: int) -> Node:
        name, iso, value, _at, demand, access, risk, known, way = MARKETS[n]
        chosen = n == self.chosen
        names = column(heading(name, 3, 18), text(way, 13.5, "mute", weight=500), grow=1, basis=0)
        gauge = ring("Fit", value, color="terracotta" if chosen else fit(value))
        foot = row(
            dots("Facts", known, 8), text(f"{known}/8 facts", 13, "mute"), spacer(), _cap(str(n + 1)), gap=8
        )
        return option(
            row(flag(iso, 40), names, gauge, gap=10),
            bar("Demand", demand), bar("Access", access, "olive"), bar("Risk", risk, "bad"), foot,
            press=Press(("market", n), str(n + 1)), selected=chosen, key=f"card-{iso}", gap=8,
            pad=(14, 14, 12, 14),
        )  # fmt: skip

    def on(self, intent: object) -> Move | None:
        self.given.append(intent)
        if isinstance(intent, tuple) and intent[0] == "market":
            self.chosen = intent[1]
        return Push(Everything()) if intent == "open" else None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("1 – 8", "choose a market"), ("← →", "next market"), ("C", "compare"), ("Enter", "open file"),
            ("Tab", "move focus"), ("F1", "explain this screen"),
        )  # fmt: skip

    def about(self) -> tuple[str, ...]:
        return ("Choose the market whose file you open. Facts you have not bought stay unknown.",)


def _cap(key: str) -> Node:
    from intlgame.ui.widgets.basic import key_cap

    return key_cap(key)


TERMS = (
    ("banknote", "Unit price", "€ 6.40 / L", "€ 5.90", (62, 18, 40), "+€ 9 100", "good"),
    ("package", "Volume, year 1", "12 000 L", "18 000 L", (35, 82, 95), "+€ 4 300", "good"),
    ("ship", "Delivery", "CIF Osaka", "CIF Osaka", (86, 88, 96), "−€ 2 050", "bad"),
    ("calendar-clock", "Payment", "30 days, L/C", "60 days", (30, 78, 55), "−€ 640", "bad"),
    ("badge-check", "Exclusivity", "None", "2 years, Kansai", (6, 90, 45), "€ 0", "mute"),
    ("file-check-2", "Origin proof", "By exporter", "By exporter", (90, 90, 97), "duty free", "good"),
)


@dataclass(slots=True)
class Negotiation:
    """The second picture of the design."""

    term: int = 3
    days: int = 1
    title: str = "Negotiation"
    given: list[object] = field(default_factory=list)

    def build(self, look: Look) -> Node:
        top = header(
            "First Shipment",
            "Negotiation  ·  Aoki Foods K.K., Osaka  ·  Round 3 of 6",
            FIGURES,
            TOOLS,
            look=look,
        )
        left, middle, right = self._partner(), self._table(), self._worth()
        if look.width >= 1580:
            left.width, right.width, middle.grow, middle.basis = 460, 452, 1, 0
            main = row(left, middle, right, gap=20, align="stretch", grow=1)
        else:
            main = column(left, middle, right, gap=20)
        body = scroll(main, self._actions(look), gap=20, pad=(22, 28, 20, 28))
        return page(look, top, body, self.keys(), "Portrait: Open Peeps (CC0) · icons: Lucide (ISC)")

    def _partner(self) -> Node:
        moods = (
            (
                "Trust",
                "handshake",
                Estimate(58, 8),
                "+6 since you showed the lab report",
                "teal-fill",
                "▲ 57",
            ),
            ("Interest", "eye", Estimate(74, 10), "she keeps the sample in her hand", "olive", "● 74"),
            (
                "Patience",
                "hourglass",
                Estimate(36, 7),
                "−9 after the second price move",
                "terracotta",
                "▼ 36",
            ),
        )
        plate = name_plate("Haruka Aoki", "Import director · decides with two partners", "jp", width=420)
        plate.anchor, plate.offset = "b", (0, -12)
        scene = stack(
            sitting(
                "p03", "thoughtful", "office", "Haruka Aoki at her window, thoughtful", height=430, radius=22
            ),
            plate,
        )
        meters = [
            meter(name, shown, value, color, note=note, icon_name=mark)
            for name, mark, value, note, color, shown in moods
        ]
        how = row(
            label("How the room feels"), spacer(), text("your reading, ± uncertainty", 14, "mute", weight=500)
        )
        return panel(scene, column(how, *meters, gap=12, pad=(4, 22, 20, 22)), pad=0, gap=12, shadow=26)

    def _table(self) -> Node:
        said = spans(
            "“The quality is superb. But with ", accent("sixty days"), " we would carry your stock twice. "
            "If delivery were ",
            accent("CIF Osaka"), ", my partners could look at the price again.”",
        )  # fmt: skip
        bubble = speech_bubble(
            quote(spans(native("品質は素晴らしいです。ですが、六十日では…", "ja")), 18, "mute", lang="ja"),
            quote(said),
            row(
                chip(
                    "new: she links delivery to price",
                    "amber-light",
                    "amber-text",
                    icon_name="lightbulb",
                    size=13.5,
                )
            ),
        )
        lines = tuple(self._line(n) for n in range(len(TERMS)))
        headers = ("TERM", "YOUR OFFER", "THEY ASK", "THEM ↔ YOUR LIMIT", "VALUE TO YOU")
        terms = table(
            "The package on the table", headers, lines, weights=(24, 24, 16, 22, 14),
            aligns=("left", "left", "left", "left", "right"),
        )  # fmt: skip
        hint = text(
            "Change terms together: a package beats haggling over one number", 14.5, "mute", weight=500
        )
        package = panel(heading("The package on the table"), hint, terms, grow=1)
        return column(bubble, package, gap=18)

    def _line(self, n: int) -> Line:
        mark, name, yours, theirs, where, value, color = TERMS[n]
        here = n == self.term
        first = row(
            icon(mark, 22, "teal-text" if here else "mute"),
            text(name, 17, weight=600, grow=1, basis=0),
            gap=12,
        )
        offer = _offer(yours) if here else text(yours, 17, weight=600)
        words = f"You {where[0]}, they {where[1]}, your limit {where[2]} of 100"
        cells = (first, offer, text(theirs, 16, "mute", weight=500), between(words, *where),
                 text(value, 16.5, color, weight=700, text_align="right"))  # fmt: skip
        return Line(
            cells=cells,
            key=f"term-{n}",
            press=("term", n),
            selected=here,
            span=Range(self.days, 0, 3),
            value=yours,
        )

    def _worth(self) -> Node:
        worth = panel(
            heading("What this deal is worth"),
            row(text("€ 10 710", 27, weight=700), text("per year · walk-away € 6 200", 15, "mute"), gap=12),
        )
        papers = (
            (
                "flask-conical",
                "Lab report: acidity 0.3 %",
                "played in round 2 · trust +6",
                "olive-light",
                "olive-text",
            ),
            (
                "truck",
                "Freight quote, Piraeus–Osaka",
                "answers the CIF point · not shown yet",
                "amber-light",
                "amber-text",
            ),
            (
                "users",
                "Reference: Lyon importer, 3 years",
                "answers the stock worry · not shown yet",
                "teal-light",
                "teal-text",
            ),
        )
        rows = [
            row(
                icon_tile(mark, color, fill),
                column(text(t, 16.5, weight=600), text(d, 14.5, "mute"), grow=1, basis=0),
                gap=16,
            )
            for mark, t, d, fill, color in papers
        ]
        folder = panel(heading("Evidence in your folder"), *(tile(r, pad=12) for r in rows), gap=10, grow=1)
        return column(worth, folder, gap=16)

    def _actions(self, look: Look) -> Node:
        made = (
            action("Send this package", "She decides; round 4 begins", "send", Press("send", "1"), "primary"),
            action(
                "Ask a question",
                "Learn what is behind “sixty days”",
                "message-circle-question",
                Press("ask", "2"),
            ),
            action("Trade a concession", "CIF for a better price", "arrow-left-right", Press("trade", "3")),
            action(
                "Ask for a break",
                "Costs patience, buys thought",
                "coffee",
                Press("break", "4", "You had one already"),
            ),
        )
        return grid(look.columns(300, 4), *made, gap=16)

    def on(self, intent: object) -> Move | None:
        self.given.append(intent)
        if isinstance(intent, Changed) and isinstance(intent.value, int):
            self.days = intent.value
        if isinstance(intent, tuple):
            self.term = intent[1]
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", "term"),
            ("← →", "change value"),
            ("1 – 4", "act"),
            ("Tab", "move focus"),
            ("F1", "explain this screen"),
        )


def _offer(words: str) -> Node:
    return Node(
        dir="row", align="center", gap=2, fill="field", stroke="edge", radius=10, pad=(6, 4, 6, 4),
        children=(icon("chevron-left", 20, "teal-text"),
                  text(words, 17, weight=700, grow=1, basis=0, text_align="center"),
                  icon("chevron-right", 20, "teal-text")),
    )  # fmt: skip


@dataclass(slots=True)
class Everything:
    """Every control once, on a page that scrolls."""

    reason: str = ""
    name: str = ""
    price: int = 3
    why: int = 0
    agreed: bool = False
    tab: int = 0
    asking: bool = False
    said: str = ""
    title: str = "Everything"
    given: list[object] = field(default_factory=list)

    def build(self, look: Look) -> Node:
        left = panel(
            heading("Choices"),
            tabs("View", (("List", ("tab", 0)), ("Map", Press(("tab", 1), "m"))), self.tab),
            radio_group(
                "Why this market?",
                radio(
                    "Demand", ("why", 0), self.why == 0, "The largest market for the oil we make", key="why-0"
                ),
                radio("Duty", ("why", 1), self.why == 1, key="why-1"),
            ),
            checkbox("I have compared three markets", "agree", self.agreed, key="agree"),
            listbox(
                "Papers",
                list_option("Invoice", "three copies", press=("paper", 0), selected=True, key="paper-0"),
                list_option(
                    "Origin statement",
                    press=Press(("paper", 1), "", "Ask the customs office first"),
                    selected=False,
                ),
            ),
        )
        right = panel(
            heading("Values"),
            slider("Price", "price", Range(self.price, 0, 10, 1, 5), f"€ {self.price}.00 per litre"),
            captioned("Payment", stepper("Payment", "days", Range(1, 0, 3), "30 days, L/C")),
            captioned("Your name", text_box("Your name", "name", self.name, Edit(20), entered="named")),
            captioned(
                "State why, for your supervisor",
                text_box("Reason", "reason", self.reason, Edit(400, True, "One or two sentences")),
                "Your supervisor reads this.",
            ),
            progress("Facts bought", 3, 8),
        )
        charts = panel(
            heading("Charts"),
            bar_chart("Costs", (Amount("Freight", 70, "€ 1 400"), Amount("Insurance", 12, "€ 240"))),
            table(
                "Markets",
                ("Market", "Duty", "Days"),
                (Line(cells=("Japan", "0 %", "34")), Line(cells=("Poland", "0 %", "5"))),
            ),
        )
        foot = row(
            button("Continue", "go", "primary", key="go"),
            button("Delete", "ask", key="delete"),
            button("Sign", Press("sign", "s", "The contract is not complete")),
            link("Read the market note", "note"),
            status(self.said, key="said"),
            gap=14,
        )  # fmt: skip
        columns = row(left, right, gap=20, align="start") if look.wide else column(left, right, gap=20)
        for side in (left, right):
            side.grow, side.basis = (1, 0) if look.wide else (0, -1)
        base = page(look, None, scroll(columns, charts, foot, gap=20, pad=(24, 28, 28, 28)), self.keys())
        if not self.asking:
            return base
        sure = (button("Delete it", "delete", "primary", key="sure"), button("Keep it", "keep", key="keep"))
        return over(
            base, dialog("Delete the run?", prose("It cannot be brought back."), escape="keep", buttons=sure)
        )

    def on(self, intent: object) -> Move | None:
        self.given.append(intent)
        if isinstance(intent, Changed):
            setattr(self, intent.key, intent.value) if intent.key in ("reason", "name", "price") else None
        elif isinstance(intent, tuple) and intent[0] in ("why", "tab"):
            setattr(self, intent[0], intent[1])
        elif intent == "agree":
            self.agreed = not self.agreed
        elif intent in ("ask", "keep", "delete"):
            self.asking = intent == "ask"
        elif intent == "go":
            return Back()
        elif intent == "note":
            self.said = "The note is in your folder."
        elif intent == "sign":
            raise AssertionError("a disabled button gave its intent")
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Tab", "move focus"), ("S", "sign"), ("F1", "explain this screen"))
