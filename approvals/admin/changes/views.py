"""The list of changes, and the page on which somebody decides about one."""

from __future__ import annotations

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic

from approvals.admin.access import require
from approvals.admin.changes.rows import MOST_ROWS, Rows
from approvals.admin.changes.said import register_name, title_of, url_of
from approvals.admin.changes.waiting import changes_of, keeps_registers
from approvals.admin.screens import FormScreen
from approvals.refusing import Deed
from policy_rules import registers, second_person
from policy_rules.clearance import Clearance
from policy_rules.models import ProposedChange
from policy_rules.models.proposed_change import LONGEST_REASON

CONFIRM, DECLINE = "confirm", "decline"


class KeepersOnly:
    """For those who may change some register; ``deed`` is what a POST does."""

    deed: Deed | None = None

    def dispatch(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` before anything is read."""
        require(keeps_registers(request.user), request, self.deed)
        return super().dispatch(request, *args, **kwargs)


class ChangesFilters(WagtailFilterSet):
    """By what became of them."""

    outcome = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=ProposedChange.Outcome.choices, empty_label=gettext_lazy("All")
    )

    class Meta:
        model = ProposedChange
        fields = ["outcome"]


class ChangesView(KeepersOnly, generic.IndexView):
    """What waits first, then what was decided, the newest first."""

    any_permission_required = None
    model = ProposedChange
    page_title = gettext_lazy("Changes that wait")
    header_icon = "resubmit"
    index_url_name = "imprimatur:changes"
    index_results_url_name = "imprimatur:changes_results"
    results_template_name = "approvals/admin/changes/results.html"
    filterset_class = ChangesFilters
    paginate_by = 20
    show_export_buttons = False
    default_ordering = None

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=gettext_lazy("Change"), accessor=title_of, get_url=url_of),
            Column("count", label=gettext_lazy("Rows")),
            Column("who", label=gettext_lazy("Proposed by"), accessor=lambda one: _name(one.proposed_by)),
            DateColumn("proposed_at", label=gettext_lazy("Proposed")),
            Column("outcome", label=gettext_lazy("State"), accessor=lambda one: _state(one, self.request.user)),
        ]

    def get_base_queryset(self) -> QuerySet[ProposedChange]:
        waits_first = Case(
            When(outcome=ProposedChange.Outcome.WAITING, then=Value(0)), default=Value(1), output_field=IntegerField()
        )
        seen = changes_of(self.request.user).select_related("proposed_by").defer("rows")
        return seen.order_by(waits_first, "-proposed_at", "-pk")

    def order_queryset(self, queryset):
        """As they come: there is nothing to sort by."""
        return queryset


class DecisionForm(forms.Form):
    """Why not. Whoever confirms need not say why: that stands in the proposal."""

    reason = forms.CharField(
        label=gettext_lazy("Reason for declining"),
        help_text=gettext_lazy("Needed when you decline; who proposed the change reads it."),
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ChangeView(KeepersOnly, FormScreen):
    """What would change, field by field, and the decision about exactly that."""

    form_class = DecisionForm
    page_title = gettext_lazy("A change that waits")
    header_icon = "resubmit"
    template_name = "approvals/admin/changes/change.html"

    @property
    def deed(self) -> Deed:
        """Which decision was sent."""
        return Deed.CONFIRM_CHANGE if self.is_confirming else Deed.DECLINE_CHANGE

    @property
    def is_confirming(self) -> bool:
        """Whether the change shall happen."""
        return self.request.POST.get("decision") == CONFIRM

    @cached_property
    def object(self) -> ProposedChange:
        seen = changes_of(self.request.user).select_related("proposed_by", "decided_by")
        return get_object_or_404(seen, pk=self.kwargs["pk"])

    @cached_property
    def rows(self) -> Rows:
        try:
            return Rows(self.object, Clearance(self.request.user))
        except PermissionDenied as error:
            raise Http404 from error

    def get_page_subtitle(self):
        return title_of(self.object)

    def get_breadcrumbs_items(self):
        changes = {"url": reverse("imprimatur:changes"), "label": ChangesView.page_title}
        return [*self.breadcrumbs_items, changes, {"url": "", "label": title_of(self.object)}]

    def get_context_data(self, **kwargs):
        change = self.object
        page = Paginator(range(len(change.rows)), MOST_ROWS).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            change=change,
            register=register_name(change),
            proposed_by=_name(change.proposed_by),
            decided_by=_name(change.decided_by),
            rows=self.rows.page(page.number) if change.is_waiting else [],
            page=page,
            loosening=self.rows.loosening if change.is_waiting else 0,
            is_stale=change.is_waiting and self.rows.is_stale,
            is_theirs=change.proposed_by_id == self.request.user.pk,
            **kwargs,
        )

    def form_valid(self, form):
        """Decide, or show the page again with what stood in the way."""
        try:
            if self.is_confirming:
                registers.confirm(self.object, actor=self.request.user, saw=self.request.POST.get("saw", ""))
            else:
                registers.decline(self.object, actor=self.request.user, reason=form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error.messages)
        except PermissionDenied as error:
            form.add_error(None, str(error))
        if form.errors:
            return self.form_invalid(form)
        said = (
            _("Confirmed: the register says so from now on.")
            if self.is_confirming
            else _("The change will not happen.")
        )
        messages.success(self.request, said)
        return redirect("imprimatur:changes")

    def form_invalid(self, form):
        self.__dict__.pop("object", None)  # as it stands now: somebody may have decided meanwhile
        self.__dict__.pop("rows", None)
        return super().form_invalid(form)


def _name(user) -> str:
    return user.get_full_name() or user.get_username() if user else _("Somebody who left")


def _state(proposal: ProposedChange, user) -> str:
    if proposal.is_waiting and not second_person.may_decide(user, proposal):
        return _("yours: waits for somebody else")
    return proposal.get_outcome_display()
