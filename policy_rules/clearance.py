"""Who sees what in the clear: the one place that lists, forms, files, verbs, proposals and findings ask.

A row of a register can be kept to some of the site's groups. Then it is as if it were not there for everybody else,
whatever else they may; only superusers, and the system itself, see every row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, cached_property

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from policy_rules.finding import Finding

READS_TERMS = "policy_rules.view_confidentialterm"
"""The permission of those to whom a finding may say what the registers say."""

FIELD = "seen_by"
"""The field of a model whose rows can be kept to groups."""


KEEPS_NOT_FROM_YOURSELF = _("Choose at least one group that you are in: otherwise you would not see the row yourself.")


def packed(groups: Iterable[int]) -> str:
    """The ids of groups as a row holds them: ``,3,17,``, so that a query can ask for one of them; empty for none."""
    ids = sorted(set(groups))
    return f",{','.join(map(str, ids))}," if ids else ""


def group_ids(seen_by: str) -> tuple[int, ...]:
    """The ids that :func:`packed` put together."""
    return tuple(int(one) for one in seen_by.split(",") if one)


class Clearance:
    """What ``user`` may see; ``None`` is the system. The groups are asked for once, and only where a row is kept."""

    def __init__(self, user) -> None:
        self._user = user

    def rows(self, rows: QuerySet) -> QuerySet:
        """Those of ``rows`` that the user sees."""
        if not is_kept(rows.model) or self._groups is None:
            return rows
        seen = Q(**{FIELD: ""})
        for group in self._groups:
            seen |= Q(**{f"{FIELD}__contains": packed([group])})
        return rows.filter(seen)

    def covers(self, row: Model) -> bool:
        """Whether the user sees ``row``: :meth:`rows`, of one."""
        seen_by = getattr(row, FIELD) if is_kept(type(row)) else ""
        return not seen_by or self._groups is None or self.is_among(group_ids(seen_by))

    def covers_all(self, rows: QuerySet) -> bool:
        """Whether none of ``rows`` is kept from the user. Quick, however many there are: kept ones have an index."""
        if not is_kept(rows.model) or self._groups is None:
            return True
        kept = rows.order_by().filter(**{f"{FIELD}__gt": ""})
        return not kept.exclude(pk__in=self.rows(kept).values("pk")).exists()

    def told(self, finding: Finding) -> str:
        """What the registers say about ``finding``, as far as it is for the user."""
        if self._user is not None and not self._user.has_perm(READS_TERMS):
            return ""
        kept = (one.said for one in finding.kept if self.is_among(one.groups))
        return " ".join(filter(None, (finding.private, *kept)))

    def is_among(self, groups: Collection[int]) -> bool:
        """Whether the user is in one of ``groups``; where none is named, everybody is."""
        return not groups or self._groups is None or not self._groups.isdisjoint(groups)

    @cached_property
    def _groups(self) -> frozenset[int] | None:
        """The user's groups; ``None`` for who sees everything."""
        if self._user is None or (self._user.is_active and self._user.is_superuser):
            return None
        return frozenset(self._user.groups.values_list("pk", flat=True) if self._user.is_active else ())


@cache
def is_kept(model: type[Model]) -> bool:
    """Whether rows of ``model`` can be kept to groups."""
    return any(field.name == FIELD for field in model._meta.concrete_fields)
