"""The face of a portrait: six moods in the hand of Open Peeps, drawn here so that one person stays one person.

Coordinates are those of an Open Peeps drawing (704 units); the head looks a little to the right. Returns SVG text.
"""

from dataclasses import dataclass

from people import Person

MOODS = ("neutral", "smile", "serious", "concerned", "thoughtful", "displeased")
INK = "#1A1D21"
LEFT_EYE, RIGHT_EYE = (406, 360), (523, 358)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """Paths of brows and mouth; `lid` is how far the upper lid is down (0 open, 1 half), `gaze` moves the pupils."""

    left_brow: str
    right_brow: str
    mouth: str
    lid: float = 0
    gaze: tuple[float, float] = (0, 0)
    extra: str = ""
    """A second, thinner stroke: a dimple, a crease between the brows."""


FACES: dict[str, Mood] = {
    "neutral": Mood(left_brow="M372 325 Q396 305 428 310", right_brow="M503 307 Q528 303 549 321",
                    mouth="M449 479 Q476 489 504 475"),
    "smile": Mood(left_brow="M370 318 Q396 296 429 303", right_brow="M503 300 Q530 296 551 315",
                  mouth="M436 468 Q474 514 514 462", extra="M430 462 Q436 464 440 472 M508 462 Q514 458 519 460"),
    "serious": Mood(left_brow="M373 326 Q400 318 431 324", right_brow="M502 322 Q526 315 550 324",
                    mouth="M451 482 L503 479", lid=0.62),
    "concerned": Mood(left_brow="M371 330 Q404 322 429 301", right_brow="M504 299 Q524 315 551 321",
                      mouth="M450 492 Q476 474 504 487"),
    "thoughtful": Mood(left_brow="M373 324 Q400 317 431 322", right_brow="M504 294 Q530 280 552 304",
                       mouth="M456 484 Q484 487 506 474", lid=0.3, gaze=(6, -5), extra="M506 474 Q512 470 511 464"),
    "displeased": Mood(left_brow="M372 315 Q402 314 430 328", right_brow="M502 326 Q524 312 550 314",
                       mouth="M448 491 Q478 471 508 486", lid=0.5),
}  # fmt: skip


def face(person: Person, mood: str) -> str:
    """The features of one person in one mood, to be laid over the head and any beard."""
    m = FACES[mood]
    brow = person.brow or INK
    parts = [
        blush(),
        age(person),
        eye(LEFT_EYE, 9.5, m, person, outward=-1),
        eye(RIGHT_EYE, 9, m, person, outward=1),
        stroke(m.left_brow, brow, person.brow_width),
        stroke(m.right_brow, brow, person.brow_width),
        stroke("M462 417 Q474 432 490 428 Q506 422 504 405 Q502 392 489 391", INK, 11),
        f'<g transform="translate(0 {person.mouth_drop})">{mouth(person, m)}</g>',
    ]
    return "".join(parts)


def stroke(path: str, colour: str, width: float, opacity: float = 1) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" '
        f'stroke-linejoin="round" opacity="{opacity}"/>'
    )


def eye(at: tuple[int, int], radius: float, mood: Mood, person: Person, *, outward: int) -> str:
    """A dot, cut off by the lid when it is down."""
    x, y = at[0] + mood.gaze[0], at[1] + mood.gaze[1]
    height = 17.5
    if not mood.lid:
        lash = (
            stroke(f"M{x + outward * 6} {y - 12} q{outward * 7} -3 {outward * 11} -8", INK, 6)
            if person.lashes
            else ""
        )
        return f'<ellipse cx="{x}" cy="{y}" rx="{radius}" ry="{height}" fill="{INK}"/>' + lash
    lid = y - height + 2 * height * mood.lid * 0.62
    left, right = at[0] - 17, at[0] + 17
    half = f"M{x - radius} {lid} h{2 * radius} v{y - lid + 4} a{radius} {height - 5} 0 0 1 {-2 * radius} 0 Z"
    lash = f"l{outward * 6} -5" if person.lashes else ""
    ends = (left, right) if outward > 0 else (right, left)
    return f'<path d="{half}" fill="{INK}"/>' + stroke(
        f"M{ends[0]} {lid} Q{at[0]} {lid - 5} {ends[1]} {lid} {lash}", INK, 7
    )


def mouth(person: Person, mood: Mood) -> str:
    colour = person.lips or INK
    extra = stroke(mood.extra, INK, 6) if mood.extra else ""
    tint = stroke(mood.mouth, colour, 17, 0.85) if person.lips else ""
    return tint + stroke(mood.mouth, INK, 7 if person.lips else 11) + extra


def blush() -> str:
    """Flat warmth on the cheeks: gradients would band in a palette picture and do not suit the pen."""
    return (
        '<ellipse cx="398" cy="424" rx="34" ry="24" fill="#C4472C" opacity=".15"/>'
        '<ellipse cx="540" cy="424" rx="15" ry="20" fill="#C4472C" opacity=".13"/>'
    )


def age(person: Person) -> str:
    lines = ""
    if person.lines >= 1:
        lines += stroke("M434 428 Q420 444 424 462", INK, 5, 0.55)
    if person.lines >= 2:
        lines += stroke("M380 386 Q398 396 420 388", INK, 4.5, 0.5) + stroke(
            "M508 385 Q524 394 544 386", INK, 4.5, 0.5
        )
        lines += stroke("M352 352 Q362 356 368 362 M352 372 Q360 371 367 370", INK, 4.5, 0.5)
    return lines
