from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from approvals.models import LedgerEntry, PublishingPause, SealedContent
from approvals.pausing import pause_publishing, resume_publishing
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer

pytestmark = pytest.mark.django_db

PAUSE = "/admin/imprimatur/pause/"
BANNER = "Publishing is paused: nothing goes out until it is resumed."


def is_paused() -> bool:
    return PublishingPause.objects.order_by("-pk").first().is_paused


def page_of(response):
    return BeautifulSoup(response.content, "html.parser")


def send(client, **values):
    """What the form on the page sends, with its hidden fields."""
    page = page_of(client.get(PAUSE))
    hidden = {
        field["name"]: field.get("value", "") for field in page.select(f'form[action="{PAUSE}"] input[type=hidden]')
    }
    return client.post(PAUSE, hidden | values)


@pytest.mark.parametrize("somebody", [publisher, lawyer])
def test_publishing_is_paused_and_resumed_with_reasons(client, somebody):
    client.force_login(somebody())

    send(client, reason="Olycka på rosteriet.")
    assert is_paused()
    send(client, reason="Allt är utrett.")
    assert not is_paused()

    kinds = [entry.said["kind"] for entry in LedgerEntry.objects.all() if "publishing" in entry.said["kind"]]
    assert kinds == ["publishing.paused", "publishing.resumed"]
    assert SealedContent.open(PublishingPause.objects.first().reason).decode() == "Olycka på rosteriet."


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer])
def test_others_cannot_and_see_no_way_to(client, somebody):
    client.force_login(somebody())

    assert client.get(PAUSE).status_code == 302
    assert client.post(PAUSE, {"reason": "Nej."}).status_code == 302
    assert not PublishingPause.objects.exists()
    assert PAUSE.encode() not in client.get("/admin/").content


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_nothing_is_paused(client, reason):
    client.force_login(publisher())

    assert send(client, reason=reason).status_code == 422
    assert not PublishingPause.objects.exists()


def test_a_reason_that_is_too_long_comes_back_whole(client):
    client.force_login(publisher())
    reason = "Därför. " * 700

    answer = send(client, reason=reason)

    assert answer.status_code == 422
    assert page_of(answer).select_one("textarea").get_text().strip() == reason.strip()


def test_who_did_not_see_the_pause_does_not_resume_it(client):
    client.force_login(publisher())
    page_seen_before = client.get(PAUSE)
    pause_publishing(actor=lawyer(), reason="Stopp.")
    hidden = {
        field["name"]: field.get("value", "")
        for field in page_of(page_seen_before).select(f'form[action="{PAUSE}"] input[type=hidden]')
    }

    answer = client.post(PAUSE, hidden | {"reason": "Jag också."})

    assert answer.status_code == 422
    assert "Publishing is paused already." in answer.content.decode()
    assert is_paused()


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, lawyer])
@pytest.mark.parametrize("path", ["/admin/", "/admin/snippets/approvals/post/", "/admin/account/"])
def test_every_page_says_that_publishing_is_paused(client, somebody, path):
    pause_publishing(actor=publisher(), reason="Stopp.")
    client.force_login(somebody())

    page = page_of(client.get(path))

    assert BANNER in page.select_one(".messages").get_text()


def test_the_banner_is_gone_when_publishing_goes_on(client):
    pia = publisher()
    client.force_login(pia)
    pause_publishing(actor=pia, reason="Stopp.")
    resume_publishing(actor=pia, reason="Klart.")

    assert BANNER not in client.get("/admin/").content.decode()


def test_the_banner_does_not_pile_up(client):
    pause_publishing(actor=publisher(), reason="Stopp.")
    client.force_login(marketer())
    client.get("/admin/")

    assert client.get("/admin/").content.decode().count(BANNER) == 1


def test_only_who_may_resume_is_shown_the_way(client):
    pause_publishing(actor=publisher(), reason="Stopp.")

    client.force_login(lawyer())
    assert page_of(client.get("/admin/")).select_one(".messages a")["href"] == PAUSE
    client.force_login(marketer())
    assert not page_of(client.get("/admin/")).select(".messages a")


def test_a_visitor_is_not_told(client):
    pause_publishing(actor=publisher(), reason="Stopp.")

    assert BANNER not in client.get("/admin/login/").content.decode()


def test_the_page_lists_who_paused_when_and_why(client):
    pause_publishing(actor=publisher(first_name="Pia", last_name="Press"), reason="Olycka.")
    client.force_login(lawyer())

    row = " ".join(page_of(client.get(PAUSE)).select_one("#pauses-section tbody tr").get_text(" ").split())

    assert "Pia Press Paused Olycka." in row
