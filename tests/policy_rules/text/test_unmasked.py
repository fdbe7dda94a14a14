from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.content import Span, Text
from policy_rules.text.html import read_html
from policy_rules.text.unmasked import unmasked

_PIECES = st.sampled_from(
    ["#TvåOrd", " ", "\n", "ord", "g4r4nti", "a b c d e", "sååå", "1", "ö" * 400, "<b>x</b>y&amp;"]
)


def lines(value: str) -> list[str]:
    return [one.text.value for one in unmasked(Text.plain("text", value))]


def test_a_text_without_masks_is_not_read_again():
    assert lines("Vi har öppet på söndag.") == []


def test_the_lines_with_masks_are_read_without_them():
    assert lines("Första raden.\nVi är #SverigesBästaBank i dag.\nSista raden.") == [
        "Vi är Sveriges Bästa Bank i dag.\n\n"
    ]


def test_each_hashtag_in_a_row_is_a_sentence_of_its_own():
    assert lines("Hej!\n#EttTvå #TreFyra") == ["Ett Två. Tre Fyra.\n\n"]


def test_there_is_a_second_reading_only_where_it_differs():
    assert lines("ren gar4nti") == ["ren garanti\n\n", "ren garänti\n\n"]
    assert lines("h3lt säker") == ["helt säker\n\n"]


def test_of_a_line_without_end_only_what_stands_around_a_mask_is_read():
    (read,) = lines("ord " * 1000 + "#EttTvå" + " ord" * 1000)
    assert "ord Ett Två ord" in read
    assert len(read) < 700


@pytest.mark.parametrize(("words", "found"), [("Garanterad Avkastning", "GaranteradAvkastning"), ("Häng", "Häng")])
def test_what_is_found_there_has_its_place_in_the_authors_text(words, found):
    source = "<p>Ett.</p><p>Häng <b>med</b>, det är #Garanterad<b></b>Avkastning nu</p>"
    (read,) = unmasked(read_html(source, field="body").text)
    start = read.text.value.index(words)
    span = read.text.span(start, start + len(words))
    assert source[span.start : span.end].replace("<b></b>", "") == found


def test_what_was_masked_shows_and_a_topic_only_when_topics_count():
    source = "Vi är #BästaBanken här\n#AndraÄmnet"
    (read,) = unmasked(Text.plain("text", source))
    in_sentence, topic, plain = (
        Span("text", at, at + 4) for at in (source.index("Bästa"), source.index("Andra"), source.index("Vi"))
    )
    assert [read.shows(one, topics=False) for one in (in_sentence, topic, plain)] == [True, False, False]
    assert [read.shows(one, topics=True) for one in (in_sentence, topic, plain)] == [True, True, False]


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_every_character_has_its_place_in_the_authors_text(html):
    text = read_html(html, field="body").text
    for one in unmasked(text):
        assert len(one.text.offsets) == len(one.text.value)
        assert all(0 <= start <= end <= len(html) for start, end in one.text.offsets)
