"""Steps over the API: through the same door as everybody, with the digest seen, and every refusal told."""

from __future__ import annotations

import inspect
import json
import re

import pytest

from approvals import permissions
from approvals.api import moving
from approvals.ledger.errors import LedgerBusy
from approvals.lifecycle import STEPS, State
from approvals.models import LedgerEntry, Post, SealedContent, Waiver
from approvals.outcome import FORBIDDEN
from approvals.pausing import pause_publishing
from tests.approvals.api.requests import POSTS, bearer, post_url
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, published, submitted
from tests.factories.registers import ChecklistItemFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db

NOTHING = "0" * 64


def send(client, post, path: str, user, **body):
    return client.post(
        post_url(post, path), data=json.dumps(body), content_type="application/json", headers=bearer(user)
    )


def step(client, post, name: str, user, **body):
    return send(client, post, f"steps/{name}/", user, **{"digest": digest_seen(client, post, user), **body})


def digest_seen(client, post, user) -> str:
    return client.get(post_url(post, "state/"), headers=bearer(user)).json()["digest"]


def problem(answer, status: int) -> dict:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.json()


def codes(answer, status: int) -> list[str]:
    return [error["code"] for error in problem(answer, status)["errors"]]


def state_of(post) -> str:
    return Post.objects.get(pk=post.pk).state


def test_a_post_goes_from_draft_to_release_and_back_over_the_api(client):
    anna, bo, cecilia = marketer(), security_reviewer(), publisher()
    post = PostFactory(by=anna)

    handed_in = step(client, post, "submit", anna)
    assert (handed_in.status_code, handed_in.json()["state"]) == (200, "it_security_review")
    assert handed_in.json()["digest"] == digest_of(post)

    assert step(client, post, "approve", bo).json()["state"] == "approved"
    printed = step(client, post, "publish", cecilia).json()
    assert (printed["state"], printed["live"]["digest"]) == ("published", digest_of(post))
    assert client.get(post_url(post)).status_code == 200

    ended = step(client, post, "retract", cecilia, reason="Fel datum.", public_reason="Datumet var fel.").json()
    assert (ended["state"], ended["live"]) == ("ended", None)
    assert client.get(post_url(post)).json()["detail"] == "Datumet var fel."


def test_a_step_is_written_down_as_taken_by_the_person_behind_the_token(client):
    anna, bo = marketer(), security_reviewer()
    post = submitted(by=anna)
    step(client, post, "approve", bo)
    said = LedgerEntry.objects.order_by("-seq").first().said
    assert (said["kind"], said["data"]["step"]) == ("step.taken", "approve")
    assert said["actor"] == bo.imprimatur_person.code


@pytest.mark.parametrize("digest", [NOTHING, "f" * 64])
def test_another_digest_than_that_of_the_submission_is_stale(client, digest):
    post = submitted()
    assert codes(send(client, post, "steps/approve/", security_reviewer(), digest=digest), 409) == ["stale_digest"]
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_draft_that_changed_since_it_was_read_is_not_handed_in(client):
    anna = marketer()
    post = PostFactory(by=anna)
    seen = digest_seen(client, post, anna)
    post.body = "<p>Något helt annat.</p>"
    post.save()
    post.save_revision(user=anna)
    assert codes(send(client, post, "steps/submit/", anna, digest=seen), 409) == ["stale_digest"]
    assert state_of(post) == State.DRAFT


def test_a_step_that_was_taken_cannot_be_taken_again(client):
    post, bo = submitted(), security_reviewer()
    seen = digest_of(post)
    assert send(client, post, "steps/approve/", bo, digest=seen).status_code == 200
    assert codes(send(client, post, "steps/approve/", bo, digest=seen), 409) == ["wrong_state"]


def test_who_lacks_the_permission_is_told_so(client):
    post = submitted()
    said = problem(step(client, post, "approve", publisher()), 403)
    assert said["errors"] == [
        {
            "code": "not_permitted",
            "message": "You do not have the permission for this step.",
            "instead": "Someone in a group that has it can take it; ask the person who runs the site.",
            "rule": "",
            "finding": "",
            "field": "",
        }
    ]
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_nobody_approves_their_own_words_not_even_a_superuser(client):
    boss = marketer(is_superuser=True)
    post = submitted(by=boss)
    assert codes(step(client, post, "approve", boss), 403) == ["own_words"]


def test_nobody_but_an_author_withdraws(client):
    post = submitted()
    assert codes(step(client, post, "withdraw", marketer()), 403) == ["not_the_author"]


