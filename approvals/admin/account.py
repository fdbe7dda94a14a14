"""The part of a colleague's Wagtail account where they choose which e-mails they get."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from approvals.models import MailPreference
from approvals.permissions import has_ability


class MailForm(forms.ModelForm):
    """One box for each kind of e-mail."""

    class Meta:
        model = MailPreference
        fields = ["waiting", "decided"]


class MailPanel(BaseSettingsPanel):
    """Shown to everybody who may see posts."""

    name = "imprimatur_mail"
    title = _("E-mails about posts")
    tab = notifications_tab
    order = 150
    form_class = MailForm

    def is_active(self) -> bool:
        return has_ability(self.user, "view")

    def get_form(self) -> MailForm:
        chosen = MailPreference.objects.filter(user=self.user).first() or MailPreference(user=self.user)
        return MailForm(self.request.POST or None, instance=chosen, prefix=self.name)
