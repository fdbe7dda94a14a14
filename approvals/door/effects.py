"""What a step does besides moving the post: sealing, printing, ending. Each effect says what it wrote."""

from __future__ import annotations

import json
from dataclasses import replace

from approvals import gates
from approvals.beside import words_facets
from approvals.case import Case
from approvals.conf import setting
from approvals.door import record
from approvals.door.preparation import Prepared
from approvals.ledger import canonical, commitments
from approvals.ledger.writer import NewEntry
from approvals.lifecycle import STEPS
from approvals.models import (
    SYSTEM,
    LedgerEntry,
    LiveRelease,
    PostAuthor,
    PublishOrder,
    Release,
    ReleasedWords,
    ReleaseEnd,
    ReleaseFacet,
    SealedContent,
    Submission,
    TakedownClosing,
)
from approvals.permissions import HOUSE


def carry_out(case: Case, prepared: Prepared) -> list[LedgerEntry]:
    """Take the step of ``case``, which its gate let through, and the one that follows by itself."""
    effect = EFFECTS.get(case.step.name)
    entries = effect(case, prepared) if effect else []
    cases = [case, *_follows_by_itself(case)]
    if case.step.name == "submit":
        return record.steps_taken(cases, looked_at=entries)
    return record.steps_taken(cases, came_of_it=entries)


def _follows_by_itself(case: Case) -> list[Case]:
    """A submission that nothing bars does not wait for anybody, unless the site wants each one read."""
    if case.step.name != "submit" or setting("POLICY_REVIEW") != "when_barred":
        return []
    passing = replace(case, step=STEPS["pass_policy"], actor=HOUSE, person=SYSTEM, reason="", waivers=(), newcomers=())
    return [] if gates.refusals(passing) else [passing]


def seal_submission(case: Case, prepared: Prepared) -> list[NewEntry]:
    """The words of the draft become a submission."""
    sealed = prepared.sealed
    number = case.submission.number + 1 if case.submission else 1
    SealedContent.objects.bulk_create([commitments.seal_salted(sealed.payload)])
    submission = Submission(
        post=case.post,
        number=number,
        digest=sealed.digest,
        authors=list(case.authors),
        sealed_at=case.now,
        sealed_by=case.person,
    )
    Submission.objects.bulk_create([submission])
    case.submission = submission
    data = {
        "post": str(case.post.public_id),
        "number": number,
        "digest": sealed.digest,
        "authors": list(case.authors),
        "files": list(sealed.files),
        "when": canonical.instant(submission.sealed_at),
    }
    return [NewEntry(kind="submission.sealed", actor=case.person, data=data)]


def print_release(case: Case, prepared: Prepared) -> list[NewEntry]:
    """The sealed bytes become the live release; the one before it is superseded in the same transaction."""
    release = Release(
        submission=case.submission,
        post=case.post,
        public_id=case.post.public_id,
        digest=case.submission.digest,
        person=case.person,
        printed_at=case.now,
        expires_at=case.draft.expires_at,
    )
    Release.objects.bulk_create([release])
    body = json.loads(prepared.payload)
    facets = (*ReleaseFacet.facets_of(body), *words_facets(body))
    ReleaseFacet.objects.bulk_create(ReleaseFacet(release=release, kind=kind, value=value) for kind, value in facets)
    ReleasedWords.objects.bulk_create([ReleasedWords(release=release, text=ReleasedWords.text_of(body))])
    entries = [
        NewEntry(
            kind="release.printed",
            actor=case.person,
            data={
                "post": str(case.post.public_id),
                "digest": release.digest,
                "supersedes": case.live.release.digest if case.live else "",
                "expires_at": canonical.instant(release.expires_at) if release.expires_at else "",
                "when": canonical.instant(release.printed_at),
            },
        )
    ]
    if case.live:
        entries += _end(case, ReleaseEnd.Kind.SUPERSEDED, public_reason="")
    LiveRelease.objects.bulk_create(
        [LiveRelease(post=case.post, release=release, printed_at=case.now, expires_at=release.expires_at)],
        update_conflicts=True,
        unique_fields=["post"],
        update_fields=["release", "printed_at", "expires_at"],
    )
    PostAuthor.objects.filter(post=case.post).delete()
    drop_order(case, prepared)
    return entries


def end_release(case: Case, prepared: Prepared) -> list[NewEntry]:
    """The live release is gone at once."""
    entries = _end(case, ReleaseEnd.Kind.RETRACTED, record.keep_words(case.public_reason))
    LiveRelease.objects.filter(pk=case.live.pk).delete()
    return entries


def _end(case: Case, kind: ReleaseEnd.Kind, public_reason: str) -> list[NewEntry]:
    ended = case.live.release
    end = ReleaseEnd(release=ended, kind=kind, person=case.person, public_reason=public_reason, ended_at=case.now)
    ReleaseEnd.objects.bulk_create([end])
    data = {
        "post": str(case.post.public_id),
        "digest": ended.digest,
        "how": kind.value,
        "reason": "",
        "public_reason": public_reason,
        "when": canonical.instant(end.ended_at),
    }
    return [NewEntry(kind="release.ended", actor=case.person, data=data), *close_takedown(case, kind.value)]


def close_takedown(case: Case, how: str, reason: str = "") -> list[NewEntry]:
    """The open takedown task of the live release, if there is one, is settled; ``reason`` is a commitment."""
    if case.takedown is None:
        return []
    closing = TakedownClosing(task_id=case.takedown, how=how, person=case.person, reason=reason, closed_at=case.now)
    TakedownClosing.objects.bulk_create([closing])
    data = {
        "post": str(case.post.public_id),
        "digest": case.live.release.digest,
        "how": how,
        "reason": reason,
        "when": canonical.instant(closing.closed_at),
    }
    return [NewEntry(kind="takedown.closed", actor=case.person, data=data)]


def drop_order(case: Case, prepared: Prepared) -> list[NewEntry]:
    """A post that leaves the approved state does not go out by an old order."""
    if case.order:
        PublishOrder.objects.filter(pk=case.order.pk).delete()
    return []


EFFECTS = {
    "submit": seal_submission,
    "publish": print_release,
    "retract": end_release,
    "request_changes": drop_order,
    "withdraw": drop_order,
    "return_to_check": drop_order,
}
