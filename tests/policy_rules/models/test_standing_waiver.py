"""What a standing waiver may say, who stands behind it, and when a change of it lets more pass."""

from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from policy_rules import registers, ruleset
from policy_rules.models import StandingWaiver
from tests.factories.people import policy_reviewer
from tests.factories.registers import RuleEnforcementFactory, StandingWaiverFactory

DAY = datetime.timedelta(days=1)


def unsaved(**values) -> StandingWaiver:
    until = timezone.localdate() + 30 * DAY
    given = {"rule": "CON001", "words": "Järpe", "reason": "Offentligt.", "valid_until": until}
    return StandingWaiver(**given | values)


@pytest.mark.django_db
def test_its_words_are_kept_as_findings_are_compared_with_them():
    assert StandingWaiverFactory(words="  Projekt   JÄRPE ").words == "projekt järpe"


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["", " ", "\u00ad"])
def test_one_without_words_is_refused(words):
    with pytest.raises(ValidationError) as refused:
        registers.save(unsaved(words=words), actor=None)
    assert "words" in refused.value.message_dict


@pytest.mark.django_db
@pytest.mark.parametrize("missing", [{"reason": ""}, {"valid_until": None}, {"rule": "XXX999"}])
def test_one_without_a_reason_an_end_or_a_rule_is_refused(missing):
    with pytest.raises(ValidationError) as refused:
        registers.save(unsaved(**missing), actor=None)
    assert set(refused.value.message_dict) == set(missing)


@pytest.mark.django_db
def test_it_stands_for_a_year_at_most():
    registers.save(unsaved(valid_until=timezone.localdate() + 366 * DAY), actor=None)
    with pytest.raises(ValidationError):
        registers.save(unsaved(words="Ripa", valid_until=timezone.localdate() + 367 * DAY), actor=None)


@pytest.mark.django_db
def test_there_is_none_for_a_rule_that_nobody_can_waive():
    with pytest.raises(ValidationError, match="Nobody can waive"):
        unsaved(rule="PER001", words="811228-9874").full_clean()

    RuleEnforcementFactory(rule="PER001", market="uk", enforcement="waivable")
    unsaved(rule="PER001", words="811228-9874").full_clean()


@pytest.mark.django_db
def test_the_same_words_in_another_spelling_are_there_already():
    StandingWaiverFactory(words="Järpe")
    with pytest.raises(ValidationError, match="already"):
        registers.save(unsaved(words="JÄRPE"), actor=None)


@pytest.mark.django_db
def test_whoever_had_a_hand_in_it_is_kept(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    row = StandingWaiverFactory(words="Järpe")
    one, other = policy_reviewer(), policy_reviewer()
    for person in (one, other, one):
        row.valid_until -= DAY
        registers.save(row, actor=person)
    assert row.vouchers == sorted([str(one.pk), str(other.pk)])
    assert StandingWaiver.objects.get() == row


@pytest.mark.django_db
def test_it_waits_for_a_second_person_and_both_vouch_for_it():
    one, other = policy_reviewer(), policy_reviewer()
    proposal = registers.save(unsaved(), actor=one)
    assert not StandingWaiver.objects.exists()
    registers.confirm(proposal, actor=other)
    assert StandingWaiver.objects.get().vouchers == sorted([str(one.pk), str(other.pk)])


@pytest.mark.django_db
def test_so_it_is_with_one_that_is_imported():
    one, other = policy_reviewer(), policy_reviewer()
    proposal = registers.save_many(StandingWaiver, [unsaved()], actor=one)
    assert not StandingWaiver.objects.exists()
    registers.confirm(proposal, actor=other)
    assert StandingWaiver.objects.get().vouchers == sorted([str(one.pk), str(other.pk)])


@pytest.mark.django_db
def test_ending_one_waits_for_nobody():
    row = StandingWaiverFactory()
    row.valid_until -= DAY
    assert registers.save(row, actor=policy_reviewer()) is None
    assert registers.remove(row, actor=policy_reviewer()) is None


@pytest.mark.django_db
def test_those_who_import_one_vouch_for_it():
    row, importer = unsaved(), policy_reviewer()
    registers.save_many(StandingWaiver, [row], actor=None)
    assert StandingWaiver.objects.get().vouchers == []
    row = StandingWaiver.objects.get()
    row.valid_until -= DAY
    registers.save_many(StandingWaiver, [row], actor=importer)
    assert StandingWaiver.objects.get().vouchers == [str(importer.pk)]


@pytest.mark.django_db
def test_it_is_part_of_the_ruleset():
    before = ruleset.current()
    row = StandingWaiverFactory()
    assert ruleset.current().digest != before.digest
    registers.remove(row, actor=None)
    assert ruleset.current().digest == before.digest


@pytest.mark.parametrize(
    ("changes", "loosens"),
    [
        ({"valid_until": datetime.date(2027, 1, 2)}, True),
        ({"valid_until": datetime.date(2026, 12, 31)}, False),
        ({"words": "ripa"}, True),
        ({"rule": "CON002"}, True),
        ({"channel": ""}, True),
        ({"channel": "linkedin"}, True),
        ({"reason": "Another."}, False),
        ({"channel": "x", "valid_until": datetime.date(2026, 1, 1)}, False),
    ],
)
def test_only_widening_and_extending_lets_more_pass(changes, loosens):
    before = {"words": "järpe", "channel": "x", "valid_until": datetime.date(2027, 1, 1)}
    assert StandingWaiver.loosens(unsaved(**before), unsaved(**before | changes)) is loosens


def test_making_one_lets_more_pass_and_so_does_no_narrowing():
    assert StandingWaiver.loosens(None, unsaved())
    assert not StandingWaiver.loosens(unsaved(), None)
    assert not StandingWaiver.loosens(unsaved(channel=""), unsaved(channel="x"))
