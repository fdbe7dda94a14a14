"""Taking what legal found out of the house: as a list for a spreadsheet, or as an evidence bundle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _

from approvals.admin.evidence import ALTERED, MOST_POSTS, bundle_response
from approvals.admin.handing_out import hand_out
from approvals.admin.queue import with_accounts
from approvals.evidence import scope as scopes
from approvals.evidence.lists import TooManyRows
from approvals.models import Post, Release, Submission
from approvals.models.ledger import SealBroken

LIST, BUNDLE = "posts", "bundle"
CHUNK = 500


class CannotTake(Exception):
    """Why nothing was taken out, for people."""


def take_out(posts: QuerySet[Post], *, request: HttpRequest, asked: Mapping[str, str]) -> FileResponse:
    """``posts`` in the form that the POST asks for. Raises :class:`CannotTake`; then nothing left the house."""
    if request.POST.get("form") == BUNDLE:
        return bundle_of(posts, actor=request.user)
    try:
        return hand_out(LIST, rows(posts.order_by("pk")), request=request, asked=asked)
    except TooManyRows as error:
        raise CannotTake(str(error)) from error


def bundle_of(posts: QuerySet[Post], *, actor) -> FileResponse:
    """The evidence of ``posts``, written whole before a byte is sent. Raises :class:`CannotTake`."""
    public_ids = list(posts.order_by("pk").values_list("public_id", flat=True)[: MOST_POSTS + 1])
    if not public_ids:
        raise CannotTake(_("There is nothing to export: no post matches."))
    if len(public_ids) > MOST_POSTS:
        said = _("That is more than %(most)d posts. Ask for fewer, or export them with `manage.py export_evidence`.")
        raise CannotTake(said % {"most": MOST_POSTS})
    try:
        return bundle_response(scopes.of_posts(public_ids), actor=actor)
    except SealBroken as error:
        raise CannotTake(str(ALTERED)) from error


def rows(posts: QuerySet[Post]) -> Iterator[list[str]]:
    """The headings, and a row a post, read as a stream in one query."""
    yield [
        _("Public id"),
        _("Working title"),
        _("State"),
        _("Language"),
        _("Goes out through"),
        _("In this state since (UTC)"),
        _("Times handed in"),
        _("Went out (UTC)"),
        _("Digest"),
    ]
    for post in _with_evidence(posts).iterator(chunk_size=CHUNK):
        yield [
            str(post.public_id),
            str(post),
            post.get_state_display(),
            post.language,
            (post.sent_by or "").replace("\n", ", "),
            post.waiting_since.isoformat(),
            str(post.handed_in or 0),
            post.went_out.isoformat() if post.went_out else "",
            post.digest or "",
        ]


def _with_evidence(posts: QuerySet[Post]) -> QuerySet[Post]:
    """``posts`` with their accounts, how often they were handed in, and their newest release."""
    submissions = Submission.objects.filter(post=OuterRef("pk")).order_by().values("post")
    releases = Release.objects.filter(post=OuterRef("pk")).order_by("-pk")
    return with_accounts(posts).annotate(
        handed_in=Subquery(submissions.annotate(count=Count("pk")).values("count")),
        went_out=Subquery(releases.values("printed_at")[:1]),
        digest=Subquery(releases.values("digest")[:1]),
    )
