"""Labelled posts: what the rules should find in each, and nothing else.

A line of ``posts/<family>.jsonl`` is a content as ``check_policy --jsonl`` takes it, with more keys: ``id``, ``expect``
(the codes of the rules that must find something; empty for an innocent post) and perhaps ``facts`` (rows of registers),
``files`` (what the file of each image is) and ``earlier`` (texts that went out before, by day). The posts were written
for this; people, companies and secrets in them are invented.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from policy_rules import facts as known
from policy_rules.content import Content, EarlierPost, Image
from policy_rules.facts import Company, DomainStanding, Facts
from policy_rules.linting.items import Defaults, read_object
from policy_rules.text.people import PeopleSpotter
from policy_rules.text.sameness import digest_of_words
from policy_rules.text.spotter import Spotter
from policy_rules.text.terms import Matching, Term, TermIndex

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
    """A post with what it says, what is known beside it, and what must be found.

    ``family`` is the name of its file. Those of ``fresh_`` and ``held_`` were written before anybody looked at rules.
    """

    id: str
    family: str
    content: Content
    facts: Facts
    expect: frozenset[str]

    @property
    def is_innocent(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.expect

    @property
    def is_ordinary(self) -> bool:
        """Whether it is one of the posts that companies write every day."""
        return self.family.endswith("ordinary")


def labelled_posts() -> Iterator[Labelled]:
    """Every labelled post, file by file. Raises ``BadInput`` or ``KeyError`` for a line that is none."""
    for file in sorted(POSTS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield _labelled(file.stem, json.loads(line))


def _labelled(family: str, data: dict[str, Any]) -> Labelled:
    expect, facts = frozenset(data.pop("expect")), data.pop("facts", {})
    files, earlier = data.pop("files", []), data.pop("earlier", {})
    item = read_object(data, Defaults())
    content = replace(
        item.content,
        images=_with_files(item.content.images, files),
        earlier=tuple(
            EarlierPost(digest_of_words(text), datetime.date.fromisoformat(day)) for day, text in earlier.items()
        ),
    )
    company = Company(item.company or "Acme AB", OWN_DOMAINS)
    return Labelled(data["id"], family, content, _facts(facts, company), expect)


def _with_files(images: tuple[Image, ...], files: list[dict[str, Any]]) -> tuple[Image, ...]:
    """The images with what is known of their files, in order; a file may be left out at the end."""
    known_files = [{name: _value(name, value) for name, value in file.items()} for file in files]
    return tuple(replace(image, **file) for image, file in zip_longest(images, known_files, fillvalue={}))


def _facts(given: Mapping[str, Any], company: Company) -> Facts:
    facts = Facts(company=company, today=TODAY)
    for register, rows in given.items():
        if register in _ROWS:
            spotter = PeopleSpotter if register == "consents" else Spotter
            facts = replace(facts, **{register: spotter(_row(_ROWS[register], row) for row in rows)})
        elif register == "claims":
            facts = replace(facts, claims=tuple(_row(known.Claim, row) for row in rows))
        elif register == "assets":
            facts = replace(facts, assets={row["sha256"]: _row(known.Asset, row) for row in rows})
        elif register == "terms":
            facts = replace(facts, terms=TermIndex(_row(Term, row) for row in rows))
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
    if name == "matching":
        return Matching(value)
    if isinstance(value, list):
        return frozenset(value) if name == "channels" else tuple(value)
    if isinstance(value, str) and name in ("valid_from", "valid_until", "lifts_on", "rights_until"):
        return datetime.date.fromisoformat(value)
    return value
