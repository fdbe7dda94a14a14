"""Looking back as people see it: how far it has come, what it found, and what it did on earlier days."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.menu import MenuItem

from approvals import looking_back
from approvals.admin.access import AbilityRequired
from approvals.admin.screens import Screen
from approvals.models import LookBack
from approvals.permissions import has_ability
from approvals.telling.sentences import SHORT, zoned

SHOWN = 10
ABILITIES = ("retract", "settle_policy", "read_ledger")


@dataclass(frozen=True, slots=True)
class Pass:
    """One look-back in words."""

    row: LookBack

    @property
    def began(self) -> str:
        return zoned(self.row.began_at)

    @property
    def ruleset(self) -> str:
        return self.row.ruleset_digest[:SHORT]

    @property
    def most(self) -> int:
        """The whole of the progress bar; what went out since the start makes it longer."""
        return max(self.row.total, self.row.looked_at, 1)

    @property
    def progress(self) -> str:
        said = ngettext("%(done)s of %(total)s post", "%(done)s of %(total)s posts", self.row.total)
        return said % {"done": self.row.looked_at, "total": max(self.row.total, self.row.looked_at)}

    @property
    def found(self) -> str:
        """What came of it."""
        return _("Returned to the policy check: %(returned)s. Takedown tasks: %(opened)s.") % {
            "returned": self.row.returned,
            "opened": self.row.opened,
        }


class LookBackView(AbilityRequired, Screen):
    """Where the look-back of the moment stands, and those before. ``progress`` alone is asked for every few seconds."""

    abilities = ABILITIES
    page_title = gettext_lazy("Looking back")
    header_icon = "history"
    template_name = "approvals/admin/looking_back/looking_back.html"
    progress_only = False

    def get_template_names(self):
        return ["approvals/admin/looking_back/progress.html"] if self.progress_only else super().get_template_names()

    def get_context_data(self, **kwargs):
        passes = [Pass(row) for row in LookBack.objects.all()[:SHOWN]]
        newest = passes[0] if passes and passes[0].row.is_running else None
        finished = (one.row for one in passes if one.row.outcome == LookBack.Outcome.FINISHED)
        is_due = newest is not None or looking_back.is_due(next(finished, None))
        return super().get_context_data(
            newest=newest,
            passes=[one for one in passes if one is not newest],
            is_due=is_due,
            is_overdue=is_due and looking_back.is_silent(),
            progress_url=reverse("imprimatur:look_back_progress") if is_due else "",
            takedowns_url=reverse("imprimatur:takedowns") if has_ability(self.request.user, "retract") else "",
            **kwargs,
        )


class LookBackMenuItem(MenuItem):
    """The way to it, for those whom it concerns."""

    def __init__(self, **kwargs):
        super().__init__(
            gettext_lazy("Looking back"),
            reverse_lazy("imprimatur:look_back"),
            name="looking-back",
            icon_name="history",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        return any(has_ability(request.user, ability) for ability in ABILITIES)
