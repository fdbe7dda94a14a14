"""No text, however ill meant, keeps the rules busy."""

from __future__ import annotations

import sys

import pytest

from policy_rules import registry
from policy_rules.packs.examples import example
from policy_rules.rule import Example
from policy_rules.text.keeping import forget
from policy_rules.text.words import words_of
from tests.policy_rules.packs.asking import ask

SIGNS = [
    *("a", "å", "a.", "a-", "a'", "_a", "1", ".", ".a", "! ", "…", "\n", " \n", "\u200b", "å\u0301", "🇸🇪", "👨\u200d"),
    *("#", "#a", "[", "[a", "]", "<", "<a", "{{", "{", "}", "${a", "%A", "*|A", "(", ")", '"', "”", "X"),
    *("@", "@a@", "https://", "http://a@", "javascript:", "data:", "data:a", "data:;", "mailto:a", "tel:1"),
]
WORDS = [
    *("reklam ", "#ad ", "ad. ", "not ", "är ", "thanks to a ", "thanks to x for the free ", "views ", "views are "),
    *("är mina ", "åsikter som jag här ", "våra nya ", "inte A ", "jag fick ", "fick hem x ", "tack till x "),
    *("with code abc ", "min rabattkod ", "i samarbete med ", "jag är en ny ", "FÖRETAGET ", "a.se ", "på Acme "),
    *(
        "vi lovar ",
        "garanterat ",
        "vi kommer att ",
        "omsättningen väntas ",
        "nästa år ",
        "we will ",
        "sales ",
        "bästa ",
    ),
    *("the best in ", "billigare än ", "than any other ", "miljövänlig ", "carbon neutral by ", "2030 ", "till 2040. "),
    *("fan ", "what the ", "f*", "STOPP NU ", "!?", "lilla ", "läs på innan ", "du är så ", "gratis öl ", "odds "),
    *("inte offentligt ", "vi får inte säga ", "personalen vet ", "staff do not know ", "we are not ", "embargo till "),
    *(
        "without asking ",
        "bilden från ",
        "our margin is ",
        "anna is ",
        "född den 3 ",
        "we know where ",
        "idiot ",
        "noll ",
    ),
]


def contents(text: str) -> tuple[Example, ...]:
    return (
        example(text, channel="mastodon", capacity="employee", language="en"),
        example(text, channel="x", sponsorship="we_are_paid", by="Nordvind", markets=("se", "uk", "us")),
    )


def ask_all(text: str) -> None:
    forget(words_of)
    for content in contents(text):
        for rule in registry.rules():
            ask(rule, content)


@pytest.mark.parametrize("seed", SIGNS)
def test_a_long_text_of_one_sign_is_read_to_its_end(seed):
    """A pattern that backtracks without bound would need years."""
    ask_all((seed * 5_000)[:5_000])


@pytest.mark.parametrize("seed", SIGNS + WORDS)
def test_twice_the_text_is_twice_the_work(seed):
    """Work is counted in calls."""
    short, long = calls((seed * 600)[:600]), calls((seed * 1_200)[:1_200])
    assert long <= 2.2 * short


def calls(text: str) -> int:
    count = 0

    def profile(frame, event, argument) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        ask_all(text)
    finally:
        sys.setprofile(before)
    return count
