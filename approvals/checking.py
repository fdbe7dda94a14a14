"""Asking the rules about a draft or a submission, on every channel at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from django.utils import timezone

from approvals import draft as drafts
from approvals.beside import Authors, filled
from approvals.draft import Draft, Resolve
from policy_rules import engine, ruleset
from policy_rules.asking import together
from policy_rules.composition import Composition
from policy_rules.content import Content
from policy_rules.enforcement import strictest
from policy_rules.finding import Enforcement, Finding, StandingWaiver
from policy_rules.fingerprints import words_at
from policy_rules.ruleset import Registers, Ruleset


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a finding is about, whatever post it is found in; ``place`` is a field where it is about no words."""

    code: str
    words: str
    channels: tuple[str, ...]
    place: str = ""

    def __str__(self) -> str:
        """The same for the same: what a waiver is known by in a later submission."""
        about = {"code": self.code, "words": self.words, "channels": sorted(self.channels), "place": self.place}
        return json.dumps(about, sort_keys=True, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, the variants (by number) it concerns, and an id that stays the same for the same submission.

    ``fingerprint`` says what it is about in any post; ``standing`` holds, for each variant in which it bars, the
    standing waivers about it.
    """

    id: str
    finding: Finding
    variants: tuple[int, ...]
    fingerprint: Fingerprint | None = None
    standing: tuple[tuple[StandingWaiver, ...], ...] = ()

    def passed_by(self, authors: Set[str]) -> tuple[StandingWaiver, ...]:
        """The standing waivers that let it pass in every variant, none vouched for by one of ``authors`` (user ids)."""
        if self.finding.enforcement is not Enforcement.WAIVABLE:
            return ()
        used = [next((one for one in some if authors.isdisjoint(one.vouchers)), None) for some in self.standing]
        return tuple(dict.fromkeys(used)) if None not in used else ()

    def without_words(self, waivers: Iterable[StandingWaiver] = ()) -> dict:
        """What a check run keeps: codes and places, and the numbers of the standing ``waivers`` that let it pass."""
        return {
            "id": self.id,
            "code": self.finding.code,
            "severity": self.finding.severity.value,
            "enforcement": self.finding.enforcement.value,
            "field": self.finding.span.field,
            "start": self.finding.span.start,
            "end": self.finding.span.end,
            "variants": list(self.variants),
            "waivers": sorted({waiver.row for waiver in waivers}),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules of one moment found in one draft, the registers they were asked with, and what they were."""

    ruleset_digest: str
    registers: Registers
    composition: Composition | None = None
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
            _merge(merged, number, content, finding)
    return replace(nothing_asked(rules), found=tuple(merged.values()))


def nothing_asked(rules: Ruleset) -> Report:
    """The report about what cannot be read at all."""
    return Report(ruleset_digest=rules.digest, registers=rules.registers, composition=rules.composition)


def _merge(merged: dict[str, Found], number: int, content: Content, finding: Finding) -> None:
    """Two findings with one id are one, which costs what the dearer of them costs."""
    words = words_at(content, finding.span)
    one = Found(
        id=finding_id(finding),
        finding=finding,
        variants=(number,),
        fingerprint=Fingerprint(finding.code, words, (content.channel,), "" if words else finding.span.field),
        standing=(finding.waivers,) if finding.bars else (),
    )
    merged[one.id] = _both(merged[one.id], one) if one.id in merged else one


def _both(known: Found, other: Found) -> Found:
    is_dearest = known.finding.enforcement is strictest((known.finding.enforcement, other.finding.enforcement))
    channels = dict.fromkeys((*known.fingerprint.channels, *other.fingerprint.channels))
    return Found(
        id=known.id,
        finding=known.finding if is_dearest else other.finding,
        variants=tuple(dict.fromkeys((*known.variants, *other.variants))),
        fingerprint=replace(known.fingerprint, channels=tuple(channels)),
        standing=(*known.standing, *other.standing),
    )


def finding_id(finding: Finding) -> str:
    """A short name for a finding within one submission: rule and place, never the words."""
    place = f"{finding.code}|{finding.span.field}|{finding.span.start}|{finding.span.end}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]
