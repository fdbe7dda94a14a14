from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.masks import masks_in

_PIECES = st.sampled_from(
    ["#", "_", "a", "B", "ä", "1", "4", "$", ".", " ", "  ", "\n", "-", "ooo", "#TvåOrd", "g a r a n"]
)


def read(text: str, way: int = 0) -> list[str]:
    """The words behind each mask."""
    return [" ".join("".join(letter.value for letter in word) for word in mask.read(way)) for mask in masks_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Häng med! #GaranteradAvkastning", "Garanterad Avkastning"),
        ("Vi är #SverigesBästaBank", "Sveriges Bästa Bank"),
        ("#guaranteed_returns", "guaranteed returns"),
        ("#VDOrdet", "VD Ordet"),
        ("the best_bank_in_Sweden", "best bank in Sweden"),
        ("Detta är k o n f i d e n t i e l l t.", "konfidentiellt"),
        ("P r o j e k t  H a v t o r n !", "Projekt Havtorn"),
        ("g.a.r.a.n.t.e.r.a.d v.i.n.s.t", "garanterad vinst"),
        ("C-O-N-F-I-D-E-N-T-I-A-L", "CONFIDENTIAL"),
        ("ren gar4nti", "garanti"),
        ("c0nfidential", "confidential"),
        ("en 1diot", "idiot"),
        ("bull$hit", "bullshit"),
        ("g4r4n73r4d", "garanterad"),
        ("You 1diot!", "idiot"),
        ("utan r.i.s.k!", "risk"),
        ("garanteraaaad!", "garanterad"),
        ("så bäääästa", "bästa"),
    ],
)
def test_the_words_behind_a_mask_are_read(text, words):
    assert read(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jäv1igt", "jävligt"),
        ("Sveriges s4kraste", "säkraste"),
        ("guaranteeeed", "guaranteed"),
        ("H a v t o r n i dag", "Havtorn i"),
        ("You are a m o r o n.", "a moron"),
        ("dra å t  h e l v e t e nu", "å t helvete"),
    ],
)
def test_a_mask_that_can_be_read_in_two_ways_is_read_in_both(text, words):
    assert read(text, way=1) == [words]
    assert read(text, way=0) != [words]


@pytest.mark.parametrize(
    "text",
    [
        "Vi säljer B2B och B2C sedan 2019.",
        "Ring 0 7 0 1 2 3 4 5 6 i dag.",
        "Kl. 10-12 den 3 maj, 2nd floor, 5st kvar.",
        "Skriv till anna_berg@acme.example eller @acme_ab.",
        "https://acme.example/en_lang_adress/p4ge och www.acme.example",
        "Det kostar $100 eller 90€!",
        "A & B, del 1 av 2",
        "Ordernummer #1234",
        "Trevlig helg! #miljö #klimat",
    ],
)
def test_ordinary_writing_is_no_mask(text):
    assert read(text) == []


def test_hashtags_in_a_row_are_topics_and_one_in_a_sentence_is_not():
    text = "Vi är #klimatneutrala i dag!\n#MiljöNu, #klimat #HållbartLiv"
    assert [(text[mask.start : mask.end], mask.is_topic) for mask in masks_in(text)] == [
        ("#klimatneutrala", False),
        ("#MiljöNu", True),
        ("#HållbartLiv", True),
    ]


def test_a_hashtag_that_ends_a_sentence_is_part_of_it():
    assert [mask.is_topic for mask in masks_in("Vi är #klimatneutrala")] == [False]


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_masks_stand_apart_and_in_order_and_their_letters_in_them(text):
    done = 0
    for mask in masks_in(text):
        assert done <= mask.start < mask.end <= len(text)
        done = mask.end
        for way in (0, 1):
            letters = [letter for word in mask.read(way) for letter in word]
            assert all(mask.start <= one.start < one.end <= mask.end for one in letters)
            assert [one.start for one in letters] == sorted(one.start for one in letters)


def test_half_a_surrogate_pair_keeps_no_mask_from_being_found():
    assert read("\ud800 g4r4nt3rad \udfff") == ["garanterad"]
