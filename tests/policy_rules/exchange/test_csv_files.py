from __future__ import annotations

import csv as reader
from io import BytesIO, StringIO

import pytest

from policy_rules.exchange import csv_files
from policy_rules.exchange.errors import FileRefused


def read(content: bytes) -> list[tuple[int, list[str]]]:
    source = BytesIO(content)
    return list(csv_files.read(source, csv_files.encoding_of(source)))


def test_a_file_is_read_back_row_by_row():
    text = "".join(csv_files.stream([["Nummer", "Mening"], [1, 'Hon sa "hej", och\ngick.'], [2, "=HYPERLINK(1)"]]))

    rows = list(reader.reader(StringIO(text.removeprefix(csv_files.BYTE_ORDER_MARK))))

    assert rows == [["Nummer", "Mening"], ["1", 'Hon sa "hej", och\ngick.'], ["2", "'=HYPERLINK(1)"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_spreadsheets_save_is_read_whichever_delimiter_and_encoding_they_took(encoding, delimiter):
    content = f"term{delimiter}owner\r\nÄlg{delimiter}Siv\r\n".encode(encoding)

    assert read(content) == [(1, ["term", "owner"]), (2, ["Älg", "Siv"])]


def test_text_in_neither_encoding_is_refused():
    with pytest.raises(FileRefused, match="CSV UTF-8"):
        read(b"term\n\xff\x81\n")


def test_a_character_cut_off_at_the_end_is_not_utf_8():
    assert csv_files.encoding_of(BytesIO("term\nÅ".encode()[:-1])) == csv_files.WINDOWS


def test_a_line_is_numbered_as_an_editor_does_it_even_after_a_cell_of_several_lines():
    assert [number for number, _cells in read(b'term\n"a\nb"\nc\n')] == [1, 2, 4]


def test_quotation_marks_that_do_not_fit_together_are_refused_with_their_line():
    with pytest.raises(FileRefused, match="Line 3"):
        read(b'term\na\n"b\nc\n')


def test_the_file_stays_open_for_whoever_opened_it():
    source = BytesIO(b"term\na\n")
    list(csv_files.read(source, csv_files.UTF_8))
    assert not source.closed


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_first_line_that_tells_the_delimiter_is_none_of_the_rows(first, encoding):
    content = f"{first}\r\nterm;owner, if any\r\nÄlg;Siv\r\n".encode(encoding)
    assert read(content) == [(2, ["term", "owner, if any"]), (3, ["Älg", "Siv"])]


def test_a_column_that_is_called_like_it_is_a_column():
    assert read(b"sep,term\na,b\n") == [(1, ["sep", "term"]), (2, ["a", "b"])]
