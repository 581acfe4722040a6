"""Rectangles: whatever the tree, children lie inside their parents, and nothing has a negative size."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from intlgame.ui.layout import Look, arrange
from intlgame.ui.terminal import Cells
from intlgame.ui.tree import Node, font, name_nodes, walk
from intlgame.ui.widgets.grid import Line, table

LEAVES = st.builds(
    lambda words, grow, pad: Node(role="text", runs=words, font=font(17), grow=grow, pad=pad),
    st.text("ab ", min_size=1, max_size=60),
    st.sampled_from((0, 0, 1, 2)),
    st.sampled_from((0, 4, (1, 2, 3, 4))),
)
BOXES = st.builds(lambda w, h: Node(width=w, height=h), st.integers(0, 300), st.integers(0, 200))


def branch(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda below, way, gap, pad, grow, align, justify: Node(
            children=tuple(below), dir=way, gap=gap, pad=pad, grow=grow, align=align, justify=justify,
            columns=(1, 2, 1) if way == "grid" else (),
        ),
        st.lists(children, min_size=1, max_size=4),
        st.sampled_from(("row", "col", "wrap", "grid", "stack")),
        st.sampled_from((0, 8)),
        st.sampled_from((0, 12)),
        st.sampled_from((0, 1)),
        st.sampled_from(("stretch", "start", "center", "end")),
        st.sampled_from(("start", "center", "end", "between")),
    )  # fmt: skip


TREES = st.recursive(LEAVES | BOXES, branch, max_leaves=18)


def placed(tree: Node, look: Look | None = None, **scrolls: float) -> Node:
    look = look or Look(size=(1600, 1080))
    root = Node(children=(tree,))
    name_nodes(root)
    arrange(root, Cells(), look, scrolls)
    return root


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_nothing_is_negative_and_siblings_keep_their_order(tree: Node) -> None:
    for node in walk(placed(tree)):
        assert node.rect[2] >= 0
        assert node.rect[3] >= 0
        if node.dir in ("row", "col"):
            axis = 0 if node.dir == "row" else 1
            starts = [child.rect[axis] for child in node.children]
            assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_what_fits_lies_inside_its_parent_and_beside_its_siblings(tree: Node) -> None:
    roomy = Look(size=(200_000, 3000))
    for node in walk(placed(Node(scroll=True, grow=1, children=(tree,)), roomy)):
        x, y, w, h = node.rect
        for child in node.children if not node.scroll else ():
            cx, cy, cw, ch = child.rect
            assert x - 0.5 <= cx
            assert cx + cw <= x + w + 0.5
            assert y - 0.5 <= cy
            assert cy + ch <= y + h + 0.5


def test_spare_room_goes_by_grow() -> None:
    row = Node(dir="row", children=(Node(width=100), Node(grow=1), Node(grow=3)))
    placed(row)
    assert [child.rect[2] for child in row.children] == [100, 375, 1125]


def test_text_gives_way_down_to_its_longest_word_and_fixed_sizes_do_not() -> None:
    words = Node(role="text", runs="many short words in a line that is far too long " * 8, font=font(17))
    fixed = Node(width=1500, shrink=0)
    row = Node(dir="row", children=(words, fixed))
    placed(row)
    assert fixed.rect[2] == 1500
    assert words.rect[2] == 100
    assert words.rect[3] > 400


def test_a_wrapping_row_starts_a_new_line_and_is_as_high_as_its_lines() -> None:
    row = Node(dir="wrap", gap=10, children=tuple(Node(width=700, height=50) for _ in range(4)))
    placed(row)
    assert [child.rect[:2] for child in row.children] == [(0, 0), (710, 0), (0, 60), (710, 60)]
    assert row.rect[3] == 110


def test_a_grid_lines_up_its_columns() -> None:
    grid = Node(dir="grid", columns=(1, 3), gap=0, children=tuple(Node(height=40) for _ in range(4)))
    placed(grid)
    assert [child.rect[0] for child in grid.children] == [0, 400, 0, 400]


def test_only_what_scrolls_gives_way_when_a_column_is_too_high() -> None:
    long = Node(scroll=True, children=tuple(Node(height=300) for _ in range(8)))
    head, foot = Node(height=100), Node(height=100)
    root = Node(children=(head, long, foot))
    name_nodes(root)
    arrange(root, Cells(), Look(size=(1600, 1080)), {})
    assert (head.rect[3], long.rect[3], foot.rect[3]) == (100, 880, 100)
    assert long.content == 2400


def test_scrolling_moves_the_content_and_stops_at_its_end() -> None:
    long = Node(scroll=True, key="long", children=tuple(Node(height=300) for _ in range(8)), grow=1)
    root = Node(children=(long,))
    name_nodes(root)
    arrange(root, Cells(), Look(size=(1600, 1080)), {"long": 500})
    assert long.children[0].rect[1] == -500
    arrange(root, Cells(), Look(size=(1600, 1080)), {"long": 9000})
    assert long.children[-1].rect[1] + 300 == 1080


def test_small_windows_keep_text_readable_and_large_ones_grow_it() -> None:
    assert Look(size=(1280, 720)).base == 0.8
    assert Look(size=(1920, 1080)).base == 1.0
    assert Look(size=(3840, 2160)).base == 2.0


def test_large_text_asks_for_one_column() -> None:
    assert Look(size=(1920, 1080), text_scale=1.4).wide
    assert not Look(size=(1920, 1080), text_scale=1.6).wide
    assert Look(size=(1280, 720)).wide


def test_the_rows_of_a_table_line_up_even_when_one_of_them_is_squeezed() -> None:
    long = ("Incomprehensibilities", "b", "c")
    made = table("t", ("A", "B", "C"), (Line(cells=long), Line(cells=("a", "b", "c"))), weights=(1, 4, 4))
    root = placed(Node(dir="row", children=(made, Node(width=1350, shrink=0))))
    rows = [node for node in walk(root) if node.role == "row"]
    assert len({tuple(round(cell.rect[0]) for cell in row.children) for row in rows}) == 1
    assert rows[0].children[0].rect[2] >= 21 * 8
