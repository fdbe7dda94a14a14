"""The API's tokens: who issued, changed and revoked one is on the ledger, and one that is slipped in is found."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from wagtail.log_actions import LogContext
from wagtail.models import APIToken

from approvals.models import SYSTEM, LedgerEntry, SealedContent, person_of
from approvals.telling.sentences import tell
from tests.evidence import defects
from tests.factories.people import UserFactory, marketer, publisher
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db

User = get_user_model()


@pytest.fixture(autouse=True)
def ledger(db):
    """A ledger that is open, and nobody there."""
    AccountFactory()


def told() -> list[LedgerEntry]:
    return [entry for entry in LedgerEntry.objects.order_by("seq") if entry.said["kind"].startswith("token.")]


def kinds_told() -> list[str]:
    return [entry.said["kind"] for entry in told()]


def issued(user) -> tuple[APIToken, str]:
    return APIToken.create_token(user=user, name="Anna Bergs robot")


def test_issuing_a_token_is_told_with_who_did_it_and_who_it_acts_as():
    boss, anna = publisher(), marketer()
    with LogContext(user=boss):
        token, _key = issued(anna)
    (entry,) = told()
    assert entry.said["kind"] == "token.issued"
    assert entry.said["actor"] == person_of(boss).code
    assert entry.said["data"]["token"] == str(token.pk)
    assert entry.said["data"]["person"] == person_of(anna).code
    assert SealedContent.open(entry.said["data"]["called"]) == b"Anna Bergs robot"
    (line,) = tell([entry])
    assert str(person_of(boss)) in line.sentence
    assert str(person_of(anna)) in line.sentence
    assert defects() == []


def test_neither_the_token_nor_its_hash_nor_its_name_is_on_the_ledger():
    token, key = issued(marketer())
    bodies = "".join(LedgerEntry.objects.values_list("body", flat=True))
    kept = b"".join(bytes(value) for value in SealedContent.objects.values_list("value", flat=True)).decode()
    for secret in (key, token.key_hash, token.prefix):
        assert secret not in bodies + kept
    assert token.name not in bodies


def test_a_token_that_is_used_renamed_revoked_and_opened_again_is_told_as_such(client):
    token, key = issued(marketer())
    client.get("/api/v3/posts/unknown/state/", headers={"authorization": f"Bearer {key}"})
    token.refresh_from_db()
    assert token.last_used_at
    token.save()
    assert kinds_told() == ["token.issued"]
    token.name = "Roboten"
    token.save()
    token.revoke()
    token.revoked_at = None
    token.save()
    token.delete()
    assert kinds_told()[1:] == ["token.changed", "token.revoked", "token.changed", "token.removed"]
    assert [entry.said["data"]["flags"] for entry in told()[1:4]] == [["active"], ["revoked"], ["active"]]
    assert defects() == []


def test_the_admin_names_who_issued_and_who_revoked(client):
    boss, anna = User.objects.create_superuser("boss", password="x"), marketer()
    client.force_login(boss)
    answer = client.post(reverse("wagtailusers_api_tokens:add"), {"name": "Roboten", "user": anna.pk})
    assert answer.status_code == 200, answer.context["form"].errors
    client.post(reverse("wagtailusers_api_tokens:delete", args=[APIToken.objects.get().pk]))
    assert kinds_told() == ["token.issued", "token.revoked"]
    assert {entry.said["actor"] for entry in told()} == {person_of(boss).code}
    assert defects() == []


def test_the_command_is_told_as_the_system(capsys):
    call_command("api_tokens", "create", user=marketer(username="anna").username, name="Roboten")
    call_command("api_tokens", "revoke", id=APIToken.objects.get().pk)
    assert kinds_told() == ["token.issued", "token.revoked"]
    assert {entry.said["actor"] for entry in told()} == {SYSTEM}
    assert defects() == []


def test_the_first_entry_of_access_comes_with_the_tokens_that_were_there():
    stranger = User(username="stranger")
    User.objects.bulk_create([stranger])
    APIToken.objects.bulk_create([APIToken(user=User.objects.get(username="stranger"), name="x", key_hash="0" * 64)])
    marketer()
    assert kinds_told() == ["token.changed"]
    assert defects() == []


def test_an_account_that_goes_takes_its_tokens_along():
    anna = marketer()
    issued(anna)
    anna.delete()
    assert kinds_told() == ["token.issued", "token.removed"]
    assert defects() == []


BEHIND_ITS_BACK = {
    "slip one in": "INSERT INTO wagtailcore_apitoken (user_id, name, key_hash, prefix, created) "
    f"SELECT user_id, 'bot', '{'9' * 64}', 'wagtail_9999', created FROM wagtailcore_apitoken WHERE revoked_at IS NULL",
    "open a revoked one": "UPDATE wagtailcore_apitoken SET revoked_at = NULL",
    "revoke one": "UPDATE wagtailcore_apitoken SET revoked_at = created",
    "exchange the key": f"UPDATE wagtailcore_apitoken SET key_hash = '{'9' * 64}' WHERE revoked_at IS NULL",
    "let it act as somebody else": "UPDATE wagtailcore_apitoken SET user_id = "
    "(SELECT id FROM auth_user WHERE username = 'bo')",
    "hide that it was there": "DELETE FROM wagtailcore_apitoken",
}


@pytest.mark.parametrize("attack", BEHIND_ITS_BACK.values(), ids=BEHIND_ITS_BACK)
def test_a_token_is_not_changed_unseen(attack):
    marketer(username="bo")
    anna = UserFactory(username="anna")
    issued(anna)
    issued(anna)[0].revoke()
    assert defects() == []
    with connection.cursor() as cursor:
        cursor.execute(attack)
    assert set(defects()) == {"access.token"}


def test_a_token_slipped_in_before_any_was_issued_is_seen():
    anna = marketer()
    APIToken.objects.bulk_create([APIToken(user=anna, name="bot", key_hash="9" * 64)])
    assert defects() == ["access.token"]
