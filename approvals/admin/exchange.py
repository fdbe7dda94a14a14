"""Registers in files and out of them, from their lists: upload, look, confirm; and download.

Nothing of a short upload is kept on the server between the look and the confirmation. The page holds the file, signed
for the person and the register, so that what is imported is what was looked at. A long one is a matter of
:mod:`policy_rules.file_imports`.
"""

from __future__ import annotations

import base64
import shlex
import zlib
from io import BytesIO

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from approvals.admin.access import require
from approvals.admin.below import BelowARegister, may_import
from approvals.admin.changes.said import say_that_it_waits
from approvals.admin.changes.why import WhyForm
from approvals.admin.handing_out import hand_out
from approvals.evidence.lists import TooManyRows
from approvals.refusing import Deed
from approvals.telling.registers import import_told
from policy_rules import file_imports, second_person
from policy_rules.clearance import Clearance
from policy_rules.exchange import exporting, importing, report
from policy_rules.exchange.columns import columns_of
from policy_rules.exchange.errors import FileRefused, FileTooLarge
from policy_rules.file_imports import folder
from policy_rules.models import FileImport, ProposedChange, RegisterVersion

MOST_LINES = 30_000
"""What a request does in some ten seconds; more is looked over and written in the background."""

MOST_BYTES, MOST_KEPT = 10_000_000, 1_500_000
"""Of an upload, and of what its confirmation sends back (Django takes 2.5 MB: DATA_UPLOAD_MAX_MEMORY_SIZE)."""

SECONDS_KEPT = 3_600
TOO_LARGE = "too_large"


