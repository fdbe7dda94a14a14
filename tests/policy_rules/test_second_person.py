from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError, QuerySet

from policy_rules import registers, second_person
from policy_rules.models import ConfidentialTerm, LinkDomain, ProposedChange, RegisterVersion
from policy_rules.models.guard import UnrecordedChange
from policy_rules.register_events import RegisterChange, RegisterImport, RegisterProposal
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

Outcome = ProposedChange.Outcome


def keeper(name: str):
    """Somebody who may do everything with terms and domains."""
    user = get_user_model().objects.create_user(name)
    user.user_permissions.set(Permission.objects.filter(content_type__model__in=("confidentialterm", "linkdomain")))
    return user


@pytest.fixture
def anna():
    return keeper("anna")


@pytest.fixture
def bo():
    return keeper("bo")


@pytest.fixture
def term(changes):
    return ConfidentialTermFactory(term="Falken", aliases="Örnen")


@pytest.fixture
def removal(term, anna) -> ProposedChange:
    """Anna wants the term out."""
    return registers.remove(term, actor=anna, reason="Den är känd nu.")


def there() -> list[str]:
    return sorted(ConfidentialTerm.objects.values_list("term", flat=True))


def stored(proposal: ProposedChange) -> ProposedChange:
    return ProposedChange.objects.get(pk=proposal.pk)


def forge(**values) -> None:
    """What an UPDATE by hand does: Django's own query set does not know the verbs."""
    QuerySet(ProposedChange).update(**values)


def elsewhere(proposal: ProposedChange) -> ProposedChange:
    """The proposal of a domain as it would be for another one."""
    forged = stored(proposal)
    forged.rows[0]["values"]["domain"] = "b.example"
    return forged


# ---- what waits ------------------------------------------------------------------------------------------------------


def test_a_change_that_loosens_waits_and_changes_nothing(changes, term, anna):
    before = RegisterVersion.current(), term.row_digest
    term.aliases = ""
    proposal = registers.save(term, actor=anna, reason="Örnen är en fågel.")
    assert (ConfidentialTerm.objects.get().aliases, RegisterVersion.current()) == ("Örnen", before[0])
    assert (proposal.verb, proposal.row_id, proposal.proposed_by, proposal.outcome) == (
        "change",
        term.pk,
        anna,
        Outcome.WAITING,
    )
    assert (proposal.reason, proposal.rows[0]["base"]) == ("Örnen är en fågel.", before[1])
    assert changes[-1] == RegisterProposal(
        "confidentialterm", "change", 1, proposal.digest, "waiting", anna, "Örnen är en fågel."
    )


def test_a_row_that_permits_something_waits_before_it_comes(changes, anna):
    proposal = registers.save(LinkDomain(domain="A.Example", standing="vetted"), actor=anna)
    assert (proposal.verb, proposal.row_id) == ("add", None)
    assert not LinkDomain.objects.exists()


def test_a_removal_waits(removal):
    assert (removal.verb, there()) == ("delete", ["Falken"])


def test_what_only_tightens_goes_through_at_once_and_says_so(changes, term, anna):
    term.aliases = "Örnen\nHöken"
    assert registers.save(term, actor=anna) is None
    assert ConfidentialTerm.objects.get().aliases == "Örnen\nHöken"
    assert changes[-1].second == second_person.NOT_NEEDED


def test_what_both_tightens_and_loosens_waits_as_a_whole(changes, term, anna):
    term.aliases, term.note = "Höken", "Ny not."
    assert registers.save(term, actor=anna)
    assert (ConfidentialTerm.objects.get().aliases, ConfidentialTerm.objects.get().note) == ("Örnen", "")


def test_the_system_waits_for_nobody_and_the_record_says_that_it_was_the_system(changes, term):
    assert registers.remove(term, actor=None) is None
    assert (there(), changes[-1].second) == ([], registers.SYSTEM)


