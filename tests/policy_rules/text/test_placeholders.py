from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text import placeholders
from policy_rules.text.placeholders import (
    find_doubtful_placeholders,
    find_placeholders,
    stands_for_a_name,
)
from policy_rules.text.sparing import finditer

LEFT_BLANK = [
    "Vi på FÖRETAGET bygger",
    "FÖRETAGETS vision är klar",
    "Hos FÖRETAGET, Malmö",
    "FÖRETAGET",
    "På [FÖRETAGET] jobbar vi",
    "Hej [namn]!",
    "Läs mer: [länk]",
    "[infoga bild här]",
    "Ring [telefonnummer] i dag",
    "[...]",
    "Vi öppnar i […]",
    "Hej {{name}}",
    "Hej {förnamn}, välkommen",
    "Hej ${name}",
    "Hej %FIRSTNAME%",
    "Hej *|FNAME|*",
    "Hej <namn>",
    "Dear <First Name>",
    "TODO skriv klart",
    "XXX kr per månad",
    "Över XX % av kunderna",
    "Lorem ipsum dolor sit amet",
    "COMPANY's new product",
    "Your contact at COMPANY NAME",
    "YOUR COMPANY is great",
    '"We at [company] are thrilled", says [name], CEO',
    "[Your Name], CEO",
    "[DATUM]",
    "Save $XX today",
    "[här är det lämpligt att komplettera med ytterligare info]",
    "Välkommen den XX juni",
    "FÖRETAGET VÄXER SNABBT",
    "NYTT FRÅN FÖRETAGET: VI VÄXER",
    "VÄLKOMMEN TILL FÖRETAGET!",
    "FO\u0308RETAGET växer",
    "FÖRE\u00adTAGETs vår",
    "#FÖRETAGET",
    "[INFOGA]",
    "[länk till sidan]",
    "[date of the event]",
    "COMPANY AB växer",
    "COMPANY CEO Ann Oak says",
    "[insert]",
    "[e-post]",
    "[Förnamn Efternamn]",
    "[E-postadress]",
    "INSERT TEXT HERE",
    "INSERT NAME",
    "insert your company name here",
    "Infoga bild här",
    "Läs mer (infoga länk)",
    "Text goes here",
    "Skriv din text här",
    "Vi öppnar ÅÅÅÅ-MM-DD",
    "Vi ses den ÅÅÅÅ-MM-DD kl. XX",
    "We open on DD/MM/YYYY",
    "Deadline: YYYY-MM-DD",
    "Börjar klockan XX:XX",
    "Möt oss kl HH:MM",
    "Vi söker kollegor. TODO: länk",
    "Kom! (TODO)",
    "FIXME update the figures",
    "Hej {first_name}",
    "Vi har anställt XX nya medarbetare",
    "Rubrik kommer här",
    "https://acme.example/your-link-here",
    "Ring 08-XXX XX XX",
    "Ring oss på 0X-XXX XX XX",
    "Type your headline here",
    "Skriv rubriken här",
    "Vi välkomnar ________ som ny vd",
    "Priset är $X,XXX per plats",
    "Öppet t.o.m. XX/XX",
]

DOUBTFUL = [
    "Välkommen till XXX!",
    "Vår vd XXX berättar",
    "Mer om XXXX nästa vecka",
    "XXX på bio",
    "The venue: TBD",
    "TBD",
    "TODO är klar",
    "Vi fixar TODO innan jul",
    "A/B-test {variant}",
    "Set ${HOME} first",
    "Add it to %PATH%",
    "Trött på lorem ipsum?",
    "Förnamn Efternamn, vd",
    "YYYY-MM-DD, nothing else!",
    "Jag gillar ÅÅÅÅ-MM-DD",
]

