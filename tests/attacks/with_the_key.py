"""Lies that the house itself signs: the attacker has the database and the key, and writes entries through no door."""

from __future__ import annotations

import uuid

from approvals.ledger import keys
from approvals.models import LedgerEntry
from policy_rules import ruleset
from policy_rules.models import RegisterVersion
from tests.attacks.attack import Attack
from tests.attacks.means import go_on_with_ours, hand_over_to_ours, say, sign_again
from tests.attacks.scene import Scene

SAME = {"ruleset": "", "reason": "", "checklist": []}


def in_force() -> str:
    return ruleset.current().digest


def check(post: str, digest: str, step: str, asked: str) -> None:
    say("check.run", "system", post=post, digest=digest, step=step, ruleset=asked, findings="0" * 64, count=0)


def step(actor: str, post: str, digest: str, name: str, source: str, target: str, **other) -> None:
    say(
        "step.taken",
        actor,
        **{"post": post, "digest": digest, "step": name, "from": source, "to": target, **SAME, **other},
    )


def publish_a_new_one(scene: Scene, *, settler: str = "system", approver: str, is_checked: bool = True) -> None:
    """Tell the whole story of a post that never was, and that went out."""
    post, digest, asked = str(uuid.uuid4()), uuid.uuid4().hex * 2, in_force()
    say("submission.sealed", scene.author, post=post, digest=digest, number=1, authors=[scene.author], files=[])
    path = [
        ("submit", scene.author, "draft", "policy_check"),
        ("pass_policy", settler, "policy_check", "it_security_review"),
        ("approve", approver, "it_security_review", "approved"),
        ("publish", scene.printer, "approved", "published"),
    ]
    for name, actor, source, target in path:
        if is_checked:
            check(post, digest, name, asked)
        if name == "publish":
            say("release.printed", actor, post=post, digest=digest, supersedes="", expires_at="")
        step(actor, post, digest, name, source, target, ruleset=asked)


def replay_a_release(scene: Scene) -> None:
    """What was retracted goes out again, as if its old approval held."""
    printed = {"post": scene.ended, "digest": scene.ended_digest, "supersedes": "", "expires_at": ""}
    say("release.printed", scene.printer, **printed)


def print_again_what_is_live(scene: Scene) -> None:
    printed = {"post": scene.post, "digest": scene.digest, "supersedes": scene.digest, "expires_at": ""}
    say("release.printed", scene.printer, **printed)


def publish_during_a_pause(scene: Scene) -> None:
    say("publishing.paused", scene.printer, reason=_any_reason())
    publish_a_new_one(scene, approver=scene.reviewer)


def waive_ones_own(scene: Scene) -> None:
    said = {"post": scene.post, "digest": scene.digest, "finding": "f9", "code": "CON001"}
    say("waiver.given", scene.author, **said, reason=_any_reason(), fingerprint=_any_reason())


def _any_reason() -> str:
    return LedgerEntry.objects.of_kind("waiver.given").first().said["data"]["reason"]


def check_with_unknown_rules(scene: Scene) -> None:
    check(scene.post, scene.digest, "publish", "9" * 64)


def check_with_the_rules_of_yesterday(scene: Scene) -> None:
    before = in_force()
    changed = {"register": "account", "action": "add", "row": "99", "before": "", "after": "8" * 64, "digest": "7" * 64}
    say("register.changed", scene.settler, **changed, second="not_needed", proposal="", proposed_by="")
    check(scene.post, scene.digest, "publish", before)


def compose(**lie) -> None:
    composition = ruleset.current().composition
    said = composition.as_data() | {"ruleset": composition.digest, "number": RegisterVersion.current()[0]}
    say("ruleset.composed", "system", **(said | lie))


def decide(scene: Scene, *, proposal: str, by: str) -> None:
    """Say that a change that loosens was confirmed, and leave the registers as they are."""
    digest = RegisterVersion.current()[1]
    changed = {"register": "confidentialterm", "action": "delete", "row": "1", "before": "1" * 64, "after": ""}
    confirmed = {"second": "confirmed", "proposal": proposal, "proposed_by": scene.settler}
    say("register.changed", by, **changed, **confirmed, digest=digest)


