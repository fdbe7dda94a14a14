"""Pseudonyms still belong to those who were introduced under them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.auditing.batches import batches
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import Person, SealedContent
from approvals.models.ledger import SealBroken

AT_ONCE = 200


class People(Audit):
    """A pseudonym that was moved to another account would put one person's acts on another."""

    compares = {"approvals.Person": ("code", "user", "introduced_as")}

    def __init__(self) -> None:
        self.introduced: dict[str, tuple[int, str]] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind == "person.introduced":
            self.introduced[entry.data["person"]] = (entry.seq, entry.data["identity"])

    def defects(self) -> Iterator[Defect]:
        for people in batches(Person.objects.order_by("pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
            yield from self._compare(people)
        for seq, _identity in self.introduced.values():
            yield Defect("person.missing", _("The person whom this entry introduces is missing."), seq)

    def _compare(self, people: list[Person]) -> Iterator[Defect]:
        sealed = SealedContent.objects.in_bulk([person.introduced_as for person in people if person.introduced_as])
        for person in people:
            seq, identity = self.introduced.pop(person.code, (None, ""))
            if identity != person.introduced_as or not _is_the_same(person, sealed.get(identity)):
                yield Defect("person.altered", _("The pseudonym belongs to somebody else now."), seq, person.code)


def _is_the_same(person: Person, sealed: SealedContent | None) -> bool:
    """Whether the account is the one that was introduced; a deleted account or an erased identity proves nothing."""
    if sealed is None or person.user_id is None:
        return True
    try:
        return json.loads(sealed.reveal())["id"] == str(person.user_id)
    except SealBroken:
        return True  # the audit of sealed contents says so
