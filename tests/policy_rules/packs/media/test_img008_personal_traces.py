from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG008 = rule("IMG008")


@pytest.mark.parametrize("trace", ["camera", "author", "comment", "thumbnail"])
def test_what_tells_of_people_is_noted(trace):
    assert len(ask(IMG008, with_picture(traces=("exif", trace)))) == 1


def test_all_traces_of_a_file_are_one_finding():
    (finding,) = ask(IMG008, with_picture(traces=("camera", "author")))
    assert "the camera, a name" in finding.message


@pytest.mark.parametrize("trace", ["exif", "position", "trailing"])
def test_what_other_rules_speak_of_is_left_to_them(trace):
    assert not ask(IMG008, with_picture(traces=(trace,)))
