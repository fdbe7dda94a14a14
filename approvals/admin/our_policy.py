"""The policy in force: a page that everybody may read, to print and to take away."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.templatetags.static import static
from django.urls import reverse, reverse_lazy
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from approvals import policy, staffing
from approvals.admin.access import AbilityRequired
from approvals.admin.screens import Screen
from approvals.adopting import propose
from approvals.models import AdoptedPolicy
from approvals.permissions import has_ability
from approvals.telling.people import names_of
from policy_rules import ruleset
from policy_rules.wizard.coverage import Coverage, coverage
from policy_rules.wizard.document import Document, WrittenClause, WrittenPoint
from policy_rules.wizard.remaining import remaining
from policy_rules.wizard.rendering import STYLES, as_html, as_markdown, held_by

KINDS = {"html": ("text/html", as_html), "md": ("text/markdown", as_markdown)}


@dataclass(frozen=True)
class ShownClause:
    """A clause on a screen: what it is ``held_by`` leads to the rules' own pages; what is ``missing`` holds nobody."""

    clause: WrittenClause
    held_by: SafeString
    missing: tuple[str, ...]


def shown_document(
    document: Document, gaps: Coverage | None = None
) -> tuple[Document, list[tuple[WrittenPoint, list[ShownClause]]]]:
    """The document, and its points as a page of the admin shows them, with the ``gaps`` where they are known."""
    missing = {one.clause.id: one.missing for one in gaps.loose} if gaps else {}
    with translation.override(document.language):
        return document, [
            (point, [_shown(clause, missing.get(clause.id, ())) for clause in point.clauses])
            for point in document.points
        ]


def _shown(clause: WrittenClause, missing: tuple[str, ...]) -> ShownClause:
    pages = ((reverse("imprimatur:rule", args=[code]), code) for code in clause.rules)
    links = format_html_join(", ", '<a href="{}">{}</a>', pages)
    return ShownClause(clause, format_html(held_by(clause, "{}"), links), missing)


class OurPolicyView(AbilityRequired, Screen):
    """The policy in the reader's language, or the first that it has."""

    abilities = ("view",)
    page_title = gettext_lazy("Our policy")
    header_icon = "doc-full"
    template_name = "approvals/admin/wizard/our_policy.html"

    @cached_property
    def policy(self) -> policy.Policy | None:
        return policy.in_force()

    def get_context_data(self, **kwargs):
        may_adopt = has_ability(self.request.user, "adopt_policy")
        if self.policy is None:
            return super().get_context_data(may_adopt=may_adopt, **kwargs)
        wanted = self.request.GET.get("language") or get_language() or ""
        document = self.policy.document(wanted[:2])
        row, gaps = self.policy.row, self._gaps(document)
        return super().get_context_data(
            may_adopt=may_adopt,
            policy=self.policy,
            shown=shown_document(document, gaps),
            waiting=len(propose(self.policy.answers, shown=False).plan.waiting),
            adopted_by=names_of([row.person])[row.person],
            is_due=row.review_by <= timezone.localdate(),
            gaps=gaps if may_adopt else None,
            **(self._left() if may_adopt else {}),
            **kwargs,
        )

    def _left(self) -> dict:
        """Who does what, and what the wizard left for people to do."""
        duties = staffing.duties()
        left = [*staffing.vacancies(duties), *remaining(self.policy.answers)]
        return {"duties": duties.values(), "left": left}

    def _gaps(self, document: Document) -> Coverage:
        return coverage(document, self.policy.answers, ruleset.current())


class PolicyFileView(AbilityRequired, View):
    """The document by itself: to take away, or (``print``) to look at and print."""

    abilities = ("view",)

    def get(self, request, language: str, ending: str) -> HttpResponse:
        """Raises ``Http404`` when no policy is in force in that language."""
        found = policy.in_force()
        document = next((one for one in found.documents if one.language == language), None) if found else None
        if document is None:
            raise Http404
        if ending == "print":
            return HttpResponse(as_html(document, styles_url=static(STYLES)))
        media_type, render = KINDS[ending]
        name = f"policy.{language}.{ending}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(render(document), content_type=f"{media_type}; charset=utf-8", headers=headers)


class OurPolicyMenuItem(MenuItem):
    """The way to the policy, for everybody who may see posts."""

    def __init__(self, **kwargs):
        super().__init__(
            gettext_lazy("Our policy"),
            reverse_lazy("imprimatur:our_policy"),
            name="our-policy",
            icon_name="doc-full",
            **kwargs,
        )

    def is_shown(self, request) -> bool:
        return has_ability(request.user, "view")


def remind(request) -> None:
    """Say on the dashboard that the policy is due to be looked at again, to those who may adopt one."""
    if not has_ability(request.user, "adopt_policy"):
        return
    row = AdoptedPolicy.in_force()
    if row and row.review_by <= timezone.localdate():
        link = messages.button(reverse("imprimatur:wizard", args=["company"]), _("Look at it again"))
        messages.warning(request, _("The policy was to be looked at again by now."), buttons=[link])
