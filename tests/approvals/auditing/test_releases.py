"""A release that its entries do not justify is found, whatever the tables say."""

from __future__ import annotations

import pytest

from approvals.auditing.releases import NothingWentOutInAPause, ReleasesWereApproved, StepsWereChecked
from approvals.ledger.verify import Entry

DIGEST, AUTHOR, PETRA, IVAN = "d" * 64, "a" * 32, "b" * 32, "c" * 32


def entry(kind: str, actor: str, **data) -> Entry:
    return Entry(v=1, seq=0, at="", kind=kind, actor=actor, data={"digest": DIGEST} | data)


def story(*, settler="system", approver=IVAN, waiver=None, after=()) -> list[Entry]:
    return [
        entry("submission.sealed", AUTHOR, authors=[AUTHOR]),
        *([entry("waiver.given", waiver)] if waiver else []),
        *([entry("step.taken", settler, step="pass_policy")] if settler else []),
        *([entry("step.taken", approver, step="approve")] if approver else []),
        *after,
        entry("release.printed", IVAN),
    ]


def codes(entries: list[Entry]) -> list[str]:
    audit = ReleasesWereApproved()
    for one in entries:
        audit.read(one)
    return [defect.code for defect in audit.defects()]


def test_a_release_that_others_approved_is_fine():
    assert codes(story()) == []
    assert codes(story(settler=PETRA, waiver=PETRA)) == []


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(story(approver=AUTHOR), id="an author approved it"),
        pytest.param(story(settler=AUTHOR), id="an author settled it"),
        pytest.param(story(waiver=AUTHOR), id="an author waived a finding"),
        pytest.param(story(settler=PETRA, approver=PETRA), id="one person settled and approved it"),
        pytest.param(story(waiver=IVAN), id="whoever waived a finding approved it"),
        pytest.param(story(approver=None), id="nobody approved it"),
        pytest.param(story(settler=PETRA, approver="system"), id="the house approved it"),
        pytest.param(story(settler=None), id="nobody settled it"),
        pytest.param(story(after=[entry("step.taken", AUTHOR, step="withdraw")]), id="it was withdrawn"),
    ],
)
def test_a_release_that_its_entries_do_not_justify_is_found(entries):
    assert codes(entries) == ["release.unapproved"]


@pytest.mark.parametrize(
    ("checked", "found"),
    [
        ({"step": "approve", "ruleset": "r1"}, []),
        ({"step": "pass_policy", "ruleset": "r1"}, ["step.unchecked"]),
        ({"step": "approve", "ruleset": "r2"}, ["step.unchecked"]),
        ({"step": "approve", "ruleset": "r1", "digest": "e" * 64}, ["step.unchecked"]),
    ],
)
def test_a_step_without_a_check_by_its_ruleset_is_found(checked, found):
    audit = StepsWereChecked()
    audit.read(entry("check.run", "system", post="p", **checked))
    audit.read(entry("step.taken", IVAN, post="p", step="approve", ruleset="r1"))
    audit.read(entry("step.taken", IVAN, post="p", step="withdraw", ruleset=""))
    assert [defect.code for defect in audit.defects()] == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ([], []),
        (["publishing.paused"], ["release.paused"]),
        (["publishing.paused", "publishing.resumed"], []),
        (["publishing.paused", "publishing.resumed", "publishing.paused"], ["release.paused"]),
    ],
)
def test_a_release_in_a_pause_is_found(before, found):
    audit = NothingWentOutInAPause()
    for kind in (*before, "release.printed"):
        audit.read(entry(kind, IVAN))
    assert [defect.code for defect in audit.defects()] == found
