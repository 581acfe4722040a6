"""Draw the mark of the game: assets/logo. `compass` stands on navy (header), `app` carries its own ground."""

from pictures import rendered, save_png
from sources import ASSETS, BRASS, BRASS_DARK, NAVY, NAVY2, ON_NAVY

OUT = ASSETS / "logo"
SIZES = (64, 256)
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def bake() -> None:
    """Write both marks as SVG and PNG, and the icon of the built program."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, drawing in (("compass", compass()), ("app", app())):
        (OUT / f"{name}.svg").write_text(drawing + "\n", encoding="utf-8")
        for size in SIZES:
            save_png(rendered(drawing, size), OUT / f"{name}-{size}.png")
    rendered(app(), 256).save(OUT / "app.ico", sizes=[(size, size) for size in ICON_SIZES])


def mark() -> str:
    """Rings and needle about (0, 0), 23 units to the outer ring."""
    rings = "".join(
        f'<circle r="{r}" fill="none" stroke="{BRASS}" stroke-width="{w}"/>' for r, w in ((23, 2.2), (17, 1))
    )
    needle = f'<path d="M0-19 5 0 0 19-5 0Z" fill="{BRASS}"/><path d="M0-19 5 0H0Z" fill="{ON_NAVY}"/>'
    return rings + needle + f'<path d="M0 19-5 0H0Z" fill="{BRASS_DARK}"/>'


def compass() -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-25 -25 50 50">{mark()}</svg>'


def app() -> str:
    ground = (
        f'<linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="{NAVY2}"/><stop offset="1" '
        f'stop-color="{NAVY}"/></linearGradient><rect x="-32" y="-32" width="64" height="64" rx="14" fill="url(#g)"/>'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-32 -32 64 64">{ground}{mark()}</svg>'
