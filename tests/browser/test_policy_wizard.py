"""A newcomer makes a policy in the browser, with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from approvals import policy
from policy_rules.models import ConfidentialTerm
from tests.browser.looking import names_missing
from tests.browser.visiting import tab_to
from tests.factories.people import policy_reviewer
from tests.policy_rules.wizard.making import REQUIRED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LABELS = {
    "company": "What is the company called?",
    "escalation": "Where does somebody write who is not sure what may be said?",
    "security": "Who in IT or security is asked about links, files and accounts?",
}


def press(page: Page, button: str) -> None:
    """Come to the button with Tab and press it with Enter."""
    tab_to(page, page.get_by_role("button", name=button, exact=True))
    page.keyboard.press("Enter")


def test_three_answers_and_four_buttons_make_a_policy(log_in):
    page = log_in(policy_reviewer())
    page.goto("/admin/imprimatur/policy/")
    page.get_by_role("link", name="Start the policy wizard").click()
    for question, label in LABELS.items():
        tab_to(page, page.get_by_label(label))
        page.keyboard.type(REQUIRED[question])
    press(page, "Continue")
    expect(page.get_by_role("progressbar", name="Step 2 of 4: Who speaks, and about what")).to_be_visible()
    expect(page.get_by_role("group", name="In which markets do people read you?")).to_be_visible()
    assert names_missing(page) == []
    press(page, "Continue")
    press(page, "Continue")
    expect(page.get_by_text("Nothing has changed yet.")).to_be_visible()
    tab_to(page, page.get_by_label("Which words must not go out, to begin with?"))
    page.keyboard.type("Projekt Tjäder")
    press(page, "Adopt the policy")
    page.wait_for_url("**/imprimatur/policy/")

    expect(page.get_by_role("heading", name="Social media policy: Norrsken Kaffe")).to_be_visible()
    assert policy.in_force().answers.security == "Siv Säker"
    assert ConfidentialTerm.objects.get().term == "Projekt Tjäder"


def test_the_page_to_print_fits_on_paper_and_shows_no_dark(log_in):
    test_three_answers_and_four_buttons_make_a_policy(log_in)
    page = log_in(policy_reviewer())
    page.goto("/admin/imprimatur/policy/en/print/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")
