from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.urls import reverse

from approvals.models import Post
from approvals.steps import take
from tests.approvals.admin.editor.forms import form_data
from tests.factories.people import UserFactory, marketer, policy_reviewer, security_reviewer
from tests.factories.posts import PostFactory
from tests.factories.registers import AccountFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def check(client, data: dict, post: Post | None = None):
    return client.post(reverse("imprimatur:check", args=[post.pk] if post else []), data)


def shown(answer) -> dict[str, BeautifulSoup]:
    """Rule -> its finding in the panel."""
    page = BeautifulSoup(answer.json()["html"], "html.parser")
    return {
        item.find(class_="imprimatur-finding__about").text.split()[0]: item for item in page.select("[data-finding]")
    }


def place_of(item) -> dict:
    return json.loads(item["data-imprimatur-place-at-value"])


def utf_16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def block_key(data: dict) -> str:
    return json.loads(data["body"])["blocks"][0]["key"]


# ---- what is found ---------------------------------------------------------------------------------------------------


def test_findings_come_in_groups_with_reason_and_way_out(client, anna):
    ConfidentialTermFactory(term="Tjädern")
    data = form_data(body="<p>Hej FÖRETAGET, Tjädern kommer.</p>", variants=[{"account": AccountFactory().pk}])

    answer = check(client, data)

    assert answer.json()["count"] == 2
    headings = [tag.text for tag in BeautifulSoup(answer.json()["html"], "html.parser").find_all("h3")]
    assert headings == ["Must be fixed (1)", "Needs a policy reviewer (1)", "Steps"]
    assert "Put the real name in its place" in shown(answer)["PLA001"].text


def test_a_finding_begins_with_the_words_it_is_about_and_where_they_stand(client, anna):
    ConfidentialTermFactory(term="Tjädern")
    account = AccountFactory()
    data = form_data(body="<p>Snart: <b>Tjä</b>dern.</p>", variants=[{"account": account.pk}], sponsor="Tjädern AB")

    page = BeautifulSoup(check(client, data | {"sponsorship": "we_are_paid"}).json()["html"], "html.parser")

    found = [item for item in page.select("[data-finding]") if "CON001" in item.text]
    first_lines = [" ".join(item.select_one("button span").text.split()) for item in found]
    assert first_lines == ["Tjädern, in the common text", "Tjädern, in the other party"]


def test_characters_that_nobody_sees_are_named_in_a_finding_and_on_its_button(client, anna):
    data = form_data(body="<p>Hämta fil\u202egnp.exe här.</p>", variants=[{"account": AccountFactory().pk}])

    finding = shown(check(client, data))["CON002"]

    assert "\u202e" not in finding.get_text()
    assert finding.select_one("q .im-unseen").get_text() == "RIGHT-TO-LEFT OVERRIDE"
    assert "“RIGHT-TO-LEFT OVERRIDE" in finding.select_one(".button").get_text()


def test_a_clean_text_says_so(client, anna):
    answer = check(client, form_data(variants=[{"account": AccountFactory().pk}]))

    assert answer.json()["count"] == 0
    assert "Nothing to object to." in answer.json()["html"]


def test_the_place_in_rich_text_is_a_block_and_utf_16_offsets(client, anna):
    data = form_data(body="<p>😀 Hej FÖRETAGET!</p>")

    place = place_of(shown(check(client, data))["PLA001"])

    key = block_key(data)
    start = utf_16_length("😀 Hej ")
    assert place == {
        "input": "body",
        "from": {"key": key, "offset": start},
        "to": {"key": key, "offset": start + len("FÖRETAGET")},
    }


def test_the_place_in_an_own_text_is_its_input_and_utf_16_offsets(client, anna):
    first, second = AccountFactory(), AccountFactory()
    rows = [{"account": first.pk, "DELETE": "1"}, {"account": second.pk, "text": "Rad ett 😀\r\nHej [namn]!"}]

    place = place_of(shown(check(client, form_data(variants=rows)))["PLA001"])

    start = utf_16_length("Rad ett 😀\nHej ")
    assert place == {"input": "variants-1-text", "start": start, "end": start + len("[namn]")}


def test_a_finding_of_one_channel_names_its_account(client, anna):
    linkedin, x = AccountFactory(), AccountFactory(channel="x", handle="norrsken")
    long = "<p>" + "Kaffe är gott. " * 30 + "</p>"

    answer = check(client, form_data(body=long, variants=[{"account": linkedin.pk}, {"account": x.pk}]))

    (item,) = shown(answer).values()
    assert "only on X norrsken" in item.text


def test_a_half_filled_form_is_checked_all_the_same(client, anna):
    data = form_data(title="", body="<p>Hej FÖRETAGET</p>", markets=[], sponsorship="", expires_at="i morgon")

    answer = check(client, data)

    assert "PLA001" in shown(answer)
    assert "Expires:" in answer.json()["html"]


def test_what_will_be_taken_out_is_said_before_it_is_saved(client, anna):
    answer = check(client, form_data(body='<p><a href="ftp://example.com">mer</a></p>'))

    assert "ftp://example.com" in answer.json()["html"]


def test_the_panel_says_why_a_step_is_missing(client, anna):
    answer = check(client, form_data(sponsorship="", variants=[]))

    assert "The question about sponsorship is not answered." in answer.json()["html"]


def test_words_that_are_not_saved_yet_do_not_shut_a_step(client, anna):
    post = PostFactory(by=anna)

    answer = check(client, form_data(post, body="<p>Helt nya ord.</p>"), post)

    steps = BeautifulSoup(answer.json()["html"], "html.parser").find("dl").text.split()
    assert "Submit Open to you." in " ".join(steps)


