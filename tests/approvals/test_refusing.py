"""What somebody tried and was refused is on the ledger, though the deed itself was undone."""

from __future__ import annotations

import datetime
import logging

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F

from approvals import refusing
from approvals.adopting import adopt, propose
from approvals.erasing import holds
from approvals.erasing.people import erase_person
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.models import LedgerEntry, LegalHold, LegalHoldLift, Person, Post, RecentRefusal, SealedContent
from approvals.pausing import pause_publishing, resume_publishing
from approvals.refusing import Deed
from approvals.steps import take
from policy_rules import registers
from policy_rules.models import Topic
from tests.evidence import defects
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher
from tests.factories.posts import digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory, TopicFactory
from tests.policy_rules.wizard.making import answers

pytestmark = pytest.mark.django_db

WHY = "Ett skadestånd väntas."


def refused() -> list[dict]:
    """The data of what was refused, without the keys that say nothing."""
    entries = LedgerEntry.objects.of_kind("deed.refused").order_by("seq")
    return [{key: value for key, value in entry.said["data"].items() if value not in ("", 0)} for entry in entries]


def withdrawn() -> Post:
    by = marketer()
    post = submitted(by=by)
    assert take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.").taken
    return Post.objects.get(pk=post.pk)


def try_in_vain(deed, *args, **given) -> None:
    with pytest.raises((PermissionDenied, ValidationError)):
        deed(*args, **given)


# ---- each deed -------------------------------------------------------------------------------------------------------


def test_who_may_not_pause_and_resume_is_named():
    anna = marketer()

    try_in_vain(pause_publishing, actor=anna, reason=WHY)
    try_in_vain(resume_publishing, actor=anna, reason=WHY)

    assert refused() == [
        {"deed": "pause", "codes": ["not_permitted"]},
        {"deed": "resume", "codes": ["not_permitted"]},
    ]
    assert LedgerEntry.objects.of_kind("deed.refused")[0].said["actor"] == anna.imprimatur_person.code
    assert LedgerEntry.objects.of_kind("person.introduced").count() == 1


def test_who_may_not_hold_is_named_with_what_they_wanted_held():
    anna, post = marketer(), submitted()
    (author,) = post.submissions.get().authors

    try_in_vain(holds.place, actor=anna, reason=WHY, post=post)
    try_in_vain(holds.place, actor=anna, reason=WHY, person=author)

    assert refused() == [
        {"deed": "place_hold", "codes": ["not_permitted"], "post": str(post.public_id)},
        {"deed": "place_hold", "codes": ["not_permitted"], "person": author},
    ]
    assert not LegalHold.objects.exists()


def test_who_may_not_lift_a_hold_is_named_with_the_hold():
    post = submitted()
    hold = holds.place(actor=lawyer(), reason=WHY, post=post)

    try_in_vain(holds.lift, hold, actor=marketer(), reason="Klart.")

    assert refused() == [
        {"deed": "lift_hold", "codes": ["not_permitted"], "hold": 1, "post": str(post.public_id)},
    ]
    assert not LegalHoldLift.objects.exists()


def test_who_tries_to_erase_a_post_that_is_held_is_named():
    post, lena = withdrawn(), lawyer()
    holds.place(actor=lawyer(), reason=WHY, post=post)

    try_in_vain(erase_post, post, ground="unlawful", actor=lena)

    assert refused() == [{"deed": "erase", "codes": ["held"], "post": str(post.public_id)}]
    assert LedgerEntry.objects.of_kind("deed.refused").get().said["actor"] == lena.imprimatur_person.code
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()


def test_every_reason_why_a_post_is_not_erased_is_told():
    post = published()
    holds.place(actor=lawyer(), reason=WHY, post=post)

    try_in_vain(erase_post, post, ground="unlawful", actor=lawyer())

    assert refused()[0]["codes"] == ["held", "still_live"]