def test_nobody_judges_the_same_words_twice(client, waivable_post):
    post, finding = waivable_post
    both = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    given = {"finding": finding, "digest": digest_of(post), "reason": "Är redan allmänt känt."}
    assert send(client, post, "waivers/", both, **given).status_code == 200
    assert step(client, post, "pass_policy", both).status_code == 200
    assert codes(step(client, post, "approve", both), 403) == ["same_reviewer"]


def test_every_refusal_of_the_permissions_is_a_403():
    """A new one that is not listed would come out as 422."""
    assert set(re.findall(r'Refusal\(\s*"(\w+)"', inspect.getsource(permissions))) == FORBIDDEN


def test_the_house_s_own_step_is_open_to_nobody(client):
    assert codes(step(client, approved(), "return_to_check", marketer(is_superuser=True)), 403) == ["not_permitted"]


def test_every_reason_of_the_gate_is_told(client):
    anna = marketer()
    post = PostFactory(by=anna, accounts=[], markets=[], body="<p> </p>")
    answer = step(client, post, "submit", anna)
    assert codes(answer, 422).count("incomplete") == 3
    assert all(error["message"] and error["instead"] for error in answer.json()["errors"])
    assert state_of(post) == State.DRAFT


def test_a_step_without_its_reason_is_refused(client):
    post = published()
    assert codes(step(client, post, "retract", publisher()), 422) == ["reason_missing"]


def test_a_pause_holds_here_too(client):
    post, chief = approved(), publisher()
    pause_publishing(actor=chief, reason="Kris.")
    assert "paused" in codes(step(client, post, "publish", chief), 422)


def test_the_points_of_the_checklist_are_ticked_by_their_codes(client):
    bo, item = security_reviewer(), ChecklistItemFactory()
    post = submitted()
    assert codes(step(client, post, "approve", bo), 422) == ["checklist"]
    assert step(client, post, "approve", bo, checklist=[item.code]).status_code == 200


def test_a_refusal_is_kept_on_the_ledger(client):
    post = submitted()
    step(client, post, "approve", publisher())
    said = LedgerEntry.objects.order_by("-seq").first().said
    assert (said["kind"], said["data"]["codes"]) == ("step.refused", ["not_permitted"])


def test_who_may_not_even_see_posts_is_told_of(client):
    post, nobody = submitted(), UserFactory()
    assert client.get(post_url(post, "state/"), headers=bearer(nobody)).status_code == 403
    assert not LedgerEntry.objects.of_kind("deed.refused").exists()

    problem(send(client, post, "steps/approve/", nobody, digest=NOTHING), 403)

    said = LedgerEntry.objects.of_kind("deed.refused").get().said
    assert (said["data"]["deed"], said["data"]["codes"]) == ("take_step", ["not_permitted"])
    assert said["actor"] == nobody.imprimatur_person.code


@pytest.mark.parametrize("name", ["fly", "take", "__init__", "SUBMIT", "waive"])
def test_a_step_that_does_not_exist_is_not_found(client, name):
    problem(send(client, submitted(), f"steps/{name}/", marketer(), digest=NOTHING), 404)


def test_a_post_that_does_not_exist_is_not_found(client):
    answer = client.post(
        f"{POSTS}00000000-0000-4000-8000-000000000000/steps/submit/",
        data=json.dumps({"digest": NOTHING}),
        content_type="application/json",
        headers=bearer(marketer()),
    )
    problem(answer, 404)


@pytest.mark.parametrize("name", STEPS)
def test_who_may_not_see_drafts_takes_no_step(client, name):
    post, header = submitted(), bearer(UserFactory())
    body = json.dumps({"digest": digest_of(post)})
    answer = client.post(post_url(post, f"steps/{name}/"), data=body, content_type="application/json", headers=header)
    problem(answer, 403)
    assert state_of(post) == State.IT_SECURITY_REVIEW
    assert not LedgerEntry.objects.of_kind("step.refused").exists()


