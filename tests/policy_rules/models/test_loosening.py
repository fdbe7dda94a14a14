"""Register by register: what lets something pass that did not pass before."""

from __future__ import annotations

import datetime

import pytest

from policy_rules import registers
from policy_rules.models import (
    REGISTERS,
    Account,
    ApprovedClaim,
    Asset,
    ChecklistItem,
    CompanyProfile,
    Competitor,
    ConfidentialTerm,
    Consent,
    DeclaredInterest,
    Embargo,
    LinkDomain,
    RegisterRow,
    RuleEnforcement,
    RumourTopic,
    Topic,
)

DAY, LATER = datetime.date(2026, 11, 1), datetime.date(2026, 12, 1)

ROWS: dict[type[RegisterRow], dict] = {
    Account: {"channel": "x", "handle": "siv", "capacity": "employee", "is_active": True},
    ApprovedClaim: {"words": "Störst i Norden", "language": "sv", "valid_from": DAY, "valid_until": LATER},
    Asset: {"name": "Logga", "sha256": "a" * 64, "is_logo": True, "channels": ["x"], "rights_until": DAY},
    ChecklistItem: {"code": "links", "text": "Länkarna", "is_active": True},
    CompanyProfile: {"name": "Norrsken", "domains": "norrsken.example"},
    Competitor: {"name": "Nordvind", "aliases": "Nordis"},
    ConfidentialTerm: {
        "term": "Falken",
        "aliases": "Örnen",
        "classification": "strictly",
        "seen_by": ",3,7,",
        "embargo_until": LATER,
        "matching": "inflected",
    },
    Consent: {"name": "Kim Ek", "scope": "intervju", "channels": ["x"], "valid_until": DAY},
    DeclaredInterest: {"name": "Nordvind", "holder_id": 1},
    Embargo: {"name": "Rapporten", "lifts_on": LATER},
    LinkDomain: {"domain": "a.example", "standing": "vetted"},
    RumourTopic: {"name": "Nedläggning", "answer": "Ingen kommentar."},
    Topic: {"name": "Kaffe", "slug": "kaffe"},
}

LOOSENS = [
    (Account, {"capacity": "official"}),
    (Account, {"handle": "siv2"}),
    (Account, {"email": "siv@annat.example"}),
    (ApprovedClaim, {"words": "Störst i världen"}),
    (ApprovedClaim, {"valid_from": None}),
    (ApprovedClaim, {"valid_until": None}),
    (Asset, {"sha256": "b" * 64}),
    (Asset, {"credit": "Siv"}),
    (Asset, {"is_logo": False}),
    (Asset, {"channels": ["x", "facebook"]}),
    (Asset, {"channels": []}),
    (Asset, {"rights_until": LATER}),
    (ChecklistItem, {"text": "Inget"}),
    (ChecklistItem, {"is_active": False}),
    (CompanyProfile, {"name": "Någon annan"}),
    (CompanyProfile, {"domains": "norrsken.example\nannat.example"}),
    (Competitor, {"aliases": ""}),
    (ConfidentialTerm, {"term": "Falk"}),
    (ConfidentialTerm, {"aliases": ""}),
    (ConfidentialTerm, {"embargo_until": DAY}),
    (ConfidentialTerm, {"matching": "word"}),
    (ConfidentialTerm, {"matching": "prefix"}),
    (ConfidentialTerm, {"case_sensitive": True}),
    (ConfidentialTerm, {"classification": "confidential"}),
    (ConfidentialTerm, {"classification": "internal"}),
    (ConfidentialTerm, {"seen_by": ",3,7,9,"}),
    (ConfidentialTerm, {"seen_by": ",9,"}),
    (ConfidentialTerm, {"seen_by": ""}),
    (Consent, {"aliases": "Kimmie"}),
    (Consent, {"scope": "allt"}),
    (Consent, {"channels": []}),
    (Consent, {"valid_until": None}),
    (DeclaredInterest, {"holder_id": 2}),
    (DeclaredInterest, {"name": "Nord"}),
    (Embargo, {"lifts_on": DAY}),
    (LinkDomain, {"domain": "b.example"}),
    (RumourTopic, {"answer": "Kanske."}),
    (RumourTopic, {"name": "Annat"}),
]

DOES_NOT = [
    (Account, {"is_active": False}),
    (Account, {"owner_id": 1}),
    (ApprovedClaim, {"valid_until": DAY}),
    (ApprovedClaim, {"valid_from": LATER}),
    (ApprovedClaim, {"support": "En mätning."}),
    (Asset, {"rights_until": datetime.date(2026, 10, 1)}),
    (Asset, {"note": "Ny not."}),
    (ChecklistItem, {"position": 3}),
    (CompanyProfile, {"security_contact": "Siv"}),
    (Competitor, {"aliases": "Nordis\nNV"}),
    (ConfidentialTerm, {"term": "Örnen", "aliases": "Falken"}),
    (ConfidentialTerm, {"aliases": "Örnen\nHöken"}),
    (ConfidentialTerm, {"embargo_until": None}),
    (ConfidentialTerm, {"matching": "compound"}),
    (ConfidentialTerm, {"classification": "inside"}),
    (ConfidentialTerm, {"seen_by": ",7,"}),
    (ConfidentialTerm, {"owner": "Siv", "note": "Ny not."}),
    (Consent, {"was_withdrawn": True}),
    (Consent, {"valid_until": datetime.date(2026, 10, 1)}),
    (DeclaredInterest, {"stake": "Äger aktier."}),
    (Embargo, {"lifts_on": None}),
    (Embargo, {"release_url": "https://norrsken.example/"}),
    (LinkDomain, {"standing": "blocked"}),
    (LinkDomain, {"note": "Ny not."}),
    (RumourTopic, {"answer": ""}),
    (Topic, {"name": "Te", "slug": "te"}),
]

