from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission

from approvals import checking, sealing
from approvals.models import LedgerEntry, SealedContent, Waiver
from approvals.waiving import waive
from tests.approvals.admin.review.pages import barred, do, draft, forms, handed_in, picture, visit, words
from tests.factories.people import UserFactory, marketer, policy_reviewer, security_reviewer
from tests.factories.posts import digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory, StandingWaiverFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def petra():
    return policy_reviewer(first_name="Petra", last_name="Pålsson")


def finding(page, number: int = 1):
    return page.select_one(f"#finding-{number}")


def first_waiver(page) -> str:
    """The id of the finding that the first waiver form is about."""
    return page.select_one("form input[name=finding]")["value"]


def test_a_finding_is_marked_in_the_text_with_its_message_beside_it(petra):
    page = visit(barred(), petra)

    assert [mark.get_text() for mark in page.select(".im-card mark")] == ["Projekt Tjäder", "Projekt Tjäder"]
    assert "must not be made public" in words(page.select(".im-card .im-note")[0])
    assert page.select_one(".im-card a.im-number")["href"] == "#finding-1"


def test_the_list_says_what_is_wrong_what_would_be_fine_the_code_and_the_cost(petra):
    said = words(finding(visit(barred(), petra)))

    assert "Error Bars the post until a policy reviewer waives it" in said
    assert "This is on the list of what must not be made public." in said
    assert "What would be fine: Leave it out" in said
    assert "In the common text: Projekt Tjäder" in said


def test_characters_that_nobody_sees_are_named_in_a_finding(petra):
    post = handed_in(draft(texts={"linkedin": "Hämta fil\u202egnp.exe här."}))

    finding = visit(post, petra).select_one("#findings-section .im-finding")

    assert "\u202e" not in finding.get_text()
    assert finding.select_one("q .im-unseen").get_text() == "RIGHT-TO-LEFT OVERRIDE"


def test_a_finding_about_an_image_stands_by_the_image(petra):
    post = handed_in(draft(images=[picture(alt="")]))

    image = visit(post, petra).select_one(".im-image")

    assert "has no alt text" in words(image)
    assert "In image 1, alt text" in words(finding(visit(post, petra)))


def test_a_finding_about_what_is_released_beside_the_text_says_where(petra):
    ConfidentialTermFactory(term="Projekt Tjäder")
    picture_row = picture(alt="En fågel", rights="Licens för Projekt Tjäder")
    paid = {"sponsorship": "we_are_paid", "sponsor": "Projekt Tjäder AB"}
    post = handed_in(draft(body="<p>Reklam för Projekt Tjäder AB</p>", images=[picture_row], **paid))

    page = visit(post, petra)

    assert [mark.get_text() for mark in page.select(".im-image mark")] == ["Projekt Tjäder"]
    said = words(page)
    assert "In image 1, rights: Projekt Tjäder" in said
    assert "In the other party: Projekt Tjäder" in said


def test_a_place_is_found_behind_tags_and_references(petra):
    post = barred(body='<p>A &amp; B: <a href="https://norrsken.example/">Projekt&nbsp;<b>Tjä</b>der</a>!</p>')

    assert [mark.get_text() for mark in visit(post, petra).select(".im-card mark")] == ["Projekt\xa0Tjäder"]


def test_the_register_is_opened_only_to_who_may_see_it(petra):
    post = barred()

    assert "Owner: Vd Ek" in words(visit(post, petra))
    assert "Owner" not in words(visit(post, security_reviewer()))


def test_a_clean_post_says_that_nothing_was_found(petra):
    assert "The rules found nothing." in words(visit(submitted(), petra))


# ---- waivers ---------------------------------------------------------------------------------------------------------


def test_a_waiver_is_given_with_a_reason_and_stays_with_who_when_and_why(petra):
    post = barred()
    page = visit(post, petra)

    answer = do(post, petra, "waive", finding=first_waiver(page), reason="Redan omskrivet i pressen.")

    assert answer.status_code == 302
    said = words(finding(visit(post, petra)))
    assert "Waived by Petra Pålsson, 20" in said
    assert "Redan omskrivet i pressen." in said
    assert "Findings: 1 of 2 bar the post" in words(visit(post, petra))


def test_a_waived_finding_has_no_form_any_more(petra):
    post = barred()
    do(post, petra, "waive", finding=first_waiver(visit(post, petra)), reason="Får passera.")

    assert forms(visit(post, petra)).count("waive") == 1


def test_a_waiver_without_a_reason_is_refused_on_the_page(petra):
    post = barred()

    answer = do(post, petra, "waive", finding=first_waiver(visit(post, petra)), reason=" ")

    assert answer.status_code == 422
    assert b"A reason is missing." in answer.content
    assert not Waiver.objects.exists()


def test_a_stale_waiver_is_refused_and_its_reason_kept(petra):
    post = barred()

    answer = do(post, petra, "waive", saw="0" * 64, finding=first_waiver(visit(post, petra)), reason="Min text.")

    assert answer.status_code == 409
    assert b">\nMin text.</textarea>" in answer.content
    assert not Waiver.objects.exists()


def test_an_author_sees_no_waiver_and_is_refused_one():
    author = UserFactory(groups=["Marketers", "Policy reviewers"])
    post = barred(by=author)
    wanted = first_waiver(visit(post, policy_reviewer()))

    answer = do(post, author, "waive", finding=wanted, reason="Jag menade väl.")

    assert "waive" not in forms(visit(post, author))
    assert answer.status_code == 403
    assert LedgerEntry.objects.of_kind("step.refused").count() == 1


@pytest.mark.parametrize("somebody", [marketer, security_reviewer])
def test_others_see_no_waiver(somebody):
    assert "waive" not in forms(visit(barred(), somebody()))


def test_only_a_post_in_its_policy_check_has_waivers(petra):
    assert "waive" not in forms(visit(published(), petra))


def test_a_permission_of_its_own_opens_the_register():
    reader = security_reviewer()
    reader.user_permissions.add(Permission.objects.get(codename="view_confidentialterm"))

    assert "Owner: Vd Ek" in words(visit(barred(), reader))


def test_a_waived_finding_no_longer_bars():
    post = barred()
    petra = policy_reviewer()
    finding = checking.run(sealing.unseal(SealedContent.open(digest_of(post)))).found[0]
    assert waive(post, finding.id, actor=petra, saw=digest_of(post), reason="Ute i går.").taken

    head = words(visit(post, petra).select_one("#finding-1 .im-finding__head"))

    assert "Waived: it does not bar the post" in head
    assert "Bars the post" not in head


def test_what_a_standing_waiver_lets_pass_is_shown_and_said_to_bar_nothing(petra):
    waiver = StandingWaiverFactory(words="Projekt Tjäder")
    said = words(visit(barred(), petra))
    assert f"Waived in every post until {waiver.valid_until}: it does not bar the post" in said
    assert "Findings: 0 of 2 bar the post" in said
