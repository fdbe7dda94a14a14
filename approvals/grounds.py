"""What steps rest on beside the post: the site's settings, and what the ruleset is made of.

Each is written down with the first step that rests on it, and again whenever it is not what was written last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from approvals.conf import told, versions
from approvals.ledger import kinds
from approvals.ledger.writer import NewEntry
from approvals.models import SYSTEM, LedgerEntry
from policy_rules.composition import Composition


def newest(kind: str) -> QuerySet:
    """The body of the newest entry of a kind: a query for a ``Subquery``, or to be asked by itself."""
    return LedgerEntry.objects.of_kind(kind).order_by("-seq").values_list("body", flat=True)[:1]


@dataclass(slots=True)
class Grounds:
    """What the ledger says of them last, as bodies of entries; ``None`` where it says nothing yet."""

    settings: str | None
    ruleset: str | None

    @classmethod
    def read(cls) -> Grounds:
        """As they stand now; two queries."""
        return cls(*(newest(kind.name).first() for kind in (kinds.SETTINGS_CHANGED, kinds.RULESET_COMPOSED)))

    def news(self, composition: Composition | None = None, number: int = 0) -> list[NewEntry]:
        """The entries that tell of what is not on the ledger yet, once; the caller writes them.

        ``composition`` is that of the ruleset that was asked, if one was; ``number`` counts the changes of registers.
        """
        settings = {"settings": told(), "versions": versions()}
        entries = []
        if _data(self.settings) != settings:
            entries.append(NewEntry(kinds.SETTINGS_CHANGED.name, SYSTEM, settings))
            self.settings = json.dumps({"data": settings})
        if composition and _data(self.ruleset).get("ruleset") != composition.digest:
            ruleset = composition.as_data() | {"ruleset": composition.digest, "number": number}
            entries.append(NewEntry(kinds.RULESET_COMPOSED.name, SYSTEM, ruleset))
            self.ruleset = json.dumps({"data": ruleset})
        return entries


def _data(body: str | None) -> Mapping[str, Any]:
    return json.loads(body)["data"] if body else {}