def test_a_site_may_do_without_and_the_record_says_that_nobody_else_looked(changes, term, anna, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    assert registers.remove(term, actor=anna) is None
    assert (there(), changes[-1].second) == ([], second_person.OFF)


@pytest.mark.parametrize("nonsense", [None, 0, "", "no"])
def test_only_a_plain_no_does_without_a_second_person(settings, nonsense):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": nonsense}
    assert second_person.is_asked_for()


def test_what_loosens_is_judged_by_the_row_as_it_is_stored_not_as_it_was_loaded(changes, term, anna):
    """Somebody else took the alias in meanwhile; this form never saw it and would take it out."""
    stale = ConfidentialTerm.objects.get()
    term.aliases = "Örnen\nHöken"
    registers.save(term, actor=None)
    stale.note = "Ny not."
    assert registers.save(stale, actor=anna)
    assert ConfidentialTerm.objects.get().aliases == "Örnen\nHöken"


def test_a_row_that_makes_no_sense_does_not_wait(changes, term, anna):
    term.term = "&&"
    with pytest.raises(ValidationError, match="two letters or digits"):
        registers.save(term, actor=anna)
    assert not ProposedChange.objects.exists()


def test_a_row_that_is_in_use_does_not_wait_for_its_removal(changes, term, anna, monkeypatch):
    def refuse(row, **options):
        raise ProtectedError("A post needs it.", {row})

    monkeypatch.setattr(ConfidentialTerm, "delete", refuse)
    with pytest.raises(ValidationError, match="still in use"):
        registers.remove(term, actor=anna)
    assert not ProposedChange.objects.exists()


def test_one_change_of_a_row_waits_at_a_time(removal, term, bo):
    with pytest.raises(ValidationError, match="waits for a second person already"):
        registers.remove(ConfidentialTerm.objects.get(), actor=bo)
    assert ProposedChange.objects.count() == 1


def test_nobody_proposes_without_the_permission(changes, term):
    stranger = get_user_model().objects.create_user("stranger")
    with pytest.raises(PermissionDenied):
        registers.remove(term, actor=stranger)
    assert not ProposedChange.objects.exists()


def test_a_proposal_that_cannot_be_recorded_does_not_wait(changes, term, anna):
    def fails(change):
        raise RuntimeError("the ledger is full")

    registers.set_recorder(fails)
    with pytest.raises(RuntimeError):
        registers.remove(term, actor=anna)
    assert not ProposedChange.objects.exists()


@pytest.mark.parametrize("reason", ["x" * 2_001, "a\0b", "a\u202eb"])
def test_a_reason_that_no_screen_should_show_is_refused(changes, term, anna, reason):
    with pytest.raises(ValidationError):
        registers.remove(term, actor=anna, reason=reason)


# ---- imports ---------------------------------------------------------------------------------------------------------


def test_an_import_waits_as_a_whole_when_one_row_loosens(changes, term, anna, bo):
    term.aliases = ""
    proposal = registers.save_many(ConfidentialTerm, [ConfidentialTerm(term="Höken"), term], actor=anna)
    assert (there(), ConfidentialTerm.objects.get().aliases) == (["Falken"], "Örnen")
    assert (proposal.verb, proposal.count, len(proposal.rows)) == ("import", 2, 2)
    registers.confirm(proposal, actor=bo)
    assert there() == ["Falken", "Höken"]
    assert ConfidentialTerm.objects.get(term="Falken").aliases == ""
    done = changes[-1]
    assert isinstance(done, RegisterImport)
    assert (done.added, done.changed, done.second.how, done.second.proposed_by) == (1, 1, "confirmed", anna)


def test_an_import_that_only_tightens_goes_through(changes, anna):
    done = registers.save_many(ConfidentialTerm, [ConfidentialTerm(term="Höken")], actor=anna)
    assert (done.added, done.second) == (1, second_person.NOT_NEEDED)


def test_a_new_row_with_the_number_of_one_that_is_there_is_judged_as_a_change(changes, term, anna):
    sly = ConfidentialTerm(pk=term.pk, term="Något annat")
    assert isinstance(registers.save_many(ConfidentialTerm, [sly], actor=anna), ProposedChange)
    assert there() == ["Falken"]


def test_an_import_that_is_too_large_to_look_at_is_refused_and_says_what_to_do(changes, term, anna, monkeypatch):
    monkeypatch.setattr(second_person, "MOST_ROWS", 3)
    term.aliases = ""
    rows = [*(ConfidentialTerm(term=f"Fågel {number}") for number in range(3)), term]
    with pytest.raises(ValidationError, match="by themselves, in parts"):
        registers.save_many(ConfidentialTerm, rows, actor=anna)
    assert there() == ["Falken"]
    assert not ProposedChange.objects.exists()
    monkeypatch.setattr(second_person, "MOST_BYTES", 10)
    with pytest.raises(ValidationError, match="Import it in parts"):
        registers.save_many(ConfidentialTerm, rows[-1:], actor=anna)


# ---- the decision ----------------------------------------------------------------------------------------------------


def test_a_second_person_confirms_and_both_are_recorded(changes, removal, anna, bo):
    registers.confirm(removal, actor=bo)
    assert there() == []
    done = changes[-1]
    assert isinstance(done, RegisterChange)
    assert (done.verb, done.actor, done.second.how) == ("delete", bo, "confirmed")
    assert (done.second.proposal, done.second.proposed_by) == (removal.digest, anna)
    after = stored(removal)
    assert (after.outcome, after.decided_by, after.rows) == (Outcome.CONFIRMED, bo, [])


def test_what_is_confirmed_is_what_was_proposed_to_the_letter(changes, term, anna, bo):
    term.aliases, term.note, term.embargo_until = "Höken", "Ny not.", None
    registers.confirm(registers.save(term, actor=anna), actor=bo)
    now = ConfidentialTerm.objects.get()
    assert (now.aliases, now.note, now.salt) == ("Höken", "Ny not.", term.salt)
    assert now.row_digest == now.digest()
    assert RegisterVersion.current()[1] == registers.digest_of_tables()


def test_a_row_that_waited_comes_with_all_its_values(changes, anna, bo):
    registers.confirm(registers.save(LinkDomain(domain="A.Example", standing="vetted"), actor=anna), actor=bo)
    assert LinkDomain.objects.get().domain == "a.example"


@pytest.mark.parametrize("is_superuser", [False, True])
def test_nobody_confirms_their_own_change(removal, anna, is_superuser):
    anna.is_superuser = is_superuser
    anna.save()
    with pytest.raises(PermissionDenied, match="somebody else confirms"):
        registers.confirm(removal, actor=anna)
    assert there() == ["Falken"]


def test_nor_does_the_system(removal):
    with pytest.raises(PermissionDenied, match="by a person"):
        registers.confirm(removal, actor=None)


def again(user):
    """The user as the next request knows them."""
    return get_user_model().objects.get(pk=user.pk)


def test_who_lost_the_permission_meanwhile_confirms_nothing(removal, bo):
    bo.user_permissions.clear()
    with pytest.raises(PermissionDenied, match="may not change"):
        registers.confirm(removal, actor=again(bo))
    assert there() == ["Falken"]


def test_an_import_is_confirmed_only_by_who_may_both_add_and_change(changes, term, anna, bo):
    term.aliases = ""
    proposal = registers.save_many(ConfidentialTerm, [term], actor=anna)
    bo.user_permissions.remove(Permission.objects.get(codename="add_confidentialterm"))
    with pytest.raises(PermissionDenied):
        registers.confirm(proposal, actor=again(bo))


@pytest.mark.parametrize("leave", [lambda user: user.user_permissions.clear(), lambda user: user.delete()])
def test_two_have_to_want_it_so_that_the_proposal_of_who_left_is_not_confirmed(removal, anna, bo, leave):
    leave(anna)
    with pytest.raises(PermissionDenied, match="may no longer change"):
        registers.confirm(removal, actor=bo)
    assert there() == ["Falken"]


def test_a_row_that_was_changed_meanwhile_makes_the_proposal_stale(removal, term, bo):
    term.aliases = "Örnen\nHöken"
    registers.save(term, actor=None)
    with pytest.raises(ValidationError, match="changed or removed meanwhile"):
        registers.confirm(removal, actor=bo)
    assert (there(), stored(removal).outcome) == (["Falken"], Outcome.WAITING)


def test_a_row_that_was_removed_meanwhile_is_not_brought_back(changes, term, anna, bo):
    term.aliases = ""
    proposal = registers.save(term, actor=anna)
    registers.remove(ConfidentialTerm.objects.get(), actor=None)
    with pytest.raises(ValidationError, match="changed or removed meanwhile"):
        registers.confirm(proposal, actor=bo)


def test_what_makes_no_sense_any_more_is_not_confirmed(changes, anna, bo):
    proposal = registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=anna)
    registers.save(LinkDomain(domain="a.example", standing="blocked"), actor=None)
    with pytest.raises(ValidationError, match="in the register already"):
        registers.confirm(proposal, actor=bo)
    assert LinkDomain.objects.get().standing == "blocked"


