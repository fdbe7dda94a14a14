"""The page that says which rules are waived again and again."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from approvals.models import CheckRun
from tests.factories.people import lawyer, marketer, policy_reviewer, security_reviewer
from tests.factories.posts import submitted

pytestmark = pytest.mark.django_db

PAGE = "/admin/imprimatur/precision/"


def found(code: str, times: int, waived: int) -> None:
    """A check run in which ``code`` found so much, of which standing waivers let some pass."""
    run = CheckRun.objects.first()
    findings = [
        {"id": f"{code}{number}", "code": code, "enforcement": "waivable", "waivers": [1] if number < waived else []}
        for number in range(times)
    ]
    CheckRun.objects.bulk_create(
        [CheckRun(submission=run.submission, step="submit", ruleset_digest=run.ruleset_digest, findings=findings)]
    )


def lines(client, user) -> list[list[str]]:
    client.force_login(user)
    page = BeautifulSoup(client.get(PAGE).content, "html.parser")
    for unseen in page.select(".w-sr-only"):
        unseen.decompose()
    return [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in page.select("main tbody tr")]


@pytest.fixture
def three():
    submitted()
    found("COU001", 12, 1)
    found("PRO001", 3, 3)
    found("DIS001", 20, 5)


@pytest.mark.parametrize("reader", [policy_reviewer, lawyer])
def test_the_noisy_rule_stands_first_and_few_findings_judge_nothing(client, three, reader):
    assert lines(client, reader()) == [
        ["DIS001", "20", "5", "75 %", "Noisy"],
        ["PRO001", "3", "3", "0 %", "Too few to judge"],
        ["COU001", "12", "1", "91 %", "–"],
    ]


def test_where_nothing_was_barred_the_page_says_so(client):
    assert lines(client, policy_reviewer()) == []
    assert "No rule has barred anything" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("stranger", [marketer, security_reviewer])
def test_who_may_not_see_the_waivers_does_not_see_how_often_rules_are_waived(client, three, stranger):
    client.force_login(stranger())
    assert client.get(PAGE).status_code == 302


def test_the_list_of_standing_waivers_leads_there(client):
    client.force_login(policy_reviewer())
    assert PAGE in client.get(reverse("register_standingwaiver:index")).content.decode()
