from __future__ import annotations

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

CRE002, CRE006 = rule("CRE002"), rule("CRE006")
KEY, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


def test_the_pair_of_the_documentation_is_told_and_never_stopped():
    pasted = example(f"Så ser min fil ut:\nAWS_ACCESS_KEY_ID={KEY}\nAWS_SECRET_ACCESS_KEY={SECRET}")
    assert places(CRE006, pasted) == [KEY, SECRET]
    assert places(CRE002, pasted) == []
    assert CRE006.enforcement.value == "advisory"


def test_a_post_that_says_what_to_do_with_it_is_left_alone():
    assert places(CRE006, example(f"Byt ut {KEY} mot din egen nyckel.")) == []
    assert places(CRE006, example("EXAMPLE, EXAMPLEKEY and AKIAEXAMPLE are words.", language="en")) == []
