from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import bleach
import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from approvals import cleaning
from approvals.cleaning import Cleaned, TooComplex, clean, strip_editor_marks
from policy_rules.text.html import read_html

FEATURES = ["bold", "italic", "link", "ol", "ul"]

ALLOWED = ["<p>", "</p>", "<br>", "</br>", "<b>", "</b>", "<em>", "</em>", "<strong>", "<ul>", "</ul>", "<ol>", "</ol>",
           '<a href="https://acme.se">', "</a>", '<p data-block-key="abc12">', "<P\n>", "</li>", "</div>", "&", "&amp;",
           "&copy", "&lt;script&gt;", "<", ">", "'", '"', "word", " ", "\n", "\r\n", "å", "😀", "\u00a0"]  # fmt: skip
REFUSED = ["<li>", "<a>", "<a href=javascript:x>", "<div>", "<table>", "<td>", "<svg>", "</svg>", "<script>",
           "</script>", "<style>", "<template>", "</template>", "<textarea>", "<select>", "<!-- x -->",
           '<p onclick="x">', "<b ", "<p class='a", "&#106;", "\0", "\x07", "\ud800"]  # fmt: skip
hostile_html = st.lists(st.sampled_from(ALLOWED + REFUSED), max_size=25).map("".join) | st.text()
sloppy_html = st.lists(st.sampled_from(ALLOWED), max_size=15).map("".join)


@pytest.mark.parametrize(
    ("html", "cleaned", "removed"),
    [
        ("<p>a<script>x()</script>b</p>", "<p>ab</p>", "a script"),
        ("<style>p {}</style><p>a</p>", "<p>a</p>", "a style sheet"),
        ("<template><p>x</p></template>a", "a", "the element <template> with all that is in it"),
        ("<!-- x -->a", "a", "a comment"),
        ("a <b", "a ", "an unfinished tag"),
        ("con\0fid", "confid", "an invisible control character"),
        ("<p>&#7;</p>", "<p></p>", "an invisible control character"),
        ("<p><u>a</u>b</p>", "<p>ab</p>", "the tag <u>"),
        ("<img src=x onerror=y>", "", "the tag <img>"),
        ('<p style="x">a</p>', "<p>a</p>", "the attribute style on <p>"),
        ('<p data-block-key="a b">a</p>', "<p>a</p>", "the attribute data-block-key on <p>"),
        ('<a href="https://a.se" target="_blank">a</a>', '<a href="https://a.se">a</a>', "the attribute target on <a>"),
        ('<a linktype="page" id="3" href="/x">a</a>', '<a linktype="page" id="3">a</a>', "the attribute href on <a>"),
        ('<a linktype="page" id="x">a</a>', "a", "the attribute id on <a>"),
        ('<a linktype="document" id="3">a</a>', "a", "the attribute linktype on <a>"),
        ("<a>a</a>", "a", "a link without an address"),
        ("<li>a</li>", "\na\n", "a list item outside a list"),
        ("<p><b>a</p><p>b</p>", "<p><b>a</b></p><p>b</p>", "formatting that goes on beyond its paragraph"),
    ],
)
def test_what_a_post_may_not_hold_is_removed_and_said(html, cleaned, removed):
    assert clean(html).html == cleaned
    assert removed in clean(html).removed


def test_words_that_stood_apart_stay_apart():
    assert clean("<h2>a</h2><h2>b</h2>").html.split() == ["a", "b"]
    assert clean("<td>a</td><td>b</td>").html.split() == ["a", "b"]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:123",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "\x01javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "&#106;avascript:x",
        "&#106avascript:x",
        "javascript&colon;x",
        "java&Tab;script&colon;x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "\\\\evil.example",
        "/about/",
        "#top",
        "",
        "http//a.se",
        "https://[",
    ],
)
def test_a_link_with_another_scheme_is_removed_and_its_words_stay(href):
    cleaned = clean(f'<p>a <a href="{href}">b</a></p>')
    assert cleaned.html == "<p>a b</p>"
    assert any(said.startswith("a link to") for said in cleaned.removed)


