"""The queue, the ledger, the timeline and the pause, as those who use them do."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import Page, expect
from wagtail.users.models import UserProfile

from approvals.admin import ledger_list
from approvals.models import LedgerEntry
from tests.approvals.admin.review.pages import barred
from tests.browser.visiting import filter_by, tab_to
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, published, submitted
from tests.factories.registers import AccountFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

QUEUE = "/admin/imprimatur/queue/"
LEDGER = "/admin/imprimatur/ledger/"


@pytest.fixture
def reviewer():
    """Somebody for whom posts of every state wait."""
    return UserFactory(is_superuser=True)


def titles(page: Page):
    """The posts of the queue, from the top."""
    return page.locator("#listing-results td.title a")


def entries(page: Page):
    """The rows of the ledger, from the top."""
    return page.locator("#listing-results tbody tr")


# ---- the queue -------------------------------------------------------------------------------------------------------


def test_the_oldest_post_waits_at_the_top_and_opens_its_review(log_in, reviewer):
    submitted(title="Först")
    submitted(title="Sedan")
    page = log_in(reviewer)
    page.goto(QUEUE)

    expect(titles(page)).to_have_text(["Först", "Sedan"])
    tab_to(page, titles(page).first)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Först")
    expect(page.get_by_role("button", name="Approve")).to_be_visible()


def test_the_queue_is_narrowed_to_what_is_waited_for_and_widened_again(log_in, reviewer):
    secret = barred()
    ready = approved()
    page = log_in(reviewer)
    page.goto(QUEUE)

    filter_by(page, "Waits for")
    page.locator("select[name=state]").select_option("Policy check")
    expect(titles(page)).to_have_text([secret.title])
    page.get_by_role("button", name="Clear").click()

    expect(titles(page)).to_have_text([secret.title, ready.title])


@pytest.mark.parametrize(
    ("name", "choose"),
    [
        ("Channel", lambda page: page.locator("select[name=channel]").select_option("Mastodon")),
        ("Account", lambda page: page.locator("input[name=account]").fill("den-andra")),
        ("Language", lambda page: page.locator("select[name=language]").select_option("English")),
    ],
)
def test_a_filter_leaves_only_the_posts_that_match(log_in, reviewer, name, choose):
    submitted(title="En på LinkedIn")
    submitted(title="Den andra", language="en", accounts=[AccountFactory(channel="mastodon", handle="den-andra")])
    page = log_in(reviewer)
    page.goto(QUEUE)

    filter_by(page, name)
    choose(page)

    expect(titles(page)).to_have_text(["Den andra"])


def test_the_queue_is_searched_while_one_types(log_in, reviewer):
    submitted(title="Rosteriet öppnar")
    submitted(title="Kaffet är slut")
    page = log_in(reviewer)
    page.goto(QUEUE)

    page.get_by_label("Search term").fill("kaffet")

    expect(titles(page)).to_have_text(["Kaffet är slut"])


def test_what_waits_is_counted_in_the_menu_and_shown_on_the_dashboard(log_in):
    submitted(title="Rosteriet öppnar")
    page = log_in(security_reviewer())
    page.goto("/admin/")
    expect(page.get_by_role("region", name="1 post waits for you")).to_contain_text("Rosteriet öppnar")

    page.get_by_role("button", name="Posts").click()
    page.get_by_role("link", name="Review queue (1)").click()

    expect(titles(page)).to_have_text(["Rosteriet öppnar"])


# ---- the ledger and the timeline -------------------------------------------------------------------------------------


def test_the_filters_of_the_ledger_work_without_a_reload(log_in):
    published()
    page = log_in(lawyer())
    page.goto(LEDGER)
    page.evaluate("window.isTheSamePage = true")

    filter_by(page, "Person")
    page.get_by_label("Person").last.fill("system")

    expect(entries(page).filter(has_text="handed in a submission")).to_have_count(0)
    expect(entries(page).filter(has_text="The system")).to_have_count(entries(page).count())
    assert page.evaluate("window.isTheSamePage")


def test_the_file_of_the_ledger_holds_what_the_filter_shows(log_in, tmp_path):
    published()
    page = log_in(lawyer())
    page.goto(LEDGER)

    filter_by(page, "Kind")
    page.locator("select[name=kind]").select_option("submission.sealed")
    expect(entries(page)).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "ledger.csv")

    rows = list(csv.DictReader((tmp_path / "ledger.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Kind"] for row in rows] == ["submission.sealed"]


def test_older_entries_are_a_page_away(log_in, monkeypatch):
    monkeypatch.setattr(ledger_list, "PAGE", 4)
    published()
    page = log_in(lawyer())
    page.goto(LEDGER)
    newest = LedgerEntry.objects.order_by("-seq").first().seq
    expect(entries(page).locator("td:first-child")).to_have_text([str(newest - back) for back in range(4)])

    page.get_by_role("link", name="Older").click()

    expect(entries(page).locator("td:first-child")).to_have_text([str(newest - back) for back in range(4, 8)])


def test_an_entry_leads_to_its_place_in_the_timeline_of_its_post(log_in):
    published(title="Rosteriet öppnar")
    sealed = LedgerEntry.objects.of_kind("submission.sealed").get().seq
    page = log_in(lawyer())
    page.goto(LEDGER)

    page.get_by_role("link", name=re.compile(rf", entry {sealed}$")).click()

    expect(page.locator(":target")).to_contain_text("handed in a submission")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_timeline_tells_who_did_what_in_order(log_in):
    published(
        by=marketer(first_name="Anna", last_name="Lind"),
        approver=security_reviewer(first_name="Siv", last_name="Säker"),
        printer=publisher(first_name="Pia", last_name="Tryck"),
        title="Rosteriet öppnar",
    )
    page = log_in(lawyer())
    page.goto(LEDGER)
    page.get_by_role("link", name=re.compile(r", entry \d+$")).first.click()

    steps = page.locator(".im-event__sentence").filter(has_text="took the step")
    post = "post “Rosteriet öppnar” went from"
    expect(steps).to_have_text(
        [
            f"Anna Lind took the step “Submit”: {post} Draft to Policy check.",
            f"The system took the step “Pass policy check”: {post} Policy check to IT/security review.",
            f"Siv Säker took the step “Approve”: {post} IT/security review to Approved.",
            f"Pia Tryck took the step “Publish”: {post} Approved to Published.",
        ]
    )


def test_the_timeline_prints_without_the_admin_around_it(log_in):
    post = published()
    page = log_in(lawyer())
    page.goto(f"/admin/imprimatur/timeline/{post.pk}/")
    expect(page.locator(".sidebar").first).to_be_visible()

    page.emulate_media(media="print")

    expect(page.locator(".sidebar").first).to_be_hidden()
    expect(page.locator(".w-slim-header")).to_be_hidden()
    expect(page.get_by_role("heading", name=post.title)).to_be_visible()


# ---- the pause -------------------------------------------------------------------------------------------------------


def test_a_pause_shuts_publishing_says_so_on_every_page_and_is_ended_with_a_reason(log_in):
    post = approved()
    page = log_in(publisher())
    page.goto("/admin/imprimatur/pause/")
    page.get_by_label("Reason").fill("Vi tänker efter.")
    page.get_by_role("button", name="Pause publishing").click()

    page.goto(f"/admin/imprimatur/review/{post.pk}/")
    expect(page.get_by_role("status")).to_contain_text("Publishing is paused")
    expect(page.get_by_role("button", name="Publish", exact=True)).to_have_count(0)
    page.get_by_role("link", name="Why, and resume").click()
    expect(page.get_by_role("table").first).to_contain_text("Vi tänker efter.")
    page.get_by_label("Reason").fill("Färdigtänkt.")
    page.get_by_role("button", name="Resume publishing").click()

    page.goto(f"/admin/imprimatur/review/{post.pk}/")
    expect(page.get_by_role("button", name="Publish", exact=True)).to_be_visible()
    expect(page.get_by_role("status")).not_to_contain_text("Publishing is paused")


# ---- registers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("register", ["confidentialterm", "standingwaiver"])
def test_the_name_of_a_register_is_not_cut_off_by_its_buttons(log_in, register, language):
    reviewer = policy_reviewer()
    UserProfile.objects.create(user=reviewer, preferred_language=language)
    page = log_in(reviewer)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/admin/register_{register}/")

    cut_off = page.locator("header .w-breadcrumbs").evaluate("name => name.scrollWidth - name.clientWidth")
    assert cut_off <= 0


# ---- the charts ------------------------------------------------------------------------------------------------------


def test_on_a_narrow_screen_the_newest_week_and_the_longest_bar_are_in_view(log_in):
    barred()
    page = log_in(lawyer())
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/admin/imprimatur/desk/charts/")

    expect(page.locator(".im-canvas--weeks .im-bar").last).to_be_in_viewport(ratio=1)
    longest = page.locator(".im-canvas--rules .im-bar").first
    longest.scroll_into_view_if_needed()
    assert longest.evaluate("bar => bar.getBoundingClientRect().right") < 390
