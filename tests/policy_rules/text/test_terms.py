from __future__ import annotations

import datetime
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text import terms as terms_module
from policy_rules.text.confusables import LOOKS_LIKE
from policy_rules.text.term import forms, keys
from policy_rules.text.terms import MOST_HITS, Matching, Term, TermIndex, letters

FALKEN = Term("Projekt Falken", aliases=("Falken",))


def found(text: str, *terms: Term) -> list[str]:
    return [text[hit.start : hit.end] for hit in TermIndex(terms).find(text)]


@pytest.mark.parametrize(
    "written",
    [
        "Projekt Falken",
        "PROJEKT FALKEN",
        "projekt \n\t falken",
        "projekt\u00a0falken",
        "projekt-falken",
        "projekt_falken",
        "projekt ”Falken",
        "projekt #falken",
        "ProjektFalken",
        "Projekt Fal-\nken",
        "Pro\u00adjekt F\u200ba\u200bl\u200bk\u200be\u200bn",
        "Prоjеkt Fаlkеn",
        "Ｐｒｏｊｅｋｔ Ｆａｌｋｅｎ",
        "P r o j e k t   F a l k e n",
        "p-r-o-j-e-k-t-f-a-l-k-e-n",
        "p.r.o.j.e.k.t. f.a.l.k.e.n",
        "Projekt Falkens",
        "Pröjekt Falken".replace("ö", "o\u0301"),
    ],
)
def test_a_term_is_found_however_it_is_written(written):
    text = f"Vi (om ”{written}”) säger inget."
    assert found(text, Term("Projekt Falken")) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "projektfalkenberg",
        "ett delprojekt falken",
        "Bra projekt. Falken är en fågel.",
        "projekt, falken",
        "projekt (falken)",
        "Projekt F alken",
        "projekt om falken",
    ],
)
def test_other_words_are_no_term(text):
    assert found(text, Term("Projekt Falken")) == []


def test_a_term_inside_other_words_is_none():
    assert found("passe cretin, secretary", Term("secret")) == []


@pytest.mark.parametrize(
    ("term", "text", "hits"),
    [
        ("Kvarn", "Kvarnen, kvarnarnas och kvarns, men inte kvarnsten.", ["Kvarnen", "kvarnarnas", "kvarns"]),
        ("flicka", "Flickor, flickan, flick.", ["Flickor", "flickan"]),
        ("VD", "VD:n, VDs, vdar", ["VD", "VDs"]),
        ("öga", "öga oga O\u0308GA", ["öga", "O\u0308GA"]),
    ],
)
def test_a_hit_takes_its_grammatical_ending_along(term, text, hits):
    assert found(text, Term(term)) == hits


@pytest.mark.parametrize(
    ("term", "text", "hits"),
    [
        ("R&D Nord", "R&D Nord, r & d nord, RD Nord, R-D Nord", ["R&D Nord", "r & d nord"]),
        ("Acme, Inc.", "Acme Inc, Acme, Inc.", ["Acme Inc", "Acme, Inc"]),
        ("O'Brien", "O’Brien, OBrien", ["O’Brien", "OBrien"]),
        ("X-2", "x2, X 2, X-2, X-22", ["x2", "X 2", "X-2"]),
    ],
)
def test_signs_inside_a_term_count_and_punctuation_does_not(term, text, hits):
    assert found(text, Term(term)) == hits


def test_letters_of_a_short_term_are_not_looked_for_one_by_one():
    assert found("a b c, A B C", Term("abc")) == []


def test_a_term_spelt_letter_by_letter_is_spelt_to_its_end():
    assert found("f l i c k, f l i c k a, f l i c k o r", Term("flicka")) == ["f l i c k a"]


def test_a_case_sensitive_acronym_is_not_the_word_that_it_looks_like():
    text = "SOL och ＳＯＬ och SOLs, men sol, Sol och SOLEN"
    assert found(text, Term("SOL", case_sensitive=True)) == ["SOL", "ＳＯＬ", "SOLs"]


def test_a_greek_name_is_found_in_small_letters_and_in_capitals():
    assert found("ναυς, ΝΑΥΣ", Term("Ναυς")) == ["ναυς", "ΝΑΥΣ"]


