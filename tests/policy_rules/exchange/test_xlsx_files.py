from __future__ import annotations

import datetime
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from policy_rules.exchange import xlsx_files
from policy_rules.exchange.errors import FileRefused
from tests.policy_rules.exchange.packages import SHEET, package, row


def workbook(*rows: list) -> BytesIO:
    made, target = Workbook(), BytesIO()
    for cells in rows:
        made.active.append(cells)
    made.save(target)
    return target


def test_rows_are_read_back_as_they_were_written():
    target = BytesIO()
    xlsx_files.write([["term", "also written"], ["Älg", "a\nb"]], target)

    assert list(xlsx_files.read(target)) == [(1, ["term", "also written"]), (2, ["Älg", "a\nb"])]


def test_no_cell_of_a_written_workbook_is_a_formula():
    target = BytesIO()
    xlsx_files.write([["=1+1", "@SUM(A1)"]], target)

    cells = next(load_workbook(target).active.iter_rows())
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", "'=1+1"), ("s", "'@SUM(A1)")]


def test_what_a_workbook_cannot_hold_does_not_break_it():
    target = BytesIO()
    xlsx_files.write([["a\x0bb"]], target)

    assert list(xlsx_files.read(target)) == [(1, ["a\ufffdb"])]


def test_numbers_dates_and_ticks_are_read_as_people_would_write_them():
    row = [None, 4711, 4711.0, 0.5, True, datetime.date(2030, 1, 2), datetime.datetime(2030, 1, 2), "a_x000D_\nb"]

    ((_number, cells),) = xlsx_files.read(workbook(row))

    assert cells == ["", "4711", "4711", "0.5", "true", "2030-01-02", "2030-01-02", "a\r\nb"]


def test_words_that_stand_for_a_character_are_read_back_as_words():
    target = BytesIO()
    xlsx_files.write([["_x0041_", "_x000D_", "x_x0041"]], target)

    assert list(xlsx_files.read(target)) == [(1, ["_x0041_", "_x000D_", "x_x0041"])]


@pytest.mark.parametrize("content", [b"PK\x03\x04 no zip", b""])
def test_what_is_no_workbook_is_refused_in_words(content):
    with pytest.raises(FileRefused, match="damaged"):
        list(xlsx_files.read(BytesIO(content)))


def test_a_workbook_with_a_part_that_is_no_xml_is_refused_in_words():
    broken = BytesIO()
    with ZipFile(workbook(["term"])) as sound, ZipFile(broken, "w") as copy:
        for name in sound.namelist():
            copy.writestr(name, b"<broken" if "sheet1" in name else sound.read(name))

    with pytest.raises(FileRefused, match="damaged"):
        list(xlsx_files.read(broken))


def test_a_workbook_whose_bytes_were_damaged_is_refused_in_words():
    file = package("".join(row(number, f"Projekt {number * 7_919 % 100_003}") for number in range(1, 3_000)))
    with ZipFile(file) as packed:
        begins = packed.getinfo(SHEET).header_offset + 30 + len(SHEET)
    damaged = bytearray(file.getvalue())
    damaged[begins + 100 : begins + 108] = b"\xff" * 8

    with pytest.raises(FileRefused, match="damaged"):
        list(xlsx_files.read(BytesIO(bytes(damaged))))


def test_a_workbook_that_is_locked_with_a_password_part_by_part_is_refused_in_words():
    locked = bytearray(package(row(1, "term")).getvalue())
    for record, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := locked.find(record, at + 1)) >= 0:
            locked[at + flags] |= 0x1

    with pytest.raises(FileRefused, match="password"):
        list(xlsx_files.read(BytesIO(bytes(locked))))


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_a_workbook_that_is_packed_as_none_is_refused_in_words(method):
    with pytest.raises(FileRefused, match="of another kind"):
        list(xlsx_files.read(package(row(1, "term"), method=method)))


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(xlsx_files, "MOST_UNPACKED", 100)

    with pytest.raises(FileRefused, match="too large"):
        list(xlsx_files.read(workbook(["term"])))


def test_a_small_file_that_unpacks_to_a_hundred_times_its_size_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(xlsx_files, "NEVER_MANY", 100)
    monkeypatch.setattr(xlsx_files, "MOST_TIMES", 2)

    with pytest.raises(FileRefused, match="too large"):
        list(xlsx_files.read(workbook(*[["term"] * 50] * 50)))


def test_a_formula_that_nobody_has_calculated_is_refused_and_not_read_as_empty():
    with pytest.raises(FileRefused, match="B2"):
        list(xlsx_files.read(workbook(["term", "owner"], ["Falken", "=CONCAT(1, 2)"])))


def test_a_formula_stands_for_what_it_came_to():
    calculated = BytesIO()
    with ZipFile(workbook(["term", "=1+1"], ["=", ""])) as made, ZipFile(calculated, "w") as target:
        for name in made.namelist():
            part = made.read(name).replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
            target.writestr(name, part.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"))

    assert list(xlsx_files.read(calculated)) == [(1, ["term", "2"]), (2, ["="])]
