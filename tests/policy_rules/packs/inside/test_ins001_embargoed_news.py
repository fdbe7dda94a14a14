from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.facts import Embargo
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text.spotter import Spotter
from tests.policy_rules.packs.asking import ask, places, rule

INS001 = rule("INS001")
TODAY = EXAMPLE_FACTS.today
DAY = datetime.timedelta(days=1)


def under(lifts_on: datetime.date | None):
    embargo = Embargo("Polaris 2", aliases=("Polarstjärnan",), lifts_on=lifts_on)
    return replace(EXAMPLE_FACTS, embargoes=Spotter([embargo]))


@pytest.mark.parametrize("lifts_on", [TODAY + DAY, None])
def test_news_under_embargo_is_found_by_every_name(lifts_on):
    text = "Polaris 2 är här, och #Polarstjärnan lyser."

    assert places(INS001, example(text, facts=under(lifts_on))) == ["Polaris 2", "Polarstjärnan"]


@pytest.mark.parametrize("lifts_on", [TODAY, TODAY - DAY])
def test_news_may_be_spoken_of_from_the_day_the_embargo_is_lifted(lifts_on):
    assert ask(INS001, example("Polaris 2 är här.", facts=under(lifts_on))) == []


def test_the_day_is_for_those_who_see_the_registers_only():
    (found,) = ask(INS001, example("Polarstjärnan är här.", facts=under(TODAY + DAY)))

    assert "Polaris 2" in found.private
    assert str(TODAY + DAY) in found.private
    assert "Polaris 2" not in found.message + found.instead
    assert str(TODAY + DAY) not in found.message + found.instead
