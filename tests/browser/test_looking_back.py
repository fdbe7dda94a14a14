"""How far a look-back has come, and a task that is settled, as those see it who sit in front of it."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from approvals import looking_back
from approvals.models import LookBack
from tests.factories.people import publisher
from tests.factories.posts import published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_bar_moves_without_a_reload_and_the_end_is_said(log_in):
    published()
    looking_back.look_back()
    LookBack.objects.update(outcome="running", total=12, looked_at=3, seen_at=timezone.now())
    page = log_in(publisher())
    page.goto("/admin/imprimatur/look-back/")
    expect(page.get_by_role("progressbar", name="Looking back now")).to_have_attribute("value", "3")
    page.evaluate("window.isTheSamePage = true")

    LookBack.objects.update(looked_at=9)
    expect(page.get_by_text("9 of 12 posts")).to_be_visible(timeout=10_000)

    LookBack.objects.update(outcome="finished", looked_at=12, ended_at=timezone.now() + datetime.timedelta(seconds=1))
    said = page.locator("#look-back-said")
    expect(said).to_have_text("Everything in flight and live was looked at with the rules of today.", timeout=10_000)
    assert page.evaluate("window.isTheSamePage")


def test_from_the_dashboard_to_a_release_that_is_kept(log_in):
    published(title="Järpen", body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    page = log_in(publisher())
    page.goto("/admin/")

    page.get_by_role("region", name="1 live post no longer passes the rules").get_by_role("link", name="Järpen").click()
    page.locator("summary", has_text="Keep it live").click()
    page.get_by_label("Why it may stay").fill("Det stod i tidningen i går.")
    page.get_by_role("button", name="Keep it live").click()

    expect(page.get_by_text("It stays live, with your reason.")).to_be_visible()
    page.goto("/admin/imprimatur/takedowns/")
    expect(page.get_by_role("row").filter(has_text="Järpen")).to_contain_text("Kept")
