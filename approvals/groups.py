"""The six groups of people, made once after ``migrate``. A group that exists already is left as the site has it."""

from __future__ import annotations

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission

import policy_rules.models

REGISTERS = tuple(register._meta.model_name for register in policy_rules.models.REGISTERS)

CLOSED_REGISTERS = ("confidentialterm", "consent", "declaredinterest", "embargo", "rumourtopic", "standingwaiver")
"""What must not go out, and what is personal: those who settle findings read them, and legal."""

OPEN_REGISTERS = tuple(name for name in REGISTERS if name not in CLOSED_REGISTERS)
"""The registers that everybody may read."""


def _registers(*actions: str, names: tuple[str, ...] = REGISTERS) -> tuple[str, ...]:
    return tuple(f"policy_rules.{action}_{name}" for action in actions for name in names)


EVERYBODY = ("wagtailadmin.access_admin", "approvals.view_post", *_registers("view", names=OPEN_REGISTERS))

GROUPS: dict[str, tuple[str, ...]] = {
    "Marketers": (
        *EVERYBODY,
        "approvals.add_post",
        "approvals.change_post",
        "approvals.delete_post",
        "approvals.submit_post",
    ),
    "Policy reviewers": (
        *EVERYBODY,
        "approvals.settle_policy",
        "approvals.adopt_policy",
        *_registers("add", "change", "delete", "view"),
    ),
    "IT/security reviewers": (
        *EVERYBODY,
        "approvals.approve_post",
        *_registers("add", "change", "delete", names=("checklistitem",)),
    ),
    "Publishers": (*EVERYBODY, "approvals.publish_post", "approvals.retract_post", "approvals.pause_publishing"),
    "Legal": (
        *EVERYBODY,
        "approvals.read_ledger",
        "approvals.retract_post",
        "approvals.pause_publishing",
        "approvals.erase_values",
        "approvals.hold_evidence",
        *_registers("view"),
    ),
    "Auditors": (*EVERYBODY, "approvals.read_ledger"),
}
"""Group -> permissions. Their names are data, so they are not translated."""

MARKETERS_IMAGES = ("add_image", "choose_image")


def make_groups(sender, using, **kwargs) -> None:
    """Make the groups that are missing, with their permissions. Connected to ``post_migrate`` of ``approvals``."""
    if using != "default":
        return
    # A flush deletes the permissions, and the apps below this one have not made theirs again yet.
    for label in ("approvals", "policy_rules", "wagtailadmin", "wagtailimages"):
        create_permissions(installed.get_app_config(label), verbosity=0, using=using)
    for name, permissions in GROUPS.items():
        group, is_new = Group.objects.get_or_create(name=name)
        if is_new:
            group.permissions.set(_find(permissions))
            if name == "Marketers":
                _let_use_images(group)


def _find(names: tuple[str, ...]) -> list[Permission]:
    """The permissions called ``app.codename``. Raises ``LookupError`` for one that does not exist."""
    known = {
        f"{row.content_type.app_label}.{row.codename}": row
        for row in Permission.objects.select_related("content_type").filter(
            codename__in={name.split(".")[1] for name in names}
        )
    }
    missing = set(names) - known.keys()
    if missing:
        raise LookupError(f"Permissions that should exist after migrate do not: {', '.join(sorted(missing))}")
    return [known[name] for name in set(names)]


def _let_use_images(group: Group) -> None:
    root = Collection.get_first_root_node()
    if root is None:  # a flush leaves no collection, and so no image to use
        return
    for permission in Permission.objects.filter(content_type__app_label="wagtailimages", codename__in=MARKETERS_IMAGES):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
