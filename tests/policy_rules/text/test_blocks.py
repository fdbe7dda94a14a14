from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from policy_rules.text.blocks import BlockPlace, Blocks
from policy_rules.text.html import read_html
from policy_rules.text.markup import SPACE

HTML = '<p data-block-key="one">Fish &amp; <b>ch😀ips</b><br/>now</p><ul><li data-block-key="two">x</li></ul>'


def place(word: str) -> BlockPlace | None:
    return Blocks(HTML).at(HTML.index(word))


def test_a_place_is_told_as_the_editor_counts():
    assert place("Fish") == ("one", 0)
    assert place("&amp;") == ("one", 5)
    assert place("ch😀") == ("one", 7)
    assert place("ips") == ("one", 11)
    assert place("now") == ("one", 15)
    assert place("x</li>") == ("two", 0)


def test_the_end_of_a_word_is_a_place_too():
    assert Blocks(HTML).at(HTML.index("ips") + 3) == ("one", 14)
    assert Blocks(HTML).at(HTML.index("&amp;") + 5) == ("one", 6)


def test_a_place_inside_a_character_reference_is_before_its_character():
    assert Blocks(HTML).at(HTML.index("&amp;") + 2) == ("one", 5)


def test_white_space_is_counted_as_the_editor_wrote_it():
    html = '<p data-block-key="one">a  b</p>'
    assert Blocks(html).at(html.index("b</p>")) == ("one", 3)


def test_places_outside_every_block_go_to_the_nearest_before_or_to_the_first():
    html = f"stray {HTML}"
    assert Blocks(html).at(0) == ("one", 0)
    assert Blocks(html).at(len(html)) == ("two", 1)


def test_html_without_keys_has_no_places():
    assert Blocks("<p>a</p>").at(3) is None


words = st.text(st.characters(exclude_characters=SPACE + "\0", exclude_categories=["Cs"]), min_size=1)


@given(st.lists(words, min_size=1, max_size=4))
def test_every_character_is_found_where_the_editor_has_it(texts):
    blocks = [{"key": f"k{n}", "text": text, "type": "unstyled", "depth": 0} for n, text in enumerate(texts)]
    for block in blocks:
        block |= {"inlineStyleRanges": [{"offset": 0, "length": 1, "style": "BOLD"}], "entityRanges": []}
    editor = ContentstateConverter(features=["bold"])
    html = editor.to_database_format(json.dumps({"blocks": blocks, "entityMap": {}}))
    read, found = read_html(html, field="body").text, Blocks(html)
    expected = [
        (f"k{n}", len(text[:at].encode("utf-16-le")) // 2) for n, text in enumerate(texts) for at in range(len(text))
    ]
    assert read.value == "\n\n".join(texts)
    assert [found.at(place[0]) for at, place in enumerate(read.offsets) if read.value[at] != "\n"] == expected
