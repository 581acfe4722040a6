"""Imports go one way; see docs/architecture.md for the rows and why they are so."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "intlgame"
ROWS = {
    "rules": 0,
    "codec": 1,
    "i18n": 1,
    "paths": 1,
    "settings": 1,
    "packs": 2,
    "runs": 2,
    "export": 2,
    "bots": 2,
    "closing": 3,
    "ui": 4,
    "simulate": 4,
    "cohort": 4,
    "cli": 5,
    "__main__": 6,
    "__init__": 0,
}
NEIGHBOURS = {("i18n", "paths"), ("settings", "paths"), ("settings", "i18n")}
"""Pairs within a row that may meet: both are edges that know nothing of the game."""
INSTALLED = {
    "pygame": ("ui",),
    "accesskit": ("ui",),
    "pydantic": ("codec",),
    "yaml": ("packs/source",),
    "platformdirs": ("paths",),
    "babel": ("i18n", "packs/strings"),
}
FORBIDDEN_IN_RULES = {
    "os", "io", "time", "datetime", "random", "secrets", "pathlib", "sys", "subprocess", "socket", "uuid",
    "tempfile", "shutil", "urllib", "threading", "locale", "gettext", "platform", "asyncio", "builtins",
}  # fmt: skip
FLOATS_ALLOWED = "rules/profile/"


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative imports hide where a thing comes from"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def test_every_top_level_name_has_a_row() -> None:
    named = {place(path).split("/")[0] for path in modules()}
    assert named <= set(ROWS), "a new top-level module needs a row here and in docs/architecture.md"


@pytest.mark.parametrize("path", modules(), ids=place)
def test_imports_go_down(path: Path) -> None:
    own = place(path).split("/")[0]
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] != "intlgame" or len(parts) < 2 or parts[1] not in ROWS:
            continue
        other = parts[1]
        allowed = other == own or ROWS[other] < ROWS[own] or (own, other) in NEIGHBOURS
        assert allowed, f"{path}:{line}: {own} must not import {other}"


@pytest.mark.parametrize("path", modules(), ids=place)
def test_installed_packages_stay_at_their_edge(path: Path) -> None:
    here = place(path)
    for name, line in imports(path):
        edges = INSTALLED.get(name.split(".")[0])
        if edges is not None:
            assert any(here == e or here.startswith(f"{e}/") for e in edges), f"{path}:{line}: {name}"
        root = name.split(".")[0]
        known = root in INSTALLED or root in sys.stdlib_module_names or root == "intlgame"
        assert known, f"{path}:{line}: {root} is not a dependency"


@pytest.mark.parametrize("path", [p for p in modules() if place(p).startswith("rules/")], ids=place)
def test_rules_are_pure(path: Path) -> None:
    for name, line in imports(path):
        assert name.split(".")[0] not in FORBIDDEN_IN_RULES, f"{path}:{line}: {name}"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input", "exec", "eval", "hash", "id"}, (
                f"{path}:{node.lineno}: {node.func.id}()"
            )
        if FLOATS_ALLOWED in path.as_posix():
            continue
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float), f"{path}:{node.lineno}: a float"
        if isinstance(node, ast.BinOp):
            assert not isinstance(node.op, ast.Div), f"{path}:{node.lineno}: / makes floats, use //"


@pytest.mark.parametrize("path", [p for p in modules() if place(p).startswith("ui/screens/")], ids=place)
def test_screens_know_no_other_screen_and_no_file(path: Path) -> None:
    for name, line in imports(path):
        assert not name.startswith("intlgame.ui.screens."), f"{path}:{line}: {name}"
        assert not name.startswith(("intlgame.ui.flow", "intlgame.rules.apply")), f"{path}:{line}: {name}"
        assert name.split(".")[0] != "pygame", f"{path}:{line}: {name}"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "open", f"{path}:{node.lineno}: a screen opens a file"


@pytest.mark.parametrize("path", modules(), ids=place)
def test_a_module_says_what_may_live_in_it(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"


HEAVY = ("pygame", "pydantic", "yaml", "babel", "accesskit", "platformdirs", "pydantic_core")


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("intlgame.rules.apply", ()),
        ("intlgame.codec", ()),
        ("intlgame.runs.session", ()),
        ("intlgame.bots.policies", ()),
        ("intlgame.packs.load", ("yaml",)),
        ("intlgame.cli", ()),
        ("intlgame.ui.tree", ()),
        ("intlgame.ui.layout", ()),
        ("intlgame.ui.focus", ()),
        ("intlgame.ui.terminal", ()),
    ],
)
def test_what_an_import_costs(module: str, allowed: tuple[str, ...]) -> None:
    """A fresh interpreter that imports one module has loaded nothing heavy that it does not need."""
    code = f"import {module}, sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(out.stdout.split()) <= set(allowed)