@pytest.mark.parametrize("decide", [registers.confirm, registers.decline])
def test_what_is_decided_is_decided(removal, anna, bo, decide):
    registers.decline(removal, actor=bo, reason="Nej.")
    with pytest.raises(ValidationError, match="already"):
        decide(removal, actor=keeper("cia"))
    assert there() == ["Falken"]


def test_values_changed_by_sql_after_the_look_are_not_written(changes, anna, bo):
    proposal = registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=anna)
    forge(rows=elsewhere(proposal).rows)
    with pytest.raises(ValidationError, match="not the change that you looked at"):
        registers.confirm(proposal, actor=bo)
    assert not LinkDomain.objects.exists()


def test_who_names_another_digest_than_that_of_what_waits_confirms_nothing(removal, bo):
    with pytest.raises(ValidationError, match="not the change that you looked at"):
        registers.confirm(removal, actor=bo, saw="0" * 64)
    assert there() == ["Falken"]


def test_values_and_digest_changed_together_after_the_look_are_not_written_either(changes, anna, bo):
    proposal = registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=anna)
    forged = elsewhere(proposal)
    forge(rows=forged.rows, digest=forged.digest_of_content())
    with pytest.raises(ValidationError, match="not the change that you looked at"):
        registers.confirm(stored(proposal), actor=bo, saw=proposal.digest)
    assert not LinkDomain.objects.exists()


