"""A change that loosens something, from the form of one person to the decision of another."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from policy_rules import registers
from policy_rules.models import ConfidentialTerm, ProposedChange
from tests.browser.visiting import tab_to
from tests.factories.people import policy_reviewer
from tests.factories.registers import ConfidentialTermFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_one_person_saves_and_is_told_that_it_waits(log_in):
    term = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen")
    page = log_in(policy_reviewer())
    page.goto(f"/admin/register_confidentialterm/edit/{term.pk}/")
    page.get_by_role("textbox", name="Also written").fill("")
    page.get_by_role("textbox", name="Why").fill("Örnen är släppt.")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("waits until a second person confirms it")).to_be_visible()
    page.get_by_role("link", name="See what waits").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Confidential terms: a change")
    expect(page.get_by_text("Örnen är släppt.")).to_be_visible()
    expect(page.get_by_role("button", name="Confirm the change")).to_have_count(0)
    page.get_by_role("button", name="Withdraw it").click()

    expect(page.get_by_text("The change will not happen.")).to_be_visible()
    assert ConfidentialTerm.objects.get().aliases == "Örnen"


def test_another_finds_it_in_the_menu_and_confirms_it_without_a_mouse(log_in):
    term = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen")
    term.aliases = ""
    registers.save(term, actor=policy_reviewer())
    page = log_in(policy_reviewer())
    page.goto("/admin/")
    page.get_by_role("button", name="Posts").click()
    page.get_by_role("link", name="Changes that wait (1)").click()
    page.get_by_role("link", name="Confidential terms: a change").click()

    expect(page.locator("del")).to_contain_text("Örnen")
    tab_to(page, page.get_by_role("button", name="Confirm the change"))
    page.keyboard.press("Enter")

    expect(page.get_by_text("Confirmed: the register says so from now on.")).to_be_visible()
    assert ConfidentialTerm.objects.get().aliases == ""


def test_who_declines_without_a_reason_is_asked_for_one_and_nothing_is_lost(log_in):
    registers.remove(ConfidentialTermFactory(term="Projekt Tjäder"), actor=policy_reviewer(), reason="Känd nu.")
    page = log_in(policy_reviewer())
    page.goto(f"/admin/imprimatur/changes/{ProposedChange.objects.get().pk}/")
    page.get_by_role("button", name="Decline it").click()

    expect(page.get_by_role("alert")).to_contain_text("A reason is missing")
    page.get_by_role("textbox", name="Reason").fill("Den är hemlig till maj.")
    page.get_by_role("button", name="Decline it").click()

    expect(page.get_by_text("The change will not happen.")).to_be_visible()
    assert ProposedChange.objects.get().answer == "Den är hemlig till maj."
