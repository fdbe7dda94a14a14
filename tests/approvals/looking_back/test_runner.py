"""When the rules change, what passed the old ones is asked about by the new ones."""

from __future__ import annotations

import datetime
from unittest.mock import patch

import pytest
from django.utils import timezone

from approvals import looking_back, takedowns
from approvals.lifecycle import State
from approvals.looking_back import place, runner, scanning
from approvals.models import (
    LedgerEntry,
    LookBack,
    Post,
    SealedContent,
    TakedownClosing,
    TakedownFindings,
    TakedownTask,
)
from approvals.models.ledger import SealBroken
from approvals.steps import take
from approvals.waiving import waive
from policy_rules import registers
from policy_rules.models import Embargo, RuleEnforcement
from tests.evidence import defects
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, live_digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

SECRET = "Projekt Järpe"
SAYS_IT = f"<p>{SECRET} öppnar i Luleå.</p>"


@pytest.fixture(autouse=True)
def evidence_is_whole():
    yield
    assert defects() == []


def state(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def told(kind: str) -> list[dict]:
    return [entry.said["data"] for entry in LedgerEntry.objects.of_kind(kind)]


def waived(**values) -> Post:
    """A post whose finding was waived on its way."""
    post = submitted(**values)
    (found,) = post.submissions.first().check_runs.last().findings
    petra = policy_reviewer()
    assert waive(post, found["id"], actor=petra, saw=digest_of(post), reason="Det är känt.").taken
    for name, actor in (("pass_policy", petra), ("approve", security_reviewer()), ("publish", publisher())):
        assert take(name, post, actor=actor, saw=digest_of(post)).taken
    return post


def test_nothing_is_done_twice_for_the_same_rules_on_the_same_day():
    published()
    assert looking_back.look_back().looked_at == 1
    assert looking_back.look_back() is None
    assert LookBack.objects.count() == 1


def test_the_ledger_says_when_a_look_back_began_and_what_it_came_to():
    published(body=SAYS_IT)
    ConfidentialTermFactory(term=SECRET)
    run = looking_back.look_back()
    assert [one["ruleset"] for one in told("lookback.started")] == [run.ruleset_digest]
    assert [(one["looked_at"], one["opened"]) for one in told("lookback.finished")] == [(1, 1)]


@pytest.mark.parametrize("where", [State.IT_SECURITY_REVIEW, State.APPROVED])
def test_what_is_in_flight_and_now_fails_returns_to_the_policy_check(where):
    post = (submitted if where == State.IT_SECURITY_REVIEW else approved)(body=SAYS_IT)
    assert state(post) == where
    ConfidentialTermFactory(term=SECRET)
    run = looking_back.look_back()
    decision = post.decisions.last()
    assert (state(post), run.returned) == (State.POLICY_CHECK, 1)
    assert (decision.step, decision.ruleset_digest) == ("return_to_check", run.ruleset_digest)
    assert {one["code"] for one in post.submissions.first().check_runs.last().findings} == {"CON001"}


def test_what_the_rules_still_let_pass_stays_where_it_is():
    posts = [submitted(), approved(), published()]
    before = [state(post) for post in posts]
    ConfidentialTermFactory(term=SECRET)
    run = looking_back.look_back()
    assert [state(post) for post in posts] == before
    assert (run.looked_at, run.returned, run.opened) == (3, 0, 0)


def test_a_live_post_that_now_fails_waits_for_a_person_and_stays_live():
    post = published(body=SAYS_IT)
    ConfidentialTermFactory(term=SECRET)
    run = looking_back.look_back()
    task = TakedownTask.objects.open().get()
    assert (task.release.post, run.opened, live_digest_of(post)) == (post, 1, task.release.digest)
    assert [one["codes"] for one in told("takedown.opened")] == [["CON001"]]
    assert SECRET not in str(TakedownFindings.objects.get().findings)


def test_what_was_waived_before_it_went_out_is_no_trouble_again():
    ConfidentialTermFactory(term=SECRET)
    waived(body=SAYS_IT)
    ConfidentialTermFactory(term="Projekt Ripa")
    assert looking_back.look_back().opened == 0


def test_a_finding_that_joins_an_open_task_opens_no_second_one():
    published(body="<p>Projekt Järpe och Projekt Ripa öppnar i Luleå.</p>")
    ConfidentialTermFactory(term=SECRET)
    looking_back.look_back()
    ConfidentialTermFactory(term="Projekt Ripa")
    assert looking_back.look_back().opened == 0
    assert [len(row.findings) for row in TakedownTask.objects.get().found.all()] == [1, 1]
    assert len(told("takedown.extended")) == 1


def test_what_a_person_kept_is_not_asked_about_again():
    post = published(body="<p>Projekt Järpe och Projekt Ripa öppnar i Luleå.</p>")
    ConfidentialTermFactory(term=SECRET)
    looking_back.look_back()
    assert takedowns.keep(post, actor=publisher(), saw=live_digest_of(post), reason="Det är redan känt.").taken
    ConfidentialTermFactory(term="Projekt Tjäder")
    assert looking_back.look_back().opened == 0
    ConfidentialTermFactory(term="Projekt Ripa")
    assert looking_back.look_back().opened == 1
    assert [len(task.found.get().findings) for task in TakedownTask.objects.all()] == [1, 1]


def test_what_was_kept_while_it_could_be_waived_is_asked_about_when_it_no_longer_can():
    post = published(body=SAYS_IT)
    ConfidentialTermFactory(term=SECRET)
    looking_back.look_back()
    assert takedowns.keep(post, actor=publisher(), saw=live_digest_of(post), reason="Det är redan känt.").taken
    registers.save(RuleEnforcement(rule="CON001", enforcement="mandatory", reason="Nya tag."), actor=None)
    assert looking_back.look_back().opened == 1


def test_the_day_alone_is_reason_enough():
    registers.save(Embargo(name=SECRET, lifts_on=timezone.localdate() + datetime.timedelta(days=3)), actor=None)
    post = published()
    looking_back.look_back()
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    with patch.object(timezone, "now", return_value=tomorrow):
        assert looking_back.look_back().looked_at == 1
    assert state(post) == State.PUBLISHED


def test_a_change_that_was_taken_back_counts_for_what_went_out_meanwhile():
    published()
    looking_back.look_back()
    term = ConfidentialTermFactory(term=SECRET)
    registers.remove(term, actor=None)
    assert looking_back.look_back() is not None


def test_retracting_the_release_settles_its_task():
    post, legal = published(body=SAYS_IT), lawyer()
    ConfidentialTermFactory(term=SECRET)
    looking_back.look_back()
    assert take("retract", post, actor=legal, saw=live_digest_of(post), reason="Det röjer en hemlighet.").taken
    assert TakedownClosing.objects.get().how == "retracted"
    assert not TakedownTask.objects.open().exists()


def test_another_release_settles_the_task_of_the_one_before():
    anna = marketer()
    post = published(by=anna, body=SAYS_IT)
    ConfidentialTermFactory(term=SECRET)
    looking_back.look_back()
    assert take("revise", post, actor=anna, saw=digest_of(post)).taken
    draft = Post.objects.get(pk=post.pk)
    draft.body = "<p>Vi öppnar i Luleå.</p>"
    draft.save()
    draft.save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    assert take("approve", post, actor=security_reviewer(), saw=digest_of(post)).taken
    assert take("publish", post, actor=publisher(), saw=digest_of(post)).taken
    assert TakedownClosing.objects.get().how == "superseded"


def test_a_rule_that_the_site_lets_end_what_is_live_does_so():
    post = published(body=SAYS_IT)
    registers.save(
        RuleEnforcement(rule="CON001", enforcement="waivable", takes_down=True, reason="Hemligheter väntar inte."),
        actor=None,
    )
    ConfidentialTermFactory(term=SECRET)
    run = looking_back.look_back()
    assert (state(post), run.opened, run.retracted) == (State.ENDED, 1, 1)
    assert TakedownClosing.objects.get().how == "retracted"
    assert [one["how"] for one in told("release.ended")] == ["retracted"]


def test_words_that_were_altered_stop_nothing_and_are_counted():
    posts = [published(), published(body=SAYS_IT)]
    ConfidentialTermFactory(term=SECRET)
    with patch.object(SealedContent, "reveal", _broken_for(live_digest_of(posts[0]), SealedContent.reveal)):
        run = looking_back.look_back()
    assert (run.looked_at, run.unreadable, run.opened) == (2, 1, 1)


def _broken_for(digest, real):
    def reveal(self):
        if self.commitment == digest:
            raise SealBroken(digest)
        return real(self)

    return reveal


# ---- kills, overtaking and company -----------------------------------------------------------------------------------


class Killed(BaseException):
    """As abrupt as a kill, as far as the database can tell: nothing behind it is carried out."""


def killed_at(monkeypatch, module, name: str, call: int) -> None:
    """Die at the so-manieth call of a function, without a farewell."""
    real, calls = getattr(module, name), []

    def die(*args, **kwargs):
        calls.append(1)
        if len(calls) == call:
            raise Killed
        return real(*args, **kwargs)

    monkeypatch.setattr(module, name, die)
    monkeypatch.setattr(place, "let_go", lambda run, runner: None)


@pytest.mark.parametrize(
    ("module", "name", "call"),
    [
        (scanning, "judge", 1),
        (scanning, "judge", 3),
        (runner, "_save_place", 1),
        (runner, "_save_place", 2),
        (runner, "_save_place", 4),
        (takedowns, "append", 1),
        (takedowns, "append", 2),
        (place, "finish", 1),
    ],
)
def test_a_kill_loses_nothing_and_doubles_nothing(monkeypatch, module, name, call):
    monkeypatch.setattr(runner, "AT_ONCE", 1)
    in_flight = [approved(body=SAYS_IT), approved(), submitted(body=SAYS_IT)]
    live = [published(body=SAYS_IT), published(), published(body=SAYS_IT)]
    ConfidentialTermFactory(term=SECRET)
    with monkeypatch.context() as patched:
        killed_at(patched, module, name, call)
        with pytest.raises(Killed):
            looking_back.look_back()
    with pytest.raises(looking_back.SomebodyElse):
        looking_back.look_back()
    monkeypatch.setattr(place, "DEAD_AFTER", datetime.timedelta(0))
    run = looking_back.look_back()
    assert [state(post) for post in in_flight] == [State.POLICY_CHECK, State.APPROVED, State.POLICY_CHECK]
    assert sorted(task.release.post_id for task in TakedownTask.objects.all()) == [live[0].pk, live[2].pk]
    assert (LookBack.objects.count(), run.opened, run.outcome) == (1, 2, LookBack.Outcome.FINISHED)
    assert len(told("lookback.started")) == len(told("lookback.finished")) == 1


def test_a_change_of_the_rules_in_the_middle_begins_anew_with_the_new_ones(monkeypatch):
    monkeypatch.setattr(runner, "AT_ONCE", 1)
    posts = [published(body=SAYS_IT), published(body="<p>Projekt Ripa öppnar.</p>")]
    ConfidentialTermFactory(term=SECRET)
    changes = [lambda: ConfidentialTermFactory(term="Projekt Ripa")]

    def tell(run):
        if run.looked_at and changes:
            changes.pop()()

    run = looking_back.look_back(tell=tell)
    outcomes = list(LookBack.objects.order_by("pk").values_list("outcome", "opened"))
    assert outcomes == [("overtaken", 1), ("finished", 1)]
    assert run.looked_at == 2
    assert sorted(task.release.post_id for task in TakedownTask.objects.all()) == [post.pk for post in posts]


def test_a_term_that_is_dropped_before_the_task_is_opened_opens_none(monkeypatch):
    published(body=SAYS_IT)
    term = ConfidentialTermFactory(term=SECRET)
    real, changes = scanning.judge, [lambda: registers.remove(term, actor=None)]

    def judge(*args):
        verdicts = real(*args)
        while changes:
            changes.pop()()
        return verdicts

    monkeypatch.setattr(scanning, "judge", judge)
    assert looking_back.look_back().opened == 0
    assert not TakedownTask.objects.exists()


def test_a_release_that_is_retracted_in_the_middle_gets_no_task(monkeypatch):
    post, legal = published(body=SAYS_IT), lawyer()
    ConfidentialTermFactory(term=SECRET)
    real = scanning.judge

    def judge(*args):
        verdicts = real(*args)
        assert take("retract", post, actor=legal, saw=live_digest_of(post), reason="Nu.").taken
        return verdicts

    monkeypatch.setattr(scanning, "judge", judge)
    assert looking_back.look_back().opened == 0
    assert not TakedownTask.objects.exists()


def test_a_post_that_is_withdrawn_in_the_middle_is_left_to_its_author(monkeypatch):
    anna = marketer()
    post = approved(by=anna, body=SAYS_IT)
    ConfidentialTermFactory(term=SECRET)
    real = scanning.judge

    def judge(*args):
        verdicts = real(*args)
        if state(post) != State.DRAFT:
            assert take("withdraw", post, actor=anna).taken
        return verdicts

    monkeypatch.setattr(scanning, "judge", judge)
    assert looking_back.look_back().returned == 0
    assert state(post) == State.DRAFT


def test_somebody_elses_work_is_left_alone_until_they_give_no_sign_of_life():
    published()
    looking_back.look_back()
    ConfidentialTermFactory(term=SECRET)
    rules = place.ruleset.current()
    mine = place.begin_or_go_on(rules, "a" * 32)
    with pytest.raises(looking_back.SomebodyElse):
        place.begin_or_go_on(rules, "b" * 32)
    later = timezone.now() + place.DEAD_AFTER + datetime.timedelta(seconds=1)
    with patch.object(timezone, "now", return_value=later):
        assert place.begin_or_go_on(rules, "b" * 32).pk == mine.pk
        with pytest.raises(looking_back.Overtaken):
            place.move_on(mine, cursor=1)
