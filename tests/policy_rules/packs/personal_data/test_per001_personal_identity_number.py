from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.personal_data.checksums import luhn_holds
from tests.policy_rules.packs.asking import ask, places, rule

PER001 = rule("PER001")

PUBLISHED = (
    *("19090527+1474", "19821105-9954", "19570574-9959", "19901211-9948", "19730674-9982", "18791221+9990"),
    *("20001209-9891", "19850709-9805", "19640823-3234", "19121212-1212", "19000101-0107"),
)
"""The valid test numbers of the personnummer project (personnummer/meta) and of Skatteverket's open data."""

INVALID = (
    *("20150916-0006", "19870704-9996", "19390182-9913", "20121120-9941", "20121075-9984", "19850709-9806"),
    *("19851309-9801", "19850732-9801", "19850700-9805", "19850792-9807"),
)
ORGANISATIONS = (
    "857209-0606",
    "802005-1952",
    "802005-7538",
    "802406-2302",
    "855104-0721",
    "802014-4120",
    "556016-0680",
)


def notations(separated: str) -> dict[str, str]:
    """``19850709-9805`` in the ways in which people write it."""
    date, sign, serial = separated[:8], separated[8], separated[9:]
    short = date[2:]
    parts = (date[:4], date[4:6], date[6:])
    return {
        "twelve": date + serial,
        "twelve with a sign": date + sign + serial,
        "twelve with a space": f"{date} {serial}",
        "ten": short + serial,
        "ten with a sign": short + sign + serial,
        "ten with a space": f"{short} {serial}",
        "a sign and spaces": f"{short} {sign} {serial}",
        "a dot of typography": f"{short}·{serial}",
        "letters for digits": short[0] + (short[1:] + sign + serial[:-1]).replace("0", "O") + serial[-1],
        "a dash of typography": f"{short}{'–' if sign == '-' else sign}{serial}",
        "a date in parts": "-".join(parts) + sign + serial,
        "a date with dots": ".".join(parts) + sign + serial,
        "digits apart": " ".join(short + serial),
        "zero-width characters": "\u200b".join(short + sign + serial),
        "soft hyphens": short + "\u00ad" + sign + "\u00ad" + serial,
        "full width": (short + sign + serial).translate({ord(one): ord(one) + 0xFEE0 for one in "0123456789-+"}),
        "mathematical digits": (short + serial).translate({ord(one): 0x1D7CE + int(one) for one in "0123456789"}),
    }


NOTATIONS = tuple(notations(PUBLISHED[0]))
SENTENCES = (
    "{}",
    "Vinnaren är {}, grattis!",
    "({})",
    "Personnummer:{}.",
    "We found {} in the file",
    "nr {}\nHej",
    "“{}”",
)


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_published_number_is_found_however_it_is_written(notation):
    for number, sentence in product(PUBLISHED, SENTENCES):
        written = notations(number)[notation]
        assert places(PER001, example(sentence.format(written))) == [written]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_number_with_a_wrong_day_or_check_digit_is_nobodys(notation):
    found = [number for number in INVALID if places(PER001, example(f"Personnummer {notations(number)[notation]}."))]
    assert found == []


@pytest.mark.parametrize("form", ["{}", "16{}", "Org.nr {}", "SE{}01", "Personnummer {}"])
def test_an_organisation_is_never_a_person(form):
    for number, sign in product(ORGANISATIONS, ("-", "", " ")):
        assert places(PER001, example(form.format(number.replace("-", sign)))) == []


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 11, 22)), st.integers(1, 999), st.booleans())
def test_whoever_was_born_by_today_is_found(born, serial, is_coordination_number):
    date = f"{born:%Y%m}{born.day + 60 * is_coordination_number:02}"
    ten = next(f"{date}{serial:03}{check}" for check in range(10) if luhn_holds(f"{date[2:]}{serial:03}{check}"))
    assert places(PER001, example(ten)) == [ten]
    assert places(PER001, example(f"{ten[2:8]}-{ten[8:]}")) == [f"{ten[2:8]}-{ten[8:]}"]


def test_nobody_is_born_tomorrow():
    text = "20270104-2380"
    assert places(PER001, example(text)) == []
    later = replace(EXAMPLE_FACTS, today=datetime.date(2027, 1, 4))
    assert places(PER001, example(text, facts=later)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Order 8211059954 är på väg.",
        "Fakturanummer: 8211059954",
        "OCR 8211059954, bankgiro 5050-1055",
        "Ring 0701012398 så hjälper vi dig.",
        "https://acme.example/artikel/8211059954",
        "Artikelnr. 8211059954 i butik.",
        "Your tracking id 8211059954",
        "IMG_8211059954.jpg eller A8211059954B",
        "2024-05-17 1306 började det.",
        "+46 8211059954",
        "Versionen 8211059954.2",
        "Patent 821105-99541",
        "1-821105-9954",
        "Ring 8211 05 99 54",
        "Order 8211 05 99 54",
        "82 11 05 99 54",
        "821 105 99 54",
        "821-105-9954",
        "0001 01 01 07",
        "8211 05 99 54 12",
        "8211 05 99 53",
        "2024 05 17 13 06",
        "Version 82.1105.9954.1",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert places(PER001, example(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Order från personnummer 8211059954",
        "Ring 821105-9954",
        "https://acme.example/?pnr=19821105-9954",
        "pnr821105-9954x",
        "8211 05 99 54",
        "82 1105 9954",
        "19 821105 99 54",
        "821105 995 4",
        "821105_9954",
        "personnummer 821 105 99 54",
        "820101,821105-9954,850709-9805",
    ],
)
def test_what_is_surely_a_person_is_found_in_odd_company(text):
    assert len(places(PER001, example(text))) >= 1


def test_the_message_does_not_repeat_the_number():
    for finding in ask(PER001, PER001.bad[0]):
        assert "9805" not in finding.message + finding.instead + finding.private


@pytest.mark.parametrize(
    "number", ["(821105) 9954", "(821105)-9954", "821105 (9954", "19 821105 9954", "19 821105-9954"]
)
def test_a_number_in_parts_is_one_finding(number):
    assert places(PER001, example(f"Kund {number} har vunnit.")) == [number]
