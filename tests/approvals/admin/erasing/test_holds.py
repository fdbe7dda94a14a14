"""Legal holds in the admin: who sees them, who places and lifts them, and where a held post says so."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from approvals.erasing import holds
from approvals.models import LegalHold, Post
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, submitted

pytestmark = pytest.mark.django_db

HOLDS = "/admin/imprimatur/holds/"
ERASE = "/admin/imprimatur/erase/"
WHY = "Ett skadestånd väntas."


def auditor():
    return UserFactory(groups=["Auditors"])


def soup(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def text(response) -> str:
    return " ".join(soup(response).select_one("main").get_text(" ").split())


@pytest.fixture
def legal(client):
    somebody = lawyer(first_name="Lena", last_name="Lag")
    client.force_login(somebody)
    return somebody


def test_a_post_is_held_and_let_go_with_reasons(client, legal):
    post = submitted(title="Rosteriet")

    assert client.post(HOLDS, {"post": post.public_id, "reason": WHY}).status_code == 302
    page = text(client.get(HOLDS))
    assert "Legal hold 1 on the post Rosteriet" in page
    assert WHY in page
    assert "Lena Lag" in page

    assert client.post(f"{HOLDS}1/", {"reason": "Det är förlikt."}).status_code == 302
    page = text(client.get(HOLDS))
    assert page.index("Nothing is held") < page.index("Legal hold 1") < page.index("Det är förlikt.")


def test_a_person_is_held_by_name_and_the_name_stands_in_no_address(client, legal):
    submitted(by=marketer(first_name="Ragnhild", last_name="Ek-Öst"))

    answer = client.post(HOLDS, {"person": "Ragnhild Ek-Öst", "reason": WHY}, follow=True)

    assert "Legal hold 1 on the person Ragnhild Ek-Öst" in text(answer)
    assert answer.redirect_chain == [(HOLDS, 302)]


@pytest.mark.parametrize("part", ["Ann", "Ek", "Annika E"])
def test_nobody_is_held_by_a_part_of_their_name(client, legal, part):
    by = marketer(first_name="Annika", last_name="Ek")
    submitted(by=by)
    code = by.imprimatur_person.code[:8]

    answer = client.post(HOLDS, {"person": part, "reason": WHY})

    assert answer.status_code == 422
    assert f"Annika Ek ({code})" in text(answer)
    assert not LegalHold.objects.exists()
    said = soup(client.post(HOLDS, {"person": code, "reason": WHY}, follow=True)).get_text()
    assert "The legal hold 1 on the person Annika Ek stands." in said


def test_a_whole_name_is_no_part_of_another(client, legal):
    for name in ("Ann", "Annika"):
        submitted(by=marketer(first_name=name, last_name="Ek"))

    said = soup(client.post(HOLDS, {"person": "ann ek", "reason": WHY}, follow=True)).get_text()

    assert "on the person Ann Ek stands" in said


def test_what_is_sent_twice_is_held_once(client, legal):
    post = submitted()
    client.post(HOLDS, {"post": post.public_id, "reason": WHY})

    again = client.post(HOLDS, {"post": post.public_id, "reason": f"{WHY} "})

    assert again.status_code == 422
    assert "legal hold 1 holds the same" in text(again)
    assert client.post(HOLDS, {"post": post.public_id, "reason": "En annan tvist."}).status_code == 302
    assert client.post(HOLDS, {"post": submitted().public_id, "reason": WHY}).status_code == 302
    assert LegalHold.objects.count() == 3


def test_everything_is_held(client, legal):
    client.post(HOLDS, {"everything": "on", "reason": WHY})

    assert LegalHold.objects.standing().get().scope == LegalHold.Scope.EVERYTHING


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"reason": WHY}, "one of them"),
        ({"everything": "on", "person": "system", "reason": WHY}, "Nobody who took part"),
        ({"everything": "on"}, "This field is required"),
        ({"everything": "on", "reason": "  "}, "This field is required"),
        ({"post": "00000000-0000-0000-0000-000000000000", "reason": WHY}, "no post with this public id"),
    ],
)
def test_what_is_not_clear_is_not_held(client, legal, given, said):
    answer = client.post(HOLDS, given)

    assert answer.status_code == 422
    assert said in text(answer)
    assert not LegalHold.objects.exists()


def test_two_things_at_once_are_not_held(client, legal):
    answer = client.post(HOLDS, {"everything": "on", "post": submitted().public_id, "reason": WHY})

    assert "one of them" in text(answer)
    assert not LegalHold.objects.exists()


def test_a_hold_is_lifted_once_and_one_that_is_not_there_not_at_all(client, legal):
    holds.place(actor=legal, reason=WHY)
    assert client.post(f"{HOLDS}1/", {"reason": ""}).status_code == 422
    assert LegalHold.objects.standing().exists()
    client.post(f"{HOLDS}1/", {"reason": "Klart."})

    again = client.post(f"{HOLDS}1/", {"reason": "Klart."})

    assert again.status_code == 422
    assert "lifted already" in text(again)
    assert client.get(f"{HOLDS}2/").status_code == 404


def test_auditors_read_the_holds_and_cannot_act(client):
    holds.place(actor=lawyer(), reason=WHY)
    client.force_login(auditor())

    page = client.get(HOLDS)

    assert WHY in text(page)
    assert not soup(page).select("main form, main a.button")
    assert client.post(HOLDS, {"everything": "on", "reason": WHY}).status_code == 302
    assert client.post(f"{HOLDS}1/", {"reason": WHY}).status_code == 302
    assert client.get(f"{HOLDS}1/").status_code == 302
    assert LegalHold.objects.standing().count() == 1
    assert ERASE.encode() not in client.get("/admin/").content


@pytest.mark.parametrize("somebody", [marketer, policy_reviewer, security_reviewer, publisher])
def test_others_neither_see_nor_place_holds(client, somebody):
    client.force_login(somebody())

    assert client.get(HOLDS).status_code == 302
    assert client.post(HOLDS, {"everything": "on", "reason": WHY}).status_code == 302
    assert not LegalHold.objects.exists()
    assert HOLDS.encode() not in client.get("/admin/").content


# ---- where a held post says so ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["imprimatur:review", "imprimatur:timeline"])
@pytest.mark.parametrize("scope", ["post", "person", "everything"])
def test_the_pages_of_a_held_post_say_so_to_legal(client, legal, name, scope):
    by = marketer()
    post = submitted(by=by)
    held = {"post": {"post": post}, "person": {"person": by.imprimatur_person.code}, "everything": {}}[scope]
    holds.place(actor=legal, reason=WHY, **held)

    assert "nothing of this post is erased until it is lifted" in text(client.get(reverse(name, args=[post.pk])))


def test_a_post_that_is_not_held_says_nothing(client, legal):
    holds.place(actor=legal, reason=WHY, post=submitted())
    other = submitted()

    assert "Legal hold" not in text(client.get(reverse("imprimatur:review", args=[other.pk])))


@pytest.mark.parametrize("name", ["imprimatur:review", "imprimatur:timeline"])
def test_others_are_not_told_of_a_hold_nor_why(client, name):
    post = submitted()
    holds.place(actor=lawyer(), reason=WHY, post=post)
    client.force_login(security_reviewer())

    page = text(client.get(reverse(name, args=[post.pk])))

    assert WHY not in page
    assert "hold" not in page


def test_the_desk_marks_what_is_held(client, legal):
    by = marketer()
    held, theirs, free = submitted(title="Ett"), submitted(title="Två", by=by), PostFactory(title="Tre")
    holds.place(actor=legal, reason=WHY, post=held)
    holds.place(actor=legal, reason=WHY, person=by.imprimatur_person.code)

    rows = {row.select_one("a").get_text(strip=True): row.get_text() for row in desk(client)}

    assert "Legal hold 1 on a post" in rows[str(held)]
    assert "Legal hold 2 on a person" in rows[str(theirs)]
    assert "Legal hold" not in rows[str(free)]


def desk(client):
    return soup(client.get("/admin/imprimatur/desk/")).select("tbody td.title")


def test_however_many_posts_are_held_the_desk_costs_the_same(client, legal):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            desk(client)
        return len(captured)

    by = marketer()
    holds.place(actor=legal, reason=WHY, post=submitted(by=by))
    holds.place(actor=legal, reason=WHY, person=by.imprimatur_person.code)
    desk(client)
    few = queries()
    for _more in range(3):
        holds.place(actor=legal, reason=WHY, post=submitted(by=by))

    assert queries() == few


def test_holds_with_reasons_cost_the_same_however_many_there_are(client, legal):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(HOLDS)
        return len(captured)

    holds.lift(holds.place(actor=legal, reason=WHY), actor=legal, reason="Klart.")
    holds.place(actor=legal, reason=WHY, post=submitted())
    client.get(HOLDS)
    few = queries()
    for post in [submitted() for _more in range(3)]:
        holds.place(actor=legal, reason=WHY, post=Post.objects.get(pk=post.pk))

    assert queries() == few
