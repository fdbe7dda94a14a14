"""What an answer can be: how it is typed, checked, shown and kept."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from policy_rules.models.lines import validate_one_line

Validator = Callable[[str], None]
Choices = Sequence[tuple[str, str]]

_YES = frozenset({"yes", "y", "ja", "j", "true", "1"})
_NO = frozenset({"no", "n", "nej", "false", "0"})


class Kind:
    """A kind of answer. A value is *plain* when JSON can hold it; :meth:`clean` makes of it what answers hold."""

    def clean(self, value: object) -> object:
        """The answer that the plain ``value`` stands for. Raises ``ValidationError``."""
        raise NotImplementedError

    def read(self, typed: str) -> object:
        """The plain value that somebody typed on one line of a terminal."""
        return typed.strip()

    def plain(self, answer: object) -> object:
        """The answer as JSON can hold it."""
        return answer

    def restore(self, plain: object) -> object:
        """The answer that :meth:`plain` gave, as it was, whatever would be asked of it today."""
        return tuple(plain) if isinstance(plain, list) else plain

    def show(self, answer: object) -> str:
        """The answer on one line."""
        return str(answer)


@dataclass(frozen=True)
class Words(Kind):
    """One line of text."""

    longest: int = 200
    validators: tuple[Validator, ...] = ()

    def clean(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValidationError(_("Write a text."))
        value = value.strip()
        if len(value) > self.longest:
            raise ValidationError(_("Write at most %(most)d characters."), params={"most": self.longest})
        for validate in (validate_one_line, *self.validators):
            validate(value)
        return value


@dataclass(frozen=True)
class Mail(Words):
    """An e-mail address."""

    longest: int = 254
    validators: tuple[Validator, ...] = (validate_email,)

    def clean(self, value: object) -> str:
        return super().clean(value) if value else ""


@dataclass(frozen=True)
class Lines(Kind):
    """Any number of short texts, one a line; on a terminal with commas between them."""

    validator: Validator
    most: int = 1_000
    is_lower: bool = False

    def clean(self, value: object) -> tuple[str, ...]:
        if isinstance(value, str):
            value = value.splitlines()
        stripped = (line.strip() for line in _strings(value))
        found = tuple(dict.fromkeys(line.lower() if self.is_lower else line for line in stripped if line))
        if len(found) > self.most:
            raise ValidationError(_("Name at most %(most)d here; import the others."), params={"most": self.most})
        for line in found:
            self.validator(line)
        return found

    def read(self, typed: str) -> list[str]:
        return [] if typed.strip() == "-" else typed.split(",")

    def plain(self, answer: tuple[str, ...]) -> list[str]:
        return list(answer)

    def show(self, answer: tuple[str, ...]) -> str:
        return ", ".join(answer)


@dataclass(frozen=True)
class One(Kind):
    """One of some choices."""

    choices: Choices

    def clean(self, value: object) -> str:
        if not isinstance(value, str) or value not in dict(self.choices):
            raise _not_among(value, self.choices)
        return value

    def show(self, answer: str) -> str:
        return answer


@dataclass(frozen=True)
class Many(Kind):
    """Some of several choices; with ``least`` 1 there must be one."""

    choices: Choices
    least: int = 0

    def clean(self, value: object) -> tuple[str, ...]:
        chosen = list(_strings(value))
        for one in chosen:
            if one not in dict(self.choices):
                raise _not_among(one, self.choices)
        if len(chosen) < self.least:
            raise ValidationError(_("Choose at least one."))
        return tuple(code for code, _label in self.choices if code in chosen)

    def read(self, typed: str) -> list[str]:
        return [] if typed.strip() == "-" else [one.strip().lower() for one in typed.split(",") if one.strip()]

    def plain(self, answer: tuple[str, ...]) -> list[str]:
        return list(answer)

    def show(self, answer: tuple[str, ...]) -> str:
        return ", ".join(answer)


class YesNo(Kind):
    """Yes or no."""

    def clean(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise ValidationError(_("Answer yes or no."))
        return value

    def read(self, typed: str) -> object:
        word = typed.strip().lower()
        return True if word in _YES else False if word in _NO else word

    def show(self, answer: bool) -> str:
        return _("yes") if answer else _("no")


class Day(Kind):
    """A date, kept as it is; whether it has passed is asked where today is known."""

    def clean(self, value: object) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            day = parse_date(value) if isinstance(value, str) else None
        except ValueError:  # the 31st of June
            day = None
        if day is None:
            raise ValidationError(_("Write a date like 2027-06-30."))
        return day

    def plain(self, answer: datetime.date) -> str:
        return answer.isoformat()

    def restore(self, plain: str) -> datetime.date:
        return datetime.date.fromisoformat(plain)


def _strings(value: object) -> Iterable[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise ValidationError(_("Write a list of texts."))
    return value


def _not_among(value: object, choices: Choices) -> ValidationError:
    return ValidationError(
        _("“%(value)s” is none of the choices: %(choices)s."),
        params={"value": str(value)[:100], "choices": ", ".join(code for code, _label in choices)},
    )
