from __future__ import annotations

import pytest

from policy_rules.content import Image, Sponsorship, Text
from policy_rules.linting.items import LONGEST, BadInput, Defaults, read_object, read_text


def read(**data):
    return read_object(data, Defaults())


def test_a_text_alone_is_an_official_post_in_swedish_for_sweden_that_nobody_pays_for():
    item = read(text="Hej")
    content = item.content
    assert (item.id, item.company, content.text) == (None, "", Text.plain("text", "Hej"))
    assert (content.channel, content.language, content.markets) == ("", "sv", ("se",))
    assert (content.capacity, content.sponsorship) == ("official", Sponsorship("none"))


def test_every_key_finds_its_place():
    item = read(
        id=7,
        text="Hej",
        title="Nytt",
        channel="linkedin",
        language="en",
        market="uk",
        capacity="employee",
        company=" Norrsken ",
        sponsor=" Nordvind ",
        images=[{"name": "a.png", "alt": "En kopp"}, {"credit": "Foto: Siv", "rights": None}],
    )
    content = item.content
    assert (item.id, item.company) == (7, "Norrsken")
    assert content.others == (Text.plain("title", "Nytt"),)
    assert (content.channel, content.language, content.markets) == ("linkedin", "en", ("uk",))
    assert (content.capacity, content.sponsorship) == ("employee", Sponsorship("we_are_paid", by=" Nordvind "))
    assert content.images == (Image("images:0", "a.png", alt="En kopp"), Image("images:1", "", credit="Foto: Siv"))


def test_html_is_read_as_its_reader_sees_it_and_spans_point_into_the_html():
    source = "<p>Kaffe &amp; <b>b</b>ullar</p>"
    text = read(html=source).content.text
    assert (text.field, text.value, text.source) == ("html", "Kaffe & bullar", source)
    assert text.supplied(text.span(6, 7)) == "&amp;"


@pytest.mark.parametrize(
    ("data", "urls"),
    [
        ({"text": "Se https://norrsken.example/a och mer."}, ["https://norrsken.example/a"]),
        ({"html": '<a href="https://norrsken.example/b">här</a>'}, ["https://norrsken.example/b"]),
    ],
)
def test_links_are_there_marked_or_not(data, urls):
    assert [link.url for link in read(**data).content.links] == urls


def test_null_is_as_good_as_absent():
    nothing = dict.fromkeys(
        ("html", "title", "channel", "language", "market", "capacity", "company", "sponsor", "images")
    )
    assert read(text="Hej", **nothing) == read(text="Hej")


def test_a_blank_sponsor_is_none():
    assert read(text="Hej", sponsor=" ").content.sponsorship == Sponsorship("none")


def test_codes_may_be_written_in_capitals():
    assert read(text="Hej", market="SE", channel="X").content.channel == "x"


def test_what_is_not_said_is_as_assumed():
    defaults = Defaults("x", "en", "us", "employee", "Acme", "Nordvind")
    item = read_object({"text": "Hej"}, defaults)
    assert (item.content.channel, item.content.language, item.content.markets) == ("x", "en", ("us",))
    assert (item.content.capacity, item.company, item.content.sponsorship.by) == ("employee", "Acme", "Nordvind")
    assert read_object({"text": "Hej", "language": "sv"}, defaults).content.language == "sv"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({}, "either"),
        ({"text": "a", "html": "b"}, "either"),
        ({"text": None}, "either"),
        ({"text": 1}, "“text” is a string"),
        ({"text": ["a"]}, "“text” is a string"),
        ({"text": "a\0b"}, "NUL"),
        ({"text": "a\ud800"}, "surrogate"),
        ({"text": "a", "title": "\udc00"}, "“title” holds half"),
        ({"text": "a", "title": 5}, "“title” is a string"),
        ({"text": "a", "sponsor": True}, "“sponsor” is a string"),
        ({"text": "a", "company": {}}, "“company” is a string"),
        ({"text": "a", "channel": "orkut"}, "“orkut” is no channel. Known: x, mastodon"),
        ({"text": "a", "language": "xx"}, "no language"),
        ({"text": "a", "language": ""}, "no language"),
        ({"text": "a", "market": "sverige"}, "no market"),
        ({"text": "a", "capacity": "boss"}, "no capacity"),
        ({"text": "a", "market": ["se"]}, "“market” is a string"),
        ({"text": "a", "images": "a.png"}, "“images” is a list"),
        ({"text": "a", "images": ["a.png"]}, "“images” is a list"),
        ({"text": "a", "images": [{"alt": 5}]}, "images:0:alt"),
        ({"text": "a", "images": [{"alt": 0}]}, "images:0:alt"),
        ({"text": "a", "images": [{"credit": False}]}, "images:0:credit"),
        ({"text": "a", "images": [{}, {"alt": "\0"}]}, "images:1:alt"),
    ],
)
def test_bad_input_is_refused_with_its_reason(data, why):
    with pytest.raises(BadInput, match=why):
        read(**data)


@pytest.mark.parametrize("data", [[], "text", 5, None, True])
def test_anything_but_an_object_is_refused(data):
    with pytest.raises(BadInput, match="one JSON object"):
        read_object(data, Defaults())


def test_all_texts_together_have_a_bound():
    assert read(text="x" * LONGEST).content.text.value
    with pytest.raises(BadInput, match="at most 1000000"):
        read(text="x" * (LONGEST - 1), title="xx")
    with pytest.raises(BadInput, match="at most 1000000"):
        read(text="x", images=[{"alt": "x" * LONGEST}])


@pytest.mark.parametrize(
    ("name", "field"), [("a.txt", "text"), ("a.html", "html"), ("A.HTM", "html"), ("-", "text"), ("a.md", "text")]
)
def test_a_file_is_html_when_its_name_says_so(name, field):
    item = read_text(name, "<p>Hej", Defaults())
    assert (item.id, item.content.text.field) == (name, field)


def test_a_file_is_html_when_somebody_says_so():
    assert read_text("-", "<p>Hej", Defaults(), is_html=True).content.text.field == "html"
