"""The register of corrections, for everybody."""

from __future__ import annotations

import hashlib

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Query, Router

from approvals.api import corrections, problems
from approvals.api.answers import answer
from approvals.api.corrections import Correction
from approvals.api.filters import CorrectionFilters, refuse_unknown
from approvals.api.routing import read
from approvals.api.schemas import CorrectionEntry, CorrectionKind, CorrectionListing, DigestInAddress

router = Router(tags=["corrections"])


@read(
    router,
    "/",
    response={200: CorrectionListing, 304: None},
    url_name="list_corrections",
    operation_id="corrections_list",
    summary="List corrections and retractions",
    openapi_extra=problems.documented(422, headers=("ETag",)),
)
def list_corrections(request: HttpRequest, filters: Query[CorrectionFilters]) -> HttpResponse:
    """What was corrected or retracted, the newest first, a page at a time."""
    refuse_unknown(request.GET, CorrectionFilters)
    page, following = corrections.read_slice(filters)
    url = f"{request.path}?{filters.query(following)}"
    listing = CorrectionListing(
        items=[_entry(one) for one in page],
        next={"cursor": following.encode(), "url": url} if following else None,
    )
    return _answer(request, listing)


@read(
    router,
    "/{kind}/{digest}/",
    response={200: CorrectionEntry, 304: None},
    url_name="correction",
    operation_id="corrections_detail",
    summary="One correction or retraction",
    openapi_extra=problems.documented(404, headers=("ETag",)),
)
def get_correction(request: HttpRequest, kind: CorrectionKind, digest: DigestInAddress) -> HttpResponse:
    """An entry stays at its address, whatever becomes of the post."""
    known = kind in (corrections.CORRECTION, corrections.RETRACTION)
    found = corrections.find(kind, digest) if known else None
    if found is None:
        raise Http404(_("There is no such correction."))
    return _answer(request, _entry(found))


def _entry(one: Correction) -> CorrectionEntry:
    return CorrectionEntry(
        kind=one.kind,
        digest=one.digest,
        at=one.at,
        url=reverse("wagtailapi_v3:correction", args=[one.kind, one.digest]),
        post={"id": one.post, "url": _post_url(one.post), "digest": one.wrong or None},
        corrected_by={"id": one.by, "url": _post_url(one.by), "digest": one.digest} if one.by else None,
        reason=one.reason,
        reason_erased=one.reason_erased,
    )


def _post_url(public_id) -> str:
    return reverse("wagtailapi_v3:detail_post", args=[public_id])


def _answer(request: HttpRequest, said: CorrectionEntry | CorrectionListing) -> HttpResponse:
    body = said.model_dump_json().encode()
    return answer(request, lambda: body, etag=hashlib.sha256(body).hexdigest())
