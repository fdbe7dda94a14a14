"""Rows of the workflow that the owner of the database changed with SQL: each is found under its own code."""

from __future__ import annotations

import datetime
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.db import connection, transaction
from django.utils import timezone

from approvals import auditing
from approvals.adopting import adopt, propose
from approvals.auditing.mirroring import Mirror
from approvals.ledger import audit, canonical, commitments, keys
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, Post, PostAuthor, SealedContent, SealedFile
from approvals.orders import order_publishing
from approvals.pausing import pause_publishing
from approvals.steps import take
from approvals.waiving import waive
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.guards import remove_guards
from tests.policy_rules.wizard.making import answers

pytestmark = pytest.mark.django_db


def found() -> set[str]:
    """The codes that the audit gives, but for the guards that the attack itself removed."""
    signer = keys.signer()
    defects = audit.run(origin=signer.origin, key=signer.public_key)
    return {defect.code for defect in defects} - {"guard.missing"}


def attack(sql: str, *values) -> None:
    """What somebody does who owns the database."""
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.fixture
def whole_story(db) -> Post:
    """Everything that leaves a row: waiver, refusal, two releases of one post, end, order, pause and policy."""
    ConfidentialTermFactory(term="Projekt Järpe")
    anna, petra, ivan, pelle = marketer(), policy_reviewer(), security_reviewer(), publisher()
    post = submitted(by=anna, body="<p>Projekt Järpe öppnar i Luleå.</p>")
    early = take("pass_policy", post, actor=petra, saw=digest_of(post))
    waive(post, early.refusals[0].finding, actor=petra, saw=digest_of(post), reason="Offentligt i dag.")
    for name, actor in (("pass_policy", petra), ("approve", ivan), ("publish", pelle)):
        assert take(name, post, actor=actor, saw=digest_of(post)).taken
    ended = published()
    assert take(
        "retract", ended, actor=pelle, saw=live_digest_of(ended), reason="Fel pris.", public_reason="Priset var fel."
    ).taken
    ordered = approved()
    later = timezone.now() + datetime.timedelta(days=1)
    assert order_publishing(ordered, actor=pelle, saw=digest_of(ordered), go_out_at=later).taken
    pause_publishing(actor=pelle, reason="Kris.")
    adopt(answers(), actor=petra, saw=propose(answers(), shown=True).digest, shown=True)
    return post


def test_every_audit_is_asked():
    rooms = [import_module(f"approvals.auditing.{found.name}") for found in iter_modules(auditing.__path__)]
    written = {
        one
        for room in rooms
        for one in vars(room).values()
        if isinstance(one, type) and issubclass(one, audit.Audit) and one not in (audit.Audit, Mirror)
    }
    assert written == set(auditing.AUDITS)
    assert written <= set(audit.AUDITS)


def test_what_went_through_the_door_agrees_with_the_ledger(whole_story):
    assert found() == set()


def test_a_revision_that_supersedes_agrees_with_the_ledger():
    anna = marketer()
    post = published(by=anna)
    take("revise", post, actor=anna)
    post = Post.objects.get(pk=post.pk)
    post.body = "<p>Nya ord om rosteriet.</p>"
    post.save()
    post.save_revision(user=anna)
    for name, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        assert take(name, post, actor=actor, saw="" if name == "submit" else digest_of(post)).taken
    assert found() == set()


ALTERED = [
    ("submission.altered", "UPDATE approvals_submission SET sealed_by = 'system'"),
    ("submission.altered", "UPDATE approvals_submission SET number = number + 7"),
    ("submission.altered", "UPDATE approvals_submission SET authors = '[]'"),
    ("decision.altered", "UPDATE approvals_decision SET person = 'system' WHERE step = 'approve'"),
    ("decision.altered", "UPDATE approvals_decision SET checklist = '[\"links\"]' WHERE step = 'approve'"),
    ("decision.altered", "UPDATE approvals_decision SET taken_at = '2020-01-01 00:00:00+00:00' WHERE step = 'approve'"),
    ("check_run.altered", "UPDATE approvals_checkrun SET findings = '[]' WHERE step = 'publish'"),
    ("waiver.altered", "UPDATE approvals_waiver SET person = 'system'"),
    ("release.altered", "UPDATE approvals_release SET person = 'system'"),
    ("release_end.altered", "UPDATE approvals_releaseend SET kind = 'superseded'"),
    ("pause.altered", "UPDATE approvals_publishingpause SET is_paused = NOT is_paused"),
    ("policy.altered", "UPDATE approvals_adoptedpolicy SET review_by = '2099-01-01'"),
    ("live.altered", "UPDATE approvals_liverelease SET expires_at = '2020-01-01 00:00:00+00:00'"),
    ("facet.altered", "UPDATE approvals_releasefacet SET value = 'us' WHERE kind = 'market'"),
    ("facet.altered", "UPDATE approvals_releasedwords SET text = 'något annat'"),
    ("facet.altered", "DELETE FROM approvals_releasedwords"),
    ("rule_found.altered", "UPDATE approvals_rulefound SET code = 'CON999'"),
    ("rule_found.altered", "DELETE FROM approvals_rulefound"),
    ("order.altered", "UPDATE approvals_publishorder SET go_out_at = '2020-01-01 00:00:00+00:00'"),
    ("post.state", "UPDATE approvals_post SET state = 'approved' WHERE state = 'published'"),
]


