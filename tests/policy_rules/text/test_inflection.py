from __future__ import annotations

import pytest

from policy_rules.text.inflection import endings, endings_without_vowel


@pytest.mark.parametrize(
    "form", ["bilden", "bildens", "bilder", "bilderna", "bildernas", "bilds", "bildarna", "bildet", "bildn", "bildt"]
)
def test_a_name_takes_the_endings_of_a_swedish_noun(form):
    assert form.removeprefix("bild") in endings("bild")


def test_a_short_name_takes_the_genitive_only():
    assert endings("kor") == endings("project", inflected=False) == {"", "s"}


@pytest.mark.parametrize(("word", "plural"), [("flicka", "flickor"), ("flicka", "flickornas"), ("pojke", "pojkarna")])
def test_a_plural_takes_the_place_of_the_last_vowel(word, plural):
    assert plural.removeprefix(word[:-1]) in endings_without_vowel(word)


@pytest.mark.parametrize("word", ["bild", "ada", "falken"])
def test_other_words_keep_their_last_letter(word):
    assert not endings_without_vowel(word)
