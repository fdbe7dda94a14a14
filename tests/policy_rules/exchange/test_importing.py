from __future__ import annotations

import datetime
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from policy_rules import registers, second_person
from policy_rules.clearance import packed
from policy_rules.exchange import csv_files, exporting, importing, lines, report, xlsx_files
from policy_rules.exchange.errors import FileRefused
from policy_rules.models import (
    REGISTERS,
    Account,
    Asset,
    ChecklistItem,
    CompanyProfile,
    Competitor,
    ConfidentialTerm,
    Consent,
    DeclaredInterest,
    LinkDomain,
    Topic,
)
from tests.factories.people import policy_reviewer
from tests.factories.registers import (
    AccountFactory,
    ChecklistItemFactory,
    CompanyProfileFactory,
    ConfidentialTermFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def table(*rows: str) -> BytesIO:
    return BytesIO("\n".join(rows).encode())


def counts(register, *rows: str) -> tuple[int, int, int, int]:
    overview = importing.look_over(register, table(*rows), user=None)
    return overview.new, overview.changed, overview.same, overview.refused


def why(register, *rows: str) -> list[tuple[int, str, str]]:
    overview = importing.look_over(register, table(*rows), user=None)
    return [(refusal.line, refusal.column, refusal.why) for refusal in overview.refusals]


def test_new_lines_are_added_and_lines_that_differ_change_their_row(changes):
    ConfidentialTermFactory(term="Falken", owner="Siv", note="Kept")
    ConfidentialTermFactory(term="Örnen", owner="Siv")
    rows = ("Term;Owner;Embargo until", "Falken;Per;", "Örnen;Siv;", "Tjäder;Siv;2030-01-02")

    assert counts(ConfidentialTerm, *rows) == (1, 1, 1, 0)
    done = importing.import_file(ConfidentialTerm, table(*rows), actor=None)

    assert (done.added, done.changed) == (1, 1)
    falken = ConfidentialTerm.objects.get(term="Falken")
    assert (falken.owner, falken.note) == ("Per", "Kept")
    assert ConfidentialTerm.objects.get(term="Tjäder").embargo_until == datetime.date(2030, 1, 2)
    assert changes[-1] == done
    assert counts(ConfidentialTerm, *rows) == (0, 0, 3, 0)


def test_looking_over_changes_nothing(changes):
    assert counts(Topic, "name,slug", "Kaffe,kaffe") == (1, 0, 0, 0)
    assert not Topic.objects.exists()
    assert changes == []


def test_one_refused_line_keeps_all_of_the_file_out(changes):
    rows = ("term", *(f"Projekt {number}" for number in range(1_500)), "&&")

    with pytest.raises(FileRefused, match="two letters or digits"):
        importing.import_file(ConfidentialTerm, table(*rows), actor=None)

    assert not ConfidentialTerm.objects.exists()
    assert changes == []


def test_every_refused_line_is_told_with_its_number_column_and_reason():
    refusals = why(
        ConfidentialTerm,
        "term;embargo until;matching",
        "Falken;;",
        "&&;;",
        "Örnen;in May;",
        "Tjäder;;sideways",
        "falken;;",
        "Falken;2030-01-01;",
        "Orre;;;;more",
    )

    assert [(line, column) for line, column, _why in refusals] == [
        (3, "term"),
        (4, "embargo until"),
        (5, "found"),
        (7, ""),
        (8, ""),
    ]
    assert "two letters" in refusals[0][2]
    assert "Line 2" in refusals[3][2]
    assert "more cells" in refusals[4][2]


def test_the_report_holds_every_refusal_and_no_formula():
    told = []
    importing.look_over(ConfidentialTerm, table("term", "&&", "=&"), user=None, refused=told.append)

    text = "".join(report.whole(told))

    assert text.startswith(csv_files.BYTE_ORDER_MARK)
    assert text.splitlines()[1].startswith("2,term,&&,")
    assert text.splitlines()[2].startswith("3,term,'=&,")


def test_the_overview_shows_the_first_refusals_and_counts_them_all():
    overview = importing.look_over(
        ConfidentialTerm, table("term", *["&&"] * 1, *["&" * n for n in range(3, 80)]), user=None
    )

    assert overview.refused == 78
    assert len(overview.refusals) == importing.REFUSALS_SHOWN
    assert len(overview.first) == importing.LINES_SHOWN
    assert not overview.may_go_in


def test_a_line_that_an_earlier_chunk_had_is_found(monkeypatch):
    monkeypatch.setattr(lines, "CHUNK", 2)

    assert why(ConfidentialTerm, "term", "a1", "b1", "c1", "a1") == [(5, "", "Line 2 is about the same.")]


def test_another_field_that_is_each_rows_own_is_looked_at_too():
    TopicFactory(name="Kaffe", slug="kaffe")

    refusals = why(Topic, "name,slug", "Kaffe,coffee", "Te,te", "Te,tea")

    assert [(line, column) for line, column, _why in refusals] == [(2, "name"), (4, "name")]


def test_a_handle_in_other_capitals_is_the_same_account(changes):
    AccountFactory(handle="Norrsken")

    assert counts(Account, "channel,handle,display name", "linkedin,norrsken,Ny") == (0, 1, 0, 0)


def test_a_column_that_is_missing_is_as_the_row_has_it():
    AccountFactory(handle="norrsken")

    assert counts(Account, "channel,handle,active", "linkedin,norrsken,nej") == (0, 1, 0, 0)
    assert counts(Account, "channel,handle,active", "linkedin,new,nej") == (0, 0, 0, 1)


def test_a_domain_in_another_spelling_is_the_same(changes):
    importing.import_file(LinkDomain, table("domain,standing", "Partner.example,vetted"), actor=None)

    assert counts(LinkDomain, "domain,standing", "PARTNER.example,vetted") == (0, 0, 1, 0)
    assert counts(LinkDomain, "domain,standing", "a.example,vetted", "A.EXAMPLE,vetted") == (1, 0, 0, 1)


def test_a_person_is_named_by_log_in_name(changes):
    siv = get_user_model().objects.create_user("siv")

    refusals = why(DeclaredInterest, "name,holder,stake", "Orkla,siv,shares", "Orkla,per,shares", "Orkla,,shares")
    importing.import_file(DeclaredInterest, table("name,holder,stake", "Orkla,siv,shares"), actor=None)

    assert [(line, column) for line, column, _why in refusals] == [(3, "holder"), (4, "holder")]
    assert DeclaredInterest.objects.get().holder == siv


def test_a_name_that_several_rows_go_by_is_not_guessed(changes):
    for note in ("one", "other"):
        registers.save(Competitor(name="Nordvind", note=note), actor=None)

    assert counts(Competitor, "name,note", "Nordvind,one", "Nordvind,other") == (0, 0, 2, 0)
    assert counts(Competitor, "name,note", "Nordvind,third") == (0, 0, 0, 1)


def test_the_company_profile_is_the_one_that_there_is(changes):
    CompanyProfileFactory()
    heading = "name,domains,escalation_email,security_contact"
    one = "Ny,ny.example,press@ny.example,Siv"

    assert counts(CompanyProfile, heading, one, one) == (0, 1, 0, 1)
    importing.import_file(CompanyProfile, table(heading, one), actor=None)
    assert CompanyProfile.objects.get().name == "Ny"


def fill_registers() -> None:
    siv = get_user_model().objects.create_user("siv")
    AccountFactory(owner=siv, is_active=False)
    CompanyProfileFactory(domains="a.example\r\nb.example")
    ConfidentialTermFactory(term="=Falken", aliases="ÖRN\r\n'-Tjäder", case_sensitive=True, note='"; ,\ta')
    team = Group.objects.create(name="=Laget, i Umeå")
    ConfidentialTermFactory(term="Örnen", classification="inside", seen_by=packed([team.pk, team.pk + 1]))
    ConfidentialTermFactory(term="'=Falken", embargo_until=datetime.date(2030, 1, 2))
    ChecklistItemFactory(position=3)
    for row in (
        Consent(name="Siv Säker", channels=["x", "linkedin"], was_withdrawn=True),
        DeclaredInterest(name="Orkla", holder=siv, stake="shares"),
        Asset(name="Logo", sha256="0" * 64, is_logo=True),
        Competitor(name="Nordvind", note="one"),
        Competitor(name="Nordvind", note="other"),
    ):
        registers.save(row, actor=None)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_importing_what_was_exported_changes_nothing(changes, kind):
    fill_registers()
    for register in REGISTERS:
        target = BytesIO()
        if kind == "xlsx":
            xlsx_files.write(exporting.rows(register, user=None), target)
        else:
            target.write("".join(csv_files.stream(exporting.rows(register, user=None))).encode())
        overview = importing.look_over(register, target, user=None)

        assert overview.same == overview.lines == register.objects.count()
        assert importing.import_file(register, target, actor=None) is None


def test_groups_are_named_one_a_line_and_one_that_is_gone_by_its_number(changes):
    team = Group.objects.create(name="Laget i Umeå")
    rows = ("term;class;seen by", 'Falken;Inside information;"Laget i Umeå\n#999"')
    importing.import_file(ConfidentialTerm, table(*rows), actor=None)

    row = ConfidentialTerm.objects.get()
    assert (row.classification, row.seen_by) == ("inside", packed([team.pk, 999]))
    assert counts(ConfidentialTerm, *rows) == (0, 0, 1, 0)
    assert why(ConfidentialTerm, "term,seen_by,class", "Örnen,Umeå,", "Tjäder,,utterly") == [
        (2, "seen by", "There is no group called Umeå."),
        (3, "class", "Value 'utterly' is not a valid choice."),
    ]


def test_a_chunk_costs_as_many_queries_in_a_full_register_as_in_an_empty_one(changes):
    costs = []
    for start in (0, 500):
        rows = table("term", *(f"Projekt {number}" for number in range(start, start + 500)))
        with CaptureQueriesContext(connection) as queries:
            importing.look_over(ConfidentialTerm, rows, user=None)
        costs.append(len(queries))
        importing.import_file(ConfidentialTerm, rows, actor=None)

    assert costs == [1, 1]


def test_who_may_not_keep_the_register_imports_nothing(changes):
    reader = get_user_model().objects.create_user("reader")

    with pytest.raises(PermissionDenied):
        importing.import_file(Topic, table("name,slug", "Kaffe,kaffe"), actor=reader)
    assert not Topic.objects.exists()


def test_a_file_with_more_lines_than_allowed_is_refused_before_it_is_read_to_its_end():
    with pytest.raises(FileRefused, match="more than 2 lines"):
        importing.look_over(ChecklistItem, table("code,text", "a,a", "b,b", "c,c"), user=None, most=2)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xff\xfet\x00", "UTF-16"),
        (b"\xd0\xcf\x11\xe0", "old or a locked"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_words(content, reason):
    with pytest.raises(FileRefused, match=reason):
        importing.look_over(ConfidentialTerm, BytesIO(content), user=None)


def test_a_file_in_the_old_code_page_is_read_with_a_word_of_warning():
    overview = importing.look_over(ConfidentialTerm, BytesIO("term\nÄlgen".encode("cp1252")), user=None)

    assert "Windows-1252" in overview.note
    assert overview.first[0].row.term == "Älgen"


@pytest.mark.parametrize("cell", ["a" * 10_000, "a\0b", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")])
def test_a_cell_that_no_term_can_be_is_refused_and_breaks_nothing(cell):
    assert counts(ConfidentialTerm, "term", cell) == (0, 0, 0, 1)


def test_a_log_in_name_that_is_no_text_is_refused_and_breaks_nothing():
    assert counts(DeclaredInterest, "name,holder,stake", "Orkla,s\0iv,shares") == (0, 0, 0, 1)


def test_lines_that_a_second_person_could_not_look_at_are_refused_one_by_one(monkeypatch):
    monkeypatch.setattr(second_person, "MOST_ROWS", 1)
    ConfidentialTermFactory(term="Falken", aliases="Örnen")
    rows, told = ("term;aliases", "Tjäder;", "Falken;"), []

    overview = importing.look_over(ConfidentialTerm, table(*rows), user=policy_reviewer(), refused=told.append)

    assert (overview.new, overview.changed, overview.refused) == (1, 0, 1)
    assert [refusal.line for refusal in told] == [3]
    assert overview.refusals == told
    assert not overview.may_go_in
    assert counts(ConfidentialTerm, *rows) == (1, 1, 0, 0)  # the system asks nobody


def test_without_such_lines_any_number_goes_in(monkeypatch):
    monkeypatch.setattr(second_person, "MOST_ROWS", 1)

    overview = importing.look_over(ConfidentialTerm, table("term", "Tjäder", "Orre"), user=policy_reviewer())

    assert overview.may_go_in


@pytest.mark.parametrize("content", [b"", b"\n\n", b"sep=;\n"])
def test_an_empty_file_is_called_empty_and_told_its_columns(content):
    with pytest.raises(FileRefused, match=r"The file is empty. Its first line names the columns: term, aliases"):
        importing.look_over(ConfidentialTerm, BytesIO(content), user=None)


@pytest.mark.parametrize(
    ("heading", "said"), [("note", "these are missing: name, scope"), ("name", "this one is missing: scope")]
)
def test_every_column_that_is_missing_is_named(heading, said):
    with pytest.raises(FileRefused, match=said):
        importing.look_over(Consent, BytesIO(heading.encode()), user=None)


def test_what_a_term_of_signs_will_be_found_as_is_said_before_it_goes_in():
    content = b"term,aliases\nAB+,\nFalken,\n.NET,\n"
    overview = importing.look_over(ConfidentialTerm, BytesIO(content), user=None)
    assert overview.note.splitlines() == [
        "Line 2: “AB+” is found wherever “AB” stands: signs at the ends do not count.",
        "Line 4: “.NET” is found wherever “NET” stands: signs at the ends do not count.",
    ]
    assert overview.may_go_in


def test_terms_that_differ_in_capitals_only_are_two_rows():
    overview = importing.look_over(ConfidentialTerm, BytesIO(b"term\nBeta1\nbeta1\n"), user=None)
    assert (overview.new, overview.refused) == (2, 0)