def test_an_alias_is_found_as_its_term_and_the_longest_place_counts():
    text = "Falken är Projekt Falken."
    hits = TermIndex([FALKEN]).find(text)
    assert [(hit.term, text[hit.start : hit.end]) for hit in hits] == [(FALKEN, "Falken"), (FALKEN, "Projekt Falken")]


def test_two_terms_in_the_same_place_are_both_found():
    other = Term("falken")
    assert [hit.term for hit in TermIndex([FALKEN, other]).find("falken")] == [FALKEN, other]


def test_an_embargo_ends_when_its_day_begins():
    term = Term("Björnen", embargo_until=datetime.date(2027, 3, 1))
    index = TermIndex([term])
    assert index.on(datetime.date(2027, 2, 28)).find("Björnen")
    assert not index.on(datetime.date(2027, 3, 1)).find("Björnen")
    assert index.find("Björnen")


def test_a_term_without_embargo_is_confidential_on_any_day():
    assert TermIndex([FALKEN]).on(datetime.date.max).find("falken")


def test_nothing_is_found_without_terms_or_without_text():
    assert TermIndex().find("Falken") == []
    assert TermIndex([FALKEN]).find("") == []


def test_a_term_that_would_be_everywhere_is_refused():
    with pytest.raises(ValueError, match="letter or a digit"):
        TermIndex([Term("&")])


def test_the_letters_of_a_term_are_what_is_looked_for():
    assert letters("Projekt ”Fаlken” R&D") == "projektfalkenrd"


def test_an_index_is_shared_by_threads():
    index = TermIndex(Term(f"hemlig{number}") for number in range(200))
    text = " ".join(f"hemlig{number}" for number in range(200))
    with ThreadPoolExecutor(4) as pool:
        assert [len(hits) for hits in pool.map(index.find, [text] * 20)] == [200] * 20


@pytest.mark.parametrize(
    ("matching", "text", "hits"),
    [
        (Matching.WORD, "Falken, Falkens, Falkenens, Falkenprojektet", ["Falken", "Falkens"]),
        (Matching.INFLECTED, "Falken, Falkens, Falkenens, Falkenprojektet", ["Falken", "Falkens", "Falkenens"]),
        (
            Matching.COMPOUND,
            "Falkenprojektet, superfalkens, Falkenens, falkenxyz, 4falken, falkenab",
            ["Falkenprojektet", "superfalkens", "Falkenens", "falkenxyz"],
        ),
        (Matching.PREFIX, "Falkenprojektet, falkenab, superfalken", ["Falkenprojektet", "falkenab"]),
    ],
)
def test_a_term_says_how_far_a_word_may_differ(matching, text, hits):
    assert found(text, Term("Falken", matching=matching)) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("skolan, Skolbuss, förskola, skol", ["skolan", "Skolbuss", "förskola"]),
        ("en delskola", ["delskola"]),
        ("askola", []),
    ],
)
def test_a_compound_may_drop_the_last_vowel_of_its_first_part(text, hits):
    assert found(text, Term("skola", matching=Matching.COMPOUND)) == hits


INFLECTED = "lagrets fönstren nycklarna servrar rummet vännerna museer centra äpplena läkarna händer böcker storstäder"

UNINFLECTED = "lager fönster nyckel server rum vän museum centrum äpple läkare hand bok storstad"


@pytest.mark.parametrize("matching", [Matching.INFLECTED, Matching.COMPOUND])
@pytest.mark.parametrize(
    ("form", "word"),
    list(zip(INFLECTED.split(), UNINFLECTED.split(), strict=True)),
)
def test_a_form_with_another_stem_is_found(form, word, matching):
    for name in (word, f"Projekt {word}"):
        text = f"Om {name.removesuffix(word)}{form.title()}."
        assert found(text, Term(name, matching=matching)) == [text[3:-1]]
        assert found(text, Term(name, matching=Matching.WORD)) == []


def test_a_stem_that_was_changed_is_no_part_of_a_compound():
    assert found("händelse, böckling, lagrum, nycklaxe", *_compounds("hand", "bok", "lager", "nyckel")) == []


