from __future__ import annotations

import pytest

from policy_rules.text.languages import languages_of, other_language

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


SCRIPTS = {
    "Arab": "مرحبا بكم في متجرنا الجديد",
    "Cyrl": "Спасибо всем, кто пришёл!",
    "Deva": "हमारी नई दुकान में आपका स्वागत है",
    "Grek": "Καλώς ήρθατε στο νέο μας κατάστημα",
    "Hani": "我们星期六在 Malmö 开设新店，欢迎大家光临",
    "Hebr": "ברוכים הבאים לחנות החדשה שלנו",
    "Jpan": "新しい店が土曜日にオープンします",
    "Kore": "새로운 매장에 오신 것을 환영합니다",
    "Thai": "ยินดีต้อนรับสู่ร้านใหม่ของเรา",
}


@pytest.mark.parametrize("declared", ["sv", "en", "de"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_text_in_other_letters_is_found_by_them(script, declared):
    assert other_language(SCRIPTS[script], declared) == script


@pytest.mark.parametrize(
    "text", ["Välkommen till 北京!", "Vinkeln α och β är Ω", "Vi ses i Москва på fredag, allihop.", "日本"]
)
def test_a_name_in_other_letters_makes_no_other_language(text):
    assert other_language(text, "sv") == ""


@pytest.mark.parametrize(
    "text",
    [
        "con<b></b>fidential Projekt <a href='https://x.example/le/la/les/des/une/nous'>Falken</a>",
        "Mer om det: https://x.example/le/la/les/des/une/nous/dans/pour www.x.example/le/la/les/des/une/nous/dans",
        "Projekt Falken <a le la les des une nous dans pour>klart</a> <!-- le la les des une nous dans pour -->",
    ],
)
def test_tags_and_addresses_are_in_no_language(text):
    assert other_language(text, "sv") == ""


def test_a_text_is_read_in_its_declared_language_and_in_the_one_that_it_seems_to_be_in():
    assert languages_of(POSTS["sv"], "sv") == ("sv",)
    assert languages_of(POSTS["en"], "sv")[:2] == ("sv", "en")
    assert "en" in languages_of("We guarantee it!", "sv")


@pytest.mark.parametrize("declared", ["da", "de", "nb", "fi", "fr"])
def test_where_no_rule_reads_the_declared_language_a_draw_is_read_by_the_rules(declared):
    assert set(languages_of("Garanterad avkastning!", declared)) == {declared, "sv", "en"}
    assert languages_of("Garanterad avkastning!", "sv") == ("sv",)
    assert not {"sv", "en"} & set(languages_of(POSTS[declared], declared))


def test_a_text_without_words_is_in_its_declared_language():
    assert languages_of("2026 🎉", "de") == ("de",)
