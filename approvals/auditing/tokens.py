"""The tokens of the API are those that the ledger tells of, from the first entry about who may do what on."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals import rights
from approvals.ledger import kinds
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import Person

PARTS = ("person", "key", "flags")
TOLD = frozenset({kinds.TOKEN_ISSUED.name, kinds.TOKEN_CHANGED.name, kinds.TOKEN_REVOKED.name})


class TokensAreAsTold(Audit):
    """Whoever slips in a token with SQL, opens a revoked one, or gives one to somebody else, is seen here."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[int, dict]] = {}
        self.has_begun = False

    def read(self, entry: Entry) -> None:
        if entry.kind == kinds.GROUP_CHANGED.name or entry.kind in TOLD:
            self.has_begun = True
        if entry.kind in TOLD:
            self.told[entry.data["token"]] = (entry.seq, {part: entry.data[part] for part in PARTS})
        elif entry.kind == kinds.TOKEN_REMOVED.name:
            self.told.pop(entry.data["token"], None)

    def defects(self) -> Iterator[Defect]:
        if not self.has_begun:
            return
        codes = dict(Person.objects.filter(user__isnull=False).values_list("user", "code"))
        there = {str(one.pk): {"person": codes.get(one.user_id)} | rights.of_token(one) for one in rights.tokens()}
        for token in sorted({*there, *self.told}):
            seq, told = self.told.get(token, (None, None))
            if there.get(token) != told:
                yield Defect("access.token", _("A token of the API is not as it was recorded."), seq, f"token {token}")
