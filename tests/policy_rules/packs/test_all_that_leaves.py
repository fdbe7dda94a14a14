"""What must never get out is looked for in all that leaves the house, and not in what its readers read alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules import registry
from policy_rules.content import Image, Sponsorship, Text
from policy_rules.packs.examples import EXAMPLE_FACTS

RULES = {rule.code: rule for rule in registry.rules()}
NEVER_OUT = ("CON001", "CON002", "CON003", "CRE001", "CRE002", "CRE003", "INS001", "INS002", "PER007")
INNOCENT = Text.plain("text", "Välkommen in på en kopp kaffe.")


def fields(code: str, **values) -> set[str]:
    """Where the rule finds something in a content that says nothing wrong but for ``values``."""
    example = RULES[code].bad[0]
    content = replace(example.content, text=INNOCENT, **values)
    return {finding.span.field for finding in RULES[code].check(content, example.facts or EXAMPLE_FACTS)}


@pytest.mark.parametrize("code", NEVER_OUT)
def test_it_is_found_in_the_rights_of_an_image_in_the_sponsor_and_among_the_topics(code):
    words = RULES[code].bad[0].content.text.value
    assert fields(code, images=(Image("images:0", "kaffe.jpg", alt="En kopp", rights=words),)) == {"images:0:rights"}
    assert fields(code, sponsorship=Sponsorship("we_pay", words)) == {"sponsor"}
    assert fields(code, topics=(words,)) == {"topics"}


@pytest.mark.parametrize("code", ["CON001", "INS001", "INS002", "PER007"])
def test_a_name_is_found_in_the_name_of_a_file(code):
    facts = RULES[code].bad[0].facts or EXAMPLE_FACTS
    names = {"INS001": facts.embargoes, "INS002": facts.rumours, "PER007": facts.consents}
    name = names[code].rows[0].name if code in names else next(iter(facts.terms)).name
    image = Image("images:0", f"{name.replace(' ', '-')}_final.png", alt="En kopp")
    assert fields(code, images=(image,)) == {"images:0:name"}