@pytest.mark.parametrize(("code", "sql"), ALTERED)
def test_an_altered_row_is_found(whole_story, code, sql):
    attack(sql)
    assert code in found()


MISSING = [
    ("waiver.missing", "DELETE FROM approvals_waiver"),
    ("release_end.missing", "DELETE FROM approvals_releaseend"),
    ("pause.missing", "DELETE FROM approvals_publishingpause"),
    ("policy.missing", "DELETE FROM approvals_adoptedpolicy"),
    ("live.missing", "DELETE FROM approvals_liverelease"),
    ("order.missing", "DELETE FROM approvals_publishorder"),
]


@pytest.mark.parametrize(("code", "sql"), MISSING)
def test_a_missing_row_is_found(whole_story, code, sql):
    attack(sql)
    assert code in found()


def test_a_missing_check_run_is_found(whole_story):
    attack("DELETE FROM approvals_rulefound")
    attack("DELETE FROM approvals_checkrun WHERE step = 'publish'")
    assert "check_run.missing" in found()


def test_a_decision_that_nobody_recorded_is_found(whole_story):
    attack(
        "INSERT INTO approvals_decision (post_id, submission_id, step, from_state, to_state, person, digest, "
        "ruleset_digest, reason, checklist, taken_at) SELECT post_id, submission_id, 'approve', from_state, to_state, "
        "person, digest, ruleset_digest, reason, checklist, taken_at FROM approvals_decision WHERE step = 'approve'"
    )
    assert "decision.unrecorded" in found()


def test_a_pseudonym_that_was_moved_to_another_account_is_found(whole_story):
    stranger = UserFactory()
    attack(
        "UPDATE approvals_person SET user_id = %s WHERE code = (SELECT person FROM approvals_release LIMIT 1)",
        stranger.pk,
    )
    assert "person.altered" in found()


def test_a_pseudonym_that_hides_its_introduction_is_found(whole_story):
    attack("UPDATE approvals_person SET introduced_as = '', user_id = NULL")
    assert "person.altered" in found()


def test_a_person_who_is_missing_is_found(whole_story):
    attack("DELETE FROM approvals_person WHERE code = (SELECT person FROM approvals_release LIMIT 1)")
    assert "person.missing" in found()


def test_a_post_that_took_steps_and_is_missing_is_found(whole_story):
    attack("UPDATE approvals_post SET public_id = '00000000000000000000000000000000' WHERE state = 'published'")
    assert "post.missing" in found()


def test_a_release_that_nobody_approved_is_found():
    post = submitted()
    remove_guards()
    with transaction.atomic():
        append(
            NewEntry(
                kind="release.printed",
                actor=SYSTEM,
                data={
                    "post": str(post.public_id),
                    "digest": digest_of(post),
                    "supersedes": "",
                    "expires_at": "",
                    "when": canonical.instant(timezone.now()),
                },
            )
        )
    assert "release.unapproved" in found()


def test_a_sealed_file_that_is_another_is_found():
    content = commitments.seal(b"the picture that was reviewed")
    SealedContent.objects.bulk_create([content])
    SealedFile.objects.create(sha256="0" * 64, commitment=content.commitment, kind="image/png", size=29)
    assert "file.altered" in found()


def test_an_ended_release_that_is_served_again_is_found(whole_story):
    attack(
        "INSERT INTO approvals_liverelease (post_id, release_id, printed_at, expires_at) "
        "SELECT r.post_id, r.id, r.printed_at, r.expires_at FROM approvals_release r "
        "JOIN approvals_releaseend e ON e.release_id = r.id"
    )
    assert "live.altered" in found()


def test_the_audit_asks_no_more_queries_for_more_posts(django_assert_max_num_queries):
    for _ in range(2):
        published()
    with django_assert_max_num_queries(72):
        found()
    for _ in range(4):
        PostFactory()
        published()
    with django_assert_max_num_queries(72):
        assert found() == set()


def test_an_author_who_was_removed_before_the_seal_is_found():
    anna, axel = marketer(), marketer()
    post = PostFactory(by=anna)
    post.save_revision(user=axel)
    PostAuthor.objects.filter(person__user=axel).delete()
    assert take("submit", post, actor=anna).taken
    assert found() == {"authors.missing"}


def test_authors_of_the_release_before_are_not_missed_in_the_next():
    anna, axel = marketer(), marketer()
    post = published(by=axel)
    assert take("revise", post, actor=anna).taken
    Post.objects.get(pk=post.pk).save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    assert found() == set()
