"""Attacks on the tables beside the ledger, by SQL alone. Only the database shows them; a bundle has no tables."""

from __future__ import annotations

import datetime

from django.db import connection
from django.db.models import F, Model, QuerySet
from django.utils import timezone

from approvals.ledger import commitments
from approvals.models import Decision, LookBack, Person, Post, Release, SealedContent, Submission
from tests.attacks.attack import NO_TABLES, Act, Attack, does
from tests.attacks.means import sql
from tests.attacks.scene import Scene


def approve_as_the_author(scene: Scene) -> None:
    sql(f"UPDATE approvals_decision SET person = '{scene.author}' WHERE step = 'approve'")


def replay_a_release(scene: Scene) -> None:
    """What was retracted is served again."""
    sql(
        "INSERT INTO approvals_liverelease (post_id, release_id, printed_at, expires_at) "
        "SELECT post_id, id, printed_at, expires_at FROM approvals_release WHERE digest = "
        f"'{scene.ended_digest}'"
    )


def move_a_pseudonym(scene: Scene) -> None:
    """The author's acts become the publisher's."""
    author, printer = (Person.objects.get(pk=code).user_id for code in (scene.author, scene.printer))
    sql(
        f"UPDATE approvals_person SET user_id = NULL WHERE code = '{scene.printer}'",
        f"UPDATE approvals_person SET user_id = {printer} WHERE code = '{scene.author}'",
        f"UPDATE approvals_person SET user_id = {author} WHERE code = '{scene.printer}'",
    )


def move(model: type[Model], column: str) -> None:
    """Every row of the table says that it happened a microsecond earlier."""
    QuerySet(model).update(**{column: F(column) - datetime.timedelta(microseconds=1)})


def look_back_at_nothing(scene: Scene) -> None:
    """A look-back that nobody made has found nothing."""
    now = timezone.now()
    LookBack.objects.create(
        ruleset_digest="0" * 64,
        registers_number=1,
        code_digest="0" * 64,
        day=now.date(),
        outcome=LookBack.Outcome.FINISHED,
        ended_at=now,
    )


def slip_a_trigger_in(scene: Scene) -> None:
    if connection.vendor == "sqlite":
        sql("CREATE TRIGGER slip AFTER INSERT ON approvals_decision BEGIN DELETE FROM approvals_waiver; END")
    else:
        sql("CREATE RULE slip AS ON INSERT TO approvals_decision DO ALSO DELETE FROM approvals_waiver")


def in_tables(name: str, act: Act, code: str) -> Attack:
    return Attack(name, act, code, "", NO_TABLES)


