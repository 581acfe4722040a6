"""What the people of the portraits wear: neck, shoulders and clothes, drawn here. Returns SVG text.

Coordinates are those of an Open Peeps drawing (704 units) and run on below it, so that the picture can be cut
anywhere under the chest. One function per garment; `GARMENTS` is the list.
"""

from collections.abc import Callable

from faces import INK, stroke
from people import Person

LINE = 10
TORSO = (
    "M-70 960 C-52 800 -6 706 66 662 C120 630 186 612 246 596 C300 660 456 664 514 602 "
    "C560 616 604 640 640 684 C684 740 712 820 722 960 Z"
)
NECK = "M322 490 C320 548 296 584 236 602 L250 720 L384 860 L508 720 L520 606 C496 596 484 584 474 556 L470 500 Z"
NECK_SHADE = "M318 530 C346 596 430 612 478 566 L484 592 C436 640 350 630 300 578 Z"
NECK_LINES = "M323 528 C313 564 289 588 240 602 M475 572 C481 588 493 599 514 605"
LEFT_HALF = "M-70 960 C-52 800 -6 706 66 662 C112 636 170 616 226 600 C262 720 320 830 384 960 Z"
RIGHT_HALF = "M534 606 C580 622 610 646 640 684 C684 740 712 820 722 960 L384 960 C450 830 500 720 534 606 Z"
LEFT_LAPEL = "M228 598 C192 614 168 640 154 672 L208 708 L174 744 C206 812 284 890 368 960 L388 940 C322 826 262 716 238 606 Z"
RIGHT_LAPEL = "M532 604 C566 620 588 644 602 674 L554 714 L586 748 C556 818 490 894 404 960 L388 940 C446 826 500 716 522 610 Z"
OPEN_LEFT = "M250 588 C234 602 224 618 220 634 L322 742 L376 712 C322 682 274 644 250 588 Z"
OPEN_RIGHT = "M508 594 C524 606 534 622 538 638 L446 748 L380 712 C432 686 484 650 508 594 Z"
CLOSED_LEFT = "M262 576 C250 592 240 610 236 626 L312 722 L384 664 C330 650 286 622 262 576 Z"
CLOSED_RIGHT = "M498 584 C510 598 520 614 524 630 L456 726 L384 664 C432 654 478 630 498 584 Z"
SHIRT_FRONT = "M232 604 C300 650 460 652 530 608 L560 960 L200 960 Z"
ROLL = "M290 564 C334 624 440 630 494 580 C506 596 514 612 522 632 C452 704 304 700 238 626 C262 610 280 590 290 564 Z"


def dressed(person: Person) -> str:
    """Neck and garment of one person."""
    return neck(person.skin) + GARMENTS[person.garment](*person.cloth) + light()


def neck(skin: str) -> str:
    return shape(NECK, skin, 0) + shape(NECK_SHADE, "#3A1208", 0, 0.2) + stroke(NECK_LINES, INK, LINE)


def light() -> str:
    """One flat shadow on the side away from the light."""
    side = "M560 618 C604 636 624 660 640 684 C684 740 712 820 722 960 L566 960 C600 850 604 720 560 618 Z"
    return f'<path d="{side}" fill="#0B1A20" opacity=".16"/>'


def shape(path: str, fill: str, line: float = LINE, opacity: float = 1) -> str:
    edge = (
        f' stroke="{INK}" stroke-width="{line}" stroke-linejoin="round" stroke-linecap="round"'
        if line
        else ""
    )
    return f'<path d="{path}" fill="{fill}" fill-opacity="{opacity}"{edge}/>'


def jacket(cloth: str, second: str) -> str:
    """The two fronts of a blazer, its lapels and a breast pocket."""
    pocket = shape("M528 800 L604 790 L606 806 L530 817 Z", second, 5)
    fronts = shape(LEFT_HALF, cloth) + shape(RIGHT_HALF, cloth) + pocket
    sleeves = stroke("M42 800 C52 850 56 900 58 960 M640 800 C626 850 622 900 620 960", INK, 7)
    return fronts + sleeves + shape(LEFT_LAPEL, second) + shape(RIGHT_LAPEL, second)


def buttons(x: int, ys: tuple[int, ...], colour: str) -> str:
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="7" fill="{colour}" stroke="{INK}" stroke-width="4"/>' for y in ys
    )


def blazer_shirt(cloth: str, second: str, under: str) -> str:
    shirt = shape("M238 640 L384 716 L524 640 L560 960 L200 960 Z", under, 0)
    placket = stroke("M380 714 L386 960", INK, 6) + buttons(396, (774,), under)
    return shirt + placket + shape(OPEN_LEFT, under) + shape(OPEN_RIGHT, under) + jacket(cloth, second)


def blazer_rollneck(cloth: str, second: str, under: str) -> str:
    ribs = stroke("M318 622 L310 668 M358 638 L354 684 M404 640 L406 686 M448 628 L458 668", INK, 4, 0.35)
    return shape(SHIRT_FRONT, under, 0) + shape(ROLL, under) + ribs + jacket(cloth, second)


