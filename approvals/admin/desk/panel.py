"""What legal finds on the dashboard: what is open, the most pressing case of each kind, and the way to the desk."""

from __future__ import annotations

from wagtail.admin.ui.components import Component

from approvals.admin.desk.cases import open_cases
from approvals.admin.desk.places import DESK


class DeskPanel(Component):
    """The head of the open cases on the dashboard."""

    name = "imprimatur_desk"
    template_name = "approvals/admin/desk/panel.html"
    order = 85

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context):
        """The kinds with something open."""
        return {"heading": DESK, "kinds": [kind for kind in open_cases(self.request.user) if kind.cases]}
