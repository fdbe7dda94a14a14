from __future__ import annotations

import pytest

from policy_rules.facts import Company, Facts
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS005 = rule("DIS005")


def said(text: str, name: str = "Acme AB", **values):
    return example(text, capacity="employee", facts=Facts(company=Company(name)), **values)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare, Nordvind.", "Nordvind"),
        (
            "”Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare Nordvind Sport AB”.",
            "Nordvind Sport AB",
        ),
        ("Inläggen representerar inte Nordvinds ståndpunkter, åsikterna är mina egna", "Nordvinds"),
        ("Åsikterna är mina och inte Nordvinds.", "Nordvinds"),
        ("Views are my own and not those of Nordvind.", "Nordvind"),
        ("Opinions are my own, not Nordvind's.", "Nordvind"),
        ("Views expressed here are mine and do not reflect the views of my employer, Nordvind Ltd.", "Nordvind Ltd"),
        ("I don't speak for Nordvind.", "Nordvind"),
    ],
)
def test_a_sentence_that_names_another_employer_is_found_at_the_name(text, other):
    assert places(DIS005, said(text)) == [other]


@pytest.mark.parametrize(
    "text",
    [
        "Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare, Acme.",
        "Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare, ACME AB.",
        "Åsikterna är mina och inte Acmes.",
        "Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare, FÖRETAGET.",
        "Åsikterna är mina egna. Nordvind är bäst.",
        "Åsikterna är mina egna, inte min arbetsgivares. Vi möter Nordvind i morgon.",
        "Views are my own, not Acme's. Nordvind is best.",
        "Views are my own and not those of my employer.",
        "Views are my own, not My employer's.",
        "Nordvind says that it does not represent Sydvind.",
    ],
)
def test_the_own_employer_a_blank_or_no_name_at_all_is_fine(text):
    assert not ask(DIS005, said(text))


def test_what_the_rule_offers_satisfies_the_rule():
    wanting = said("Views are my own and not those of Nordvind Ltd.", language="en")
    (finding,) = ask(DIS005, wanting)
    assert fixed(wanting.content, finding) == "Views are my own and not those of Acme."
    assert not ask(DIS005, said(fixed(wanting.content, finding), language="en"))


def test_an_official_account_and_an_unknown_company_are_left_alone():
    text = "Åsikterna är mina egna och delas inte av min arbetsgivare, Nordvind."
    assert not ask(DIS005, example(text))
    assert not ask(DIS005, said(text, name=""))
