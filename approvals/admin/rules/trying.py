"""What is asked of somebody who tries a text, and the content that it makes. Nothing of it is stored anywhere."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from approvals.admin.forms import PlainText
from approvals.bounds import MAX_TEXT
from approvals.groups import CLOSED_REGISTERS
from approvals.models import Sponsorship
from approvals.permissions import has_ability
from policy_rules.channels import CHANNELS
from policy_rules.clearance import READS_TERMS, Clearance
from policy_rules.content import Content, Text
from policy_rules.content import Sponsorship as Declared
from policy_rules.markets import LANGUAGES, MARKETS
from policy_rules.models import Account, ConfidentialTerm
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links

LONGEST_LINE = 200
PLAIN, HTML = "plain", "html"


def may_try(user) -> bool:
    """Whether ``user`` may put texts to the rules: who writes posts can do so in the editor, who reads the terms may,
    and who approves posts has to know what the rules make of a text.

    To anybody else a try would be a way to guess what is confidential.
    """
    return user.has_perm("approvals.add_post") or user.has_perm(READS_TERMS) or has_ability(user, "approve")


def may_choose_day(user) -> bool:
    """Whether ``user`` may ask as of another day than today: that tells when an embargo or a consent ends."""
    reads_all = all(user.has_perm(f"policy_rules.view_{register}") for register in CLOSED_REGISTERS)
    return reads_all and Clearance(user).covers_all(ConfidentialTerm.objects.all())


class TryForm(forms.Form):
    """A text and what makes a difference to the rules. The form of a person who may not choose a day has none."""

    text = PlainText(
        label=_("Text"),
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off"}),
        help_text=_("It is checked and shown to you, and then forgotten: nothing of it is stored."),
    )
    kind = forms.ChoiceField(
        label=_("The text is"),
        choices=[(PLAIN, _("plain text")), (HTML, _("HTML"))],
        initial=PLAIN,
    )
    channel = forms.ChoiceField(
        label=_("Channel"),
        required=False,
        choices=lambda: [("", _("None in particular")), *((code, one.label) for code, one in CHANNELS.items())],
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    markets = forms.MultipleChoiceField(
        label=_("Markets"), choices=MARKETS, initial=["se"], widget=forms.CheckboxSelectMultiple
    )
    capacity = forms.ChoiceField(label=_("Capacity of the account"), choices=Account.Capacity.choices)
    handle = forms.CharField(
        label=_("Account"),
        required=False,
        max_length=LONGEST_LINE,
        help_text=_("Its handle, for the rules about accounts. It may be left empty."),
    )
    sponsorship = forms.ChoiceField(label=_("Sponsorship"), choices=Sponsorship.choices)
    sponsor = forms.CharField(label=_("Who pays or gives"), required=False, max_length=LONGEST_LINE)
    day = forms.DateField(
        label=_("As of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
    )

    use_required_attribute = False

    def __init__(self, *args, for_user, **kwargs):
        super().__init__(*args, **kwargs)
        # A browser would cut what is too long off in silence.
        del self.fields["text"].widget.attrs["maxlength"]
        if not may_choose_day(for_user):
            del self.fields["day"]

    @property
    def asked_day(self) -> datetime.date:
        """The day on which the text is asked about."""
        return self.cleaned_data.get("day") or timezone.localdate()


def content_of(asked: Mapping[str, Any]) -> Content:
    """What the rules read, from the cleaned data of a :class:`TryForm`."""
    if asked["kind"] == HTML:
        read = read_html(asked["text"], field="text")
        text, links = read.text, all_links(read.text, read.links)
    else:
        text = Text.plain("text", asked["text"])
        links = all_links(text)
    return Content(
        text=text,
        links=links,
        channel=asked["channel"],
        handle=asked["handle"].removeprefix("@"),
        language=asked["language"],
        markets=tuple(asked["markets"]),
        capacity=asked["capacity"],
        sponsorship=Declared(asked["sponsorship"], by=asked["sponsor"]),
    )
