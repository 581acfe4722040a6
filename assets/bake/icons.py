"""Copy the Lucide icons (ISC) the game may draw, stripped to what a renderer needs: assets/icons/<name>.svg.

`stroke="currentColor"` and `stroke-width="2"` stay as text: the game puts its own values in their place.
"""

import re

from sources import ASSETS, npm

OUT = ASSETS / "icons"

NAMES = """
anchor archive arrow-down arrow-left arrow-left-right arrow-right arrow-right-left arrow-up arrow-up-right award
badge-check badge-percent banknote bell book-open bookmark boxes briefcase building building-2 calculator calendar
calendar-check calendar-clock calendar-days chart-column chart-line chart-pie check check-check chevron-down
chevron-left chevron-right chevron-up chevrons-left chevrons-right circle circle-alert circle-check circle-dashed
circle-dot circle-help circle-minus circle-pause circle-plus circle-x clipboard-check clipboard-list clipboard-pen
clock coffee coins combine compass construction container contrast copy credit-card crown dice-5 download
droplets ear ellipsis euro external-link eye eye-off factory file file-check file-pen file-search file-text
file-warning file-x files filter flag flask-conical folder folder-check folder-open forklift gauge gavel gem globe
graduation-cap grid-2x2 grip-vertical hammer hand-coins handshake heart-handshake hexagon history hourglass house
id-card inbox info key-round keyboard landmark languages laptop layers layout-grid leaf library lightbulb link list
list-checks list-ordered lock lock-open log-out mail mail-open map map-pin maximize medal megaphone menu
message-circle message-circle-question message-square-quote messages-square mic milestone minus monitor moon mountain
mouse-pointer newspaper notebook-pen octagon-alert package package-check package-open package-search palette
panels-top-left paperclip pause pencil percent phone piggy-bank pin plane play plug plus power presentation printer
puzzle quote radar receipt receipt-euro recycle refresh-cw rotate-ccw route ruler save scale scan-search scissors scroll-text
search search-check send settings shield shield-alert shield-check ship shirt shopping-cart signature sliders-horizontal
snowflake sparkles split sprout square square-check stamp star star-half store sun table tag target telescope
thermometer thumbs-down thumbs-up timer train-front trash-2 trending-down trending-up triangle-alert trophy truck
type umbrella undo-2 unlink upload user user-check user-plus user-search users video volume-2 volume-x wallet
warehouse waves waypoints weight wheat wine wrench x zap zoom-in zoom-out
"""

RENAMED = {"circle-help": "circle-question-mark", "message-circle-question": "message-circle-question-mark",
           "filter": "funnel", "receipt": "receipt-text"}  # fmt: skip
"""Our name -> the name in the package: Lucide has moved on, or its plain drawing shows a dollar."""


def bake() -> None:
    """Write the set anew; a name that the package does not have stops the bake."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name in NAMES.split():
        (OUT / f"{name}.svg").write_text(stripped(original(name)), encoding="utf-8")
    print(f"{len(NAMES.split())} icons")


def original(name: str) -> str:
    return npm(f"lucide-static/icons/{RENAMED.get(name, name)}.svg").read_text(encoding="utf-8")


def stripped(svg: str) -> str:
    """Without comment, class and spare white space; one line."""
    svg = re.sub(r"<!--.*?-->|class=\"[^\"]*\"", "", svg, flags=re.DOTALL)
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", svg)).replace(" />", "/>").strip() + "\n"
