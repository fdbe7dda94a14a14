from __future__ import annotations

import datetime
import uuid

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from approvals.admin import exchange
from approvals.models import LedgerEntry, Person
from policy_rules.file_imports.progress import Sign
from policy_rules.models import ConfidentialTerm, FileImport, ProposedChange
from tests.evidence import defects
from tests.factories.people import policy_reviewer
from tests.factories.registers import ConfidentialTermFactory, TopicFactory
from tests.policy_rules.file_imports.working import run

pytestmark = pytest.mark.django_db

URL = "register_confidentialterm:"


@pytest.fixture
def folder(settings, tmp_path, monkeypatch):
    """Where files wait; two lines are too many for a request."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": tmp_path / "imports"}
    monkeypatch.setattr(exchange, "MOST_LINES", 1)
    return tmp_path / "imports"


@pytest.fixture
def keeper(client, folder):
    keeper = policy_reviewer()
    client.force_login(keeper)
    return keeper


def upload(client, *lines: str):
    file = SimpleUploadedFile("terms.csv", "\n".join(lines).encode())
    return client.post(reverse(f"{URL}import"), {"file": file})


def page_of(one: FileImport) -> str:
    return reverse(f"{URL}import_file", args=[one.pk])


def looked_over(client, *lines: str) -> FileImport:
    upload(client, *lines)
    run()
    return FileImport.objects.get()


def do(client, one: FileImport, what: str, **more: str):
    return client.post(page_of(one), {"do": what, "saw": one.sha256} | more)


@pytest.mark.parametrize(("limit", "value"), [("MOST_LINES", 1), ("MOST_BYTES", 10), ("MOST_KEPT", 10)])
def test_what_is_too_large_for_a_request_is_kept_for_the_runner(client, keeper, monkeypatch, limit, value):
    monkeypatch.setattr(exchange, "MOST_LINES", 100)
    monkeypatch.setattr(exchange, limit, value)

    response = upload(client, "term", "Falken", "Tjäder")

    one = FileImport.objects.get()
    assert response.url == page_of(one)
    assert (one.register, one.person, one.state) == ("confidentialterm", keeper, "looking")
    assert "It has not begun yet." in client.get(page_of(one)).content.decode()


def test_what_is_not_too_large_never_lies_on_the_server(client, keeper, folder):
    assert upload(client, "term", "Falken").context["overview"].new == 1
    assert not folder.exists()


def test_the_page_tells_how_far_the_work_is(client, keeper):
    upload(client, "term", "Falken", "Tjäder")
    one = FileImport.objects.get()
    Sign(one.pk).give(412_000, 0.41234)

    for address in (page_of(one), reverse(f"{URL}import_progress", args=[one.pk])):
        page = client.get(address).content.decode()
        assert '<progress aria-labelledby="import-now" max="1" value="0.4123">' in page
        assert "41 % (412,000 lines)" in page
    assert "<html" not in page


def test_the_way_from_the_upload_to_the_entry(client, keeper):
    one = looked_over(client, "term;owner", "Falken;Siv", "Tjäder;Per")
    page = client.get(page_of(one)).content.decode()
    assert "Import all of it" in page
    assert "<bdi>Falken</bdi>" in page
    assert one.sha256 in page

    assert do(client, one, "order").url == page_of(one)
    assert not ConfidentialTerm.objects.exists()
    run()

    assert ConfidentialTerm.objects.count() == 2
    imported = LedgerEntry.objects.of_kind("register.imported").get().said
    assert (imported["data"]["added"], imported["actor"]) == (2, Person.objects.get(user=keeper).code)
    assert "Imported: 2 rows were added and 0 changed." in client.get(page_of(one)).content.decode()
    assert defects() == []


def test_the_report_of_every_refused_line_is_downloaded(client, keeper):
    one = looked_over(client, "term", "Falken", "&&")
    page = client.get(page_of(one)).content.decode()
    assert "Import all of it" not in page
    assert "two letters or digits" in page

    report = do(client, one, "report")

    assert report["Content-Type"].startswith("text/csv")
    assert "3,term,&&," in b"".join(report.streaming_content).decode()
    assert do(client, one, "order").status_code == 422
    assert not ConfidentialTerm.objects.exists()


def test_a_report_that_is_gone_is_said_to_be(client, keeper, folder):
    one = looked_over(client, "term", "Falken", "&&")
    (folder / str(one.pk) / "refused.csv").unlink()

    assert do(client, one, "report").status_code == 422


def test_what_loosens_asks_why_and_leads_to_what_waits(client, keeper):
    ConfidentialTermFactory(term="Falken", aliases="Örnen")
    one = looked_over(client, "term;aliases", "Falken;", "Tjäder;")
    assert "a second person looks at the import" in client.get(page_of(one)).content.decode()

    do(client, one, "order", why="The name is out.")
    run()

    proposal = ProposedChange.objects.get()
    assert proposal.reason == "The name is out."
    assert reverse("imprimatur:change", args=[proposal.pk]) in client.get(page_of(one)).content.decode()


def test_a_reason_that_is_too_long_is_no_yes(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")

    assert do(client, one, "order", why="x" * 2_001).status_code == 422
    assert run() == []


def test_registers_that_changed_meanwhile_are_looked_at_again(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")
    TopicFactory()

    response = client.post(page_of(one), {"do": "order", "saw": one.sha256}, follow=True)

    assert "looked over again" in response.content.decode()
    one.refresh_from_db()
    assert one.state == "looking"
    assert not ConfidentialTerm.objects.exists()


def test_what_is_withdrawn_leaves_nothing(client, keeper, folder):
    one = looked_over(client, "term", "Falken", "Tjäder")

    assert do(client, one, "withdraw").url == reverse(f"{URL}import")

    assert client.get(page_of(one)).status_code == 404
    assert [entry.name for entry in folder.iterdir()] == ["lock"]


def test_what_is_imported_is_not_withdrawn(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")
    do(client, one, "order")
    run()

    assert do(client, one, "withdraw").status_code == 422
    assert FileImport.objects.exists()


def test_a_second_file_is_refused_in_words(client, keeper):
    upload(client, "term", "Falken", "Tjäder")

    response = upload(client, "term", "Falken", "Tjäder")

    assert response.status_code == 422
    assert "Another file of yours" in response.content.decode()


def test_the_page_of_imports_leads_to_the_files_on_their_way(client, keeper):
    upload(client, "term", "Falken", "Tjäder")

    page = client.get(reverse(f"{URL}import")).content.decode()

    assert page_of(FileImport.objects.get()) in page
    assert "in the background" in page
    assert "import_register" not in page


def test_it_is_nobody_elses(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")
    client.force_login(policy_reviewer())

    assert client.get(page_of(one)).status_code == 404
    assert do(client, one, "order").status_code == 404
    assert do(client, one, "report").status_code == 404
    assert page_of(one) not in client.get(reverse(f"{URL}import")).content.decode()


def test_nor_is_it_of_who_may_no_longer_change_the_register(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")
    keeper.groups.clear()
    keeper.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "add_confidentialterm"]))

    assert client.get(page_of(one)).status_code == 302
    assert do(client, one, "order").status_code == 302
    assert run() == []


def test_it_belongs_to_its_register(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")

    assert client.get(reverse("register_topic:import_file", args=[one.pk])).status_code == 404
    assert client.get(reverse(f"{URL}import_file", args=[uuid.uuid4()])).status_code == 404


def test_the_page_says_when_nobody_runs_the_imports(client, keeper):
    upload(client, "term", "Falken", "Tjäder")
    one = FileImport.objects.get()
    assert "import_due" not in client.get(page_of(one)).content.decode()

    FileImport.objects.update(moved_at=timezone.now() - datetime.timedelta(minutes=4))

    assert "import_due" in client.get(page_of(one)).content.decode()


def test_nothing_to_do_is_asked_for_no_longer(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")

    assert "data-goes-on" not in client.get(reverse(f"{URL}import_progress", args=[one.pk])).content.decode()


def test_a_post_that_says_nothing_does_nothing(client, keeper):
    one = looked_over(client, "term", "Falken", "Tjäder")

    assert client.post(page_of(one)).url == page_of(one)
    assert run() == []


def test_a_site_that_keeps_no_files_any_more_has_no_such_page(client, keeper, settings):
    one = looked_over(client, "term", "Falken", "Tjäder")
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": None}

    assert client.get(page_of(one)).status_code == 404
    assert page_of(one) not in client.get(reverse(f"{URL}import")).content.decode()
