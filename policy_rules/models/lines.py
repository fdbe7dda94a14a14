"""Text in registers: one line, several, or one thing a line; and what may stand there."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

#: A host name (RFC 1123, section 2.1) with at least one dot; international ones as they are or in their xn-- form.
_DOMAIN = re.compile(r"(?=.{4,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")


def lines(value: str) -> tuple[str, ...]:
    """The lines of ``value`` that say something, without the blanks around them."""
    return tuple(stripped for line in value.splitlines() if (stripped := line.strip()))


def validate_one_line(value: str) -> None:
    """Refuse line breaks and other characters that nobody sees."""
    if not value.isprintable():
        raise ValidationError(_("Use letters, digits, signs and spaces only: no line breaks or invisible characters."))


#: Control characters, and those that turn the writing direction round for whatever follows (UAX #9).
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def validate_no_steering(value: str) -> None:
    """Refuse characters that nobody sees and that make a list, a letter or an entry say something else."""
    if _STEERING.search(value):
        raise ValidationError(
            _("The text holds characters that nobody sees and that turn other text round. Type it anew without them.")
        )


def validate_text(value: str) -> None:
    """Refuse what no database can keep: NUL, and halves of surrogate pairs."""
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise ValidationError(_("The text holds characters that are no text. Paste it again without them."))


def validate_domains(value: str) -> None:
    """Refuse a line that is no host name."""
    for line in lines(value):
        if not _DOMAIN.fullmatch(line):
            raise ValidationError(
                _("“%(line)s” is no domain. Write it like acme.example, without https:// and without a path.")
                % {"line": line[:100]}
            )
