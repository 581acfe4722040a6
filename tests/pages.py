"""Reads pages as a browser would, and what strangers might write into them."""

from html.parser import HTMLParser

VOID = {"meta", "br", "line", "rect", "circle", "polygon"}


class Read(HTMLParser):
    """Reads a page into its tags and text, and notes what does not close."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def read(html: str) -> Read:
    reader = Read()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


HOSTILE = (
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "</style><h1>owned</h1>",
    "]]><!-- --><svg onload=alert(1)>",
    "&lt;b&gt; &amp; &#x202e;",
    "\u202eabc\u2066def\u200f",
    "👩🏽‍🚀🇧🇪 بيت 家 \u0000\u0007\ud800\ufffe",
    "{0} {name} %s %(x)s \\",
    "long " * 2_000,
    "x" * 10_000,
    "",
)