@pytest.mark.parametrize("address", ["anna@norrsken.example", "Anna@Norrsken.example "])
def test_one_person_with_two_log_ins_is_not_a_second_person(removal, anna, bo, address):
    anna.email, bo.email = "anna@norrsken.example", address
    anna.save(), bo.save()
    assert not second_person.may_decide(bo, stored(removal))
    with pytest.raises(PermissionDenied, match="another log-in"):
        registers.confirm(removal, actor=bo)


def test_who_proposed_it_cannot_be_exchanged_to_confirm_it_oneself(removal, anna, bo):
    forge(proposed_by=bo)
    with pytest.raises(PermissionDenied, match="You proposed this change"):
        registers.confirm(stored(removal), actor=anna)
    forge(proposer=str(bo.pk))
    with pytest.raises(ValidationError, match="not the change that you looked at"):
        registers.confirm(stored(removal), actor=anna)


def test_a_second_person_declines_with_a_reason(changes, removal, bo):
    with pytest.raises(ValidationError, match="A reason is missing"):
        registers.decline(removal, actor=bo, reason=" ")
    registers.decline(removal, actor=bo, reason="Den är hemlig till maj.")
    after = stored(removal)
    assert (after.outcome, after.answer, after.rows) == (Outcome.DECLINED, "Den är hemlig till maj.", [])
    assert (changes[-1].outcome, changes[-1].actor, changes[-1].digest) == ("declined", bo, removal.digest)
    assert there() == ["Falken"]


def test_who_proposed_it_withdraws_it_without_a_reason(changes, removal, anna):
    registers.decline(removal, actor=anna)
    assert (stored(removal).outcome, changes[-1].outcome) == (Outcome.WITHDRAWN, "withdrawn")


def test_nobody_else_declines(removal):
    with pytest.raises(PermissionDenied):
        registers.decline(removal, actor=get_user_model().objects.create_user("stranger"), reason="Nej.")
    assert stored(removal).is_waiting


def test_after_a_decision_another_change_of_the_row_may_wait(removal, term, anna, bo):
    registers.decline(removal, actor=bo, reason="Nej.")
    assert registers.remove(ConfidentialTerm.objects.get(), actor=anna)


def test_without_somebody_who_records_nothing_is_decided(removal, bo):
    registers.set_recorder(None)
    for decide in (registers.confirm, registers.decline):
        with pytest.raises(ImproperlyConfigured):
            decide(removal, actor=bo)


# ---- the ways around -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        lambda proposal: proposal.save(),
        lambda proposal: proposal.delete(),
        lambda proposal: ProposedChange.objects.update(proposed_by=None),
        lambda proposal: ProposedChange.objects.create(register="topic", proposed_at=proposal.proposed_at),
        lambda proposal: ProposedChange.objects.all().delete(),
    ],
)
def test_proposals_change_through_the_verbs_only(removal, write):
    with pytest.raises(UnrecordedChange):
        write(removal)


def test_the_digest_is_salted_so_that_nobody_finds_the_words_by_trying(changes, anna):
    one, other = (registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=anna) for _number in range(2))
    assert one.rows == other.rows
    assert one.digest != other.digest


def test_it_is_said_once_it_is_certain(removal, bo, django_capture_on_commit_callbacks):
    heard = []

    def listen(sender, proposal, **kwargs):
        heard.append(proposal.outcome)

    second_person.moved.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            registers.confirm(removal, actor=bo)
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            registers.save(LinkDomain(domain="a.example", standing="vetted"), actor=bo)
            transaction.set_rollback(True)
    finally:
        second_person.moved.disconnect(listen)
    assert heard == ["confirmed"]
