"""The editor's pages: a new post, a draft, its history, its deletion."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel, PreviewSidePanel
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views import snippets

from approvals.admin.editor import prefill
from approvals.admin.editor.looking import look
from approvals.admin.editor.panels import FindingsSidePanel
from approvals.admin.editor.preview import ChannelPreviews
from approvals.admin.editor.saving import KeepsTheNewest, SavesDrafts
from approvals.admin.editor.screen import read_screen
from approvals.admin.editor.sendbacks import SentBack
from approvals.admin.editor.stepping import REFUSED, TakesSteps, show_beside_fields
from approvals.lifecycle import State
from approvals.models import Post


class HasSidePanels:
    """Findings and the channels' previews beside the form, in the place of Wagtail's checks for web pages."""

    def get_side_panels(self) -> MediaContainer:
        panels = [panel for panel in super().get_side_panels() if not isinstance(panel, ChecksSidePanel)]
        for panel in panels:
            if isinstance(panel, PreviewSidePanel):
                panel.object = ChannelPreviews(panel.object)
        if not self.expects_json_response:
            panels.append(FindingsSidePanel(self.form.instance, self.request))
        return MediaContainer(panels)


class CreateView(TakesSteps, SavesDrafts, HasSidePanels, snippets.CreateView):
    """A new post, empty or as a correction of a live one."""

    def get_initial_form_instance(self) -> Post | None:
        return prefill.new_post(self.request) if self.request.method == "GET" else None


class EditView(TakesSteps, KeepsTheNewest, SavesDrafts, HasSidePanels, snippets.EditView):
    """A draft. A post in any other state is not edited but reviewed."""

    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        """The editor, or the way to the review page, which asks for its own permission."""
        if request.method == "GET" and self.object.state != State.DRAFT:
            messages.info(request, _("This post is not a draft, so that it opens here and not in the editor."))
            return redirect("imprimatur:review", self.object.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs) -> dict:
        self.form = self.form if hasattr(self, "form") else self.get_form()
        refused = self.request.GET.get(REFUSED) if self.request.method == "GET" else None
        if refused:
            self._explain(refused)
        context = super().get_context_data(**kwargs)
        context["sent_back"] = None if self.expects_json_response else SentBack.of(self.object)
        return context

    def _explain(self, step: str) -> None:
        """Put the reasons why ``step`` is refused beside the fields they speak of."""
        screen = read_screen(self.form)
        for offer in look(screen, self.request.user).offers:
            if offer.step.name == step:
                show_beside_fields(self.form, offer.refusals, screen.inputs)


class DeleteView(snippets.DeleteView):
    """Deletes a draft that was never submitted. Wagtail's sentences are made for any noun, and in Swedish fit few."""

    success_message = gettext_lazy("The draft “%(object)s” is deleted.")

    @property
    def confirmation_message(self) -> str:
        return _("Are you sure you want to delete this draft?")

    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        """Wagtail asks about the model; whether this post may go depends on the post."""
        if not self.user_has_permission_for_instance("delete", self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class HistoryView(snippets.HistoryView):
    """What happened to the draft, revision by revision. What happened to the post is told by its timeline."""

    any_permission_required = ["add", "change", "delete", "view"]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        timeline = reverse("imprimatur:timeline", args=[self.object.pk])
        return [*super().header_buttons, HeaderButton(_("Timeline"), url=timeline, icon_name="history")]
