from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG004 = rule("IMG004")


@pytest.mark.parametrize(
    ("rights", "date"),
    [
        ("Licens t.o.m. 2025-12-31.", "2025-12-31"),
        ("tom 2025-12-31", "2025-12-31"),
        ("Avtalet löper ut den 1 oktober 2026", "1 oktober 2026"),
        ("Getty, expires: 3rd of May 2026", "3rd of May 2026"),
        ("Valid through Sept. 1, 2026", "Sept. 1, 2026"),
        ("T.o.m. 2024-01-01, förlängt till 2025-01-01", "2025-01-01"),
    ],
)
def test_a_last_day_that_has_passed_is_found(rights, date):
    (finding,) = ask(IMG004, with_picture(rights=rights))
    assert rights[finding.span.start : finding.span.end] == date


@pytest.mark.parametrize(
    "rights",
    [
        *("t.o.m. 2026-11-22", "T.o.m. 2024-01-01, förlängt till 2028-01-01", "Köpt 2024-01-01", "till 2026-31-12"),
        *("", "Until further notice", "Egen bild från 1 maj 2020", "Valid until 31 June 2026"),
    ],
)
def test_rights_that_hold_and_other_dates_are_left_alone(rights):
    assert not ask(IMG004, with_picture(rights=rights))
