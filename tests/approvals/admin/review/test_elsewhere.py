"""Waiving a finding here, and proposing in the same breath that its words may pass in other posts too."""

from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.utils import timezone

from approvals.models import Waiver
from policy_rules import registers
from policy_rules.models import ProposedChange, StandingWaiver
from tests.approvals.admin.review.pages import barred, do, draft, handed_in, picture, soup, visit, words
from tests.factories.people import UserFactory, policy_reviewer
from tests.factories.registers import ConfidentialTermFactory, StandingWaiverFactory

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


@pytest.fixture
def petra():
    return policy_reviewer()


def form_of(page):
    return page.select_one("form:has(input[name=finding])")


def waive(post, user, **values):
    """What comes of waiving the first finding in other posts too, for nine days."""
    finding = form_of(visit(post, user)).select_one("input[name=finding]")["value"]
    given = {"reason": "Känt.", "where": "elsewhere", "valid_until": timezone.localdate() + 9 * DAY} | values
    return do(post, user, "waive", finding=finding, **given)


def said(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_only_here_is_chosen_unless_somebody_says_otherwise(petra):
    form = form_of(visit(barred(), petra))
    assert form.select_one("input[name=where][checked]")["value"] == "here"
    day = form.select_one("input[name=valid_until]")
    assert day["value"] == str(timezone.localdate() + 90 * DAY)
    assert (day["min"], day["max"]) == (str(timezone.localdate()), str(timezone.localdate() + 366 * DAY))


@pytest.mark.parametrize("where", ["here", ""])
def test_a_waiver_only_here_proposes_nothing(petra, where):
    assert waive(barred(), petra, where=where, valid_until="").status_code == 302
    assert Waiver.objects.count() == 1
    assert not ProposedChange.objects.exists()


def test_one_for_other_posts_too_is_given_here_and_waits_there_for_a_second_person(petra):
    response = waive(barred(), petra)
    assert response.status_code == 302
    assert "The finding is waived." in said(response)
    assert "until a second person confirms" in said(response)
    assert Waiver.objects.count() == 1
    assert not StandingWaiver.objects.exists()
    proposal = ProposedChange.objects.get()
    assert (proposal.proposed_by, proposal.reason) == (petra, "Känt.")
    registers.confirm(proposal, actor=policy_reviewer())
    row = StandingWaiver.objects.get()
    assert (row.rule, row.words, row.channel, row.reason) == ("CON001", "projekt tjäder", "linkedin", "Känt.")
    assert row.valid_until == timezone.localdate() + 9 * DAY


def test_where_no_second_person_is_asked_for_it_stands_at_once(petra, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    response = waive(barred(), petra)
    assert "It is waived in other posts too" in said(response)
    assert StandingWaiver.objects.get().vouchers == [str(petra.pk)]


def test_the_choice_names_the_channel_unless_the_words_were_found_on_several(petra):
    assert "Also in other posts, on LinkedIn" in words(form_of(visit(barred(), petra)))
    ConfidentialTermFactory(term="Projekt Ripa")
    both = handed_in(draft(body="<p>Projekt Ripa.</p>", texts={"linkedin": "", "mastodon": ""}))
    assert "Also in other posts, on" not in words(form_of(visit(both, petra)))
    waive(both, petra)
    registers.confirm(ProposedChange.objects.get(), actor=policy_reviewer())
    assert StandingWaiver.objects.get().channel == ""


@pytest.mark.parametrize("day", ["", -1, 367])
def test_without_a_day_that_is_neither_over_nor_far_away_nothing_happens(petra, day):
    response = waive(barred(), petra, valid_until=timezone.localdate() + day * DAY if day else "")
    assert response.status_code == 422
    assert "Choose a day from today to a year from now." in words(soup(response))
    assert not Waiver.objects.exists()
    assert not ProposedChange.objects.exists()


def test_what_the_register_refuses_is_said_and_the_waiver_here_stays(petra):
    post = barred()
    StandingWaiverFactory(words="Projekt Tjäder", channel="linkedin", valid_until=timezone.localdate() - DAY)
    response = waive(post, petra)
    assert response.status_code == 302
    assert "It is waived here only." in said(response)
    assert "There is a waiver of these words there already." in said(response)
    assert Waiver.objects.count() == 1
    assert not ProposedChange.objects.exists()


def test_who_may_not_add_to_the_register_is_not_asked_and_cannot(petra):
    settles = UserFactory(groups=["Publishers"])
    settles.user_permissions.add(Permission.objects.get(codename="settle_policy"))
    post = barred()
    assert not form_of(visit(post, settles)).select("[name=where], [name=valid_until]")
    response = waive(post, settles)
    assert "It is waived here only. The register says: You may not change" in said(response)
    assert Waiver.objects.count() == 1
    assert not ProposedChange.objects.exists()


def test_a_finding_without_words_is_waived_here_only(petra):
    post = handed_in(draft(images=[picture(alt="")]))
    assert not form_of(visit(post, petra)).select("[name=where], [name=valid_until]")
    assert "a finding without words is waived in its post" in said(waive(post, petra))
    assert Waiver.objects.count() == 1
    assert not ProposedChange.objects.exists()


def test_a_refused_waiver_proposes_nothing(petra):
    assert waive(barred(), petra, reason=" ").status_code == 422
    assert not ProposedChange.objects.exists()
