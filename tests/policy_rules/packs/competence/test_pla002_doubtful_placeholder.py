from __future__ import annotations

from policy_rules.content import Image
from policy_rules.finding import Enforcement
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

PLA002 = rule("PLA002")


def test_a_reviewer_can_let_it_pass():
    assert PLA002.enforcement is Enforcement.WAIVABLE


def test_what_can_be_nothing_but_a_placeholder_is_left_to_its_own_rule():
    assert places(PLA002, example("På FÖRETAGET visar vi XXX den [datum].")) == ["XXX"]


def test_the_names_and_rights_of_images_are_read_too():
    image = Image(field="images:0", name="bild_XXX.png", alt="En kopp", rights="Köpt av {byrå}")
    (name, rights) = ask(PLA002, example("Hej", images=(image,)))
    assert (name.span.field, name.span.start, name.span.end) == ("images:0:name", 5, 8)
    assert rights.span.field == "images:0:rights"
