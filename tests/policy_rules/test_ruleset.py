from __future__ import annotations

import datetime
import threading
from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from policy_rules import registers, registry, ruleset
from policy_rules.content import Content, Image, Text
from policy_rules.enforcement import Decision
from policy_rules.facts import Company
from policy_rules.finding import Enforcement
from policy_rules.models import RegisterVersion, RuleEnforcement
from policy_rules.ruleset import (
    ActiveAccount,
    ChecklistPoint,
    Registers,
    RegistersTampered,
    Ruleset,
    current,
    last_seen,
)
from tests.factories.registers import (
    AccountFactory,
    ChecklistItemFactory,
    CompanyProfileFactory,
    ConfidentialTermFactory,
    TopicFactory,
)
from tests.policy_rules.making import finds_word, make_rule

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]

TODAY = datetime.date(2026, 11, 22)


def test_the_registers_are_there_as_plain_values():
    CompanyProfileFactory(name="Norrsken Kaffe", domains="Norrsken.example")
    AccountFactory(channel="x", handle="nk")
    AccountFactory(is_active=False)
    ConfidentialTermFactory(term="Falken")
    for code, position in (("c", 2), ("b", 1), ("a", 1)):
        ChecklistItemFactory(code=code, text=code.upper(), position=position)
    ChecklistItemFactory(code="d", is_active=False)
    found = current().registers
    assert found.facts.company == Company("Norrsken Kaffe", ("norrsken.example",))
    assert found.accounts == {ActiveAccount("x", "nk", "official")}
    assert found.checklist == (ChecklistPoint("a", "A"), ChecklistPoint("b", "B"), ChecklistPoint("c", "C"))
    assert [hit.term.name for hit in found.terms.find("Falken")] == ["Falken"]
    assert found.digest == registers.digest_of_tables()


def test_empty_registers_know_no_company_and_no_terms():
    facts = current().facts(TODAY)
    assert (facts.company, facts.terms, facts.today) == (Company(), None, TODAY)


def test_facts_leave_out_terms_whose_embargo_is_over():
    ConfidentialTermFactory(term="Falken", embargo_until=TODAY)
    facts = current().facts
    assert facts(TODAY - datetime.timedelta(days=1)).terms.find("Falken")
    assert not facts(TODAY).terms.find("Falken")


def test_the_facts_of_a_day_are_put_together_once():
    assert current().facts(TODAY) is current().facts(TODAY)


def test_every_rule_of_the_house_is_asked_and_costs_what_the_site_decided():
    registers.save(RuleEnforcement(rule="PLA001", enforcement="advisory", reason="Vi lär oss."), actor=None)
    own = {rule.code: rule.enforcement for rule in registry.rules()}
    assert current().rules == registry.rules()
    post = Content(Text.plain("text", "FÖRETAGET"))
    assert {code: current().enforcement.of(code, post) for code in own} == own | {"PLA001": Enforcement.ADVISORY}


def test_it_costs_one_query_while_nothing_changes(django_assert_num_queries):
    ConfidentialTermFactory()
    first = current()
    with django_assert_num_queries(1):
        assert current() is first


def test_what_was_seen_last_costs_no_query_and_may_be_old(django_assert_num_queries):
    seen = current()
    ConfidentialTermFactory(term="Falken")
    with django_assert_num_queries(0):
        assert last_seen() is seen
    assert current() is not seen


def test_a_change_of_a_register_is_in_force_at_the_next_check():
    before = current()
    row = ConfidentialTermFactory(term="Falken")
    added = current()
    assert added.digest != before.digest
    assert added.facts(TODAY).terms.find("Falken")
    registers.remove(row, actor=None)
    assert current().facts(TODAY).terms is None
    assert current().digest == before.digest


def test_a_row_changed_behind_the_verbs_back_stops_all_checks():
    ConfidentialTermFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_confidentialterm SET term = 'Harmless'")
    with pytest.raises(RegistersTampered):
        current()


def test_a_change_while_the_registers_are_read_is_no_tampering(monkeypatch):
    read, times = ruleset._read_registers, []

    def overtaken():
        times.append(1)
        if len(times) == 1:
            found = read()
            ConfidentialTermFactory(term="Falken")
            return found
        return read()

    TopicFactory()
    monkeypatch.setattr(ruleset, "_read_registers", overtaken)
    assert current().facts(TODAY).terms.find("Falken")
    assert len(times) == 2


