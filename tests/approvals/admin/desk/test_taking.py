"""What leaves legal's desk: lists and bundles, each with its entry."""

from __future__ import annotations

import hashlib
import json
import zipfile
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from approvals.admin.desk import taking
from approvals.models import LedgerEntry, Person, SealedContent
from policy_rules.exchange import xlsx_files
from tests.approvals.admin.desk.desks import DESK, take_out, taken
from tests.factories.people import lawyer, marketer
from tests.factories.posts import PostFactory, digest_of, published, submitted
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lena(client):
    lena = lawyer()
    client.force_login(lena)
    return lena


def test_the_list_has_what_was_found_with_its_digest(client):
    post = published(title="=cmd()")
    PostFactory()

    headings, row = taken(client, state="published")

    account = post.variants.get().account
    said = dict(zip(headings, row, strict=True))
    assert said.pop("In this state since (UTC)") == post.waiting_since.isoformat()
    assert said.pop("Went out (UTC)") == post.releases.get().printed_at.isoformat()
    assert said == {
        "Public id": str(post.public_id),
        "Working title": "'=cmd()",
        "State": "Published",
        "Language": "sv",
        "Goes out through": f"{account.channel} {account.handle}",
        "Times handed in": "1",
        "Digest": digest_of(post),
    }


def test_the_workbook_says_the_same(client):
    published(title="=cmd()")

    workbook = BytesIO(b"".join(take_out(client, "xlsx").streaming_content))

    assert [cells for _number, cells in xlsx_files.read(workbook)] == taken(client)


def test_the_bundle_is_about_what_was_found(client):
    post = published()
    submitted(body="<p>Kaffe i parken på lördag.</p>")

    bundle = zipfile.ZipFile(BytesIO(b"".join(take_out(client, "bundle", state="published").streaming_content)))

    assert json.loads(bundle.read("manifest.json"))["posts"] == [str(post.public_id)]
    assert LedgerEntry.objects.latest("seq").said["kind"] == "evidence.exported"


def test_every_list_is_an_entry_that_names_no_names(client, lena):
    submitted(by=marketer(first_name="Anna"), title="Rosteriet")

    file = b"".join(take_out(client, "csv", person="Anna", words="").streaming_content)

    said = LedgerEntry.objects.latest("seq").said
    asked = said["data"].pop("asked")
    assert (said["kind"], said["actor"]) == ("list.exported", Person.objects.get(user=lena).code)
    kept = SealedContent.open(said["data"].pop("file"))
    assert kept.decode() == hashlib.sha256(file).hexdigest()
    assert said["data"] == {
        "list": "posts",
        "form": "csv",
        "filters": ["person"],
        "rows": 1,
    }
    assert SealedContent.open(asked) == b"person: Anna"


def test_too_many_posts_for_a_bundle_are_refused_with_what_to_do(client, monkeypatch):
    monkeypatch.setattr(taking, "MOST_POSTS", 1)
    published()
    published(body="<p>Kaffe i parken på lördag.</p>")

    answer = take_out(client, "bundle", state="published")

    assert answer["Location"] == f"{DESK}?state=published"
    assert b"more than 1 posts" in client.get(DESK).content
    assert not LedgerEntry.objects.of_kind("evidence.exported").exists()


def test_nothing_found_makes_no_bundle(client):
    take_out(client, "bundle")

    assert b"no post matches" in client.get(DESK).content


def test_words_that_were_altered_do_not_leave_as_evidence(client):
    published()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_sealedcontent SET salt = %s", [b"x" * 32])

    take_out(client, "bundle")

    assert b"verify_ledger" in client.get(DESK).content
    assert not LedgerEntry.objects.of_kind("evidence.exported").exists()


def test_a_list_costs_the_same_for_more_posts(client):
    published()
    taken(client)
    counts = []
    for number in range(2):
        with CaptureQueriesContext(connection) as queries:
            taken(client)
        counts.append(len(queries))
        published(body=f"<p>Kaffe i parken på lördag, gång {number}.</p>")

    assert counts[0] == counts[1]
