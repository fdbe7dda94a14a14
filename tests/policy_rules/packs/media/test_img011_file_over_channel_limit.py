from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG011 = rule("IMG011")


@pytest.mark.parametrize(
    ("channel", "size", "found"),
    [
        ("bluesky", 2_000_000, 0),
        ("bluesky", 2_000_001, 1),
        ("x", 5_000_001, 1),
        ("linkedin", 20_000_000, 0),
        ("x", 0, 0),
    ],
)
def test_a_file_is_found_where_its_channel_takes_less(channel, size, found):
    assert len(ask(IMG011, with_picture(channel=channel, size=size))) == found
