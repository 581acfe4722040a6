"""Names of the player's roles, from their codes."""

from intlgame.i18n import _


def role_name(role: str) -> str:
    """A player's role in words; the code itself where it is not known."""
    told = {
        "owner": _("Owner-manager"),
        "export": _("Export manager"),
        "sales": _("Sales"),
        "finance": _("Finance and logistics"),
        "student": _("Student"),
    }
    return told.get(role, role)
