"""How the name of something that is looked for in texts may be spelt."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import lines, validate_one_line
from policy_rules.text.terms import letters

SHORTEST, LONGEST = 2, 200
MOST_ALIASES = 50


def validate_spelling(value: str) -> None:
    """Refuse a spelling that could not be looked for, or would be found everywhere."""
    validate_one_line(value)
    if not SHORTEST <= len(value) <= LONGEST:
        raise ValidationError(
            _("A term has %(least)d to %(most)d characters."), params={"least": SHORTEST, "most": LONGEST}
        )
    if len(letters(value)) < SHORTEST:
        raise ValidationError(_("A term needs at least two letters or digits."))


def validate_aliases(value: str) -> None:
    """Refuse too many aliases, and what :func:`validate_spelling` refuses."""
    aliases = lines(value)
    if len(aliases) > MOST_ALIASES:
        raise ValidationError(_("A term has at most %(most)d aliases."), params={"most": MOST_ALIASES})
    for alias in aliases:
        validate_spelling(alias)
