from __future__ import annotations

from io import BytesIO

import pytest

from policy_rules.exchange import sheets, xlsx_files
from policy_rules.exchange.errors import FileRefused
from tests.policy_rules.exchange.packages import package, row


def read(file: BytesIO) -> list[tuple[int, list[str]]]:
    return list(xlsx_files.read(file))


def cell(inside: str, **said: str) -> list[str]:
    """What a sheet says whose only cell is that."""
    ((_number, cells),) = read(package(f'<row r="1"><c r="A1" {inside}</row>', **said))
    return cells


def test_strings_that_cells_share_are_read_without_their_pronunciation():
    shared = "<si><t>term</t></si><si><r><t>Fal</t></r><r><rPr/><t>ken</t></r><rPh><t>fal</t></rPh></si>"

    rows = '<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>'

    assert read(package(rows, shared=shared)) == [(1, ["term"]), (2, ["Falken", "term"])]


@pytest.mark.parametrize("number", ["1", "-1"])
def test_a_string_that_there_is_not_makes_the_workbook_damaged(number):
    with pytest.raises(FileRefused, match="damaged"):
        cell(f't="s"><v>{number}</v></c>', shared="<si><t>term</t></si>")


def test_more_shared_strings_than_go_into_memory_are_not_read(monkeypatch):
    monkeypatch.setattr(sheets, "MOST_SHARED", 50)

    with pytest.raises(FileRefused, match="too large"):
        read(package(shared="<si><t>term</t></si>"))


def test_rows_have_the_numbers_of_the_sheet_and_those_without_are_counted():
    assert read(package(row(1, "term") + row(7, "Falken"))) == [(1, ["term"]), (7, ["Falken"])]
    assert read(package("<row/>" + "<row/>")) == [(1, []), (2, [])]


@pytest.mark.parametrize("number", ["2", "1", "0", "-4", "1048577", "99999999999999", "x"])
def test_a_row_out_of_its_place_is_neither_left_out_nor_waited_for(number):
    with pytest.raises(FileRefused, match="damaged"):
        read(package(row(1, "term") + row(2, "Falken") + row(number, "Tjäder")))


@pytest.mark.parametrize("size", ["A1", "A1:XFD1048576", "rubbish"])
def test_what_the_sheet_declares_as_its_size_does_not_matter(size):
    file = package(row(1, "term") + row(2, "Falken"), declared=f'<dimension ref="{size}"/>')

    assert read(file) == [(1, ["term"]), (2, ["Falken"])]


def test_cells_stand_where_they_say_and_the_others_beside_the_last_one():
    rows = '<row r="1"><c r="C1" t="str"><v>c</v></c><c t="str"><v>d</v></c><c r="A1" t="str"><v>a</v></c></row>'

    assert read(package(rows)) == [(1, ["a", "", "c", "d"])]


def test_what_stands_far_to_the_right_is_not_lost_nor_does_it_fill_the_memory():
    ((_number, cells),) = read(package('<row r="1"><c r="XFD1" t="str"><v>far</v></c></row>'))

    assert cells == [""] * 100 + ["far"]


def test_a_formula_that_came_to_no_text_is_an_empty_cell():
    assert cell('t="str"><f>IF(1,"","")</f><v></v></c>') == []


def test_a_formula_that_nobody_has_calculated_is_refused():
    with pytest.raises(FileRefused, match="A1"):
        cell("><f>1+1</f></c>")


def test_what_a_formula_looks_like_is_no_part_of_what_it_says():
    assert cell('t="str"><f>A2&amp;"x"</f><v>Falken</v></c>') == ["Falken"]


def test_an_error_is_no_text_and_is_refused_with_its_cell():
    with pytest.raises(FileRefused, match="A1 holds an error: #N/A"):
        cell('t="e"><v>#N/A</v></c>')


STYLES = (
    '<numFmts><numFmt numFmtId="200" formatCode="yyyy\\-mm\\-dd;@"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/>'
    "</cellXfs>"
)


@pytest.mark.parametrize(
    ("style", "number", "said"),
    [
        ("0", "47485", "47485"),
        ("1", "47485", "2030-01-02"),
        ("2", "47485.0", "2030-01-02"),
        ("1", "47485.5", "2030-01-02T12:00:00"),
        ("1", "99999999999", "99999999999"),
        ("0", "1.5E3", "1500"),
        ("0", "0.25", "0.25"),
    ],
)
def test_a_number_is_a_day_where_its_cell_shows_one(style, number, said):
    assert cell(f's="{style}"><v>{number}</v></c>', styles=STYLES) == [said]


def test_days_are_counted_from_where_the_workbook_counts():
    about = '<workbookPr date1904="1"/>'

    assert cell('s="1"><v>46023</v></c>', styles=STYLES, about=about) == ["2030-01-02"]


def test_a_day_in_words_of_the_standard_is_one():
    assert cell('t="d"><v>2030-01-02T00:00:00Z</v></c>') == ["2030-01-02"]


def test_yes_and_no_are_words():
    assert cell('t="b"><v>1</v></c>') == ["true"]
    assert cell('t="b"><v>0</v></c>') == ["false"]


def test_characters_that_excel_writes_out_are_read_as_such():
    assert cell('t="str"><v>a_x000D_b _x005F_x0041_ _x12 _xD800_</v></c>') == ["a\rb _x0041_ _x12 _xD800_"]


def test_the_strict_form_of_a_workbook_is_read_too():
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    assert read(package(row(1, "term"), namespace=strict)) == [(1, ["term"])]


def test_a_document_type_whose_entities_could_grow_is_refused():
    grows = '<!DOCTYPE worksheet [<!ENTITY a "term">]>'

    with pytest.raises(FileRefused, match="damaged"):
        read(package(row(1, "&a;"), before=grows))
