from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.courtesy import shouting as searching
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COU002 = rule("COU002")

SHOUTED = [
    ("sv", "SNÄLLA SLUTA MEJLA OSS OM DETTA, svaret finns på webben."),
    ("sv", "ÄNTLIGEN ÄR DEN HÄR! VÅR NYA BUTIK ÖPPNAR I MORGON!"),
    ("sv", "Kom och fira med oss!!!!!!"),
    ("sv", "Vad är det ni inte förstår?!?!"),
    ("en", "PLEASE STOP EMAILING US ABOUT THIS, the answer is on our website."),
    ("en", "FINALLY IT IS HERE! OUR NEW STORE OPENS TOMORROW!"),
    ("en", "Come and celebrate with us!!!!!!"),
    ("en", "What is it that you do not understand?!?!"),
]

SPOKEN = [
    ("sv", "Vi ses på IVA, KTH och SLU under KI-veckan!"),
    ("sv", "EU-projektet LIFE IP CLEAN samlar SGU, SLU och MSB."),
    ("sv", "Läs mer om GDPR, NIS2 och DORA här."),
    ("sv", "Grattis Sverige! VM-guld!"),
    ("sv", "Vi söker CNC-operatörer (2-skift) till ABB, SKF och SSAB."),
    ("sv", "REA! Upp till 50 % på skor. Fri frakt."),
    ("en", "See you at MIT, UCL and LSE during AI week!"),
    ("en", "The EU project LIFE IP CLEAN brings together DEFRA and the NHS."),
    ("en", "Read more about GDPR, NIS2 and DORA here."),
    ("en", "Congratulations, England! What a final!"),
    ("en", "SALE: up to 50% off shoes. Free delivery."),
    ("en", "BREAKING NEWS from our test lab: the robot can make tea."),
]


@pytest.mark.parametrize(("language", "text"), SHOUTED)
def test_shouting_is_found(language, text):
    assert ask(COU002, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_acronyms_and_slogans_are_left_alone(language, text):
    assert ask(COU002, example(text, language=language)) == []


def test_a_heading_above_its_text_does_not_shout_but_a_post_of_headings_does():
    heading = "NU ÖPPNAR VÅR NYA BUTIK"

    assert ask(COU002, example(f"{heading}\nKom förbi på lördag.")) == []
    assert places(COU002, example(heading)) == [heading]


def test_a_row_of_marks_is_found_whole():
    assert places(COU002, example("Kom nu!!!! Eller?!?!")) == ["!!!!", "?!?!"]


def test_a_row_of_question_marks_asks_and_does_not_shout():
    assert ask(COU002, example("Vem vinner??? Snart vet vi.")) == []


@given(st.text("ABÅaå' \u00a0#-.!1", max_size=20))
def test_rows_of_capitals_are_found_as_if_every_place_was_tried(text):
    letter = r"[^\W\d_a-zåäö]"
    obvious = re.compile(
        rf"(?<![\w#@/.&-]){letter}{{2,}}+(?:['’]{letter}+)?(?:[ \u00a0]{{1,2}}{letter}++(?:['’]{letter}+)?(?![\w&-]))*+"
    )
    spans = [match.span() for match in obvious.finditer(text)]
    assert [match.span() for match in searching._ROW.finditer(text)] == spans
