from __future__ import annotations

import pytest

from approvals.media import KINDS
from policy_rules.packs.media.img010_name_of_another_type import _ENDINGS
from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG010 = rule("IMG010")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.png", "image/jpeg"), ("a.jpg.exe", "image/jpeg"), ("a.jpg", "application/zip"), ("a.svg", "image/svg+xml")],
)
def test_a_file_that_is_another_than_its_name_says_is_found(name, kind):
    assert len(ask(IMG010, with_picture(name=name, kind=kind))) == 1


@pytest.mark.parametrize(
    ("name", "kind"), [("a.JPG", "image/jpeg"), ("a.jpe", "image/jpeg"), ("a", "image/gif"), ("a.pdf", "")]
)
def test_a_file_that_is_what_it_says_or_that_nobody_looked_at_is_left_alone(name, kind):
    assert not ask(IMG010, with_picture(name=name, kind=kind))


def test_every_type_that_can_be_sealed_is_known():
    assert _ENDINGS.keys() >= KINDS
