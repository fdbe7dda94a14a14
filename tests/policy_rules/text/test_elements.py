from __future__ import annotations

from policy_rules.text.elements import OpenList, Outline


def opened(*names: str) -> Outline:
    outline = Outline()
    for name in names:
        outline.start(name)
    return outline


def test_an_end_tag_closes_what_is_open_inside_its_element():
    assert opened("div", "ul", "li").end("div") == ["li", "ul", "div"]


def test_an_end_tag_of_what_is_not_open_is_ignored():
    assert opened("div").end("section") == []


def test_the_end_of_a_paragraph_that_is_not_open_makes_one():
    assert opened("div").end("p") == ["p"]


def test_a_block_ends_the_paragraph_before_it():
    assert opened("div", "p").start("ul") == ["ul", "p"]


def test_an_item_ends_the_item_before_it_but_not_one_around_its_list():
    assert opened("ul", "li").start("li") == ["li", "li"]
    assert opened("ul", "li", "ul").start("li") == ["li"]


def test_cells_and_rows_end_each_other():
    assert opened("table", "tr", "td").start("th") == ["th", "td"]
    assert opened("table", "tr", "td").start("tr") == ["tr", "td", "tr"]


def test_parts_of_a_table_outside_a_table_are_ignored():
    assert opened("div").start("td") == []


def test_any_heading_closes_any_heading():
    assert opened("h2").end("h3") == ["h1"]


def test_a_rule_is_over_at_once():
    assert not opened("hr").has("hr")


def test_the_lists_that_are_open_are_known():
    outline = opened("ol", "li", "ul")
    assert outline.lists == [OpenList("ol"), OpenList("ul")]
    outline.end("li")
    assert outline.lists == [OpenList("ol")]
