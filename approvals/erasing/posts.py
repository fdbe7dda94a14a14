"""Erasing the words of a post: its openings, its drafts, its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from approvals import refusing
from approvals.erasing import holds, leftovers, listing
from approvals.erasing.plan import Plan, Stays, counted, entries_stay, require_permission, said
from approvals.erasing.recording import erase_openings
from approvals.ledger import kinds
from approvals.ledger.turns import wait_for_post
from approvals.legal_grounds import GROUNDS
from approvals.lifecycle import State
from approvals.models import Erasure, LedgerEntry, LiveRelease, Post, Release, SealedContent
from approvals.outcome import Refusal
from approvals.refusing import Deed


@dataclass(frozen=True, slots=True)
class Named:
    """A commitment, the key it stands under in its entry, and the digest of the submission that the entry is about."""

    commitment: str
    key: str
    about: str


def plan_for(post: Post, ground: str) -> Plan:
    """What erasing the words of ``post`` on this ground would do."""
    released = frozenset() if GROUNDS[ground].reaches_released else _released(post)
    named = list(named_in(LedgerEntry.objects.about(post.public_id)))
    shared = _shared({one.commitment for one in named if one.key == "files"}, post)
    kept = {one.commitment for one in named if one.about in released} | shared
    there = set(SealedContent.objects.filter(pk__in={one.commitment for one in named}).values_list("pk", flat=True))
    going = {one.commitment: one.key for one in named if one.commitment in there - kept}
    beside = leftovers.of_post(post, going)
    return Plan(
        about=(str(post.public_id), ground),
        values=tuple(sorted(going)),
        goes=(
            _("The words of the draft"),
            *said(counted(going.values())),
            *said({"revisions": len(beside.revisions), "images": len(beside.images)}),
        ),
        stays=tuple(_staying(post, released & there, len(shared & there), beside)),
        bars=(*_bars(post), *holds.bars([*holds.over_post(post), *holds.over_values(going)])),
        beside=beside.names,
    )


def erase_post(
    post: Post, *, ground: str, actor, reason: str = "", replays: str = "", saw: str | None = None
) -> Erasure:
    """Erase the words of ``post`` on a legal ground. ``actor`` is a user, or ``None`` for the house.

    ``reason`` may say more than the ground, such as the number of a case; ``replays`` is the hash of the body of an
    entry that a restored backup had forgotten; ``saw`` is the digest of the plan that ``actor`` looked at. Raises
    ``PermissionDenied``, or ``ValidationError`` while a release is live, a review goes on or a legal hold stands, and
    when the plan is another by now; nothing is erased then.
    """
    with refusing.told(Deed.ERASE, actor, post=str(post.public_id)), transaction.atomic():
        require_permission(actor, ground)
        wait_for_post(post.pk, hold_still=True)
        post = Post.objects.get(pk=post.pk)
        plan = plan_for(post, ground)
        plan.require_free()
        plan.require_seen(saw)
        beside = leftovers.of_post(post, plan.values)
        about = {"post": str(post.public_id)}
        given = {"ground": ground, "actor": actor, "reason": reason, "replays": replays}
        erasure = erase_openings(kinds.POST_ERASED.name, about, plan.values, post=post, **given)
        beside.delete()
    listing.bring_up_to_date()
    return erasure


def named_in(entries) -> Iterator[Named]:
    """Every commitment in ``entries`` that an erasure reaches: not those that say why something was erased or held."""
    for entry in entries.iterator():
        kind, data = entry.said["kind"], entry.said["data"]
        if kind in kinds.ERASING | kinds.HOLDS:
            continue
        about = data.get("digest", "")
        sealing = {one.digest for one in kinds.get(kind).commitments(data)}
        for key, value in data.items():
            if isinstance(value, str) and value in sealing:
                yield Named(value, key, about)
        if kind == "submission.sealed":
            yield from (Named(file, "files", about) for file in data["files"])


def _released(post: Post) -> frozenset[str]:
    return frozenset(Release.objects.filter(post=post).values_list("digest", flat=True))


def _shared(files: set[str], post: Post) -> set[str]:
    """Those of ``files`` that a submission of another post holds, too, whose words are still there."""
    if not files:
        return set()
    mentions = Q()
    for file in files:
        mentions |= Q(body__contains=file)
    sealed = LedgerEntry.objects.of_kind("submission.sealed").filter(mentions)
    others = [entry.said["data"] for entry in sealed.iterator() if entry.said["data"]["post"] != str(post.public_id)]
    there = set(SealedContent.objects.filter(pk__in=[one["digest"] for one in others]).values_list("pk", flat=True))
    return {file for one in others if one["digest"] in there for file in one["files"]} & files


def _bars(post: Post) -> Iterator[Refusal]:
    if LiveRelease.objects.filter(post=post).exists():
        yield Refusal(
            "still_live", _("A release of this post is live. Retract it first: what is erased must not be served.")
        )
    elif post.state not in (State.DRAFT, State.ENDED):
        yield Refusal("in_review", _("This post is in review or approved. Have it withdrawn or sent back first."))


def _staying(post: Post, released: set[str] | frozenset[str], shared: int, beside) -> Iterator[Stays]:
    yield entries_stay()
    if released:
        yield Stays(
            _("The words that went out, and what was said about them: releases: %(count)d") % {"count": len(released)},
            _(
                "What was said in public is what claims are about, and may be kept against this ground "
                "(GDPR 17(3)(a) and (e))."
            ),
        )
    if shared:
        yield Stays(
            _("Sealed pictures: %(count)d") % {"count": shared},
            _("Submissions of other posts hold them, too."),
        )
    if beside.used_images:
        yield Stays(
            _("Images of the library: %(titles)s") % {"titles": ", ".join(beside.used_images)},
            _("They are used elsewhere."),
        )
    copies = LedgerEntry.objects.of_kind("post.copied").filter(body__contains=str(post.public_id))
    others = [one.said["data"]["post"] for one in copies if one.said["data"]["source"] == str(post.public_id)]
    if others:
        yield Stays(
            _("Copies of this post: %(ids)s") % {"ids": ", ".join(others)},
            _("They are posts of their own. Erase each one as well."),
        )