@pytest.mark.parametrize(
    "href",
    [
        "http://a.se",
        " https://a.se\t",
        "HTTPS://a.se/?a=1&amp;b=&quot;2&quot;",
        "mailto:info@a.se",
        "tel:+46701234567",
        "https://å.se/ö",
    ],
)
def test_a_link_with_one_of_our_schemes_stays(href):
    html = f'<p><a href="{href}">a</a></p>'
    assert clean(html) == Cleaned(html)


def test_long_lists_of_removals_are_cut_short_and_counted():
    removed = clean("".join(f"<x{n}>" for n in range(30))).removed
    assert (len(removed), removed[-1]) == (21, "10 more things")


def test_a_long_address_is_quoted_only_in_part():
    (removed,) = clean(f'<a href="data:{"x" * 500}">a</a>').removed
    assert len(removed) < 130


# ---- what the author typed honestly stays as it is -----------------------------------------------------------------

words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)
styles = st.sampled_from(["BOLD", "ITALIC"])
kinds = st.sampled_from(["unstyled", "unordered-list-item", "ordered-list-item"])
urls = st.sampled_from(["https://acme.se/?a=1&b=2", "mailto:a@acme.se", "tel:+461", 'http://acme.se/"x"', None])


@st.composite
def editor_blocks(draw):
    """Blocks as Draftail sends them, with styles and links over any part of their text."""
    blocks, entities = [], {}
    for number in range(draw(st.integers(1, 5))):
        text = draw(words) + draw(st.sampled_from(["", "\n", "x\ny"])) + draw(words)
        block = {"key": f"k-{number}", "text": text, "type": draw(kinds), "depth": draw(st.integers(0, 3))}
        ranges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
        block["inlineStyleRanges"] = [
            {"offset": a, "length": b - a, "style": draw(styles)} for a, b in draw(st.lists(ranges, max_size=3))
        ]
        a, b = draw(ranges)
        url = draw(urls)
        block["entityRanges"] = [{"offset": a, "length": b - a, "key": number}] if a < b else []
        data = {"url": url} if url else {"id": 3, "url": "/about/", "parentId": 2}
        entities[str(number)] = {"type": "LINK", "mutability": "MUTABLE", "data": data}
        blocks.append(block)
    return json.dumps({"blocks": blocks, "entityMap": entities})


@given(editor_blocks())
def test_what_the_editor_writes_comes_out_byte_for_byte(blocks):
    html = ContentstateConverter(features=FEATURES).to_database_format(blocks)
    assert clean(html) == Cleaned(html)


