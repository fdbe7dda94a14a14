from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import wider_than_the_screen
from tests.browser.visiting import tab_to
from tests.factories.people import marketer
from tests.factories.registers import ConfidentialTermFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLAYGROUND = "/admin/imprimatur/playground/"


def test_a_text_is_tried_by_keyboard_and_the_answer_comes_into_view(log_in):
    ConfidentialTermFactory(term="Projekt Tjäder")
    page = log_in(marketer())
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(PLAYGROUND)
    tab_to(page, page.get_by_role("textbox", name="Text*"))
    page.keyboard.type("Projekt Tjäder kommer i maj.")
    tab_to(page, page.get_by_role("button", name="Ask the rules"))
    page.keyboard.press("Enter")

    result = page.get_by_role("region", name="What the rules say")
    expect(result.get_by_text("1 finding; 1 of them bars the post.")).to_be_in_viewport(timeout=30_000)
    expect(result.locator("mark")).to_have_text("Projekt Tjäder")
    expect(page.get_by_role("textbox", name="Text*")).to_have_value("Projekt Tjäder kommer i maj.")
    assert "Tj" not in page.url

    tab_to(page, result.get_by_role("link", name="Finding 1").first)
    page.keyboard.press("Enter")
    expect(page.locator("#finding-1")).to_be_in_viewport()
    assert wider_than_the_screen(page) == []


def test_what_must_be_mended_comes_into_view_and_leads_to_its_field(log_in):
    page = log_in(marketer())
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(PLAYGROUND)
    page.get_by_role("button", name="Ask the rules").click()

    said = page.get_by_role("alert").filter(has_text="The rules were not asked")
    expect(said).to_be_in_viewport()
    page.get_by_role("region", name="What the rules say").get_by_role("link", name="Text").click()
    expect(page.get_by_role("textbox", name="Text*")).to_be_in_viewport()


def test_the_playground_works_without_scripts(browser, log_in, live_server):
    cookies = log_in(marketer()).context.cookies()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(PLAYGROUND)
    page.locator("textarea").fill("Vilken jävla soppa.")
    page.get_by_role("button", name="Ask the rules").click()
    expect(page.locator("#result mark")).to_have_text("jävla")
    context.close()
