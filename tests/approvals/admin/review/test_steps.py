from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from approvals import draft as drafts
from approvals import offers
from approvals.lifecycle import State
from approvals.models import Decision, LedgerEntry, LiveRelease, Post, PublishingPause, SealedContent
from approvals.steps import take
from tests.approvals.admin.review.pages import barred, do, forms, soup, url, visit, words
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, published, submitted
from tests.factories.registers import AccountFactory, ChecklistItemFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def state_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def reason_of(decision: Decision) -> str:
    return SealedContent.open(decision.reason).decode()


def shut(page) -> str:
    return words(page.select_one(".im-review__steps > .im-shut"))


# ---- what is offered -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [submitted, approved, published, barred], ids=lambda make: make.__name__)
@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher, lawyer])
def test_the_page_offers_exactly_what_the_door_offers(make, somebody):
    post, user = make(), somebody()

    open_steps = {offer.step.name for offer in offers.open_to(post, user) if offer.is_open}

    assert set(forms(visit(post, user))) - {"waive", "order", "cancel_order"} == open_steps - {"submit"}


def test_a_step_that_is_shut_says_why_and_points_at_the_finding():
    page = visit(barred(), policy_reviewer())

    assert "Pass policy check Finding 1 : CON001: This is on the list" in shut(page)
    assert page.select_one('.im-shut a[href="#finding-1"]')


def test_steps_of_others_are_named_with_the_reason():
    page = visit(submitted(), marketer())

    assert "Approve : You do not have the permission for this step." in words(page.select_one(".im-review__steps"))
    assert "Nothing is yours to do here now." in words(page)


def test_an_author_is_told_that_somebody_else_judges():
    author = UserFactory(groups=["Marketers", "IT/security reviewers"])

    page = visit(submitted(by=author), author)

    assert "approve" not in forms(page)
    assert "You wrote in this submission, so you cannot judge it." in words(page)


# ---- what is done ----------------------------------------------------------------------------------------------------


def test_a_post_is_taken_from_policy_check_to_its_end_on_this_page():
    petra, ivar, pia = policy_reviewer(), security_reviewer(), publisher()
    post = barred()
    for field in visit(post, petra).select("form input[name=finding]"):
        do(post, petra, "waive", finding=field["value"], reason="Redan känt.")

    do(post, petra, "pass_policy")
    assert state_of(post) == State.IT_SECURITY_REVIEW
    do(post, ivar, "approve")
    assert state_of(post) == State.APPROVED
    do(post, pia, "publish")
    assert state_of(post) == State.PUBLISHED
    do(post, pia, "retract", reason="Fel datum.", public_reason="Inlägget hade ett fel.")
    assert state_of(post) == State.ENDED
    assert not LiveRelease.objects.exists()


def test_what_was_done_is_said_on_the_next_page():
    post, ivar = submitted(), security_reviewer()
    client = Client()
    client.force_login(ivar)

    page = soup(client.post(url(post), {"do": "approve", "saw": digest_of(post)}, follow=True))

    assert "Approved. It can be published now." in words(page.select_one(".messages"))


def test_the_ticks_of_the_checklist_are_part_of_the_decision():
    ChecklistItemFactory(code="links", text="Länkarna leder rätt.")
    ChecklistItemFactory(code="leaks", text="Inga hemligheter.")
    post = submitted()

    do(post, security_reviewer(), "approve", checklist=["leaks", "links"])

    assert Decision.objects.get(step="approve").checklist == ["leaks", "links"]


def test_an_unticked_point_keeps_the_post_and_the_other_ticks():
    ChecklistItemFactory(code="links", text="Länkarna leder rätt.")
    ChecklistItemFactory(code="leaks", text="Inga hemligheter.")
    post = submitted()

    answer = do(post, security_reviewer(), "approve", checklist=["links"])

    assert answer.status_code == 422
    assert "Points of the checklist are not ticked: Inga hemligheter." in words(soup(answer).select_one("#refused"))
    assert [box["value"] for box in soup(answer).select("input[name=checklist][checked]")] == ["links"]
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_tick_on_a_point_that_is_gone_is_no_tick():
    ChecklistItemFactory(code="links")
    post = submitted()

    answer = do(post, security_reviewer(), "approve", checklist=["links", "gone"])

    assert answer.status_code == 422
    assert b"The checklist has changed meanwhile." in answer.content
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_request_for_changes_carries_its_reason_to_the_author():
    post = submitted()

    do(post, security_reviewer(), "request_changes", reason="Byt länken.")

    assert state_of(post) == State.DRAFT
    assert reason_of(Decision.objects.get(step="request_changes")) == "Byt länken."


def test_a_request_for_changes_without_a_reason_is_refused():
    post = submitted()

    answer = do(post, security_reviewer(), "request_changes", reason="")

    assert answer.status_code == 422
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_an_author_withdraws_and_lands_in_the_editor():
    anna = marketer()
    post = submitted(by=anna)

    answer = do(post, anna, "withdraw", reason="")

    assert state_of(post) == State.DRAFT
    assert "/edit/" in answer["Location"]


def test_a_published_post_is_revised_and_its_release_stays_live():
    post = published()

    do(post, marketer(), "revise")

    assert state_of(post) == State.DRAFT
    assert LiveRelease.objects.filter(post=post).exists()


def test_a_draft_is_archived_here_too():
    anna = marketer()
    post = submitted(by=anna)
    take("withdraw", post, actor=anna)

    do(post, anna, "archive", saw=drafts.read(Post.objects.get(pk=post.pk)).digest())

    assert state_of(post) == State.ENDED