def test_a_long_term_is_found_in_the_middle_of_a_compound():
    assert found("Storfalkenlansering", *_compounds("Falken")) == ["Storfalkenlansering"]
    assert found("människenatur, storfalkenxy", *_compounds("sken", "Falken")) == []


def test_a_term_of_two_words_is_found_as_one_compound():
    hits = ["Havsvindsprojektet", "havsvindprojekt", "havsvinds-projekten"]
    assert found(", ".join(hits), *_compounds("Projekt Havsvind")) == hits
    assert found(", ".join(hits), Term("Projekt Havsvind")) == []
    assert found("vindhav, bergsann", *_compounds("hav vind", "Ann Berg")) == []


@pytest.mark.parametrize("matching", Matching)
@pytest.mark.parametrize(
    "name", ["Projekt Falken", "nyckel", "Nyckel-Företag", "Åkerböna Äpple", "company", "storstad", "NYCKEL 2", "Ναυς"]
)
def test_what_is_searched_for_are_the_forms_of_a_term(name, matching):
    term = Term(name, aliases=(name.upper(),), matching=matching)
    assert set(keys(term)) == {form.key for form in forms(term)}


def _compounds(*names: str) -> list[Term]:
    return [Term(name, matching=Matching.COMPOUND) for name in names]


def test_each_end_of_a_term_of_several_words_may_be_in_a_compound_and_both_of_a_long_one():
    text = "delprojekt Falken, Projekt Falkenlanseringen, delprojekt Falkenlanseringen"
    hits = ["delprojekt Falken", "Projekt Falkenlanseringen", "delprojekt Falkenlanseringen"]
    assert found(text, Term("Projekt Falken", matching=Matching.COMPOUND)) == hits


@pytest.mark.parametrize(
    "written",
    [
        "pr0jekt f4lken",
        "Pr0j3kt Falken",
        "PR0J3K7 F4LK3N",
        "f@lken",
        "5ecret",
        "$ecret",
        "s3cr3t",
        "s 3 c r 3 t",
        "p1lot",
    ]
    + ["s e c r e t", "s.e.c.r.e.t", "s-e-c-r-e-t", "s_e_c_r_e_t", "S*E*C*R*E*T", "pl1ot".replace("l1", "1l")],
)
def test_digits_and_signs_in_the_place_of_letters_hide_nothing(written):
    terms = (Term("Projekt Falken", aliases=("Falken",)), Term("secret"), Term("pilot"), Term("pllot"))
    assert found(f"Om {written} vet vi.", *terms)[0] == written


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Tesla", "73514"),
        ("Tesla", "7 3 5 1 4"),
        ("Sol", "s0l"),
        ("ABBA", "4884"),
        ("Projekt ett", "projekt 377"),
        ("Falken", "Mejla falk@en.se"),
        ("B2B4", "bzba"),
        ("4711", "a7ll"),
    ],
)
def test_numbers_are_numbers(term, text):
    assert found(text, Term(term)) == []


def test_a_number_in_a_term_is_found_as_itself():
    assert found("Modell 3, modell e", Term("Modell 3")) == ["Modell 3"]


def test_a_case_sensitive_term_has_no_digits_for_letters():
    assert found("NAT0 NATO", Term("NATO", case_sensitive=True)) == ["NATO"]


def test_an_index_is_as_long_as_its_terms_and_gives_them_back():
    terms = [
        Term("Falken", ("Örnen", "\ud800x"), "Anna", datetime.date(2027, 1, 1), matching=Matching.PREFIX, id=7),
        Term("SOL", case_sensitive=True),
    ]
    index = TermIndex(terms)
    assert (len(index), list(index)) == (2, terms)
    assert not TermIndex()


def test_a_changed_index_knows_what_was_added_and_not_what_was_removed():
    first = TermIndex(Term(name, id=number) for number, name in enumerate(("Falken", "Örnen", "Sparven"), start=1))
    second = first.changed([Term("Ugglan", id=4), Term("Lärkan", id=2)], removed=[1, 2])
    third = second.changed([Term("Duvan", id=4)], removed=[4])
    text = "Falken Örnen Sparven Ugglan Lärkan Duvan"
    names = [[hit.term.name for hit in index.find(text)] for index in (first, second, third)]
    assert names == [["Falken", "Örnen", "Sparven"], ["Sparven", "Ugglan", "Lärkan"], ["Sparven", "Lärkan", "Duvan"]]
    assert [len(index) for index in (first, second, third)] == [3, 3, 3]


