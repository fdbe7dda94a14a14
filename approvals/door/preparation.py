"""The slow work of a step, done before its transaction: reading texts, keeping files, asking the rules.

Inside the transaction only digests, the ruleset and the people are looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals import checking, links, media, sealing
from approvals import draft as drafts
from approvals.cleaning import TooComplex, clean
from approvals.checking import Report
from approvals.draft import Draft
from approvals.lifecycle import State, Step
from approvals.models import Post, SealedContent
from approvals.outcome import Refusal
from approvals.sealing import Sealed
from policy_rules import ruleset


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the slow work gave. ``draft_digest`` says which words it looked at; ``refusals`` why they cannot be sealed."""

    ruleset_digest: str
    draft: Draft | None = None
    draft_digest: str = ""
    report: Report | None = None
    sealed: Sealed | None = None
    refusals: tuple[Refusal, ...] = ()


def prepare(step: Step, post: Post) -> Prepared:
    """Do the slow work of ``step`` on ``post`` as it stands in the database now."""
    if not step.runs_rules:
        return Prepared(ruleset_digest="")
    if step.name == "submit":
        return _prepare_draft(Post.objects.select_related("corrects").get(pk=post.pk))
    return _prepare_submission(post)


def _prepare_draft(post: Post) -> Prepared:
    draft = drafts.read(post)
    digest = draft.digest()
    if post.state != State.DRAFT:
        return Prepared(ruleset_digest=ruleset.current().digest, draft=draft, draft_digest=digest)
    try:
        removed = clean(draft.html).removed
        pictures = sealing.keep_files(post)
    except (TooComplex, media.MediaRefused) as error:
        removed, pictures = (str(error),), ()
    if removed:
        return Prepared(
            ruleset_digest=ruleset.current().digest,
            draft=draft,
            draft_digest=digest,
            refusals=tuple(_cannot_be_sealed(reason) for reason in removed),
        )
    sealed = sealing.seal(draft, pictures)
    report = checking.run(sealing.unseal(sealed.payload))
    return Prepared(report.ruleset_digest, draft=draft, draft_digest=digest, report=report, sealed=sealed)


def _cannot_be_sealed(reason: str) -> Refusal:
    return Refusal("unsealable", reason, _("Take it out or replace it in the draft, save and submit again."))


def _prepare_submission(post: Post) -> Prepared:
    submission = post.submissions.first()
    if submission is None:
        return Prepared(ruleset_digest=ruleset.current().digest)
    draft = sealing.unseal(SealedContent.open(submission.digest))
    report = checking.run(draft)
    return Prepared(report.ruleset_digest, draft=draft, report=report)


def look_ahead(post: Post) -> Prepared:
    """What the rules would say if ``post`` took a step now. Nothing is kept, locked or sealed."""
    if post.state != State.DRAFT:
        return _prepare_submission(post)
    draft = drafts.read(post)
    report = checking.run(draft, resolve=links.resolve)
    return Prepared(report.ruleset_digest, draft=draft, draft_digest=draft.digest(), report=report)