def waiting() -> str:
    return LedgerEntry.objects.of_kind("register.proposed").order_by("-seq")[0].said["data"]["proposal"]


def rewrite_history(scene: Scene) -> None:
    """Every entry is signed anew with the right key, and one of them says something else."""
    ours = keys.signer()
    sign_again(ours, lambda body: body.replace(scene.reviewer, scene.printer))


def approve_through_another_post(scene: Scene) -> None:
    """The author's approval names another submission, and an honest one of another post names this."""
    step(scene.author, scene.post, scene.ended_digest, "revise", "published", "draft")


def change_the_registers_behind_the_check(scene: Scene) -> None:
    asked = in_force()
    check(scene.post, scene.digest, "publish", asked)
    changed = {"register": "account", "action": "add", "row": "99", "before": "", "after": "8" * 64, "digest": "7" * 64}
    say("register.changed", scene.settler, **changed, second="not_needed", proposal="", proposed_by="")
    step(scene.printer, scene.post, scene.digest, "publish", "approved", "published", ruleset=asked)


def waive_after_the_release(scene: Scene) -> None:
    said = {"post": scene.post, "digest": scene.digest, "finding": "f9", "code": "CON001"}
    say("waiver.given", scene.reviewer, **said, reason=_any_reason(), fingerprint=_any_reason())


def introduce_again(scene: Scene) -> None:
    identity = LedgerEntry.objects.of_kind("person.introduced").first().said["data"]["identity"]
    say("person.introduced", "system", person=scene.reviewer, identity=identity)


def publish_by_nobody(scene: Scene) -> None:
    say("release.printed", "system", post=scene.post, digest=scene.digest, supersedes=scene.digest, expires_at="")


def end(scene: Scene, actor: str) -> None:
    say("release.ended", actor, post=scene.post, digest=scene.digest, how="retracted", reason="", public_reason="")


def look_back_and_hide(scene: Scene) -> None:
    """A look-back ends that never began, so that nobody asks what it would have found."""
    counted = dict.fromkeys(("looked_at", "unreadable", "returned", "opened", "retracted"), 0)
    say("lookback.finished", "system", ruleset=in_force(), day="2026-11-22", **counted)


def erase_what_is_live(scene: Scene) -> None:
    said = {"post": scene.post, "ground": "objection", "values": [scene.digest], "count": 1, "replays": ""}
    say("value.erased", scene.reviewer, **said, reason="")


def let_stay(scene: Scene) -> None:
    """The author lets stay what nobody was asked about."""
    say("takedown.closed", scene.author, post=scene.post, digest=scene.digest, how="kept", reason=_any_reason())


def hold(scene: Scene) -> None:
    said = {"scope": "everything", "post": "", "person": "", "reason": _any_reason()}
    say("hold.placed", scene.settler, hold=9, **said)


def go_on_with_a_strangers(scene: Scene) -> None:
    hand_over_to_ours()
    go_on_with_ours()


