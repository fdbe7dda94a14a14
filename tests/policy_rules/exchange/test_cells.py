from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.exchange.cells import harmless, plain, unbroken


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_never_begins_like_a_formula(formula):
    assert harmless(formula) == f"'{formula}"


def test_other_cells_stay_as_they_are():
    assert harmless("Å = bra") == "Å = bra"


@given(st.text(st.sampled_from("'=+-@\t\r\na ")))
def test_what_was_made_harmless_is_read_as_it_was(text):
    assert plain(harmless(unbroken(text))) == unbroken(text)