def blazer_top(cloth: str, second: str, under: str) -> str:
    top = shape("M236 602 C262 760 486 768 526 606 L560 960 L200 960 Z", under)
    chain = stroke("M262 612 C300 720 450 728 500 616", "#D9B36A", 5)
    pendant = f'<circle cx="384" cy="704" r="9" fill="#D9B36A" stroke="{INK}" stroke-width="4"/>'
    return top + chain + pendant + jacket(cloth, second)


def blazer_high(cloth: str, second: str, under: str) -> str:
    return shape(SHIRT_FRONT, under, 0) + jacket(cloth, second)


def suit_tie(cloth: str, second: str, tie: str) -> str:
    shirt = shape("M236 626 L384 664 L524 630 L560 960 L200 960 Z", "#FBF8F0", 0)
    blade = shape("M364 722 L408 722 L446 960 L330 960 Z", tie, 8)
    stripes = stroke("M362 790 L414 760 M352 850 L424 808 M344 910 L434 858", "#FBF8F0", 5, 0.55)
    knot = shape("M350 668 L420 668 L408 724 L362 724 Z", tie, 8)
    collar = shape(CLOSED_LEFT, "#FBF8F0") + shape(CLOSED_RIGHT, "#FBF8F0")
    return shirt + blade + stripes + collar + knot + jacket(cloth, second)


def crewneck(cloth: str, second: str, under: str) -> str:
    band = "M234 604 C270 738 486 744 528 608 L550 618 C514 786 250 780 212 612 Z"
    knit = stroke("M60 800 C66 850 68 900 68 960 M634 800 C622 850 618 900 616 960", INK, 7)
    opening = shape("M236 600 C272 736 486 742 526 604 L384 640 Z", under, 0)
    collar = shape("M254 590 C240 604 232 618 230 632 L306 706 L384 690 C326 668 276 638 254 590 Z", under)
    collar += shape("M504 596 C518 608 526 622 530 636 L462 708 L384 690 C434 672 482 648 504 596 Z", under)
    ribs = "".join(stroke(f"M{x} {y} l{dx} {dy}", INK, 4, 0.4) for x, y, dx, dy in RIBS)
    return shape(TORSO, cloth) + opening + shape(band, second) + ribs + collar + knit


RIBS = ((262, 690, -14, 12), (296, 722, -10, 16), (338, 744, -6, 18), (384, 752, 0, 18), (430, 746, 6, 18),
        (470, 728, 10, 16), (504, 696, 14, 12))  # fmt: skip


def cardigan(cloth: str, second: str, under: str) -> str:
    shirt = shape("M236 626 L384 664 L524 630 L560 960 L200 960 Z", under, 0)
    placket = stroke("M384 664 L386 960", INK, 6) + buttons(398, (724, 790), under)
    collar = shape(CLOSED_LEFT, under) + shape(CLOSED_RIGHT, under)
    bands = shape("M228 600 C262 720 322 850 376 960 L404 960 C346 840 276 712 250 596 Z", second)
    bands += shape("M532 606 C500 726 446 850 404 960 L376 960 C430 840 486 716 510 604 Z", second)
    seams = stroke("M52 800 C60 850 64 900 66 960 M634 800 C622 850 618 900 616 960", INK, 7)
    return shirt + placket + shape(LEFT_HALF, cloth) + shape(RIGHT_HALF, cloth) + bands + collar + seams


def shirt(cloth: str, second: str, under: str) -> str:
    skin_v = stroke("M376 716 L386 960", INK, 6) + buttons(400, (780,), under)
    yoke = stroke("M120 690 C190 706 250 716 296 718 M474 722 C530 716 590 706 628 692", INK, 6, 0.75)
    pocket = shape("M494 806 L590 796 L594 900 L500 900 Z", second, 6)
    seams = stroke("M50 800 C60 850 64 900 66 960 M640 800 C628 850 622 900 620 960", INK, 7)
    body = "M-70 960 C-52 800 -6 706 66 662 C120 630 186 612 240 600 L378 716 L520 606 C560 616 604 640 640 684 C684 740 712 820 722 960 Z"
    return (
        shape(body, cloth)
        + yoke
        + pocket
        + skin_v
        + seams
        + shape(OPEN_LEFT, second)
        + shape(OPEN_RIGHT, second)
    )


def rollneck(cloth: str, second: str, _under: str) -> str:
    seams = stroke("M56 800 C64 850 68 900 70 960 M636 800 C624 850 620 900 618 960", INK, 7)
    raglan = stroke("M244 640 C200 690 150 740 96 776 M518 646 C560 694 592 730 622 764", INK, 6, 0.8)
    ribs = stroke(
        "M318 622 L308 670 M352 636 L346 684 M388 642 L386 690 M424 638 L428 686 M460 624 L470 666",
        INK,
        4,
        0.5,
    )
    return shape(TORSO, cloth) + seams + raglan + shape(ROLL, second) + ribs


