from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from approvals.lifecycle import State
from approvals.models import Post, SealedContent
from approvals.steps import take
from tests.factories.people import UserFactory, marketer
from tests.factories.posts import PostFactory, digest_of
from tests.factories.registers import AccountFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Autosave and check wait for a pause in the typing first, and a busy machine takes its time.
expect.set_options(timeout=20_000)


class Editor:
    """The editor as its user sees it; findings stand open beside the form, as on a first visit."""

    def __init__(self, page: Page):
        self.page = page
        self.text: Locator = page.locator(".public-DraftEditor-content")
        self.findings: Locator = page.locator("[data-side-panel=findings] [data-finding]")
        self.status: Locator = page.locator("[data-imprimatur-findings-target=status]")
        self.title: Locator = page.locator("[name=title]")

    def open(self, post: Post | None = None) -> Editor:
        """Open the draft, or an empty form."""
        self.page.goto(f"/admin/snippets/approvals/post/{f'edit/{post.pk}' if post else 'add'}/")
        expect(self.status).not_to_contain_text("reading")
        return self

    def write(self, words: str) -> Editor:
        """Type at the end of the text."""
        self.text.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(words)
        return self

    def wait_for_autosave(self) -> Editor:
        """Wait until everything that was typed is kept."""
        expect(self.page.locator("[data-controller~=w-autosave][data-w-autosave-revision-id-value]")).to_be_attached()
        expect(self.page.locator("#w-autosave-indicator")).to_contain_text("Saved")
        return self

    def submit(self) -> None:
        """Press the button in the menu beside "Save"."""
        self.page.get_by_role("button", name="More actions").click()
        self.page.locator("[name=action-step-submit]").click()


@pytest.fixture
def anna():
    return marketer(first_name="Anna", last_name="Lind")


@pytest.fixture
def editor(log_in, anna) -> Editor:
    return Editor(log_in(anna))


def words_of(post: Post) -> str:
    return re.sub(r"<[^>]*>", "", Post.objects.get(pk=post.pk).body)


# ---- findings --------------------------------------------------------------------------------------------------------


def test_findings_appear_while_one_types(editor):
    editor.open().write("Hej FÖRETAGET, välkommen.")

    expect(editor.findings).to_have_count(1)
    expect(editor.findings).to_contain_text("“FÖRETAGET” is still to be filled in.")
    expect(editor.page.locator("[data-side-panel-toggle=findings] [data-side-panel-toggle-counter]")).to_have_text("1")


def test_a_finding_leads_to_its_place_in_rich_text(editor):
    editor.open().write("Rad ett 😀\nHej FÖRETAGET, välkommen.")

    editor.findings.get_by_role("button").click()

    assert editor.page.evaluate("getSelection().toString()") == "FÖRETAGET"


def test_the_place_of_a_finding_is_marked_in_rich_text(editor):
    editor.open().write("Hej 😀 FÖRETAGET, välkommen.")
    expect(editor.findings).to_have_count(1)

    marked = "[...CSS.highlights.get('imprimatur-mandatory')].map(range => range.toString())"
    assert editor.page.evaluate(marked) == ["FÖRETAGET"]


def test_a_finding_leads_to_its_place_in_an_own_text(editor, anna):
    post = PostFactory(by=anna)
    editor.open(post)
    own_text = editor.page.locator("[name=variants-0-text]")
    own_text.fill("Rad ett 😀\nHej [namn]!")

    editor.findings.get_by_role("button").click()

    selected = "input => input.value.slice(input.selectionStart, input.selectionEnd)"
    assert own_text.evaluate(selected) == "[namn]"


def test_a_fix_is_put_into_rich_text(editor, anna):
    post = PostFactory(by=anna, sponsorship="we_are_paid", sponsor="Nordvind", body="<p>Vårens skor.</p>")
    editor.open(post)

    editor.findings.get_by_role("button", name="Put in “Reklam för Nordvind”").click()

    expect(editor.text).to_contain_text("Reklam för Nordvind")
    expect(editor.findings).to_have_count(0)
    editor.wait_for_autosave()
    assert words_of(post) == "Reklam för NordvindVårens skor."


def test_a_fix_is_put_into_an_own_text(editor, anna):
    post = PostFactory(by=anna, sponsorship="we_are_paid", sponsor="Nordvind", body="<p>Reklam för Nordvind</p>")
    editor.open(post)
    own_text = editor.page.locator("[name=variants-0-text]")
    own_text.fill("Vårens skor.")

    editor.findings.get_by_role("button", name="Put in “Reklam för Nordvind”").click()

    expect(own_text).to_have_value("Reklam för Nordvind\nVårens skor.")
    expect(editor.findings).to_have_count(0)


