from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.runs import runs_with

SIGN = re.compile(r"[.:](?=\S)")


def test_a_run_goes_from_one_white_space_to_the_next():
    text = "Se acme.se/kampanj\n(kl. 12:30)."
    assert [text[start:end] for start, end in runs_with(SIGN, text)] == ["acme.se/kampanj", "12:30)."]


@given(st.text("ab.: \n\u00a0", max_size=20))
def test_runs_are_found_as_if_each_was_looked_at(text):
    runs = (match.span() for match in re.finditer(r"\S+", text))
    assert list(runs_with(SIGN, text)) == [place for place in runs if SIGN.search(text, *place)]
