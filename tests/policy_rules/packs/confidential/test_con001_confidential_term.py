from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.classification import Classification
from policy_rules.content import Image
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example
from policy_rules.text.terms import Term, TermIndex
from tests.policy_rules.packs.asking import ask, places, rule

CON001 = rule("CON001")
TERM = Term(
    "Projekt Falken",
    aliases=("Operation Lövsångare",),
    owner="Anna Ek",
    embargo_until=datetime.date(2027, 1, 15),
)
FACTS = replace(EXAMPLE_FACTS, terms=TermIndex([TERM]).on(EXAMPLE_FACTS.today))


def test_the_message_gives_nothing_of_the_register_away():
    (finding,) = ask(CON001, example("Snart: operation lövsångare!", facts=FACTS))
    for secret in ("Falken", "Lövsångare", "lövsångare", "Anna Ek", "2027"):
        assert secret not in finding.message
        assert secret not in finding.instead


def test_those_who_may_see_the_register_learn_which_term_whose_and_until_when():
    (finding,) = ask(CON001, example("Snart: operation lövsångare!", facts=FACTS))
    for secret in ("Projekt Falken", "Anna Ek", "2027-01-15"):
        assert secret in finding.private


def test_a_term_that_is_kept_to_groups_is_told_apart_and_at_the_same_place():
    kept = replace(TERM, id=1, owner="Per", classification=Classification.INSIDE, seen_by=(3, 7))
    facts = replace(FACTS, terms=TermIndex([kept, replace(TERM, id=2)]).on(FACTS.today))
    (finding,) = ask(CON001, example("Snart: operation lövsångare!", facts=facts))
    assert finding.private.startswith("Term: Projekt Falken. Class: confidential. Owner: Anna Ek. Confidential until")
    ((said, groups),) = ((one.said, one.groups) for one in finding.kept)
    assert groups == (3, 7)
    assert said.startswith("Term: Projekt Falken. Class: inside information. Owner: Per.")
    assert "MAR, art. 17" in said


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ("<p>Projekt Fal<b></b>ken</p>", "Projekt Fal<b></b>ken"),
        ("<p>Projekt&nbsp;Falkens vår</p>", "Projekt&nbsp;Falkens"),
        ("<p>#ProjektFalken</p>", "ProjektFalken"),
        ('<p><a href="https://acme.example/">Projekt</a> Falken</p>', "Projekt</a> Falken"),
    ],
)
def test_a_term_is_found_behind_tags_and_marked_in_the_html(html, place):
    assert places(CON001, example(html=html, facts=FACTS)) == [place]


def test_a_term_in_the_address_of_a_link_is_found_at_the_link():
    link = '<a href="https://acme.example/projekt-falken">Läs</a>'
    assert places(CON001, example(html=f"<p>{link}</p>", facts=FACTS)) == [link]


def test_a_term_in_an_address_that_is_shown_is_found_once():
    assert places(CON001, example("Läs: https://acme.example/projekt-falken", facts=FACTS)) == ["projekt-falken"]


def test_titles_alt_texts_and_credits_are_read_too():
    image = Image(field="images:0", name="a.jpg", alt="Projekt Falken", credit="Projekt Falken")
    fields = [
        one.span.field for one in ask(CON001, example("Hej", title="Projekt Falken", images=(image,), facts=FACTS))
    ]
    assert fields == ["title", "images:0:alt", "images:0:credit"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Läs: https://acme.example/Operation%20L%C3%B6vs%C3%A5ngare", "Operation%20L%C3%B6vs%C3%A5ngare"),
        ("Läs: https://acme.example/?q=projekt+falken&b=1", "projekt+falken"),
        ("Läs: https://acme.example/?u=https%3A%2F%2Fa.se%2FProjekt%2520Falkens", "Projekt%2520Falkens"),
        ("Läs: https://projekt.falken.example/", "projekt.falken"),
        ("Läs: https://acme.example/Projekt-Falken%73", "Projekt-Falken"),
    ],
)
def test_a_term_in_an_encoded_address_is_found_just_where_it_stands(text, place):
    assert places(CON001, example(text, facts=FACTS)) == [place]


def test_what_is_released_beside_the_text_is_read_too():
    image = Image(field="images:0", name="2026_Projekt.Falken-v2.png", alt="En fågel", rights="Licens, Projekt Falken")
    bird = example("Hej", images=(image,), sponsorship="we_are_paid", by="Projekt Falken AB", facts=FACTS)
    content = replace(bird.content, topics=("nyheter", "projekt-falken"))
    found = {one.span.field: one for one in ask(CON001, Example(content, FACTS))}
    assert list(found) == ["images:0:name", "images:0:rights", "sponsor", "topics"]
    span = found["images:0:name"].span
    assert image.name[span.start : span.end] == "Projekt.Falken"


def test_an_empty_register_finds_nothing():
    assert not ask(CON001, example("Projekt Falken"))
