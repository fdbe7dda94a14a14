from __future__ import annotations

from datetime import date

import pytest

from policy_rules.packs.media.pictures import registered, with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG003 = rule("IMG003")


@pytest.mark.parametrize(("until", "found"), [(date(2026, 11, 21), 1), (date(2026, 11, 22), 0), (None, 0)])
def test_rights_hold_on_their_last_day_and_no_longer(until, found):
    assert len(ask(IMG003, registered(with_picture(), rights_until=until))) == found


def test_a_picture_that_is_not_in_the_register_or_not_looked_at_is_left_alone():
    for sha256 in ("", "77" * 32):
        assert not ask(IMG003, registered(with_picture(sha256=sha256), rights_until=date(2020, 1, 1)))