def test_an_answer_that_comes_late_is_dropped(editor, anna):
    held: list[Route] = []
    editor.open(PostFactory(by=anna))
    editor.page.route("**/imprimatur/check/**", lambda route: held.append(route) if not held else route.continue_())

    editor.title.fill("Först")
    editor.page.wait_for_timeout(2500)
    editor.write(" Hej FÖRETAGET")
    expect(editor.findings).to_have_count(1)
    held[0].continue_()
    editor.page.wait_for_timeout(1500)

    assert len(held) == 1
    expect(editor.findings).to_have_count(1)


# ---- saving ----------------------------------------------------------------------------------------------------------


def test_what_was_typed_a_moment_ago_is_saved(editor, anna):
    post = PostFactory(by=anna, body="<p>Början.</p>")
    editor.open(post).write(" Slutet.")

    editor.page.keyboard.press("Control+s")

    editor.page.get_by_text("updated").wait_for()
    assert words_of(post) == "Början. Slutet."


def test_a_save_after_an_autosave_is_not_stale(editor, anna):
    post = PostFactory(by=anna, body="<p>Början.</p>")
    editor.open(post).write(" Mitten.")
    editor.wait_for_autosave()
    editor.write(" Slutet.")

    editor.page.keyboard.press("Control+s")

    editor.page.get_by_text("updated").wait_for()
    assert words_of(post) == "Början. Mitten. Slutet."


def test_a_save_beside_an_autosave_that_is_under_way_is_not_stale(editor, anna):
    """The autosave is held back on its way; the form waits for it and then says what it saved."""
    post = PostFactory(by=anna, body="<p>Början.</p>")
    editor.open(post)
    held: list[Route] = []

    def hold_the_autosave(route: Route) -> None:
        if route.request.headers.get("accept") == "application/json" and not held:
            held.append(route)
        else:
            route.continue_()

    editor.page.route(f"**/post/edit/{post.pk}/", hold_the_autosave)
    editor.write(" Slutet.")
    for _attempt in range(50):
        if held:
            break
        editor.page.wait_for_timeout(100)
    editor.page.keyboard.press("Control+s")
    editor.page.wait_for_timeout(500)
    held[0].continue_()

    editor.page.get_by_text("updated").wait_for()
    assert words_of(post) == "Början. Slutet."


