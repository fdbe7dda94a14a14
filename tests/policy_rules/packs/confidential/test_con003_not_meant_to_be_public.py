from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

CON003 = rule("CON003")

MARKED = [
    ("Bara för ledningsgruppen: så går vintern.", "Bara för ledningsgruppen"),
    ("[INTERNT] Så ser budgeten ut nästa år.", "INTERNT"),
    ("Konfidentiellt: vi är en av två kvar.", "Konfidentiellt"),
    ("Ej för publicering. Vi köper ett bageri.", "Ej för publicering"),
    ("Confidential - paper on the Leeds site.", "Confidential"),
    ("*STRICTLY CONFIDENTIAL*\nThe Leeds site", "STRICTLY CONFIDENTIAL"),
    ("Our roadmap, for internal use only.", "for internal use only"),
]
SAID = [
    "Än så länge är det inte offentligt att vi öppnar i Oslo, men nu vet ni.",
    "Jag borde nog inte skriva det här, men orderboken är full.",
    "Det här stannar mellan oss: kontoret i Lund läggs ner.",
    "Låtsas som att ni inget vet när Eva berättar.",
    "Vi får inte säga vilken kund det gäller, men den har gul logga.",
    "Kunden vill inte att vi pratar om det, men vi bygger deras nya app.",
    "It won't be announced until Monday, but we've landed the contract.",
    "Nobody outside the team knows this yet: we are moving to York.",
    "We haven't told the staff yet, but the canteen closes in May.",
    "I'm sworn to secrecy, but it rhymes with Polvo.",
    "Please don't let this leave the room.",
]
LEFT_ALONE = [
    "Gratis. Konfidentiellt. Anonymt. Ring oss dygnet runt.",
    "Free, confidential advice for anyone under 25.",
    "Vad betyder ”endast för internt bruk”?",
    "For internal use only? Five signs that a document is classified wrongly.",
    "Not for release, publication or distribution, directly or indirectly, in or into the United States or Japan.",
    "Nu är det äntligen officiellt!",
    "Vi kan inte säga mer än så, men håll utkik på fredag.",
    "We're not allowed to say what's coming, but keep Friday free.",
    "Teamet vet inte än vem de möter i finalen.",
    "The game isn't out yet, but you can play the demo at our stand.",
    "Använd presentkortet innan det går ut.",
    "Vi får inte visa bilder på barnen, men stämningen var på topp.",
    "The arms embargo is discussed tonight.",
]


@pytest.mark.parametrize(("text", "mark"), MARKED)
def test_the_mark_of_an_internal_document_is_found(text, mark):
    assert places(CON003, example(text)) == [mark]


@pytest.mark.parametrize("text", SAID)
def test_a_writer_who_says_that_it_is_not_public_is_found(text):
    assert ask(CON003, example(text))


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_talk_about_secrets_and_teasers_are_left_alone(text):
    assert not ask(CON003, example(text))


def test_a_wink_counts_beside_what_a_company_does_not_tell_before_its_time():
    assert ask(CON003, example("Don't tell anyone. The depot closes in May.", language="en"))
    assert not ask(CON003, example("Don't tell anyone. The soup is green in May.", language="en"))


@pytest.mark.parametrize("day", ["2 December 2026", "2026-12-02", "2 december 2026"])
def test_an_embargo_counts_until_its_day_has_come(day):
    said = f"Embargo until {day}: Acme opens in Hull."
    assert ask(CON003, example(said, facts=replace(EXAMPLE_FACTS, today=date(2026, 12, 1))))
    assert not ask(CON003, example(said, facts=replace(EXAMPLE_FACTS, today=date(2026, 12, 2))))


@pytest.mark.parametrize("day", ["9 June", "31 June 2025", "2 Brumaire 2025", "2025-13-02"])
def test_an_embargo_whose_day_cannot_be_told_counts(day):
    assert ask(CON003, example(f"Embargo until {day}: Acme opens in Hull.", language="en"))


def test_each_sentence_is_told_of_once():
    text = "Håll det mellan oss, det är inte offentligt än. The deal isn't public yet."
    assert places(CON003, example(text)) == ["Håll det mellan oss", "isn't public yet"]
