"""Self-voicing: the same tree spoken by what the system has, for machines without a screen reader.

May live here: nodes into sentences, and sentences to a speech program. May not: pygame, drawing.
No text ever goes into a shell or a command line that a shell reads: argument lists, and the words by standard
input.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence

from intlgame.i18n import _
from intlgame.ui.focus import scope
from intlgame.ui.tree import LEAVES, Node, find, name, walk

_SAPI = (
    "Add-Type -AssemblyName System.Speech;"
    "$s=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$s.Rate={rate};"
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
    "$s.Speak([Console]::In.ReadToEnd())"
)
_NO_WINDOW = 0x08000000


def describe(node: Node) -> str:
    """A node in one sentence: the same facts that a screen reader gets."""
    parts = [name(node), _role(node), node.value if node.value not in name(node) else "", *_states(node)]
    if node.position is not None:
        parts.append(_("{place} of {count}").format(place=node.position[0], count=node.position[1]))
    return ", ".join(part for part in (*parts, node.description) if part)


def _role(node: Node) -> str:
    return {
        "button": _("button"), "link": _("link"), "checkbox": _("check box"), "radio": _("radio button"),
        "slider": _("slider"), "textbox": _("text box"), "tab": _("tab"), "row": _("row"),
    }.get(node.role, "")  # fmt: skip


def _states(node: Node) -> list[str]:
    states = []
    if node.selected:
        states.append(_("selected"))
    if node.checked is not None:
        states.append(_("checked") if node.checked else _("not checked"))
    if node.disabled:
        states.append(_("not available: {reason}").format(reason=node.disabled))
    return states


def heard(root: Node, focused: Node | None) -> tuple[str, ...]:
    """What there is to hear now: the screen or dialog, the live lines, the focus. The app says what is
    new."""
    lines = [root.label]
    for node in walk(root):
        if node.role == "dialog":
            lines.append(_("Dialog: {title}").format(title=node.label))
            lines += [name(child) for child in walk(node) if child.role in ("text", "heading")]
        elif node.live:
            lines.append(name(node))
    return tuple(line for line in (*lines, describe(focused) if focused is not None else "") if line)


def read_out(root: Node) -> tuple[str, ...]:
    """The whole screen, or the dialog over it, line by line in the order of the tree; the header comes last,
    because it is the same on every screen."""
    here = scope(root)
    lines: list[str] = []
    pending = [here]
    while pending:
        node = pending.pop()
        if node.decor or node.key == "header":
            continue
        if node.role in LEAVES or node.focusable:
            lines.append(describe(node))
        else:
            pending.extend(reversed(node.children))
    header = find(here, "header")
    lines += (
        [describe(node) for node in walk(header) if node.role == "image" and not node.decor] if header else []
    )
    return tuple(line for line in (root.label, *lines) if line)


def speech_command(language: str, rate: int) -> Sequence[str]:
    """The speech program of this system with its arguments, to be given words by standard input; empty if
    none."""
    if sys.platform == "win32":
        script = _SAPI.format(rate=max(-10, min(10, (rate - 190) // 15)))
        return ("powershell", "-NoProfile", "-NonInteractive", "-Command", script)
    if sys.platform == "darwin":
        return ("say", "-r", str(rate))
    espeak = shutil.which("espeak-ng") or shutil.which("espeak")
    if espeak:
        return (espeak, "-v", language, "-s", str(rate), "--stdin")
    spd = shutil.which("spd-say")
    return (spd, "--wait", "--language", language, "--pipe-mode") if spd else ()


class Voice:
    """Says one thing at a time; a new one cuts off the old."""

    def __init__(self, on: bool = False, rate: int = 190) -> None:
        self.on, self.rate = on, rate
        self._speaking: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        if self._speaking is not None and self._speaking.poll() is None:
            self._speaking.kill()
        if self._speaking is not None:
            self._speaking.wait()
        self._speaking = None

    def say(self, text: str, language: str = "en") -> None:
        """Speak, if switched on and the system can. A speech program that will not start switches the voice
        off."""
        if not self.on or not text:
            return
        self.stop()
        command = speech_command(language, self.rate)
        if not command:
            self.on = False
            return
        flags = _NO_WINDOW if sys.platform == "win32" else 0
        try:
            self._speaking = subprocess.Popen(
                command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=flags
            )
            if self._speaking.stdin is not None:
                self._speaking.stdin.write(text.encode())
                self._speaking.stdin.close()
        except OSError:
            self.on = False
