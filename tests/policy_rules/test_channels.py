from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.channels import CHANNELS, first_over, measure

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("This is a test.", 15),
        ("Räksmörgås", 10),
        ("Ra\u0308ksmo\u0308rga\u030as", 10),
        ("http://test.com", 23),
        ("https://test.com", 23),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("https://acme.se/" + "a" * 200, 23),
        ("Läs https://acme.se/a_(b)!", 28),
        ("acme.se?a", 25),
        ("https://acme.se/?a=ö", 24),
        ("anna@acme.se", 12),
        ("@acme.se", 8),
        ("fil.okänd", 9),
        ("http://foo.okand/x", 18),
        ("https://bank.se@evil.com/", 25),
        ("ftp://acme.se/x", 15),
        ("저찀쯿쿿", 8),
        ("😷👾😡🔥💩", 10),
        (FAMILY, 2),
        (ENGLAND, 2),
        ("🇸🇪", 2),
        ("👍🏽", 2),
        ("1️⃣", 2),
        ("☺", 2),
        ("©", 1),
        ("€", 2),
        ("–“”…", 5),
        ("👍" + "\u0301" * 10, 12),
    ],
)
def test_x_counts_weights_as_twitter_text_does(text, length):
    assert measure("x", text) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Räksmörgås", 10),
        (FAMILY, 1),
        ("https://acme.se/" + "a" * 200, 23),
        ("acme.se", 7),
        ("Hej @anna@example.org!", 10),
        ("Hej @anna!", 10),
        ("anna@example.org", 16),
    ],
)
def test_mastodon_counts_links_and_mentions_short(text, length):
    assert measure("mastodon", text) == length


@pytest.mark.parametrize(("text", "length"), [(FAMILY * 3, 3), ("🇸🇪🇳🇴", 2), ("e\u0301", 1), ("https://acme.se", 15)])
def test_bluesky_counts_graphemes(text, length):
    assert measure("bluesky", text) == length


@pytest.mark.parametrize(("text", "length"), [("Räksmörgås", 10), ("👍", 4), ("a👍🏽b", 10)])
def test_threads_counts_emoji_as_bytes(text, length):
    assert measure("threads", text) == length


@pytest.mark.parametrize("channel", ["linkedin", "instagram", "facebook", "youtube", "tiktok"])
def test_the_others_count_as_their_clients_do_in_utf16(channel):
    assert measure(channel, "Å👍") == 3


def test_the_limits_are_those_that_the_channels_give():
    limits = {code: channel.limit for code, channel in CHANNELS.items()}
    assert limits == {
        "x": 280,
        "mastodon": 500,
        "bluesky": 300,
        "linkedin": 3_000,
        "instagram": 2_200,
        "facebook": 63_206,
        "youtube": 5_000,
        "tiktok": 2_200,
        "threads": 500,
        "newsroom": None,
    }


def test_a_channel_that_nobody_knows_is_an_error():
    with pytest.raises(KeyError):
        measure("fax", "Hej")


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=lambda channel: channel.code)
@given(text=st.text(st.sampled_from("aå .:/@#😷👍🏽🇸🇪\u200d\u0301\nhtpsce_-?(){}")), limit=st.integers(0, 20))
def test_what_is_kept_fits_and_one_piece_more_does_not(channel, text, limit):
    over = first_over(text, limit, channel.unit)
    pieces = list(channel.unit(text))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    kept = sum(
        min(piece.weight, over - piece.start) if over is not None and piece.is_run else piece.weight
        for piece in pieces
        if over is None or piece.end <= over or (piece.is_run and piece.start < over)
    )
    assert kept <= limit
    assert (over is None) == (measure(channel.code, text) <= limit)


def test_a_run_of_flags_is_no_trap():
    assert measure("bluesky", "🇸" * 200_000) == 100_000
