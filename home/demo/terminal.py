"""A story told in a terminal: 100 columns, colours only where somebody is looking."""

from __future__ import annotations

import textwrap

from django.core.management.base import OutputWrapper
from django.core.management.color import Style

from approvals.outcome import Outcome, Refusal

WIDTH = 100


class Teller:
    """Writes the story of a post to ``out``."""

    def __init__(self, out: OutputWrapper, style: Style):
        self.out = out
        self.style = style
        self.chapters = 0

    def chapter(self, title: str) -> None:
        """A new part of the story."""
        self.chapters += 1
        self.out.write("")
        self.out.write(self.style.MIGRATE_HEADING(f"{self.chapters}. {title}"))

    def say(self, text: str, mark: str = " ") -> None:
        """A paragraph."""
        self.out.write(textwrap.fill(text, WIDTH, initial_indent=f" {mark} ", subsequent_indent="   "))

    def fact(self, name: str, value: str) -> None:
        """One line of figures, never broken: somebody may want to copy it."""
        self.out.write(f"   {name:<12}{value}")

    def told(self, who: str, outcome: Outcome) -> None:
        """What came of a step: where the post stands now, or every reason why it did not move."""
        what = str(outcome.step).replace("_", " ")
        if outcome.taken:
            self.out.write(self.style.SUCCESS(f" ✔ {who}: {what}. State: {outcome.post.get_state_display()}."))
            return
        self.out.write(self.style.WARNING(f" ✘ {who}: {what}. Refused, and the refusal is on the ledger:"))
        for refusal in outcome.refusals:
            self.why(refusal)

    def why(self, refusal: Refusal) -> None:
        """A reason, and what would be fine instead."""
        self.say(f"{refusal.message} [{refusal.code}]", mark="·")
        if refusal.instead:
            self.say(f"  → {refusal.instead}")
