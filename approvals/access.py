"""Who may do what, on the ledger: groups and their permissions, people and their groups, logins that open and close,
and the tokens with which a program does through the API what a person may.

Django's own screens and commands change these, so its signals are the only place to hear of it. An entry tells how
things are afterwards, whole, and not what was added. The first one comes with one for every group, for everybody who
may do something, and for every token; before the ledger is opened nothing is told.

A ledger that cannot be written keeps nobody from being locked out: the change is made, and ``verify_ledger`` shows it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import get_active_log_context
from wagtail.models import APIToken

from approvals import rights
from approvals.introducing import introduce
from approvals.ledger import kinds
from approvals.ledger.commitments import keep_words
from approvals.ledger.errors import LedgerError
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, LedgerEntry, Person, person_of

logger = logging.getLogger(__name__)


def tell_of_people(users: Collection[int]) -> None:
    """Write down what the users with these primary keys may do now."""
    _write(lambda actor: [*_as_found(users=users), *_of_people(rights.users().filter(pk__in=users), actor)])


def tell_of_groups(groups: Collection[int]) -> None:
    """Write down what the groups with these primary keys may do now."""
    _write(lambda actor: [*_as_found(groups=groups), *_of_groups(rights.groups().filter(pk__in=groups), actor)])


def tell_of_removed_group(group: Group) -> None:
    """Write down that a group is gone, and with it what its members had from it."""
    said = {"group": str(group.pk)}
    _write(lambda actor: [*_as_found(), NewEntry(kinds.GROUP_REMOVED.name, actor, said)])


def tell_of_deleted_account(user) -> None:
    """Write down that somebody whom the ledger knows has no account any more."""
    person = Person.objects.filter(user=user.pk).exclude(introduced_as="").first()
    if person:
        _write(lambda actor: [NewEntry(kinds.ACCESS_REMOVED.name, actor, {"person": person.code})])


def tell_of_token(token: int, kind: kinds.Kind) -> None:
    """Write down that the token with this primary key was issued, changed or revoked, as ``kind`` says."""
    _write(lambda actor: [*_as_found(token=token), *_of_tokens(rights.tokens().filter(pk=token), actor, kind)])


def tell_of_removed_token(token: APIToken) -> None:
    """Write down that a token is gone, row and all."""
    said = {"token": str(token.pk)}
    _write(lambda actor: [*_as_found(), NewEntry(kinds.TOKEN_REMOVED.name, actor, said)])


def _write(entries: Callable[[str], list[NewEntry]]) -> None:
    """Append ``entries`` of the pseudonym of whoever is at work in the admin; of the system outside it."""
    if not LedgerEntry.objects.exists():
        return
    try:
        with transaction.atomic():
            user = get_active_log_context().user
            person = person_of(user) if user and user.is_authenticated else None
            newcomers = introduce([person]) if person else []
            append(*newcomers, *entries(person.code if person else SYSTEM))
    except LedgerError as error:
        logger.critical("A change of what people may do is not on the ledger: %s", error)


def _as_found(users: Collection[int] = (), groups: Collection[int] = (), token: int | None = None) -> list[NewEntry]:
    """Once, before the first such entry: how everything is that was not changed just now."""
    if LedgerEntry.objects.of_kind(kinds.GROUP_CHANGED.name).exists():
        return []
    others = (user for user in rights.users().exclude(pk__in=users) if rights.of_user(user) != rights.NOTHING)
    return [
        *_of_groups(rights.groups().exclude(pk__in=groups), SYSTEM),
        *_of_people(others, SYSTEM),
        *_of_tokens(rights.tokens().exclude(pk=token), SYSTEM, kinds.TOKEN_CHANGED),
    ]


def _of_groups(groups: Iterable[Group], actor: str) -> list[NewEntry]:
    said = []
    for group in groups:
        permissions = rights.of_group(group)
        named = {"group": str(group.pk), "called": keep_words(group.name)}
        data = named | {"permissions": permissions, "count": len(permissions)}
        said.append(NewEntry(kinds.GROUP_CHANGED.name, actor, data))
    return said


def _of_people(users: Iterable, actor: str) -> list[NewEntry]:
    told = []
    for user in users:
        person = person_of(user)
        if person.introduced_as or rights.of_user(user) != rights.NOTHING:
            said = rights.of_user(user) | {"person": person.code}
            told += [*introduce([person]), NewEntry(kinds.ACCESS_CHANGED.name, actor, said)]
    return told


def _of_tokens(tokens: Iterable[APIToken], actor: str, kind: kinds.Kind) -> list[NewEntry]:
    told = []
    for token in tokens:
        person = person_of(token.user)
        said = {"token": str(token.pk), "person": person.code, "called": keep_words(token.name)}
        told += [*introduce([person]), NewEntry(kind.name, actor, said | rights.of_token(token))]
    return told
