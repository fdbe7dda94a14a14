"""The list of standing waivers says which ones somebody should look at, and shows them to nobody else."""

from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from approvals.models import CheckRun, StandingWaiverUse
from policy_rules import registers
from policy_rules.finding import Enforcement
from policy_rules.models import RuleEnforcement, StandingWaiver
from tests.factories.people import lawyer, marketer, policy_reviewer
from tests.factories.posts import submitted
from tests.factories.registers import ConfidentialTermFactory, StandingWaiverFactory
from tests.performance.counting import queries_of

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)
LIST = "register_standingwaiver:index"


@pytest.fixture
def petra(client):
    petra = policy_reviewer()
    client.force_login(petra)
    return petra


def in_days(days: int) -> datetime.date:
    return timezone.localdate() + days * DAY


def used(waiver: StandingWaiver, days_ago: int) -> None:
    run = CheckRun.objects.first()
    at = timezone.now() - days_ago * DAY
    StandingWaiverUse.objects.bulk_create([StandingWaiverUse(check_run=run, waiver=waiver.pk, used_at=at)])


@pytest.fixture
def six(petra):
    """One waiver of each standing, by its words."""
    submitted()
    fresh = StandingWaiverFactory(words="flitigt använt", valid_until=in_days(200))
    used(fresh, 2)
    used(fresh, 200)
    used(StandingWaiverFactory(words="länge sedan", valid_until=in_days(200)), 91)
    used(StandingWaiverFactory(words="snart slut", valid_until=in_days(30)), 1)
    StandingWaiverFactory(words="aldrig", valid_until=in_days(200))
    StandingWaiverFactory(words="slut", valid_until=in_days(-1))
    used(StandingWaiverFactory(words="inaktuellt", rule="PRO001", valid_until=in_days(200)), 1)
    off = RuleEnforcement(rule="PRO001", enforcement=Enforcement.OFF, reason="Vi lovar inget.")
    registers.save(off, actor=None)


def listed(client, standing: str = "") -> dict[str, str]:
    """What the list says of each waiver, by its words."""
    page = BeautifulSoup(client.get(reverse(LIST), {"standing": standing}).content, "html.parser")
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in page.select("main tbody tr")]
    return {cells[0].split(" Edit")[0].split(" More")[0]: cells[-1] for cells in rows}


def test_the_list_says_what_is_to_be_done_about_each(client, six):
    said = {words.split(" Delete")[0]: standing for words, standing in listed(client).items()}
    assert {next(key for key in said if key.startswith(words)): None for words in ("flitigt", "aldrig")}
    assert [said[key] for key in sorted(said)] == [
        "Not used yet",
        "In force",
        "Stale: its rule is off or gone, or its findings cannot be waived",
        "Not used for 90 days",
        "Expired",
        "Ends soon",
    ]


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        ("active", ["aldrig", "flitigt använt", "inaktuellt", "länge sedan", "snart slut"]),
        ("expiring", ["snart slut"]),
        ("expired", ["slut"]),
        ("unused", ["aldrig", "länge sedan"]),
        ("stale", ["inaktuellt"]),
    ],
)
def test_each_standing_can_be_listed_by_itself(client, six, standing, expected):
    shown = sorted(listed(client, standing))
    assert len(shown) == len(expected)
    assert all(found.startswith(words) for found, words in zip(shown, expected, strict=True))


def test_the_list_costs_the_same_however_long_it_is(client, petra):
    StandingWaiverFactory(words="en")
    client.get(reverse(LIST))
    few = len(queries_of(lambda: client.get(reverse(LIST))))
    for number in range(12):
        StandingWaiverFactory(words=f"ord {number}")
    client.get(reverse(LIST))
    assert len(queries_of(lambda: client.get(reverse(LIST)))) == few


def test_one_is_made_in_the_form_and_legal_reads_it(client, petra, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    filled_in = {
        "rule": "CON001",
        "words": "Projekt Järpe",
        "channel": "",
        "reason": "Känt.",
        "valid_until": in_days(9),
    }
    client.post(reverse("register_standingwaiver:add"), filled_in)
    assert StandingWaiver.objects.get().vouchers == [str(petra.pk)]
    client.force_login(lawyer())
    assert "projekt järpe" in client.get(reverse(LIST)).content.decode()


def test_the_register_is_closed_to_those_who_write(client):
    ConfidentialTermFactory(term="Projekt Järpe")
    StandingWaiverFactory(words="Projekt Järpe")
    client.force_login(marketer())
    assert client.get(reverse(LIST)).status_code == 302
