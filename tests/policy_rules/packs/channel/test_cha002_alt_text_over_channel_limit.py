from __future__ import annotations

import pytest

from policy_rules.channels import CHANNELS
from policy_rules.content import Image
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CHA002 = rule("CHA002")
LIMITED = [channel for channel in CHANNELS.values() if channel.alt_limit is not None]


def with_alt(alt: str, channel: str):
    return example("Nytt fartyg!", channel=channel, images=(Image(field="images:0", name="varv.jpg", alt=alt),))


@pytest.mark.parametrize("channel", LIMITED, ids=lambda channel: channel.code)
def test_the_part_that_does_not_fit_is_marked(channel):
    assert not ask(CHA002, with_alt("a" * channel.alt_limit, channel.code))
    assert places(CHA002, with_alt("a" * channel.alt_limit + "bc", channel.code)) == ["bc"]


@pytest.mark.parametrize("channel", ["", "newsroom", "facebook"])
def test_without_a_known_limit_nothing_is_too_long(channel):
    assert not ask(CHA002, with_alt("a" * 10_000, channel))
