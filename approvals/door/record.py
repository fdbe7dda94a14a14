"""Writing down what happened, in the caller's transaction: the decision, the move of the post, the ledger entries."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from approvals.case import Case
from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.commitments import keep_words
from approvals.ledger.shapes import DIGEST
from approvals.ledger.writer import NewEntry, append
from approvals.lifecycle import Gate
from approvals.models import (
    SYSTEM,
    CheckRun,
    Decision,
    LedgerEntry,
    Post,
    RuleFound,
    StandingWaiverUse,
)
from approvals.outcome import Refusal
from approvals.refusing import repeats_of
from policy_rules.composition import Composition

STEP_REFUSED = "step.refused"


def steps_taken(
    cases: Sequence[Case], *, looked_at: Sequence[NewEntry] = (), came_of_it: Sequence[NewEntry] = ()
) -> list[LedgerEntry]:
    """Record that the steps of ``cases``, one after the other on the same post, were taken, and move the post.

    What the rules ``looked_at`` stands before what they found, and what ``came_of_it`` after that; the steps stand
    last, for then all that belongs to them is done. The decisions are written first: the database refuses a state that
    the newest decision does not lead to.
    """
    post, now = cases[0].post, cases[0].now
    source = post.state
    decisions = [_decide(case) for case in cases]
    Decision.objects.bulk_create(decisions)
    _move(post, source, now)
    taken = [_entry(case, decision) for case, decision in zip(cases, decisions, strict=True)]
    return append(
        *introduce(cases[0].newcomers),
        *_grounds_of(cases),
        *looked_at,
        *check_runs(cases),
        *came_of_it,
        *taken,
    )


def _grounds_of(cases: Sequence[Case]) -> list[NewEntry]:
    """What the steps rest on, as far as the ledger does not say so already."""
    return [entry for case in cases if case.grounds for entry in case.grounds.news(*_asked(case))]


def _asked(case: Case) -> tuple[Composition | None, int]:
    """What the rules were made of, if they were asked about a submission, and the number of the registers' change."""
    composition = case.report.composition if case.report and case.submission else None
    return composition, case.registers_now[0]


def _decide(case: Case) -> Decision:
    """Let the lifecycle change the state in memory, and say so in an unsaved decision."""
    source = case.post.state
    getattr(case.post, case.step.name)()
    return Decision(
        post=case.post,
        submission=case.judged,
        step=case.step.name,
        from_state=source,
        to_state=case.post.state,
        person=case.person,
        digest=case.judged.digest if case.judged else "",
        ruleset_digest=case.report.ruleset_digest if case.report else "",
        reason=keep_words(case.reason),
        checklist=sorted(case.checklist) if case.step.gate is Gate.APPROVAL else [],
        taken_at=case.now,
    )


def _move(post: Post, source: str, now: datetime) -> None:
    """Write the state by compare-and-swap. Raises ``RuntimeError`` when the row is elsewhere: the lock was lost.

    A post that stays where it is keeps its place in the queue.
    """
    if post.state == source:
        return
    post.waiting_since = now
    changed = Post.objects.filter(pk=post.pk, state=source).update(state=post.state, waiting_since=now)
    if changed != 1:
        raise RuntimeError(f"Post {post.pk} left the state {source} while its row was locked.")


def _entry(case: Case, decision: Decision) -> NewEntry:
    data = {
        "post": str(case.post.public_id),
        "step": decision.step,
        "from": str(decision.from_state),
        "to": str(decision.to_state),
        "digest": decision.digest,
        "ruleset": decision.ruleset_digest,
        "reason": decision.reason,
        "checklist": decision.checklist,
        "when": canonical.instant(decision.taken_at),
    }
    return NewEntry(kind="step.taken", actor=case.person, data=data)


def check_runs(cases: Sequence[Case]) -> list[NewEntry]:
    """Store what the rules found at these steps, and give the entries that say so."""
    asked = [case for case in cases if case.report and case.submission]
    runs = [
        CheckRun(
            submission=case.submission,
            step=case.step.name,
            ruleset_digest=case.report.ruleset_digest,
            findings=[found.without_words(case.standing.passed.get(found.id, ())) for found in case.report.found],
            run_at=case.now,
        )
        for case in asked
    ]
    CheckRun.objects.bulk_create(runs)
    StandingWaiverUse.objects.bulk_create(_uses(runs))
    RuleFound.objects.bulk_create(_rules_found(runs))
    return [_run_entry(case, run) for case, run in zip(asked, runs, strict=True)]


def _uses(runs: Sequence[CheckRun]) -> list[StandingWaiverUse]:
    """Which standing waivers the runs rest on: what the runs themselves say, where it can be found quickly."""
    used = {(run.pk, waiver): run for run in runs for finding in run.findings for waiver in finding["waivers"]}
    return [StandingWaiverUse(check_run=run, waiver=waiver, used_at=run.run_at) for (_run, waiver), run in used.items()]


def _rules_found(runs: Sequence[CheckRun]) -> list[RuleFound]:
    """Which rules found something in the runs."""
    codes = ((run, code) for run in runs for code in sorted({finding["code"] for finding in run.findings}))
    return [RuleFound(check_run=run, code=code, found_at=run.run_at) for run, code in codes]


def _run_entry(case: Case, run: CheckRun) -> NewEntry:
    data = {
        "post": str(case.post.public_id),
        "digest": case.submission.digest,
        "step": run.step,
        "ruleset": run.ruleset_digest,
        "findings": hashlib.sha256(canonical.encode(run.findings)).hexdigest(),
        "count": len(run.findings),
        "when": canonical.instant(run.run_at),
    }
    return NewEntry(kind="check.run", actor=SYSTEM, data=data)


def step_refused(case: Case, refusals: tuple[Refusal, ...]) -> list[LedgerEntry]:
    """Record a refusal; a repeat of the same one within the window is counted and not written again."""
    codes = sorted({refusal.code for refusal in refusals})
    rules = sorted({refusal.rule for refusal in refusals if refusal.rule})
    digest = case.judged.digest if case.judged else ""
    saw = case.saw if DIGEST.accepts(case.saw) else ""  # a stranger may send anything
    what = (case.post.pk, case.step.name, digest, *codes, *rules)
    repeats = repeats_of(what, case.person, case.now, kind=STEP_REFUSED)
    if repeats is None:
        return []
    data = {
        "post": str(case.post.public_id),
        "step": case.step.name,
        "state": case.post.state,
        "digest": digest,
        "saw": saw,
        "codes": codes,
        "rules": rules,
        "repeats": repeats,
    }
    refused = NewEntry(kind=STEP_REFUSED, actor=case.person, data=data)
    return append(*introduce(case.newcomers), *_grounds_of([case]), *check_runs([case]), refused)
