from __future__ import annotations

import pytest

from policy_rules.packs.copyright.quotations import MOST_WORDS
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

QUO001 = rule("QUO001")
LONG = "ord " * MOST_WORDS + "ord"


@pytest.mark.parametrize("marks", ['""', "””", "“”", "„“", "»»", "«»", "»«", "‘’", "’’", "‚‘"])
def test_a_long_quotation_is_found_whole_in_any_marks(marks):
    quotation = f"{marks[0]}{LONG}{marks[1]}"
    assert places(QUO001, example(f"Fint: {quotation} Håller ni med?")) == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        f"”{LONG}”, säger Anna.",
        f"”{LONG}” (Karin Boye)",
        f"”{LONG}”\n\n– Karin Boye",
        f"”{LONG}”\nKarin Boye, Moln",
        f"Ur Moln: ”{LONG}”",
        f"Karin Boye i en bok: ”{LONG}”",
        f"Så skrev hon: ”{LONG}”",
        f"”{LONG}” https://norrsken.se/boken",
        f'"{LONG}" ~ Jane Austen',
        f"“{LONG}” From Persuasion.",
        f"“{LONG}” @janeausten",
    ],
)
def test_one_whose_source_stands_beside_it_is_left_alone(text):
    assert not ask(QUO001, example(text))


@pytest.mark.parametrize(
    "text",
    [
        f"”{LONG.removesuffix(' ord')}”",
        f'En skärm på 27" och {LONG}. En annan på 32".',
        f"”Aldrig stängt. {LONG}",
        f"”Kort”, ”kortare” och ”kortast”. {LONG} ”slut”",
    ],
)
def test_what_is_no_long_quotation_is_left_alone(text):
    assert not ask(QUO001, example(text))


def test_a_link_on_words_beside_it_is_a_source():
    assert not ask(QUO001, example(html=f'<p>”{LONG}” Läs <a href="https://norrsken.se">mer</a></p>'))


@pytest.mark.parametrize(
    "html",
    [
        f"<p>Fint:</p><blockquote>{LONG}</blockquote><p>Håller ni med?</p>",
        f"<p>Fint:</p><BLOCKQUOTE class='a'><p>{LONG}</p></BLOCKQUOTE><p>Håller ni med?</p>",
        f"<p>Fint: <q>{LONG}</q> Håller ni med?</p>",
        f"<p>Fint:</p><blockquote><blockquote>{LONG}</blockquote></blockquote><p>Håller ni med?</p>",
        f"<p>Fint:</p><blockquote>{LONG}",
    ],
)
def test_one_in_an_element_of_quotation_is_found_once(html):
    assert places(QUO001, example(html=html)) == [LONG]


def test_marked_lines_are_a_quotation_with_the_empty_lines_between_them():
    quotation = f"> {LONG[:60]}\n>\n\n> {LONG}"
    assert places(QUO001, example(f"Fint:\n{quotation}\n\nHåller ni med?")) == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        f"Fint, skriver Anna Ek:\n> {LONG}",
        f"> {LONG}\n> – Anna Ek",
        f"> {LONG}\n\n– Anna Ek",
        "> ord ord ord\n" * 12,
        f"1 > 0 och {LONG}",
    ],
)
def test_marked_lines_with_a_source_and_bullets_are_left_alone(text):
    assert not ask(QUO001, example(text))


def test_a_block_whose_words_stand_between_marks_is_judged_by_those():
    html = f"<blockquote>”{LONG}” – Anna Ek</blockquote>"
    assert not ask(QUO001, example(html=html))
    assert len(ask(QUO001, example(html=html.replace("– Anna Ek", "")))) == 1
