"""Two people stood behind what loosened a register, and what waits is what was proposed: attack by attack."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from approvals.ledger import audit, keys
from approvals.ledger.writer import NewEntry, append
from approvals.models import person_of
from policy_rules import registers
from policy_rules.models import ConfidentialTerm, LinkDomain, ProposedChange, RegisterVersion
from tests.factories.people import policy_reviewer
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def found() -> set[str]:
    signer = keys.signer()
    return {defect.code for defect in audit.run(origin=signer.origin, key=signer.public_key)}


def execute(sql: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.fixture
def anna():
    return policy_reviewer()


@pytest.fixture
def bo():
    return policy_reviewer()


@pytest.fixture
def change(anna) -> ProposedChange:
    return registers.remove(ConfidentialTermFactory(term="Projekt Tjäder"), actor=anna, reason="Känd nu.")


def confirmed(actor, **said) -> None:
    """Write an entry that no verb wrote: a change that says it was confirmed, and leaves the registers as they are."""
    digest = RegisterVersion.current()[1]
    data = {
        "register": "confidentialterm",
        "action": "delete",
        "row": "1",
        "before": "1" * 64,
        "after": "",
        "digest": digest,
        "second": "confirmed",
        "proposal": "2" * 64,
        "proposed_by": person_of(actor).code,
    }
    with transaction.atomic():
        append(NewEntry("register.changed", person_of(actor).code, data | said))


def test_an_honest_story_has_no_defect(change, anna, bo):
    registers.confirm(change, actor=bo)
    registers.decline(registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=anna), actor=anna)
    other = registers.save(LinkDomain(domain="b.example", standing="vetted"), actor=anna)
    registers.decline(other, actor=bo, reason="Nej.")
    many = registers.save_many(LinkDomain, [LinkDomain(domain="c.example", standing="vetted")], actor=bo)
    registers.confirm(many, actor=anna)
    registers.save(LinkDomain(domain="d.example", standing="vetted"), actor=anna)
    anna.delete()
    assert found() == set()


def test_a_confirmation_of_what_nobody_proposed_is_found(anna):
    confirmed(anna)
    assert found() == {"register.unproposed", "register.version"}  # and it was never counted


def test_a_second_confirmation_of_the_same_is_found(change, bo):
    registers.confirm(change, actor=bo)
    confirmed(bo, proposal=change.digest)
    assert found() == {"register.unproposed", "register.version"}  # and it was never counted


def test_a_confirmation_for_another_register_is_found(change, bo):
    confirmed(bo, proposal=change.digest, register="linkdomain")
    assert "register.unproposed" in found()


def test_a_confirmation_by_who_proposed_it_is_found(change, anna):
    confirmed(anna, proposal=change.digest)
    assert "register.alone" in found()


def test_a_confirmation_that_names_another_proposer_is_found(change, bo):
    confirmed(bo, proposal=change.digest)
    assert "register.alone" in found()


def test_a_change_that_names_a_proposal_but_no_second_person_is_found(change, anna, bo):
    confirmed(bo, proposal=change.digest, second="not_needed", proposed_by=person_of(anna).code)
    assert "register.alone" in found()


def test_something_else_than_what_was_proposed_is_found(change, anna, bo):
    confirmed(bo, proposal=change.digest, action="change", proposed_by=person_of(anna).code)
    assert "register.other" in found()


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE policy_rules_proposedchange SET reason = 'En annan.'",
        "UPDATE policy_rules_proposedchange SET row_id = row_id + 1",
        "UPDATE policy_rules_proposedchange SET register = 'linkdomain'",
        "UPDATE policy_rules_proposedchange SET outcome = 'confirmed'",
        "UPDATE policy_rules_proposedchange SET outcome = 'declined'",
    ],
)
def test_a_proposal_changed_behind_the_verbs_back_is_found(change, attack):
    execute(attack)
    assert "proposal.altered" in found()


def test_a_proposal_put_on_somebody_else_is_found(change, bo):
    """So that its own proposer could confirm it."""
    execute("UPDATE policy_rules_proposedchange SET proposed_by_id = %s", bo.pk)
    assert found() == {"proposal.altered"}


def test_a_decision_undone_behind_the_verbs_back_is_found(change, bo):
    registers.decline(change, actor=bo, reason="Nej.")
    execute("UPDATE policy_rules_proposedchange SET outcome = 'waiting'")
    assert found() == {"proposal.altered", "proposal.missing"}


@pytest.mark.parametrize("change_of", ["register = 'linkdomain'", "verb = 'add'"])
def test_an_answered_proposal_of_something_else_is_found(change, bo, change_of):
    registers.decline(change, actor=bo, reason="Nej.")
    execute(f"UPDATE policy_rules_proposedchange SET {change_of}")
    assert found() == {"proposal.altered"}


@pytest.mark.parametrize("is_decided", [False, True])
def test_a_proposal_that_is_gone_is_found(change, bo, is_decided):
    if is_decided:
        registers.decline(change, actor=bo, reason="Nej.")
    execute("DELETE FROM policy_rules_proposedchange")
    assert found() == {"proposal.missing"}


def test_the_ledger_holds_no_word_of_what_waits(change, bo):
    registers.decline(change, actor=bo, reason="Tjäder är hemligt.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM approvals_ledgerentry")
        bodies = " ".join(str(row[0]) for row in cursor.fetchall())
    assert "register.proposed" in bodies
    assert "Tj" not in bodies
    assert ConfidentialTerm.objects.exists()
