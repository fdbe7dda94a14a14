"""Erasing who somebody is: the name behind a pseudonym, the account, and the reasons in which the name stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import ProtectedError, Q
from django.utils.translation import gettext as _
from wagtail.log_actions import registry

from approvals import refusing
from approvals.erasing import holds, listing
from approvals.erasing.leftovers import quiet_log
from approvals.erasing.mails import delete_mails
from approvals.erasing.plan import Plan, Stays, counted, entries_stay, require_permission, said
from approvals.erasing.recording import erase_openings
from approvals.erasing.traces import find, holding
from approvals.ledger import kinds
from approvals.ledger.turns import wait_until_still
from approvals.models import (
    AdoptedPolicy,
    Erasure,
    Person,
    Post,
    PostImage,
    PostVariant,
    SealedContent,
    SealedFile,
    Submission,
)
from approvals.outcome import Refusal
from approvals.refusing import Deed
from policy_rules.barred import Barred
from policy_rules.models import REGISTERS, ProposedChange

WRITTEN_BY_HAND = (*REGISTERS, ProposedChange, Post, PostVariant, PostImage)
"""Where people write names, and may still change them."""


def plan_for(person: Person) -> Plan:
    """What erasing ``person`` would do."""
    names = names_of(person)
    identity = SealedContent.objects.filter(pk=person.introduced_as).values_list("pk", flat=True)
    reasons = _reasons_naming(names)
    going = dict.fromkeys(reasons, "reason") | dict.fromkeys(identity, "identity")
    account = (_("The account, with its password, tokens and settings"),) if person.user else ()
    sessions = {"sessions": len(_sessions_of(person))}
    return Plan(
        about=(person.code,),
        values=tuple(sorted(going)),
        goes=(*account, *said(counted(going.values())), *said(sessions)),
        stays=tuple(_staying(names)),
        bars=(*_bars(person), *holds.bars([*holds.over_person(person.code), *holds.over_values(going)])),
        beside=(f"account {person.user_id}",) if person.user else (),
    )


def erase_person(
    person: Person, *, ground: str, actor, reason: str = "", replays: str = "", saw: str | None = None
) -> Erasure:
    """Erase who ``person`` is; the pseudonym stays, and nobody can tell any more whose it was.

    The arguments are those of :func:`approvals.erasing.posts.erase_post`. Raises ``PermissionDenied``, or
    ``ValidationError`` while the account is active, something protects it or a legal hold stands.
    """
    with refusing.told(Deed.ERASE, actor, person=person.code), _unless_protected(), transaction.atomic():
        require_permission(actor, ground)
        wait_until_still()
        person = Person.objects.select_related("user").get(pk=person.pk)
        plan = plan_for(person)
        plan.require_free()
        plan.require_seen(saw)
        about = {"person": person.code}
        given = {"ground": ground, "actor": actor, "reason": reason, "replays": replays}
        names = names_of(person)
        erasure = erase_openings(kinds.PERSON_ERASED.name, about, plan.values, **given)
        _delete_account(person, names)
    listing.bring_up_to_date()
    return erasure


@contextmanager
def _unless_protected() -> Iterator[None]:
    try:
        yield
    except ProtectedError as error:
        needed = _("Something of this site still needs the account: %(why)s") % {"why": error}
        raise Barred(needed, code="protected") from error


def names_of(person: Person) -> frozenset[str]:
    """The full names and e-mail addresses that this person is known by, now and when they were introduced."""
    known = [person.user.get_full_name(), person.user.email] if person.user else []
    sealed = SealedContent.objects.filter(pk=person.introduced_as).first()
    if sealed:
        identity = json.loads(sealed.reveal())
        known += [identity["name"], identity["email"]]
    return frozenset(name.strip() for name in known if name.strip())


def _reasons_naming(names: frozenset[str]) -> list[str]:
    """Free words in which one of ``names`` stands: not what was handed in, not a picture, not a policy."""
    spelt = names | {name.casefold() for name in names}  # fingerprints are folded
    rows = SealedContent.objects.exclude(salt=b"")
    for others in (SealedFile.objects.values("commitment"), AdoptedPolicy.objects.values("content")):
        rows = rows.exclude(pk__in=others)
    rows = rows.exclude(pk__in=Person.objects.exclude(introduced_as="").values("introduced_as"))
    return list(holding(rows, "value", spelt).values_list("pk", flat=True))


def _bars(person: Person) -> Iterator[Refusal]:
    if person.user and person.user.is_active:
        yield Refusal(
            "account_active", _("The account is active. Deactivate it first: whoever works here needs their name.")
        )


def _staying(names: frozenset[str]) -> Iterator[Stays]:
    yield entries_stay()
    yield Stays(
        _("Reasons that this person gave and in which no name stands"),
        _("Without the name behind the pseudonym nobody can tell whose they are (GDPR 4(1), recital 26)."),
    )
    naming = holding(SealedContent.objects.filter(salt=b""), "value", names).values("pk")
    posts = Submission.objects.filter(digest__in=naming).values_list("post__public_id", flat=True)
    if ids := sorted({str(one) for one in posts}):
        yield Stays(
            _("The words of posts in which the name stands: %(ids)s") % {"ids": ", ".join(ids)},
            _("What was handed in is erased post by post: look at each, and erase it where a ground reaches it."),
        )
    found = [trace for name in sorted(names) for trace in find(name, WRITTEN_BY_HAND)]
    for table, rows in {trace.table: trace.rows for trace in found}.items():
        yield Stays(
            _("The name in the table of “%(table)s”: %(rows)s") % {"table": table, "rows": ", ".join(rows)},
            _("Registers and drafts are changed where they are kept: look at each, and take the name out."),
        )
    policies = AdoptedPolicy.objects.values("content")
    if holding(SealedContent.objects.filter(pk__in=policies), "value", names).exists():
        yield Stays(
            _("Adopted policies in which the name stands"),
            _("Adopt one without the name; those before it can then be erased one by one."),
        )


def _sessions_of(person: Person) -> list[str]:
    """The keys of this person's sessions; only reading them all tells."""
    if person.user is None:
        return []
    mine = str(person.user_id)
    return [one.pk for one in Session.objects.iterator() if one.get_decoded().get("_auth_user_id") == mine]


def _delete_account(person: Person, names: frozenset[str]) -> None:
    for model in registry.get_log_entry_models():
        naming = Q()
        for name in names:
            naming |= Q(label__icontains=name)
        if naming:
            model.objects.filter(naming).update(label="", data={})
    if user := person.user:
        Session.objects.filter(pk__in=_sessions_of(person)).delete()
        quiet_log(user)
        if profile := getattr(user, "wagtail_userprofile", None):
            profile.avatar.delete(save=False)
        delete_mails({*names, user.get_username()} if len(user.get_username()) > 4 else set(names))
        get_user_model()._default_manager.get(pk=user.pk).delete()
