"""What a finding is about: the words that readers see, and where the links among them lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_rules import fingerprints
from policy_rules.content import Content, Span, Text
from policy_rules.fingerprints import normal, words_at
from policy_rules.text.html import read_html


def html(source: str) -> Content:
    read = read_html(source, field="body")
    return Content(read.text, links=read.links)


def plain(value: str) -> Content:
    return Content(Text.plain("text", value))


def test_capitals_disguises_and_blanks_do_not_matter():
    disguised = plain("Projekt\n J\u00adärpe")
    assert words_at(disguised, disguised.text.whole()) == words_at(plain("projekt järpe"), Span("text", 0, 13))


def test_markup_inside_a_word_does_not_matter():
    content = html("<p>Vi heter J<b>är</b>pe</p>")
    start = content.text.value.index("J")
    assert words_at(content, content.text.span(start, start + 5)) == "järpe"


def test_links_shown_with_the_same_words_are_told_apart_by_where_they_lead():
    one, other = (html(f'<p><a href="https://{host}/A">Läs mer</a></p>') for host in ("a.example", "b.example"))
    assert words_at(one, one.links[0].span) == "läs mer <https://a.example/A>"
    assert words_at(one, one.links[0].span) != words_at(other, other.links[0].span)


def test_capitals_in_an_address_matter():
    assert normal("Läs mer <https://bit.example/aB>") != normal("Läs mer <https://bit.example/ab>")


def test_words_inside_a_link_are_about_the_words_alone():
    content = html('<p><a href="https://a.example">garanterat bäst</a></p>')
    start = content.text.value.index("garanterat")
    assert words_at(content, content.text.span(start, start + 10)) == "garanterat"


def test_a_place_without_words_or_without_a_text_has_no_fingerprint():
    content = plain("Hej")
    assert words_at(content, Span("text", 1, 1)) == ""
    assert words_at(content, Span("images:0:alt", 0, 0)) == ""


def test_a_long_text_is_about_no_words_that_come_again():
    content = plain("a" * (fingerprints.LONGEST + 1))
    assert words_at(content, content.text.whole()) == ""


def test_a_long_address_is_not_cut_short():
    content = html(f'<p><a href="https://a.example/{"x" * fingerprints.LONGEST}">Läs mer</a></p>')
    assert words_at(content, content.links[0].span) == ""


@given(st.text(max_size=60))
def test_what_is_normal_stays_as_it_is(words):
    assert normal(normal(words)) == normal(words)


@given(st.text(min_size=1, max_size=60), st.data())
def test_what_people_copy_from_a_fingerprint_matches_it(value, data):
    start = data.draw(st.integers(0, len(value) - 1))
    end = data.draw(st.integers(start + 1, len(value)))
    words = words_at(plain(value), Span("text", start, end))
    assert normal(words) == words


def test_words_that_a_link_runs_through_are_those_of_the_web_page():
    content = html('<p>Snart kommer <a href="https://a.example/A">Projekt</a> Järpe till er.</p>')
    source = content.text.source
    place = Span("body", source.index("Projekt"), source.index(" till"))
    assert words_at(content, place) == "projekt järpe"