ATTACKS = (
    in_tables("approve as the author, in the table", approve_as_the_author, "decision.altered"),
    in_tables(
        "approve a moment earlier",
        lambda s: move(Decision, "taken_at"),
        "decision.altered",
    ),
    in_tables("hand in a moment earlier", lambda s: move(Submission, "sealed_at"), "submission.altered"),
    in_tables("go out a moment earlier", lambda s: move(Release, "printed_at"), "release.altered"),
    in_tables("jump the queue", lambda s: move(Post, "waiting_since"), "post.waiting"),
    in_tables("hide an approval", does("DELETE FROM approvals_decision WHERE step = 'approve'"), "decision.missing"),
    in_tables(
        "add an approval",
        does(
            "INSERT INTO approvals_decision (post_id, submission_id, step, from_state, to_state, person, digest, "
            "ruleset_digest, reason, checklist, taken_at) SELECT post_id, submission_id, 'approve', from_state, "
            "to_state, person, digest, ruleset_digest, reason, checklist, taken_at FROM approvals_decision "
            "WHERE step = 'approve'"
        ),
        "decision.unrecorded",
    ),
    in_tables("strike the authors", does("UPDATE approvals_submission SET authors = '[]'"), "submission.altered"),
    in_tables("take a waiver back", does("DELETE FROM approvals_waiver"), "waiver.missing"),
    in_tables("waive in another's name", does("UPDATE approvals_waiver SET person = 'system'"), "waiver.altered"),
    in_tables(
        "move a post on",
        does("UPDATE approvals_post SET state = 'published' WHERE state = 'approved'"),
        "post.state",
    ),
    in_tables("serve a retracted release again", replay_a_release, "live.altered"),
    in_tables("take a live release away", does("DELETE FROM approvals_liverelease"), "live.missing"),
    in_tables("undo a retraction", does("DELETE FROM approvals_releaseend"), "release_end.missing"),
    in_tables(
        "let a release be found elsewhere",
        does("UPDATE approvals_releasefacet SET value = 'us' WHERE kind = 'market'"),
        "facet.altered",
    ),
    in_tables(
        "let a post go out earlier",
        does("UPDATE approvals_publishorder SET go_out_at = '2020-01-01 00:00:00+00:00'"),
        "order.altered",
    ),
    in_tables("lift a pause", does("UPDATE approvals_publishingpause SET is_paused = NOT is_paused"), "pause.altered"),
    in_tables("give one's acts to somebody else", move_a_pseudonym, "person.altered"),
    in_tables("clear a confidential term", does("DELETE FROM policy_rules_confidentialterm"), "register.altered"),
    in_tables(
        "say that the registers are others",
        does(f"UPDATE policy_rules_registerversion SET digest = '{'9' * 64}'"),
        "register.version",
    ),
    in_tables("change what waits", does("UPDATE policy_rules_proposedchange SET reason = 'Ja.'"), "proposal.altered"),
    in_tables(
        "join a group",
        does(
            "INSERT INTO auth_user_groups (user_id, group_id) SELECT u.id, g.id FROM auth_user u, auth_group g "
            "WHERE g.name = 'Legal' AND u.id NOT IN (SELECT user_id FROM auth_user_groups "
            "JOIN auth_group l ON l.id = group_id WHERE l.name = 'Legal')"
        ),
        "access.person",
    ),
    in_tables("become a superuser", does("UPDATE auth_user SET is_superuser = NOT is_superuser"), "access.person"),
    in_tables(
        "let a group approve",
        does(
            "INSERT INTO auth_group_permissions (group_id, permission_id) SELECT g.id, p.id "
            "FROM auth_group g, auth_permission p WHERE g.name = 'Marketers' AND p.codename = 'approve_post'"
        ),
        "access.group",
    ),
    in_tables(
        "rename a group",
        does("UPDATE auth_group SET name = 'Auditors of old' WHERE name = 'Auditors'"),
        "access.renamed",
    ),
    in_tables(
        "say that a standing waiver was used",
        does(
            "INSERT INTO approvals_standingwaiveruse (check_run_id, waiver, used_at) "
            "SELECT id, 1, run_at FROM approvals_checkrun"
        ),
        "waiver_use.altered",
    ),
    in_tables("say that everything was looked at", look_back_at_nothing, "lookback.unrecorded"),
    in_tables(
        "count the changes of the registers anew",
        does("UPDATE policy_rules_registerversion SET number = number + 1"),
        "register.version",
    ),
    in_tables(
        "put words beside those that were sealed",
        lambda s: SealedContent.objects.bulk_create([commitments.seal(b"He said otherwise.")]),
        "sealed.stray",
    ),
    in_tables("have the database rewrite what comes", slip_a_trigger_in, "guard.foreign"),
    in_tables(
        "slip in a token",
        does(
            "INSERT INTO wagtailcore_apitoken (user_id, name, key_hash, prefix, created) "
            f"SELECT id, 'bot', '{'9' * 64}', 'wagtail_9999', date_joined FROM auth_user WHERE username = "
            "(SELECT min(username) FROM auth_user)"
        ),
        "access.token",
    ),
    in_tables("leave the triggers off", lambda scene: None, "guard.missing"),
)
