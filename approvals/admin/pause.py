"""Pausing all publishing from the admin, and the banner that says so on every page."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from approvals import pausing
from approvals.admin.access import AbilityRequired
from approvals.admin.on_every_page import standing
from approvals.admin.screens import FormScreen
from approvals.door.opening import publishing_is_paused
from approvals.models import PublishingPause
from approvals.permissions import has_ability
from approvals.refusing import Deed
from approvals.telling.kept_words import open_words
from approvals.telling.people import names_of
from approvals.telling.sentences import zoned

LONGEST_REASON = 5_000
SHOWN = 10


class PauseForm(forms.Form):
    """A reason, and what the person saw: resuming what somebody else has just paused again would be a surprise."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("A sentence that colleagues and lawyers understand later."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    saw_paused = forms.BooleanField(required=False, widget=forms.HiddenInput)


class PauseView(AbilityRequired, FormScreen):
    """One button, which way round publishing stands."""

    abilities = ("pause",)
    form_class = PauseForm
    page_title = gettext_lazy("Pause publishing")
    header_icon = "warning"
    template_name = "approvals/admin/pause/pause.html"
    success_url = reverse_lazy("imprimatur:pause")

    @property
    def deed(self) -> Deed:
        """What was wanted, going by what the page had shown."""
        return Deed.RESUME if self.request.POST.get("saw_paused") else Deed.PAUSE

    @cached_property
    def is_paused(self) -> bool:
        return publishing_is_paused()

    def get_initial(self):
        return {"saw_paused": self.is_paused}

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_paused=self.is_paused, history=_history(), **kwargs)

    def form_valid(self, form):
        change = pausing.resume_publishing if form.cleaned_data["saw_paused"] else pausing.pause_publishing
        try:
            change(actor=self.request.user, reason=form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        paused = not form.cleaned_data["saw_paused"]
        messages.success(self.request, _("Publishing is paused.") if paused else _("Publishing goes on."))
        return redirect(self.success_url)


def _history() -> list[dict]:
    """The last pauses and resumptions, the newest first, with names and reasons."""
    rows = list(PublishingPause.objects.order_by("-pk")[:SHOWN])
    names = names_of(row.person for row in rows)
    words = open_words(row.reason for row in rows)
    return [
        {"row": row, "when": zoned(row.at), "person": names[row.person], "reason": words[row.reason]} for row in rows
    ]


class PauseMenuItem(MenuItem):
    """The way to the pause, for those who may use it."""

    def __init__(self, **kwargs):
        super().__init__(
            gettext_lazy("Pause publishing"),
            reverse_lazy("imprimatur:pause"),
            name="pause-publishing",
            icon_name="warning",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "pause")


def show_banner(request) -> None:
    """Say on the page that is being made for ``request`` that publishing is paused, if it is.

    Wagtail prints its messages below the menu, so that what is said while the menu is built is on the same page.
    """
    if standing(request).is_paused:
        link = [messages.button(reverse("imprimatur:pause"), _("Why, and resume"))]
        may_resume = has_ability(request.user, "pause")
        text = _("Publishing is paused: nothing goes out until it is resumed.")
        messages.warning(request, text, buttons=link if may_resume else None)
