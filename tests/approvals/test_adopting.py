"""A policy comes into force: with its registers, its document and its entry, or not at all."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection

from approvals import policy
from approvals.adopting import adopt, propose
from approvals.ledger import canonical
from approvals.models import AdoptedPolicy, LedgerEntry, SealedContent
from policy_rules import registers
from policy_rules.models import ChecklistItem, CompanyProfile, ConfidentialTerm, ProposedChange, RuleEnforcement
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.guards import remove_guards
from tests.policy_rules.wizard.making import EVERYTHING, answers

pytestmark = pytest.mark.django_db


def put_in_force(made, *, actor=None, shown=True, **options):
    return adopt(made, actor=actor, saw=propose(made, shown=shown).digest, shown=shown, **options)


def kinds() -> list[str]:
    return [entry.said["kind"] for entry in LedgerEntry.objects.order_by("seq")]


def test_a_policy_is_kept_as_it_was_adopted_and_recorded():
    petra = policy_reviewer()
    done = put_in_force(answers(**EVERYTHING), actor=petra)
    kept = policy.in_force()
    assert kept.row == done.row == AdoptedPolicy.in_force()
    assert kept.answers == answers(**EVERYTHING)
    assert [document.language for document in kept.documents] == ["sv", "en"]
    assert kept.document("en").language == "en"
    assert kept.document("fi").language == "sv"
    entry = LedgerEntry.objects.order_by("seq").last().said
    assert entry["kind"] == "policy.adopted"
    assert entry["actor"] == petra.imprimatur_person.code
    when = canonical.instant(done.row.at)
    assert entry["data"] == {"policy": done.row.content, "review_by": "2027-11-22", "when": when}


def test_neither_the_entry_nor_the_kept_policy_holds_the_confidential_words():
    done = put_in_force(answers(), secrets=["Projekt Tjäder"])
    assert done.applied.terms == 1
    assert ConfidentialTerm.objects.filter(term="Projekt Tjäder").exists()
    kept = bytes(SealedContent.objects.get(pk=done.row.content).value).decode()
    assert "Tjäder" not in kept + "".join(str(entry.said) for entry in LedgerEntry.objects.all())


def test_adopting_the_same_again_records_nothing():
    made = answers(**EVERYTHING)
    put_in_force(made)
    before = kinds()
    done = put_in_force(made)
    assert done.row is None
    assert done.applied.made == []
    assert propose(made, shown=False).changes_nothing
    assert kinds() == before


def test_another_answer_makes_another_policy_and_the_old_one_stays():
    first = put_in_force(answers()).row
    second = put_in_force(answers(own_voice=False)).row
    assert AdoptedPolicy.in_force() == second
    assert policy.opened(first).answers == answers()


def test_who_may_not_adopt_changes_nothing():
    with pytest.raises(PermissionDenied):
        put_in_force(answers(), actor=marketer())
    assert not AdoptedPolicy.objects.exists()
    assert not CompanyProfile.objects.exists()


def test_who_keeps_the_registers_but_may_not_adopt_changes_nothing():
    keeper = UserFactory()
    keeper.user_permissions.set(Permission.objects.filter(content_type__app_label="policy_rules"))
    with pytest.raises(PermissionDenied):
        put_in_force(answers(), actor=keeper)
    assert not AdoptedPolicy.objects.exists()
    assert not CompanyProfile.objects.exists()


def test_what_was_not_seen_is_not_adopted():
    saw = propose(answers(), shown=True).digest
    registers.save(ChecklistItem(code="links", text="Länkarna är våra."), actor=None)
    with pytest.raises(ValidationError, match="meanwhile"):
        adopt(answers(), actor=None, saw=saw, shown=True)
    assert not AdoptedPolicy.objects.exists()


def test_a_word_that_a_register_refuses_leaves_the_policy_as_it_was():
    with pytest.raises(ValidationError):
        put_in_force(answers(), secrets=["!"])
    assert not AdoptedPolicy.objects.exists()
    assert not CompanyProfile.objects.exists()
    assert kinds() == []


def test_what_was_changed_by_hand_needs_to_be_chosen():
    made = answers()
    put_in_force(made)
    row = ChecklistItem.objects.get(code="links")
    row.text = "Länkarna är våra."
    registers.save(row, actor=None)
    put_in_force(made)
    assert ChecklistItem.objects.get(code="links").text == "Länkarna är våra."
    put_in_force(made, over_by_hand=[change.id for change in propose(made, shown=True).plan.by_hand])
    assert ChecklistItem.objects.get(code="links").text != "Länkarna är våra."


def test_an_adopted_policy_is_never_changed():
    row = put_in_force(answers()).row
    row.review_by = "2099-01-01"
    with pytest.raises(IntegrityError):
        row.save()


def test_a_policy_whose_words_were_erased_is_none_in_force():
    row = put_in_force(answers()).row
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_sealedcontent WHERE commitment = %s", [row.content])
    assert policy.in_force() is None
    assert propose(answers(), shown=True).before is None


# ---- a second person -------------------------------------------------------------------------------------------------


def test_what_loosens_waits_and_is_not_proposed_twice():
    petra, made = policy_reviewer(), answers(strictness="gentle")
    done = put_in_force(made, actor=petra)
    assert {change.wanted.key[0] for change in done.applied.waiting} >= {"DIS002", "PRO003"}
    assert not RuleEnforcement.objects.exists()
    assert ChecklistItem.objects.exists()

    again = propose(made, shown=True).plan
    assert (again.ordinary, again.by_hand) == ((), ())
    assert len(again.waiting) == len(done.applied.waiting)
    assert put_in_force(made, actor=petra).applied.waiting == []

    for proposal in ProposedChange.objects.all():
        registers.confirm(proposal, actor=policy_reviewer())
    assert propose(made, shown=True).changes_nothing


def test_a_change_of_a_row_that_waits_is_left_until_it_is_decided():
    put_in_force(answers())
    petra = policy_reviewer()
    put_in_force(answers(company="Söderskens Kaffe"), actor=petra)
    assert CompanyProfile.objects.get().name == "Norrsken Kaffe"
    assert [one.register for one in propose(answers(), shown=True).plan.changes] == []
    waiting = propose(answers(company="Österskens Kaffe"), shown=True).plan.waiting
    assert [one.register for one in waiting] == [CompanyProfile]
