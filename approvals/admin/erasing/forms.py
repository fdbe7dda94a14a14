"""What Legal fills in to hold something, to let it go, and to have it erased."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals import legal_grounds
from approvals.admin.asking import OnePersonField, OnePostField
from approvals.erasing.targets import PERSON, POST, VALUE, Target, target
from approvals.legal_grounds import BY_HAND, GROUNDS

LONGEST_REASON = 5_000


def reason_field(**options) -> forms.CharField:
    """Why, in free words."""
    return forms.CharField(
        label=gettext_lazy("Reason"), max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 3}), **options
    )


class HoldForm(forms.Form):
    """One thing to hold, and why."""

    post = OnePostField()
    person = OnePersonField(
        help_text=gettext_lazy("A name, a user name or a pseudonym: who they are, and all that they acted on.")
    )
    everything = forms.BooleanField(
        label=gettext_lazy("Everything"), required=False, help_text=gettext_lazy("Nothing at all is erased any more.")
    )
    reason = reason_field(help_text=gettext_lazy("A sentence that a court understands later."))

    def clean(self) -> dict:
        """One of the three is held."""
        given = super().clean()
        chosen = [given.get("post"), given.get("person"), given.get("everything")]
        if not {"post", "person"} & self.errors.keys() and sum(map(bool, chosen)) != 1:
            raise ValidationError(_("Hold a post, a person or everything: one of them."))
        return given


class LiftForm(forms.Form):
    """Why a hold is lifted."""

    reason = reason_field(help_text=gettext_lazy("A sentence that a court understands later."))


def _ground(code: str) -> str:
    said = legal_grounds.spoken(code)
    return _("%(ground)s; reaches what went out") % {"ground": said} if GROUNDS[code].reaches_released else said


class EraseForm(forms.Form):
    """One thing to erase, and on which ground; ``target`` is what is meant."""

    post = OnePostField()
    person = OnePersonField(
        help_text=gettext_lazy("A name, a user name or a pseudonym: who they are, and what names them.")
    )
    value = forms.RegexField(
        r"^[0-9a-f]{64}$",
        label=gettext_lazy("One value"),
        required=False,
        help_text=gettext_lazy("Its commitment: 64 digits. The timeline leads here from each reason."),
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Ground in law"),
        choices=lambda: [(code, _ground(code)) for code in BY_HAND],
        widget=forms.RadioSelect,
        help_text=gettext_lazy("What went out is kept against most grounds: claims are about it."),
    )

    target: Target

    def clean(self) -> dict:
        """One of the three is erased."""
        given = super().clean()
        person = given.get("person")
        keys = {POST: given.get("post"), PERSON: person.code if person else "", VALUE: given.get("value")}
        named = {kind: str(key) for kind, key in keys.items() if key}
        if {"post", "person", "value"} & self.errors.keys():
            return given
        if len(named) != 1:
            raise ValidationError(_("Erase a post, a person or one value: one of them."))
        self.target = target(*named.popitem())
        return given


class ConfirmForm(forms.Form):
    """What was looked at, by names that nobody is called by, and the digest of what it said."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in (POST, PERSON, VALUE)], widget=forms.HiddenInput)
    key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    ground = forms.ChoiceField(choices=[(code, code) for code in BY_HAND], widget=forms.HiddenInput)
    saw = forms.CharField(max_length=64, widget=forms.HiddenInput)
    reason = reason_field(
        required=False,
        help_text=gettext_lazy("More than the ground says, such as the number of a case. It is kept: name nobody."),
    )
    is_sure = forms.BooleanField(
        label=gettext_lazy("I have read what goes and what stays. What goes cannot be brought back.")
    )
