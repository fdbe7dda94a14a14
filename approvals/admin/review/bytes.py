"""The sealed bytes themselves: the payload, whose SHA-256 is the digest, and the files that go out with it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.generic import View

from approvals.admin.access import AbilityRequired
from approvals.admin.review.files import open_file
from approvals.admin.review.sealed import UNREADABLE, SealedPost, open_submission
from approvals.media import KINDS
from approvals.models import Submission

NOT_THE_SEALED_ONES = 500


class SealedBytes(AbilityRequired, View):
    """Something of one submission, for who may see posts. What cannot be proved is not handed out."""

    abilities = ("view",)
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int, number: int, **kwargs) -> HttpResponse:
        """The bytes; 404 when the submission has none of that name, 500 when they are not those that were sealed."""
        submission = get_object_or_404(Submission.objects.select_related("post"), post_id=pk, number=number)
        try:
            return _harmless(self.respond(open_submission(submission), **kwargs))
        except UNREADABLE:
            told = _("These are not the bytes that were sealed. Nothing is shown.")
            return HttpResponse(told, status=NOT_THE_SEALED_ONES, content_type="text/plain; charset=utf-8")

    def respond(self, sealed: SealedPost, **kwargs) -> HttpResponse:
        """The response that carries the bytes."""
        raise NotImplementedError


class PayloadView(SealedBytes):
    """The payload as a file: whoever takes its SHA-256 has the digest."""

    def respond(self, sealed: SealedPost) -> HttpResponse:
        name = f"{sealed.digest}.json"
        return HttpResponse(
            sealed.payload,
            content_type="application/json",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


class FileView(SealedBytes):
    """A file of the submission, from its sealed copy: an image in the page, anything else as a download."""

    def respond(self, sealed: SealedPost, *, sha256: str) -> HttpResponse:
        row = next((row for row in sealed.body["images"] if row["sha256"] == sha256), None)
        if row is None:
            raise Http404
        _kept, content = open_file(sha256)
        if row["kind"] in KINDS:
            return HttpResponse(content, content_type=row["kind"])
        return HttpResponse(
            content, content_type="application/octet-stream", headers={"Content-Disposition": "attachment"}
        )


def _harmless(response: HttpResponse) -> HttpResponse:
    """Whatever the bytes are, a browser runs none of them and takes them for nothing else."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
