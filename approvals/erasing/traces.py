"""Where in the database a text stands: in every column of every table, however it is spelt there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.apps import apps
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast

NAMED = 5


@dataclass(frozen=True, slots=True)
class Trace:
    """Rows of one table in which the text stands; ``rows`` are the first few of them."""

    table: str
    count: int
    rows: tuple[str, ...]


class Position(Func):
    """Where bytes begin in bytes, from 1; 0 when they do not."""

    function = "INSTR"
    output_field = models.IntegerField()

    def as_postgresql(self, compiler, connection, **context):
        """``POSITION(needle IN value)``"""
        value, needle = self.get_source_expressions()
        turned = self.copy()
        turned.set_source_expressions([needle, value])
        return turned.as_sql(compiler, connection, function="POSITION", arg_joiner=" IN ", **context)


def find(text: str, among: Iterable[type[models.Model]] = ()) -> Iterator[Trace]:
    """Every table, or every one of ``among``, in which ``text`` stands. It reads each table whole, once."""
    for model in among or apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and (found := _rows(model, text)):
            yield found


def holding(rows: models.QuerySet, column: str, texts: Iterable[str]) -> models.QuerySet:
    """Those of ``rows`` in whose column of bytes one of ``texts`` stands."""
    found = rows.none()
    for text in texts:
        needle = Value(text.encode(), output_field=models.BinaryField())
        found |= rows.alias(at=Position(F(column), needle)).filter(at__gt=0)
    return found


def spellings(text: str) -> frozenset[str]:
    """``text``, and as JSON and HTML spell it."""
    return frozenset({text, escape(text), *(json.dumps(text, ensure_ascii=plain)[1:-1] for plain in (True, False))})


def _rows(model: type[models.Model], text: str) -> Trace | None:
    wanted, aliases = Q(), {}
    for field in model._meta.local_concrete_fields:
        if isinstance(field, models.BinaryField):
            needle = Value(text.encode(), output_field=models.BinaryField())
            aliases[f"{field.name}_at"] = Position(F(field.name), needle)
            wanted |= Q(**{f"{field.name}_at__gt": 0})
        elif isinstance(field, models.CharField | models.TextField | models.FileField | models.JSONField):
            aliases[f"{field.name}_text"] = Cast(field.name, models.TextField())
            for spelling in spellings(text):
                wanted |= Q(**{f"{field.name}_text__icontains": spelling})
    if not wanted:
        return None
    found = model._base_manager.alias(**aliases).filter(wanted).order_by()
    keys = [str(key) for key in found.values_list("pk", flat=True)[: NAMED + 1]]
    if not keys:
        return None
    return Trace(str(model._meta.verbose_name), found.count(), tuple(keys[:NAMED]))
