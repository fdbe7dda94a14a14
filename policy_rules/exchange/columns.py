"""The columns of a register in a file: what they may be called, and how a value is written in a cell and read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from policy_rules.clearance import packed
from policy_rules.exchange.cells import unbroken
from policy_rules.exchange.errors import FileRefused
from policy_rules.models import RegisterRow
from policy_rules.models.codes import CodesField
from policy_rules.models.groups import GroupsField, called, group_names
from policy_rules.models.lines import lines

_GONE = re.compile(r"#[1-9]\d{0,9}")
YES = frozenset({"true", "1", "yes", "x", "sant", "ja"})
NO = frozenset({"false", "0", "no", "falskt", "nej"})


class Column:
    """A field that holds text, or what its ``to_python`` reads from text."""

    def __init__(self, field: models.Field) -> None:
        self.field = field
        self.name, self.attname = field.name, field.attname
        self.is_text = isinstance(field, models.CharField | models.TextField)

    @property
    def label(self) -> str:
        """What people call it, in the language of the moment."""
        return str(self.field.verbose_name)

    def headings(self) -> set[str]:
        """What may stand above it: its name, or its label in a language of the site."""
        return {self.name.casefold(), *(label.casefold() for label in _in_each_language(lambda: self.label))}

    @cached_property
    def empty(self) -> object:
        """What an empty cell means: nothing or, where there must be something, what a new row has."""
        if self.field.null:
            return None
        return "" if self.is_text and not self.field.has_default() else self.field.get_default()

    def read(self, text: str) -> object:
        """The value that a cell says. Raises ``ValidationError``."""
        if not text:
            return self.empty
        return text if self.is_text else self.field.to_python(text)

    def show(self, row: RegisterRow) -> str:
        """The value of ``row`` in a cell."""
        value = getattr(row, self.attname)
        return "" if value is None else unbroken(str(value))

    def is_same(self, row: RegisterRow, value: object) -> bool:
        """Whether ``row`` has the value already, line ends and blanks around it aside."""
        held = getattr(row, self.attname)
        return held == value or (isinstance(held, str) and unbroken(held) == value)


class FlagColumn(Column):
    """Yes or no."""

    def read(self, text: str) -> object:
        if not text:
            return self.empty
        if text.casefold() in YES | NO:
            return text.casefold() in YES
        raise ValidationError(_("Write “yes” or “no”."))

    def show(self, row: RegisterRow) -> str:
        return "yes" if getattr(row, self.attname) else "no"


class ChoiceColumn(Column):
    """One of several, by its code or by its label in a language of the site."""

    @cached_property
    def codes(self) -> Mapping[str, str]:
        labels = _in_each_language(lambda: [(str(label), code) for code, label in self.field.flatchoices])
        known = {label.casefold(): code for pairs in labels for label, code in pairs}
        return known | {code.casefold(): code for code, _label in self.field.flatchoices}

    def read(self, text: str) -> object:
        return self.codes.get(text.casefold(), text) if text else self.empty


class CodesColumn(Column):
    """Codes of channels, languages or markets, with commas or blanks between them."""

    def read(self, text: str) -> object:
        return re.split(r"[\s,;]+", text.lower()) if text else []

    def show(self, row: RegisterRow) -> str:
        return ", ".join(getattr(row, self.attname))


class GroupsColumn(Column):
    """Groups by name, one a line; one that is gone by its number, as in ``#7``, since nobody is in it."""

    @cached_property
    def names(self) -> Mapping[int, str]:
        return group_names()

    def read(self, text: str) -> object:
        ids = {name: group for group, name in self.names.items()}
        found = []
        for name in lines(text):
            if name not in ids and not _GONE.fullmatch(name):
                raise ValidationError(_("There is no group called %(name)s.") % {"name": name})
            found.append(ids[name] if name in ids else int(name[1:]))
        return packed(found)

    def show(self, row: RegisterRow) -> str:
        return "\n".join(called(getattr(row, self.attname), self.names))


class PersonColumn(Column):
    """A colleague, by log-in name. ``people`` are those that the lines at hand may name."""

    people: Mapping[str, int] = {}

    def find(self, names: Iterable[str]) -> None:
        """Look up those of ``names`` that exist; one query."""
        users = get_user_model()
        found = users._default_manager.filter(**{f"{users.USERNAME_FIELD}__in": set(names)})
        self.people = dict(found.values_list(users.USERNAME_FIELD, "pk"))

    def read(self, text: str) -> object:
        if text and text not in self.people:
            raise ValidationError(_("There is no user called %(name)s.") % {"name": text})
        return self.people.get(text)

    def show(self, row: RegisterRow) -> str:
        person = getattr(row, self.name)
        return person.get_username() if person else ""


def columns_of(register: type[RegisterRow]) -> list[Column]:
    """Every field that people fill in, in the order of the model."""
    return [_column(field) for field in register._meta.concrete_fields if field.editable and not field.primary_key]


def _column(field: models.Field) -> Column:
    match field:
        case models.ForeignKey():
            return PersonColumn(field)
        case models.BooleanField():
            return FlagColumn(field)
        case GroupsField():
            return GroupsColumn(field)
        case CodesField():
            return CodesColumn(field)
    return ChoiceColumn(field) if field.choices else Column(field)


def match(register: type[RegisterRow], headings: Sequence[str]) -> list[Column]:
    """The columns that ``headings`` name, in their order.

    Raises :class:`FileRefused` for a heading that nobody knows or that stands twice, and when one is missing without
    which no row can be told from another.
    """
    columns = columns_of(register)
    known = {heading: column for column in columns for heading in column.headings()}
    named = []
    for heading in headings:
        column = known.get(heading.strip().casefold())
        if column is None:
            raise FileRefused(
                _("The register has no column “%(heading)s”. Its columns are: %(columns)s.")
                % {"heading": heading[:100], "columns": ", ".join(column.name for column in columns)}
            )
        if column in named:
            raise FileRefused(_("The column “%(heading)s” stands there twice.") % {"heading": heading})
        named.append(column)
    if missing := set(register.KEY) - {column.name for column in named}:
        said = ngettext(
            "The first line names the columns, and this one is missing: %(columns)s.",
            "The first line names the columns, and these are missing: %(columns)s.",
            len(missing),
        )
        raise FileRefused(said % {"columns": ", ".join(sorted(missing))})
    return named


def _in_each_language(say) -> list:
    said = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            said.append(say())
    return said
