"""Who wrote a submission is at least everybody who saved its words in the editor."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.models import Revision

from approvals.auditing.batches import batches
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.models import Person, Post, Release, Submission

AT_ONCE = 100


class AuthorsSaved(Audit):
    """Wagtail's revisions name who saved what. Nobody who saved since the last release is missing from the authors.

    Four eyes rests on the authors, and until the seal they are rows like any other. Revisions that were purged, and
    people whose account is gone, say nothing.
    """

    def defects(self) -> Iterator[Defect]:
        for submissions in batches(Submission.objects.order_by("pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
            saved, printed = _saves_of(submissions), _releases_of(submissions)
            for one in submissions:
                since = max((at for at in printed[one.post_id] if at < one.sealed_at), default=None)
                wrote = {code for code, at in saved[one.post_id] if (not since or since < at) and at <= one.sealed_at}
                if wrote - set(one.authors):
                    message = _("Somebody who saved these words is missing from their authors.")
                    yield Defect("authors.missing", message, row=one.digest[:12])


def _saves_of(submissions: Sequence[Submission]) -> dict[int, list[tuple[str, datetime.datetime]]]:
    """By post: the pseudonym of whoever saved a revision, and when."""
    rows = Revision.objects.filter(
        content_type=ContentType.objects.get_for_model(Post),
        object_id__in={str(one.post_id) for one in submissions},
        user__isnull=False,
    ).values_list("object_id", "user", "created_at")
    codes = dict(Person.objects.filter(user__isnull=False).values_list("user", "code"))
    found = defaultdict(list)
    for post, user, at in rows.iterator():
        if user in codes:
            found[int(post)].append((codes[user], at))
    return found


def _releases_of(submissions: Sequence[Submission]) -> dict[int, list[datetime.datetime]]:
    """By post: when releases were printed."""
    found = defaultdict(list)
    posts = {one.post_id for one in submissions}
    for post, at in Release.objects.filter(post__in=posts).values_list("post", "printed_at"):
        found[post].append(at)
    return found