def test_what_readers_are_told_is_kept_apart_from_the_reason():
    post = published()

    do(post, publisher(), "retract", reason="Kunden klagade.", public_reason="Uppgiften var fel.")

    ended = LedgerEntry.objects.of_kind("release.ended").get().said["data"]
    assert SealedContent.open(ended["public_reason"]) == b"Uppgiften var fel."
    assert reason_of(Decision.objects.get(step="retract")) == "Kunden klagade."


# ---- what is refused -------------------------------------------------------------------------------------------------


def test_a_decision_on_another_digest_is_refused_as_stale_and_the_words_are_kept():
    post = submitted()

    answer = do(post, security_reviewer(), "request_changes", saw="a" * 64, reason="Min långa förklaring.")

    assert answer.status_code == 409
    page = soup(answer)
    assert "What you were looking at is not what is here now." in words(page.select_one("#refused"))
    assert page.select_one("textarea[name=reason]").get_text().strip() == "Min långa förklaring."
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_after_a_stale_refusal_the_page_speaks_of_what_is_here_now():
    post = submitted()

    page = soup(do(post, security_reviewer(), "approve", saw="a" * 64))

    assert {field["value"] for field in page.select("input[name=saw]")} == {digest_of(post)}


def test_a_step_from_a_state_that_is_gone_is_refused_as_stale():
    post, ivar = submitted(), security_reviewer()
    take("approve", post, actor=security_reviewer(), saw=digest_of(post))

    answer = do(post, ivar, "approve")

    assert answer.status_code == 409
    assert "its state is “Approved”" in words(soup(answer).select_one("#refused"))


def test_somebody_without_the_permission_is_refused_and_it_is_on_the_ledger():
    post = submitted()

    answer = do(post, marketer(), "approve")

    assert answer.status_code == 403
    assert LedgerEntry.objects.of_kind("step.refused").get().said["data"]["codes"] == ["not_permitted"]
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_an_author_cannot_approve_even_as_a_superuser():
    root = UserFactory(is_superuser=True)
    post = submitted(by=root)

    answer = do(post, root, "approve")

    assert answer.status_code == 403
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_post_that_a_re_check_sends_back_is_shown_where_it_then_is():
    post = submitted(body="<p>Kopparbergaprojektet är klart.</p>")
    ConfidentialTermFactory(term="Kopparbergaprojektet")

    answer = do(post, security_reviewer(), "approve")

    assert answer.status_code == 422
    assert "Policy check" in words(soup(answer).select_one(".im-facts"))
    assert state_of(post) == State.POLICY_CHECK


@pytest.mark.parametrize("verb", ["submit", "return_to_check", "delete", ""])
def test_there_is_nothing_else_to_do_here(verb):
    post = submitted()

    assert do(post, UserFactory(is_superuser=True), verb).status_code == 400
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_form_from_another_site_is_refused():
    post, ivar = submitted(), security_reviewer()
    client = Client(enforce_csrf_checks=True)
    client.force_login(ivar)

    answer = client.post(url(post), {"do": "approve", "saw": digest_of(post)})

    assert answer.status_code == 403
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_reason_that_is_too_long_comes_back_whole():
    post = submitted()
    reason = "Skriv om. " * 600

    answer = do(post, security_reviewer(), "request_changes", reason=reason)

    assert answer.status_code == 422
    assert soup(answer).select_one("textarea[name=reason]").get_text().strip() == reason.strip()
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_while_publishing_is_paused_publish_is_shut_and_says_so():
    post, pia = approved(), publisher()
    PublishingPause.objects.create(is_paused=True, person="a" * 32, reason="b" * 64)

    page = visit(post, pia)

    assert "publish" not in forms(page)
    assert "Publish Publishing is paused." in shut(page)
    assert "order" in forms(page)


# ---- who comes in ----------------------------------------------------------------------------------------------------


def test_somebody_who_may_not_see_posts_is_sent_away(client):
    stranger = UserFactory()
    stranger.user_permissions.add(_access_admin())
    client.force_login(stranger)

    assert client.get(url(submitted())).status_code == 302
    assert client.post(url(submitted()), {"do": "approve"}).status_code == 302
    assert Decision.objects.filter(step="approve").count() == 0


def test_a_visitor_is_sent_to_the_log_in(client):
    assert "/admin/login/" in client.get(url(submitted()))["Location"]


def test_a_post_that_does_not_exist_is_not_found(client):
    client.force_login(marketer())

    assert client.get("/admin/imprimatur/review/99999/").status_code == 404


def _access_admin():
    return Permission.objects.get(codename="access_admin")


def test_decisions_so_far_are_listed_with_names_and_reasons():
    ivar = security_reviewer(first_name="Ivar", last_name="Ask")
    anna = marketer()
    post = submitted(by=anna)
    take("request_changes", post, actor=ivar, saw=digest_of(post), reason="Säg var det är.")
    take("submit", Post.objects.get(pk=post.pk), actor=anna)

    said = words(visit(post, ivar).select_one("#decisions-section"))

    assert "Ivar Ask Request changes: IT/security review → Draft Reason: Säg var det är." in said


def test_the_accounts_stand_beside_the_button_that_publishes():
    page = visit(approved(accounts=[AccountFactory(handle="norrsken")]), publisher())

    (publish,) = [form for form in page.select(".im-review__steps form") if form.find("input", {"value": "publish"})]
    assert "Goes out through: LinkedIn: norrsken" in words(publish)


def test_the_steps_lead_to_each_finding_that_can_be_waived():
    page = visit(barred(), policy_reviewer())

    links = [link["href"] for link in page.select(".im-review__steps > p a")]
    assert links == ["#finding-1", "#finding-2"]
    assert page.select_one("#finding-1")
