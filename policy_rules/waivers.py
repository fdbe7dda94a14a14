"""Standing waivers as the engine applies them: words that a rule may find here until a day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from policy_rules import fingerprints
from policy_rules.content import Content
from policy_rules.finding import Enforcement, Finding, StandingWaiver


class WaiverTable:
    """Standing waivers by what they are about. Immutable."""

    def __init__(self, waivers: Iterable[StandingWaiver] = ()) -> None:
        self._about: dict[tuple[str, str], list[StandingWaiver]] = defaultdict(list)
        for waiver in waivers:
            self._about[waiver.rule, fingerprints.normal(waiver.words)].append(waiver)
        self._rules = frozenset(rule for rule, _words in self._about)

    def stamped(self, findings: Iterable[Finding], content: Content, today: datetime.date) -> Iterator[Finding]:
        """``findings``, each with the waivers that are about it and valid on ``today``, the longest first.

        A finding that nobody may waive gets none, and neither does one without words (nothing tells it from others) or
        one of a rule that could not look.
        """
        for finding in findings:
            can_be_waived = finding.enforcement is Enforcement.WAIVABLE and not finding.is_failure
            waivers = self._of(finding, content, today) if can_be_waived and finding.code in self._rules else ()
            yield finding.stamped(waivers=waivers) if waivers else finding

    def _of(self, finding: Finding, content: Content, today: datetime.date) -> tuple[StandingWaiver, ...]:
        words = fingerprints.words_at(content, finding.span)
        about = self._about.get((finding.code, words), ()) if words else ()
        valid = (one for one in about if one.channel in ("", content.channel) and today <= one.valid_until)
        return tuple(sorted(valid, key=lambda one: (-one.valid_until.toordinal(), one.row)))
