"""Open cases: what is on the page, how old it is, and where it is settled."""

from __future__ import annotations

import datetime
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.admin.desk import cases
from approvals.adopting import adopt, propose
from approvals.models import AdoptedPolicy, LiveRelease, Post, PublishOrder
from approvals.steps import take
from approvals.takedowns import Trouble, open_tasks
from policy_rules import registers
from policy_rules.models import StandingWaiver
from tests.approvals.admin.desk.desks import page_of
from tests.factories.people import UserFactory, lawyer, marketer, security_reviewer
from tests.factories.posts import PostFactory, digest_of, ordered, published
from tests.policy_rules.wizard.making import answers

pytestmark = pytest.mark.django_db

CASES = "/admin/imprimatur/desk/cases/"
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def lena(client):
    lena = lawyer()
    client.force_login(lena)
    return lena


def on_the_page(client) -> dict[str, list[str]]:
    """The title, the words below it and the age of each case, by kind."""
    page = page_of(client.get(CASES))
    return {
        section["aria-labelledby"].removeprefix("im-"): [
            " | ".join(cell.get_text(" ", strip=True) for cell in row.select("td"))
            for row in section.select("tbody tr")
        ]
        for section in page.select("main section[aria-labelledby]")
    }


def doubted(post: Post, at: datetime.datetime) -> None:
    """The rules now say no to the live release of ``post``."""
    release = LiveRelease.objects.get(post=post).release
    row = {"id": "f" * 16, "code": "CON001", "enforcement": "waivable"}
    with transaction.atomic(), patch.object(timezone, "now", return_value=at):
        assert open_tasks([Trouble(post.pk, release.pk, (row,))], "0" * 64) == 1


def waiver(words: str, ends: datetime.date) -> None:
    row = StandingWaiver(rule="CON001", words=words, reason="Känt sedan länge.", valid_until=ends)
    registers.save(row, actor=None)


def test_a_quiet_house_says_so(client):
    assert on_the_page(client) == {}
    assert b"Nothing is open" in client.get(CASES).content


def test_a_takedown_task_leads_to_its_post(client):
    post = published(title="Tvivlet")
    doubted(post, timezone.now() - 3 * DAY)

    assert on_the_page(client) == {"takedowns": ["Tvivlet CON001 | Open for 3\u00a0days"]}
    page = page_of(client.get(CASES))
    assert page.select_one("#im-takedowns").find_next("a")["href"] == f"/admin/imprimatur/review/{post.pk}/"


def test_a_correction_is_open_until_it_is_out(client):
    anna, wrong = marketer(), published(title="Fel")
    correction = PostFactory(by=anna, title="Rätt", corrects=wrong, body="<p>Rättelse: på fredag.</p>")
    (said,) = on_the_page(client)["corrections"]
    assert said.startswith("Rätt Draft; corrects “Fel” | Open for 0")

    assert take("submit", correction, actor=anna).taken
    assert "corrections" in on_the_page(client)
    take("approve", correction, actor=security_reviewer(), saw=digest_of(correction))
    take("publish", correction, actor=UserFactory(is_superuser=True), saw=digest_of(correction))

    assert on_the_page(client) == {}


def test_a_post_that_should_have_gone_out_is_a_case(client):
    ordered(minutes_ago=120, title="Sen")

    assert on_the_page(client) == {"orders": ["Sen Not tried yet | Overdue by 2\u00a0hours"]}


def test_an_order_that_was_refused_is_a_case_at_once(client):
    post = ordered(minutes_ago=1, title="Nekad")
    assert on_the_page(client) == {}
    PublishOrder.objects.filter(post=post).update(problem="paused")

    assert on_the_page(client)["orders"] == ["Nekad Refused: paused | Overdue by 1\u00a0minute"]


def test_a_waiver_that_ends_within_a_month_is_a_case(client):
    today = timezone.localdate()
    waiver("projekt järpe", today + 30 * DAY)
    waiver("projekt tjäder", today)
    waiver("projekt orre", today + 31 * DAY)
    waiver("projekt ripa", today - DAY)

    assert on_the_page(client)["waivers"] == [
        "CON001: projekt tjäder Känt sedan länge. | Ends today",
        "CON001: projekt järpe Känt sedan länge. | Ends in 30 days",
    ]


def test_waivers_are_shown_only_to_those_who_may_read_them(client):
    waiver("projekt järpe", timezone.localdate())
    client.force_login(UserFactory(groups=["Auditors"]))

    assert on_the_page(client) == {}


def test_a_policy_past_its_day_is_a_case(client, monkeypatch):
    adopt(answers(), actor=UserFactory(is_superuser=True), saw=propose(answers(), shown=True).digest, shown=True)
    due = AdoptedPolicy.in_force().review_by
    assert on_the_page(client) == {}
    monkeypatch.setattr(timezone, "localdate", lambda *moment: due + 2 * DAY if not moment else due)

    (said,) = on_the_page(client)["policy"]
    assert said.startswith("The policy in force Adopted on")
    assert said.endswith("Overdue by 2 days")


def test_the_page_is_bounded_and_says_that_there_are_more(client, monkeypatch):
    monkeypatch.setattr(cases, "MOST", 1)
    today = timezone.localdate()
    for word in ("järpe", "tjäder", "orre"):
        waiver(f"projekt {word}", today)

    assert len(on_the_page(client)["waivers"]) == 1
    assert "(1+)" in page_of(client.get(CASES)).find(id="im-waivers").get_text()


def test_more_cases_take_no_more_queries(client):
    counts = []
    for number in range(2):
        post = published(title=f"Post {number}", body=f"<p>Kaffe i parken, gång {number}.</p>")
        doubted(post, timezone.now())
        PostFactory(corrects=post)
        ordered(minutes_ago=120, body=f"<p>Te i parken, gång {number}.</p>")
        waiver(f"projekt {number}", timezone.localdate())
        client.get(CASES)
        with CaptureQueriesContext(connection) as queries:
            client.get(CASES)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_only_legal_sees_them(client):
    client.force_login(marketer())

    assert client.get(CASES).status_code == 302


def on_the_dashboard(client) -> list[str] | None:
    """The rows of the desk's panel, or nothing for those who do not have it."""
    panel = page_of(client.get("/admin/")).select_one("#legal-desk-section")
    rows = panel.select("tbody tr") if panel else ()
    return [" | ".join(cell.get_text(" ", strip=True) for cell in row("td")) for row in rows] if panel else None


def test_the_dashboard_says_what_is_open_and_leads_there(client):
    assert on_the_dashboard(client) == ["No case is open."]
    doubted(published(title="Äldst"), timezone.now() - 3 * DAY)
    doubted(published(title="Yngst"), timezone.now() - DAY)

    assert on_the_dashboard(client) == ["Takedown tasks (2) | Äldst | Open for 3\u00a0days"]
    assert f"{CASES}#im-takedowns" in client.get("/admin/").content.decode()


def test_the_dashboard_of_those_who_may_not_read_the_evidence_has_no_desk(client):
    client.force_login(marketer())
    assert on_the_dashboard(client) is None
