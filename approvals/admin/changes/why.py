"""The reason that a form of a register asks for, beside the fields of the row."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.admin.changes.said import url_of, waiting_change_of
from policy_rules import second_person
from policy_rules.models.proposed_change import LONGEST_REASON


class WhyForm(forms.Form):
    """Why, for the second person who looks at what loosens something. It is no field of the row."""

    why = forms.CharField(
        label=_("Why"),
        help_text=_("If this loosens something, a second person looks at it and reads what you write here."),
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class AsksWhy:
    """A form of a row that asks why, and says when a change of the row waits."""

    def get_context_data(self, **kwargs):
        """With the field for the reason, as it was filled in, and the change that waits."""
        waits = waiting_change_of(getattr(self, "object", None))
        asked = WhyForm(initial={"why": self.why}) if second_person.is_asked_for() else None
        return super().get_context_data(why_form=asked, waits=waits, waits_url=url_of(waits) if waits else "", **kwargs)

    @property
    def why(self) -> str:
        """What was written, cut where the form would have."""
        return self.request.POST.get("why", "")[:LONGEST_REASON]