# ---- what stays hidden -----------------------------------------------------------------------------------------------


def test_the_details_of_a_confidential_term_are_for_those_who_may_read_the_register(client):
    ConfidentialTermFactory(term="Projekt Tjäder", aliases="Fågeln", owner="Siv på juridik")
    data = form_data(body="<p>Fågeln landar i morgon.</p>")
    reader, writer = policy_reviewer(), marketer()
    reader.user_permissions.set(writer.groups.get().permissions.all())

    client.force_login(reader)
    assert "Projekt Tjäder" in check(client, data).json()["html"]
    client.force_login(writer)
    assert "Projekt Tjäder" not in check(client, data).json()["html"]


# ---- who may ask -----------------------------------------------------------------------------------------------------


def test_only_those_who_may_write_the_post_can_ask_about_it(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post)
    client.force_login(security_reviewer())

    assert check(client, data, post).status_code == 403
    assert check(client, data).status_code == 403


def test_a_sealed_post_is_not_checked_here(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post)
    take("submit", post, actor=anna)

    assert check(client, data, post).status_code == 403


def test_strangers_are_sent_away(client):
    UserFactory()

    assert check(client, form_data()).status_code in (302, 403)


def test_a_form_beyond_all_measure_is_refused_unread(client, anna):
    assert check(client, form_data() | {"title": "x" * 1_100_000}).status_code == 413


def test_it_is_asked_with_post_only(client, anna):
    assert client.get(reverse("imprimatur:check")).status_code == 405


def test_nothing_is_stored(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body="<p>Hej FÖRETAGET</p>", variants=[{"account": AccountFactory().pk}])
    models = [model for model in apps.get_models() if model._meta.app_label in ("approvals", "wagtailcore")]
    before = {model: list(model.objects.order_by("pk").values()) for model in models}

    assert "PLA001" in shown(check(client, data, post))

    assert before == {model: list(model.objects.order_by("pk").values()) for model in models}


# ---- fixes -----------------------------------------------------------------------------------------------------------


def fix(client, data: dict, code: str):
    finding = shown(check(client, data))[code]["data-finding"]
    return check(client, data | {"fix": finding})


def test_a_fix_gives_the_editor_its_whole_text_with_the_fix_in_it(client, anna):
    data = form_data(body="<p>Vårens skor.</p>", sponsorship="we_are_paid", sponsor="Nordvind")

    answer = fix(client, data, "DIS001").json()

    blocks = json.loads(answer["value"])["blocks"]
    assert answer["input"] == "body"
    assert [block["text"] for block in blocks] == ["Reklam för Nordvind", "Vårens skor."]
    assert blocks[1]["key"] == block_key(data)


def test_a_fix_of_an_own_text_gives_that_input_its_text(client, anna):
    rows = [{"account": AccountFactory().pk, "text": "Vårens skor."}]
    data = form_data(variants=rows, sponsorship="we_are_paid", sponsor="Nordvind")

    answer = fix(client, data, "DIS001").json()

    assert answer == {"input": "variants-0-text", "value": "Reklam för Nordvind\nVårens skor."}


def test_the_fix_of_a_finding_that_is_gone_is_refused(client, anna):
    answer = check(client, form_data() | {"fix": "0123456789abcdef"})

    assert answer.status_code == 409
    assert answer.json()["message"]


# ---- the panel as a whole --------------------------------------------------------------------------------------------


def panel(answer) -> str:
    return " ".join(BeautifulSoup(answer.json()["html"], "html.parser").get_text(" ").split())


def test_an_empty_post_lacks_things_and_is_not_called_fine(client, anna):
    answer = check(client, form_data(title="", body="", markets=(), sponsorship=""))

    assert answer.json()["summary"] == "5 things are missing"
    assert panel(answer).startswith("Still missing The working title is missing.")
    assert "Nothing to object to." not in panel(answer)
    assert "Open to you." not in panel(answer)


def test_only_a_post_without_anything_wrong_is_called_fine(client, anna):
    answer = check(client, form_data(variants=[{"account": AccountFactory().pk}]))

    assert answer.json()["summary"] == "0 findings"
    assert "Nothing to object to. Steps Submit Open to you." in panel(answer)


def test_a_text_over_the_bounds_is_an_error_and_is_not_called_missing(client, anna):
    deep = "<ul><li>" * 60 + "x" + "</li></ul>" * 60
    answer = check(client, form_data(variants=[{"account": AccountFactory().pk}], body=deep + "x" * 100_001))

    assert answer.json()["summary"] == "1 error in the form"
    assert "There is no text." not in panel(answer)
    assert "Nothing to object to." not in panel(answer)
    assert "Open to you." not in panel(answer)


def test_the_reasons_that_still_hold_are_named_in_the_words_of_a_refusal(client, anna):
    answer = check(client, form_data(variants=[{"account": AccountFactory().pk}], markets=()))

    assert answer.json()["refused"] == ["No market is chosen. Fill it in and submit."]


def test_of_a_post_that_was_handed_in_the_panel_says_only_that(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post)
    assert take("submit", post, actor=anna).taken

    answer = check(client, data, post)

    assert answer.status_code == 403
    assert answer.json()["message"] == "You cannot change this post now."
    assert panel(answer).startswith("Its state is “IT/security review”")
    assert reverse("imprimatur:review", args=[post.pk]) in answer.json()["html"]
    assert "Steps" not in panel(answer)
