"""Labelled posts: what the rules should find in each, and nothing else.

A line of ``posts/<family>.jsonl`` is a content as ``check_policy --jsonl`` takes it, with three more keys: ``id``,
``expect`` (the codes of the rules that must find something; empty for an innocent post) and perhaps ``facts`` (rows of
registers). The posts were written for this; people, companies and secrets in them are invented.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from policy_rules import facts as known
from policy_rules.content import Content
from policy_rules.facts import Company, DomainStanding, Facts
from policy_rules.linting.items import Defaults, read_object
from policy_rules.text.spotter import Spotter

POSTS = Path(__file__).parent / "posts"
TODAY = datetime.date(2026, 11, 22)
OWN_DOMAINS = ("acme.example",)

_ROWS = {
    "consents": known.Consent,
    "competitors": known.Competitor,
    "rumours": known.RumourTopic,
    "embargoes": known.Embargo,
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A post with what it says, what is known beside it, and what must be found."""

    id: str
    family: str
    content: Content
    facts: Facts
    expect: frozenset[str]

    @property
    def is_innocent(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.expect


def labelled_posts() -> Iterator[Labelled]:
    """Every labelled post, file by file. Raises ``BadInput`` or ``KeyError`` for a line that is none."""
    for file in sorted(POSTS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield _labelled(file.stem, json.loads(line))


def _labelled(family: str, data: dict[str, Any]) -> Labelled:
    expect, facts = frozenset(data.pop("expect")), data.pop("facts", {})
    item = read_object(data, Defaults())
    company = Company(item.company or "Acme AB", OWN_DOMAINS)
    return Labelled(data["id"], family, item.content, _facts(facts, company), expect)


def _facts(given: Mapping[str, Any], company: Company) -> Facts:
    facts = Facts(company=company, today=TODAY)
    for register, rows in given.items():
        if register in _ROWS:
            facts = replace(facts, **{register: Spotter(_row(_ROWS[register], row) for row in rows)})
        elif register == "claims":
            facts = replace(facts, claims=tuple(_row(known.Claim, row) for row in rows))
        elif register == "domains":
            facts = replace(facts, domains={domain: DomainStanding(standing) for domain, standing in rows.items()})
        else:
            raise KeyError(register)
    return facts


def _row(kind: type, values: Mapping[str, Any] | str):
    """A row of a register from JSON: a mere name, or its fields; lists for tuples and sets, ISO 8601 for days."""
    if isinstance(values, str):
        return kind(values)
    return kind(**{name: _value(name, value) for name, value in values.items()})


def _value(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return frozenset(value) if name == "channels" else tuple(value)
    if isinstance(value, str) and name in ("valid_from", "valid_until", "lifts_on"):
        return datetime.date.fromisoformat(value)
    return value
