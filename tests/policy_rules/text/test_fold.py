from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.fold import Folded, fold

ACCENTS = [
    chr(n) for block in ((0x300, 0x36F), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)) for n in range(block[0], block[1] + 1)
]
UNSEEN = ["\u034f", "\u115f", "\u1160", "\u17b4", "\u180b", "\u3164", "\ufe0f", "\uffa0", "\U000e0101"]
JOINING = ["\u1161", "\u11a8", "\ud7b0", "\uff9e", "\uff9f"]
SAME = {
    **dict.fromkeys("‘’‚‛′´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2800": " ",
    "™": "™",
    "℠": "℠",
    "ϲ": "c",
    "Ϲ": "c",
}

SEEN = st.one_of(
    st.sampled_from("aAoOåÅäöÖeéçßøÆ sS\n\t.,-ﬁ…ｓＳ𝐬ⓢсеСВνΝİıΣς한ｶ†😀" + "".join(SAME)),
    st.sampled_from(sorted(LOOKS_LIKE)),
    st.characters(exclude_categories=["Cs", "Mn", "Mc", "Me", "Cf", "Cc"], max_codepoint=0x2FF),
)
JOINED = st.sampled_from(["\u030a", "\u0308", "\u0301", "\u0336", "\u20dd", "\u093f", "\u0e33", *JOINING])
HIDDEN = st.sampled_from(["\u200b", "\u00ad", "\u200d", "\u202e", "\ufeff", "\x07", *UNSEEN])
# Lists, since text() of several alphabets draws from one of them only.
TEXTS = st.one_of(
    st.lists(SEEN).map("".join),
    st.lists(st.one_of(SEEN, JOINED, HIDDEN)).map("".join),
)


def slow_fold(text: str) -> tuple[str, list[tuple[int, int]]]:
    """What folding means, character by character."""
    characters: list[list] = []
    for at, character in enumerate(text):
        category = unicodedata.category(character)
        if character in UNSEEN or (category in ("Cc", "Cf") and not character.isspace()):
            continue
        if characters and (category[0] == "M" or character in JOINING):
            characters[-1][0] += character
            characters[-1][2] = at + 1
        else:
            characters.append([character, at, at + 1])
    value, places = "", []
    for character, start, end in characters:
        same = SAME.get(character[0], "")
        letters = same + slow_letters(character[len(same) :])
        value += letters
        places += [(start, end)] * len(letters)
    return value, places


def slow_letters(character: str) -> str:
    letters = ""
    for part in unicodedata.normalize("NFKD", character):
        letters += LOOKS_LIKE.get(part) or unicodedata.normalize("NFKD", part.casefold())
    result = ""
    for letter in letters:
        letter = SAME.get(letter) or LOOKS_LIKE.get(letter, letter)
        if letter not in ACCENTS:
            result += letter
        elif result[-1:] + letter in ("a\u030a", "a\u0308", "o\u0308"):
            result = unicodedata.normalize("NFC", result + letter)
    return unicodedata.normalize("NFC", result)


def places(folded: Folded) -> list[tuple[int, int]]:
    return [folded.place(at, at + 1) for at in range(len(folded.value))]


@given(TEXTS)
@example("\u00e5\u20dd\uff9e")
def test_folding_gives_the_same_text_and_the_same_map_as_going_character_by_character(text):
    folded = fold(text)
    assert (folded.value, places(folded)) == slow_fold(text)


@given(TEXTS)
@example("™\u0e33")
def test_folding_twice_is_folding_once(text):
    once = fold(text).value
    assert fold(once).value == once


@given(st.text(st.characters()))
def test_any_text_folds_and_its_places_are_in_order_inside_it(text):
    found = places(fold(text))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)


@given(TEXTS)
def test_each_place_folds_to_the_characters_that_it_made(text):
    folded = fold(text)
    assert "".join(fold(text[start:end]).value for start, end in dict.fromkeys(places(folded))) == folded.value


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Secret", "secret"),
        ("ÅÄÖ åäö ÆØ", "åäö åäö æø"),
        ("a\u030a A\u0308 o\u0308", "å ä ö"),
        ("idé über Ångström Čapek", "ide uber ångström capek"),
        ("se\u200bc\u00adr\u2060et", "secret"),
        ("s̶e̶c̶r̶e̶t̶", "secret"),
        ("ｓｅｃｒｅｔ", "secret"),
        ("𝓼𝓮𝓬𝓻𝓮𝓽 ⓢⓔⓒⓡⓔⓣ 🆂🅴🅲🆁🅴🆃", "secret secret secret"),
        ("ѕесrеt", "secret"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
        ("ꜱᴇᴄʀᴇᴛ", "secret"),
        ("Straße ﬁnal", "strasse final"),
        ("rock ’n’ roll – ”så”", "rock 'n' roll - \"så\""),
        ("Acme™ Acme® Acme℠", "acme™ acme® acme℠"),
        ("a\u00a0b\u2003c\u2028d", "a b c\nd"),
        ("İstanbul ısı", "istanbul isi"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_a_disguise_comes_off(written, read):
    assert fold(written).value == read


@pytest.mark.parametrize("sign", "®™©×²∞")
def test_a_sign_after_a_name_is_not_read_as_a_letter_of_it(sign):
    assert not fold(f"Acme{sign}").value.removeprefix("acme").isalpha()


def test_a_plain_text_keeps_its_places_without_a_map():
    assert fold("Hej på dig, Åsa!\r\n") == Folded("hej på dig, åsa!\r\n", None)


def test_a_map_spans_the_base_and_its_marks_and_leaves_out_what_nobody_sees():
    text = "x\u200be\u0301\u200b\u0336y"
    folded = fold(text)
    assert folded.value == "xey"
    assert places(folded) == [(0, 1), (2, 6), (6, 7)]


def test_several_letters_made_of_one_character_share_its_place():
    folded = fold("x\u200bß")
    assert folded.value == "xss"
    assert folded.place(1, 2) == folded.place(2, 3) == folded.place(1, 3) == (2, 3)


def test_an_empty_range_has_no_place():
    with pytest.raises(ValueError, match="empty"):
        fold("abc").place(1, 1)


def test_a_million_marks_on_one_letter_are_folded_at_once():
    text = "a" + "\u0301\u0316" * 250_000 + "क" + "\u093c\u094d" * 250_000
    folded = fold(text)
    assert folded.value[0] == "a"
    assert folded.place(0, len(folded.value)) == (0, len(text))
