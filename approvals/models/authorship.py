"""Who wrote it. The seal reads this, and four eyes rests on it."""

from __future__ import annotations

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
