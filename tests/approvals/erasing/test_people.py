from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from wagtail.log_actions import log

from approvals.erasing import holds, traces
from approvals.erasing.people import erase_person, plan_for
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.models import LedgerEntry, Person, SealedContent
from approvals.pausing import pause_publishing
from approvals.steps import take
from approvals.telling.people import sealed_names_of
from policy_rules.models import Account
from tests.approvals.erasing import dumps
from tests.evidence import defects
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, submitted
from tests.factories.registers import AccountFactory
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

NAME = ("Åsa-Maja", "Lindqvist-Öberg")


def gone(user) -> Person:
    """Somebody who works here no longer."""
    user.is_active = False
    user.save()
    return Person.objects.get(user=user)


def somebody() -> Person:
    by = marketer(first_name=NAME[0], last_name=NAME[1], username="asa.maja", email="asa.maja@norrsken.example")
    post = submitted(by=by)
    reason = f"Hälsningar, {' '.join(NAME)}"
    assert take("withdraw", post, actor=by, saw=digest_of(post), reason=reason).taken
    log(by, "wagtail.edit", user=by)
    session = SessionStore()
    session["_auth_user_id"] = str(by.pk)
    session.save()
    return gone(by)


@pytest.mark.django_db(transaction=True)
def test_a_dump_of_the_database_shows_no_trace_of_the_person():
    person = somebody()
    assert dumps.traces(" ".join(NAME))
    erase_person(person, ground="objection", actor=lawyer())
    for name in (" ".join(NAME), NAME[1], "asa.maja", "asa.maja@norrsken.example"):
        assert dumps.traces(name) == []
    assert not get_user_model().objects.filter(username="asa.maja").exists()
    assert sealed_names_of([person.code])[person.code].name == ""
    assert defects() == []


def test_where_a_name_stands_is_said_and_what_stays_is_named():
    person = somebody()
    colleague = marketer()
    post = submitted(by=colleague, body=f"<p>{' '.join(NAME)} rostar kaffe i Luleå.</p>")
    assert post.state
    found = {one.table for one in traces.find(" ".join(NAME))}
    assert {"sealed content", "post"} <= found
    assert str(post.public_id) in "".join(one.what for one in plan_for(person).stays)


def test_registers_and_drafts_in_which_the_name_stands_are_named():
    person = somebody()
    AccountFactory(channel="linkedin", handle="asa-maja", display_name=" ".join(NAME))
    draft = PostFactory(by=marketer(), body=f"<p>Välkommen, {' '.join(NAME)}!</p>")
    staying = [one.what for one in plan_for(person).stays]
    account = Account.objects.get(handle="asa-maja")
    assert f"The name in the table of “account”: {account.pk}" in staying
    assert f"The name in the table of “post”: {draft.pk}" in staying


def test_who_works_here_keeps_their_name():
    by = marketer()
    submitted(by=by)
    with pytest.raises(ValidationError, match="Deactivate"):
        erase_person(by.imprimatur_person, ground="objection", actor=lawyer())


def test_only_legal_forgets_somebody():
    with pytest.raises(PermissionDenied):
        erase_person(somebody(), ground="objection", actor=security_reviewer())


def test_a_hold_on_a_post_keeps_the_names_of_those_who_acted_on_it_without_a_word():
    post, reviewer = submitted(by=marketer()), security_reviewer()
    assert take("approve", post, actor=reviewer, saw=digest_of(post)).taken
    person = gone(reviewer)
    holds.place(actor=lawyer(), reason="A claim is expected.", post=post)
    with pytest.raises(ValidationError, match="hold"):
        erase_person(person, ground="objection", actor=lawyer())


def held_where_they_are_named(where: str) -> Person:
    """Somebody who never acted on what is held, and whose name stands there."""
    person, naming = somebody(), f"Det gäller {' '.join(NAME)}."
    reviewer = policy_reviewer()
    post = submitted(by=marketer())
    if where == "a reason":
        assert take("request_changes", post, actor=reviewer, saw=digest_of(post), reason=naming).taken
    held = {"person": reviewer.imprimatur_person.code} if where == "the hold on a person" else {"post": post}
    if where == "a reason of somebody held":
        pause_publishing(actor=(by := publisher()), reason=naming)
        held = {"person": by.imprimatur_person.code}
    holds.place(actor=lawyer(), reason="A claim." if "reason" in where else naming, **held)
    return person


NAMED = ("the hold", "the hold on a person", "a reason", "a reason of somebody held")


@pytest.mark.parametrize("where", NAMED)
def test_a_hold_keeps_what_is_said_in_it_of_those_who_never_acted_on_it(where: str):
    person = held_where_they_are_named(where)
    with pytest.raises(ValidationError, match="hold"):
        erase_person(person, ground="objection", actor=lawyer())


@pytest.mark.parametrize("where", NAMED)
def test_what_was_erased_from_under_a_hold_is_found(where: str, monkeypatch):
    person = held_where_they_are_named(where)
    monkeypatch.setattr(holds, "over_values", lambda values: [])
    erase_person(person, ground="objection", actor=lawyer())
    assert defects() == ["erasure.held"]


