from __future__ import annotations

import pytest
from django.urls import reverse

from policy_rules import registers, registry
from policy_rules.models import LinkDomain
from tests.approvals.admin.rules.rule_screens import RULES, page_of, words_of
from tests.factories.people import marketer, policy_reviewer
from tests.factories.posts import submitted
from tests.factories.registers import RuleEnforcementFactory, rule_in_force

COUNT = "?counted=1#counted"

pytestmark = pytest.mark.django_db


def rule_page(client, code: str, somebody=None):
    client.force_login(somebody or marketer())
    return page_of(client.get(f"{RULES}{code}/"))


def test_the_page_shows_each_example_and_finds_something_in_the_bad_ones_only(client):
    client.force_login(marketer())
    for rule in registry.rules()[::6]:
        page = page_of(client.get(f"{RULES}{rule.code}/"))
        assert rule.sentence in words_of(page)
        assert len(page.select("#bad-section .im-card")) == len(rule.bad)
        assert len(page.select("#good-section .im-card")) == len(rule.good)
        assert not page.select("#good-section mark")


@pytest.mark.parametrize("code", ["XXX001", "dis001", "<b>"])
def test_a_code_that_no_rule_has_is_not_found(client, code):
    client.force_login(marketer())
    assert client.get(f"{RULES}{code}/").status_code == 404


def test_the_page_says_why_how_to_be_fine_and_what_nobody_has_checked(client):
    page = rule_page(client, "PER006")
    rule = next(rule for rule in registry.rules() if rule.code == "PER006")
    assert rule.because in words_of(page.select_one("#why-section"))
    assert ("nobody has checked" in words_of(page.select_one("#why-section"))) == ("unverified" in rule.because)
    assert page.select("#fine-section li")


def test_a_find_is_marked_in_its_example_and_its_number_leads_to_what_is_said(client):
    page = rule_page(client, "CON001")
    assert page.select_one("#bad-section mark").get_text() == "Projekt Falken"
    number = page.select_one("#bad-section .im-text a.im-number")
    said = page.select_one(number["href"])
    assert "must not be made public" in words_of(said)
    ids = [element["id"] for element in page.select("[id^=finding-]")]
    assert len(ids) == len(set(ids))


def test_a_find_in_the_name_of_a_file_is_marked_there(client):
    assert "Projekt Falken" in [mark.get_text() for mark in rule_page(client, "CON001").select("#bad-section mark")]


def test_what_was_decided_here_is_told_and_changed_by_those_who_may(client):
    row = RuleEnforcementFactory(rule="COU001", market="se", enforcement="mandatory", reason="Vi svär inte.")
    add, edit = reverse("register_ruleenforcement:add"), reverse("register_ruleenforcement:edit", args=[row.pk])

    page = rule_page(client, "COU001", policy_reviewer())
    aside = page.select_one("main aside")
    assert "Sweden: mandatory" in words_of(aside)
    assert "Vi svär inte." in words_of(aside)
    assert [link["href"] for link in aside.select("a")] == [edit, COUNT, add]

    page = rule_page(client, "COU001", marketer())
    aside = page.select_one("main aside")
    assert "Sweden: mandatory" in words_of(aside)
    assert not aside.select("a")


def test_whoever_may_decide_counts_first_what_a_rule_finds_in_what_went_out(client):
    """Also a rule that is off or that needs a register, like the one about unknown domains."""
    RuleEnforcementFactory(rule="LIN004", enforcement="off")
    submitted(body="<p>Läs mer: https://nytt.se/artikel</p>")
    submitted(body="<p>Läs mer: https://nordvind.se/artikel</p>")

    def counted(somebody) -> str:
        client.force_login(somebody)
        return words_of(page_of(client.get(f"{RULES}LIN004/{COUNT}")).select_one("main aside"))

    assert "Submissions looked at: 2, live ones among them: 0, with a finding: 0." in counted(policy_reviewer())
    registers.save(LinkDomain(domain="nordvind.se", standing="vetted"), actor=None)
    assert "Submissions looked at: 2, live ones among them: 0, with a finding: 1." in counted(policy_reviewer())
    assert "Submissions looked at" not in counted(marketer())


def test_the_page_of_another_rule_says_nothing_of_it(client):
    RuleEnforcementFactory(rule="COU001", market="se", enforcement="mandatory")
    assert "Nobody has decided otherwise" in words_of(rule_page(client, "COU002").select_one("main aside"))


def test_hidden_characters_of_an_example_are_named(client):
    assert "RIGHT-TO-LEFT OVERRIDE" in words_of(rule_page(client, "CON002").select_one("#bad-section"))


def test_a_rule_of_the_sites_own_has_a_page_too_and_leads_to_where_it_is_written(client):
    row = rule_in_force(code="NRS001", name="No")
    page = rule_page(client, "NRS001", policy_reviewer())
    assert words_of(page.select_one(".im-rule__sentence")) == "No"
    assert page.select_one("#bad-section mark").get_text() == "magiskt kaffe"
    assert reverse("register_siterule:edit", args=[row.pk]) in [link["href"] for link in page.select("main a")]
    page = rule_page(client, "NRS001", marketer())
    assert reverse("register_siterule:edit", args=[row.pk]) not in [link["href"] for link in page.select("main a")]
