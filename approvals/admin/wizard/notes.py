"""What was answered so far, kept in the session until the policy is adopted. Confidential words are never in it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import get_language

from approvals import policy
from policy_rules.wizard.answers import Answers, read
from policy_rules.wizard.questions import KEPT
from policy_rules.wizard.starting import start

KEY = "imprimatur_policy_wizard"


class Notes:
    """The answers of one person on their way through the wizard."""

    def __init__(self, request):
        self._session = request.session
        self._kept = self._session.get(KEY, {})
        before = policy.in_force()
        self._start = start(before.answers if before else None, timezone.localdate(), get_language() or "en")

    def assumed(self) -> dict[str, object]:
        """An answer to every question: this person's, or else the one that the wizard begins with."""
        given = self._kept.get("answers", {})
        answered = {question.id: question.kind.restore(given[question.id]) for question in KEPT if question.id in given}
        return self._start | answered

    def answers(self) -> Answers:
        """The answers. Raises ``AnswersRefused`` while one is missing."""
        return read({}, self.assumed())[0]

    def add(self, plain: Mapping[str, object]) -> None:
        """Keep more answers, and what the questions began with when they were answered."""
        self._kept = {
            "answers": self._kept.get("answers", {}) | plain,
            "began": self._kept.get("began", {}) | {name: self._began()[name] for name in plain},
        }
        self._session[KEY] = self._kept

    def saw_what_is(self) -> bool:
        """Whether every answer was given to what the registers and the policy say now."""
        now = self._began()
        return all(now.get(name) == value for name, value in self._kept.get("began", {}).items())

    def forget(self) -> None:
        """Begin anew the next time."""
        self._session.pop(KEY, None)

    def _began(self) -> dict[str, object]:
        return {
            question.id: question.kind.plain(self._start[question.id]) if self._start[question.id] != "" else ""
            for question in KEPT
        }
