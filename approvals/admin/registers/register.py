"""The list and the forms of one register: Wagtail's own, but every change goes through ``policy_rules.registers``.

They are no snippets, so that they have neither bulk actions nor an API. Nothing of them is written to Wagtail's log,
whose labels anyone with the site history can read: what a term says stays in its register, the change is on the ledger.
"""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.shortcuts import redirect
from django.urls import path
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from approvals.admin.access import ChangesRegister
from approvals.admin.changes.said import say_that_it_waits
from approvals.admin.changes.why import AsksWhy
from approvals.admin.exchange import ExportView, ImportView, RegisterIndexView
from approvals.admin.file_imports import FileImportView
from approvals.admin.kept import SeesRow
from policy_rules import registers

VIEWS = ("index", "index_results", "add", "edit", "delete", "import", "import_file", "import_progress", "export")


class SavesRow(ChangesRegister, AsksWhy):
    """Saves through the verb; what the register refuses is an error in the form, beside what was typed."""

    def form_valid(self, form):
        """Save the row, say that it waits for a second person, or show the form again with what was wrong."""
        self.form = form
        row = form.save(commit=False)
        try:
            waits = registers.save(row, actor=self.request.user, reason=self.why)
        except ValidationError as error:
            form.add_error(None, error.messages)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)
        if waits:
            say_that_it_waits(self.request, waits)
            return redirect(self.get_success_url())
        for remark in row.remarks():
            messages.warning(self.request, remark)
        self.object = row
        return self.save_action()


class AddView(SavesRow, generic.CreateView):
    """A new row."""

    template_name = "approvals/admin/registers/form.html"


class ChangeView(SeesRow, SavesRow, generic.EditView):
    """A row that is there."""

    template_name = "approvals/admin/registers/form.html"


class RemoveView(ChangesRegister, SeesRow, AsksWhy, generic.DeleteView):
    """Takes a row out; one that is still in use stays, and the screen says so."""

    template_name = "approvals/admin/registers/remove.html"

    def form_valid(self, form):
        """Remove the row, or say that the removal waits for a second person, and go back to the list."""
        try:
            waits = registers.remove(self.object, actor=self.request.user, reason=self.why)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            if waits:
                say_that_it_waits(self.request, waits)
                return redirect(self.get_success_url())
            messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url())


class RegisterViewSet(ModelViewSet):
    """The list and the forms of one register."""

    index_view_class = RegisterIndexView
    add_view_class = AddView
    edit_view_class = ChangeView
    delete_view_class = RemoveView
    copy_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None

    def __init__(self, **options):
        super().__init__(**options)
        self.name = f"register_{self.model._meta.model_name}"

    def get_common_view_kwargs(self, **kwargs):
        """With the ways in and out, and without the views that Wagtail's log and reference index feed."""
        names = super().get_common_view_kwargs(
            **{
                "import_url_name": self.get_url_name("import"),
                "file_url_name": self.get_url_name("import_file"),
                "progress_url_name": self.get_url_name("import_progress"),
                "export_url_name": self.get_url_name("export"),
                **kwargs,
            }
        )
        return {key: value for key, value in names.items() if key not in ("history_url_name", "usage_url_name")}

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Every permission about the register can be given to a group, reading included."""
        return Permission.objects.filter(content_type=ContentType.objects.get_for_model(self.model))

    def get_urlpatterns(self):
        """The list, the forms, the import and the export, and nothing else."""
        ways = [
            path("import/", self.construct_view(ImportView), name="import"),
            path("import/<uuid:pk>/", self.construct_view(FileImportView), name="import_file"),
            path(
                "import/<uuid:pk>/progress/",
                self.construct_view(FileImportView, progress_only=True),
                name="import_progress",
            ),
            path("export/", self.construct_view(ExportView), name="export"),
        ]
        return [pattern for pattern in [*super().get_urlpatterns(), *ways] if pattern.name in VIEWS]
