"""Who is drawn: fourteen people by look alone. Data only; portraits.py draws them, authors choose from README.md.

Colours are given per person, so that skin, hair and cloth stay in one light. Nobody stands for a country.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One look. Part names of `head`, `beard` and `glasses` are those of Open Peeps."""

    id: str
    look: str
    """For authors: age impression, hair, glasses, clothing."""
    head: str
    skin: str
    hair: str
    line: str = "#1A1D21"
    """Outline of the head; on most heads of Open Peeps it is also the hair."""
    garment: str
    cloth: tuple[str, str, str]
    """Main cloth, its lighter or darker second, and what is worn beneath."""
    beard: str | None = None
    glasses: str | None = None
    brow: str | None = None
    brow_width: float = 11
    lips: str | None = None
    lashes: bool = False
    lines: int = 0
    """Signs of age: 0 none, 1 a fold by the mouth, 2 folds and lines by the eyes."""
    earring: str | None = None
    mouth_drop: int = 0
    """How far a moustache pushes the mouth down."""
    shine: str | None = None
    """Strands of light on a solid mass of hair, and their colour after a colon."""


NAVY, STEEL, TEAL, TEAL_DEEP = "#22495A", "#2F6074", "#0E6470", "#0A4A54"
CREAM, WHITE, SAND, BRICK, OLIVE, BRASS = "#F4E9D5", "#FBF8F0", "#D9C3A0", "#B9583A", "#6E7A4A", "#C9A45C"
GREY_LINE = "#2A2D31"

PEOPLE: tuple[Person, ...] = (
    Person(id="p01", look="woman of about 60, grey hair in a bun, round glasses, teal blazer over a roll-neck",
           head="grayBun", skin="#EDC19A", hair="#B4B8BB", garment="blazer_rollneck", cloth=("#1C6670", "#2A7F89", CREAM),
           glasses="glasses5", brow="#6F7478", lips="#B4574A", lines=2, earring="#D9B36A"),
    Person(id="p02", look="man of about 60, bald with grey sides, grey moustache, navy suit with a brick tie",
           head="noHair3", skin="#F0C8A4", hair="#B9BCBE", garment="suit_tie", cloth=("#233F52", "#31566D", BRICK),
           beard="moustache9", brow="#8B8F92", brow_width=13, lines=2, mouth_drop=24),
    Person(id="p03", look="woman of about 45, dark brown bob with a side parting, thin round glasses, navy blazer, pale shirt",
           head="grayMedium", skin="#F3CFA8", hair="#33221D", garment="blazer_shirt", cloth=(NAVY, STEEL, WHITE),
           glasses="glasses2", brow="#33221D", lips="#B85C50", lashes=True, lines=1),
    Person(id="p04", look="man of about 30, short black hair, clean shaven, olive crew-neck jumper over a pale shirt",
           head="short5", skin="#C68A5E", hair="#191513", garment="crewneck", cloth=("#75804F", "#606A3F", WHITE),
           brow="#191513", brow_width=13),
    Person(id="p05", look="woman of about 35, natural rounded black hair, gold earrings, brick blazer over a cream top",
           head="afro", skin="#9C6746", hair="#1B1412", line="#1B1412", garment="blazer_top", cloth=(BRICK, "#CB6F4F", CREAM),
           brow="#1B1412", lips="#7A2F33", lashes=True, earring="#E0BC72"),
    Person(id="p06", look="man of about 45, swept auburn hair and full auburn beard, work jacket with a zip",
           head="short4", skin="#EFC09B", hair="#7A4526", garment="work_jacket", cloth=("#3E5B63", "#4F717A", "#C9863A"),
           beard="full4", brow="#5E341C", brow_width=13, mouth_drop=26),
    Person(id="p07", look="woman of about 30, deep sea-green headscarf with a lighter band, sand-coloured blazer over a dark top",
           head="hijab", skin="#DBA678", hair="#7FB3AC", line="#1F4F58", garment="blazer_high", cloth=("#CDB48C", "#DFC9A5", "#2D5960"),
           brow="#2A1C15", lips="#A64B45", lashes=True),
    Person(id="p08", look="man of about 55, short grey hair, strong glasses, cardigan over a shirt",
           head="grayShort", skin="#D9A47A", hair="#8E9193", garment="cardigan", cloth=("#7B5A45", "#8F6C55", "#DCE6E6"),
           glasses="glasses3", brow="#5D6063", brow_width=13, lines=2),
    Person(id="p09", look="woman of about 40, chin-length fair hair with a fringe, light blue shirt",
           head="bangs", skin="#F5D3B3", hair="#C99A55", garment="shirt", cloth=("#B9D2DA", "#A3C1CB", WHITE),
           brow="#8A6632", lips="#C0655A", lashes=True),
    Person(id="p10", look="man of about 35, short twisted black hair, trimmed chin beard, dark green suit without a tie",
           head="twists2", skin="#835640", hair="#15100E", line="#15100E", garment="blazer_shirt",
           cloth=("#2F4B42", "#3F6357", WHITE), beard="chin", brow="#15100E", brow_width=13),
    Person(id="p11", look="woman of about 65, wavy silver hair, knitted jumper and a patterned scarf",
           head="mediumBangs2", skin="#E9BC95", hair="#C3C5C4", garment="scarf", cloth=("#34596A", "#2B4B5A", "#C4703F"),
           brow="#85898B", lips="#B05A4E", lines=2),
    Person(id="p12", look="man of about 25, swept-up black hair, thin glasses, charcoal roll-neck",
           head="pomp", skin="#F0CCA2", hair="#16171A", garment="rollneck", cloth=("#454C54", "#39404A", WHITE),
           glasses="glasses", brow="#16171A"),
    Person(id="p13", look="woman of about 35, long dark wavy hair, wine-red blouse with a bow collar",
           head="long", skin="#D79B6E", hair="#2B1A14", line="#2B1A14", garment="bow_blouse", cloth=("#8C3F4A", "#A5545E", "#8C3F4A"),
           brow="#2B1A14", lips="#9E3F3F", lashes=True,
           shine="M330 128 C270 150 226 210 214 300 M300 112 C250 130 206 180 192 250 M240 470 C200 490 176 530 172 590 M272 500 C240 530 224 570 222 610 M508 128 C540 176 562 240 572 310:#5C3C2D"),
    Person(id="p14", look="man of about 50, shaved head, short grey-black beard, high-visibility band on a dark work jacket",
           head="noHair1", skin="#AB7650", hair="#3A3634", garment="work_vest", cloth=("#27404A", "#35545F", "#D9A62E"),
           beard="full", brow="#2A2725", brow_width=14, lines=1),
)  # fmt: skip
