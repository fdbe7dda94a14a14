"""Claims that the company has approved, word for word, for a time."""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.text.sentences import Said
from policy_rules.text.words import words_of


def without_approved(content: Content, facts: Facts, value: str, found: Iterator[Said]) -> Iterator[Said]:
    """Those of ``found`` in ``value`` that do not lie inside a claim approved in the post's language today."""
    places: list[tuple[int, int]] | None = None
    for said in found:
        if places is None:
            places = list(approved_places(content, facts, value))
        if not any(start <= said.match.start() and said.match.end() <= end for start, end in places):
            yield said


def approved_places(content: Content, facts: Facts, value: str) -> Iterator[tuple[int, int]]:
    """Where claims approved in the post's language today stand in the words of ``value``: from and to."""
    words = f" {words_of(value).value} "
    for claim in facts.claims:
        if claim.language != content.language or not claim.holds_on(facts.today):
            continue
        sought = words_of(claim.words).value.removesuffix(" .")
        at = words.find(f" {sought} ") if sought else -1
        while at >= 0:
            yield at, at + len(sought)
            at = words.find(f" {sought} ", at + 1)
