"""Where changes that wait are met: in the menu, and on the dashboard."""

from __future__ import annotations

from django.urls import reverse_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from approvals.admin.changes.said import title_of, url_of
from approvals.admin.changes.waiting import keeps_registers, waiting_changes_for
from approvals.admin.on_every_page import standing
from approvals.admin.waiting import say_count

ON_THE_DASHBOARD = 5


class ChangesMenuItem(MenuItem):
    """The changes in the menu, with how many wait."""

    def __init__(self, **kwargs):
        super().__init__(
            _("Changes that wait"),
            reverse_lazy("imprimatur:changes"),
            name="changes-that-wait",
            icon_name="resubmit",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        """For those who may change some register."""
        return keeps_registers(request.user)

    def render_component(self, request) -> LinkMenuItem:
        """The item with the count of this moment and this person."""
        count = standing(request).changes
        label = gettext("Changes that wait (%(count)s)") % {"count": say_count(count)} if count else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class ChangesPanel(Component):
    """The oldest changes that wait, on the dashboard of who may decide."""

    name = "imprimatur_changes"
    template_name = "approvals/admin/changes/panel.html"
    order = 110

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        """The first changes, and how many there are in all."""
        count = standing(self.request).changes
        said = ngettext(
            "%(count)s change of a register waits for you", "%(count)s changes of registers wait for you", count
        )
        found = waiting_changes_for(self.request.user).defer("rows")[:ON_THE_DASHBOARD] if count else ()
        return {
            "changes": [{"title": title_of(one), "url": url_of(one), "at": one.proposed_at} for one in found],
            "heading": said % {"count": say_count(count)},
        }