def test_who_tries_to_erase_something_else_than_they_were_shown_is_named():
    try_in_vain(erase_post, withdrawn(), ground="unlawful", actor=lawyer(), saw="0" * 64)
    assert refused()[0]["codes"] == ["overtaken"]


def test_who_tries_to_erase_a_person_that_works_here_or_is_held_is_named():
    submitted(by=(anna := marketer()))
    person = Person.objects.get(user=anna)
    holds.place(actor=lawyer(), reason=WHY, person=person.code)

    try_in_vain(erase_person, person, ground="objection", actor=lawyer())

    assert refused() == [{"deed": "erase", "codes": ["account_active", "held"], "person": person.code}]


def test_who_tries_to_erase_a_value_that_is_held_is_named():
    post = withdrawn()
    reason = LedgerEntry.objects.of_kind("step.taken").last().said["data"]["reason"]
    holds.place(actor=lawyer(), reason=WHY, post=post)

    try_in_vain(erase_value, reason, ground="unlawful", actor=lawyer())

    assert refused() == [{"deed": "erase", "codes": ["held"], "value": reason}]


def test_who_confirms_their_own_proposal_is_named():
    anna = policy_reviewer()
    proposal = registers.remove(ConfidentialTermFactory(), actor=anna, reason="Den är känd nu.")

    try_in_vain(registers.confirm, proposal, actor=anna)

    about = {"register": "confidentialterm", "proposal": proposal.digest}
    assert refused() == [{"deed": "confirm_change", "codes": ["own_proposal"], **about}]


def test_who_confirms_something_else_than_was_proposed_is_named():
    proposal = registers.remove(ConfidentialTermFactory(), actor=policy_reviewer(), reason="Den är känd nu.")
    try_in_vain(registers.confirm, proposal, actor=policy_reviewer(), saw="0" * 64)
    assert refused()[0]["codes"] == ["stale_digest"]


def test_who_may_not_decline_is_named():
    proposal = registers.remove(ConfidentialTermFactory(), actor=policy_reviewer(), reason="Den är känd nu.")
    try_in_vain(registers.decline, proposal, actor=marketer(), reason="Nej.")
    assert [one["deed"] for one in refused()] == ["decline_change"]


def test_who_may_not_change_a_register_is_named():
    anna, topic = marketer(), TopicFactory()

    try_in_vain(registers.save, Topic(name="Rosteri", slug="rosteri"), actor=anna)
    try_in_vain(registers.save_many, Topic, [Topic(name="Te", slug="te")], actor=anna)
    bo = marketer()
    try_in_vain(registers.remove, topic, actor=bo)

    change = {"deed": "change_register", "codes": ["not_permitted"], "register": "topic"}
    assert refused() == [change, change | {"deed": "import_register"}, change]


def test_who_may_not_adopt_a_policy_is_named():
    made = answers()
    given = {"saw": propose(made, shown=True).digest, "shown": True}

    try_in_vain(adopt, made, actor=marketer(), **given)
    try_in_vain(adopt, made, actor=policy_reviewer(), **given | {"saw": "0" * 64})

    assert [(one["deed"], one["codes"]) for one in refused()] == [
        ("adopt_policy", ["not_permitted"]),
        ("adopt_policy", ["stale_digest"]),
    ]


# ---- what is none ----------------------------------------------------------------------------------------------------


def test_a_form_that_was_filled_in_wrongly_is_no_refusal():
    lena, post = lawyer(), withdrawn()
    try_in_vain(pause_publishing, actor=lena, reason=" ")
    try_in_vain(holds.place, actor=lena, reason="")
    try_in_vain(erase_post, post, ground="nonsense", actor=lena)
    try_in_vain(registers.save, Topic(name="", slug="inget namn"), actor=policy_reviewer())
    assert refused() == []


def test_asking_for_what_is_so_already_is_no_refusal():
    try_in_vain(resume_publishing, actor=publisher(), reason=WHY)
    assert refused() == []


