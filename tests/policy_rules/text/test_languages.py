from __future__ import annotations

import pytest

from policy_rules.text.languages import other_language

POSTS = {
    "sv": "Vi söker en ny kollega till vårt kontor i Umeå. Hör av dig om du vill veta mer!",
    "en": "We are looking for a new colleague for our office in Umeå. Get in touch to learn more!",
    "de": "Wir suchen eine neue Kollegin für unser Büro in Umeå. Melde dich, wenn du mehr wissen willst!",
    "da": "Vi søger en ny kollega til vores kontor i Umeå. Skriv til os, hvis du vil vide mere!",
    "nb": "Vi søker en ny kollega til kontoret vårt i Umeå. Ta kontakt hvis du vil vite noe mer!",
    "fi": "Etsimme uutta kollegaa Uumajan toimistolle. Ota yhteyttä, jos haluat tietää lisää, ja tule mukaan!",
    "es": "Buscamos una nueva compañera para nuestra oficina en Umeå. ¡Escríbenos si quieres saber más del trabajo!",
    "nl": "Wij zoeken een nieuwe collega voor ons kantoor in Umeå. Neem contact met ons op als je meer wilt weten!",
    "pl": "Szukamy nowej osoby do naszego biura w Umeå. Napisz do nas, jeśli chcesz wiedzieć więcej o tej pracy!",
    "fr": "Nous recherchons une nouvelle collègue pour notre bureau à Umeå. Écrivez-nous pour en savoir plus !",
}
TOO_NEAR = ({"sv", "da", "nb"}, {"es", "fr"})


@pytest.mark.parametrize("language", POSTS)
def test_a_text_in_the_declared_language_is_left_alone(language):
    assert other_language(POSTS[language], language) == ""


@pytest.mark.parametrize("language", POSTS)
@pytest.mark.parametrize("declared", POSTS)
def test_a_text_in_another_language_is_found_unless_the_two_are_too_near(language, declared):
    if not any({language, declared} <= family for family in TOO_NEAR) and language != declared:
        assert other_language(POSTS[language], declared) == language


@pytest.mark.parametrize(
    "text",
    [
        *("", "We are hiring now!", "#we #are #the #best #in #the #world", "Acme Summer Party Live Tour Malmö Arena"),
        "Vi söker en kollega till vårt team. We are looking for a colleague for our team.",
        "Nya Acme One är här. Built for the best of the best in the world.",
        "1 2 3 4 5 6 7 8",
    ],
)
def test_where_it_is_not_sure_nothing_is_said(text):
    assert other_language(text, "sv") == ""


def test_of_a_language_that_it_does_not_know_nothing_is_said():
    assert other_language(POSTS["sv"], "lt") == ""


def test_words_that_two_languages_share_speak_for_neither():
    german = "Wir freuen uns, drei neue Kollegen in unserem Büro in Hamburg zu begrüßen."
    norwegian = "Vi gleder oss til å se dere på messen, og håper at mange av dere kommer til standen vår."
    assert (other_language(german, "en"), other_language(norwegian, "sv")) == ("de", "nb")
