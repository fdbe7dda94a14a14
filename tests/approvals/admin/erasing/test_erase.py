"""Erasing in the admin: what is meant, what would go, and the deed as it was shown."""

from __future__ import annotations

import pytest
from django.urls import reverse

from approvals.erasing import holds
from approvals.erasing.posts import erase_post
from approvals.models import Erasure, LedgerEntry, Post, SealedContent
from approvals.pausing import pause_publishing
from tests.approvals.admin.erasing.test_holds import ERASE, WHY, auditor, soup, text
from tests.approvals.erasing.test_posts import WORDS, retracted, withdrawn
from tests.evidence import defects
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import digest_of, published, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def legal(client):
    somebody = lawyer()
    client.force_login(somebody)
    return somebody


def look(client, ground="unlawful", **what):
    return client.post(ERASE, {"ground": ground, **what})


def confirmation(answer) -> dict[str, str]:
    """What the second form on the page sends."""
    return {field["name"]: field.get("value", "") for field in soup(answer).select("main form input[type=hidden]")}


def confirm(client, answer, **values):
    return client.post(ERASE, confirmation(answer) | {"is_sure": "on"} | values)


def paused() -> str:
    pause_publishing(actor=publisher(), reason="Åsa är sjuk.")
    return LedgerEntry.objects.of_kind("publishing.paused").get().said["data"]["reason"]


def gone(user) -> str:
    """Somebody who works here no longer, by the name that people remember."""
    user.is_active = False
    user.save()
    return user.get_full_name()


def test_a_post_is_shown_and_then_erased(client, legal):
    post = withdrawn()

    shown = look(client, post=post.public_id)

    assert "The words of 1 submission" in text(shown)
    assert "They hold no words and no names" in text(shown)
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()
    done = confirm(client, shown, reason="Mål T 1-26")
    assert (done.status_code, done.url) == (302, ERASE)
    assert not SealedContent.objects.filter(pk=digest_of(post)).exists()
    assert Erasure.objects.get().ground == "unlawful"
    said = LedgerEntry.objects.get(seq=Erasure.objects.get().entry).said["data"]["reason"]
    assert SealedContent.open(said).decode() == "Mål T 1-26"
    assert defects() == []


def test_a_person_is_erased_and_their_name_stands_in_no_address_and_no_hidden_field(client, legal):
    by = marketer(first_name="Ragnhild", last_name="Ek-Öst")
    withdrawn(by=by)
    name = gone(by)

    shown = look(client, "objection", person=name)

    assert name in text(shown)
    assert name not in "".join(confirmation(shown).values())
    done = confirm(client, shown)
    assert done.url == ERASE
    assert name not in text(client.get(ERASE))
    assert Erasure.objects.get().person == confirmation(shown)["key"]


def test_one_value_is_shown_with_its_words_and_erased(client, legal):
    commitment = paused()

    shown = look(client, value=commitment)

    assert "Åsa är sjuk." in text(shown)
    confirm(client, shown)
    assert not SealedContent.objects.filter(pk=commitment).exists()


@pytest.mark.parametrize("kind", ["hold.placed", "person.introduced", "submission.sealed"])
def test_what_no_erasure_reaches_alone_is_not_read_here(client, legal, kind):
    holds.place(actor=legal, reason=WHY, post=submitted(by=marketer(first_name="Ragnhild"), body="<p>Rågbröd</p>"))
    data = LedgerEntry.objects.of_kind(kind).order_by("seq").first().said["data"]
    commitment = data.get("reason") or data.get("identity") or data["digest"]

    shown = client.post(ERASE, {"ground": "unlawful", "value": commitment})

    assert commitment in text(shown)
    assert "Its words" not in text(shown)
    assert not [word for word in (WHY, "Ragnhild", "Rågbröd") if word in text(shown)]
    assert "(--" not in text(shown)


def test_the_timeline_offers_no_erasure_of_why_something_is_held_or_was_erased(client, legal):
    post = withdrawn()
    holds.lift(holds.place(actor=legal, reason=WHY, post=post), actor=legal, reason=WHY)
    erase_post(post, ground="unlawful", actor=legal, reason="Mål T 1-26")
    page = client.get(reverse("imprimatur:timeline", args=[post.pk]))

    assert text(page).count(WHY) == 2
    assert "Mål T 1-26" in text(page)
    assert not soup(page).select(f'a[href^="{ERASE}?value="]')


