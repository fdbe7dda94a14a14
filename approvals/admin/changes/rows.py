"""A proposal row by row and field by field: what is there now, and what would be."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from approvals.admin.review.words import Stretch, words
from approvals.admin.rules.here import RuleHere, rules_here
from policy_rules import second_person
from policy_rules.channels import CHANNELS
from policy_rules.clearance import Clearance
from policy_rules.models import ProposedChange, RegisterRow
from policy_rules.models.channels import ChannelsField
from policy_rules.models.groups import GroupsField, called, group_names
from policy_rules.models.rule_codes import RuleCodeField
from policy_rules.ruleset import RegistersTampered

MOST_ROWS = 25
"""Rows on one page of an import."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that would say something else; ``text`` is the way there, word by word, where both are texts."""

    label: str
    before: str
    after: str
    text: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row and what would become of it. ``is_stale``: it is no longer what it was when this was proposed.

    ``rule`` is the one that the row decides about, as it holds today.
    """

    name: str
    verb: str
    fields: tuple[FieldChange, ...]
    loosens: bool
    is_stale: bool
    rule: RuleHere | None = None


class Rows:
    """The rows of a proposal, those that loosen something first. As many queries for one as for thousands.

    Raises ``PermissionDenied`` when one of them, as it is now, is kept from who asks.
    """

    def __init__(self, proposal: ProposedChange, clearance: Clearance) -> None:
        self._proposal = proposal
        self._register = second_person.register_of(proposal)
        self._there = second_person.rows_there(self._register, proposal.rows)
        if not all(clearance.covers(row) for row in self._there.values()):
            raise PermissionDenied

    @cached_property
    def is_stale(self) -> bool:
        """Whether a row was changed or removed meanwhile, so that nobody can confirm this."""
        return any(self._is_stale(packed) for packed in self._proposal.rows)

    @cached_property
    def loosening(self) -> int:
        """How many rows loosen something."""
        return sum(self._loosens(packed) for packed in self._proposal.rows)

    def page(self, number: int) -> list[RowChange]:
        """The rows of one page, counted from 1."""
        first = (number - 1) * MOST_ROWS
        shown = self._in_order[first : first + MOST_ROWS]
        people = self._people(shown)
        return [self._told(packed, people) for packed in shown]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self._proposal.rows) // MOST_ROWS))

    @cached_property
    def _in_order(self) -> list[dict[str, Any]]:
        return sorted(self._proposal.rows, key=lambda packed: not self._loosens(packed))

    def _before(self, packed: Mapping[str, Any]) -> RegisterRow | None:
        return self._there.get(packed["id"])

    def _after(self, packed: Mapping[str, Any]) -> RegisterRow | None:
        if packed["values"] is None:
            return None
        fields = second_person.fields_of(self._register)
        values = {field.attname: field.to_python(packed["values"].get(field.attname)) for field in fields}
        return self._register(pk=packed["id"], **values)

    def _is_stale(self, packed: Mapping[str, Any]) -> bool:
        before = self._before(packed)
        return (before.row_digest if before else "") != packed["base"]

    def _loosens(self, packed: Mapping[str, Any]) -> bool:
        before, after = self._before(packed), self._after(packed)
        return bool(before or after) and self._register.loosens(before, after)

    def _people(self, shown: Sequence[Mapping[str, Any]]) -> dict[models.Field, dict]:
        """The people and groups that the rows name by their ids; one query a field."""
        named = {}
        for field in second_person.fields_of(self._register):
            if field.is_relation:
                rows = [row for packed in shown for row in (self._before(packed), self._after(packed)) if row]
                ids = {getattr(row, field.attname) for row in rows} - {None}
                named[field] = field.related_model._default_manager.in_bulk(ids)
            elif isinstance(field, GroupsField):
                named[field] = group_names()
        return named

    def _told(self, packed: Mapping[str, Any], people: Mapping[models.Field, dict]) -> RowChange:
        before, after = self._before(packed), self._after(packed)
        verb = "delete" if after is None else "change" if packed["id"] else "add"
        fields = tuple(
            FieldChange(capfirst(str(field.verbose_name)), was, becomes, _way(field, before, after, was, becomes))
            for field in second_person.fields_of(self._register)
            for was, becomes in [tuple(_say(field, row, people) for row in (before, after))]
            if was != becomes
        )
        # A row that is gone from the register has no name left; its number is all that the proposal knows.
        name = str(before or after or _("row %(number)s") % {"number": packed["id"]})
        rule = self._rules.get(getattr(after or before, "rule", ""))
        return RowChange(name, verb, fields, self._loosens(packed), self._is_stale(packed), rule)

    @cached_property
    def _rules(self) -> Mapping[str, RuleHere]:
        """The rules as they hold today, where the register decides about rules and nobody went behind its back."""
        if not any(isinstance(field, RuleCodeField) for field in second_person.fields_of(self._register)):
            return {}
        try:
            return rules_here()
        except RegistersTampered:
            return {}


def _way(field, before, after, was: str, becomes: str) -> tuple[Stretch, ...]:
    is_text = isinstance(field, models.CharField | models.TextField) and not (
        field.choices or isinstance(field, GroupsField)
    )
    return words(was, becomes) if is_text and before and after else ()


def _say(field: models.Field, row: RegisterRow | None, people: Mapping[models.Field, dict]) -> str:
    """The value of a field for people; empty where there is none."""
    if row is None:
        return ""
    value = field.value_from_object(row)
    if isinstance(field, models.BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, ChannelsField):
        return ", ".join(str(CHANNELS[code].label) if code in CHANNELS else str(code) for code in value) or _("all")
    if isinstance(field, GroupsField):
        return ", ".join(called(value, people[field])) or _("everybody who may see the register")
    if value in (None, ""):
        return ""
    if field.is_relation:
        return str(people[field].get(value, value))
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