ATTACKS = (
    Attack("rewrite history from the first entry", rewrite_history, "history.forked"),
    Attack("go on with a stranger's ledger", go_on_with_a_strangers, "key.untaken"),
    Attack(
        "approve as the author",
        lambda s: publish_a_new_one(s, approver=s.author),
        "release.unapproved",
        "step.approver_wrote",
    ),
    Attack(
        "settle as the author",
        lambda s: publish_a_new_one(s, settler=s.author, approver=s.reviewer),
        "release.unapproved",
        "step.settler_wrote",
    ),
    Attack(
        "settle and approve as one person",
        lambda s: publish_a_new_one(s, settler=s.settler, approver=s.settler),
        "release.unapproved",
        "step.settler_approved",
    ),
    Attack(
        "have the house approve",
        lambda s: publish_a_new_one(s, approver="system"),
        "release.unapproved",
        "step.nobody",
    ),
    Attack(
        "publish without asking the rules",
        lambda s: publish_a_new_one(s, approver=s.reviewer, is_checked=False),
        "step.unchecked",
    ),
    Attack("publish during a pause", publish_during_a_pause, "release.paused"),
    Attack("replay a release", replay_a_release, "release.unapproved"),
    Attack("print again what is live", print_again_what_is_live, "release.unapproved", "release.stepless"),
    Attack("waive a finding in what went out", waive_after_the_release, "waiver.missing", "waiver.late"),
    Attack("step with another post's words", approve_through_another_post, "decision.missing", "step.unsealed"),
    Attack("change registers behind the check", change_the_registers_behind_the_check, "ruleset.stale"),
    Attack(
        "approve as nobody knows whom",
        lambda s: publish_a_new_one(s, approver="5" * 32),
        "decision.missing",
        "person.unknown",
    ),
    Attack("give a pseudonym twice", introduce_again, "person.altered", "person.twice"),
    Attack("publish as the house", publish_by_nobody, "release.unapproved", "release.stepless"),
    Attack("waive a finding in one's own words", waive_ones_own, "waiver.missing", "waiver.author"),
    Attack(
        "seal the same words twice",
        lambda s: say("submission.sealed", s.author, post=s.post, digest=s.digest, number=2, authors=[], files=[]),
        "submission.missing",
        "submission.twice",
    ),
    Attack(
        "invent a step",
        lambda s: step(s.printer, s.post, "", "bless", "published", "published"),
        "decision.missing",
        "step.unknown",
    ),
    Attack(
        "take a step from nowhere",
        lambda s: step(s.author, s.post, "", "archive", "draft", "ended"),
        "post.state",
        "step.order",
    ),
    Attack(
        "end a release that is not live",
        lambda s: say(
            "release.ended", s.printer, post=s.post, digest="9" * 64, how="retracted", reason="", public_reason=""
        ),
        "release_end.missing",
        "release.not_live",
    ),
    Attack("end a release without a step", lambda s: end(s, s.printer), "release_end.missing", "release.end_stepless"),
    Attack("have the house retract", lambda s: end(s, "system"), "release_end.missing", "release.no_rule"),
    Attack(
        "publish and print nothing",
        lambda s: step(s.printer, s.post, s.digest, "publish", "approved", "published", ruleset=in_force()),
        "decision.missing",
        "step.printed_nothing",
    ),
    Attack(
        "leave a submission out",
        lambda s: say(
            "submission.sealed", s.author, post=s.post, digest="8" * 64, number=3, authors=[s.reviewer], files=[]
        ),
        "submission.missing",
        "submission.number",
    ),
    Attack(
        "resume what was not paused",
        lambda s: say("publishing.resumed", s.printer, reason=_any_reason()),
        "pause.missing",
        "pause.twice",
    ),
    Attack("end a look-back that never began", look_back_and_hide, "lookback_end.missing", "lookback.unstarted"),
    Attack("let one's own words stay", let_stay, "takedown_closing.missing", "takedown.keeper"),
    Attack("erase what is live", erase_what_is_live, "erasure.missing", "erasure.live"),
    Attack("leave a legal hold out", hold, "hold.missing", "hold.number"),
    Attack("check with rules that nobody knows", check_with_unknown_rules, "ruleset.unknown"),
    Attack("check with the rules of yesterday", check_with_the_rules_of_yesterday, "ruleset.stale"),
    Attack("lie about what a ruleset is made of", lambda s: compose(limits=["x:9000"]), "ruleset.composition"),
    Attack("make a ruleset of registers that never were", lambda s: compose(number=9000), "ruleset.registers"),
    Attack(
        "confirm one's own change of a register",
        lambda s: decide(s, proposal=waiting(), by=s.settler),
        "register.alone",
    ),
    Attack(
        "confirm what nobody proposed",
        lambda s: decide(s, proposal="9" * 64, by=s.reviewer),
        "register.unproposed",
    ),
)
