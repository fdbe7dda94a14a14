from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

PRO005 = rule("PRO005")

GREEN = [
    ("sv", "Gröna rengöringsmedel som är snälla mot naturen."),
    ("sv", "En planetvänlig madrass för dig som bryr dig."),
    ("sv", "Klimatvänliga köttbullar, nu i butik."),
    ("sv", "Våra ekovänliga strumpor är tillbaka."),
    ("en", "Green cleaning products that are kind to nature."),
    ("en", "A planet-friendly mattress for people who care."),
    ("en", "Climate-friendly meatballs, now in store."),
    ("en", "Our environmentally friendly socks are back."),
]

NOT_GREEN = [
    ("sv", "Kom på klimatdagen i parken på lördag."),
    ("sv", "Vi har ett hållbart intresse för lokal idrott."),
    ("sv", "Miljönämnden sammanträder på tisdag."),
    ("sv", "Cykla till jobbet, det är bra för både hälsan och miljön."),
    ("en", "Come to climate day in the park on Saturday."),
    ("en", "A friendly reminder: our environment team meets on Monday."),
    ("en", "Walk to work, it is good for you and the environment."),
    ("en", "The environment committee meets on Tuesday."),
]


@pytest.mark.parametrize(("language", "text"), GREEN)
def test_a_green_claim_is_found(language, text):
    assert ask(PRO005, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NOT_GREEN)
def test_what_claims_nothing_is_left_alone(language, text):
    assert ask(PRO005, example(text, language=language)) == []


@pytest.mark.parametrize("proof", ["märkt med Svanen", "certifierad enligt ISO 14024", "med 40 procent lägre utsläpp"])
def test_a_green_claim_with_its_proof_in_the_sentence_is_fine(proof):
    assert ask(PRO005, example(f"Vår miljövänliga tvål är {proof}.")) == []
    assert ask(PRO005, example(f"Vår tvål är {proof}. Miljövänlig!"))
