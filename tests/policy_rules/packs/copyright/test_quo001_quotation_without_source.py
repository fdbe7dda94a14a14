from __future__ import annotations

import pytest

from policy_rules.packs.copyright.quotations import MOST_WORDS
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

QUO001 = rule("QUO001")
LONG = "ord " * MOST_WORDS + "ord"


@pytest.mark.parametrize("marks", ['""', "””", "“”", "„“", "»»", "«»", "»«", "‘’"])
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
