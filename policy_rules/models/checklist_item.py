from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import validate_one_line
from policy_rules.models.loosening import differ
from policy_rules.models.register_row import RegisterRow


class ChecklistItem(RegisterRow):
    """Something that the IT/security reviewer looks at before approving. ``code`` stands in the decision for good."""

    KEY = ("code",)

    code = models.SlugField(_("code"), max_length=50, unique=True)
    text = models.CharField(_("what to look at"), max_length=300, validators=[validate_one_line])
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Lower comes first."))
    is_active = models.BooleanField(_("active"), default=True, help_text=_("It is asked for at new approvals."))

    class Meta:
        verbose_name = _("point of the checklist")
        verbose_name_plural = _("points of the checklist")
        ordering = ["position", "code"]

    @classmethod
    def loosens(cls, before: ChecklistItem | None, after: ChecklistItem | None) -> bool:
        """Reviewers are no longer asked for it, or for something else. One that is not active asks for nothing."""
        if before is None or not before.is_active:
            return False
        return after is None or not after.is_active or differ(before, after, "code", "text")

    def __str__(self) -> str:
        return self.text
