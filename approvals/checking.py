"""Asking the rules about a draft or a submission, on every channel at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils import timezone

from approvals import draft as drafts
from approvals.beside import Authors, filled
from approvals.draft import Draft, Resolve
from policy_rules import engine, ruleset
from policy_rules.asking import together
from policy_rules.finding import Enforcement, Finding
from policy_rules.ruleset import Registers, Ruleset


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, the variants (by number) it concerns, and an id that stays the same for the same submission."""

    id: str
    finding: Finding
    variants: tuple[int, ...]

    def without_words(self) -> dict:
        """What a check run keeps: codes and places."""
        return {
            "id": self.id,
            "code": self.finding.code,
            "severity": self.finding.severity.value,
            "enforcement": self.finding.enforcement.value,
            "field": self.finding.span.field,
            "start": self.finding.span.start,
            "end": self.finding.span.end,
            "variants": list(self.variants),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules of one moment found in one draft, and the registers they were asked with."""

    ruleset_digest: str
    registers: Registers
    found: tuple[Found, ...] = ()

    def mandatory(self) -> tuple[Found, ...]:
        """What no one can waive."""
        return tuple(one for one in self.found if one.finding.enforcement is Enforcement.MANDATORY)

    def unsettled(self, waived: Iterable[str]) -> tuple[Found, ...]:
        """What bars the post, given the ids of the findings that were waived."""
        waived = frozenset(waived)
        return tuple(
            one
            for one in self.found
            if one.finding.bars and (one.finding.enforcement is Enforcement.MANDATORY or one.id not in waived)
        )


def run(
    draft: Draft, resolve: Resolve | None = None, rules: Ruleset | None = None, authors: Authors | None = None
) -> Report:
    """Ask ``rules``, or else the ruleset in force, about every channel of ``draft``.

    The same finding on two channels is one finding. With ``authors`` it is asked, too, what they have a stake in, and
    what went out shortly before; without, only the words count.
    """
    rules = rules or ruleset.current()
    facts = rules.facts(timezone.localdate())
    merged: dict[str, Found] = {}
    contents = drafts.contents(draft, resolve)
    if authors is not None:
        contents = filled(contents, draft.post, authors, rules.registers)
    for number, content in enumerate(together(contents)):
        for finding in engine.run(rules, content, facts).findings:
            _merge(merged, number, finding)
    return Report(ruleset_digest=rules.digest, registers=rules.registers, found=tuple(merged.values()))


def nothing_asked(rules: Ruleset) -> Report:
    """The report about what cannot be read at all."""
    return Report(ruleset_digest=rules.digest, registers=rules.registers)


def _merge(merged: dict[str, Found], number: int, finding: Finding) -> None:
    key = finding_id(finding)
    known = merged.get(key)
    if known is None:
        merged[key] = Found(id=key, finding=finding, variants=(number,))
    elif number not in known.variants:
        merged[key] = replace(known, variants=(*known.variants, number))


def finding_id(finding: Finding) -> str:
    """A short name for a finding within one submission: rule and place, never the words."""
    place = f"{finding.code}|{finding.span.field}|{finding.span.start}|{finding.span.end}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]
