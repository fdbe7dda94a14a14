from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.admin.review import words as module
from approvals.admin.review.words import ADDED, REMOVED, SAME, SKIPPED, Stretch, words

TEXTS = st.text(st.sampled_from("ab \n,å"), max_size=40)


def side(stretches, kind: str) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.kind in (SAME, kind))


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_way_between_them(before, after):
    found = words(before, after)

    if not any(stretch.kind == SKIPPED for stretch in found):
        assert (side(found, REMOVED), side(found, ADDED)) == (before, after)


def test_changes_are_whole_words():
    assert words("Öppet till sex i dag", "Öppet till sju i dag") == (
        Stretch(SAME, "Öppet till "),
        Stretch(REMOVED, "sex"),
        Stretch(ADDED, "sju"),
        Stretch(SAME, " i dag"),
    )


def test_a_long_stretch_that_did_not_change_is_shortened_and_says_so():
    same = "ord " * 500

    found = words(f"a {same}", f"b {same}")

    assert [stretch.kind for stretch in found] == [REMOVED, ADDED, SAME, SKIPPED]
    assert len(found[2].text) == module.KEPT_AROUND


def test_too_many_different_words_are_shown_as_exchanged():
    before, after = (" ".join(map(str, range(start, start + module.MOST_WORDS))) for start in (0, 7))

    assert [stretch.kind for stretch in words(before, after)] == [REMOVED, ADDED]


@pytest.mark.parametrize(("before", "after", "kinds"), [("", "nytt", [ADDED]), ("gammalt", "", [REMOVED])])
def test_a_text_that_comes_or_goes_is_one_stretch(before, after, kinds):
    assert [stretch.kind for stretch in words(before, after)] == kinds
