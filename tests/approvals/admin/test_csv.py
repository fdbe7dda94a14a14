from __future__ import annotations

import csv as reader
from io import StringIO

import pytest

from approvals.admin import csv

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_cell_never_begins_like_a_formula(formula):
    assert csv.harmless(formula) == f"'{formula}"


def test_other_cells_stay_as_they_are():
    assert csv.harmless("Å = bra") == "Å = bra"


def test_a_file_is_read_back_row_by_row():
    text = "".join(csv.stream([["Nummer", "Mening"], [1, 'Hon sa "hej", och\ngick.'], [2, "=HYPERLINK(1)"]]))

    rows = list(reader.reader(StringIO(text.removeprefix(csv.BYTE_ORDER_MARK))))

    assert rows == [["Nummer", "Mening"], ["1", 'Hon sa "hej", och\ngick.'], ["2", "'=HYPERLINK(1)"]]