def bow_blouse(cloth: str, second: str, _under: str) -> str:
    collar = shape(
        "M270 566 C300 640 450 652 504 590 C512 602 518 616 524 630 C470 690 310 690 240 618 C256 602 266 588 270 566 Z",
        second,
    )
    tails = shape("M372 690 C350 760 330 820 322 880 L366 870 C380 810 388 750 392 696 Z", second)
    tails += shape("M392 692 C420 760 438 810 446 868 L404 872 C394 810 386 750 380 696 Z", second)
    loops = shape("M384 680 C340 630 276 640 268 672 C262 710 330 738 384 690 Z", second)
    loops += shape("M386 680 C430 632 498 646 502 680 C504 716 440 738 386 692 Z", second)
    folds = stroke("M368 682 C340 676 316 674 300 676 M404 684 C430 680 454 680 470 684", INK, 5, 0.6)
    knot = shape(
        "M366 664 C380 656 396 658 404 668 C408 684 404 700 398 706 C386 712 374 708 366 700 C360 690 360 674 366 664 Z",
        cloth,
        8,
    )
    seams = stroke("M50 800 C60 850 64 900 66 960 M640 800 C628 850 622 900 620 960", INK, 7)
    return shape(TORSO, cloth) + seams + collar + tails + loops + folds + knot


def scarf(cloth: str, _second: str, under: str) -> str:
    wrap = "M276 560 C320 630 452 640 504 582 C532 604 546 636 548 664 C470 760 280 752 208 656 C214 618 242 584 276 560 Z"
    tail = "M440 716 C470 770 486 850 490 960 L586 960 C584 850 560 740 530 688 Z"
    weave = stroke("M262 600 C320 668 452 674 520 616 M238 634 C310 712 464 716 538 648", "#F4E9D5", 7, 0.85)
    tail_weave = stroke("M462 786 L566 768 M474 850 L578 834", "#F4E9D5", 7, 0.85)
    seams = stroke("M56 800 C64 850 68 900 70 960 M640 800 C628 850 622 900 620 960", INK, 7)
    return shape(TORSO, cloth) + seams + shape(tail, under) + tail_weave + shape(wrap, under) + weave


def work_jacket(cloth: str, second: str, under: str) -> str:
    tee = shape("M236 602 C280 706 478 712 526 606 L520 960 L240 960 Z", "#F4E9D5")
    left = "M-70 960 C-52 800 -6 706 66 662 C112 636 170 616 224 600 C256 690 300 780 340 960 Z"
    right = "M536 606 C580 622 610 646 640 684 C684 740 712 820 722 960 L420 960 C450 800 502 700 536 606 Z"
    fronts = shape(left, cloth) + shape(right, cloth)
    collar = shape("M246 584 C212 600 190 624 182 652 L262 742 L310 720 C280 676 256 632 246 584 Z", second)
    collar += shape("M512 590 C548 606 572 630 580 658 L502 748 L456 724 C488 680 506 640 512 590 Z", second)
    zip_line = stroke("M300 742 C322 810 334 880 340 960", under, 6) + stroke(
        "M462 746 C440 820 428 890 420 960", under, 6
    )
    pocket = shape("M506 812 L604 800 L608 844 C574 862 544 862 510 852 Z", second, 7)
    yoke = stroke("M70 716 C130 728 180 736 224 738 M546 742 C590 738 626 730 658 722", INK, 6, 0.8)
    seams = stroke("M50 830 C58 870 62 910 64 960 M646 830 C634 870 628 910 626 960", INK, 7)
    return tee + fronts + zip_line + pocket + yoke + seams + collar


def work_vest(cloth: str, second: str, under: str) -> str:
    bands = shape("M96 646 L168 620 C196 730 226 850 236 960 L160 960 C150 850 126 730 96 646 Z", under, 7)
    bands += shape("M548 610 L600 640 C586 730 566 850 556 960 L488 960 C498 850 526 730 548 610 Z", under, 7)
    gleam = stroke("M134 640 C162 740 188 850 198 960 M574 630 C556 740 532 850 522 960", "#F7F3E6", 13)
    return work_jacket(cloth, second, under) + bands + gleam + vest_collar(second)


def vest_collar(second: str) -> str:
    """The collar once more, over the bands."""
    left = shape("M246 584 C212 600 190 624 182 652 L262 742 L310 720 C280 676 256 632 246 584 Z", second)
    return left + shape(
        "M512 590 C548 606 572 630 580 658 L502 748 L456 724 C488 680 506 640 512 590 Z", second
    )


GARMENTS: dict[str, Callable[[str, str, str], str]] = {
    "bow_blouse": bow_blouse, "blazer_high": blazer_high, "blazer_rollneck": blazer_rollneck,
    "blazer_shirt": blazer_shirt, "blazer_top": blazer_top, "cardigan": cardigan, "crewneck": crewneck,
    "rollneck": rollneck, "scarf": scarf, "shirt": shirt, "suit_tie": suit_tie, "work_jacket": work_jacket,
    "work_vest": work_vest,
}  # fmt: skip