def test_what_the_ground_does_not_reach_is_shown_to_stay_and_stays(client, legal):
    post = retracted(body=WORDS)

    shown = look(client, "objection", post=post.public_id)

    assert "may be kept against this ground" in text(shown)
    confirm(client, shown)
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()


@pytest.mark.parametrize(
    ("make", "said"), [(published, "Retract it first"), (submitted, "in review"), (None, "legal hold 1")]
)
def test_what_cannot_go_now_is_said_and_no_button_is_offered(client, legal, make, said):
    post = make() if make else withdrawn()
    if make is None:
        holds.place(actor=legal, reason=WHY, post=post)

    shown = look(client, post=post.public_id)

    assert said in text(shown)
    assert not soup(shown).select("main form")


def test_what_changed_since_it_was_shown_is_not_erased(client, legal):
    post = withdrawn()
    shown = look(client, post=post.public_id)
    Post.objects.get(pk=post.pk).save_revision()

    done = confirm(client, shown, reason="Mål T 1-26")

    assert done.status_code == 409
    assert "no longer what was shown" in text(done)
    assert "Mål T 1-26" in text(done)
    assert not Erasure.objects.exists()
    confirm(client, done)
    assert Erasure.objects.exists()


def test_what_was_held_since_it_was_shown_is_not_erased(client, legal):
    shown = look(client, post=withdrawn().public_id)
    holds.place(actor=legal, reason=WHY)

    done = confirm(client, shown)

    assert done.status_code == 422
    assert "legal hold 1" in text(done)
    assert not Erasure.objects.exists()


@pytest.mark.parametrize("changed", [{"ground": "legal_duty"}, {"saw": ""}, {"saw": "0" * 64}])
def test_what_was_not_shown_is_not_erased(client, legal, changed):
    shown = look(client, "objection", post=retracted(body=WORDS).public_id)

    assert confirm(client, shown, **changed).status_code in (400, 409)
    assert not Erasure.objects.exists()


def test_a_plan_on_another_ground_is_another_plan(client, legal):
    shown = look(client, "unlawful", post=withdrawn().public_id)

    assert confirm(client, shown, ground="legal_duty").status_code == 409
    assert not Erasure.objects.exists()


@pytest.mark.parametrize("changed", [{"kind": "site"}, {"key": "nobody"}, {"ground": "embarrassing"}])
def test_what_the_page_never_sent_is_a_bad_request(client, legal, changed):
    shown = look(client, post=withdrawn().public_id)

    assert confirm(client, shown, **changed).status_code == 400
    assert not Erasure.objects.exists()


def test_who_is_not_sure_erases_nothing(client, legal):
    shown = look(client, post=withdrawn().public_id)

    done = client.post(ERASE, confirmation(shown))

    assert done.status_code == 422
    assert not Erasure.objects.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ground": "unlawful"}, "one of them"),
        ({"person": "ingen alls", "ground": "unlawful"}, "Nobody who took part"),
        ({"value": "x", "ground": "unlawful"}, "valid value"),
        ({"value": "0" * 64}, "This field is required"),
        ({"value": "0" * 64, "ground": "retention"}, "valid choice"),
    ],
)
def test_what_is_not_clear_is_asked_again(client, legal, given, said):
    answer = client.post(ERASE, given)

    assert answer.status_code == 422
    assert said in text(answer)


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher, auditor])
def test_others_neither_look_nor_erase(client, somebody):
    post = withdrawn()
    client.force_login(lawyer())
    shown = look(client, post=post.public_id)
    client.force_login(somebody())

    assert client.get(ERASE).status_code == 302
    assert look(client, post=post.public_id).status_code == 302
    assert confirm(client, shown).status_code == 302
    assert not Erasure.objects.exists()
    assert ERASE.encode() not in client.get("/admin/").content


def test_the_timeline_leads_to_the_erasure_of_the_post_and_of_each_reason(client, legal):
    post = withdrawn()
    timeline = reverse("imprimatur:timeline", args=[post.pk])

    ways = [a["href"] for a in soup(client.get(timeline)).select(f'a[href^="{ERASE}"]')]

    assert ways == [f"{ERASE}?post={post.public_id}", f"{ERASE}?value={post.decisions.last().reason}"]
    assert soup(client.get(ways[1])).select_one("input[name=value]")["value"] == post.decisions.last().reason
    client.force_login(auditor())
    assert not soup(client.get(timeline)).select(f'main a[href^="{ERASE}"]')
