"""What a person fills in beside a decision. What is missing is said by the door, so that it is on the ledger."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from policy_rules.models.standing_waiver import LONGEST
from policy_rules.ruleset import ChecklistPoint

LONGEST_REASON = 5_000

HERE, ELSEWHERE = "here", "elsewhere"

USUALLY = datetime.timedelta(days=90)
"""How long a standing waiver stands unless somebody says otherwise."""


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
    """Why one finding may pass, and whether its words may do so in other posts too."""

    finding = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = _reason(_("Reason for the waiver"), _("Say why this may pass; your name stands beside it."))
    where = forms.ChoiceField(
        label=_("Where these words may pass"), required=False, initial=HERE, widget=forms.RadioSelect
    )
    valid_until = forms.DateField(
        label=_("In other posts until"),
        help_text=_("At most a year. For other posts it waits until a second person confirms it."),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["where"].choices = [(HERE, _("Only here")), (ELSEWHERE, _("Also in other posts"))]
        until = self.fields["valid_until"]
        until.initial = today + USUALLY
        until.widget.attrs |= {"min": today.isoformat(), "max": (today + LONGEST).isoformat()}

    def only_here(self) -> None:
        """Do not ask about other posts."""
        del self.fields["where"], self.fields["valid_until"]

    def name_channel(self, label: str) -> None:
        """Say that in other posts the words may pass on one channel."""
        elsewhere = _("Also in other posts, on %(channel)s") % {"channel": label}
        self.fields["where"].choices = [(HERE, _("Only here")), (ELSEWHERE, elsewhere)]

    def clean(self):
        """Refuse a standing waiver without a day, with one that is over, and with one that is too far away."""
        given = super().clean()
        if given.get("where") != ELSEWHERE or "valid_until" in self.errors:
            return given
        today = timezone.localdate()
        if not given.get("valid_until") or not today <= given["valid_until"] <= today + LONGEST:
            self.add_error("valid_until", _("Choose a day from today to a year from now."))
        return given