def test_without_a_token_no_step_is_taken(client):
    chief = publisher()
    client.force_login(chief)
    post = approved()
    answer = client.post(
        post_url(post, "steps/publish/"),
        data=json.dumps({"digest": digest_of(post)}),
        content_type="application/json",
    )
    problem(answer, 401)
    assert state_of(post) == State.APPROVED


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 400),
        (b"\xff", 400),
        (b"[" * 100_000, 400),
        (b"null", 422),
        (b"[]", 422),
        (b'"x"', 422),
        (b"{}", 422),
        (b'{"digest": null}', 422),
        (b'{"digest": ""}', 422),
        (b'{"digest": "G"}', 422),
        (b'{"digest": 1}', 422),
        (b'{"digest": "%s", "reason": null}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "reason": "\\u0000"}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "reason": "\\ud800"}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "reason": "%s"}' % (b"0" * 64, b"x" * 10_001), 422),
        (b'{"digest": "%s", "checklist": "abc"}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "checklist": ["a b"]}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "checklist": [%s"x"]}' % (b"0" * 64, b'"x",' * 200), 422),
        (b'{"digest": "%s", "force": true}' % (b"0" * 64), 422),
        (b'{"digest": "%s", "reason": "%s"}' % (b"0" * 64, b"x" * 3_000_000), 413),
    ],
)
def test_a_malformed_request_is_refused_before_the_door(client, body, status):
    post, header = submitted(), bearer(security_reviewer())
    entries = LedgerEntry.objects.count()
    answer = client.post(post_url(post, "steps/approve/"), data=body, content_type="application/json", headers=header)
    problem(answer, status)
    assert (state_of(post), LedgerEntry.objects.count()) == (State.IT_SECURITY_REVIEW, entries)


def test_a_reason_may_have_lines_and_any_letters(client):
    post, bo = submitted(), security_reviewer()
    words = "Rad ett\nrad två – 💩"
    assert step(client, post, "request_changes", bo, reason=words).status_code == 200
    commitment = post.decisions.get(step="request_changes").reason
    assert SealedContent.open(commitment).decode() == words


def test_a_busy_ledger_asks_to_try_again(client, monkeypatch):
    def busy(*args, **kwargs):
        raise LedgerBusy

    monkeypatch.setattr(moving.steps, "take", busy)
    answer = step(client, submitted(), "approve", security_reviewer())
    problem(answer, 503)
    assert answer.headers["Retry-After"] == "1"


# ---- waivers ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def waivable_post():
    """A submission that waits in policy check, and the id of the finding it waits for. It was written as an alias."""
    ConfidentialTermFactory(term="Projekt Järpe", aliases="Fågelboet", owner="Greta Grön")
    post = submitted(body="<p>Vi fikar med Fågelboet i dag.</p>")
    assert post.state == State.POLICY_CHECK
    return post, post.submissions.get().check_runs.last().findings[0]["id"]


def test_a_refusal_names_the_finding_and_nothing_of_the_register(client, waivable_post):
    post, finding = waivable_post
    answer = step(client, post, "pass_policy", policy_reviewer())
    refusal = problem(answer, 422)["errors"][0]
    assert (refusal["code"], refusal["finding"]) == ("unsettled_finding", finding)
    assert refusal["message"].startswith("CON001: ")
    assert refusal["instead"]
    shown = client.get(post_url(post, "state/"), headers=bearer(marketer())).content + answer.content
    assert not any(word in shown.decode() for word in ("Järpe", "Fågelboet", "Greta"))


def test_a_finding_is_waived_and_the_post_goes_on(client, waivable_post):
    post, finding = waivable_post
    vera = policy_reviewer()
    assert codes(step(client, post, "pass_policy", vera), 422) == ["unsettled_finding"]
    waived = send(
        client, post, "waivers/", vera, digest=digest_of(post), finding=finding, reason="Är sagt på annat sätt."
    )
    assert waived.status_code == 200, waived.content
    assert "pass_policy" in waived.json()["allowed_steps"]
    assert Waiver.objects.get().finding == finding
    assert step(client, post, "pass_policy", vera).json()["state"] == "it_security_review"


def test_a_waiver_is_refused_in_the_same_words_as_a_step(client, waivable_post):
    post, finding = waivable_post
    vera, given = policy_reviewer(), {"finding": finding, "reason": "Skäl."}
    assert codes(send(client, post, "waivers/", vera, digest=NOTHING, **given), 409) == ["stale_digest"]
    assert codes(send(client, post, "waivers/", publisher(), digest=digest_of(post), **given), 403) == ["not_permitted"]
    empty = {**given, "reason": " "}
    assert codes(send(client, post, "waivers/", vera, digest=digest_of(post), **empty), 422) == ["reason_missing"]
    other = {**given, "finding": "abc"}
    assert codes(send(client, post, "waivers/", vera, digest=digest_of(post), **other), 422) == ["no_such_finding"]
    assert not Waiver.objects.exists()
