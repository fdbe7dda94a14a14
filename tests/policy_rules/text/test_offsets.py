from __future__ import annotations

import pytest

from policy_rules.text.offsets import Cuts, Offsets


def some_offsets() -> Offsets:
    """Two characters one for one, one made of five, two one for one behind it."""
    cuts = Cuts()
    for cut in ((0, 3), (2, 5, 10), (3, 10)):
        cuts.add(*cut)
    return Offsets(cuts, 5)


@pytest.fixture
def offsets() -> Offsets:
    return some_offsets()


def test_offsets_are_a_sequence_of_places(offsets):
    assert list(offsets) == [(3, 4), (4, 5), (5, 10), (10, 11), (11, 12)]
    assert (len(offsets), offsets[-1], (5, 10) in offsets) == (5, (11, 12), True)
    with pytest.raises(IndexError):
        offsets[5]


def test_a_slice_has_the_places_of_its_characters(offsets):
    assert offsets[2:4] == [(5, 10), (10, 11)]


def test_characters_before_the_first_cut_lie_where_they_stand():
    assert list(Offsets(Cuts(), 2)) == [(0, 1), (1, 2)]


def test_offsets_are_equal_when_their_places_are(offsets):
    assert offsets == some_offsets()
    assert offsets != Offsets(Cuts(), 5)
    assert offsets != list(offsets)
