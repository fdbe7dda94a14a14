from __future__ import annotations

import json

import pytest
from django.db import DatabaseError

from policy_rules import file_imports, register_writing, registers, second_person
from policy_rules.exchange import importing
from policy_rules.file_imports import folder as kept
from policy_rules.file_imports import runner
from policy_rules.file_imports.errors import SomebodyElse
from policy_rules.file_imports.progress import standing
from policy_rules.models import ConfidentialTerm, FileImport, ProposedChange, RegisterVersion, Topic
from policy_rules.register_events import RegisterImport
from tests.factories.registers import ConfidentialTermFactory, TopicFactory
from tests.policy_rules.file_imports.working import ordered, run

pytestmark = pytest.mark.django_db


def test_a_file_is_looked_over_and_then_waits_for_its_persons_yes(changes, uploaded):
    ConfidentialTermFactory(term="Falken", owner="Siv")
    before = RegisterVersion.current()
    one = uploaded("term;owner", "Falken;Per", "Tjäder;Per")

    assert run() == ["ready"]

    one.refresh_from_db()
    assert (one.lines, one.new, one.changed, one.refused) == (2, 1, 1, 0)
    assert kept.read_overview(one.pk)["rows"] == [["Falken", "Per"], ["Tjäder", "Per"]]
    assert RegisterVersion.current() == before
    assert run() == []


def test_with_a_yes_all_of_it_goes_in_as_one_change_of_that_person(changes, uploaded, keeper):
    ordered(uploaded("term", "Falken", "Tjäder"))

    assert run() == ["done"]

    assert ConfidentialTerm.objects.count() == 2
    (done,) = changes
    assert isinstance(done, RegisterImport)
    assert (done.added, done.actor) == (2, keeper)
    assert run() == []


def test_of_what_is_imported_nothing_is_left_but_numbers(changes, folder, uploaded):
    ordered(uploaded("term", "Falken"), reason="Falken flyger.")
    run()

    assert [entry.name for entry in folder.iterdir()] == ["lock"]
    (row,) = FileImport.objects.values()
    assert "Falken" not in str(row)


def test_a_refused_line_keeps_all_of_it_out_and_the_file_is_deleted_at_once(changes, uploaded):
    one = uploaded("term", *(f"Projekt {number}" for number in range(60)), *["&&"] * 60)

    assert run() == ["refused"]

    one.refresh_from_db()
    assert one.refused == 60
    report = kept.place(one.pk, kept.REPORT).read_text(encoding="utf-8").splitlines()
    assert len(report) == 61
    assert report[1].startswith("62,term,&&,")
    assert len(kept.read_overview(one.pk)["refusals"]) == 50
    assert not kept.place(one.pk, kept.FILE).exists()
    assert not ConfidentialTerm.objects.exists()


def test_a_file_that_cannot_be_read_is_refused_in_the_language_of_its_person(changes, uploaded):
    one = uploaded("colour", "red")
    FileImport.objects.update(language="sv")

    assert run() == ["refused"]

    assert "kolumn" in kept.read_overview(one.pk)["why"]


def test_what_says_nothing_new_is_done_at_once_and_deleted(changes, folder, uploaded):
    ConfidentialTermFactory(term="Falken")
    uploaded("term", "Falken")

    assert run() == ["done"]
    assert run() == []
    assert [entry.name for entry in folder.iterdir()] == ["lock"]


def test_what_loosens_waits_for_a_second_person_with_the_reason(changes, uploaded, keeper):
    ConfidentialTermFactory(term="Falken", aliases="Örnen")
    one = ordered(uploaded("term;aliases", "Falken;", "Tjäder;"), reason="The name is out.")

    assert run() == ["waits"]

    one.refresh_from_db()
    assert one.proposal == ProposedChange.objects.get()
    assert (one.proposal.count, one.proposal.reason, one.proposal.proposed_by) == (2, "The name is out.", keeper)
    assert one.reason == ""
    assert not ConfidentialTerm.objects.filter(term="Tjäder").exists()


def test_when_a_second_person_could_not_look_at_so_much_the_report_names_what_loosens(changes, uploaded, monkeypatch):
    monkeypatch.setattr(second_person, "MOST_ROWS", 1)
    ConfidentialTermFactory(term="Falken", aliases="Örnen")
    one = uploaded("term;aliases", "Tjäder;", "Falken;")

    assert run() == ["refused"]

    one.refresh_from_db()
    assert (one.new, one.changed, one.refused, one.loosening) == (1, 0, 1, 1)
    _headings, line = kept.place(one.pk, kept.REPORT).read_text(encoding="utf-8").splitlines()
    assert line.startswith("3,")
    assert "by themselves, in parts" in line


