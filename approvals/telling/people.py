"""From the pseudonyms in the evidence to the names on a screen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.models import SYSTEM, Person, SealedContent

SHORT = 8


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as the evidence knows them (``code``), and their name as it is now: empty for who has no account."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.name or _("Person %(code)s") % {"code": self.short_code}

    @property
    def short_code(self) -> str:
        """As much of the pseudonym as tells people apart; nothing for the house itself."""
        return "" if self.code == SYSTEM else self.code[:SHORT]


def names_of(codes: Iterable[str]) -> dict[str, Named]:
    """Everybody behind ``codes``, in one query; the house itself and those without an account are among them."""
    codes = set(codes)
    rows = Person.objects.select_related("user").filter(code__in=codes, user__isnull=False)
    names = {row.code: str(row) for row in rows} | {SYSTEM: _("The system")}
    return {code: Named(code, names.get(code, "")) for code in codes}


def sealed_names_of(codes: Iterable[str]) -> dict[str, Named]:
    """Everybody behind ``codes`` under the name that was sealed when they were introduced; erased ones have none."""
    codes = set(codes)
    introduced = dict(Person.objects.filter(code__in=codes).values_list("introduced_as", "code"))
    rows = SealedContent.objects.filter(pk__in=introduced.keys() - {""})
    names = {introduced[row.commitment]: _sealed_name(row) for row in rows} | {SYSTEM: _("The system")}
    return {code: Named(code, names.get(code, "")) for code in codes}


def _sealed_name(row: SealedContent) -> str:
    identity = json.loads(row.reveal())
    return identity["name"] or identity["username"]