def test_a_hold_on_somebody_keeps_what_they_said_of_no_post():
    commitment = paused()
    by = LedgerEntry.objects.of_kind("publishing.paused").get().said["actor"]
    hold = holds.place(actor=lawyer(), reason="A claim is expected.", person=by)
    with pytest.raises(ValidationError, match="hold"):
        erase_value(commitment, ground="unlawful", actor=lawyer())
    holds.lift(hold, actor=lawyer(), reason="It is settled.")
    erase_value(commitment, ground="unlawful", actor=lawyer())
    assert defects() == []


def test_a_hold_on_somebody_keeps_no_words_of_others():
    commitment = paused()
    holds.place(actor=lawyer(), reason="A claim is expected.", person=marketer_who_acted().imprimatur_person.code)
    erase_value(commitment, ground="unlawful", actor=lawyer())
    assert defects() == []


def test_a_hold_on_somebody_keeps_the_draft_that_they_never_handed_in():
    by = marketer_who_acted()
    draft = PostFactory(by=by)
    draft.save_revision(user=by)
    holds.place(actor=lawyer(), reason="A claim is expected.", person=by.imprimatur_person.code)
    with pytest.raises(ValidationError, match="hold"):
        erase_post(draft, ground="unlawful", actor=lawyer())


def test_a_single_reason_goes():
    pause_publishing(actor=publisher(), reason="Åsa är sjuk.")
    commitment = LedgerEntry.objects.of_kind("publishing.paused").get().said["data"]["reason"]
    erase_value(commitment, ground="unlawful", actor=lawyer())
    assert not SealedContent.objects.filter(pk=commitment).exists()
    assert defects() == []


def test_the_words_of_a_submission_go_with_their_post_only():
    with pytest.raises(ValidationError, match="the post that it belongs to"):
        erase_value(digest_of(submitted()), ground="unlawful", actor=lawyer())


def test_what_nobody_sealed_cannot_be_erased():
    with pytest.raises(ValidationError, match="No value"):
        erase_value("0" * 64, ground="unlawful", actor=lawyer())


# ---- past the verbs --------------------------------------------------------------------------------------------------


def paused() -> str:
    pause_publishing(actor=publisher(), reason="Åsa är sjuk.")
    return LedgerEntry.objects.of_kind("publishing.paused").get().said["data"]["reason"]


def refused(sql: str, *values) -> bool:
    with connection.cursor() as cursor, pytest.raises(IntegrityError), transaction.atomic():
        cursor.execute(sql, values)
    return True


def test_an_opening_whose_erasure_nobody_recorded_is_not_deleted():
    assert refused("DELETE FROM approvals_sealedcontent WHERE commitment = %s", paused())


def test_an_erasure_is_not_recorded_without_its_entry():
    commitment = paused()
    newest = LedgerEntry.objects.order_by("-seq").first().seq
    insert = "INSERT INTO approvals_erasure (entry, person, ground, erased_at) VALUES (%s, '', 'unlawful', %s)"
    assert refused(insert, newest, "2026-11-22 12:00:00+00:00")
    assert SealedContent.objects.filter(pk=commitment).exists()


def test_an_entry_erases_only_what_it_names():
    commitment = paused()
    other = Person.objects.exclude(introduced_as="").values_list("introduced_as", flat=True).first()
    erasure = erase_value(commitment, ground="unlawful", actor=lawyer())
    insert = "INSERT INTO approvals_erasedvalue (commitment, erasure_id) VALUES (%s, %s)"
    assert refused(insert, other, erasure.pk)


def test_what_was_erased_does_not_come_back():
    commitment = paused()
    row = SealedContent.objects.get(pk=commitment)
    erase_value(commitment, ground="unlawful", actor=lawyer())
    with pytest.raises(IntegrityError), transaction.atomic():
        SealedContent.objects.bulk_create([SealedContent(commitment=commitment, salt=row.salt, value=row.value)])


def test_what_came_back_is_found():
    commitment = paused()
    row = SealedContent.objects.get(pk=commitment)
    erase_value(commitment, ground="unlawful", actor=lawyer())
    remove_guards()
    SealedContent.objects.bulk_create([SealedContent(commitment=commitment, salt=row.salt, value=row.value)])
    assert "erased.present" in defects()


def test_a_value_that_went_without_an_entry_is_missed():
    commitment = paused()
    remove_guards()
    SealedContent.objects.filter(pk=commitment).erase()
    assert "sealed.missing" in defects()


@pytest.mark.parametrize(
    ("table", "code"),
    [("erasedvalue", "erased.missing"), ("legalhold", "hold.missing"), ("erasure", "erasure.missing")],
)
def test_a_row_that_is_gone_is_missed(table: str, code: str):
    holds.place(actor=lawyer(), reason="A claim is expected.", person=gone(marketer_who_acted()).code)
    erase_value(paused(), ground="unlawful", actor=lawyer())
    remove_guards()
    with connection.cursor() as cursor:
        if table == "erasure":
            cursor.execute("DELETE FROM approvals_erasedvalue")
        cursor.execute(f"DELETE FROM approvals_{table}")
    assert code in defects()


def marketer_who_acted():
    by = marketer()
    submitted(by=by)
    return by
