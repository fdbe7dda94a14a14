from __future__ import annotations

import pytest

from policy_rules.text.strokes import is_read_as


def read(own: str, seen: str) -> bool:
    """Whether the first character of ``seen`` in guillemets is read as ``own``: ``fa«I»con``."""
    at = seen.index("«")
    return is_read_as(own, seen.replace("«", "").replace("»", ""), at)


@pytest.mark.parametrize(
    ("own", "seen"),
    [
        ("l", "Fa«I»con"),
        ("l", "«I»ava"),
        ("l", "Ha«I»I"),
        ("l", "Fa«Ｉ»con"),
        ("l", "fa«ӏ»con"),
        ("i", "S«l»LVER"),
        ("i", "«l»mprimatur"),
        ("i", "s«ꓲ»lver"),
        ("i", "ꓢ«ꓲ»ꓡꓦꓰꓣ"),
    ],
)
def test_a_stroke_is_read_as_the_letter_that_it_looks_like_there(own, seen):
    assert read(own, seen)


@pytest.mark.parametrize(
    ("own", "seen"),
    [("l", "SA«I»L"), ("l", "Fa«i»con"), ("l", "Fa«Í»con"), ("i", "ma«l»l"), ("i", "MA«L»L"), ("e", "s«I»cret")],
)
def test_an_ordinary_letter_is_itself(own, seen):
    assert not read(own, seen)
