"""How often each rule is right, for those who decide what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import Button

from approvals.admin.screens import Screen
from approvals.precision import FEW, NOISY, PERIOD, Precision, precision
from policy_rules.models import StandingWaiver

SEES_WAIVERS = "policy_rules.view_standingwaiver"
"""The permission of those who may know what is waived: policy reviewers and Legal."""


@dataclass(frozen=True, slots=True)
class Line:
    """A rule in the table."""

    code: str
    counted: Precision

    @property
    def share(self) -> str:
        """The precision in whole per cent, rounded down: 79.9 is not 80."""
        return _("%(percent)d %%") % {"percent": (self.counted.found - self.counted.waived) * 100 // self.counted.found}

    @property
    def mark(self) -> str:
        """What the figures call for, in words."""
        if self.counted.is_few:
            return _("Too few to judge")
        return _("Noisy") if self.counted.is_noisy else ""


class PrecisionView(Screen):
    """The rules that barred something within the last months, those that are most often waived first."""

    page_title = gettext_lazy("Rule precision")
    header_icon = "check"
    template_name = "approvals/admin/precision/precision.html"

    def dispatch(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` for whoever may not read the register of waivers."""
        if not request.user.has_perm(SEES_WAIVERS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        register = capfirst(StandingWaiver._meta.verbose_name_plural)
        waivers = {"url": reverse("register_standingwaiver:index"), "label": register}
        return [*self.breadcrumbs_items, waivers, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        lines = [Line(code, counted) for code, counted in precision().items()]
        lines.sort(key=lambda line: (not line.counted.is_noisy, line.counted.share, line.code))
        limits = {"days": PERIOD.days, "few": FEW, "noisy": round(NOISY * 100)}
        return super().get_context_data(lines=lines, limits=limits, **kwargs)


def precision_button() -> Button:
    """The way there."""
    return Button(_("Rule precision"), url=reverse("imprimatur:precision"), icon_name="check", priority=30)
