"""A change of a register that waits, and two people who decide at the same moment."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.exceptions import ValidationError

from approvals.ledger import audit, keys
from approvals.models import LedgerEntry
from policy_rules import registers
from policy_rules.models import ConfidentialTerm, ProposedChange, RegisterVersion
from tests.factories.people import policy_reviewer
from tests.factories.registers import ConfidentialTermFactory
from tests.races.racing import race

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def change() -> ProposedChange:
    term = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen")
    term.aliases = ""
    return registers.save(term, actor=policy_reviewer())


def kinds() -> list[str]:
    return [entry.said["kind"] for entry in LedgerEntry.objects.order_by("seq")]


def is_intact() -> bool:
    signer = keys.signer()
    return not list(audit.run(origin=signer.origin, key=signer.public_key))


def one_was_refused(outcomes) -> bool:
    return [isinstance(one, ValidationError) for one in sorted(outcomes, key=repr)].count(True) == 1


def test_two_confirm_and_it_is_made_once(change):
    outcomes = race(*[partial(registers.confirm, change, actor=policy_reviewer()) for _number in range(2)])
    assert one_was_refused(outcomes), outcomes
    assert kinds().count("register.changed") == 2  # the term was added before
    assert is_intact()


def test_one_confirms_while_another_declines(change):
    confirm = partial(registers.confirm, change, actor=policy_reviewer())
    decline = partial(registers.decline, change, actor=policy_reviewer(), reason="Nej.")
    assert one_was_refused(race(confirm, decline))
    is_made = ProposedChange.objects.get().outcome == "confirmed"
    assert (ConfidentialTerm.objects.get().aliases == "") is is_made
    assert is_intact()


def test_the_row_is_changed_while_somebody_confirms(change):
    row = ConfidentialTerm.objects.get()
    row.aliases = "Örnen\nHöken"
    outcomes = race(
        partial(registers.confirm, change, actor=policy_reviewer()), partial(registers.save, row, actor=None)
    )
    # Whoever comes first: the confirmation is refused as stale, or the system's change comes after it.
    assert isinstance(outcomes[0], ValidationError | None)
    assert ConfidentialTerm.objects.get().aliases == "Örnen\nHöken"
    assert RegisterVersion.current()[1] == registers.digest_of_tables()
    assert is_intact()


def test_two_propose_a_change_of_the_same_row():
    ConfidentialTermFactory(term="Projekt Tjäder")
    rows = [ConfidentialTerm.objects.get() for _number in range(2)]
    outcomes = race(*[partial(registers.remove, row, actor=policy_reviewer()) for row in rows])
    assert one_was_refused(outcomes), outcomes
    assert ProposedChange.objects.count() == 1
