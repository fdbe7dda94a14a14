"""The rulesets that a report speaks of: each digest once, and a letter to speak of it by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from django.utils.dateparse import parse_datetime

from approvals.ledger import kinds
from approvals.models import LedgerEntry
from approvals.models.ledger import Said
from approvals.telling.sentences import zoned


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A ruleset. ``since`` is when it first came into use, and ``entry`` the entry that says what it was made of."""

    letter: str
    digest: str
    since: str = ""
    entry: int | None = None


class Rulesets:
    """Letters for digests, in the order in which they are asked for: A to Z, then A2 to Z2, and so on."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def letter_of(self, digest: str) -> str:
        """The letter of a ruleset, from now on."""
        round_, place = divmod(len(self._letters), len(ascii_uppercase))
        fresh = f"{ascii_uppercase[place]}{round_ + 1 if round_ else ''}"
        return self._letters.setdefault(digest, fresh)

    def listed(self) -> Iterator[Ruleset]:
        """All that have a letter, in order. One query."""
        composed = LedgerEntry.objects.of_kind(kinds.RULESET_COMPOSED.name).alias(made=Said("data", "ruleset"))
        first: dict[str, LedgerEntry] = {}
        for entry in composed.filter(made__in=self._letters).order_by("seq"):
            first.setdefault(entry.said["data"]["ruleset"], entry)
        for digest, letter in self._letters.items():
            entry = first.get(digest)
            since = zoned(parse_datetime(entry.said["at"])) if entry else ""
            yield Ruleset(letter, digest, since, entry.seq if entry else None)
