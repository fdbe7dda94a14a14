from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Competitor
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text.spotter import Spotter
from tests.policy_rules.packs.asking import ask, places, rule

COU004 = rule("COU004")
FACTS = replace(EXAMPLE_FACTS, competitors=Spotter([Competitor("Nordvind")]))

ILL = [
    ("sv", "Nordvind tar ockerpriser för ingenting."),
    ("sv", "Vi tycker synd om dem som är kvar hos inkompetenta Nordvind."),
    ("sv", "Nordvind har kraschat igen."),
    ("sv", "Har du fått nog av Nordvind? Deras app är en katastrof."),
    ("sv", "Jämfört med oss är Nordvind en sengångare och en bluff."),
    ("en", "Nordvind charges a fortune for nothing and their app is a disaster."),
    ("en", "We feel sorry for those still stuck with incompetent Nordvind."),
    ("en", "Nordvind has crashed again."),
    ("en", "Had enough of Nordvind? Their app is a disaster."),
    ("en", "Compared with us, Nordvind is a slow and greedy dinosaur."),
    ("sv", "Till skillnad från Nordvind fuskar vi inte."),
    ("sv", "Stackars Nordvind, de hinner verkligen inte med."),
    ("sv", "Nordvind klantar till det."),
    ("en", "Unlike Nordvind, we never cheat."),
    ("en", "Who still trusts Nordvind?"),
    ("en", "Nordvind is lagging behind."),
    ("sv", "Nordvind har sett sina bästa dagar."),
    ("sv", "Kunderna lämnar Nordvind."),
    ("en", "Nordvind has seen better days."),
    ("en", "Nordvind promises much but delivers less."),
]

FAIR = [
    ("sv", "Vi och Nordvind har tillsammans lämnat ett remissvar om elnätet."),
    ("sv", "Nordvind vann upphandlingen. Vi gratulerar och jobbar vidare."),
    ("sv", "Tack Nordvind för en bra match, ni var bättre i dag."),
    ("sv", "Nordvind arrangerar också ett lopp i maj."),
    ("sv", "Vi byter leverantör av kaffe från Nordvind till Sydvind."),
    ("en", "Nordvind and we have sent a joint letter about the grid."),
    ("en", "Nordvind won the tender. We congratulate them and move on."),
    ("en", "Thanks, Nordvind, for a good match; you were better today."),
    ("en", "Nordvind also holds a race in May."),
    ("en", "We switch our coffee supplier from Nordvind to Southwind."),
    ("sv", "Tråkigt att höra om branden hos Nordvind."),
    ("en", "We wish Nordvind well after the fire and their delays are not a problem."),
    ("sv", "I dag blåser en kall nordvind."),
]


@pytest.mark.parametrize(("language", "text"), ILL)
def test_a_competitor_run_down_is_found(language, text):
    assert ask(COU004, example(text, language=language, facts=FACTS))


@pytest.mark.parametrize(("language", "text"), FAIR)
def test_fair_words_about_a_competitor_are_left_alone(language, text):
    assert ask(COU004, example(text, language=language, facts=FACTS)) == []


def test_the_finding_is_the_ill_word():
    assert places(COU004, example("Nordvind är usla på service.", facts=FACTS)) == ["usla"]


def test_an_ill_word_in_another_sentence_is_about_something_else():
    assert ask(COU004, example("Nordvind är med. Vi hade en usel kväll.", facts=FACTS)) == []
    assert ask(COU004, example("Nordvind är med. De är usla.", facts=FACTS))


def test_nobody_is_a_competitor_unless_registered():
    assert ask(COU004, example("Nordvind är usla.")) == []
