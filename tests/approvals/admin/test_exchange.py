from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from approvals.admin import exchange, handing_out
from approvals.models import LedgerEntry, Person, SealedContent
from policy_rules.exchange.tables import Table
from policy_rules.models import ConfidentialTerm, RegisterVersion, Topic
from tests.evidence import defects
from tests.factories.people import marketer, policy_reviewer
from tests.factories.registers import ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db

URL = "register_confidentialterm:"


@pytest.fixture
def keeper(client):
    keeper = policy_reviewer()
    client.force_login(keeper)
    return keeper


def upload(client, *lines: str):
    file = SimpleUploadedFile("terms.csv", "\n".join(lines).encode())
    return client.post(reverse(f"{URL}import"), {"file": file})


def downloaded(client, form: str) -> bytes:
    return b"".join(client.post(reverse(f"{URL}export"), {"form": form}).streaming_content)


def kept(response) -> str:
    return re.search(r'name="kept" value="([^"]+)"', response.content.decode())[1]


def confirm(client, response, **more):
    return client.post(reverse(f"{URL}import"), {"kept": kept(response)} | more)


def test_the_page_says_which_columns_a_file_may_have_and_which_tell_the_row(client, keeper):
    page = client.get(reverse(f"{URL}import")).content.decode()

    assert "Columns: <code>term</code>, <code>aliases</code>, <code>owner</code>" in page
    assert "A line is about the row with the same <code>term</code>." in page


def test_an_upload_is_shown_and_changes_nothing(client, keeper):
    ConfidentialTermFactory(term="Falken")
    before = RegisterVersion.current()

    response = upload(client, "term;owner", "Falken;Siv", "Tjäder;Per")

    overview = response.context["overview"]
    assert (overview.new, overview.changed, overview.refused) == (1, 1, 0)
    assert response.context["rows"] == [["Falken", "Siv"], ["Tjäder", "Per"]]
    assert "Import all of it" in response.content.decode()
    assert RegisterVersion.current() == before


def test_a_confirmed_import_is_one_entry_in_the_name_of_who_confirmed(client, keeper):
    response = confirm(client, upload(client, "term", "Falken", "Tjäder"))

    assert response.url == reverse(f"{URL}index")
    assert ConfidentialTerm.objects.count() == 2
    imported = [entry.said for entry in LedgerEntry.objects.all() if entry.said["kind"] == "register.imported"]
    assert [(one["data"]["register"], one["data"]["added"]) for one in imported] == [("confidentialterm", 2)]
    assert imported[0]["actor"] != "system"


def test_a_file_with_a_refused_line_cannot_be_confirmed_but_reported(client, keeper):
    response = upload(client, "term", "Falken", "&&")

    page = response.content.decode()
    assert "Import all of it" not in page
    assert "two letters or digits" in page
    report = confirm(client, response, report="1")
    assert report["Content-Type"].startswith("text/csv")
    assert "3,term,&&," in report.content.decode()

    assert confirm(client, response).status_code == 422
    assert not ConfidentialTerm.objects.exists()


def test_registers_that_changed_meanwhile_are_looked_at_again(client, keeper):
    response = upload(client, "term", "Falken")
    TopicFactory()

    again = confirm(client, response)

    assert again.context["overview"].new == 1
    assert not ConfidentialTerm.objects.exists()
    assert confirm(client, again).status_code == 302
    assert ConfidentialTerm.objects.exists()


def test_what_one_person_looked_at_another_cannot_confirm(client, keeper):
    response = upload(client, "term", "Falken")
    client.force_login(policy_reviewer())

    assert confirm(client, response).status_code == 422
    assert not ConfidentialTerm.objects.exists()


def test_what_was_looked_at_for_one_register_cannot_go_into_another(client, keeper):
    response = upload(client, "term", "Falken")

    assert client.post(reverse("register_topic:import"), {"kept": kept(response)}).status_code == 422
    assert not Topic.objects.exists()


def test_a_page_that_lay_too_long_is_refused(client, keeper, monkeypatch):
    response = upload(client, "term", "Falken")
    monkeypatch.setattr(exchange, "SECONDS_KEPT", -1)

    assert "too old" in confirm(client, response).content.decode()
    assert not ConfidentialTerm.objects.exists()


