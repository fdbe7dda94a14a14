"""Erasing, as Legal does it: from a reason on the timeline to the sentence that stands in its place."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from approvals.erasing import holds
from tests.approvals.erasing.test_posts import withdrawn
from tests.browser.visiting import tab_to
from tests.factories.people import lawyer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_reason_is_erased_with_the_keyboard_alone_and_the_timeline_says_so(log_in):
    post = withdrawn()
    page = log_in(lawyer())
    timeline = f"/admin/imprimatur/timeline/{post.pk}/"
    page.goto(timeline)
    tab_to(page, page.get_by_role("link", name="Erase…"))
    page.keyboard.press("Enter")

    first = page.get_by_role("radio").first
    tab_to(page, first)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, page.get_by_role("button", name="Show what would go"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="What goes")).to_contain_text("1 reason")
    expect(page.locator("main")).to_contain_text("Inte klar.")

    tab_to(page, page.get_by_role("checkbox"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Erase it for good"))
    page.keyboard.press("Enter")

    expect(page.get_by_text("of the ledger says so")).to_be_visible()
    page.goto(timeline)
    said = f"Erased on {timezone.localdate()} on the ground: the person objected (GDPR 17(1)(c))."
    expect(page.get_by_text(said)).to_be_visible()


def test_what_was_held_meanwhile_is_said_where_the_eye_and_the_screen_reader_are(log_in):
    post, legal = withdrawn(), lawyer()
    page = log_in(legal)
    page.goto(f"/admin/imprimatur/erase/?post={post.public_id}")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Show what would go").click()
    holds.place(actor=legal, reason="Ett anspråk väntas.", post=post)

    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Erase it for good").click()

    expect(page.get_by_role("alert")).to_contain_text("Nothing was erased.")
    expect(page.locator("#refused")).to_be_focused()
    expect(page.get_by_role("button", name="Erase it for good")).to_have_count(0)
