"""Entries with all that is known about them: reasons opened, and the rules that they speak of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.ledger import canonical, kinds
from approvals.models import CheckRun, Post
from approvals.telling.kept_words import Words, open_words
from approvals.telling.sentences import Told, Unreadable


@dataclass(frozen=True, slots=True)
class Event:
    """An entry with all that is known about it: ``reasons`` by their label, ``codes`` of rules."""

    told: Told | Unreadable
    reasons: tuple[tuple[str, Words], ...] = ()
    codes: tuple[str, ...] = ()

    @property
    def is_erasable(self) -> bool:
        """Whether its reasons can be erased one by one: those that say why something was erased or held cannot."""
        return isinstance(self.told, Told) and self.told.kind not in kinds.ERASING | kinds.HOLDS


def events_of(told: list[Told | Unreadable], post: Post | None = None) -> list[Event]:
    """``told`` with reasons opened, and what the rules found in ``post``: two queries, however many there are."""
    words = open_words(one.data.get(key, "") for one in told if isinstance(one, Told) for key in _REASONS)
    codes = _codes_of_runs(post) if post else {}
    return [_event(one, words, codes) if isinstance(one, Told) else Event(one) for one in told]


_REASONS = ("reason", "public_reason", "asked", "called", "file")


def _event(told: Told, words: Mapping[str, Words], runs: Mapping[tuple[str, str], tuple[str, ...]]) -> Event:
    labels = {
        "reason": _("Reason"),
        "public_reason": _("What readers are told"),
        "asked": _("Asked for"),
        "called": _("Called at that time"),
        "file": _("SHA-256 of the file"),
    }
    commitments = ((key, told.data.get(key, "")) for key in _REASONS)
    reasons = tuple((labels[key], words[commitment]) for key, commitment in commitments if commitment)
    codes = tuple(told.data.get("rules" if told.kind == "step.refused" else "codes", ()))
    if told.kind == "check.run":
        codes = runs.get((told.data["digest"], told.data["findings"]), ())
    return Event(told, reasons, codes)


def _codes_of_runs(post: Post) -> dict[tuple[str, str], tuple[str, ...]]:
    """The codes that each check run of the post found, by the submission's digest and the digest of the findings.

    An entry names its findings by their digest, so that a run whose row was altered finds no entry.
    """
    rows = CheckRun.objects.filter(submission__post=post).values_list("submission__digest", "findings")
    return {
        (digest, hashlib.sha256(canonical.encode(findings)).hexdigest()): tuple(finding["code"] for finding in findings)
        for digest, findings in rows
    }
