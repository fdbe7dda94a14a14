"""Who wrote it. The seal reads this, and four eyes rests on it."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from wagtail.models import Revision

from approvals import draft
from approvals.models.person import person_of
from approvals.models.post import Post, PostAuthor


def note_author(post: Post, user) -> None:
    """Add ``user`` to the authors of the words as they stand in the database now.

    ``origin_digest`` remembers those words: where it differs from the row later, someone changed them through another
    door, and the submit gate refuses until a person has saved them.
    """
    PostAuthor.objects.bulk_create([PostAuthor(post=post, person=person_of(user))], ignore_conflicts=True)
    post.origin_digest = draft.read(Post.objects.get(pk=post.pk)).digest()
    Post.objects.filter(pk=post.pk).update(origin_digest=post.origin_digest)


def note_authors_up_to(post: Post, revision: Revision) -> None:
    """Add everybody who wrote in ``post`` up to ``revision``, whose words are being put back.

    A release begins a new list of authors; old words bring back the people who wrote them.
    """
    until_then = post.revisions.filter(pk__lte=revision.pk).values("user")
    people = {person_of(user).code for user in get_user_model().objects.filter(pk__in=until_then)}
    sealed = {code for authors in post.submissions.values_list("authors", flat=True) for code in authors}
    authors = [PostAuthor(post=post, person_id=code) for code in people | sealed]
    PostAuthor.objects.bulk_create(authors, ignore_conflicts=True)
