"""How well the rules find what is wrong, and how quiet they are about the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from policy_rules import engine, registry
from policy_rules.finding import Finding
from policy_rules.ruleset import Registers, Ruleset
from tests.quality.labelled import Labelled


@dataclass(slots=True)
class Score:
    """Of one family of rules: what it found rightly, what it missed, and what it found wrongly, as (post, code)."""

    right: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """How much of what was to be found was found."""
        wanted = len(self.right) + len(self.missed)
        return len(self.right) / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        """How much of what was found was to be found."""
        found = len(self.right) + len(self.wrong)
        return len(self.right) / found if found else 1.0


@dataclass(slots=True)
class Quality:
    """The scores by family (the letters of the codes), and the innocent posts in which something was found."""

    scores: dict[str, Score]
    innocent: int
    disturbed: list[str]
    stopped: list[str]

    @property
    def false_alarms(self) -> float:
        """Innocent posts that a finding would stop, for each thousand."""
        return 1000 * len(self.stopped) / self.innocent if self.innocent else 0.0

    @property
    def remarks(self) -> float:
        """Innocent posts with any finding at all, for each thousand."""
        return 1000 * len(self.disturbed) / self.innocent if self.innocent else 0.0


def measure(posts: Iterable[Labelled]) -> Quality:
    """Ask every rule that is on by default about ``posts``."""
    rules = Ruleset.of(registry.rules(), Registers())
    quality = Quality(defaultdict(Score), 0, [], [])
    for post in posts:
        findings = engine.run(rules, post.content, post.facts).findings
        _count(quality.scores, post, {finding.code for finding in findings})
        if post.is_innocent:
            _count_innocent(quality, post, findings)
    return quality


def _count(scores: dict[str, Score], post: Labelled, found: set[str]) -> None:
    for code in found | post.expect:
        score = scores[code[:3]]
        kind = score.missed if code not in found else score.right if code in post.expect else score.wrong
        kind.append((post.id, code))


def _count_innocent(quality: Quality, post: Labelled, findings: Iterable[Finding]) -> None:
    quality.innocent += 1
    if findings:
        quality.disturbed.append(post.id)
    if any(finding.bars for finding in findings):
        quality.stopped.append(post.id)
