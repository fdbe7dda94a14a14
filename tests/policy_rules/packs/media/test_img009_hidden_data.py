from __future__ import annotations

import pytest

from approvals.media import Trace
from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG009 = rule("IMG009")


@pytest.mark.parametrize("trace", ["trailing", "archive", "markup"])
def test_what_is_no_picture_is_found(trace):
    assert len(ask(IMG009, with_picture(traces=(trace,)))) == 1


def test_every_trace_that_can_be_seen_in_a_file_is_some_rules_business_except_camera_data_without_a_person():
    rules = [rule(code) for code in ("IMG007", "IMG008", "IMG009")]
    for trace in set(Trace.values) - {"exif"}:
        assert len([one.code for one in rules if ask(one, with_picture(traces=(trace,)))]) == 1, trace