ADDED = {Asset, ApprovedClaim, Consent, LinkDomain}
REMOVED = set(ROWS) - {ApprovedClaim, LinkDomain, Topic}


def row(register: type[RegisterRow], **values) -> RegisterRow:
    return register(**ROWS[register] | values)


def name(case) -> str:
    return case.__name__ if isinstance(case, type) else str(case)


@pytest.mark.parametrize(("register", "change"), LOOSENS, ids=name)
def test_this_loosens(register, change):
    assert register.loosens(row(register), row(register, **change))


@pytest.mark.parametrize(("register", "change"), DOES_NOT, ids=name)
def test_this_does_not(register, change):
    assert not register.loosens(row(register), row(register, **change))


@pytest.mark.parametrize("register", ROWS, ids=name)
def test_adding_loosens_where_a_row_permits_something(register):
    assert register.loosens(None, row(register)) is (register in ADDED)


@pytest.mark.parametrize("register", ROWS, ids=name)
def test_removing_loosens_where_a_row_forbids_something(register):
    assert register.loosens(row(register), None) is (register in REMOVED)


@pytest.mark.parametrize("register", ROWS, ids=name)
def test_what_says_the_same_loosens_nothing(register):
    assert not register.loosens(row(register), row(register))


def test_a_register_that_does_not_say_is_on_the_safe_side():
    before, after = Topic(), Topic()
    assert RegisterRow.loosens(before, None)
    assert RegisterRow.loosens(before, after)
    assert not RegisterRow.loosens(None, after)


def test_a_blocked_domain_stays_blocked_unless_two_agree():
    blocked = row(LinkDomain, standing="blocked")
    assert LinkDomain.loosens(blocked, None)
    assert LinkDomain.loosens(blocked, row(LinkDomain))
    assert LinkDomain.loosens(blocked, row(LinkDomain, standing="blocked", domain="b.example"))
    assert not LinkDomain.loosens(None, blocked)


def test_a_withdrawn_consent_permits_nothing_when_it_comes_and_much_when_it_goes():
    withdrawn = row(Consent, was_withdrawn=True)
    assert not Consent.loosens(None, withdrawn)
    assert Consent.loosens(withdrawn, row(Consent))
    assert Consent.loosens(withdrawn, None)


def test_an_official_account_may_become_an_employees_and_a_quiet_one_stays_quiet_alone():
    assert not Account.loosens(row(Account, capacity="official"), row(Account))
    assert Account.loosens(row(Account, is_active=False), row(Account))


def test_a_new_account_speaks_for_the_company_only_when_two_agree():
    assert Account.loosens(None, row(Account, capacity="official"))
    assert not Account.loosens(None, row(Account))


def test_a_point_that_nobody_is_asked_for_may_go():
    assert not ChecklistItem.loosens(row(ChecklistItem, is_active=False), None)


# ---- enforcement: compared with what holds without it ---------------------------------------------------------------


def decides(enforcement: str, market: str = "", channel: str = "") -> RuleEnforcement:
    """About a rule that is mandatory by itself (PLA001)."""
    return RuleEnforcement(rule="PLA001", market=market, channel=channel, enforcement=enforcement, reason="Så.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("before", "after", "loosens"),
    [
        (None, decides("off"), True),
        (None, decides("waivable", "se"), True),
        (None, decides("advisory", channel="x"), True),
        (None, decides("mandatory"), False),
        (decides("off"), None, False),
        (decides("off"), decides("waivable"), False),
        (decides("waivable"), decides("off"), True),
        (decides("off", "se"), decides("off", "fi"), True),
        (decides("mandatory"), None, False),
    ],
)
def test_an_enforcement_loosens_where_a_finding_costs_less(before, after, loosens):
    assert RuleEnforcement.loosens(before, after) is loosens


@pytest.mark.django_db
def test_taking_away_a_strict_decision_loosens_where_a_weak_one_stands_behind_it(changes):
    registers.save(decides("off"), actor=None)
    strict = decides("mandatory", "se")
    registers.save(strict, actor=None)
    assert RuleEnforcement.loosens(strict, None)
    assert not RuleEnforcement.loosens(None, decides("waivable", "fi"))


def test_every_register_stands_in_the_table():
    assert {*ROWS, RuleEnforcement} <= set(REGISTERS)
