"""Holding the workflow's tables against the ledger."""

from __future__ import annotations

from approvals.auditing.access import AccessIsAsTold
from approvals.auditing.authors import AuthorsSaved
from approvals.auditing.erasures import ErasedValues, Erasures, Holds, Lifts, NothingHeldWasErased
from approvals.auditing.files import FilesAreWhole
from approvals.auditing.look_backs import LookBacksBegun, LookBacksFinished
from approvals.auditing.mirrors import (
    CheckRuns,
    Decisions,
    Pauses,
    Policies,
    ReleaseEnds,
    Releases,
    Submissions,
    Waivers,
)
from approvals.auditing.people import People
from approvals.auditing.releases import (
    FacetsMatch,
    LivePointers,
    NothingWentOutInAPause,
    ReleasesWereApproved,
    StepsWereChecked,
)
from approvals.auditing.rules_found import RulesFound, StandingWaiversUsed
from approvals.auditing.rulesets import RulesetsWereComposed
from approvals.auditing.second_person import SecondPerson
from approvals.auditing.standing import Orders, States
from approvals.auditing.takedowns import TakedownClosings, TakedownsFound, TakedownsSettled, TakedownTasks
from approvals.auditing.tokens import TokensAreAsTold
from approvals.ledger import audit

AUDITS = (
    Submissions,
    Decisions,
    CheckRuns,
    Waivers,
    Releases,
    ReleaseEnds,
    Pauses,
    Policies,
    People,
    AuthorsSaved,
    ReleasesWereApproved,
    NothingWentOutInAPause,
    StepsWereChecked,
    RulesetsWereComposed,
    LivePointers,
    FacetsMatch,
    RulesFound,
    StandingWaiversUsed,
    FilesAreWhole,
    States,
    Orders,
    TakedownTasks,
    TakedownsFound,
    TakedownClosings,
    TakedownsSettled,
    LookBacksBegun,
    LookBacksFinished,
    SecondPerson,
    AccessIsAsTold,
    TokensAreAsTold,
    Erasures,
    ErasedValues,
    NothingHeldWasErased,
    Holds,
    Lifts,
)


def install() -> None:
    """Have ``verify_ledger`` ask these audits, too. Calling it again changes nothing."""
    for one in AUDITS:
        if one not in audit.AUDITS:
            audit.register(one)
