from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.personal_data import reading


@given(st.text("oila01 ./+·-", max_size=12))
def test_a_text_with_letters_for_digits_is_seen_to_hold_some(text):
    found = reading._LIKE_FIGURES.search(text)
    assert reading._MAY_BE_LIKE_FIGURES.search(text) or not found
    assert (reading.figures(text) != text) == bool(found)
