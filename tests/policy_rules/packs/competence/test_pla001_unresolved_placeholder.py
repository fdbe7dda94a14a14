from __future__ import annotations

from policy_rules.content import Image
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PLA001 = rule("PLA001")


def test_every_placeholder_is_marked_where_it_stands():
    text = "På FÖRETAGET öppnar vi den [datum]. TODO"
    assert sorted(places(PLA001, example(text))) == ["FÖRETAGET", "TODO", "[datum]"]


def test_a_placeholder_in_rich_text_is_marked_in_the_html():
    assert places(PLA001, example(html="<p>Hej &lt;namn&gt; på <b>FÖRE</b>TAGET</p>")) == [
        "&lt;namn&gt;",
        "FÖRE</b>TAGET",
    ]


def test_titles_and_alt_texts_are_read_too():
    content = example("Hej", title="[rubrik]", images=(Image(field="images:0", name="a.jpg", alt="{{ alt }}"),))
    assert {finding.span.field for finding in ask(PLA001, content)} == {"title", "images:0:alt"}


def test_the_policys_own_sentence_with_its_blank_never_goes_out():
    text = "Åsikterna är mina egna och delas inte nödvändigtvis av min arbetsgivare, FÖRETAGET."
    assert places(PLA001, example(text, capacity="employee")) == ["FÖRETAGET"]


def test_whoever_means_the_word_itself_is_told_to_write_it_small():
    (shouted,) = ask(PLA001, example("FÖRETAGET SÖKER DIG"))
    (blank,) = ask(PLA001, example("Välkommen den [datum]"))
    assert "small letters" in shouted.instead
    assert "small letters" not in blank.instead