def test_a_post_that_the_server_would_not_read_is_not_sent_and_the_words_stay_on_the_screen(editor, anna, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000
    editor.open(PostFactory(by=anna)).text.click()
    editor.page.keyboard.insert_text("Kaffe " * 5_000)
    expect(editor.status).to_contain_text("too large to be checked or saved")
    save = editor.page.locator("footer button[type=submit]").first

    save.click()

    expect(editor.page.locator(".messages")).to_contain_text("The post is too large to be checked or saved")
    expect(editor.text).to_contain_text("Kaffe Kaffe")
    expect(save).to_be_enabled()
    assert "Kaffe Kaffe" not in words_of(Post.objects.get())


def test_a_stale_save_is_refused_and_the_words_stay_on_the_screen(editor, anna):
    post = PostFactory(by=anna)
    editor.open(post)
    post.body = "<p>Berits ord.</p>"
    post.save()
    post.save_revision(user=UserFactory(first_name="Berit", last_name="Bo"))
    editor.write(" Annas ord.")

    editor.page.keyboard.press("Control+s")
    editor.page.get_by_text("Berit Bo saved a newer version").wait_for()

    expect(editor.text).to_contain_text("Annas ord.")
    editor.page.wait_for_timeout(3000)
    assert words_of(post) == "Berits ord."
    editor.page.get_by_role("button", name="Replace it with mine").click()
    editor.page.get_by_text("updated").wait_for()
    assert "Annas ord." in words_of(post)


def answer_slowly(editor: Editor, address: str) -> list[Callable[[], None]]:
    """Let requests to ``address`` reach the server, and keep the first answer until it is called for."""
    answers: list[Callable[[], None]] = []

    def hold(route: Route) -> None:
        if answers:
            route.continue_()
            return
        response = route.fetch()
        answers.append(lambda: route.fulfill(response=response))

    editor.page.route(address, hold)
    return answers


def wait_for_one(page: Page, things: list) -> None:
    for _attempt in range(200):
        if things:
            return
        page.wait_for_timeout(50)


def test_what_is_ticked_while_an_autosave_is_answered_is_saved(editor, anna):
    """The tick comes after the form was sent and a moment before the answer: nothing has noticed it yet."""
    post = PostFactory(by=anna, markets=["se"])
    answers = answer_slowly(editor.open(post), f"**/post/edit/{post.pk}/")
    editor.title.fill("Rosteriet öppnar i Luleå")
    wait_for_one(editor.page, answers)

    editor.page.get_by_label("United Kingdom").check()
    answers[0]()

    editor.page.wait_for_timeout(3000)
    editor.wait_for_autosave()
    assert Post.objects.get(pk=post.pk).markets == ["se", "uk"]


def test_what_is_ticked_while_a_new_post_is_made_is_saved(editor):
    """The first save of a post asks for two answers; the second one is slow."""
    AccountFactory(display_name="Norrsken Kaffe")
    AccountFactory(display_name="Norrsken på X", channel="x")
    answers = answer_slowly(editor.open(), "**/post/edit/*/?_w_hydrate_create_view=1")
    editor.title.fill("Rosteriet öppnar")
    editor.page.get_by_role("button", name="Add account").click()
    for name in ("Norrsken Kaffe", "Norrsken på X"):
        editor.page.locator(".modal-body tr").filter(has_text=name).get_by_role("checkbox").check()
    editor.page.get_by_role("button", name="Confirm selection").click()
    wait_for_one(editor.page, answers)

    editor.page.get_by_label("Sweden").check()
    answers[0]()

    editor.page.wait_for_timeout(3000)
    editor.wait_for_autosave()
    post = Post.objects.get()
    assert (post.markets, post.variants.count()) == (["se"], 2)


# ---- submitting ------------------------------------------------------------------------------------------------------


def test_submit_seals_exactly_what_was_typed(editor, anna):
    post = PostFactory(by=anna, body="<p>Början.</p>")
    editor.open(post).write(" Slutet, nyss skrivet.")

    editor.submit()

    editor.page.wait_for_url(f"**/imprimatur/review/{post.pk}/")
    payload = json.loads(SealedContent.open(digest_of(post)))
    assert payload["html"] == "<p>Början. Slutet, nyss skrivet.</p>"


def test_a_new_post_is_written_and_submitted(editor):
    AccountFactory(display_name="Norrsken Kaffe")
    editor.open()
    editor.title.fill("Rosteriet öppnar")
    editor.write("Vårt nya rosteri är öppet.")
    editor.page.get_by_role("button", name="Add account").click()
    editor.page.locator(".modal-body input[type=checkbox]").check()
    editor.page.get_by_role("button", name="Confirm selection").click()
    editor.page.get_by_label("Sweden").check()
    editor.page.get_by_label("None: nobody pays or gives anything").check()

    editor.submit()

    editor.page.wait_for_url("**/imprimatur/review/*/")
    post = Post.objects.get()
    assert (words_of(post), post.state) == ("Vårt nya rosteri är öppet.", State.IT_SECURITY_REVIEW)


def test_a_refused_submission_keeps_the_words_and_says_why(editor, anna):
    post = PostFactory(by=anna)
    editor.open(post).write(" Hej FÖRETAGET!")

    editor.submit()

    editor.page.get_by_text("The post was saved, but not submitted:").wait_for()
    expect(editor.text).to_contain_text("Hej FÖRETAGET!")
    expect(editor.page.locator("#panel-child-body-errors, [id$=body-errors]").first).to_contain_text("PLA001")


def test_a_mended_refusal_leaves_the_screen_and_the_others_stay(editor, anna):
    post = PostFactory(by=anna, markets=[], body="<p>Hej FÖRETAGET!</p>")
    editor.open(post)
    editor.submit()
    message = editor.page.locator(".messages .error")
    beside = editor.page.locator("[id$=body-errors]").first
    expect(message).to_contain_text("PLA001")
    expect(message).to_contain_text("No market is chosen")

    editor.text.click()
    editor.page.keyboard.press("Control+A")
    editor.page.keyboard.type("Hej!")

    expect(message).not_to_contain_text("PLA001")
    expect(beside).to_be_empty()
    expect(message).to_contain_text("No market is chosen")
    editor.page.get_by_label("Sweden").check()
    expect(message).to_have_count(0)
    expect(editor.page.locator(".w-field--error")).to_have_count(0)


def test_the_panel_says_nothing_but_the_seal_when_somebody_else_handed_the_post_in(editor, anna):
    post = PostFactory(by=anna)
    editor.open(post)
    expect(editor.page.locator(".imprimatur-steps")).to_contain_text("Open to you.")
    assert take("submit", post, actor=anna).taken

    editor.write(" För sent.")

    panel = editor.page.locator("[data-imprimatur-findings-target=list]")
    expect(editor.status).to_have_text("You cannot change this post now.")
    expect(panel).to_contain_text("Its state is “IT/security review”")
    expect(panel.get_by_role("link")).to_have_attribute("href", f"/admin/imprimatur/review/{post.pk}/")
    expect(editor.page.locator(".imprimatur-steps")).to_have_count(0)


def test_an_autosave_after_the_seal_is_refused_and_the_words_stay_on_the_screen(editor, anna):
    post = PostFactory(by=anna)
    editor.open(post)
    before = words_of(post)
    assert take("submit", post, actor=anna).taken

    editor.write(" För sent.")

    editor.page.get_by_text("What you typed is still on this screen").first.wait_for()
    expect(editor.text).to_contain_text("För sent.")
    assert words_of(post) == before
