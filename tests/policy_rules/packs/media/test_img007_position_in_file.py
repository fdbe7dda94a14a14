from __future__ import annotations

from dataclasses import replace

from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import Example
from tests.policy_rules.packs.asking import ask, rule

IMG007 = rule("IMG007")


def test_each_file_that_tells_its_place_is_found():
    content = with_picture(traces=("position",)).content
    (first,) = content.images
    images = (first, replace(first, field="images:1", traces=()), replace(first, field="images:2"))
    found = ask(IMG007, Example(replace(content, images=images), with_picture().facts))
    assert [finding.span.field for finding in found] == ["images:0", "images:2"]
