"""Erasing single values: a reason in which a name stands, a picture, a policy that is no longer in force."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals import refusing
from approvals.erasing import holds, listing
from approvals.erasing.plan import SORTS, Plan, counted, entries_stay, require_permission, said
from approvals.erasing.posts import named_in
from approvals.erasing.recording import erase_openings
from approvals.ledger import kinds
from approvals.ledger.turns import wait_until_still
from approvals.models import AdoptedPolicy, Erasure, LedgerEntry, LiveRelease, Post, SealedContent
from approvals.outcome import Refusal
from approvals.refusing import Deed

BY_OTHER_VERBS = {
    "digest": gettext_lazy("erase the post that it belongs to"),
    "identity": gettext_lazy("erase the person whose name it is"),
}
"""What goes as a whole or not at all: the words of a submission with its post, a name with its account."""


def plan_for(commitment: str) -> Plan:
    """What erasing the value behind ``commitment`` would do."""
    key, posts = _named(commitment)
    there = SealedContent.objects.filter(pk=commitment).exists()
    return Plan(
        about=(commitment,),
        values=(commitment,) if there else (),
        goes=said(counted([key])) if there and key in _SINGLE else (),
        stays=(entries_stay(),),
        bars=tuple(_bars(commitment, key if there else "", posts)),
    )


def erase_value(
    commitment: str, *, ground: str, actor, reason: str = "", replays: str = "", saw: str | None = None
) -> Erasure:
    """Erase the one value behind ``commitment``. The arguments are those of :func:`approvals.erasing.posts.erase_post`.

    Raises ``PermissionDenied``, or ``ValidationError`` for a value that is not there or that goes with its post or its
    person, for a picture that is live, and while a legal hold stands.
    """
    with refusing.told(Deed.ERASE, actor, value=commitment), transaction.atomic():
        require_permission(actor, ground)
        wait_until_still()
        plan = plan_for(commitment)
        plan.require_free()
        plan.require_seen(saw)
        posts = _named(commitment)[1]
        about = {"post": str(posts[0].public_id) if len(posts) == 1 else ""}
        given = {"ground": ground, "actor": actor, "reason": reason, "replays": replays}
        erasure = erase_openings(kinds.VALUE_ERASED.name, about, plan.values, **given)
    listing.bring_up_to_date()
    return erasure


_SINGLE = SORTS.keys() - BY_OTHER_VERBS.keys()


def _named(commitment: str) -> tuple[str, list[Post]]:
    """The key that the value stands under in its entries, and the posts that they are about."""
    entries = LedgerEntry.objects.filter(body__contains=commitment)
    keys = {one.key for one in named_in(entries) if one.commitment == commitment}
    named = {entry.said["data"].get("post") for entry in entries} - {"", None}
    return (keys.pop() if keys else "", list(Post.objects.filter(public_id__in=named)))


def _bars(commitment: str, key: str, posts: list[Post]) -> Iterator[Refusal]:
    if key not in SORTS:
        yield Refusal("no_such_value", _("No value that could be erased stands behind this commitment."))
    elif key in BY_OTHER_VERBS:
        said = _("This value goes as part of a whole: %(how)s.") % {"how": BY_OTHER_VERBS[key]}
        yield Refusal("part_of_a_whole", said)
    in_force = AdoptedPolicy.in_force()
    if in_force and in_force.content == commitment:
        yield Refusal("in_force", _("This policy is in force. Adopt another one first."))
    if key == "files" and LiveRelease.objects.filter(post__in=posts).exists():
        yield Refusal(
            "still_live",
            _("A release with this picture may be live. Retract it first: what is erased must not be served."),
        )
    yield from holds.bars(holds.over_values([commitment]))
