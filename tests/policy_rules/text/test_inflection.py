from __future__ import annotations

import pytest

from policy_rules.text.inflection import MAY_CHANGE, endings, stems

FORMS = {
    "bild": "bild bildens bilder bilderna bildernas bilds bildarna bildet bildn bildt",
    "lager": "lagret lagrets lagren lagrens",
    "fönster": "fönstret fönstren",
    "nyckel": "nyckeln nycklar nycklarna nycklarnas",
    "medel": "medlet medlen",
    "server": "servern servrar servrarna servers",
    "vapen": "vapnet vapnen",
    "rum": "rummet rummen rummens",
    "program": "programmet programmen",
    "vän": "vännen vänner vännerna vännernas",
    "museum": "museet museer museerna",
    "stadium": "stadiet stadier",
    "centrum": "centret centra centrum",
    "datum": "datumet datumen",
    "partner": "partnern partnerna",
    "äpple": "äpplet äpplen äpplena",
    "värde": "värdena värdenas",
    "läkare": "läkaren läkarna läkarnas",
    "flicka": "flickan flickor flickornas",
    "pojke": "pojken pojkar pojkarna",
    "rörelse": "rörelsen rörelser rörelserna",
    "lansering": "lanseringen lanseringar lanseringarna",
    "nyhet": "nyheten nyheter nyheterna",
    "studio": "studion studior studiorna",
    "hand": "handen händer händernas",
    "storstad": "storstaden storstäder storstäderna",
    "bok": "böcker böckerna",
    "natt": "natten nätter",
    "dotter": "dottern döttrar döttrarna",
    "company": "companies",
    "shelf": "shelves",
    "knife": "knives",
    "patch": "patches",
    "quiz": "quizzes",
}
OTHERS = {
    "lag": "lager lagret lagren",
    "lager": "lagar lagra lagring lager1 lagun",
    "rum": "rumba rummel rummelt",
    "vän": "vända vänta vänlig",
    "man": "mantel mannekäng",
    "bok": "boka bock bokare",
    "hand": "handla handel händelse händig",
    "stad": "städa städning stadig",
    "natt": "nattlig nattar1",
    "medel": "meddela medla medling",
    "server": "servera servering",
    "museum": "musik muse",
    "partner": "partiet partnerskap",
    "company": "companion",
    "ada": "ador",
    "key": "kies",
}


def forms(word: str) -> set[str]:
    found = {word + ending for ending in endings(word)}
    for stem in stems(word):
        found |= {word[: -stem.cut] + stem.put + ending for ending in stem.endings}
    return found


@pytest.mark.parametrize("word", FORMS)
def test_a_word_takes_the_forms_of_its_kind(word):
    assert set(FORMS[word].split()) <= forms(word)


@pytest.mark.parametrize("word", OTHERS)
def test_another_word_is_no_form_of_it(word):
    assert not set(OTHERS[word].split()) & forms(word)


def test_a_short_name_takes_the_genitive_only():
    assert endings("kor") == endings("project", inflected=False) == {"", "s"}


@pytest.mark.parametrize("word", [*FORMS, *OTHERS])
def test_a_word_has_few_stems_and_its_end_says_that_it_may_have_some(word):
    assert len(stems(word)) <= 2
    assert not stems(word) or word.endswith(MAY_CHANGE)
