from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.content import Span, Text
from policy_rules.text.html import read_html
from policy_rules.text.unlinked import lines_without_addresses, stands_across

LINK = '<a href="https://acme.example/a">{}</a>'
_WORDS = st.sampled_from(["Projekt", "Polaräv", "och", "ö&amp;", "<b>x</b>", "kaffe."])
_PIECES = st.one_of(_WORDS, _WORDS.map(LINK.format), st.sampled_from([" ", " ", "<br>", "</p><p>"]))


def read(html: str) -> Text:
    return read_html(html, field="body").text


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (f"Snart kommer {LINK.format('Projekt')} Polaräv!", "Snart kommer Projekt Polaräv!"),
        (f"con{LINK.format('fid')}ential", "confidential"),
        (f"<p>Ett.</p><p>{LINK.format('A')}b {LINK.format('c')}d</p><p>Tre.</p>", "Ab cd\n"),
        (f"{LINK.format('A')}b<br>mellan<br>{LINK.format('c')}d", "Ab\ncd"),
    ],
)
def test_a_line_that_goes_on_behind_a_link_reads_as_on_a_web_page(html, lines):
    assert lines_without_addresses(read(html)).value == lines


@pytest.mark.parametrize(
    "html",
    [
        "Ingen länk alls.",
        f"Läs mer i {LINK.format('rapporten')}.",
        f"{LINK.format('https://acme.example/a')} visar adressen själv.",
        '<a href="https://acme.example/a"></a> har inga ord.',
    ],
)
def test_where_no_words_follow_a_hidden_address_there_is_nothing_to_read_again(html):
    assert lines_without_addresses(read(html)) is None


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_the_lines_are_those_of_the_same_html_without_its_links(html):
    lines = lines_without_addresses(read(html))
    unlinked = read(re.sub("</?a[^>]*>", "", html)).value.split("\n")
    assert lines is None or set(lines.value.split("\n")) <= {*unlinked, ""}


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_every_character_of_them_comes_from_where_it_did(html):
    text = read(html)
    lines = lines_without_addresses(text)
    if lines is not None:
        known = set(zip(text.value, text.offsets, strict=True))
        assert set(zip(lines.value, lines.offsets, strict=True)) <= known
        assert len(lines.offsets) == len(lines.value)


@pytest.mark.parametrize(
    ("words", "is_across"), [("Projekt</a> Polaräv", True), ("Projekt", False), ("Polaräv", False)]
)
def test_what_stands_across_a_link_begins_before_its_end_and_ends_behind_it(words, is_across):
    html = f"Snart {LINK.format('Projekt')} Polaräv"
    start = html.index(words)
    assert stands_across(read(html), Span("body", start, start + len(words))) is is_across
    assert not stands_across(read(html), Span("title", start, start + len(words)))
