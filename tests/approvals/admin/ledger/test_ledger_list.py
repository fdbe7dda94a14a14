from __future__ import annotations

import csv
import datetime
import hashlib
from io import BytesIO, StringIO
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.admin import handing_out, ledger_list
from approvals.erasing import holds
from approvals.ledger.tree import leaf_hash
from approvals.models import LedgerEntry, Person, SealedContent
from approvals.steps import take
from policy_rules.exchange import xlsx_files
from tests.approvals.admin.review.pages import barred
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import digest_of, published, submitted
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

LEDGER = "/admin/imprimatur/ledger/"


@pytest.fixture
def lena(client):
    lena = lawyer()
    client.force_login(lena)
    return lena


def page_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def numbers(response) -> list[int]:
    """The entries on a page, in order."""
    return [int(row.td.get_text()) for row in page_of(response).select("table tbody tr")]


def of_kind(kind: str) -> list[int]:
    """The numbers of all entries of a kind, newest first."""
    return list(LedgerEntry.objects.of_kind(kind).order_by("-seq").values_list("seq", flat=True))


# ---- the list --------------------------------------------------------------------------------------------------------


def test_the_newest_entries_come_first(client, lena):
    published()

    assert numbers(client.get(LEDGER)) == list(LedgerEntry.objects.order_by("-seq").values_list("seq", flat=True))


def test_an_entry_is_a_sentence_with_time_zone_person_and_the_way_to_its_post(client, lena):
    post = submitted(by=marketer(first_name="Anna", last_name="Ek"), title="Rosteriet")

    row = page_of(client.get(LEDGER, {"kind": "submission.sealed"})).select_one("table tbody tr")

    assert "Anna Ek handed in a submission of post “Rosteriet”" in " ".join(row.get_text(" ").split())
    assert row.time.get_text().rsplit(" ", 1)[1] in ("CET", "CEST")
    assert row.a["href"].startswith(f"/admin/imprimatur/timeline/{post.pk}/#entry-")


def test_pages_follow_each_other_without_gap_or_repeat(client, lena, monkeypatch):
    monkeypatch.setattr(ledger_list, "PAGE", 4)
    published()

    response, seen = client.get(LEDGER), []
    while older := page_of(response).select_one(".pagination .next a"):
        seen += numbers(response)
        response = client.get(older["href"])
    seen += numbers(response)

    assert seen == list(LedgerEntry.objects.order_by("-seq").values_list("seq", flat=True))


def test_the_list_is_filtered_by_kind_person_and_post(client, lena):
    anna = marketer(username="anna.ek")
    post = submitted(by=anna, title="Rosteriet i Luleå")
    submitted()
    code = anna.imprimatur_person.code
    hers = list(LedgerEntry.objects.by([code]).order_by("-seq").values_list("seq", flat=True))
    about = list(LedgerEntry.objects.about(post.public_id).order_by("-seq").values_list("seq", flat=True))

    assert numbers(client.get(LEDGER, {"kind": "submission.sealed"})) == of_kind("submission.sealed")
    assert numbers(client.get(LEDGER, {"person": "anna.ek"})) == hers
    assert numbers(client.get(LEDGER, {"person": code})) == hers
    assert numbers(client.get(LEDGER, {"person": code[:10]})) == hers
    assert numbers(client.get(LEDGER, {"post": str(post.public_id)})) == about
    assert numbers(client.get(LEDGER, {"post": "i luleå"})) == about
    assert numbers(client.get(LEDGER, {"post": str(post.public_id), "kind": "check.run"})) == [
        number for number in about if number in of_kind("check.run")
    ]


def test_the_system_is_a_person_to_search_for(client, lena):
    submitted()

    found = numbers(client.get(LEDGER, {"person": "system"}))

    assert found == list(LedgerEntry.objects.by(["system"]).order_by("-seq").values_list("seq", flat=True))


def test_nobody_of_that_name_finds_nothing(client, lena):
    submitted()

    assert b"No entry matches." in client.get(LEDGER, {"person": "ingen alls"}).content


def test_a_period_is_days_of_the_site_the_last_one_included(client, lena):
    submitted()
    today = timezone.localdate()
    yesterday, tomorrow = today - datetime.timedelta(days=1), today + datetime.timedelta(days=1)

    assert numbers(client.get(LEDGER, {"start": today, "end": today}))
    assert not numbers(client.get(LEDGER, {"start": tomorrow}))
    assert not numbers(client.get(LEDGER, {"end": yesterday}))


@pytest.mark.parametrize("query", [{"start": "igår"}, {"kind": "no.such"}])
def test_a_filter_that_cannot_be_read_shows_nothing_rather_than_everything(client, lena, query):
    submitted()

    assert numbers(client.get(LEDGER, query)) == []


