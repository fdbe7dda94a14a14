"""The steps that a draft can take, as buttons of the editor: save the form, then take the step, in one request."""

from __future__ import annotations

from django.contrib import messages as flashes
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.snippets.action_menu import ActionMenuItem

from approvals.admin.editor.saving import say_removed
from approvals.lifecycle import STEPS
from approvals.outcome import Refusal
from approvals.permissions import has_ability
from approvals.steps import take
from approvals.telling.unseen import spelt

REFUSED = "refused"
"""The parameter with which the editor opens after a refused step, to show the reasons beside the fields."""


class StepMenuItem(ActionMenuItem):
    """A button that takes a step. The view's ``step_<name>_action`` does it."""

    def __init__(self, step: str, *, icon_name: str, views: tuple[str, ...], order: int):
        super().__init__(order=order)
        self.step = STEPS[step]
        self.name = f"action-step-{step}"
        self.label = self.step.label
        self.icon_name = icon_name
        self.views = views

    def is_shown(self, context) -> bool:
        """Only where it could work; the panel of findings says why it is missing elsewhere."""
        return (
            super().is_shown(context)
            and context["view"] in self.views
            and has_ability(context["request"].user, self.step.may)
        )


STEP_ITEMS = (
    StepMenuItem("submit", icon_name="check", views=("create", "edit"), order=10),
    StepMenuItem("archive", icon_name="folder-inverse", views=("edit",), order=90),
)

SAID = {
    "submit": gettext_lazy("“%(post)s” is handed in. These words are reviewed, and do not change any more."),
    "archive": gettext_lazy("“%(post)s” is put away."),
}
REFUSED_BECAUSE = {
    "submit": gettext_lazy("The post was saved, but not submitted:"),
    "archive": gettext_lazy("The post was saved, but not archived:"),
}


class TakesSteps:
    """For the create and the edit view."""

    def get_available_actions(self) -> list[str]:
        return [*super().get_available_actions(), "step-submit", "step-archive"]

    def step_submit_action(self) -> HttpResponse:
        """Hand in exactly the words that were saved a moment ago, unless cleaning changed what the author sees."""
        if self.form.removed:
            say_removed(self.request, self.form.removed)
            messages.error(self.request, _("The post was saved, but not submitted: read it once more as it is now."))
            return redirect(self.get_edit_url())
        return self._take("submit", saw=self.object.origin_digest)

    def step_archive_action(self) -> HttpResponse:
        """Put the draft away."""
        return self._take("archive")

    def _take(self, name: str, saw: str = "") -> HttpResponse:
        outcome = take(name, self.object, actor=self.request.user, saw=saw)
        if outcome.taken:
            messages.success(self.request, SAID[name] % {"post": self.object})
            return redirect("imprimatur:review", self.object.pk)
        say_refused(self.request, REFUSED_BECAUSE[name], outcome.refusals)
        return redirect(f"{self.get_edit_url()}?{REFUSED}={name}")


def say_refused(request, heading: str, refusals: tuple[Refusal, ...]) -> None:
    """Every reason, and what would be fine instead."""
    reasons = ((_mark(one), spelt(one.message), spelt(one.instead)) for one in refusals)
    listed = format_html("<ul>{}</ul>", format_html_join("", "<li{}>{} <strong>{}</strong></li>", reasons))
    flashes.error(request, messages.render(heading, None, detail=listed))


def show_beside_fields(form, refusals: tuple[Refusal, ...], inputs: dict[str, str]) -> None:
    """Put each refusal that speaks of a field beside it, in a form that was not sent."""
    every_row = [row for formset in form.formsets.values() for row in formset]
    rows = {f"{row.prefix}-{name}": (row, name) for row in every_row for name in row.fields}
    for refusal in refusals:
        said = format_html("<span{}>{}</span>", _mark(refusal), spelt(str(refusal)))
        if refusal.field in form.fields:
            form.errors.setdefault(refusal.field, form.error_class()).append(said)
        elif refusal.field in form.formsets:
            form.formsets[refusal.field].non_form_errors().append(said)
        elif inputs.get(refusal.field) in rows:
            row, name = rows[inputs[refusal.field]]
            row.errors.setdefault(name, row.error_class()).append(said)


def _mark(refusal: Refusal) -> SafeString:
    """By which ``refusals.js`` knows a reason that it takes away when it no longer holds.

    Whether one without a field still holds is not asked while somebody types.
    """
    return mark_safe(" data-imprimatur-refusal" if refusal.field else "")
