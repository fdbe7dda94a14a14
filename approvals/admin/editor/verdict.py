"""What the panel beside the editor says of a screen as a whole: no two of its sentences may contradict each other."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import ngettext

from approvals.admin.editor.findings import Group, groups
from approvals.admin.editor.looking import Look
from approvals.admin.editor.screen import Screen
from approvals.offers import Offer
from approvals.outcome import Refusal
from approvals.telling.unseen import spelt

MISSING = "incomplete"
"""The code of a refusal that asks for something the author has yet to fill in."""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step of the draft: open, or shut for ``reasons``, or ``because_of_above`` for what the panel says already."""

    label: str
    reasons: tuple[Refusal, ...] = ()
    because_of_above: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing at all stands in the way."""
        return not (self.reasons or self.because_of_above)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole panel. ``errors`` are the form's, ``missing`` what is yet to be filled in, ``groups`` the findings.

    ``refused`` is every reason why a step is shut, in the words in which a refused step gives it.
    """

    errors: tuple[str, ...]
    missing: tuple[Refusal, ...]
    groups: tuple[Group, ...]
    removed: tuple[str, ...]
    steps: tuple[ShownStep, ...]
    refused: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(group.findings) for group in self.groups)

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing to object to: only then may the panel say so."""
        return not (self.errors or self.missing or self.groups)

    @property
    def summary(self) -> str:
        """One line for the head of the panel, with what is to be done first at its beginning."""
        errors, missing, found = len(self.errors), len(self.missing), self.count
        said = (
            (errors, ngettext("%(count)d error in the form", "%(count)d errors in the form", errors)),
            (missing, ngettext("%(count)d thing is missing", "%(count)d things are missing", missing)),
            (found, ngettext("%(count)d finding", "%(count)d findings", found)),
        )
        counted = [(count, words) for count, words in said if count] or said[-1:]
        return ", ".join(words % {"count": count} for count, words in counted)


def judge(screen: Screen, seen: Look, user) -> Verdict:
    """What is said of ``screen`` to ``user``, when the rules and gates said ``seen``.

    A field with an error of the form's own was not read: it is not called missing as well.
    """
    refusals = [refusal for offer in seen.offers for refusal in offer.refusals]
    return Verdict(
        errors=screen.errors,
        missing=tuple(one for one in refusals if one.code == MISSING and one.field not in screen.wrong),
        groups=tuple(groups(seen.report, screen, user)),
        removed=screen.removed,
        steps=tuple(_shown_step(offer, screen) for offer in seen.offers),
        refused=tuple(spelt(str(refusal)) for refusal in refusals),
    )


def _shown_step(offer: Offer, screen: Screen) -> ShownStep:
    """The form is saved before a step is taken, so that an error in it shuts every one of them."""
    reasons = tuple(one for one in offer.refusals if not (one.finding or one.code == MISSING))
    return ShownStep(offer.step.label, reasons, bool(screen.errors) or len(reasons) < len(offer.refusals))
