from __future__ import annotations

import pytest

from policy_rules.exchange import xlsx_files
from policy_rules.exchange.errors import FileRefused
from policy_rules.exchange.tables import Table
from tests.policy_rules.exchange.packages import package, row

CHART, FIRST, SECOND, HIDDEN = (
    '<sheet name="Chart" sheetId="5" r:id="rId5"/>',
    '<sheet name="Terms" sheetId="1" r:id="rId1"/>',
    '<sheet name="More" sheetId="2" r:id="rId2"/>',
    '<sheet name="Lists" sheetId="1" r:id="rId1" state="hidden"/>',
)


@pytest.mark.parametrize(
    ("sheets", "titles", "begins_with"),
    [
        (FIRST, ("Terms",), "first"),
        (CHART + FIRST, ("Terms",), "first"),
        (SECOND + FIRST, ("More", "Terms"), "second"),
        (HIDDEN + SECOND, ("More",), "second"),
    ],
)
def test_the_first_sheet_is_the_first_one_that_a_person_sees(sheets, titles, begins_with):
    file = package(row(1, "first"), sheets=sheets)

    assert xlsx_files.titles(file) == titles
    assert list(xlsx_files.read(file)) == [(1, [begins_with])]


def test_a_workbook_of_several_sheets_says_which_one_is_read():
    assert Table(package(sheets=FIRST)).note == ""
    assert (
        Table(package(sheets=FIRST + SECOND)).note == "The workbook has 2 sheets. Only the first one, “Terms”, is read."
    )


def test_a_workbook_in_which_nothing_is_to_be_seen_is_refused():
    with pytest.raises(FileRefused, match="damaged"):
        xlsx_files.titles(package(sheets=HIDDEN))
