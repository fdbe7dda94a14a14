from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from wagtail.users.models import UserProfile

from policy_rules import registry
from tests.approvals.admin.rules.rule_screens import PLAYGROUND, RULES, page_of, tamper, words_of
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.registers import RuleEnforcementFactory
from tests.performance.counting import queries_of

pytestmark = pytest.mark.django_db


def listed(client, **looked_for) -> dict[str, str]:
    """Code -> the words of its row."""
    page = page_of(client.get(RULES, looked_for))
    return {row.a.get_text(): words_of(row) for row in page.select(".im-rules tbody tr")}


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher, lawyer])
def test_everybody_who_reads_posts_reads_the_rules_and_finds_them_in_the_menu(client, somebody):
    client.force_login(somebody())
    assert set(listed(client)) == {rule.code for rule in registry.rules()}
    assert RULES in client.get("/admin/").content.decode()


def test_others_in_the_admin_do_not(client):
    stranger = UserFactory()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    assert client.get(RULES).status_code == 302
    assert client.get(f"{RULES}DIS001/").status_code == 302
    assert RULES not in client.get("/admin/").content.decode()


def test_a_row_says_what_a_rule_says_and_what_it_costs_here(client):
    RuleEnforcementFactory(rule="COU001", enforcement="off")
    RuleEnforcementFactory(rule="COU001", market="se", channel="x", enforcement="mandatory")
    client.force_login(marketer())
    rows = listed(client)
    assert "Nobody swears in the company's name." in rows["COU001"]
    assert "off decided here; its own is waivable Sweden, X: mandatory" in rows["COU001"]
    assert "decided here" not in rows["COU002"]


@pytest.mark.parametrize(
    ("looked_for", "codes"),
    [
        ({"words": "PER00 konto"}, set()),
        ({"words": "identity Nobody's"}, {"PER001", "PER008"}),
        ({"words": "dis010"}, {"DIS010"}),
        ({"words": "2024/825"}, {"PRO005", "PRO006", "PRO007"}),
        ({"point": "4", "enforcement": "waivable"}, {"COU001", "COU004", "COU005", "COU006", "PRO004"}),
        ({"point": "4", "severity": "note"}, {"COU002", "COU003"}),
        ({"point": "5"}, {"COU006"}),
    ],
)
def test_rules_are_found_by_words_point_severity_and_enforcement(client, looked_for, codes):
    client.force_login(marketer())
    expected = {
        rule.code
        for rule in registry.rules()
        if rule.code in codes and (looked_for.get("severity", rule.severity) == rule.severity)
    }
    assert set(listed(client, **looked_for)) == expected


def test_a_rule_is_found_by_what_it_costs_here_and_not_by_what_it_would_cost(client):
    RuleEnforcementFactory(rule="COU001", enforcement="off")
    RuleEnforcementFactory(rule="COU004", channel="x", enforcement="off")
    client.force_login(marketer())
    assert {"COU001", "COU004"} <= set(listed(client, enforcement="off"))
    assert "COU001" not in listed(client, enforcement="waivable")


def test_a_question_that_makes_no_sense_is_not_asked(client):
    client.force_login(marketer())
    assert len(listed(client, point="ten", severity="fatal")) == len(registry.rules())


def test_a_reader_of_swedish_reads_the_rules_in_swedish(client):
    somebody = marketer()
    UserProfile.objects.create(user=somebody, preferred_language="sv")
    client.force_login(somebody)
    rows = listed(client, words="SVÄR")
    assert "Ingen svär i företagets namn." in rows["COU001"]


def test_nothing_found_offers_the_way_back(client):
    client.force_login(marketer())
    status = page_of(client.get(RULES, {"words": "zzz"})).select_one("p.im-rules__count")
    assert words_of(status) == "0 rules. Show all"


def test_registers_that_were_tampered_with_are_said_and_nothing_is_claimed(client):
    tamper()
    client.force_login(policy_reviewer())
    page = page_of(client.get(RULES))
    assert "changed without a record" in words_of(page.select_one("main [role=alert]"))
    assert not page.select(".im-rules")


def test_whoever_may_try_a_text_finds_the_way_there(client):
    for somebody, finds in ((marketer(), True), (publisher(), False)):
        client.force_login(somebody)
        assert (PLAYGROUND in client.get(RULES).content.decode()) is finds


@pytest.mark.parametrize("address", [RULES, f"{RULES}COU001/"])
def test_a_screen_costs_the_same_whatever_was_decided(client, address):
    client.force_login(policy_reviewer())
    client.get(address)
    few = len(queries_of(lambda: client.get(address)))
    for channel in ("x", "linkedin", "facebook", "instagram"):
        RuleEnforcementFactory(rule="COU001", channel=channel)
    client.get(address)
    assert len(queries_of(lambda: client.get(address))) == few