def test_the_digest_names_rules_enforcement_registers_and_limits(monkeypatch):
    fish, meat = make_rule(finds_word("fish"), "TST001"), make_rule(finds_word("meat"), "TST002")
    cheap = make_rule(finds_word("fish"), "TST001", enforcement=Enforcement.ADVISORY)
    digests = {
        Ruleset.of((), Registers()).digest,
        Ruleset.of((fish,), Registers()).digest,
        Ruleset.of((fish, meat), Registers()).digest,
        Ruleset.of((cheap,), Registers()).digest,
        Ruleset.of((fish,), Registers(digest="other")).digest,
        Ruleset.of((fish,), Registers(), {"x": 500}).digest,
    }
    monkeypatch.setattr(registry, "code_digest", lambda: "other sources")
    digests.add(Ruleset.of((fish,), Registers()).digest)
    assert len(digests) == 7
    assert all(len(digest) == 64 for digest in digests)


def test_the_sites_own_limits_win(settings):
    before = current()
    settings.IMPRIMATUR = {"CHANNEL_LIMITS": {"mastodon": 1000}}
    assert current().facts(TODAY).limits == {"mastodon": 1000}
    assert current().digest != before.digest


@pytest.mark.parametrize("limits", [{"orkut": 5}, {"x": 0}, {"x": "280"}, {"x": None}])
def test_limits_that_make_no_sense_are_refused(settings, limits):
    settings.IMPRIMATUR = {"CHANNEL_LIMITS": limits}
    with pytest.raises(ImproperlyConfigured, match="CHANNEL_LIMITS"):
        current()


@pytest.mark.django_db(transaction=True)
def test_threads_that_ask_at_once_read_the_registers_once(monkeypatch):
    ConfidentialTermFactory()
    read, times, barrier, found = ruleset._read_registers, [], threading.Barrier(4), []

    def counted():
        times.append(1)
        return read()

    def ask():
        try:
            barrier.wait(timeout=10)
            found.append(current())
        finally:
            connection.close()

    monkeypatch.setattr(ruleset, "_read_registers", counted)
    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(found) == 4
    assert len(set(map(id, found))) == 1
    assert len(times) == 1


def test_the_number_alone_does_not_name_a_version(monkeypatch):
    ConfidentialTermFactory(term="Falken")
    first = current()
    number, _digest = RegisterVersion.current()
    monkeypatch.setattr(RegisterVersion, "current", classmethod(lambda cls: (number, "other")))
    with pytest.raises(RegistersTampered):
        current()
    monkeypatch.undo()
    assert current() is first


def test_registers_know_the_change_that_led_to_them_when_another_one_comes_while_they_are_read(monkeypatch):
    ConfidentialTermFactory(term="Falken")
    read, others = ruleset._read_registers, iter(["Örnen"])

    def read_while_somebody_changes_them():
        found = read()
        for term in others:
            ConfidentialTermFactory(term=term)
        return found

    monkeypatch.setattr(ruleset, "_read_registers", read_while_somebody_changes_them)
    found = current().registers
    assert (found.number, found.digest) == RegisterVersion.current() == (2, registers.digest_of_tables())


def test_which_rules_are_asked_is_kept_place_by_place():
    rule = make_rule(finds_word("kaffe"), languages=("sv",), markets=("se",))
    off = Decision(rule.code, "", "x", Enforcement.OFF)
    rules = Ruleset.of((rule,), Registers(decisions=(off,)))
    place = Content(Text.plain("text", "Mer kaffe"), channel="linkedin")
    elsewhere = (replace(place, channel="x"), replace(place, markets=("uk",)))

    def asked(content, *languages):
        return [one.languages for one in rules.asked(content, languages)]

    for _time in range(2):
        assert asked(place, "sv") == [(0,)]
        assert asked(place, "en", "sv") == [(1,)]
        assert asked(place, "en") == []
        assert [asked(other, "sv") for other in elsewhere] == [[], []]


def test_a_rule_about_images_is_asked_where_there_are_some():
    rule = make_rule(lambda content, facts: iter(()), looks_at="images")
    rules = Ruleset.of((rule,), Registers())
    without = Content(Text.plain("text", "Te"))
    illustrated = replace(without, images=(Image("images:0", "a.png"),))
    for _time in range(2):
        assert rules.asked(without, ("sv",)) == ()
        assert [one.rule for one in rules.asked(illustrated, ("sv",))] == [rule]


def test_what_rules_may_know_is_kept_for_the_latest_day_only():
    rules, monday = Ruleset.of((), Registers()), datetime.date(2026, 11, 23)
    assert rules.facts(monday + datetime.timedelta(days=1)).today == monday + datetime.timedelta(days=1)
    assert rules.facts(monday).today == monday
    assert len(rules._of_day) == 1


def test_no_number_of_places_makes_a_ruleset_grow():
    rules = Ruleset.of((make_rule(finds_word("kaffe")),), Registers())
    for number in range(1_000):
        assert rules.asked(Content(Text.plain("text", "Te"), channel=str(number)), ("sv",))
    assert len(rules._asked) <= 256