def test_the_first_and_the_last_day_of_the_calendar_ask_for_everything(client, lena):
    submitted()
    everything = numbers(client.get(LEDGER))

    assert everything
    assert numbers(client.get(LEDGER, {"start": "0001-01-01", "end": "9999-12-31"})) == everything


def test_a_day_that_cannot_be_read_is_said_to_be_so(client, lena):
    said = " ".join(page_of(client.get(LEDGER, {"start": "igår"})).select_one("main").get_text(" ").split())

    assert "Nothing was searched: a field of the filters cannot be read. From: Enter a valid date." in said
    assert "The ledger has no entries yet." not in said


def test_words_that_an_entry_opens_lead_to_their_erasure_for_those_who_may(client, lena):
    post = submitted()
    take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Byt länken.")
    holds.place(actor=lena, reason="Tvist.", post=post)
    reason = post.decisions.order_by("-pk").first().reason

    def links() -> list[str]:
        kinds = {"kind": "step.taken"}, {"kind": "hold.placed"}
        pages = [page_of(client.get(LEDGER, kind)) for kind in kinds]
        return [link["href"] for page in pages for link in page.select("table a[href*='/erase/']")]

    assert links() == [f"/admin/imprimatur/erase/?value={reason}"]

    client.force_login(UserFactory(groups=["Auditors"]))
    assert links() == []


def test_a_hold_is_told_with_a_gap_before_whatever_it_is_on_and_none_before_the_comma(client, lena):
    anna = marketer(first_name="Anna", last_name="Lind")
    post = submitted(by=anna, title="Rosteriet")
    person = Person.objects.get(user=anna).code
    for on in ({"post": post}, {"person": person}, {}):
        holds.place(actor=lena, reason="Tvist.", **on)

    said = page_of(client.get(LEDGER, {"kind": "hold.placed"})).select_one("table").get_text()

    assert "on a person Anna Lind, with a reason" in said
    assert "on a post “Rosteriet”, with a reason" in said
    assert "on everything, with a reason" in said


def test_a_kind_is_offered_with_one_blank_for_what_stands_side_by_side():
    offered = dict(ledger_list.kind_choices())

    assert offered["hold.placed"] == (
        "hold.placed: … placed the legal hold … on …, with a reason: nothing of it is erased."
    )


@pytest.mark.parametrize("before", ["x", "-1", "9" * 50, "1;DROP TABLE"])
def test_a_crooked_page_is_no_error(client, lena, before):
    assert client.get(LEDGER, {"before": before}).status_code == 200


def test_an_entry_that_was_altered_is_in_its_place_and_says_so(client, lena):
    submitted()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_ledgerentry SET body = replace(body, 'check.run', 'nobody.knows')")

    assert b"This entry cannot be read. Run `manage.py verify_ledger`" in client.get(LEDGER).content


def test_an_empty_ledger_says_how_it_begins(client, lena):
    assert b"The ledger has no entries yet." in client.get(LEDGER).content


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher])
def test_only_legal_reads_and_exports_it(client, somebody):
    client.force_login(somebody())

    assert client.get(LEDGER).status_code == 302
    assert client.post(LEDGER, {"form": "csv"}).status_code == 302
    assert client.get(f"{LEDGER}results/").status_code == 302
    assert b"/admin/imprimatur/ledger/" not in client.get("/admin/").content


def test_a_longer_ledger_takes_no_more_queries(client, lena):
    published()
    client.get(LEDGER)
    counts = []
    for _more in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get(LEDGER)
        counts.append(len(captured))
        published()

    assert counts[0] == counts[1]


def test_no_page_counts_the_ledger_or_reads_it_from_the_start(client, lena):
    submitted()
    client.get(LEDGER)

    with CaptureQueriesContext(connection) as captured:
        client.get(LEDGER, {"before": 5})

    asked = [query["sql"] for query in captured if 'FROM "approvals_ledgerentry"' in query["sql"]]
    assert len(asked) == 1
    assert "COUNT" not in asked[0]
    assert "OFFSET" not in asked[0]
    assert "LIMIT" in asked[0]


# ---- the file --------------------------------------------------------------------------------------------------------


def take_out(client, form="csv", **filters):
    """What the page with these filters sends."""
    return client.post(f"{LEDGER}?{urlencode(filters)}", {"form": form})


def rows(response) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_the_file_holds_every_entry_in_order_with_its_leaf_hash(client, lena):
    published()

    entries = list(LedgerEntry.objects.order_by("seq"))

    written = rows(take_out(client))

    assert [int(row["Number"]) for row in written] == [entry.seq for entry in entries]
    assert [row["Leaf hash"] for row in written] == [leaf_hash(entry.body.encode()).hex() for entry in entries]


def test_the_file_follows_the_filters(client, lena):
    published()

    written = rows(take_out(client, kind="release.printed"))

    assert [row["Kind"] for row in written] == ["release.printed"]


