from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.courtesy import swearwords as searching
from policy_rules.packs.examples import example
from policy_rules.text.fold import fold
from policy_rules.text.sparing import lowered
from tests.policy_rules.packs.asking import ask, places, rule

COU001 = rule("COU001")

SWORN = [
    ("sv", "Fan också, nu regnar det på invigningen."),
    ("sv", "Det var ett jäkligt bra år."),
    ("sv", "Håll käften och lyssna på vår nya podd, för fan."),
    ("sv", "Förbannat också, vi missade bussen."),
    ("sv", "Så in i helvete gott!"),
    ("sv", "Vi är så trötta på den här skiten."),
    ("sv", "Den där idiotjäveln har parkerat framför lastkajen igen."),
    ("sv", "Jävlar vad snabbt det gick!"),
    ("sv", "Det är för jävligt att ni fick vänta."),
    ("sv", "Shit, vilken kväll!"),
    ("en", "Fuck yeah, we won the tender!"),
    ("en", "That was one hell of a launch party."),
    ("en", "The weather is shit but the coffee is hot."),
    ("en", "Pissed off with parking? Us too."),
    ("en", "Stop being such a dick to our drivers."),
    ("en", "Our competitors talk a load of crap."),
    ("en", "Get your ass off the sofa and join the run."),
    ("en", "Bollocks to boring lunches."),
    ("en", "We don't give a f**k about fees."),
    ("en", "Goddamn, what a season!"),
    ("sv", "Det här blev asbra."),
    ("sv", "Åt helsike med alla möten."),
    ("sv", "En jävulsk uppförsbacke."),
    ("en", "What a motherf*cking mess."),
    ("sv", "Håll truten och njut."),
    ("sv", "Det var tamejfan på tiden."),
]

CLEAN = [
    ("sv", "Fans från hela landet köade för biljetter."),
    ("sv", "Våra kunder är våra största fans."),
    ("sv", "Åsa Fant från Skitsjön vann tävlingen i gös."),
    ("sv", "Svinesundsbron stängs av i natt."),
    ("sv", "Kukulkan är en restaurang med mexikansk mat."),
    ("sv", "Rövarkulan är ett naturreservat i Skåne."),
    ("sv", "Assistenter sökes till sommaren. Grundskolan i Assarp växer."),
    ("sv", "Pissoaren på Stortorget är från 1890-talet."),
    ("sv", "Hor-Beor? Nej, Horred! Det är där vår nya verkstad ligger."),
    ("sv", "Barn under fem år: tänk på att kissa före bussresan."),
    ("sv", "Vi har fyndat på sluttampen av rean. Allt ska bort."),
    ("sv", "Djävulsbrottet ligger i Hälsingland, perfekt för vandring."),
    ("sv", "Prick klockan tolv serveras prickig korv."),
    ("sv", "I kvartalets as-is-analys ingår sex processer."),
    ("sv", "Svin, höns och får finns på 4H-gården."),
    ("en", "Massachusetts, Sussex and Middlesex: three offices, one team."),
    ("en", "The cockpit of the new ferry has bass speakers."),
    ("en", "Shell, Hull and Hell's Mouth: a coastal walk in Cornwall."),
    ("en", "Pass the grass, said the sheep at our open farm day."),
    ("en", "Titanic exhibition opens at the Cumbria museum."),
    ("en", "Our engineer Dick Cockburn retires after 40 years."),
    ("en", "Woodcock, moorhen and great tit were seen on our bird walk."),
    ("en", "The ass and the mule at the petting zoo have names: Bill and Bob."),
    ("en", "Hell in Norway is a village with a railway station."),
    ("en", "A prick test shows allergies within twenty minutes."),
    ("en", "The rooster, or cock, crows at five."),
    ("en", "Bloody Mary is on the brunch menu."),
    ("en", "Do not put the scarp or the scrap in the bin."),
    ("en", "Bastard toadflax is a rare plant; help us count it."),
    ("en", "We screwed the shelves to the wall. Simple!"),
    ("sv", "Vi vandrade till Helvetesfallet."),
]


@pytest.mark.parametrize(("language", "text"), SWORN)
def test_an_oath_is_found(language, text):
    assert ask(COU001, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_a_word_that_only_looks_like_one_is_left_alone(language, text):
    assert ask(COU001, example(text, language=language)) == []


@pytest.mark.parametrize(
    "text",
    [
        *("Fuck, vilken kväll.", "Vilken j*vla dag.", "Det var F A N S skit.", "ſhit, redan jul."),
        *("f.u.c.k you", "F u c k", "f-u-c-k", "b.u.l.l.s.h.i.t", "Vilken j ä v l a dag", "5h1t"),
        *("fuuuuck", "Shiiiit!", "Jääävla bra", "Helveteeee", "assshole", "heIvete", "b1tch", "FUUUUCKING"),
    ],
)
def test_an_oath_is_found_however_it_is_written(text):
    assert ask(COU001, example(text))


@pytest.mark.parametrize(
    "text",
    [
        *("Artikel SH17 och 5HIT finns i lager.", "Hoppsan, hurraaa!", "Åååh, såååå bra! Skiiidor!"),
        *("S.H.I.E.L.D. visas på bio.", "Välj a, s, s eller h.", "Wow, cooool!"),
        *(
            "Smash-hit i sommar",
            "Helvetesfallet i mmmm",
            "Fiiitness",
            "Shhhh, it's a secret.",
            "SH-IT är vår it-avdelning, SK/IT er.",
        ),
    ],
)
def test_stretched_and_numbered_words_that_are_no_oaths_are_left_alone(text):
    assert ask(COU001, example(text)) == []


def test_a_word_is_judged_in_the_language_of_the_post():
    assert ask(COU001, example("Sommaren är slut, sa slampan.")) != []
    assert ask(COU001, example("Den lilla tuppen heter Cock och bor i Prick.")) == []
    assert ask(COU001, example("That slut again.", language="en"))
    assert ask(COU001, example("Rean är slut.")) == []


def test_what_stands_in_an_address_is_no_oath():
    assert ask(COU001, example("Läs https://ord.example/fan-vad-bra/helvete nu.")) == []


def test_the_finding_is_the_oath_alone():
    assert places(COU001, example("Vilken jävla soppa.")) == ["jävla"]


@given(st.text("fucksh1itjävlbanKK*#@.!c", max_size=10) | st.from_regex(searching._MASKED))
def test_a_text_with_signs_for_letters_of_oaths_is_seen_to_hold_some(text):
    assert searching._HIDES_LETTERS.search(lowered(text)) or not searching._MASKED.search(text)


@given(st.text("aåжß?.", max_size=10).map(fold))
def test_a_letter_three_times_in_a_row_is_seen(folded):
    assert searching._find_three(folded.value.encode("latin-1", "replace")) or not searching._SEVERAL.search(
        folded.value
    )
