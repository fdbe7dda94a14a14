"""Evidence bundles from the admin: Legal asks about a post, a person or a period, and gets a file."""

from __future__ import annotations

from tempfile import TemporaryFile

from django import forms
from django.core.exceptions import ValidationError
from django.http import FileResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.admin.access import AbilityRequired
from approvals.admin.asking import WHICH_ZONE, OnePersonField, OnePostField, day_input, midnight, midnight_after
from approvals.admin.screens import FormScreen
from approvals.anchors.standing import standing
from approvals.evidence import scope as scopes
from approvals.evidence.exporting import export
from approvals.evidence.scope import Scope
from approvals.ledger import checkpoint
from approvals.ledger.keys import signer
from approvals.models.ledger import SealBroken
from approvals.refusing import Deed

MOST_POSTS = 1_000
"""What a request can write; more is a matter of the command."""

ALTERED = gettext_lazy("A sealed value is not what was sealed. Have the operator run `manage.py verify_ledger`.")


def _day(label: str) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=day_input(), help_text=WHICH_ZONE)


class EvidenceForm(forms.Form):
    """One question: about a post, about a person, or about a period."""

    post = OnePostField()
    person = OnePersonField(
        help_text=gettext_lazy("A name, a user name or a pseudonym: every post that this person acted on.")
    )
    start = _day(gettext_lazy("From"))
    end = _day(gettext_lazy("To and including"))

    def clean(self) -> dict:
        """Make ``self.scope`` of the one question that is asked."""
        given = super().clean()
        asked = [given.get("post"), given.get("person"), given.get("start") or given.get("end")]
        if not self.errors:
            if sum(map(bool, asked)) != 1:
                raise ValidationError(_("Ask about a post, about a person or about a period: one of them."))
            self.scope = _scope(given)
            if not self.scope.posts:
                raise ValidationError(_("The ledger tells of no post there."))
            if len(self.scope.posts) > MOST_POSTS:
                raise ValidationError(
                    _("That is about %(count)d posts. Export so many with `manage.py export_evidence`.")
                    % {"count": len(self.scope.posts)}
                )
        return given


def _scope(given: dict) -> Scope:
    if given["post"]:
        return scopes.of_posts([given["post"]])
    if given["person"]:
        return scopes.of_person(given["person"].code)
    start, end = given["start"], given["end"]
    return scopes.of_period(midnight(start) if start else None, midnight_after(end) if end else None)


class EvidenceView(AbilityRequired, FormScreen):
    """The question, and the bundle that answers it. Each bundle that leaves the house is an entry of the ledger."""

    abilities = ("read_ledger",)
    deed = Deed.EXPORT_EVIDENCE
    form_class = EvidenceForm
    page_title = gettext_lazy("Export evidence")
    header_icon = "download"
    template_name = "approvals/admin/evidence/evidence.html"

    def get_initial(self):
        return {name: self.request.GET[name] for name in ("post", "person") if name in self.request.GET}

    def get_context_data(self, **kwargs):
        return super().get_context_data(fingerprint=signer().public_key.fingerprint, anchors=standing(), **kwargs)

    def form_valid(self, form):
        """The file. It is written whole before a byte is sent."""
        try:
            return bundle_response(form.scope, actor=self.request.user)
        except SealBroken:
            form.add_error(None, ALTERED)
            return self.form_invalid(form)


def bundle_response(scope: Scope, *, actor) -> FileResponse:
    """The bundle of ``scope``, which ``actor`` takes. Raises ``SealBroken``; then nothing left the house."""
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    try:
        export(scope, file, actor=actor)
    except SealBroken:
        file.close()
        raise
    name = f"evidence-{timezone.localtime():%Y-%m-%d-%H%M}.zip"
    headers = checkpoint.headers()
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip", headers=headers)