@given(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cc", "Cs"])))
def test_plain_text_comes_out_as_it_went_in(text):
    assert clean(text) == Cleaned(text)


@pytest.mark.parametrize("html", ["<p>a<br>b</p>", "<p>a<BR />b", "<P>a<br/>b</P >", "<p\n>a<br>b</p>"])
def test_another_spelling_of_the_same_is_no_removal(html):
    assert clean(html) == Cleaned("<p>a<br/>b</p>")


def test_tags_that_a_browser_ignores_or_adds_are_no_removal():
    assert clean("<p>con</ul>fid</li>en</b>tial</a></p>") == Cleaned("<p>confidential</p>")
    assert clean("a</p>b</br>c") == Cleaned("a<p></p>b<br/>c")


# ---- properties ----------------------------------------------------------------------------------------------------


class Seen(HTMLParser):
    """A third reader, of the standard library: every tag and attribute that it meets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.handle_startendtag(tag, attrs)
        self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)


@given(hostile_html)
def test_clean_html_holds_only_what_is_allowed_and_closes_what_it_opens(html):
    seen = Seen(clean(html).html)
    assert seen.open == []
    assert seen.tags <= {"p", "br", "b", "i", "strong", "em", "a", "ul", "ol", "li"}
    for tag, name, value in seen.attributes:
        assert (tag, name) in {("a", "href"), ("p", "data-block-key"), ("li", "data-block-key")}
        assert name != "href" or re.match(r"(https?|mailto|tel):", value)


@given(hostile_html)
def test_cleaning_twice_changes_and_removes_nothing_more(html):
    once = clean(html).html
    assert clean(once) == Cleaned(once)


@given(sloppy_html | hostile_html)
def test_nothing_that_a_reader_sees_changes_unless_it_is_said(html):
    cleaned = clean(html)
    if not cleaned.removed:
        before, after = read_html(html, field="body"), read_html(cleaned.html, field="body")
        assert after.text.value == before.text.value
        assert [(link.url, link.label) for link in after.links] == [(link.url, link.label) for link in before.links]


@given(hostile_html)
def test_the_editor_opens_whatever_was_cleaned(html):
    ContentstateConverter(features=FEATURES).from_database_format(clean(html).html)


# ---- bleach --------------------------------------------------------------------------------------------------------


@pytest.fixture
def calls(monkeypatch):
    """The texts that reach bleach."""
    texts = []

    def counted(text, **options):
        texts.append(text)
        return bleach.sanitizer.Cleaner(**options).clean(text)

    monkeypatch.setattr(bleach, "clean", counted)
    return texts


@pytest.mark.parametrize(
    ("html", "bound"),
    [
        ("x" * 100_001, "100001 characters"),
        ("<p>" + "".join(f" a{n}=1" for n in range(20_000)) + "</p>", "100"),
        ("<a " + "".join(f" a{n}=1" for n in range(21)) + ">", "21 attributes; up to 20"),
        ("<br>" * 5_001, "more than 5000 tags"),
        ("<b>" * 51, "More than 50 tags"),
        ("<ul><li>" * 51, "More than 50 tags"),
        ("<b><p>" * 3_000, "5000 tags"),
        ("<div>" * 20_000, "5000 tags"),
        ("&" * 100_000, "characters"),
    ],
)
def test_html_over_a_bound_is_refused_with_the_bound_and_never_reaches_bleach(calls, html, bound):
    html = html.replace("<p> a0", "<p a0")
    with pytest.raises(TooComplex, match="paste it without formatting") as refused:
        clean(html)
    assert bound in str(refused.value)
    assert isinstance(refused.value, ValidationError)
    assert calls == []


@pytest.mark.parametrize("text", ["a > b", "Fish & chips", "a < b", "", "&lt;script&gt;"])
def test_text_without_tags_never_reaches_bleach(calls, text):
    clean(text)
    assert calls == []


@given(hostile_html)
def test_what_reaches_bleach_is_plain_and_bounded(html):
    texts = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cleaning, "_held_to_the_list", lambda text: texts.append(text) or text)
        clean(html)
    for text in texts:
        assert re.fullmatch(r'(?:[^<>]|</?(?:p|br|b|i|em|strong|ul|ol|li|a)(?: [a-z-]+="[^"<>]*")*/?>)*', text)


def test_bleach_closes_what_was_left_open(calls):
    assert clean("<ul><li>a<li><b>b").html == "<ul><li>a</li><li><b>b</b></li></ul>"
    assert len(calls) == 2


def test_bleach_holds_html_to_the_same_list_by_itself():
    html = '<p onclick="x">a<u>b</u><a href="javascript:alert(1)" id="3">c</a></p>'
    assert cleaning._held_to_the_list(html) == '<p>ab<a id="3">c</a></p>'


# ---- the editor's marks --------------------------------------------------------------------------------------------


@given(editor_blocks())
def test_the_editors_marks_and_nothing_else_are_stripped(blocks):
    html = ContentstateConverter(features=FEATURES).to_database_format(blocks)
    assert strip_editor_marks(html) == re.sub(' data-block-key="k-[0-9]"', "", html)


def test_a_mark_in_the_text_is_no_mark():
    html = '<p>data-block-key="x" <a href="https://a.se/?data-block-key=1">a</a></p>'
    assert strip_editor_marks(html) == html
