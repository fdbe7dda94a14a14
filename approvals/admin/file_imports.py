"""A file that is imported in the background, as its person sees it: how far it is, what it would do, and the yes.

Nobody else sees it: what stands in it may be kept from them.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from approvals.admin.access import require
from approvals.admin.below import BelowARegister, may_import
from approvals.admin.changes.said import url_of
from approvals.admin.changes.why import WhyForm
from approvals.refusing import Deed
from approvals.telling.registers import import_told
from policy_rules import file_imports, second_person
from policy_rules.file_imports import folder
from policy_rules.file_imports.progress import Standing, is_silent, standing
from policy_rules.models import FileImport

NOW = "approvals/admin/registers/file_import_now.html"
ORDER, WITHDRAW, REPORT = "order", "withdraw", "report"


class FileImportView(BelowARegister, TemplateView):
    """One file. ``progress_only``: what changes of the page, which is asked for every few seconds."""

    import_url_name = None
    file_url_name = None
    progress_url_name = None
    page_title = gettext_lazy("Import of a file")
    header_icon = "upload"
    template_name = "approvals/admin/registers/file_import.html"
    progress_only = False

    def dispatch(self, request, *args, **kwargs):
        """For those who may both add and change."""
        is_allowed = may_import(self.permission_policy, request.user)
        require(is_allowed, request, Deed.IMPORT_REGISTER, register=self.model._meta.model_name)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def object(self) -> FileImport:
        if folder.root() is None:
            raise Http404
        theirs = FileImport.objects.filter(person=self.request.user, register=self.model._meta.model_name)
        return get_object_or_404(theirs.select_related("proposal"), pk=self.kwargs["pk"])

    def get_template_names(self):
        return (
            ["approvals/admin/registers/file_import_now.html"] if self.progress_only else super().get_template_names()
        )

    def get_context_data(self, **kwargs):
        """With how far it is, and what the runner said about it."""
        one = self.object
        is_at = standing(one) if one.is_due else None
        waits = one.loosening and second_person.is_asked_for()
        return super().get_context_data(
            one=one,
            standing=is_at,
            doing=_doing(one),
            said=_said(one, is_at),
            is_silent=is_silent(one),
            overview=folder.read_overview(one.pk),
            why_form=WhyForm() if waits else None,
            proposal_url=url_of(one.proposal) if one.proposal else "",
            progress_url=reverse(self.progress_url_name, args=[one.pk]),
            import_url=reverse(self.import_url_name),
            days_kept=file_imports.DAYS_KEPT,
            **kwargs,
        )

    def post(self, request, *args, **kwargs) -> HttpResponse:
        """Yes, no, or the report."""
        deed = {ORDER: self._order, WITHDRAW: self._withdraw, REPORT: self._report}.get(request.POST.get("do"))
        if deed is None:
            return redirect(self._url)
        try:
            return deed()
        except ValidationError as error:
            self.__dict__.pop("object", None)  # as it stands now: the runner may have moved it meanwhile
            return self.render_to_response(self.get_context_data(why=" ".join(error.messages)), status=422)

    def _order(self) -> HttpResponse:
        asked = WhyForm(self.request.POST)
        if not asked.is_valid():
            raise ValidationError(asked.errors["why"])
        saw = self.request.POST.get("saw", "")
        if not file_imports.order(self.object, saw=saw, reason=asked.cleaned_data["why"]):
            messages.warning(
                self.request,
                _("The registers were changed meanwhile. The file is looked over again before you import."),
            )
        return redirect(self._url)

    def _withdraw(self) -> HttpResponse:
        file_imports.withdraw(self.object)
        messages.success(self.request, _("Withdrawn: nothing of the file is kept."))
        return redirect(self.import_url_name)

    def _report(self) -> HttpResponse:
        try:
            report = open(folder.place(self.object.pk, folder.REPORT), "rb")  # noqa: SIM115 - the response closes it
        except FileNotFoundError as error:
            raise ValidationError(_("The report is no longer there.")) from error
        name = f"refused-{self.model._meta.model_name}.csv"
        return FileResponse(report, as_attachment=True, filename=name, content_type="text/csv; charset=utf-8")

    @property
    def _url(self) -> str:
        return reverse(self.file_url_name, args=[self.object.pk])


def _doing(one: FileImport) -> str:
    return _("Looking the file over") if one.state == FileImport.State.LOOKING else _("Importing the file")


def _said(one: FileImport, is_at: Standing | None) -> str:
    """How far it is, and what came of it, in words."""
    if one.state == FileImport.State.DONE:
        if not one.new + one.changed:
            return _("The register says all of it already.")
        return import_told(one.new, one.changed)
    if is_at is None:
        return _("It has not begun yet.")
    return _("%(percent)d %% (%(lines)s lines)") % {
        "percent": int(is_at.share * 100),
        "lines": number_format(is_at.lines, force_grouping=True),
    }
