"""The door: what it lets through, what it refuses and what it writes down."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from approvals.lifecycle import STEPS, State
from approvals.models import CheckRun, Decision, LedgerEntry, LiveRelease, Post, Submission, note_author
from approvals.offers import open_to
from approvals.outcome import Outcome
from approvals.permissions import HOUSE
from approvals.steps import take
from approvals.waiving import waive
from policy_rules import registers
from tests.factories.people import UserFactory, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, published, submitted
from tests.factories.registers import AccountFactory, ChecklistItemFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db

SECRET = "<p>Vi fikar med Projekt Järpe i dag.</p>"


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals]


def said(kind: str) -> list[dict]:
    return [entry.said for entry in LedgerEntry.objects.all() if entry.said["kind"] == kind]


def state_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def superuser():
    return UserFactory(is_superuser=True)


@pytest.fixture
def secret_term():
    return ConfidentialTermFactory(term="Projekt Järpe")


# ---- refusals -------------------------------------------------------------------------------------------------------


def test_a_refusal_is_kept_on_the_ledger():
    post, bo = submitted(), publisher()
    refused = take("approve", post, actor=bo, saw=digest_of(post))
    assert codes(refused) == ["not_permitted"]
    assert [entry["data"]["codes"] for entry in said("step.refused")] == [["not_permitted"]]


def test_the_same_refusal_again_at_once_is_counted_and_not_written_again():
    post, bo = submitted(), publisher()
    for _ in range(3):
        take("approve", post, actor=bo, saw=digest_of(post))
    assert len(said("step.refused")) == 1


def test_every_refusal_says_what_would_be_fine_instead():
    anna = marketer()
    post = PostFactory(by=anna, markets=[])
    Post.objects.filter(pk=post.pk).update(sponsorship="")
    note_author(post, anna)
    refused = take("submit", post, actor=anna)
    assert len(refused.refusals) >= 2
    assert all(refusal.instead for refusal in refused.refusals)


def test_a_step_that_does_not_begin_here_is_refused():
    post = PostFactory()
    assert codes(take("publish", post, actor=superuser(), saw="")) == ["wrong_state"]


def test_an_approval_of_other_bytes_than_these_is_stale():
    post = submitted()
    refused = take("approve", post, actor=security_reviewer(), saw="0" * 64)
    assert codes(refused) == ["stale_digest"]
    assert refused.is_stale
    assert state_of(post) == State.IT_SECURITY_REVIEW


def test_a_digest_that_is_none_is_stale_and_the_refusal_is_recorded():
    post = submitted()
    assert codes(take("approve", post, actor=security_reviewer(), saw="<script>")) == ["stale_digest"]
    assert said("step.refused")[0]["data"]["saw"] == ""


def test_a_decision_that_names_no_digest_is_stale():
    post = submitted()
    assert codes(take("approve", post, actor=security_reviewer())) == ["stale_digest"]


def test_a_step_that_cannot_be_recorded_is_not_taken(settings, tmp_path):
    anna = marketer()
    post = PostFactory(by=anna)
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SIGNING_KEY_FILE": tmp_path / "nowhere.pem"}
    assert codes(take("submit", post, actor=anna)) == ["unprovable"]
    assert state_of(post) == State.DRAFT
    assert not Submission.objects.exists()


def test_nothing_is_checked_with_registers_that_somebody_changed_behind_our_back(secret_term):
    anna = marketer()
    post = PostFactory(by=anna, body=SECRET)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_confidentialterm SET term = 'Ofarlig'")
        cursor.execute("UPDATE policy_rules_registerversion SET number = number + 1")
    assert codes(take("submit", post, actor=anna)) == ["unprovable"]


# ---- four eyes ------------------------------------------------------------------------------------------------------


def test_an_author_does_not_approve_even_as_a_superuser():
    root = superuser()
    post = submitted(by=root)
    assert codes(take("approve", post, actor=root, saw=digest_of(post))) == ["own_words"]


def test_somebody_who_wrote_a_single_revision_is_an_author():
    anna, bo = marketer(), UserFactory(groups=["Marketers", "IT/security reviewers"])
    post = PostFactory(by=anna)
    post.save_revision(user=bo)
    take("submit", Post.objects.get(pk=post.pk), actor=anna)
    assert codes(take("approve", post, actor=bo, saw=digest_of(post))) == ["own_words"]


def test_nobody_both_settles_policy_and_approves(secret_term):
    both = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    post = submitted(body=SECRET)
    digest = digest_of(post)
    finding = CheckRun.objects.get(submission__post=post).findings[0]["id"]
    assert waive(post, finding, actor=both, saw=digest, reason="Släppt till pressen i dag.").taken
    assert take("pass_policy", post, actor=both, saw=digest).taken
    assert codes(take("approve", post, actor=both, saw=digest)) == ["same_reviewer"]
    assert take("approve", post, actor=security_reviewer(), saw=digest).taken


def test_an_author_may_publish_what_another_person_approved():
    anna = UserFactory(groups=["Marketers", "Publishers"])
    post = approved(by=anna)
    assert take("publish", post, actor=anna, saw=digest_of(post)).taken


def test_a_reviewer_who_left_the_group_a_moment_ago_is_refused():
    post, bo = submitted(), security_reviewer()
    assert bo.has_perm("approvals.approve_post")
    bo.groups.remove(Group.objects.get(name="IT/security reviewers"))
    assert codes(take("approve", post, actor=bo, saw=digest_of(post))) == ["not_permitted"]


def test_only_the_house_returns_a_post_to_the_policy_check():
    post = submitted(body=SECRET)
    ConfidentialTermFactory(term="Projekt Järpe")
    assert codes(take("return_to_check", post, actor=superuser())) == ["not_permitted"]
    assert take("return_to_check", post, actor=HOUSE).taken


def test_what_the_rules_let_pass_is_not_returned():
    post = submitted()
    assert codes(take("return_to_check", post, actor=HOUSE)) == ["nothing_unsettled"]


def test_the_house_retracts_nothing_that_no_rule_ends():
    post = published()
    outcome = take("retract", post, actor=HOUSE, saw=live_digest_of(post), reason="CON001")
    assert codes(outcome) == ["no_rule_ends_it"]


# ---- the rules at every step ----------------------------------------------------------------------------------------


def test_a_submission_that_nothing_bars_passes_the_policy_check_by_itself():
    assert submitted().state == State.IT_SECURITY_REVIEW


def test_a_site_may_have_every_submission_read_by_a_policy_reviewer(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"POLICY_REVIEW": "always"}
    post = submitted()
    assert post.state == State.POLICY_CHECK
    assert take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post)).taken


def test_a_finding_that_is_not_settled_keeps_the_post_in_the_policy_check(secret_term):
    post = submitted(body=SECRET)
    assert post.state == State.POLICY_CHECK
    refused = take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post))
    assert codes(refused) == ["unsettled_finding"]


def test_a_waiver_is_judged_by_the_rules_of_this_moment(secret_term):
    post = submitted(body=SECRET)
    finding = CheckRun.objects.get(submission__post=post).findings[0]["id"]
    registers.remove(secret_term, actor=None)
    refused = waive(post, finding, actor=policy_reviewer(), saw=digest_of(post), reason="Släppt till pressen i dag.")
    assert codes(refused) == ["no_such_finding"]


def test_a_mandatory_finding_is_refused_at_submit_and_cannot_be_waived():
    anna = marketer()
    post = PostFactory(by=anna, body="<p>Välkommen till FÖRETAGET i helgen.</p>")
    assert "mandatory_finding" in codes(take("submit", post, actor=anna))
    assert state_of(post) == State.DRAFT


def test_a_refusal_on_the_ledger_names_the_rules_that_barred():
    anna = marketer()
    post = PostFactory(by=anna, body="<p>Välkommen till FÖRETAGET i helgen.</p>")
    take("submit", post, actor=anna)
    assert said("step.refused")[0]["data"]["rules"] == ["PLA001"]


@pytest.mark.parametrize(
    ("made", "step", "who"), [(submitted, "approve", security_reviewer), (approved, "publish", publisher)]
)
def test_a_rule_that_says_no_later_sends_the_post_back_to_the_policy_check(made, step, who):
    post = made(body=SECRET)
    ConfidentialTermFactory(term="Projekt Järpe")
    refused = take(step, post, actor=who(), saw=digest_of(post))
    assert codes(refused) == ["unsettled_finding"]
    assert state_of(post) == State.POLICY_CHECK
    assert Decision.objects.filter(post=post).last().step == "return_to_check"
    assert not LiveRelease.objects.exists()


def test_each_forward_step_keeps_what_the_rules_found():
    post = published()
    runs = CheckRun.objects.filter(submission__post=post).order_by("pk")
    assert [run.step for run in runs] == ["submit", "pass_policy", "approve", "publish"]


def test_what_the_rules_found_is_kept_without_the_words(secret_term):
    submitted(body=SECRET)
    everything = " ".join(entry.body for entry in LedgerEntry.objects.all())
    assert "Järpe" not in everything
    assert "Järpe" not in str(list(CheckRun.objects.values()))


# ---- submit ---------------------------------------------------------------------------------------------------------


def test_words_that_came_in_by_another_door_have_no_author_and_are_not_submitted():
    anna = marketer()
    post = PostFactory(by=anna)
    Post.objects.filter(pk=post.pk).update(body="<p>Något helt annat.</p>")
    assert codes(take("submit", post, actor=anna)) == ["unknown_origin"]


def test_a_person_who_saves_such_words_answers_for_them():
    anna = marketer()
    post = PostFactory(by=None)
    assert codes(take("submit", post, actor=anna)) == ["unknown_origin"]
    Post.objects.get(pk=post.pk).save_revision(user=anna)
    assert take("submit", post, actor=anna).taken


def test_words_without_a_single_author_are_not_submitted():
    anna = marketer()
    post = PostFactory(by=anna)
    post.authors.all().delete()
    assert codes(take("submit", post, actor=anna)) == ["unknown_origin"]


def test_a_draft_that_somebody_else_locked_is_not_submitted():
    anna, bo = marketer(), marketer()
    post = PostFactory(by=anna)
    Post.objects.filter(pk=post.pk).update(locked=True, locked_by=bo)
    assert codes(take("submit", post, actor=anna)) == ["locked"]


def test_markup_that_cleaning_would_take_out_is_refused_and_not_changed():
    anna = marketer()
    post = PostFactory(by=anna, body="<p>Hej</p><script>alert(1)</script>")
    assert "unsealable" in codes(take("submit", post, actor=anna))
    assert "script" in Post.objects.get(pk=post.pk).body


def test_a_post_cannot_go_out_through_an_account_that_was_switched_off():
    post = approved()
    account = post.variants.get().account
    account.is_active = False
    registers.save(account, actor=None)
    assert codes(take("publish", post, actor=publisher(), saw=digest_of(post))) == ["account_changed"]


def test_a_post_is_not_handed_in_for_an_account_that_was_switched_off():
    anna = marketer()
    post = PostFactory(by=anna)
    account = post.variants.get().account
    account.is_active = False
    registers.save(account, actor=None)
    assert codes(take("submit", post, actor=anna)) == ["account_changed"]


# ---- reviewers ------------------------------------------------------------------------------------------------------


def test_a_request_for_changes_needs_a_reason():
    post = submitted()
    assert codes(take("request_changes", post, actor=security_reviewer(), saw=digest_of(post))) == ["reason_missing"]
    sent = take("request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Fel datum.")
    assert sent.taken
    assert state_of(post) == State.DRAFT


def test_an_approval_needs_every_point_of_the_checklist():
    point = ChecklistItemFactory(code="links")
    post, bo = submitted(), security_reviewer()
    assert codes(take("approve", post, actor=bo, saw=digest_of(post))) == ["checklist"]
    assert take("approve", post, actor=bo, saw=digest_of(post), checklist=[point.code]).taken
    assert Decision.objects.get(step="approve").checklist == ["links"]


def test_only_an_author_withdraws():
    anna = marketer()
    post = submitted(by=anna)
    assert codes(take("withdraw", post, actor=marketer())) == ["not_the_author"]
    assert take("withdraw", post, actor=anna).taken


# ---- after publishing -----------------------------------------------------------------------------------------------


def test_what_belongs_to_a_step_is_told_in_order_and_the_step_last():
    post = published()
    told = [entry.said for entry in LedgerEntry.objects.about(post.public_id)]
    assert [(one["kind"], one["data"].get("step")) for one in told] == [
        ("submission.sealed", None),
        ("check.run", "submit"),
        ("check.run", "pass_policy"),
        ("step.taken", "submit"),
        ("step.taken", "pass_policy"),
        ("check.run", "approve"),
        ("step.taken", "approve"),
        ("check.run", "publish"),
        ("release.printed", None),
        ("step.taken", "publish"),
    ]


def test_publishing_a_revision_supersedes_the_release_before_it():
    anna = marketer()
    post = published(by=anna)
    first = LiveRelease.objects.get(post=post).release
    take("revise", post, actor=anna)
    revised = Post.objects.get(pk=post.pk)
    revised.body = "<p>Rosteriet har öppet även söndagar.</p>"
    revised.save()
    revised.save_revision(user=anna)
    assert LiveRelease.objects.get(post=post).release == first
    take("submit", revised, actor=anna)
    take("approve", post, actor=security_reviewer(), saw=digest_of(post))
    assert take("publish", post, actor=publisher(), saw=digest_of(post)).taken
    assert LiveRelease.objects.get(post=post).release != first
    assert first.end.kind == "superseded"


def test_retracting_from_a_revision_ends_the_release_and_leaves_the_draft():
    anna = marketer()
    post = published(by=anna)
    take("revise", post, actor=anna)
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel pris.").taken
    assert state_of(post) == State.DRAFT
    assert not LiveRelease.objects.exists()


def test_what_is_not_live_cannot_be_retracted():
    post = submitted()
    assert codes(take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel pris.")) == ["not_live"]


def test_retracting_asks_neither_the_rules_nor_the_registers():
    post = published()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_registerversion SET digest = %s", ["0" * 64])
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel pris.").taken


def test_a_draft_whose_release_is_live_is_not_archived():
    anna = marketer()
    post = published(by=anna)
    take("revise", post, actor=anna)
    assert codes(take("archive", post, actor=anna)) == ["still_live"]


# ---- what is offered ------------------------------------------------------------------------------------------------


def test_what_is_offered_is_what_the_door_lets_through():
    post, bo = submitted(), security_reviewer()
    offered = {offer.step.name: [one.code for one in offer.refusals] for offer in open_to(post, bo)}
    assert offered["approve"] == []
    assert offered["withdraw"] == ["not_permitted"]
    assert "return_to_check" not in offered


def test_looking_at_what_is_open_changes_nothing():
    post, bo = submitted(), UserFactory()
    before = LedgerEntry.objects.count()
    open_to(post, bo)
    assert LedgerEntry.objects.count() == before
    assert not hasattr(bo, "imprimatur_person")


@pytest.mark.parametrize("name", STEPS)
def test_every_step_has_a_label_and_a_sentence(name):
    assert str(STEPS[name].label)
    assert STEPS[name].sentence.endswith(".")


# ---- what was looked at ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["withdraw", "request_changes", "archive", "revise", "retract"])
def test_a_step_on_something_else_than_what_is_here_is_stale(step):
    anna = marketer()
    made = {"archive": PostFactory, "revise": published, "retract": published}.get(step, submitted)
    actor = {"request_changes": security_reviewer(), "retract": publisher()}.get(step, anna)
    refused = take(step, made(by=anna), actor=actor, saw="0" * 64, reason="Fel dag.")
    assert codes(refused) == ["stale_digest"]


def test_a_release_that_went_out_after_the_one_that_was_looked_at_is_not_ended_in_its_place():
    anna = marketer()
    post = published(by=anna)
    seen = live_digest_of(post)
    assert take("revise", post, actor=anna).taken
    Post.objects.get(pk=post.pk).save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    assert take("approve", post, actor=security_reviewer(), saw=digest_of(post)).taken
    assert take("publish", post, actor=publisher(), saw=digest_of(post)).taken
    assert codes(take("retract", post, actor=publisher(), saw=seen, reason="Fel pris.")) == ["stale_digest"]


def test_the_same_refusal_about_other_bytes_is_recorded_again():
    anna = marketer()
    post = submitted(by=anna)
    for _ in range(2):
        take("approve", post, actor=anna, saw=digest_of(post))
        take("withdraw", post, actor=anna)
        assert take("submit", post, actor=anna).taken
    digests = [entry["data"]["digest"] for entry in said("step.refused")]
    assert len(set(digests)) == 2


def test_a_point_that_the_checklist_does_not_have_cannot_be_ticked():
    point = ChecklistItemFactory()
    post = submitted()
    refused = take("approve", post, actor=security_reviewer(), saw=digest_of(post), checklist=[point.code, "whatever"])
    assert codes(refused) == ["checklist"]
    assert "whatever" in refused.why


def test_renaming_an_account_does_not_make_its_drafts_somebody_elses():
    anna = marketer()
    account = AccountFactory(handle="norrsken")
    post = PostFactory(by=anna, accounts=[account])
    account.handle = "norrsken-kaffe"
    registers.save(account, actor=None)
    assert take("submit", post, actor=anna).taken