FILLED_IN = [
    "Företaget bygger",
    "företagets vision",
    "Hon sa [sic] det",
    "Källa [1], [12]",
    "”Det är [...] bra”",
    '"It is [...] good", she said',
    "[Uppdaterad] Nya tider",
    "[EN] Hello [SV] Hej",
    "[Video] Se filmen",
    "[Läs mer](https://acme.example)",
    "[Reklam]",
    "[Ad] New shoes",
    "<3 <3",
    "a < b > c",
    "List<String> i Java",
    "Vi <3 Malmö > Lund",
    "XXL och XXXL",
    "xoxo xxx",
    "Todo es posible",
    "to-do-lista",
    "TODO-listan är klar",
    "#TODO",
    "@company",
    "COMPANY UPDATE",
    "Company name: Acme",
    "{1, 2, 3}",
    "f(x) = {x}",
    'JSON: {"name": "Anna"}',
    "100 % bomull",
    "%20 i länkar",
    "Loremipsum",
    "[skratt]",
    "[our translation]",
    "[red:s anm.]",
    '"[The company] will grow", he said',
    "”[Företaget] växer”, säger hon",
    "Generation X, XX-kromosomer",
    "Vi ses på [Norrsken]",
    "[Webinar] 12 maj",
    "[Pressrelease] Acme växer",
    "[Ny rapport] Så blir 2027",
    "[Live] nu",
    "[NYHET] Ny app",
    "Strl XX och XXX finns på lager",
    "Jackan finns från S till XXXL, även i XXX",
    "lista dina TODO i appen",
    "Your TODO for the weekend",
    "Tryck [Enter] eller [Insert]",
    "Insert your SIM card",
    "Add your comment here",
    "Enter your email here to sign up",
    "Infoga en bild i dokumentet så här",
    "Datum skrivs ÅÅÅÅ-MM-DD enligt standarden",
    "ISO 8601 says YYYY-MM-DD",
    "Ange personnummer (ÅÅMMDD-XXXX)",
    "förnamn.efternamn@acme.example",
    "Våra företagets",
    "Företagetshus",
    "STARTA DITT FÖRETAG I DAG",
    "VÅR COMPANY CULTURE",
    "COMPANY NEWS: we open in Leeds",
    "Länken kommer här i morgon",
    "Bilden kommer här",
    "Super Bowl XX was fun",
    "https://acme.example/your-linkedin",
    "Skriv ditt namn här nedanför",
    "Enter your name here to win",
    "Storlek XX-L finns kvar",
]


@pytest.mark.parametrize("text", LEFT_BLANK)
def test_what_was_meant_to_be_filled_in_is_found(text):
    assert list(find_placeholders(text))


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_be_meant_is_doubtful(text):
    assert not list(find_placeholders(text))
    assert list(find_doubtful_placeholders(text))


@pytest.mark.parametrize("text", LEFT_BLANK)
def test_what_is_sure_is_not_doubtful_too(text):
    assert not list(find_doubtful_placeholders(text))


@pytest.mark.parametrize("text", FILLED_IN)
def test_what_only_resembles_it_is_left_alone(text):
    assert not list(find_placeholders(text))
    assert not list(find_doubtful_placeholders(text))


def test_a_placeholder_inside_another_is_told_once():
    assert list(find_placeholders("[TODO: FÖRETAGETS namn]")) == [(0, 23)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("På FÖRETAGETS kontor", "FÖRETAGETS"),
        ("Hej [namn]!", "[namn]"),
        ("Hej {{ name }}!", "{{ name }}"),
        ("Pris: XX kr", "XX"),
    ],
)
def test_the_place_is_the_placeholder_itself(text, place):
    assert [text[start:end] for start, end in find_placeholders(text)] == [place]


@pytest.mark.parametrize(
    ("word", "stands"), [("FÖRETAGET", True), ("COMPANY", True), ("Företaget", False), ("ACME", False)]
)
def test_a_blank_for_a_name_is_told_from_a_name(word, stands):
    assert stands_for_a_name(word) is stands


@given(st.lists(st.sampled_from(["X", "XX", "0", "12", " ", "-", "/", "$", "kl. ", "a ", "____", " kr", " nya", "x"])))
def test_every_blank_amount_is_found_without_looking_everywhere(parts):
    text, pattern = "".join(parts), placeholders._BLANK_AMOUNT
    assert [found.span() for found in finditer(pattern, text)] == [found.span() for found in pattern.finditer(text)]
