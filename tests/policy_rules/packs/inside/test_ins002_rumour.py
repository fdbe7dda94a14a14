from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import RumourTopic
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text.spotter import Spotter
from tests.policy_rules.packs.asking import ask, places, rule

INS002 = rule("INS002")


def on(answer: str):
    topic = RumourTopic("börsnotering", aliases=("IPO",), answer=answer)
    return replace(EXAMPLE_FACTS, rumours=Spotter([topic]))


ANSWER = "Vi kommenterar inte rykten."
ANSWERED = [
    "Blir det en IPO? Vi kommenterar inte rykten.",
    "Angående en börsnotering: vi kommenterar inte rykten!",
    "Vi kommenterar inte rykten.",
    "Blir det en IPO? Vi kommenterar inte rykten. #acme @pressrum https://acme.example/press",
    "Blir det en IPO? Vi kommenterar inte rykten.\nI dag öppnar vi i Umeå.",
]
TALKED_OF = [
    "Börsnotering? Nej.",
    "Det blir en börsnotering. Vi kommenterar inte rykten.",
    "En börsnotering blir det inte, men vi kommenterar inte rykten.",
    "Vi kommenterar inte rykten. En IPO vore kul.",
    "Om en börsnotering: vi kommenterar inte rykten om en börsnotering.",
    "Blir det en IPO? Vi kommenterar inte rykten. Vi ses på Nasdaq.",
    "Om en börsnotering: vi kommenterar inte rykten. Fyra miljarder, på fredag.",
]


@pytest.mark.parametrize("text", ANSWERED)
def test_a_rumour_may_get_its_approved_answer(text):
    assert ask(INS002, example(text, facts=on(ANSWER))) == []


@pytest.mark.parametrize("text", TALKED_OF)
def test_a_rumour_gets_nothing_but_its_answer(text):
    assert ask(INS002, example(text, facts=on(ANSWER)))


def test_an_answer_may_name_the_rumour():
    answer = "Vi talar inte om en börsnotering. Inte om en IPO heller."

    assert ask(INS002, example(answer, facts=on(answer))) == []
    assert ask(INS002, example(f"{answer} Den kommer i maj.", facts=on(answer)))


def test_a_rumour_without_an_answer_is_not_spoken_of():
    (found,) = ask(INS002, example("Blir det en IPO? Vi kommenterar inte rykten.", facts=on("")))

    assert found.instead == "Say nothing about it."


def test_the_finding_is_the_rumours_name_and_offers_its_answer():
    told = example("Det blir en IPO.", facts=on(ANSWER))

    assert places(INS002, told) == ["IPO"]
    assert ANSWER in ask(INS002, told)[0].instead