def test_a_site_without_a_second_person_takes_it_in(changes, uploaded, monkeypatch, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    monkeypatch.setattr(second_person, "MOST_ROWS", 1)
    ConfidentialTermFactory(term="Falken", aliases="Örnen")
    ordered(uploaded("term;aliases", "Falken;", "Tjäder;"))

    assert run() == ["done"]


def test_when_the_registers_changed_after_the_yes_it_is_looked_over_again(changes, uploaded):
    one = ordered(uploaded("term", "Falken"))
    TopicFactory()

    assert run() == ["looking"]
    assert not ConfidentialTerm.objects.exists()

    assert run() == ["ready"]
    one.refresh_from_db()
    assert file_imports.order(one, saw=one.sha256)
    assert run() == ["done"]


def test_who_lost_the_permission_after_the_yes_imports_nothing(changes, uploaded, keeper):
    one = ordered(uploaded("term", "Falken"))
    keeper.groups.clear()

    assert run() == ["failed"]

    assert "may not change" in kept.read_overview(one.pk)["why"]
    assert not ConfidentialTerm.objects.exists()
    assert not kept.place(one.pk, kept.FILE).exists()


def test_a_file_that_was_exchanged_is_not_imported(changes, uploaded):
    one = ordered(uploaded("term", "Falken"))
    kept.place(one.pk, kept.FILE).write_text("term\nÖrnen\n")

    assert run() == ["failed"]

    assert not ConfidentialTerm.objects.exists()


def test_a_file_that_is_gone_says_so(changes, uploaded):
    one = ordered(uploaded("term", "Falken"))
    kept.forget_file(one.pk)

    assert run() == ["failed"]
    assert kept.read_overview(one.pk)["why"] == "The file is no longer there."


def test_a_file_that_somebody_deleted_with_its_folder_comes_to_an_end_too(changes, uploaded):
    one = uploaded("term", "Falken")
    kept.forget(one.pk)

    assert run() == ["refused"]
    assert run() == []


def test_what_fails_for_a_moment_is_written_anew(changes, uploaded, monkeypatch):
    monkeypatch.setattr(register_writing, "SAVED_AT_ONCE", 1)
    ordered(uploaded("term", "Falken", "Tjäder"))
    count = registers._count

    def fail(version):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(registers, "_count", fail)
    with pytest.raises(DatabaseError):
        run()
    assert not ConfidentialTerm.objects.exists()
    assert FileImport.objects.get().state == "writing"

    monkeypatch.setattr(registers, "_count", count)
    assert run() == ["done"]
    assert ConfidentialTerm.objects.count() == 2


def test_the_longest_waiting_comes_first_and_a_bad_file_stops_no_other(changes, uploaded):
    uploaded("colour", "red")
    uploaded("name,slug", "Kaffe,kaffe", register=Topic)

    assert run() == ["refused", "ready"]


def test_two_runners_do_not_work_at_once(changes, uploaded):
    uploaded("term", "Falken")
    work = runner.import_due()
    next(work)

    with pytest.raises(SomebodyElse):
        next(runner.import_due())

    work.close()
    assert run() == []


def test_how_far_it_is_stands_beside_the_file(changes, uploaded, monkeypatch):
    monkeypatch.setattr("policy_rules.file_imports.progress.LINES_BETWEEN", 1)
    monkeypatch.setattr("policy_rules.file_imports.progress.SECONDS_BETWEEN", 0)
    one = ordered(uploaded("term", "Falken", "Tjäder"))
    assert standing(one) is None
    seen = []
    told = importing._told

    def watched(lines, progress):
        for line in told(lines, progress):
            seen.append(standing(FileImport.objects.get()))
            yield line

    monkeypatch.setattr(importing, "_told", watched)
    run()

    assert [(at.lines, at.share) for at in seen] == [(1, 0.5), (2, 1.0)]


def test_taken_back_while_it_is_written_nothing_is_written(changes, uploaded, monkeypatch):
    monkeypatch.setattr("policy_rules.file_imports.progress.LINES_BETWEEN", 1)
    monkeypatch.setattr("policy_rules.file_imports.progress.SECONDS_BETWEEN", 0)
    one = ordered(uploaded("term", "Falken", "Tjäder"))
    told = importing._told

    def withdrawn(lines, progress):
        for line in told(lines, progress):
            yield line
            kept.forget(one.pk)

    monkeypatch.setattr(importing, "_told", withdrawn)
    assert run() == []

    assert changes == []
    assert not ConfidentialTerm.objects.exists()
    one.refresh_from_db()
    file_imports.withdraw(one)
    assert run() == []


def test_taken_back_at_the_last_moment_nothing_is_written(changes, uploaded, monkeypatch):
    ordered(uploaded("term", "Falken"))
    into = importing.import_file

    def withdrawn(*args, **options):
        done = into(*args, **options)
        FileImport.objects.all().delete()
        return done

    monkeypatch.setattr(importing, "import_file", withdrawn)
    assert run() == []

    assert not ConfidentialTerm.objects.exists()


def test_the_overview_is_plain_values(changes, uploaded):
    one = uploaded("term;embargo until", "Falken;2030-01-02")
    run()

    said = json.loads(kept.place(one.pk, kept.OVERVIEW).read_text(encoding="utf-8"))
    assert said["rows"] == [["Falken", "2030-01-02"]]
