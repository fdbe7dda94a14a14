"""The policy in force, for everybody to read."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from approvals.adopting import adopt, propose
from approvals.checks import check_policy_review
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.policy_rules.wizard.making import answers

pytestmark = pytest.mark.django_db

PAGE = reverse("imprimatur:our_policy")
PASSED = (timezone.localdate() - datetime.timedelta(days=1)).isoformat()


def put_in_force(**given) -> None:
    made = answers(**given)
    adopt(made, actor=None, saw=propose(made, shown=True).digest, shown=True)


def file(language: str, ending: str) -> str:
    return reverse("imprimatur:policy_file", args=[language, ending])


def read(client, person, url: str = PAGE):
    client.force_login(person)
    return client.get(url)


def test_everybody_who_writes_can_read_it(client):
    put_in_force()
    page = read(client, marketer()).content.decode()
    assert "Policy för sociala medier: Norrsken Kaffe" in page
    assert "press@norrsken.example" in page
    assert reverse("imprimatur:wizard", args=["company"]) not in page


def test_who_may_adopt_it_sees_what_is_left_and_the_way_to_the_wizard(client):
    put_in_force(channels=["linkedin"])
    page = read(client, policy_reviewer()).content.decode()
    assert "LinkedIn." in page
    assert reverse("imprimatur:wizard", args=["company"]) in page


def test_before_the_first_one_the_page_says_so(client):
    assert "No policy has been adopted yet." in read(client, marketer()).content.decode()
    assert read(client, marketer(), file("sv", "md")).status_code == 404


def test_a_stranger_reads_nothing(client):
    put_in_force()
    for url in (PAGE, file("sv", "html")):
        assert client.get(url).status_code == 302
        assert read(client, UserFactory(), url).status_code == 302
        client.logout()


def test_it_is_taken_away_in_each_language_that_it_has(client):
    put_in_force(language="both")
    anna = marketer()
    for language, title in (("sv", "Policy för sociala medier"), ("en", "Social media policy")):
        assert title in read(client, anna, f"{PAGE}?language={language}").content.decode()
        for ending in ("html", "md"):
            response = read(client, anna, file(language, ending))
            assert title in response.content.decode()
            assert response["Content-Disposition"] == f'attachment; filename="policy.{language}.{ending}"'
    put_in_force(language="en")
    assert read(client, anna, file("sv", "html")).status_code == 404


def test_the_page_to_print_brings_no_styles_of_its_own(client):
    put_in_force()
    page = read(client, marketer(), file("sv", "print")).content.decode()
    assert "<style" not in page
    assert "policy.css" in page


def test_who_may_adopt_a_policy_is_reminded_when_its_day_has_come(client):
    put_in_force(review_by=PASSED)
    home = reverse("wagtailadmin_home")
    assert "was to be looked at again" in read(client, policy_reviewer(), home).content.decode()
    assert "was to be looked at again" not in read(client, marketer(), home).content.decode()
    assert "was to be looked at again" in read(client, marketer()).content.decode()


def test_the_system_check_says_that_the_day_has_come():
    def told() -> list[str]:
        return [found.id for found in check_policy_review(None, databases=["default"])]

    assert told() == []
    put_in_force()
    assert told() == []
    put_in_force(review_by=PASSED)
    assert told() == ["imprimatur.W231"]
    assert check_policy_review(None, databases=[]) == []


def test_a_menu_leads_to_it(client):
    page = read(client, marketer(), reverse("wagtailadmin_home")).content.decode()
    assert PAGE in page
    assert reverse("imprimatur:wizard", args=["company"]) not in page
    assert (
        reverse("imprimatur:wizard", args=["company"])
        in read(client, policy_reviewer(), reverse("wagtailadmin_home")).content.decode()
    )


def test_the_command_and_the_page_tell_of_the_same_policy(client, tmp_path):
    (tmp_path / "a.json").write_text(
        '{"company": "Norrsken Kaffe", "escalation": "press@norrsken.example", "security": "Siv", "language": "en"}'
    )
    call_command("policy_wizard", answers=str(tmp_path / "a.json"), yes=True, output=str(tmp_path))
    shown = read(client, marketer(), file("en", "md")).content.decode()
    assert shown == (tmp_path / "policy.en.md").read_text(encoding="utf-8")
