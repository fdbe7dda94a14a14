"""What the tests of several screens do in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

MOST_TABS = 150


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until ``wanted`` has the focus, as somebody does who has no mouse."""
    for _press in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{wanted} is not reached in {MOST_TABS} presses of Tab")


def unfold(page: Page, label: str) -> None:
    """Open the part of the page that ``label`` stands on."""
    page.locator("summary").get_by_text(label, exact=True).click()


def unfold_all(page: Page) -> None:
    """Open everything that can be opened."""
    page.evaluate("document.querySelectorAll('main details').forEach(part => (part.open = true))")


def filter_by(page: Page, name: str) -> None:
    """Open the filter called ``name`` of a listing."""
    page.get_by_role("button", name="Show filters").click()
    page.get_by_role("button", name=name, exact=True).click()
