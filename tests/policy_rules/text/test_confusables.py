from __future__ import annotations

import string
import unicodedata

from policy_rules.text.confusables import LOOKS_LIKE


def test_every_look_alike_is_one_character_beyond_ascii_and_stands_for_small_ascii_letters():
    assert all(len(character) == 1 and not character.isascii() for character in LOOKS_LIKE)
    assert set("".join(LOOKS_LIKE.values())) == set(string.ascii_lowercase)


def test_letters_of_their_own_look_like_no_other():
    assert LOOKS_LIKE.keys().isdisjoint("åäöæøÅÄÖÆØ")


def test_signs_are_not_among_the_look_alikes():
    signs = [one for one in LOOKS_LIKE if unicodedata.category(one)[0] not in "LN"]
    assert all("LATIN CAPITAL LETTER" in unicodedata.name(sign) for sign in signs)
