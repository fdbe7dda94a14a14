"""What somebody asks to have erased: a post, a person or one value, each with its plan and its verb."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from approvals.erasing import people, posts, values
from approvals.erasing.plan import Plan
from approvals.models import Erasure, Person, Post

POST, PERSON, VALUE = "post", "person", "value"


@dataclass(frozen=True, slots=True)
class Target:
    """``key`` names it without a word of anybody's: a public id, a pseudonym, or a commitment."""

    kind: str
    key: str
    row: Post | Person | str

    def plan(self, ground: str) -> Plan:
        """What its erasure on this ground would do."""
        if self.kind == POST:
            return posts.plan_for(self.row, ground)
        return people.plan_for(self.row) if self.kind == PERSON else values.plan_for(self.row)

    def erase(self, **given) -> Erasure:
        """Erase it; ``given`` and the errors are those of :func:`approvals.erasing.posts.erase_post`."""
        return _VERBS[self.kind](self.row, **given)


_VERBS = {POST: posts.erase_post, PERSON: people.erase_person, VALUE: values.erase_value}


def target(kind: str, key: str) -> Target:
    """What is called so. Raises ``ValidationError`` when there is no such thing."""
    if kind == VALUE:
        return Target(kind, key, key)
    row = _post(key) if kind == POST else Person.objects.select_related("user").filter(code=key).first()
    if row is None:
        raise ValidationError(_("There is nothing of this name."))
    return Target(kind, key, row)


def _post(key: str) -> Post | None:
    try:
        return Post.objects.filter(public_id=UUID(key)).first()
    except ValueError:
        return None
