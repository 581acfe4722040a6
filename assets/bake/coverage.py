"""Which letters of the interface languages a baked font lacks. Prints; changes nothing."""

from fontTools.ttLib import TTFont

from fonts import OUT, SIGNS

LETTERS = {
    "English": "abcdefghijklmnopqrstuvwxyzé",
    "German": "äöüßẞ",
    "French": "àâæçéèêëîïôœùûüÿ",
    "Spanish": "áéíñóúü¿¡ºª",
    "Portuguese": "áâãàçéêíóôõúü",
    "Polish": "ąćęłńóśźż",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "other EU": "āčďēěģīķļņňřšťūůžőűăâîșțđćžėįųåøæœġħċ",
    "Russian, Ukrainian, Kazakh": "ыэёіїєґәғқңөұүһ",
    "Turkish, Vietnamese": "ğışçăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "digits and signs": "0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_{|}~" + SIGNS,
}


def missing(file_name: str) -> dict[str, str]:
    """Group -> the characters, both cases, that the font cannot draw."""
    known = TTFont(OUT / file_name).getBestCmap()
    wanted = {group: dict.fromkeys(text + text.upper()) for group, text in LETTERS.items()}
    gaps = {group: "".join(c for c in text if ord(c) not in known) for group, text in wanted.items()}
    return {group: text for group, text in gaps.items() if text}


def report() -> None:
    for path in sorted(OUT.glob("*.ttf")):
        if path.name.startswith(("InterUI", "ChartSerif")):
            print(f"{path.name}: {missing(path.name) or 'nothing missing'}")
