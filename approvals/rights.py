"""What people may do, as plain values: a person's groups and permissions, a group's permissions, the API's tokens."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Prefetch, QuerySet
from wagtail.models import APIToken

NOTHING = {"groups": [], "permissions": [], "flags": ["active"]}
"""What somebody may do who has an account and no more."""

_CODE = re.compile(r"[A-Za-z0-9_.]{1,100}")


def users() -> QuerySet:
    """Users with all that :func:`of_user` reads; three queries, however many they are."""
    permissions = Prefetch("user_permissions", Permission.objects.select_related("content_type"))
    return get_user_model()._default_manager.order_by("pk").prefetch_related("groups", permissions)


def groups() -> QuerySet[Group]:
    """Groups with all that :func:`of_group` reads; two queries, however many they are."""
    return Group.objects.order_by("pk").prefetch_related(
        Prefetch("permissions", Permission.objects.select_related("content_type"))
    )


def of_user(user) -> dict[str, list[str]]:
    """What a user from :func:`users` may do, and whether they can log in at all, in the form of a ledger entry."""
    flags = {"active": user.is_active, "superuser": user.is_superuser}
    return {
        "groups": sorted(str(group.pk) for group in user.groups.all()),
        "permissions": _codes(user.user_permissions.all()),
        "flags": [name for name, is_set in flags.items() if is_set],
    }


def of_group(group: Group) -> list[str]:
    """The permissions of a group from :func:`groups`."""
    return _codes(group.permissions.all())


def tokens() -> QuerySet[APIToken]:
    """The tokens of Wagtail's API, revoked ones too, with the user that each acts as."""
    return APIToken.objects.order_by("pk").select_related("user")


def of_token(token: APIToken) -> dict[str, str | list[str]]:
    """What opens with a token, and whether it opens anything now; what it may do is what its user may."""
    return {
        "key": hashlib.sha256(f"imprimatur api token {token.key_hash}".encode()).hexdigest(),
        "flags": ["revoked" if token.revoked_at else "active"],
    }


def _codes(permissions: Iterable[Permission]) -> list[str]:
    """``app.codename``; the number of one that somebody named in a way that no code is spelt."""
    named = ((one, f"{one.content_type.app_label}.{one.codename}") for one in permissions)
    return sorted(name if _CODE.fullmatch(name) else f"permission:{one.pk}" for one, name in named)
