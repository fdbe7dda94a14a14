from __future__ import annotations

from policy_rules.facts import Competitor, Consent
from policy_rules.text.spotter import Spotter


def test_a_row_is_spotted_by_its_name_and_by_its_aliases():
    nordvind = Competitor("Nordvind", aliases=("NV Energi",))
    text = "Nordvinds turbiner, eller #NVEnergi"
    spotted = Spotter([nordvind]).find(text)
    assert [text[one.start : one.end] for one in spotted] == ["Nordvinds", "#NVEnergi"[1:]]
    assert all(one.rows == (nordvind,) for one in spotted)


def test_rows_that_share_a_name_are_spotted_together():
    consents = (Consent("Anna Ek"), Consent("Anna Ek", channels=frozenset({"x"})))
    assert Spotter(consents).find("Vi hälsar på Anna Ek.")[0].rows == consents


def test_a_name_inside_another_word_is_not_spotted():
    assert Spotter([Competitor("Ask")]).find("Han tog sin mask och bar askan.") == []


def test_nothing_is_spotted_without_rows():
    assert not Spotter()
    assert Spotter().find("Nordvind") == []


def test_a_verb_after_a_surname_is_no_name_of_a_company():
    register = Spotter([Competitor("Lundqvist Bygg")])
    assert register.find("Lundqvist bygger om sitt kök.") == []
    assert [len(register.find(text)) for text in ("Lundqvist Byggs vd", "Lundqvist Byggen", "lundqvist bygg")] == [
        1,
        1,
        1,
    ]
