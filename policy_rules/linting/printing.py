"""Writing findings: for people, and for programs."""

from __future__ import annotations

import json
from bisect import bisect_right

from policy_rules.finding import Finding
from policy_rules.linting.items import Item


class Locator:
    """Finds lines and columns, both from 1, in one text."""

    def __init__(self, source: str) -> None:
        self._starts = [0]
        while (newline := source.find("\n", self._starts[-1])) >= 0:
            self._starts.append(newline + 1)

    def place(self, at: int) -> str:
        """``line:column`` of the character ``at``."""
        line = bisect_right(self._starts, at)
        return f"{line}:{at - self._starts[line - 1] + 1}"


def as_json(item: Item, findings: tuple[Finding, ...]) -> str:
    """One JSON object on one line."""
    return json.dumps({"id": item.id, "findings": [_as_object(finding) for finding in findings]})


def _as_object(finding: Finding) -> dict[str, str | int]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "enforcement": finding.enforcement,
        "message": finding.message,
        "instead": finding.instead,
        "field": finding.span.field,
        "start": finding.span.start,
        "end": finding.span.end,
        "matched": finding.matched,
    }


def as_lines(where: str, findings: tuple[Finding, ...], locator: Locator | None) -> list[str]:
    """A line for each finding, with its line and column or, without a ``locator``, its field and characters."""
    return [printable(f"{where}:{_place(finding, locator)}: {_sentence(finding)}") for finding in findings]


def _place(finding: Finding, locator: Locator | None) -> str:
    span = finding.span
    return locator.place(span.start) if locator else f"{span.field}[{span.start}:{span.end}]"


def _sentence(finding: Finding) -> str:
    return f"{finding.code} {finding.severity} {finding.message} / {finding.instead}"


def printable(line: str) -> str:
    """``line`` with what could steer a terminal, or hide in it, written as escapes."""
    if line.isprintable():
        return line
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in line
    )
