from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.channels import CHANNELS
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

CHA001 = rule("CHA001")
LIMITED = [channel for channel in CHANNELS.values() if channel.limit is not None]


@pytest.mark.parametrize("channel", LIMITED, ids=lambda channel: channel.code)
def test_the_last_character_that_fits_is_fine_and_the_next_is_marked(channel):
    assert not ask(CHA001, example("a" * channel.limit, channel=channel.code))
    assert places(CHA001, example("a" * channel.limit + "bc", channel=channel.code)) == ["bc"]


def test_the_place_begins_with_the_piece_that_does_not_fit():
    assert places(CHA001, example("a" * 279 + "👍🏽!", channel="x")) == ["👍🏽!"]
    assert places(CHA001, example("a" * 270 + " https://acme.example.com/a b", channel="x")) == [
        "https://acme.example.com/a b"
    ]


def test_bluesky_counts_bytes_too():
    family = "👨‍👩‍👧‍👦"
    (finding,) = ask(CHA001, example(family * 130, channel="bluesky"))
    assert "3000" in finding.message


def test_one_finding_is_enough_where_both_counts_are_over():
    assert len(ask(CHA001, example("👨‍👩‍👧‍👦" * 400, channel="bluesky"))) == 1


def test_the_place_in_rich_text_is_in_the_html():
    html = f"<p>{'a' * 280}<b>bc</b></p>"
    assert places(CHA001, example(html=html, channel="x")) == ["bc"]


def test_what_a_site_sets_wins():
    facts = replace(EXAMPLE_FACTS, limits={"mastodon": 10})
    assert places(CHA001, example("a" * 12, channel="mastodon", facts=facts)) == ["aa"]


@pytest.mark.parametrize("channel", ["", "newsroom", "unheard-of"])
def test_without_a_limit_nothing_is_too_long(channel):
    assert not ask(CHA001, example("a" * 100_000, channel=channel))


def test_only_a_channel_with_titles_counts_them():
    assert places(CHA001, example("a", title="b" * 101, channel="youtube")) == ["b"]
    assert not ask(CHA001, example("a", title="b" * 101, channel="linkedin"))
