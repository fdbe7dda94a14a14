"""What a person fills in beside a decision. What is missing is said by the door, so that it is on the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from policy_rules.ruleset import ChecklistPoint

LONGEST_REASON = 5_000


class DecisionForm(forms.Form):
    """A decision with nothing to fill in. ``points`` are those of the site's checklist."""

    def __init__(self, *args, points: Sequence[ChecklistPoint] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.points = points


def _reason(label: str, help_text: str, *, is_needed: bool = True) -> forms.CharField:
    """Free words. The browser asks for those that are needed; whoever sends none hears it from the door."""
    attributes = {"rows": 3, "maxlength": LONGEST_REASON} | ({"required": True} if is_needed else {})
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attributes),
    )


class RequestForm(DecisionForm):
    """What the author is to change."""

    reason = _reason(_("What should be different"), _("The author reads it above the text."))


class WithdrawalForm(DecisionForm):
    """Why an author takes it back, if they want to say."""

    reason = _reason(_("Reason"), _("For colleagues; may be left empty."), is_needed=False)


class RetractionForm(DecisionForm):
    """Why a release ends: one reason for colleagues, one for readers."""

    reason = _reason(_("Reason"), _("For colleagues and for the ledger; readers do not see it."))
    public_reason = _reason(
        _("What readers are told"),
        _("Shown wherever the post was; may be left empty."),
        is_needed=False,
    )


class KeepingForm(DecisionForm):
    """Why a release stays to which the rules now say no."""

    reason = _reason(_("Why it may stay"), _("For colleagues and for the ledger; your name stands beside it."))


class ApprovalForm(DecisionForm):
    """The checklist. Every tick is part of the decision."""

    checklist = forms.MultipleChoiceField(
        label=_("Checklist"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("The checklist has changed meanwhile. Look at each point again.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.points:
            self.fields["checklist"].choices = [(point.code, point.text) for point in self.points]
        else:
            del self.fields["checklist"]


class OrderForm(DecisionForm):
    """When it is to go out."""

    go_out_at = forms.DateTimeField(
        label=_("Goes out at"),
        help_text=_("Time zone: %(zone)s. Everything is checked again at that time."),
        widget=forms.DateTimeInput({"type": "datetime-local", "required": True}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["go_out_at"]
        field.help_text = str(field.help_text) % {"zone": timezone.get_current_timezone_name()}


class WaiverForm(DecisionForm):
    """Why one finding may pass."""

    finding = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = _reason(_("Reason for the waiver"), _("Say why this may pass; your name stands beside it."))
