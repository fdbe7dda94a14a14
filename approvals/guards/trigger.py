"""A trigger as data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

PREFIX = "imprimatur_"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger, its table, and the statements that make it; the last one is its ``CREATE TRIGGER``."""

    name: str
    table: str
    statements: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other: PostgreSQL's triggers have names of their own for each table."""
        return self.table, self.name

    @classmethod
    def parse(cls, name: str, statements: Sequence[str]) -> Self:
        """Read a trigger written by hand. Raises ``ValueError`` unless the last statement creates it."""
        full_name = PREFIX + name
        found = re.match(rf'CREATE (?:OR REPLACE )?TRIGGER "?{full_name}"? .*?\bON "?(\w+)"? ', statements[-1], re.S)
        if not found:
            raise ValueError(f"The last statement of the guard {name} must be CREATE TRIGGER {full_name} ... ON ...")
        return cls(full_name, found[1], tuple(statements))
