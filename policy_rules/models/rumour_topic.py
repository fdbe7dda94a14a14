from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules import facts
from policy_rules.models.lines import validate_one_line
from policy_rules.models.loosening import differ
from policy_rules.models.named_row import NamedRow


class RumourTopic(NamedRow):
    """Something that people guess about, and on which the company says one thing only (policy point 6)."""

    answer = models.CharField(
        _("approved answer"),
        max_length=500,
        blank=True,
        validators=[validate_one_line],
        help_text=_("The “no comment” that may go out in just these words. Empty: nothing may."),
    )

    class Meta:
        verbose_name = _("rumour topic")
        verbose_name_plural = _("rumour topics")
        ordering = ["name", "pk"]

    @classmethod
    def loosens(cls, before: RumourTopic | None, after: RumourTopic | None) -> bool:
        """A name is no longer looked for, or other words may be said about it. Saying nothing any more tightens."""
        return super().loosens(before, after) or (
            before is not None and after is not None and bool(after.answer) and differ(before, after, "answer")
        )

    def as_fact(self) -> facts.RumourTopic:
        """The row as a rule may know it."""
        return facts.RumourTopic(self.name, self.alias_names(), self.answer)
