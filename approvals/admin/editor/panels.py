"""What stands beside the form."""

from __future__ import annotations

from django.conf import settings
from django.forms import Media
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel


class FindingsSidePanel(BaseSidePanel):
    """What the rules find in the text, live, and the steps that can be taken. The script asks ``CheckView`` for it."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle findings")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

    name = "findings"
    title = _("Findings")
    template_name = "approvals/admin/editor/findings_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        context["check_url"] = reverse("imprimatur:check", args=[self.object.pk] if self.object.pk else [])
        context["most_bytes"] = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0
        return context

    @cached_property
    def media(self) -> Media:
        return Media(
            css={"all": ["approvals/editor/findings.css"]},
            js=[f"approvals/editor/{name}.js" for name in ("findings", "place", "refusals", "saving")],
        )
