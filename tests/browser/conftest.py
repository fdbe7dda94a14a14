"""A real browser on the live test server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.test import Client
from playwright.sync_api import Browser, Page, Request, sync_playwright
from wagtail.models import Collection, Locale
from wagtail.models import Page as WagtailPage

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
WHAT_TO_INSTALL = f"""\
No Chromium at {CHROMIUM}. Install it (Debian: apt-get install chromium) or name one: make test-browser CHROMIUM=/path
"""
# Nothing but the test server is asked for anything.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.exit(WHAT_TO_INSTALL, returncode=2)
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as environment:
        # Playwright keeps an event loop in this thread; Django would take every query of a test for a mistake.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site_after_flush(transactional_db: None) -> None:
    """What Wagtail's migrations make once and a flush takes away: the dashboard needs both roots."""
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    if WagtailPage.get_first_root_node() is None:
        Locale.objects.get_or_create(language_code="en")
        WagtailPage.add_root(title="Root", slug="root")


@pytest.fixture
def page(browser: Browser, live_server: object, site_after_flush: None) -> Iterator[Page]:
    """A page of a fresh visitor; addresses are relative to the test server, whose scripts may not fail."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB", timezone_id="Europe/Stockholm")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    under_way: set[Request] = set()
    page.on("request", lambda request: under_way.add(request))
    page.on("requestfinished", lambda request: under_way.discard(request))
    page.on("requestfailed", lambda request: under_way.discard(request))
    yield page
    _let_the_server_finish(page, under_way)
    context.close()
    assert errors == []


@pytest.fixture
def log_in(page: Page, live_server: object) -> Callable[[AbstractBaseUser], Page]:
    """Makes the visitor of the page somebody."""

    def become(user: AbstractBaseUser) -> Page:
        session = Client()
        session.force_login(user)
        cookie = {"name": "sessionid", "value": session.cookies["sessionid"].value, "url": live_server.url}
        page.context.add_cookies([cookie])
        return page

    return become


def _let_the_server_finish(page: Page, under_way: set[Request]) -> None:
    """After a test its tables are emptied; a request answered meanwhile would find half of them, or fill them."""
    for _attempt in range(100):
        if not under_way:
            break
        page.wait_for_timeout(100)
    is_editor = "/snippets/" in page.url
    page.goto("about:blank")
    if is_editor:  # it says goodbye with a beacon
        page.wait_for_timeout(500)
