"""Copying a post: the same words on a clean sheet."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from approvals.introducing import introduce
from approvals.ledger.writer import NewEntry, append
from approvals.models import CONTENT_FIELDS, Post, PostAuthor, person_of

TITLE_LENGTH = Post._meta.get_field("title").max_length
LEFT_BEHIND = [
    field.name for field in Post._meta.get_fields() if not field.auto_created and field.name not in CONTENT_FIELDS
]


@transaction.atomic
def copy(source: Post, *, actor) -> Post:
    """Make a draft with the words of ``source`` and nothing of its history, and put that on the ledger.

    Whoever wrote the words is an author of the copy too, beside ``actor``: copying a colleague's text is no way around
    four eyes. Raises ``PermissionDenied`` when ``actor`` may not add posts.
    """
    if not actor.has_perm("approvals.add_post"):
        raise PermissionDenied(_("You do not have the permission to write posts."))
    copied, _rows = source.copy_cluster(exclude_fields=LEFT_BEHIND)
    copied.title = _("%(title)s (copy)") % {"title": source.title[: TITLE_LENGTH - 20]}
    copied.save()
    revision = copied.save_revision(user=actor, clean=False)
    _carry_authors_over(source, copied)
    log(instance=copied, action="wagtail.create", user=actor, revision=revision, content_changed=True)
    data = {"post": str(copied.public_id), "source": str(source.public_id)}
    person = person_of(actor)
    append(*introduce([person]), NewEntry(kind="post.copied", actor=person.code, data=data))
    return copied


def _carry_authors_over(source: Post, copied: Post) -> None:
    sealed = [code for authors in source.submissions.values_list("authors", flat=True) for code in authors]
    drafting = source.authors.values_list("person_id", flat=True)
    authors = [PostAuthor(post=copied, person_id=code) for code in {*sealed, *drafting}]
    PostAuthor.objects.bulk_create(authors, ignore_conflicts=True)
