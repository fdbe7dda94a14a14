"""A lie about the ruleset is found: about what it was made of, about its registers, about which one was asked."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import timezone

from approvals.grounds import Grounds
from approvals.ledger import canonical
from approvals.ledger.writer import NewEntry, append
from approvals.models import LedgerEntry
from policy_rules import ruleset
from policy_rules.models import RegisterVersion
from tests.evidence import defects
from tests.factories.posts import digest_of, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def write(kind: str, **data) -> None:
    with transaction.atomic():
        append(NewEntry(kind, "system", data))


def compose(**other) -> str:
    """Tell of the ruleset in force, and lie."""
    composition = ruleset.current().composition
    said = composition.as_data() | {"ruleset": composition.digest, "number": RegisterVersion.current()[0]} | other
    write("ruleset.composed", **said)
    return said["ruleset"]


def check(post, asked: str) -> None:
    """Tell of a check that no door made; the audit of check runs sees it, too."""
    said = {"post": str(post.public_id), "digest": digest_of(post), "step": "approve", "ruleset": asked}
    write("check.run", **said, findings="0" * 64, count=0, when=canonical.instant(timezone.now()))


def told(kind: str) -> list[dict]:
    return [entry.said["data"] for entry in LedgerEntry.objects.of_kind(kind)]


def test_a_ruleset_is_told_of_once_and_again_when_it_changes():
    submitted()
    (first,) = told("ruleset.composed")
    ConfidentialTermFactory()
    submitted()
    digests = {one["ruleset"] for one in told("ruleset.composed")}
    assert first["ruleset"] in digests
    assert ruleset.current().digest in digests
    assert {one["ruleset"] for one in told("check.run")} <= digests
    assert any(package.startswith("regex:") for package in first["packages"])
    assert defects() == []


def test_the_same_ruleset_is_not_told_of_twice(settings):
    post = submitted()
    grounds = Grounds.read()
    assert grounds.news(ruleset.current().composition, RegisterVersion.current()[0]) == []
    assert grounds.news() == []
    assert digest_of(post)


def test_settings_are_told_of_when_they_change_but_no_path_is(settings):
    submitted()
    before = told("settings.changed")
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"MAX_IMAGES": 3, "CHANNEL_LIMITS": {"mastodon": 1000}}
    submitted()
    (last,) = told("settings.changed")[len(before) :]
    assert {"MAX_IMAGES:3", "CHANNEL_LIMITS.mastodon:1000"} <= set(last["settings"])
    assert not any("KEY" in line for line in last["settings"])
    assert {"python", "wagtail"} <= {one.split(":")[0] for one in last["versions"]}


def test_parts_that_the_digest_was_not_made_of_are_found():
    submitted()
    compose(limits=["x:500"])
    assert defects() == ["ruleset.composition"]


def test_a_ruleset_of_registers_that_never_were_is_found():
    submitted()
    compose(number=RegisterVersion.current()[0] + 1)
    assert defects() == ["ruleset.registers"]


def test_a_check_with_a_ruleset_that_nobody_knows_is_found():
    check(submitted(), "5" * 64)
    assert "ruleset.unknown" in defects()


def test_a_check_with_the_rules_of_yesterday_is_found():
    post = submitted()
    before = told("ruleset.composed")[-1]["ruleset"]
    ConfidentialTermFactory()
    check(post, before)
    assert "ruleset.stale" in defects()
