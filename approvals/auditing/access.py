"""Who may do what is what the ledger tells, from the first entry about it on."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext as _

from approvals import rights
from approvals.ledger import kinds
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.ledger.verify import Entry
from approvals.models import Person, SealedContent
from approvals.models.ledger import SealBroken

PARTS = ("groups", "permissions", "flags")


class AccessIsAsTold(Audit):
    """Whoever gives themselves a group or a permission with SQL is seen here, and so is who takes somebody's login."""

    def __init__(self) -> None:
        self.groups: dict[str, tuple[int, list[str]]] = {}
        self.called: dict[str, str] = {}
        self.people: dict[str, tuple[int, dict[str, list[str]]]] = {}
        self.has_begun = False

    def read(self, entry: Entry) -> None:
        said = entry.data
        match entry.kind:
            case kinds.GROUP_CHANGED.name:
                self.has_begun = True
                self.groups[said["group"]] = (entry.seq, said["permissions"])
                self.called[said["group"]] = said["called"]
            case kinds.GROUP_REMOVED.name:
                self.groups.pop(said["group"], None)
                for _seq, told in self.people.values():
                    told["groups"] = [group for group in told["groups"] if group != said["group"]]
            case kinds.ACCESS_CHANGED.name:
                self.people[said["person"]] = (entry.seq, {part: said[part] for part in PARTS})
            case kinds.ACCESS_REMOVED.name:
                self.people.pop(said["person"], None)

    def defects(self) -> Iterator[Defect]:
        if self.has_begun:
            yield from self._groups()
            yield from self._names()
            yield from self._people()

    def _groups(self) -> Iterator[Defect]:
        there = {str(group.pk): rights.of_group(group) for group in rights.groups()}
        gone = _no_longer_declared(self.groups)
        for group in sorted({*there, *self.groups}):
            seq, told = self.groups.get(group, (None, []))
            if group not in self.groups or there.get(group) != [one for one in told if one not in gone]:
                message = _("The permissions of a group are not those that were recorded.")
                yield Defect("access.group", message, seq, f"group {group}")

    def _names(self) -> Iterator[Defect]:
        """Rules and screens ask for some groups by their name."""
        sealed = SealedContent.objects.in_bulk(self.called.values())
        for group, name in Group.objects.values_list("pk", "name"):
            seq, _permissions = self.groups.get(str(group), (None, []))
            if seq is not None and not _is_called(name, sealed.get(self.called[str(group)])):
                yield Defect("access.renamed", _("A group is not called as was recorded."), seq, f"group {group}")

    def _people(self) -> Iterator[Defect]:
        codes = dict(Person.objects.filter(user__isnull=False).values_list("user", "code"))
        message = _("What somebody may do is not what was recorded.")
        for user in rights.users():
            seq, told = self.people.pop(codes.get(user.pk, ""), (None, rights.NOTHING))
            if rights.of_user(user) != told:
                yield Defect("access.person", message, seq, codes.get(user.pk, f"user {user.pk}"))
        for code, (seq, _told) in self.people.items():
            yield Defect("access.person", message, seq, code)


def _is_called(name: str, sealed: SealedContent | None) -> bool:
    """Whether the group has the name that was recorded; one whose recorded name is gone proves nothing."""
    try:
        return sealed is None or sealed.reveal() == name.strip().encode()
    except SealBroken:
        return True  # the audit of sealed contents says so


def _no_longer_declared(told: dict[str, tuple[int, list[str]]]) -> set[str]:
    """What no app declares any more: Django deletes it from every group, and nobody took it away."""
    recorded = {one for _seq, permissions in told.values() for one in permissions}
    declared = Permission.objects.values_list("content_type__app_label", "codename")
    return recorded - {f"{app}.{name}" for app, name in declared} - {one for one in recorded if ":" in one}