@pytest.mark.parametrize(("limit", "value"), [("MOST_LINES", 1), ("MOST_BYTES", 10), ("MOST_KEPT", 10)])
def test_what_is_too_large_for_a_request_is_sent_to_the_command(client, keeper, monkeypatch, limit, value):
    monkeypatch.setattr(exchange, limit, value)

    response = upload(client, "term", "Falken", "Tjäder")

    assert response.status_code == 422
    page = response.content.decode()
    command = f"python manage.py import_register confidentialterm FILE --user {keeper.username} --report refused.csv"
    assert '<details class="w-mt-6" open>' in page
    assert command in page


def test_the_command_for_larger_files_is_at_hand_and_out_of_the_way(client, keeper):
    page = upload(client, "term", "Falken").content.decode()

    assert '<details class="w-mt-6">' in page
    assert "More than 30,000 lines, or 10 MB" in page


def test_a_log_in_name_does_nothing_in_a_shell(client, keeper):
    keeper.username = "a; rm -rf"
    keeper.save()

    page = upload(client, "term", "Falken").content.decode()

    assert "--user &#x27;a; rm -rf&#x27; --report" in page


@pytest.mark.parametrize("lines", [["colour", "red"], ["PK\x03\x04"]])
def test_a_file_that_cannot_be_read_is_refused_in_words(client, keeper, lines):
    response = upload(client, *lines)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


@pytest.mark.parametrize("missing", ["add", "change"])
def test_who_may_not_both_add_and_change_has_no_import(client, keeper, missing):
    keeper.groups.clear()
    held = [f"{action}_confidentialterm" for action in {"add", "change", "view"} - {missing}]
    keeper.user_permissions.set(Permission.objects.filter(codename__in=[*held, "access_admin"]))

    assert reverse(f"{URL}import") not in client.get(reverse(f"{URL}index")).content.decode()
    assert client.get(reverse(f"{URL}import")).status_code == 302
    assert upload(client, "term", "Falken").status_code == 302
    assert not ConfidentialTerm.objects.exists()


def test_the_list_has_the_ways_in_and_out(client, keeper):
    page = client.get(reverse(f"{URL}index")).content.decode()

    assert reverse(f"{URL}import") in page
    assert reverse(f"{URL}export") in page


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_register_is_downloaded_whole(client, keeper, form):
    ConfidentialTermFactory(term="=Älg")

    rows = list(Table(BytesIO(downloaded(client, form))).rows())

    assert [cells[0] for _number, cells in rows] == ["term", "'=Älg"]


def test_every_download_is_an_entry_in_the_name_of_who_took_it(client, keeper):
    ConfidentialTermFactory()

    file = downloaded(client, "csv")

    said = LedgerEntry.objects.latest("seq").said
    assert (said["kind"], said["actor"]) == ("list.exported", Person.objects.get(user=keeper).code)
    kept = SealedContent.open(said["data"].pop("file"))
    assert kept.decode() == sha256(file).hexdigest()
    assert said["data"] == {
        "list": "confidentialterm",
        "form": "csv",
        "filters": [],
        "asked": "",
        "rows": 1,
    }
    assert defects() == []


def test_looking_at_the_page_of_downloads_takes_nothing(client, keeper):
    ConfidentialTermFactory(term="Falken")

    response = client.get(reverse(f"{URL}export"))

    assert b"Download XLSX" in response.content
    assert b"Falken" not in response.content
    assert not LedgerEntry.objects.of_kind("list.exported").exists()


def test_a_register_too_long_for_a_request_is_a_matter_of_the_command(client, keeper, monkeypatch):
    monkeypatch.setattr(handing_out, "MOST_ROWS", 1)
    ConfidentialTermFactory.create_batch(2)

    response = client.post(reverse(f"{URL}export"), {"form": "csv"})

    assert response.status_code == 422
    assert b"manage.py export_register" in response.content
    assert not LedgerEntry.objects.of_kind("list.exported").exists()


def test_who_does_not_see_the_list_downloads_nothing(client):
    client.force_login(marketer())

    assert client.get(reverse(f"{URL}export")).status_code == 302
    assert client.post(reverse(f"{URL}export"), {"form": "csv"}).status_code == 302
    assert not LedgerEntry.objects.of_kind("list.exported").exists()