def test_the_file_says_what_the_screen_says_beside_what_is_signed(client, lena):
    anna = marketer(first_name="Anna", last_name="Ek")
    post = submitted(by=anna, title="Rosteriet")

    row = rows(take_out(client, kind="submission.sealed"))[0]

    assert row["Sentence"].startswith("Anna Ek handed in a submission of post “Rosteriet”")
    assert (row["Name"], row["Person"]) == ("Anna Ek", anna.imprimatur_person.code)
    assert (row["Post"], row["Digest"]) == (str(post.public_id), digest_of(post))


def test_the_file_asks_no_more_of_the_database_for_more_entries(client, lena):
    rows(take_out(client))  # the first time introduces who takes it
    counts = []
    for _ in range(2):
        published()
        with CaptureQueriesContext(connection) as queries:
            b"".join(take_out(client).streaming_content)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_name_that_is_a_formula_is_shown_and_not_run(client, lena):
    submitted(by=marketer(first_name="=1+1", last_name=""))

    row = rows(take_out(client, kind="submission.sealed"))[0]

    assert row["Name"] == "'=1+1"


def test_the_file_is_a_stream_for_a_spreadsheet(client, lena):
    submitted()

    answer = take_out(client)

    assert answer.streaming
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith('attachment; filename="ledger-')
    assert b"".join(answer.streaming_content).startswith(b"\xef\xbb\xbf")


def test_a_workbook_says_the_same(client, lena):
    submitted(by=marketer(first_name="=1+1", last_name=""))

    _headings, *written = xlsx_files.read(BytesIO(b"".join(take_out(client, form="xlsx").streaming_content)))

    listed = rows(take_out(client))[: len(written)]
    assert [cells for _number, cells in written] == [list(row.values()) for row in listed]


def test_whoever_takes_the_file_is_on_the_ledger_and_what_was_typed_is_not(client, lena):
    submitted(by=marketer(first_name="Anna", last_name="Ek"))

    file = b"".join(take_out(client, person="Anna").streaming_content)

    said = LedgerEntry.objects.latest("seq").said
    asked = said["data"].pop("asked")
    assert (said["kind"], said["actor"]) == ("list.exported", Person.objects.get(user=lena).code)
    kept = SealedContent.open(said["data"].pop("file"))
    assert kept.decode() == hashlib.sha256(file).hexdigest()
    assert said["data"] == {
        "list": "ledger",
        "form": "csv",
        "filters": ["person"],
        "rows": file.count(b"\r\n") - 1,
    }
    assert SealedContent.open(asked) == b"person: Anna"
    table = page_of(client.get(LEDGER, {"kind": "list.exported"})).select_one("main table")
    assert "Asked for: person: Anna" in table.get_text()


def test_too_many_rows_are_refused_and_nothing_is_recorded(client, lena, monkeypatch):
    monkeypatch.setattr(handing_out, "MOST_ROWS", 2)
    submitted()

    answer = take_out(client)

    assert answer.status_code == 302
    assert b"That is more than 2 rows." in client.get(answer["Location"]).content
    assert not LedgerEntry.objects.of_kind("list.exported").exists()


def test_a_form_that_there_is_none_of_is_refused(client, lena):
    assert take_out(client, form="exe").status_code == 400


def test_an_altered_entry_is_in_the_file_as_what_it_is(client, lena):
    submitted()
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_ledgerentry SET body = replace(body, 'check.run', '=cmd()')")

    written = rows(take_out(client))

    broken = [row for row in written if row["Kind"] == ""]
    assert broken
    assert all(row["Sentence"].startswith("This entry cannot be read.") for row in broken)


def test_the_superuser_reads_it_too(client):
    submitted()
    client.force_login(UserFactory(is_superuser=True))

    assert numbers(client.get(LEDGER))


def test_an_entry_shows_its_reason_and_its_post_leads_to_the_timeline(client, lena):
    post = submitted(title="Rosteriet")
    ivar = security_reviewer()
    assert take("request_changes", post, actor=ivar, saw=digest_of(post), reason="Länken är fel.").taken

    row = page_of(client.get(LEDGER, {"kind": "step.taken"})).select_one("table tbody tr")

    assert "Reason: Länken är fel." in " ".join(row.get_text(" ").split())
    assert (
        row.find("bdi", string="Rosteriet").parent["href"].startswith(f"/admin/imprimatur/timeline/{post.pk}/#entry-")
    )


def test_one_page_has_no_pagination(client, lena):
    submitted()

    assert page_of(client.get(LEDGER)).select_one(".pagination") is None


def test_a_single_finding_is_counted_in_proper_words(client, lena):
    barred()

    assert b"before the step \xe2\x80\x9cSubmit\xe2\x80\x9d; findings: 2." in client.get(LEDGER).content
