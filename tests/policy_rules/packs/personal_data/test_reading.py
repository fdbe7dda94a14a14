from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.personal_data import reading


@given(st.text("oila01 ./+·-", max_size=12))
def test_a_text_with_letters_for_digits_is_seen_to_hold_some(text):
    found = reading._LIKE_FIGURES.search(text)
    assert reading._MAY_BE_LIKE_FIGURES.search(text) or not found
    assert (reading.figures(text) != text) == bool(found)


@given(st.text("oila01 ./+·-", max_size=12))
def test_letters_for_digits_are_found_as_if_every_place_was_tried(text):
    obvious = re.compile(r"(?<=[0-9])[oil]++(?=[ ./+·-]?[0-9o])|(?<=[0-9][ ./+·-])[oil]++(?=[0-9])|(?<!\w)o++(?=[0-9])")
    spans = [match.span() for match in obvious.finditer(text)]
    assert [match.span() for match in reading._LIKE_FIGURES.finditer(text)] == spans
