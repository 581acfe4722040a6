"""Things a player can use: buttons, choices, sliders, text boxes, tabs.

Every control takes its label, the intent it gives, and optionally a shortcut (shown on it) and a reason why
it is disabled (shown on it, and said when it is tried).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Unpack

from intlgame.ui.tree import Edit, Node, Range, Runs, Style, font, merge, styled
from intlgame.ui.widgets.basic import column, icon, icon_tile, key_cap, set_in, spacer
from intlgame.ui.widgets.marks import Dot, Rail, Tick

Kind = Literal["primary", "secondary", "quiet"]
TARGET = 42.0
_TEXT = {"primary": "on-teal", "secondary": "ink", "quiet": "teal-text"}


class Press(NamedTuple):
    """How a control is used: what it gives, its key, and why it cannot be used now."""

    intent: object
    shortcut: str = ""
    disabled: str = ""


def _press(given: object) -> Press:
    return given if isinstance(given, Press) else Press(given)


def _dress(kind: Kind, disabled: bool) -> Style:
    if disabled:
        return {"fill": "disabled", "stroke": "edge"}
    if kind == "primary":
        return {"gradient": ("teal-top", "teal"), "stroke": "teal-edge", "shadow": 8, "strength": 0.16}
    return {"fill": "card", "stroke": "edge"} if kind == "secondary" else {}


def button(
    content: str,
    press: object,
    kind: Kind = "secondary",
    *,
    icon_name: str = "",
    after: str = "",
    **style: Unpack[Style],
) -> Node:
    """A button of one line, with an icon before or after its words. `press` is an intent or a `Press`."""
    how = _press(press)
    color = "mute" if how.disabled else _TEXT[kind]
    words = set_in(content, font(17, 600, color, align="center"))
    parts: list[Node] = [icon(icon_name, 21, color)] if icon_name else []
    parts.append(column(words, set_in(how.disabled, font(13, 500, "mute"))) if how.disabled else words)
    parts += [icon(after, 21, color)] if after else []
    parts += [key_cap(how.shortcut, kind == "primary" and not how.disabled)] if how.shortcut else []
    base: Style = {
        "dir": "row",
        "align": "center",
        "justify": "center",
        "gap": 10,
        "pad": (8, 18, 8, 18),
        "radius": 10,
    }
    base["min_height"] = TARGET
    return Node(
        role="button",
        label=content,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        children=tuple(parts),
        primary=kind == "primary",
        **merge(base, _dress(kind, bool(how.disabled)), style),
    )


def action(
    title: str, detail: str, icon_name: str, press: object, kind: Kind = "secondary", **style: Unpack[Style]
) -> Node:
    """A large button with an icon, a title and a line that says what it means. Disabled, the line says why
    not."""
    how = _press(press)
    main, bright = kind == "primary" and not how.disabled, "on-teal"
    tile = icon_tile(icon_name, bright if main else "teal-text", "white@16" if main else "teal-light", 52)
    words = column(
        set_in(title, font(20, 600, bright if main else "ink")),
        set_in(how.disabled or detail, font(15.5, 500, "on-teal-2" if main else "mute")),
        gap=2,
        grow=1,
        basis=0,
    )
    caps = (key_cap(how.shortcut, main),) if how.shortcut else ()
    dress: Style = {"shadow": 10, "strength": 0.14, "stroke": "teal-edge" if main else "edge"}
    if main:
        dress |= {"gradient": ("teal-top", "teal-deep"), "shadow": 14, "strength": 0.2}
    else:
        dress["fill"] = "disabled" if how.disabled else "card"
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 18,
        "pad": (16, 20, 16, 20),
        "radius": 16,
        "min_height": 84,
    }
    return Node(
        role="button",
        label=title,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        children=(tile, words, *caps),
        primary=kind == "primary",
        **merge(base, dress, {"description": detail}, style),
    )


def icon_button(name: str, label: str, press: object, color: str = "ink", **style: Unpack[Style]) -> Node:
    """A button that is only an icon; its label is heard, and shown nowhere else."""
    how = _press(press)
    base: Style = {
        "width": TARGET,
        "height": TARGET,
        "radius": 10,
        "align": "center",
        "justify": "center",
        "shrink": 0,
    }
    return Node(
        role="button",
        label=label,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        children=(icon(name, 24, color),),
        **merge(base, style),
    )


def link(content: str, press: object, **style: Unpack[Style]) -> Node:
    """Words that lead somewhere."""
    how = _press(press)
    words = set_in(content, font(16, 600, "teal-text"))
    line = Node(decor=True, fill="teal-text", height=1.5)
    base: Style = {"pad": (4, 2, 4, 2), "radius": 4, "gap": 0, "hug": True}
    return Node(
        role="link",
        label=content,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        children=(words, line),
        **merge(base, style),
    )


# -- choices


def option(*children: Node, press: object, selected: bool, label: str = "", **style: Unpack[Style]) -> Node:
    """One entry of a list box: a sheet with whatever is in it; the chosen one has the terracotta edge."""
    how = _press(press)
    base: Style = {"fill": "card", "radius": 16, "pad": 16, "gap": 6, "shadow": 22 if selected else 10}
    base |= {"stroke": "selected" if selected else "hairline", "stroke_width": 3 if selected else 1.5}
    base["strength"] = 0.22 if selected else 0.12
    return Node(
        role="option",
        label=label,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        selected=selected,
        children=children,
        **merge(base, style),
    )


def list_option(
    title: Runs,
    detail: Runs = "",
    *,
    press: object,
    selected: bool,
    lead: Node | None = None,
    **style: Unpack[Style],
) -> Node:
    """An entry of a list box in one line or two, with something before it (an icon, a flag) and its key
    behind."""
    how = _press(press)
    lines = [set_in(title, font(17, 600))]
    lines += [set_in(how.disabled or detail, font(15, 500, "mute"))] if how.disabled or detail else []
    parts = [lead] if lead is not None else []
    parts.append(column(*lines, grow=1, basis=0, gap=2))
    parts += [key_cap(how.shortcut)] if how.shortcut else []
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 14,
        "pad": (12, 16, 12, 14),
        "radius": 13,
        "shadow": 0,
    }
    base |= {"fill": "teal-light" if selected else "card-2"}
    base["min_height"] = TARGET
    return option(*parts, press=how, selected=selected, **merge(base, style))


def listbox(label: str, *options: Node, **style: Unpack[Style]) -> Node:
    """Options of which one is chosen: one stop of Tab, arrows inside."""
    _number(options)
    return Node(role="listbox", label=label, children=options, **styled(style, gap=8))


def _choice(
    role: Literal["radio", "checkbox"], mark: Node, lines: Sequence[Node], how: Press, on: bool, style: Style
) -> Node:
    caps = (key_cap(how.shortcut),) if how.shortcut else ()
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 12,
        "pad": (9, 14, 9, 12),
        "radius": 10,
        "min_height": TARGET,
    }
    base |= {"fill": "teal-light" if on and role == "radio" else "card-2", "stroke": "edge"}
    return Node(
        role=role,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        checked=on,
        children=(mark, column(*lines, grow=1, basis=0, gap=2), *caps),
        **merge(base, style),
    )


def _lines(title: Runs, detail: Runs, how: Press) -> list[Node]:
    below = how.disabled or detail
    lines = [set_in(title, font(17, 500, "mute" if how.disabled else "ink"))]
    return [*lines, set_in(below, font(15, 400, "mute"))] if below else lines


def radio(title: Runs, press: object, checked: bool, detail: Runs = "", **style: Unpack[Style]) -> Node:
    """One of several that exclude each other."""
    how = _press(press)
    mark = Node(decor=True, draw=Dot(checked), width=24, height=24, shrink=0)
    return _choice("radio", mark, _lines(title, detail, how), how, checked, style)


def radio_group(label: str, *radios: Node, **style: Unpack[Style]) -> Node:
    """Radios under one name: one stop of Tab, arrows inside, Enter or Space chooses."""
    _number(radios)
    return Node(role="radiogroup", label=label, children=radios, **styled(style, gap=8))


def checkbox(title: Runs, press: object, checked: bool, detail: Runs = "", **style: Unpack[Style]) -> Node:
    """On or off."""
    how = _press(press)
    mark = Node(decor=True, draw=Tick(checked), width=24, height=24, shrink=0)
    return _choice("checkbox", mark, _lines(title, detail, how), how, checked, style)


def tabs(label: str, entries: Sequence[tuple[str, object]], chosen: int, **style: Unpack[Style]) -> Node:
    """Tabs: pairs of name and press, and which one is open."""
    made = tuple(_tab(name, _press(press), place == chosen) for place, (name, press) in enumerate(entries))
    _number(made)
    base: Style = {"dir": "wrap", "gap": 6}
    return Node(role="tablist", label=label, children=made, **merge(base, style))


def _tab(name: str, how: Press, chosen: bool) -> Node:
    words = set_in(name, font(16, 600, "teal-dark" if chosen else "mute"))
    caps = (key_cap(how.shortcut),) if how.shortcut else ()
    line = Node(decor=True, fill="selected" if chosen else "", height=3, radius=1.5)
    top = Node(dir="row", align="center", gap=8, children=(words, *caps))
    return Node(
        role="tab",
        label=name,
        intent=how.intent,
        shortcut=how.shortcut,
        disabled=how.disabled,
        selected=chosen,
        children=(top, line),
        pad=(9, 14, 4, 14),
        gap=6,
        radius=10,
        fill="teal-light" if chosen else "",
        min_height=TARGET,
    )


def _number(members: Sequence[Node]) -> None:
    for place, node in enumerate(members, 1):
        node.position = (place, len(members))


# -- values


def slider(
    label: str, field: str, span: Range, shown: str, *, disabled: str = "", **style: Unpack[Style]
) -> Node:
    """A value on a rail; arrows, Home, End and (where it has pages) page keys give `Changed(field, number)`.
    `shown` is it in words."""
    part = (span.now - span.low) / max(1, span.high - span.low)
    head = Node(
        dir="row",
        gap=12,
        children=(set_in(label, font(16, 600)), spacer(), set_in(shown, font(16, 700, "teal-text"))),
    )
    rail = Node(decor=True, draw=Rail(part), height=30)
    parts = (head, rail, set_in(disabled, font(14, 500, "mute"))) if disabled else (head, rail)
    base: Style = {"pad": (8, 12, 6, 12), "radius": 10, "fill": "card-2", "stroke": "edge"}
    return Node(
        role="slider",
        label=label,
        value=shown,
        range=span,
        disabled=disabled,
        children=parts,
        **merge(base, style, {"key": field}),
    )


def stepper(
    label: str, field: str, span: Range, shown: str, *, disabled: str = "", **style: Unpack[Style]
) -> Node:
    """The same as a slider in the room of a field: the value between two arrows. The label stands beside
    it."""
    color = "mute" if disabled else "teal-text"
    value = set_in(shown, font(17, 700, align="center"), grow=1, basis=0)
    parts = (icon("chevron-left", 22, color), value, icon("chevron-right", 22, color))
    base: Style = {
        "dir": "row",
        "align": "center",
        "gap": 4,
        "pad": (7, 6, 7, 6),
        "radius": 10,
        "min_height": TARGET,
    }
    base |= {"fill": "disabled" if disabled else "field", "stroke": "edge"}
    return Node(
        role="slider",
        label=label,
        value=shown,
        range=span,
        disabled=disabled,
        children=parts,
        **merge(base, style, {"key": field}),
    )


def text_box(
    label: str,
    field: str,
    value: str,
    spec: Edit | None = None,
    *,
    entered: object = None,
    disabled: str = "",
    **style: Unpack[Style],
) -> Node:
    """A field to type in; gives `Changed(field, text)` with every change, and `entered` on Enter. Show a
    caption above."""
    accepts = spec or Edit()
    shown, color = (value, "ink") if value else (accepts.hint, "mute")
    base: Style = {
        "pad": (10, 14, 10, 14),
        "radius": 10,
        "fill": "disabled" if disabled else "field",
        "stroke": "edge",
    }
    base |= {"min_height": 130 if accepts.multiline else TARGET, "description": accepts.hint}
    return Node(
        role="textbox",
        label=label,
        value=value,
        edit=accepts,
        intent=entered,
        disabled=disabled,
        runs=shown,
        font=font(17, 400, color, leading=1.4),
        **merge(base, style, {"key": field}),
    )


def captioned(caption: str, control: Node, help_text: str = "") -> Node:
    """A control under its caption, with a line of help below. The control's own label is what readers
    hear."""
    below = (set_in(help_text, font(14, 400, "mute"), decor=True),) if help_text else ()
    if help_text and not control.description:
        control.description = help_text
    return column(set_in(caption, font(15, 600, "mute"), decor=True), control, *below, gap=6)
