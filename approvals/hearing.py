"""Hearing of changes of groups, permissions, logins and API tokens, wherever Django's ORM makes them one by one.

``QuerySet.update`` and SQL send no signals: ``verify_ledger`` finds what they changed.
"""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from wagtail.models import APIToken

from approvals import access
from approvals.ledger import kinds

FLAGS = ("is_active", "is_superuser")
CHANGED = frozenset({"post_add", "post_remove", "post_clear"})


def connect() -> None:
    """Listen from now on. Calling it again changes nothing."""
    user = get_user_model()
    uid = "imprimatur.hearing"
    m2m_changed.connect(_memberships, sender=user.groups.through, dispatch_uid=uid)
    m2m_changed.connect(_memberships, sender=user.user_permissions.through, dispatch_uid=uid)
    m2m_changed.connect(_permissions, sender=Group.permissions.through, dispatch_uid=uid)
    pre_save.connect(_before_a_login, sender=user, dispatch_uid=uid)
    post_save.connect(_a_login, sender=user, dispatch_uid=uid)
    post_save.connect(_a_group, sender=Group, dispatch_uid=uid)
    pre_delete.connect(_no_group, sender=Group, dispatch_uid=uid)
    pre_delete.connect(_no_login, sender=user, dispatch_uid=uid)
    pre_save.connect(_before_a_token, sender=APIToken, dispatch_uid=uid)
    post_save.connect(_a_token, sender=APIToken, dispatch_uid=uid)
    pre_delete.connect(_no_token, sender=APIToken, dispatch_uid=uid)


def _memberships(instance, action, reverse, pk_set, **kwargs) -> None:
    if users := _concerned(instance, action, reverse, pk_set, "user_set"):
        access.tell_of_people(users)


def _permissions(instance, action, reverse, pk_set, **kwargs) -> None:
    if groups := _concerned(instance, action, reverse, pk_set, "group_set"):
        access.tell_of_groups(groups)


def _concerned(instance, action: str, reverse: bool, pk_set, name: str) -> set[int]:
    """The primary keys of the users or groups that have other rights now.

    When everybody leaves a group at once, who they were is known only before.
    """
    if reverse and action == "pre_clear":
        instance._imprimatur_cleared = set(getattr(instance, name).values_list("pk", flat=True))
    if action not in CHANGED:
        return set()
    if not reverse:
        return {instance.pk} if pk_set is None or pk_set else set()
    return instance.__dict__.pop("_imprimatur_cleared", set()) if pk_set is None else set(pk_set)


def _before_a_login(sender, instance, update_fields, **kwargs) -> None:
    """Keep in mind what was in force; a login as such changes ``last_login`` alone and costs nothing here."""
    if instance.pk and (update_fields is None or {*FLAGS} & {*update_fields}):
        stored = sender._default_manager.filter(pk=instance.pk).values_list(*FLAGS).first()
        instance._imprimatur_flags = stored or (True, False)


def _a_login(sender, instance, created, **kwargs) -> None:
    before = instance.__dict__.pop("_imprimatur_flags", (True, False) if created else None)
    if before and before != tuple(getattr(instance, name) for name in FLAGS):
        access.tell_of_people({instance.pk})


def _a_group(sender, instance, **kwargs) -> None:
    access.tell_of_groups({instance.pk})


def _no_group(sender, instance, **kwargs) -> None:
    access.tell_of_removed_group(instance)


def _no_login(sender, instance, **kwargs) -> None:
    access.tell_of_deleted_account(instance)


def _before_a_token(sender, instance, **kwargs) -> None:
    instance._imprimatur_token = _stored_token(instance.pk)


def _a_token(sender, instance, **kwargs) -> None:
    before, now = instance.__dict__.pop("_imprimatur_token", None), _stored_token(instance.pk)
    if before is None:
        access.tell_of_token(instance.pk, kinds.TOKEN_ISSUED)
    elif before != now:
        is_revoked_now = now["revoked_at"] and not before["revoked_at"]
        access.tell_of_token(instance.pk, kinds.TOKEN_REVOKED if is_revoked_now else kinds.TOKEN_CHANGED)


def _stored_token(pk: int | None) -> dict | None:
    """What is told of a token, as it is stored: not when it was used last."""
    return APIToken.objects.filter(pk=pk).values("user", "name", "key_hash", "revoked_at").first()


def _no_token(sender, instance, **kwargs) -> None:
    access.tell_of_removed_token(instance)
