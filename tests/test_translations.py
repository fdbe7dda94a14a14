"""The Swedish words: all there, compiled, and saying what the English ones say.

The catalogues are made by `make messages`, which needs gettext; these tests do not.
"""

from __future__ import annotations

import re
import struct
from gettext import GNUTranslations
from pathlib import Path

import pytest

from tests.tools.catalogues import Message, lines_translated_at_import, read_catalogue, words_of_source

ROOT = Path(__file__).resolve().parents[1]
APPS = ("approvals", "policy_rules", "home")

KEPT = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+[^>]*>|`[^`]+`|\"[\w./]+\"")
"""What a translation carries over unchanged: placeholders, tags, commands and quoted names."""

in_each_app = pytest.mark.parametrize("app", APPS)


def catalogue(app: str) -> Path:
    return ROOT / app / "locale/sv/LC_MESSAGES/django.po"


def kept(text: str) -> list[str]:
    return sorted(KEPT.findall(text))


@in_each_app
def test_every_word_of_the_source_is_in_the_catalogue(app):
    known = {message.english for message in read_catalogue(catalogue(app))}

    assert words_of_source(ROOT / app) - known == set(), "run `make messages` and translate"


@in_each_app
def test_the_catalogue_holds_no_word_that_the_source_dropped(app):
    known = {message.english for message in read_catalogue(catalogue(app))}

    assert known - words_of_source(ROOT / app) == set(), "run `make messages`"


@in_each_app
def test_no_word_is_translated_before_anybody_chose_a_language(app):
    assert lines_translated_at_import(ROOT / app) == [], "use gettext_lazy here"


@in_each_app
def test_every_word_has_its_swedish(app):
    untranslated = [
        message.english
        for message in read_catalogue(catalogue(app))
        if message.is_fuzzy or len(message.translated) != len(message.english) or not all(message.translated)
    ]

    assert untranslated == []


@in_each_app
def test_a_translation_keeps_placeholders_tags_and_commands(app):
    changed = [
        (english, translated)
        for message in read_catalogue(catalogue(app))
        for english, translated in zip(message.english, message.translated, strict=True)
        if kept(english) != kept(translated)
    ]

    assert changed == []


@in_each_app
def test_a_translation_ends_as_its_english_does(app):
    """A sentence stays a sentence and a label a label: the screens put them together."""
    marks = (".", ":", "?", "!", "…")
    changed = [
        (english, translated)
        for message in read_catalogue(catalogue(app))
        for english, translated in zip(message.english, message.translated, strict=True)
        if english.endswith(marks) != translated.endswith(marks)
    ]

    assert changed == []


@in_each_app
def test_the_compiled_catalogue_says_what_the_written_one_does(app):
    messages = read_catalogue(catalogue(app))
    compiled = catalogue(app).with_suffix(".mo")
    with compiled.open("rb") as file:
        spoken = GNUTranslations(file)
    (count,) = struct.unpack_from("<I", compiled.read_bytes(), 8)

    assert count == len(messages) + 1, "the header is a message too; run `make messages`"
    assert [said(spoken, message) for message in messages] == [message.translated for message in messages]


def said(spoken: GNUTranslations, message: Message) -> tuple[str, ...]:
    """The translations as the compiled catalogue gives them."""
    if len(message.english) == 1:
        return (spoken.gettext(message.english[0]),)
    return tuple(spoken.ngettext(*message.english, count) for count in (1, 2))
