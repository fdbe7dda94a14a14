"""Who sees what in the clear: the one place that lists, forms, files, verbs, proposals and findings ask.

A row of a register can be kept to some of the site's groups. Then it is as if it were not there for everybody else,
whatever else they may; only superusers, and the system itself, see every row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, cached_property

from django.contrib.auth.models import Group
from django.db.models import CharField, Exists, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat, StrIndex
from django.utils.translation import gettext_lazy as _

from policy_rules.finding import Finding

READS_TERMS = "policy_rules.view_confidentialterm"
"""The permission of those to whom a finding may say what the registers say."""

FIELD = "seen_by"
"""The field of a model whose rows can be kept to groups."""

NOBODY = ",0,"
"""What that field says of a row that is kept to no group that there is: superusers alone see it."""

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
        """Those of ``rows`` that the user sees; no query more."""
        if not is_kept(rows.model) or self._sees_everything:
            return rows
        return rows.filter(Q(**{FIELD: ""}) | Exists(self._own_groups_in(OuterRef(FIELD))))

    def covers(self, row: Model) -> bool:
        """Whether the user sees ``row``: :meth:`rows`, of one."""
        seen_by = getattr(row, FIELD) if is_kept(type(row)) else ""
        return not seen_by or self._sees_everything or self.is_among(group_ids(seen_by))

    def covers_all(self, rows: QuerySet) -> bool:
        """Whether none of ``rows`` is kept from the user. Quick, however many there are: kept ones have an index."""
        if not is_kept(rows.model) or self._sees_everything:
            return True
        kept = rows.order_by().filter(**{f"{FIELD}__gt": ""})
        return not kept.exclude(pk__in=self.rows(kept).values("pk")).exists()

    def told(self, finding: Finding) -> str:
        """What the registers say about ``finding``, as far as it is for the user."""
        if self._user is not None and not self._user.has_perm(READS_TERMS):
            return ""
        kept = (one.said for one in finding.kept if self.is_among(one.groups))
        return " ".join(filter(None, (finding.private, *kept)))

    def may_judge(self, finding: Finding) -> bool:
        """Whether the user is told of every kept row that ``finding`` is about, and so can say that it may pass."""
        if not finding.kept or self._user is None:
            return True
        return self._user.has_perm(READS_TERMS) and all(self.is_among(one.groups) for one in finding.kept)

    def is_among(self, groups: Collection[int]) -> bool:
        """Whether the user is in one of ``groups``; where none is named, everybody is."""
        return not groups or self._sees_everything or not self._groups.isdisjoint(groups)

    @property
    def _sees_everything(self) -> bool:
        return self._user is None or (self._user.is_active and self._user.is_superuser)

    @cached_property
    def _groups(self) -> frozenset[int]:
        return frozenset(self._own_groups().values_list("pk", flat=True))

    def _own_groups(self) -> QuerySet[Group]:
        return Group.objects.filter(user=self._user.pk) if self._user.is_active else Group.objects.none()

    def _own_groups_in(self, seen_by: OuterRef) -> QuerySet[Group]:
        mark = Concat(Value(","), Cast("pk", CharField()), Value(","))
        return self._own_groups().annotate(at=StrIndex(seen_by, mark)).filter(at__gt=0)


@cache
def is_kept(model: type[Model]) -> bool:
    """Whether rows of ``model`` can be kept to groups."""
    return any(field.name == FIELD for field in model._meta.concrete_fields)
