"""Rows of a register, found in a text by name or alias."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, Protocol, TypeVar

from policy_rules.text.terms import Term, TermIndex


class Named(Protocol):
    """What can be spotted: a row with a name and other names for the same."""

    @property
    def name(self) -> str: ...

    @property
    def aliases(self) -> tuple[str, ...]: ...


Row = TypeVar("Row", bound=Named)


class Spotted(NamedTuple, Generic[Row]):
    """Rows with the same name, and where it stands: the characters ``start`` (included) to ``end`` (not)."""

    rows: tuple[Row, ...]
    start: int
    end: int


class Spotter(Generic[Row]):
    """Finds ``rows`` by their names however they are written, as :class:`TermIndex` does. Immutable.

    Several rows may share a name (a person's consents, say): they are spotted together.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows = tuple(rows)
        self._named: dict[str, tuple[Row, ...]] = {}
        aliases: dict[str, tuple[str, ...]] = {}
        for row in self.rows:
            self._named[row.name] = (*self._named.get(row.name, ()), row)
            aliases[row.name] = (*aliases.get(row.name, ()), *row.aliases)
        self._index = TermIndex(Term(name, aliases=names) for name, names in aliases.items())

    def __bool__(self) -> bool:
        return bool(self.rows)

    def find(self, text: str) -> list[Spotted[Row]]:
        """Every place where a name or an alias of a row stands in ``text``, in order."""
        if not self.rows:
            return []
        return [
            Spotted(self._named[hit.term.name], hit.start, hit.end)
            for hit in self._index.find(text)
            if not _goes_on_as_a_sentence(hit.term, text[hit.start : hit.end])
        ]


def _goes_on_as_a_sentence(term: Term, written: str) -> bool:
    """Whether ``written`` is only the first word of a name, and then a verb: "Lundqvist bygger" of Lundqvist Bygg.

    A name of several words keeps its capitals when it takes an ending; one that is written small throughout may be it.
    """
    first, _, last = written.rpartition(" ")
    if not (first[:1].isupper() and last[:1].islower()):
        return False
    known = [name.rsplit(maxsplit=1)[-1] for name in (term.name, *term.aliases)]
    if any(last == word.lower() or last == f"{word.lower()}s" for word in known):
        return False
    return all(word[:1].isupper() for word in known if last.startswith(word.lower()))