class UploadForm(forms.Form):
    """A file to look over."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV or XLSX, with the names of the columns in the first line."),
    )

    def clean_file(self):
        """Refuse a file that is larger than a request should read."""
        file = self.cleaned_data["file"]
        if file.size > (file_imports.MOST_BYTES if folder.root() else MOST_BYTES):
            raise forms.ValidationError(_("The file is too large."), code=TOO_LARGE)
        return file


class RegisterIndexView(IndexView):
    """The list of a register, with the ways in and out."""

    results_template_name = "approvals/admin/list_results.html"
    import_url_name = None
    export_url_name = None

    def get_base_queryset(self):
        """The rows that are not kept from who asks."""
        return Clearance(self.request.user).rows(super().get_base_queryset())

    @cached_property
    def header_more_buttons(self):
        """With the export, and the import for those who may both add and change: beside the name is no room."""
        buttons = [
            *super().header_more_buttons,
            Button(_("Export"), url=reverse(self.export_url_name), icon_name="download", priority=10),
        ]
        if may_import(self.permission_policy, self.request.user):
            buttons.append(Button(_("Import"), url=reverse(self.import_url_name), icon_name="upload", priority=20))
        return buttons


class ExportView(BelowARegister, TemplateView):
    """The register as a file, as whoever sees its list sees it. A POST takes it, which makes an entry of the ledger."""

    any_permission_required = IndexView.any_permission_required
    template_name = "approvals/admin/registers/export.html"
    page_title = gettext_lazy("Export")
    header_icon = "download"

    def dispatch(self, request, *args, **kwargs):
        """For those who may see the list."""
        is_allowed = self.user_has_any_permission(self.any_permission_required)
        require(is_allowed, request, Deed.EXPORT_LIST, list=self.model._meta.model_name)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request):
        """The file, or the page that says why not."""
        try:
            rows = exporting.rows(self.model, user=request.user)
            return hand_out(self.model._meta.model_name, rows, request=request, asked={})
        except TooManyRows:
            refused = _("The register is too long for this page. Export it with `manage.py export_register`.")
            return self.render_to_response(self.get_context_data(refused=refused), status=422)


class ImportView(BelowARegister, FormView):
    """Upload, look, confirm. Nothing changes before the confirmation, and then all of it or nothing."""

    import_url_name = None
    file_url_name = None
    form_class = UploadForm
    template_name = "approvals/admin/registers/import.html"
    page_title = gettext_lazy("Import")
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        """For those who may both add and change."""
        is_allowed = may_import(self.permission_policy, request.user)
        require(is_allowed, request, Deed.IMPORT_REGISTER, register=self.model._meta.model_name)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        """An upload, or what was looked at and comes back."""
        if "kept" not in request.POST:
            return super().post(request, *args, **kwargs)
        try:
            kept = self._signer.unsign_object(request.POST["kept"], max_age=SECONDS_KEPT)
        except signing.BadSignature:
            return self._refuse(_("This page is too old. Choose the file again."))
        content = zlib.decompress(base64.b64decode(kept["file"]))
        if "report" in request.POST:
            return self._report(content)
        if kept["number"] != RegisterVersion.current()[0]:
            messages.warning(request, _("The registers were changed meanwhile. Look again before you import."))
            return self._show(content)
        return self._import(content)

    def form_valid(self, form):
        """Show what the import would do, or keep the file for whoever has the time to look."""
        file = form.cleaned_data["file"]
        try:
            if file.size > MOST_BYTES:
                raise FileTooLarge(_("The file is too large."))
            return self._show(file.read())
        except FileTooLarge as error:
            return self._keep(file) if folder.root() else self._refuse(str(error), is_too_large=True)

    def form_invalid(self, form):
        is_too_large = form.has_error("file", TOO_LARGE)
        return self.render_to_response(self.get_context_data(form=form, is_too_large=is_too_large), status=422)

    def get_context_data(self, **kwargs):
        """With the columns that a file may have, and what is done about one that is too large for this page."""
        name = self.request.user.get_username()
        takes_files = folder.root() is not None
        theirs = FileImport.objects.filter(person=self.request.user, register=self.model._meta.model_name)
        command = ["import_register", self.model._meta.model_name, "FILE", "--user", name, "--report", "refused.csv"]
        return super().get_context_data(
            columns=columns_of(self.model),
            keys=self.model.KEY,
            command=f"python manage.py {shlex.join(command)}",
            most_lines=MOST_LINES,
            most_megabytes=MOST_BYTES // 1_000_000,
            most_in_all=file_imports.MOST_BYTES // 1_000_000,
            takes_files=takes_files,
            on_its_way=[(one, reverse(self.file_url_name, args=[one.pk])) for one in theirs if takes_files],
            **kwargs,
        )

    @property
    def _signer(self) -> signing.TimestampSigner:
        return signing.TimestampSigner(salt=f"import:{self.model._meta.label_lower}:{self.request.user.pk}")

    def _show(self, content: bytes) -> HttpResponse:
        number = RegisterVersion.current()[0]
        try:
            overview = importing.look_over(self.model, BytesIO(content), user=self.request.user, most=MOST_LINES)
        except FileTooLarge:
            raise
        except FileRefused as error:
            return self._refuse(str(error))
        packed = base64.b64encode(zlib.compress(content)).decode()
        if len(packed) > MOST_KEPT:
            raise FileTooLarge(_("The file is too large."))
        rows = [[column.show(line.row) for column in overview.columns] for line in overview.first if not line.refusals]
        labels = [column.label for column in overview.columns]
        kept = self._signer.sign_object({"file": packed, "number": number})
        waits = overview.loosening and second_person.is_asked_for()
        why_form = WhyForm() if waits else None
        return self.render_to_response(
            self.get_context_data(overview=overview, labels=labels, rows=rows, kept=kept, why_form=why_form)
        )

    def _keep(self, file: UploadedFile) -> HttpResponse:
        try:
            one = file_imports.take_in(self.model, file, user=self.request.user)
        except ValidationError as error:
            return self._refuse(" ".join(error.messages))
        return redirect(self.file_url_name, pk=one.pk)

    def _import(self, content: bytes) -> HttpResponse:
        try:
            done = importing.import_file(
                self.model, BytesIO(content), actor=self.request.user, reason=self.request.POST.get("why", "")
            )
        except FileRefused as error:
            return self._refuse(str(error))
        if isinstance(done, ProposedChange):
            say_that_it_waits(self.request, done)
        elif done:
            messages.success(self.request, import_told(done.added, done.changed))
        return redirect(self.index_url_name)

    def _report(self, content: bytes) -> HttpResponse:
        refusals: list = []
        importing.look_over(
            self.model, BytesIO(content), user=self.request.user, refused=refusals.append, most=MOST_LINES
        )
        response = HttpResponse("".join(report.whole(refusals)), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="refused-{self.model._meta.model_name}.csv"'
        return response

    def _refuse(self, why: str, *, is_too_large: bool = False) -> HttpResponse:
        context = self.get_context_data(form=UploadForm(), refused=why, is_too_large=is_too_large)
        return self.render_to_response(context, status=422)
