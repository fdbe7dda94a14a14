"""A register as a table, such that importing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.clearance import Clearance
from policy_rules.exchange.columns import PersonColumn, columns_of
from policy_rules.models import RegisterRow

CHUNK = 2_000


def rows(register: type[RegisterRow], *, user) -> Iterator[list[str]]:
    """The names of the fields, which are the same in every language, and then each row that ``user`` (``None``: the
    system) sees; read as a stream.
    """
    columns = columns_of(register)
    people = [column.name for column in columns if isinstance(column, PersonColumn)]
    yield [column.name for column in columns]
    held = Clearance(user).rows(register.objects.order_by("pk"))
    for row in (held.select_related(*people) if people else held).iterator(chunk_size=CHUNK):
        yield [column.show(row) for column in columns]
