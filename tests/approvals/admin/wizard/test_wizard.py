"""The wizard in the admin: pages of questions, all that would change, and one button."""

from __future__ import annotations

import json

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from approvals import policy
from approvals.adopting import adopt, propose
from approvals.models import AdoptedPolicy
from policy_rules import registers
from policy_rules.models import ChecklistItem, CompanyProfile, ConfidentialTerm
from policy_rules.wizard.questions import SECTIONS, in_section
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.registers import CompanyProfileFactory
from tests.policy_rules.wizard.making import REQUIRED, answers

pytestmark = pytest.mark.django_db

LOOK = reverse("imprimatur:wizard_look")
TYPED = {
    "company": REQUIRED | {"domains": "norrsken.example", "language": "sv"},
    "speaking": {
        "markets": ["se"],
        "channels": ["linkedin"],
        "own_voice": "True",
        "sponsorship": "both",
        "listed": "False",
        "people": "True",
    },
    "rules": {"competitors": "Fjällbryggarna\r\nSödra Rosteriet", "strictness": "standard", "review_by": "2099-01-01"},
}


def address(section: str) -> str:
    return reverse("imprimatur:wizard", args=[section])


@pytest.fixture
def petra(client):
    """A policy reviewer who is logged in."""
    petra = policy_reviewer()
    client.force_login(petra)
    return petra


@pytest.fixture
def walk(client, petra):
    """Answer every page, with some answers changed; gives the last page."""

    def walk(**changed):
        for section, typed in TYPED.items():
            given = typed | {name: value for name, value in changed.items() if name in typed}
            assert client.post(address(section), given).status_code == 302
        return client.get(LOOK)

    return walk


def press(client, page, **given):
    """Press the button of the last page."""
    return client.post(LOOK, {"saw": page.context["proposal"].digest, **given})


def put_in_force(made) -> None:
    adopt(made, actor=None, saw=propose(made, shown=True).digest, shown=True)


def rework(code: str, text: str) -> None:
    row = ChecklistItem.objects.get(code=code)
    row.text = text
    registers.save(row, actor=None)


def test_who_answers_and_presses_the_button_has_a_policy(client, petra, walk):
    page = walk()
    assert "Norrsken Kaffe" in page.content.decode()
    assert not CompanyProfile.objects.exists()
    assert press(client, page).url == reverse("imprimatur:our_policy")
    kept = policy.in_force()
    assert kept.row.person == petra.imprimatur_person.code
    assert kept.answers.competitors == ("Fjällbryggarna", "Södra Rosteriet")
    assert CompanyProfile.objects.get().name == "Norrsken Kaffe"


def test_each_section_has_its_page_and_asks_its_questions(client, petra):
    for section in SECTIONS:
        page = client.get(address(section)).content.decode()
        for question in in_section(section):
            assert f'name="{question.id}"' in page
    assert client.get(address("nowhere")).status_code == 404


@pytest.mark.parametrize("person", [marketer, security_reviewer, publisher, lawyer])
def test_only_who_may_adopt_the_policy_sees_the_wizard(client, person):
    client.force_login(person())
    for url in (*map(address, SECTIONS), LOOK):
        assert client.get(url).status_code == 302
        assert client.post(url, {}).status_code == 302
    assert not AdoptedPolicy.objects.exists()


def test_an_answer_that_will_not_do_is_said_beside_what_was_typed(client, petra):
    response = client.post(address("company"), TYPED["company"] | {"company": "FÖRETAGET", "domains": "https://x"})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"company", "domains"}
    assert "FÖRETAGET" in response.content.decode()


def test_who_left_a_question_out_is_led_back_to_it(client, petra):
    client.post(address("rules"), TYPED["rules"])
    assert client.get(LOOK).url == address("company")


def test_answers_are_kept_between_the_pages_and_forgotten_at_the_end(client, petra, walk):
    page = walk(company="Söderskens Kaffe")
    assert client.get(address("company")).context["form"]["company"].value() == "Söderskens Kaffe"
    press(client, page)
    assert "imprimatur_policy_wizard" not in client.session


def test_the_confidential_words_go_into_their_register_and_nowhere_else(client, petra, walk):
    page = walk()
    refused = press(client, page, confidential="Projekt Tjäder\n!!")
    assert refused.status_code == 422
    assert "Projekt Tjäder" in refused.content.decode()
    assert not AdoptedPolicy.objects.exists()
    press(client, page, confidential="Projekt Tjäder\r\nKallrost 2")
    assert set(ConfidentialTerm.objects.values_list("term", flat=True)) == {"Projekt Tjäder", "Kallrost 2"}
    assert "Tjäder" not in json.dumps([row.get_decoded() for row in Session.objects.all()])


def test_what_changed_meanwhile_is_looked_at_again(client, petra, walk):
    page = walk()
    registers.save(ChecklistItem(code="links", text="Länkarna är våra."), actor=None)
    refused = press(client, page)
    assert refused.status_code == 422
    assert not AdoptedPolicy.objects.exists()
    assert press(client, refused).status_code == 302
    assert ChecklistItem.objects.get(code="links").text == "Länkarna är våra."


def test_a_second_round_begins_with_what_holds_and_shows_what_would_change(client, petra, walk):
    put_in_force(answers(strictness="strict"))
    assert client.get(address("rules")).context["form"]["strictness"].value() == "strict"
    assert client.get(address("company")).context["form"]["company"].value() == "Norrsken Kaffe"
    page = walk(own_voice="False")
    assert {one.id for _document, changed in page.context["differences"] for one in changed} >= {"official-voice-only"}


def test_the_same_answers_again_change_nothing(client, petra, walk):
    press(client, walk())
    again = walk()
    assert again.context["proposal"].changes_nothing
    press(client, again)
    assert AdoptedPolicy.objects.count() == 1


def test_what_was_changed_by_hand_is_offered_and_left_unless_it_is_ticked(client, petra, walk):
    put_in_force(answers())
    rework("files", "Filerna är våra.")
    page = walk()
    ((offered, is_chosen),) = page.context["by_hand"]
    assert not is_chosen
    press(client, page)
    assert ChecklistItem.objects.get(code="files").text == "Filerna är våra."
    press(client, walk(), over_by_hand=[offered.id])
    assert ChecklistItem.objects.get(code="files").text == "Filerna är våra."  # loosens: a second person decides
    assert "Filerna är våra." in [one.what for one in walk().context["waiting"]]


def test_a_profile_that_changed_after_the_page_was_read_is_not_overwritten_unasked(client, petra, walk):
    page = walk()
    CompanyProfileFactory(name="Någon annan")
    page = client.get(LOOK)
    assert [one.what for one, _is_chosen in page.context["by_hand"]] == ["Någon annan"]


def test_a_policy_whose_changes_wait_is_not_said_to_be_enforced(client, petra, walk):
    put_in_force(answers(strictness="strict", language="sv"))
    saw = walk(strictness="gentle").context["proposal"].digest
    said = client.post(LOOK, {"saw": saw}, follow=True).content.decode()
    assert "The policy is adopted, but" in said
    assert "The policy is in force." not in said
    client.force_login(marketer())
    assert "for a second person" in client.get(reverse("imprimatur:our_policy")).content.decode()


def test_what_was_typed_is_no_markup(client, petra, walk):
    page = walk(company="<b>Norrsken</b>", security="<script>alert(1)</script>")
    assert "<script>alert" not in page.content.decode()
    assert "<b>Norrsken" not in page.content.decode()
