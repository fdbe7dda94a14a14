from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

CON006 = rule("CON006")


@pytest.mark.parametrize("spelled", ["H a v t o r n", "H.a.v.t.o.r.n", "H-A-V-T-O-R-N", "h_a_v_t_o_r_n"])
def test_a_name_spelled_letter_by_letter_beside_secrecy_is_found(spelled):
    assert places(CON006, example(f"{spelled} är inget vi talar om utanför huset.")) == [spelled]


@pytest.mark.parametrize(
    "text",
    ["H-E-J-A Lund! Matchen börjar klockan tre.", "L Ä N G T A N efter våren är stor.", "Plan a b c, inte ett ord."],
)
def test_a_cheer_and_a_heading_are_left_alone(text):
    assert places(CON006, example(text)) == []
