"""Who is there to do what the workflow needs, and who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.permissions import ABILITIES

DUTIES: dict[str, Promise] = {
    "submit": gettext_lazy("Write posts and submit them"),
    "settle_policy": gettext_lazy("Settle the policy check"),
    "approve": gettext_lazy("Review for IT and security, and approve"),
    "publish": gettext_lazy("Publish"),
    "read_ledger": gettext_lazy("Read the ledger"),
}
"""The abilities without which nothing goes out or nothing is proven -> what people do with them."""

APART = ("submit", "settle_policy", "approve")
"""What three different people do for one submission that has a finding to settle."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty, the groups that give it, and the ids of the active users who have it. Superusers do not count."""

    label: str
    groups: tuple[str, ...]
    people: frozenset[int]


def duties() -> dict[str, Duty]:
    """Each duty by its ability; two queries a duty."""
    return {ability: _duty(ability, str(label)) for ability, label in DUTIES.items()}


def _duty(ability: str, label: str) -> Duty:
    codenames = [permission.split(".")[1] for permission in ABILITIES[ability]]
    giving = Permission.objects.filter(content_type__app_label="approvals", codename__in=codenames)
    groups = Group.objects.filter(permissions__in=giving).distinct()
    has_it = Q(groups__in=groups) | Q(user_permissions__in=giving)
    people = get_user_model().objects.filter(has_it, is_active=True, is_superuser=False).distinct()
    return Duty(
        label,
        tuple(groups.order_by("name").values_list("name", flat=True)),
        frozenset(people.values_list("pk", flat=True)),
    )


def vacancies(found: dict[str, Duty]) -> list[str]:
    """What is missing among the duties ``found``, a sentence each."""
    said = []
    for duty in found.values():
        if not duty.groups:
            said.append(
                _("No group may do this: %(duty)s. `manage.py migrate` makes the groups that are missing.")
                % {"duty": duty.label}
            )
        elif not duty.people:
            said.append(
                _("Nobody does this: %(duty)s. Put somebody into the group %(groups)s.")
                % {"duty": duty.label, "groups": " / ".join(duty.groups)}
            )
    if not said and not _can_be_apart([found[ability].people for ability in APART]):
        said.append(
            _(
                "A post needs three people: one who writes it, another who settles its policy check, and a third who"
                " approves it. Put one more into the groups."
            )
        )
    return said


def _can_be_apart(teams: list[frozenset[int]]) -> bool:
    """Whether a different person can be picked from each of the teams."""
    # Of n teams, n members of each are enough to tell.
    few = [sorted(team)[: len(teams)] for team in teams]
    return any(len(set(picked)) == len(teams) for picked in product(*few))
