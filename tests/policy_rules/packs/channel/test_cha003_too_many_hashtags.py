from __future__ import annotations

import pytest

from policy_rules.channels import CHANNELS
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CHA003 = rule("CHA003")
MOST = CHANNELS["instagram"].most_hashtags


def tagged(count: int, channel: str = "instagram"):
    return example(" ".join(f"#vind{number}" for number in range(count)), channel=channel)


def test_those_that_are_too_many_are_marked():
    assert not ask(CHA003, tagged(MOST))
    assert places(CHA003, tagged(MOST + 2)) == [f"#vind{MOST} #vind{MOST + 1}"]


@pytest.mark.parametrize("channel", ["", "newsroom", "x"])
def test_without_a_known_limit_there_are_never_too_many(channel):
    assert not ask(CHA003, tagged(100, channel))


@pytest.mark.parametrize("no_tag", ["#1", "rum#4b", "https://acme.example/#del", "&#8211;", "##"])
def test_what_no_channel_makes_a_tag_of_is_not_counted(no_tag):
    assert not ask(CHA003, example(f"{no_tag} " * 100, channel="instagram"))
