"""Numbers, money and dates as the player's language writes them.

Input is integers (minor units, counts, scaled figures); output is text for the eye, never parsed again.
Babel is imported when the first figure is shown, so commands that show none do not pay for it.
"""

from decimal import Decimal

from intlgame import i18n


def money(cents: int, currency: str = "EUR", *, whole: bool = True, signed: bool = False) -> str:
    """An amount such as €1,234. `cents` is in minor units; `whole` rounds half up to units."""
    from babel.numbers import format_currency

    amount = Decimal(cents) / 100
    text: str = format_currency(
        amount.quantize(Decimal(1)) if whole else amount,
        currency,
        locale=i18n.language(),
        currency_digits=not whole,
        format=None if not whole else "¤#,##0;-¤#,##0" if i18n.language() == "en" else None,
    )
    return f"+{text}" if signed and cents > 0 else text.replace("-", "\u2212")


def number(value: int, decimals: int = 0) -> str:
    """A figure stored as an integer times 10^decimals, for example number(412, 2) is 4.12."""
    from babel.numbers import format_decimal

    scaled = Decimal(value).scaleb(-decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text: str = format_decimal(scaled, format=pattern, locale=i18n.language())
    return text.replace("-", "\u2212")


def percent(value: int) -> str:
    """A whole percentage."""
    return f"{number(value)} %"
