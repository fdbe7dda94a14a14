"""Ways around the door in plain SQL, as the application's own role. The database says no."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, InternalError, connection, transaction

from approvals.models import Post
from tests.factories.posts import PostFactory, published, submitted
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db

INSERT_ONLY = (
    "approvals_ledgerentry",
    "approvals_sealedcontent",
    "approvals_submission",
    "approvals_decision",
    "approvals_checkrun",
    "approvals_release",
    "approvals_releasefacet",
)


def refused(sql: str, *values) -> str:
    """Run ``sql`` and give what the database says; fails when it lets it through."""
    with pytest.raises((IntegrityError, InternalError)) as said, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return str(said.value)


@pytest.mark.parametrize("table", INSERT_ONLY)
def test_evidence_cannot_be_deleted(table):
    published()
    assert "insert-only" in refused(f"DELETE FROM {table}")


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("approvals_ledgerentry", "body = '{}'"),
        ("approvals_sealedcontent", "salt = salt"),
        ("approvals_submission", "authors = '[]'"),
        ("approvals_decision", "person = 'system'"),
        ("approvals_checkrun", "findings = '[]'"),
        ("approvals_release", "person = 'system'"),
    ],
)
def test_evidence_cannot_be_changed(table, change):
    published()
    assert "insert-only" in refused(f"UPDATE {table} SET {change}")


@pytest.mark.postgres
@pytest.mark.parametrize("table", INSERT_ONLY)
def test_evidence_cannot_be_truncated(table):
    published()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to come is not truncated at all
    assert "insert-only" in refused(f"TRUNCATE {table} CASCADE")


def test_sealed_words_cannot_be_changed():
    submitted()
    assert "only while it is a draft" in refused("UPDATE approvals_post SET body = 'annat'")


def test_a_state_cannot_be_set():
    PostFactory()
    assert "recorded decision" in refused("UPDATE approvals_post SET state = 'published'")


def test_a_submitted_post_cannot_be_deleted():
    submitted()
    assert "never deleted" in refused("DELETE FROM approvals_post")


def test_a_post_under_review_cannot_be_replaced():
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has INSERT OR REPLACE")
    post = submitted()
    columns = [field.column for field in Post._meta.concrete_fields]
    values = ", ".join("'draft'" if column == "state" else column for column in columns)
    copy = f"SELECT {values} FROM approvals_post WHERE id = %s"
    sql = f"INSERT OR REPLACE INTO approvals_post ({', '.join(columns)}) {copy}"
    assert "begins as a new draft" in refused(sql, post.pk)


def test_a_channel_of_a_sealed_post_cannot_be_replaced_by_another_posts():
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has INSERT OR REPLACE")
    sealed, draft = submitted(), PostFactory()
    said = refused(
        "INSERT OR REPLACE INTO approvals_postvariant (id, sort_order, account_id, text, post_id) "
        "VALUES (%s, 0, %s, '', %s)",
        sealed.variants.get().pk,
        AccountFactory().pk,
        draft.pk,
    )
    assert "only while it is a draft" in said


def test_channels_of_a_sealed_post_cannot_be_changed():
    submitted()
    assert "only while it is a draft" in refused("UPDATE approvals_postvariant SET text = 'annat'")
    assert "only while it is a draft" in refused("DELETE FROM approvals_postvariant")


def test_an_ended_release_cannot_be_served_again():
    post = published()
    release = post.releases.get()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO approvals_releaseend (release_id, kind, person, public_reason, ended_at) "
            "VALUES (%s, 'retracted', 'system', '', %s)",
            [release.pk, release.printed_at],
        )
    assert "has not ended" in refused("UPDATE approvals_liverelease SET printed_at = printed_at")
