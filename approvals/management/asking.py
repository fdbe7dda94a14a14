"""Asking the wizard's questions on a terminal, one after the other, with a way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from policy_rules.wizard.kinds import Many, One
from policy_rules.wizard.questions import QUESTIONS, Question

HELP, BACK = "?", "<"


class Asking:
    """A conversation. ``ask`` shows a prompt and gives the line that was typed; ``say`` prints a line."""

    def __init__(self, ask: Callable[[str], str], say: Callable[[str], object]):
        self._ask, self._say = ask, say

    def all(self, assumed: Mapping[str, object]) -> dict[str, object]:
        """An answer to every question; Enter takes the one that is ``assumed``. ``EOFError`` when nobody answers."""
        self._say(_("Enter takes the answer in brackets; ? explains, < goes back, - empties a list."))
        answers, at = dict(assumed), 0
        while at < len(QUESTIONS):
            answer = self._one(QUESTIONS[at], answers, at + 1)
            if answer is None:
                at = max(0, at - 1)
                continue
            answers[QUESTIONS[at].id] = answer
            at += 1
        return answers

    def confirm(self, question: str) -> bool:
        """Yes or no; whoever says neither is asked again."""
        while True:
            typed = self._ask(f"{question} [{_('yes')}/{_('no')}] ").strip().lower()
            for word, verdict in (
                ("yes", True),
                ("y", True),
                ("ja", True),
                ("j", True),
                ("no", False),
                ("n", False),
                ("nej", False),
            ):
                if typed == word:
                    return verdict

    def _one(self, question: Question, answers: Mapping[str, object], number: int) -> object | None:
        """The checked answer; ``None`` to go back."""
        self._say("")
        self._say(f"{number}/{len(QUESTIONS)}  {question.asks}")
        if isinstance(question.kind, One | Many):
            for code, label in question.kind.choices:
                self._say(f"      {code}: {label}")
        while True:
            typed = self._ask(f"      [{question.kind.show(answers[question.id])}] ")
            if typed.strip() == BACK:
                return None
            if typed.strip() == HELP:
                self._say(f"      {question.help}")
                continue
            try:
                return question.clean(question.kind.read(typed) if typed.strip() else answers[question.id])
            except ValidationError as error:
                self._say(f"      {' '.join(error.messages)}")
