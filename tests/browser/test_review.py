from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from approvals.lifecycle import State
from approvals.models import Decision, Post, SealedContent, Waiver
from approvals.steps import take
from tests.approvals.admin.review.pages import barred, draft, handed_in, picture
from tests.browser.visiting import tab_to, unfold, unfold_all
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, published, submitted
from tests.factories.registers import ChecklistItemFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WHAT_TO_CHANGE = "What should be different"


def state_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def review(page: Page, post: Post) -> Page:
    page.goto(f"/admin/imprimatur/review/{post.pk}/")
    return page


def hand_in_again(post: Post, body: str) -> Post:
    """The author takes the post back, changes its words and hands it in."""
    anna = post.authors.get().person.user
    assert take("withdraw", post, actor=anna).taken
    post = Post.objects.get(pk=post.pk)
    post.body = body
    post.save()
    post.save_revision(user=anna)
    return handed_in(Post.objects.get(pk=post.pk))


# ---- deciding --------------------------------------------------------------------------------------------------------


def test_a_whole_review_is_done_by_keyboard(log_in):
    ChecklistItemFactory(code="links", text="Länkarna leder rätt.")
    post = barred(body="<p>Projekt Tjäder kommer i maj.</p>")

    page = log_in(policy_reviewer())
    page.goto("/admin/imprimatur/queue/")
    tab_to(page, page.get_by_role("link", name=post.title))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_text("Waive finding 1"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Reason for the waiver"))
    page.keyboard.type("Pressmeddelandet gick ut i går.")
    tab_to(page, page.get_by_role("button", name="Waive"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("The finding is waived.")
    tab_to(page, page.get_by_role("button", name="Pass policy check"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("The policy check is passed.")

    page = review(log_in(security_reviewer()), post)
    tab_to(page, page.get_by_label("Länkarna leder rätt."))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Approve"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Approved.")

    assert state_of(post) == State.APPROVED
    assert Decision.objects.get(step="approve").checklist == ["links"]
    assert SealedContent.open(Waiver.objects.get().reason).decode() == "Pressmeddelandet gick ut i går."


def test_the_way_to_the_steps_is_short(log_in):
    page = review(log_in(security_reviewer()), submitted())

    tab_to(page, page.get_by_role("link", name="Go to your steps"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="Approve")).to_be_focused()


def test_a_request_for_changes_carries_its_reason_to_the_editor_of_the_author(log_in):
    anna = marketer()
    post = submitted(by=anna)
    page = review(log_in(security_reviewer(first_name="Siv", last_name="Säker")), post)
    unfold(page, "Request changes")
    page.get_by_label(WHAT_TO_CHANGE).fill("Byt den andra länken.")
    page.get_by_role("button", name="Request changes").click()
    expect(page.get_by_role("status")).to_contain_text("Sent back")
    assert state_of(post) == State.DRAFT

    page = log_in(anna)
    page.goto(f"/admin/snippets/approvals/post/edit/{post.pk}/")

    expect(page.locator("main")).to_contain_text("Byt den andra länken.")
    expect(page.locator("main")).to_contain_text("Siv Säker")


def test_a_missing_reason_is_asked_for_before_anything_is_sent(log_in):
    post = submitted()
    page = review(log_in(security_reviewer()), post)
    unfold(page, "Request changes")
    page.get_by_role("button", name="Request changes").click()

    expect(page.get_by_label(WHAT_TO_CHANGE)).to_be_focused()
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_an_unticked_point_keeps_the_post_and_is_said_beside_the_list(log_in):
    ChecklistItemFactory(text="Länkarna leder rätt.")
    ChecklistItemFactory(text="Bilderna är våra.")
    post = submitted()
    page = review(log_in(security_reviewer()), post)

    page.get_by_label("Länkarna leder rätt.").check()
    page.get_by_role("button", name="Approve").click()

    expect(page.locator("#refused")).to_be_focused()
    expect(page.get_by_label("Länkarna leder rätt.")).to_be_checked()
    expect(page.get_by_label("Bilderna är våra.")).not_to_be_checked()
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_time_to_go_out_is_ordered_with_its_zone(log_in):
    post = approved()
    page = review(log_in(publisher()), post)

    unfold(page, "Publish at a time")
    page.locator("input[type=datetime-local]").fill("2099-01-15T08:30")
    page.get_by_role("button", name="Publish at a time").click()

    expect(page.get_by_text("Scheduled: it goes out at 2099-01-15 08:30")).to_contain_text("CET")
    assert state_of(post) == State.APPROVED


# ---- what is here now ------------------------------------------------------------------------------------------------


def test_an_approval_of_words_that_changed_meanwhile_is_refused_and_the_new_words_are_shown(log_in):
    post = submitted(body="<p>Kaffet är ekologiskt.</p>")
    page = review(log_in(security_reviewer()), post)
    hand_in_again(post, "<p>Kaffet är gratis.</p>")

    page.get_by_role("button", name="Approve").click()

    expect(page.locator("#refused")).to_contain_text("“Approve” was not done")
    expect(page.locator(".im-card .im-text")).to_have_text("Kaffet är gratis.")
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_refusal_is_read_out_first(log_in):
    post = submitted()
    page = review(log_in(security_reviewer()), post)
    unfold(page, "Request changes")
    page.get_by_label(WHAT_TO_CHANGE).fill("Byt den andra länken.")
    take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Jag hann före.")
    page.get_by_role("button", name="Request changes").click()

    expect(page.locator("#refused")).to_be_focused()
    expect(page.locator("#refused")).to_contain_text("its state is “Draft”")
    assert state_of(post) == State.DRAFT


def test_a_stale_refusal_keeps_the_reason_in_the_open_form(log_in):
    post = submitted()
    page = review(log_in(security_reviewer()), post)
    unfold(page, "Request changes")
    page.get_by_label(WHAT_TO_CHANGE).fill("Byt den andra länken.")
    hand_in_again(post, "<p>Kaffet är gratis.</p>")
    page.get_by_role("button", name="Request changes").click()

    expect(page.locator("#refused")).to_be_focused()
    expect(page.get_by_label(WHAT_TO_CHANGE)).to_have_value("Byt den andra länken.")
    expect(page.get_by_label(WHAT_TO_CHANGE)).to_be_visible()


# ---- reading ---------------------------------------------------------------------------------------------------------


def test_findings_are_marked_in_place(log_in):
    page = review(log_in(policy_reviewer()), barred())

    marks = page.locator(".im-card .im-mark")
    expect(marks).to_have_text(["Projekt Tjäder", "Projekt Tjäder"])
    drawn = marks.first.evaluate("mark => getComputedStyle(mark).borderBottomStyle")
    assert drawn == "solid"


def test_a_number_in_the_text_leads_to_its_finding(log_in):
    page = review(log_in(policy_reviewer()), barred())

    tab_to(page, page.locator(".im-card .im-text a[href='#finding-2']"))
    page.keyboard.press("Enter")

    expect(page.locator("#finding-2")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "finding-2"


def test_a_step_that_is_shut_leads_to_the_finding_that_shuts_it(log_in):
    page = review(log_in(policy_reviewer()), barred())

    tab_to(page, page.locator("aside").get_by_role("link", name="Finding 1").first)
    page.keyboard.press("Enter")

    expect(page.locator("#finding-1")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == "finding-1"


def test_the_sealed_image_is_shown(log_in):
    page = review(log_in(security_reviewer()), handed_in(draft(images=[picture()])))

    image = page.get_by_role("img", name="Rosteriet i morgonljus")
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("naturalWidth", 4)


def test_the_differences_from_the_last_submission_are_shown(log_in):
    post = hand_in_again(submitted(body="<p>Kaffet är ekologiskt.</p>"), "<p>Kaffet är gratis.</p>")
    page = review(log_in(security_reviewer()), post)

    differences = page.get_by_role("region", name="Differences")
    expect(differences.locator("del").first).to_contain_text("ekologiskt")
    expect(differences.locator("ins").first).to_contain_text("gratis")


def test_a_live_post_is_retracted_with_what_readers_are_told(log_in):
    post = published()
    page = review(log_in(publisher()), post)

    unfold(page, "Retract")
    page.get_by_label("Reason", exact=True).fill("Fel pris.")
    page.get_by_label("What readers are told").fill("Priset var fel.")
    page.get_by_role("button", name="Retract").click()

    expect(page.get_by_role("status")).to_contain_text("Retracted")
    assert state_of(post) == State.ENDED
    response = page.request.get(f"/api/v3/posts/{post.public_id}/")
    assert (response.status, "Priset var fel." in response.text()) == (410, True)


def test_no_field_of_the_steps_is_cut_off(log_in):
    page = review(log_in(publisher()), approved())
    unfold_all(page)

    steps = page.locator(".im-review__steps")
    assert steps.evaluate("steps => steps.scrollWidth - steps.clientWidth") == 0


def test_a_phone_shows_the_whole_title_and_the_state(log_in):
    title = "Rosteriet i Luleå öppnar dörrarna för alla som vill se hur kaffe rostas"
    page = log_in(publisher())
    page.set_viewport_size({"width": 390, "height": 800})
    review(page, approved(title=title))

    whole = page.locator(".im-title")
    expect(whole).to_have_text(re.compile(f"{title}\\s+Approved"))
    assert whole.evaluate("title => title.scrollWidth - title.clientWidth") == 0
