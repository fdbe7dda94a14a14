from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import registered, with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG006 = rule("IMG006")


@pytest.mark.parametrize(
    ("channel", "is_logo", "channels", "found"),
    [
        ("x", True, {"linkedin"}, 1),
        ("linkedin", True, {"linkedin"}, 0),
        ("x", True, set(), 0),
        ("x", False, {"linkedin"}, 0),
        ("", True, {"linkedin"}, 0),
    ],
)
def test_a_logo_is_found_on_a_channel_that_it_was_not_approved_for(channel, is_logo, channels, found):
    post = registered(with_picture(channel=channel), is_logo=is_logo, channels=frozenset(channels))
    assert len(ask(IMG006, post)) == found


def test_the_channels_it_is_for_are_named_as_people_know_them():
    post = registered(with_picture(channel="x"), is_logo=True, channels=frozenset(("newsroom", "linkedin")))
    (finding,) = ask(IMG006, post)
    assert "LinkedIn, Newsroom" in finding.instead
