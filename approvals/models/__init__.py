"""The rows: a drafting table that changes, and evidence that does not."""

from __future__ import annotations

from approvals.models.authorship import note_author
from approvals.models.erasure import ErasedValue, Erasure, LegalHold, LegalHoldLift
from approvals.models.ledger import LedgerEntry, SealedContent
from approvals.models.looking_back import LookBack, TakedownClosing, TakedownFindings, TakedownTask
from approvals.models.mail import MailPreference
from approvals.models.observation import LinkObservation
from approvals.models.order import PublishingPause, PublishOrder, RecentRefusal
from approvals.models.person import SYSTEM, Person, person_of
from approvals.models.policy import AdoptedPolicy
from approvals.models.post import CONTENT_FIELDS, Post, PostAuthor, PostImage, PostIsNotADraft, PostVariant, Sponsorship
from approvals.models.release import LiveRelease, Release, ReleaseEnd, ReleaseFacet
from approvals.models.search import ReleasedWords, RuleFound
from approvals.models.submission import CheckRun, Decision, SealedFile, StandingWaiverUse, Submission, Waiver

__all__ = [
    "CONTENT_FIELDS",
    "SYSTEM",
    "AdoptedPolicy",
    "CheckRun",
    "Decision",
    "ErasedValue",
    "Erasure",
    "LedgerEntry",
    "LegalHold",
    "LegalHoldLift",
    "LinkObservation",
    "LiveRelease",
    "LookBack",
    "MailPreference",
    "Person",
    "Post",
    "PostAuthor",
    "PostImage",
    "PostIsNotADraft",
    "PostVariant",
    "PublishOrder",
    "PublishingPause",
    "RecentRefusal",
    "Release",
    "ReleaseEnd",
    "ReleaseFacet",
    "ReleasedWords",
    "RuleFound",
    "SealedContent",
    "SealedFile",
    "Sponsorship",
    "StandingWaiverUse",
    "Submission",
    "TakedownClosing",
    "TakedownFindings",
    "TakedownTask",
    "Waiver",
    "note_author",
    "person_of",
]