def test_a_changed_index_is_asked_on_the_same_day():
    over = Term("Falken", embargo_until=datetime.date(2026, 1, 1), id=1)
    index = TermIndex([Term("Örnen")]).on(datetime.date(2026, 6, 1)).changed([over])
    assert index.find("Falken") == []


def test_terms_of_no_register_cannot_be_removed():
    assert TermIndex([FALKEN]).changed(removed=[0]).find("Falken")


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 6), st.sampled_from(["abba", "baab", "ab", "abba ab"]))))
def test_an_index_changed_step_by_step_finds_what_one_made_at_once_does(steps):
    rows: dict[int, Term] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terms_module, "_FEWEST_TOGETHER", 3)
        index = TermIndex()
        for is_there, row, name in steps:
            removed = [row] if row in rows else []
            rows.pop(row, None)
            if is_there:
                rows[row] = Term(name, id=row)
            index = index.changed([rows[row]] if is_there else [], removed)
    text = "abba ab, baab. ab"
    assert set(index.find(text)) == set(TermIndex(rows.values()).find(text))
    assert len(index) == len(rows)


def test_a_text_full_of_hits_is_listed_in_part():
    assert len(TermIndex([FALKEN]).find("Falken " * (MOST_HITS + 5))) == MOST_HITS


def test_terms_that_begin_with_each_other_are_all_found():
    names = ["fal", "falken", "falkenborg", "falkenborg nord", "falkenborg nord ost", "falkenborgen"]
    hits = TermIndex(map(Term, names)).find("falkenborg nord ost")
    assert [hit.term.name for hit in hits] == ["falkenborg nord ost", "falkenborg nord", "falkenborg"]


LOOK_ALIKES = {letter: [one for one, as_read in LOOKS_LIKE.items() if as_read == letter] for letter in "projektfalken"}
WORDS = st.text("abcdefghåäö", min_size=2, max_size=7)


@st.composite
def disguised(draw, name: str) -> str:
    """``name`` with hidden characters between its letters, and letters that only look like its own."""
    hidden = st.sampled_from(["", "", "\u200b", "\u00ad", "\u2060\u200d", "\u0336"])
    written = ""
    for letter in name:
        choices = [letter, letter.upper(), *LOOK_ALIKES.get(letter.lower(), ())]
        written += draw(st.sampled_from(choices)) + draw(hidden)
    return written.rstrip("\u200b\u00ad\u2060\u200d")


@given(disguised("projekt falken"), st.text("xyz .\u200b\n"), st.text("xyz .\n"))
def test_a_disguised_term_is_found_in_its_exact_place(written, before, after):
    text = f"{before} {written} {after}"
    start = len(before) + 1
    assert [(hit.start, hit.end) for hit in TermIndex([FALKEN]).find(text)] == [(start, start + len(written))]


@given(st.lists(WORDS, max_size=30), st.sets(WORDS, max_size=12))
def test_many_terms_are_found_as_each_one_alone(words, names):
    text = " ".join(words)
    terms = [Term(name) for name in sorted(names)]
    alone = {hit for term in terms for hit in TermIndex([term]).find(text)}
    together = TermIndex(terms).find(text)
    assert set(together) == alone
    assert together == sorted(together, key=lambda hit: (hit.start, -hit.end, hit.term.name))


@given(st.lists(WORDS, max_size=30), WORDS)
def test_short_terms_are_found_just_where_the_word_stands(words, name):
    name = name[:3]
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at, word in enumerate(words) if word in (name, name + "s")]
    assert [hit.start for hit in TermIndex([Term(name)]).find(text)] == starts


@given(st.text("a1@!|$€_ .", max_size=12))
def test_signs_for_letters_are_found_as_if_every_place_was_tried(text):
    obvious = re.compile(r"(?:(?<=[^\W_])[@!|$€]{1,3}|(?<![^\W_])[|$])(?=[^\W_])|(?<=[^\W_])\|")
    assert _spans(terms_module._SIGNS, text) == _spans(obvious, text)


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]
