"""What adopting a policy changes in the registers: what is missing, and nothing behind anybody's back."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from policy_rules import registers, ruleset
from policy_rules.models import ChecklistItem, CompanyProfile, Competitor, ConfidentialTerm, RuleEnforcement
from policy_rules.wizard.applying import apply
from policy_rules.wizard.coverage import coverage
from policy_rules.wizard.document import write
from policy_rules.wizard.plan import new_terms, plan
from policy_rules.wizard.starting import assumed, start
from policy_rules.wizard.telling import told
from tests.factories.people import marketer
from tests.factories.registers import CompanyProfileFactory, ConfidentialTermFactory
from tests.policy_rules.wizard.making import EVERYTHING, TODAY, answers

pytestmark = pytest.mark.django_db


def carry_out(made, kept=None, *, shown=True, over=False):
    changes = plan(made, kept, shown=shown)
    return apply(changes.changes if over else changes.ordinary, [], actor=None)


def enforced() -> dict[str, str]:
    return dict(RuleEnforcement.objects.values_list("rule", "enforcement"))


def change(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    registers.save(row, actor=None)


def test_an_empty_site_gets_a_profile_and_a_checklist_and_no_rule_is_turned_down():
    carry_out(answers())
    profile = CompanyProfile.objects.get()
    assert (profile.name, profile.escalation_email) == ("Norrsken Kaffe", "press@norrsken.example")
    codes = set(ChecklistItem.objects.values_list("code", flat=True))
    assert codes == {"links", "files", "details", "named", "people"}
    assert enforced() == {}


def test_everything_that_can_be_answered_ends_in_a_register():
    carry_out(answers(**EVERYTHING))
    assert CompanyProfile.objects.get().domain_names() == ("norrsken.example", "norrskenkaffe.example")
    assert ChecklistItem.objects.filter(code="inside").exists()
    assert Competitor.objects.count() == 2
    found = enforced()
    assert {found[code] for code in ("OPT001", "OPT002", "OPT003", "PER008", "COU003")} == {"waivable"}


def test_the_strictness_decides_what_doubt_costs():
    carry_out(answers(strictness="gentle"))
    assert set(enforced().values()) == {"advisory"}
    carry_out(answers(strictness="standard"), answers(strictness="gentle"))
    assert enforced() == {}


@pytest.mark.parametrize("variant", [{}, EVERYTHING])
def test_doing_it_twice_changes_nothing_the_second_time(variant):
    made = answers(**variant)
    carry_out(made)
    digest = registers.digest_of_tables()
    assert plan(made, made, shown=True).changes == ()
    assert plan(made, made, shown=False).changes == ()
    assert plan(made, None, shown=False).changes == ()
    assert registers.digest_of_tables() == digest


def test_what_the_answers_no_longer_ask_for_is_taken_out_again():
    before, after = answers(**EVERYTHING), answers()
    carry_out(before)
    carry_out(after, before)
    assert enforced() == {}
    assert not ChecklistItem.objects.filter(code="inside").exists()
    assert plan(after, after, shown=True).changes == ()


def test_rows_that_the_wizard_never_wanted_stay():
    registers.save(ChecklistItem(code="tone", text="Tonen är vår."), actor=None)
    registers.save(RuleEnforcement(rule="COU002", enforcement="off", reason="Vi ropar."), actor=None)
    carry_out(answers())
    carry_out(answers(), answers())
    assert ChecklistItem.objects.filter(code="tone").exists()
    assert enforced() == {"COU002": "off"}


def test_what_was_changed_by_hand_is_left_unless_a_person_chooses():
    made = answers(strictness="gentle")
    carry_out(made)
    change(RuleEnforcement.objects.get(rule="PRO003"), enforcement="mandatory")
    change(ChecklistItem.objects.get(code="links"), text="Länkarna är våra.")
    by_hand = plan(made, made, shown=True)
    assert by_hand.ordinary == ()
    assert {(one.verb, one.wanted.key[0]) for one in by_hand.by_hand} == {("change", "PRO003"), ("change", "links")}
    carry_out(made, made)
    assert enforced()["PRO003"] == "mandatory"
    carry_out(made, made, over=True)
    assert enforced()["PRO003"] == "advisory"


def test_what_was_taken_out_by_hand_is_not_put_back_unless_a_person_chooses():
    made = answers()
    carry_out(made)
    registers.remove(ChecklistItem.objects.get(code="people"), actor=None)
    carry_out(made, made)
    assert not ChecklistItem.objects.filter(code="people").exists()
    carry_out(made, made, over=True)
    assert ChecklistItem.objects.filter(code="people").exists()


def test_what_was_changed_by_hand_is_not_taken_out_unless_a_person_chooses():
    before, after = answers(strictness="gentle"), answers()
    carry_out(before)
    change(RuleEnforcement.objects.get(rule="PRO003"), enforcement="mandatory")
    carry_out(after, before)
    assert enforced() == {"PRO003": "mandatory"}


def test_whoever_saw_the_profile_changes_it_and_a_file_that_did_not_leaves_it():
    CompanyProfileFactory(escalation_email="annan@norrsken.example")
    changes = plan(answers(), None, shown=False)
    assert next(one.before for one in changes.by_hand)["escalation_email"] == "annan@norrsken.example"
    assert CompanyProfile not in {one.register for one in changes.ordinary}
    assert CompanyProfile in {one.register for one in plan(answers(), None, shown=True).ordinary}


def test_a_competitor_that_was_shown_and_struck_is_taken_out():
    registers.save(Competitor(name="Fjällbryggarna"), actor=None)
    assert start(None, TODAY, "sv")["competitors"] == ("Fjällbryggarna",)
    assert [one.verb for one in plan(answers(), None, shown=True).ordinary if one.register is Competitor] == ["delete"]
    assert [one for one in plan(answers(), None, shown=False).changes if one.register is Competitor] == []


def test_a_form_that_ends_its_lines_otherwise_has_changed_nothing():
    made = answers(domains=["a.example", "b.example"])
    carry_out(made)
    change(CompanyProfile.objects.get(), domains="a.example\r\nb.example\r\n")
    assert plan(made, made, shown=False).changes == ()


def test_another_round_begins_with_the_kept_answers_and_what_the_registers_say():
    kept = answers(strictness="strict", company="Före")
    CompanyProfileFactory(name="Efter")
    began = start(kept, TODAY, "sv")
    assert (began["strictness"], began["company"], began["confidential"]) == ("strict", "Efter", ())
    assert assumed(kept, TODAY, "sv")["company"] == "Före"


def test_a_day_of_review_that_has_passed_is_not_proposed_again():
    kept = answers(review_by="2026-01-01")
    assert assumed(kept, TODAY, "sv")["review_by"].year == 2027
    assert assumed(answers(review_by="2026-12-24"), TODAY, "sv")["review_by"].month == 12


def test_confidential_words_go_into_the_register_once():
    ConfidentialTermFactory(term="Projekt Tjäder")
    apply([], new_terms(["Projekt Tjäder", "Kallrost 2"], actor=None), actor=None)
    assert set(ConfidentialTerm.objects.values_list("term", flat=True)) == {"Projekt Tjäder", "Kallrost 2"}


def test_who_may_not_change_a_register_changes_none():
    with pytest.raises(PermissionDenied):
        apply(plan(answers(), None, shown=True).changes, [], actor=marketer())
    assert not CompanyProfile.objects.exists()


def test_a_change_that_a_register_refuses_undoes_all_of_them(monkeypatch):
    monkeypatch.setattr(ChecklistItem, "clean", lambda row: (_ for _ in ()).throw(ValidationError("Nej.")))
    with pytest.raises(ValidationError):
        carry_out(answers())
    assert not CompanyProfile.objects.exists()


def test_a_change_is_told_with_what_it_says_before_and_after():
    carry_out(answers())
    after = answers(escalation="ny@norrsken.example", strictness="gentle")
    lines = [str(one) for one in told(plan(after, answers(), shown=True).changes)]
    details = [str(detail) for one in told(plan(after, answers(), shown=True).changes) for detail in one.details]
    assert any("PRO003" in line for line in lines)
    assert "Escalation address: “press@norrsken.example” becomes “ny@norrsken.example”" in details


# ---- what does not fit together --------------------------------------------------------------------------------------


def gaps(made):
    return coverage(write(made, "sv"), made, ruleset.current())


@pytest.mark.parametrize("variant", [{}, EVERYTHING, {"listed": True, "markets": ["us"]}, {"own_voice": False}])
def test_a_site_that_was_set_up_has_no_clause_without_its_rule_and_no_rule_without_a_clause(variant):
    made = answers(**variant)
    carry_out(made)
    found = gaps(made)
    assert (found.loose, found.unsaid, found.own) == ((), (), ())
    assert found.guidance


def test_a_rule_that_was_switched_off_leaves_its_clause_loose():
    carry_out(answers())
    registers.save(RuleEnforcement(rule="COU004", enforcement="off", reason="Prov."), actor=None)
    assert [(one.clause.id, one.missing) for one in gaps(answers()).loose] == [("competitors", ("COU004",))]


def test_a_rule_that_is_off_in_one_market_only_still_holds():
    carry_out(answers(markets=["se", "uk"]))
    registers.save(RuleEnforcement(rule="COU004", market="uk", enforcement="off", reason="Prov."), actor=None)
    assert gaps(answers(markets=["se", "uk"])).loose == ()
    assert [one.missing for one in gaps(answers(markets=["uk"])).loose] == [("COU004",)]


def test_a_point_of_the_checklist_that_is_not_asked_for_leaves_its_clause_loose():
    carry_out(answers())
    change(ChecklistItem.objects.get(code="people"), is_active=False)
    assert [(one.clause.id, one.missing) for one in gaps(answers()).loose] == [("pictures-of-people", ("people",))]


def test_a_rule_that_was_switched_on_without_a_clause_is_listed():
    carry_out(answers())
    registers.save(RuleEnforcement(rule="OPT001", enforcement="waivable", reason="Prov."), actor=None)
    assert [rule.code for rule in gaps(answers()).unsaid] == ["OPT001"]
