"""What anybody may read: live releases, one page of them or one alone."""

from __future__ import annotations

import hashlib
import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Query, Router

from approvals.api import problems, releases
from approvals.api.answers import answer
from approvals.api.filters import PostFilters, refuse_unknown
from approvals.api.releases import Slice
from approvals.api.routing import read
from approvals.api.schemas import PostId, PostListing, ReleasedPost
from approvals.ledger import canonical
from approvals.models.ledger import SealBroken

router = Router(tags=["posts"])


def public_id_of(text: str) -> uuid.UUID:
    """The public id that an address names. Raises ``Http404`` for what can be none: a post has one spelling only."""
    try:
        public_id = uuid.UUID(text)
    except ValueError:
        public_id = None
    if str(public_id) != text:
        raise unknown()
    return public_id


def unknown() -> Http404:
    """There is no such post for this caller."""
    return Http404(_("There is no such post."))


@read(
    router,
    "/",
    response={200: PostListing, 304: None},
    url_name="list_posts",
    operation_id="posts_list",
    summary="List live releases",
    openapi_extra=problems.documented(422, headers=("ETag",)),
)
def list_posts(request: HttpRequest, filters: Query[PostFilters]) -> HttpResponse:
    """What is published now, the newest first, a page at a time."""
    refuse_unknown(request.GET)
    page = releases.read_slice(filters, timezone.now())
    following_url = f"{request.path}?{filters.query(page.following)}"
    return answer(request, lambda: page.envelope(following_url), etag=_etag(filters, page))


def _etag(filters: PostFilters, page: Slice) -> str:
    """Changes when a release comes to this page, goes from it or moves on it."""
    asked = filters.query(filters.cursor)
    following = page.following.encode() if page.following else ""
    said = [asked, following, *(one.digest for one in page.served)]
    return hashlib.sha256(canonical.encode(said)).hexdigest()


@read(
    router,
    "/{post_id}/",
    response={200: ReleasedPost, 304: None},
    url_name="detail_post",
    operation_id="posts_detail",
    summary="Live release of a post",
    openapi_extra=problems.documented(404, 410, headers=("ETag", "Last-Modified")),
)
def get_post(request: HttpRequest, post_id: PostId) -> HttpResponse:
    """What is published of one post. The ETag is the digest: SHA-256 of the bytes of `content`."""
    public_id = public_id_of(post_id)
    now = timezone.now()
    try:
        served = releases.find(public_id, now)
    except SealBroken:
        return problems.damaged()
    if served:
        return answer(request, served.envelope, etag=served.digest, changed_at=served.published_at)
    gone = releases.why_gone(public_id, now)
    if gone is None:
        raise unknown()
    return problems.gone(gone)