def test_what_the_house_does_not_do_by_itself_was_tried_by_nobody():
    post = withdrawn()
    holds.place(actor=lawyer(), reason=WHY, post=post)
    try_in_vain(erase_post, post, ground="retention", actor=None)
    assert refused() == []


def test_somebody_without_an_account_is_not_named():
    refusing.tell(Deed.ERASE, UserFactory.build())
    assert refused() == []


# ---- how it is kept --------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_the_entry_stays_when_the_deed_is_undone():
    post = withdrawn()
    hold = holds.place(actor=lawyer(), reason=WHY, post=post)
    proposal = registers.remove(ConfidentialTermFactory(), actor=(anna := policy_reviewer()))
    entries = LedgerEntry.objects.count()

    try_in_vain(holds.lift, hold, actor=anna, reason="Klart.")
    try_in_vain(erase_post, post, ground="unlawful", actor=lawyer())
    try_in_vain(registers.confirm, proposal, actor=anna)

    assert [one["deed"] for one in refused()] == ["lift_hold", "erase", "confirm_change"]
    assert LedgerEntry.objects.count() > entries
    assert defects() == []


def test_the_same_refused_again_at_once_is_counted_and_not_written_again():
    anna = marketer()
    for _again in range(3):
        try_in_vain(pause_publishing, actor=anna, reason=WHY)
    assert len(refused()) == 1

    RecentRefusal.objects.update(at=F("at") - datetime.timedelta(hours=1))
    try_in_vain(pause_publishing, actor=anna, reason=WHY)
    assert [one.get("repeats") for one in refused()] == [None, 2]


def test_two_people_are_refused_each_for_themselves():
    for somebody in (marketer(), marketer()):
        try_in_vain(pause_publishing, actor=somebody, reason=WHY)
    assert len(refused()) == 2


def test_nobody_fills_the_ledger_with_refusals_however_different(monkeypatch):
    monkeypatch.setattr(refusing, "MOST_OF_A_PERSON", 3)
    anna, post = marketer(), submitted()
    for deed in Deed:
        refusing.tell(deed, anna)
    assert len(refused()) == 3
    for step in ("pass_policy", "approve", "publish", "retract"):
        assert not take(step, post, actor=anna, saw=digest_of(post)).taken
    assert LedgerEntry.objects.of_kind("step.refused").count() == 3

    RecentRefusal.objects.update(at=F("at") - datetime.timedelta(hours=1))
    assert not take("retract", post, actor=anna, saw=digest_of(post)).taken
    assert LedgerEntry.objects.of_kind("step.refused").latest("seq").said["data"]["repeats"] == 1


def test_nobody_hides_a_deed_behind_many_steps(monkeypatch):
    monkeypatch.setattr(refusing, "MOST_OF_A_PERSON", 1)
    anna, post = marketer(), submitted()
    for step in ("approve", "publish"):
        assert not take(step, post, actor=anna, saw=digest_of(post)).taken
    assert LedgerEntry.objects.of_kind("step.refused").count() == 1

    try_in_vain(pause_publishing, actor=anna, reason=WHY)
    assert [one["deed"] for one in refused()] == ["pause"]


def test_what_somebody_makes_up_does_not_get_into_the_ledger():
    try_in_vain(erase_value, "Anna Andersson", ground="unlawful", actor=marketer())
    assert refused() == [{"deed": "erase", "codes": ["not_permitted"]}]


def test_a_ledger_that_cannot_be_written_lets_nobody_do_it(settings, tmp_path, caplog):
    hold = holds.place(actor=lawyer(), reason=WHY)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "nowhere.pem"}

    with caplog.at_level(logging.CRITICAL), pytest.raises(PermissionDenied):
        holds.lift(hold, actor=marketer(), reason="Klart.")

    assert not LegalHoldLift.objects.exists()
    assert "lift_hold" in caplog.text


def test_a_caller_with_a_transaction_of_its_own_keeps_the_entry_when_it_goes_on():
    with transaction.atomic():
        try_in_vain(pause_publishing, actor=marketer(), reason=WHY)
    assert len(refused()) == 1
