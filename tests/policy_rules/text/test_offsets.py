from __future__ import annotations

from array import array

import pytest

from policy_rules.text.offsets import Offsets


@pytest.fixture
def offsets() -> Offsets:
    return Offsets(array("Q", [0, 2, 5]), array("Q", [1, 4, 6]))


def test_offsets_are_a_sequence_of_places(offsets):
    assert list(offsets) == [(0, 1), (2, 4), (5, 6)]
    assert (len(offsets), offsets[-1], (2, 4) in offsets) == (3, (5, 6), True)
    with pytest.raises(IndexError):
        offsets[3]


def test_a_slice_has_offsets_of_its_own(offsets):
    assert list(offsets[1:]) == [(2, 4), (5, 6)]


def test_offsets_are_equal_when_their_places_are(offsets):
    assert offsets == Offsets(array("Q", [0, 2, 5]), array("Q", [1, 4, 6]))
    assert offsets != offsets[1:]
    assert offsets != [(0, 1), (2, 4), (5, 6)]
