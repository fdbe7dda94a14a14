"""Every check of the verifier is needed: for each there is an attack that only this check sees.

A mutation run takes the checks out of the source one by one. With its check gone, an attack goes unseen.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from approvals.evidence import verify
from approvals.ledger import canonical
from approvals.ledger.keys import Signer
from approvals.ledger.note import SignedNote
from tests.approvals.evidence.forging import (
    ANNA,
    COMPOSED,
    ERIK,
    PETRA,
    PIA,
    PICTURE,
    POST,
    ROW,
    RULESET,
    Forged,
    Said,
    check,
    composed,
    honest,
    said_in,
    salted,
    sealed,
    step,
    unsalted,
)
from tests.approvals.ledger.ledgers import ORIGIN, SIGNER, STRANGER

SOURCE = Path(verify.__file__)
OTHER = POST.replace("1", "7")
WHY = "6" * 64
"""A reason that nobody opens."""

ATTACKS: dict[tuple[str, int], Callable[[Forged], None]] = {}
"""The code of the check that sees it, and which place in the source yields that code, to the attack."""

KEYLESS = frozenset({"ledger.opened", "ledger.empty"})
"""What is tried without naming a key: there is none that could be confirmed."""


def attack(code: str, place: int = 0) -> Callable:
    def keep(function: Callable[[Forged], None]):
        ATTACKS[code, place] = function
        return function

    return keep


def act(bundle: Forged, name: str, actor: str, source: str, target: str, digest: str = "", why: str = "") -> None:
    """Take a step at the end."""
    bundle.entries.append(step(name, actor, source, target, digest or digest_in(bundle), why))


def digest_in(bundle: Forged) -> str:
    return bundle.entries[bundle.find("submission.sealed")].data["digest"]


def findings_in(bundle: Forged) -> str:
    return bundle.entries[bundle.find("check.run")].data["findings"]


def mandatory() -> tuple[str, tuple[bytes, bytes]]:
    """A finding that nobody may waive: its digest, and what opens it."""
    return unsalted(canonical.encode([{"code": "SEC001", "enforcement": "mandatory", "id": "f9"}]))


def reason_in(bundle: Forged) -> str:
    return bundle.entries[bundle.find("waiver.given")].data["reason"]


def hand_in(bundle: Forged, number: int = 2, authors: Sequence[str] = (ANNA,)) -> str:
    """Let the post be revised, if it is not, and handed in again; the digest of the new words."""
    if number == 2:
        act(bundle, "revise", ANNA, "published", "draft")
    digest, opening = said_in(str(number))
    bundle.values[digest] = opening
    bundle.entries += [sealed(digest, number, authors), check("submit", digest, findings_in(bundle))]
    act(bundle, "submit", ANNA, "draft", "policy_check", digest)
    return digest


def supersede(bundle: Forged) -> None:
    """Publish a second submission over the first."""
    before, digest = digest_in(bundle), hand_in(bundle)
    path = [("pass_policy", PETRA, "it_security_review"), ("approve", ERIK, "approved"), ("publish", PIA, "published")]
    waive(bundle, digest=digest)
    source = "policy_check"
    for name, actor, target in path:
        bundle.entries.append(check(name, digest, findings_in(bundle)))
        if name == "publish":
            printed = {"post": POST, "digest": digest, "supersedes": before, "expires_at": ""}
            bundle.entries += [Said("release.printed", PIA, printed), ended(before, how="superseded")]
        act(bundle, name, actor, source, target, digest)
        source = target


def say_instead(bundle: Forged, **other: object) -> None:
    """Let what was handed in be something else."""
    before, (digest, opening) = digest_in(bundle), said_in(pictures=[PICTURE], **other)
    del bundle.values[before]
    bundle.values[digest] = opening
    bundle.entries = [one.but(digest=digest) if one.data.get("digest") == before else one for one in bundle.entries]


def return_to_check(bundle: Forged, by: str, settler: str) -> None:
    """After it is approved it goes back; ``settler`` settles its policy check, and another one than before approves."""
    digest, found = digest_in(bundle), findings_in(bundle)
    number = bundle.find("check.run", step="publish")
    bundle.entries[number:number] = [
        check("return_to_check", digest, found),
        step("return_to_check", by, "approved", "policy_check", digest),
        check("pass_policy", digest, found),
        step("pass_policy", settler, "policy_check", "it_security_review", digest),
        check("approve", digest, found),
        step("approve", PIA, "it_security_review", "approved", digest),
    ]


def waive(bundle: Forged, digest: str = "", **other: str) -> None:
    """Waive something at the end."""
    waiver = bundle.entries[bundle.find("waiver.given")]
    bundle.entries.append(waiver.but(digest=digest or digest_in(bundle), **other))


def order(bundle: Forged, kind: str, digest: str) -> None:
    said = {"post": POST, "digest": digest, "go_out_at": "2026-11-23T12:00:00.000000Z"}
    bundle.entries.append(Said(kind, PIA, said))


def ended(digest: str, by: str = PIA, how: str = "retracted") -> Said:
    return Said("release.ended", by, {"post": POST, "digest": digest, "how": how, "reason": "", "public_reason": ""})


def takedown(bundle: Forged, kind: str = "takedown.opened", digest: str = "", decides: str = "person") -> None:
    said = {"post": POST, "digest": digest or digest_in(bundle), "ruleset": RULESET, "decides": decides}
    bundle.entries.append(Said(kind, "system", said))


def closed(how: str, digest: str = "", reason: str = "") -> Said:
    return Said("takedown.closed", PIA, {"post": POST, "digest": digest, "how": how, "reason": reason})


def retract(bundle: Forged, by: str, *between: Said) -> None:
    """End what is live, with what comes of that, and the step."""
    digest = digest_in(bundle)
    bundle.entries += [ended(digest, by), *(one.but(digest=digest) for one in between)]
    act(bundle, "retract", by, "published", "ended", digest, reason_in(bundle))


def look_back(bundle: Forged, kind: str, **counted: int) -> None:
    said = {"ruleset": RULESET, "day": "2026-11-22", "opened": 0, "returned": 0, "retracted": 0}
    bundle.entries.append(Said(kind, "system", said | counted))


def change_a_register(bundle: Forged, by: str, second: str = "not_needed", **other: str) -> None:
    """Write one more row."""
    said = ROW | {"row": "2", "digest": "2" * 64, "second": second, "proposal": "", "proposed_by": ""}
    bundle.entries.append(Said("register.changed", by, said | other))


def stamped(bundle: Forged, digest: bytes, at: bytes = b"20261122120010Z") -> None:
    """Bring a checkpoint with a time stamp token over ``digest``, as RFC 3161 has it, cut to what is read here."""
    imprint = der(0x30, der(0x30, der(0x06, b"\x60\x86\x48\x01\x65\x03\x04\x02\x01")), der(0x04, digest))
    time = der(0x18, at)
    info = der(0x30, der(0x02, b"\x01"), der(0x06, b"\x2a\x03"), imprint, der(0x02, b"\x01"), time)
    bundle.anchors = [(bundle.note(5), der(0x30, der(0x30, der(0xA0, der(0x04, info)))))]


def der(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return bytes([tag, len(content)]) + content


# ---- the ledger ------------------------------------------------------------------------------------------------------


@attack("body.form")
def write_an_entry_without_a_time(bundle: Forged):
    bundle.respelt[5] = lambda body: body.replace('"at":', '"when":')


@attack("entry.missing")
def cut_an_entry_out(bundle: Forged):
    bundle.lines = [line for number, line in enumerate(bundle.signed()) if number != 5]


@attack("entry.order")
def show_an_entry_twice(bundle: Forged):
    lines = bundle.signed()
    bundle.lines = [*lines[:6], *lines[5:]]


@attack("body.clock")
def turn_the_clock_back(bundle: Forged):
    bundle.entries[5] = Said("settings.changed", "system", {}, at=0)


@attack("body.kind")
def write_what_nobody_declared(bundle: Forged):
    bundle.entries[5] = Said("post.blessed", PETRA, {})


@attack("ledger.opened")
def leave_the_opening_out(bundle: Forged):
    bundle.drop("ledger.opened")


@attack("ledger.name")
def open_another_ledger(bundle: Forged):
    bundle.change("ledger.opened", origin="example.com/other")


@attack("ledger.empty")
def show_nothing(bundle: Forged):
    bundle.lines, bundle.values, bundle.asked_when = [], {}, 0


@attack("body.altered")
def alter_an_entry(bundle: Forged):
    bundle.lines = bundle.signed()
    bundle.lines[5]["body"] = bundle.lines[5]["body"].replace("IMAGES:10", "IMAGES:99")


@attack("note.altered")
def alter_a_checkpoint(bundle: Forged):
    bundle.lines = bundle.signed()
    bundle.lines[5]["note"] = bundle.lines[5]["note"].replace("\n6\n", "\n9\n")


@attack("note.form")
def spoil_a_checkpoint(bundle: Forged):
    bundle.lines = bundle.signed()
    bundle.lines[5]["note"] = "signed, the management"


@attack("note.form", 1)
def spoil_the_signature_of_the_newest_checkpoint(bundle: Forged):
    bundle.lines = bundle.signed()
    bundle.lines[-1]["note"] = bundle.lines[-1]["note"].rstrip()


@attack("note.key")
def sign_with_another_key(bundle: Forged):
    bundle.lines = bundle.signed()
    bundle.signer = STRANGER
    bundle.lines[-1]["note"] = bundle.signed()[-1]["note"]


@attack("note.signature")
def sign_under_a_false_name(bundle: Forged):
    bundle.lines = bundle.signed()
    text, _blank, line = bundle.lines[-1]["note"].rpartition(" ")
    blob = bytearray(base64.b64decode(line))
    blob[20] ^= 1
    bundle.lines[-1]["note"] = f"{text} {base64.b64encode(blob).decode()}\n"


@attack("key.unknown")
def make_a_ledger_of_ones_own(bundle: Forged):
    bundle.signer = STRANGER
    bundle.change("ledger.opened", public_key=STRANGER.public_key.raw.hex())


@attack("key.untaken")
def hand_over_to_a_key_that_never_signs(bundle: Forged):
    bundle.entries.append(Said("key.rotated", "system", {"public_key": STRANGER.public_key.raw.hex()}))


@attack("key.untaken", 1)
def take_a_strangers_ledger_over_without_a_word(bundle: Forged):
    bundle.entries[0] = bundle.entries[0].but(public_key=STRANGER.public_key.raw.hex())
    bundle.entries.append(Said("key.rotated", "system", {"public_key": SIGNER.public_key.raw.hex()}))
    bundle.signers = dict.fromkeys(range(len(bundle.entries)), STRANGER)
    bundle.entries.append(Said("settings.changed", "system", {"settings": [], "versions": []}))


@attack("ledger.twice")
def open_the_ledger_again(bundle: Forged):
    bundle.entries.append(bundle.entries[0])


@attack("key.unnamed")
def say_that_a_key_took_over(bundle: Forged):
    key = SIGNER.public_key.raw.hex()
    bundle.entries.append(Said("key.in_use", "system", {"public_key": key, "replaces": key}))


# ---- checkpoints that were kept elsewhere ----------------------------------------------------------------------------


@attack("history.forked")
def tell_another_story_than_before(bundle: Forged):
    bundle.anchors = [(SIGNER.sign(5, b"\x00" * 32), b"")]


@attack("tail.cut")
def cut_the_end_off(bundle: Forged):
    bundle.anchors = [(SIGNER.sign(99, b"\x00" * 32), b"")]


@attack("tail.cut", 1)
def leave_out_what_the_bundle_counts(bundle: Forged):
    bundle.asked_when = len(bundle.entries) + 1


@attack("anchor.signature")
def bring_an_anchor_of_ones_own(bundle: Forged):
    text = bundle.note(5).split("\n\n")[0].split("\n")
    bundle.anchors = [(STRANGER.sign(5, base64.b64decode(text[2])), b"")]


@attack("anchor.form")
def bring_an_anchor_that_is_none(bundle: Forged):
    bundle.anchors = [("yes", b"")]


@attack("anchor.form", 1)
def bring_the_anchor_of_another_ledger(bundle: Forged):
    signature = SIGNER.private_key.sign(b"example.com/other\n5\n\n")
    line = base64.b64encode(SIGNER.key_id + signature).decode()
    bundle.anchors = [(f"example.com/other\n5\n\n\n— {ORIGIN} {line}\n", b"")]


@attack("anchor.imprint")
def stamp_something_else(bundle: Forged):
    stamped(bundle, hashlib.sha256(b"something else").digest())


@attack("anchor.imprint", 1)
def spoil_the_stamp(bundle: Forged):
    bundle.anchors = [(bundle.note(5), b"\x30\x03nos")]


@attack("anchor.time")
def date_entries_after_the_stamp_over_them(bundle: Forged):
    stamped(bundle, hashlib.sha256(bundle.note(5).encode()).digest(), b"20261122115000Z")


@attack("anchor.missing")
def keep_an_anchor_back(bundle: Forged):
    kept = {"place": "mail", "size": 5, "note": hashlib.sha256(bundle.note(5).encode()).hexdigest(), "stamp": ""}
    bundle.entries.append(Said("ledger.anchored", "system", kept))


@attack("anchor.size")
def anchor_more_than_there_is(bundle: Forged):
    bundle.entries.append(Said("ledger.anchored", "system", {"place": "mail", "size": 99, "note": "", "stamp": ""}))


# ---- values ----------------------------------------------------------------------------------------------------------


@attack("opening.form")
def salt_with_half_a_salt(bundle: Forged):
    bundle.openings = [*bundle.opened(), {"commitment": "0" * 64, "salt": "00", "file": bundle.opened()[0]["file"]}]


@attack("opening.altered")
def exchange_a_reason(bundle: Forged):
    for name, (salt, value) in bundle.values.items():
        if value == b"It is public by now.":
            bundle.values[name] = (salt, b"The manager said so.")


@attack("opening.unknown")
def slip_a_value_in(bundle: Forged):
    bundle.values |= dict([salted(b"The manager said so.")])


@attack("opening.missing")
def keep_a_reason_back(bundle: Forged):
    name = next(name for name, (_salt, value) in bundle.values.items() if value == b"It is public by now.")
    del bundle.values[name]


@attack("media.missing")
def keep_a_picture_back(bundle: Forged):
    bundle.change("submission.sealed", files=[])
    bundle.values = {name: one for name, one in bundle.values.items() if one[1] != b"a picture"}


@attack("reason.blank")
def waive_for_a_reason_that_says_nothing(bundle: Forged):
    del bundle.values[reason_in(bundle)]
    name, value = salted(b" \n")
    bundle.values[name] = value
    bundle.change("waiver.given", reason=name)


@attack("bundle.scope")
def promise_a_post_and_leave_it_out(bundle: Forged):
    bundle.posts = []


@attack("bundle.unlisted")
def lay_a_file_beside(bundle: Forged):
    bundle.beside = {"values/confession.txt": b"I did it."}


def with_report(bundle: Forged, page: bytes = b"<p>So it was.</p>", name: str = "index", by: Signer = SIGNER) -> None:
    """Lay a page beside, and the note in which it is signed."""
    about = f"{hashlib.sha256(page).hexdigest()}  report/{name}.html"
    note = by.sign_text(f"{ORIGIN}/report\n2026-11-22T12:01:00.000000Z\n{about}\n")
    bundle.beside = {f"report/{name}.html": page, "report.note": note.encode()}


@attack("report.altered")
def tell_another_story_than_was_signed(bundle: Forged):
    with_report(bundle)
    bundle.beside["report/index.html"] = b"<p>So it never was.</p>"


@attack("report.unsigned")
def write_a_report_of_ones_own(bundle: Forged):
    with_report(bundle, by=STRANGER)


# ---- who acts, and when ----------------------------------------------------------------------------------------------


@attack("person.unknown")
def approve_as_a_ghost(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by="5" * 32)


@attack("person.twice")
def give_a_pseudonym_to_somebody_else(bundle: Forged):
    identity = bundle.entries[bundle.find("person.introduced", person=PETRA)].data["identity"]
    bundle.entries.append(Said("person.introduced", "system", {"person": ANNA, "identity": identity}))
    bundle.values = {name: one for name, one in bundle.values.items() if ANNA.encode() not in one[1]}
    bundle.drop("person.introduced", person=ANNA)
    bundle.entries.insert(1, Said("person.introduced", "system", {"person": ANNA, "identity": identity}))
    bundle.drop("person.introduced", person=PETRA)
    other, opening = salted(b"Petra")
    bundle.values[other] = opening
    bundle.entries.insert(1, Said("person.introduced", "system", {"person": PETRA, "identity": other}))


@attack("person.twins")
def approve_under_a_second_pseudonym(bundle: Forged):
    bundle.values = {name: one for name, one in bundle.values.items() if ERIK.encode() not in one[1]}
    identity, opening = salted(canonical.encode({"id": ANNA[-1], "username": "erik"}))
    bundle.values[identity] = opening
    bundle.change("person.introduced", where={"person": ERIK}, identity=identity)


@attack("person.gone")
def act_after_having_been_erased(bundle: Forged):
    said = {"person": ERIK, "ground": "objection", "values": [], "count": 0, "reason": "", "replays": ""}
    bundle.entries.insert(bundle.find("step.taken", step="approve"), Said("person.erased", PETRA, said))


@attack("actor.nobody")
def let_nobody_copy_a_post(bundle: Forged):
    bundle.entries.append(Said("post.copied", "system", {"post": OTHER, "source": POST}))


@attack("actor.by_hand")
def run_the_rules_by_hand(bundle: Forged):
    bundle.change("check.run", by=PETRA, where={"step": "approve"})


@attack("body.when")
def tell_of_tomorrow(bundle: Forged):
    bundle.change("settings.changed", when="2026-11-23T12:00:00.000000Z")


# ---- the workflow ----------------------------------------------------------------------------------------------------


@attack("submission.twice")
def seal_the_same_twice(bundle: Forged):
    number = bundle.find("submission.sealed")
    bundle.entries.insert(number + 1, bundle.entries[number].but(number=2))


@attack("submission.authors")
def have_nobody_write(bundle: Forged):
    bundle.change("submission.sealed", authors=[])


@attack("submission.number")
def leave_a_submission_out(bundle: Forged):
    bundle.change("submission.sealed", number=2)


@attack("submission.disowned")
def forget_who_wrote_in_it_before(bundle: Forged):
    first = hand_in(bundle)
    act(bundle, "withdraw", ANNA, "policy_check", "draft", first)
    hand_in(bundle, 3, authors=[PIA])


@attack("submission.stepless")
def seal_and_not_hand_in(bundle: Forged):
    digest, opening = said_in("2")
    bundle.values[digest] = opening
    bundle.entries.append(sealed(digest, 2))


@attack("submission.post")
def seal_the_words_of_another_post(bundle: Forged):
    say_instead(bundle, post=OTHER)


@attack("check.unsealed")
def check_what_was_never_sealed(bundle: Forged):
    bundle.entries.append(check("waive", "9" * 64, findings_in(bundle)))


@attack("check.count")
def count_findings_wrongly(bundle: Forged):
    bundle.change("check.run", where={"step": "publish"}, count=0)


@attack("waiver.unsealed")
def waive_in_what_was_never_sealed(bundle: Forged):
    waive(bundle, digest="9" * 64)


@attack("waiver.late")
def waive_what_went_out(bundle: Forged):
    waive(bundle, finding="f2")


@attack("waiver.order")
def waive_in_the_review(bundle: Forged):
    waive(bundle, finding="f2")
    bundle.entries.insert(bundle.find("check.run", step="approve"), bundle.entries.pop())


@attack("waiver.reason")
def waive_without_a_reason(bundle: Forged):
    bundle.change("waiver.given", reason="")
    bundle.values = {name: one for name, one in bundle.values.items() if one[1] != b"It is public by now."}


@attack("waiver.author")
def waive_by_nobody(bundle: Forged):
    bundle.change("waiver.given", by="system")


@attack("waiver.twice")
def waive_the_same_finding_again(bundle: Forged):
    number = bundle.find("waiver.given")
    bundle.entries.insert(number, bundle.entries[number])


@attack("refusal.state")
def refuse_in_another_state(bundle: Forged):
    refused = {"post": POST, "step": "approve", "state": "approved", "digest": digest_in(bundle), "codes": []}
    bundle.entries.append(Said("step.refused", ERIK, refused))


@attack("step.unknown")
def invent_a_step(bundle: Forged):
    act(bundle, "bless", PIA, "published", "published")


@attack("step.order")
def revise_twice(bundle: Forged):
    act(bundle, "revise", ANNA, "published", "draft")
    act(bundle, "revise", ANNA, "published", "draft")


@attack("step.reason")
def send_back_without_a_reason(bundle: Forged):
    act(bundle, "request_changes", PETRA, "policy_check", "draft", hand_in(bundle))


@attack("step.unsealed")
def take_a_step_with_the_words_of_another_post(bundle: Forged):
    act(bundle, "revise", ANNA, "published", "draft", "9" * 64)


@attack("step.stale")
def take_a_step_with_words_that_are_not_the_newest(bundle: Forged):
    digest = digest_in(bundle)
    hand_in(bundle)
    act(bundle, "withdraw", ANNA, "policy_check", "draft", digest)


@attack("step.sealed_nothing")
def hand_in_the_same_words_again(bundle: Forged):
    again = step("withdraw", ANNA, "policy_check", "draft", digest_in(bundle))
    number = bundle.find("step.taken", step="submit")
    bundle.entries[number + 1 : number + 1] = [again, *bundle.entries[number - 1 : number + 1]]


@attack("step.unchecked")
def check_with_another_ruleset(bundle: Forged):
    other, entry = composed(limits=["x:500"])
    bundle.entries.insert(bundle.find("submission.sealed"), entry)
    bundle.change("check.run", where={"step": "approve"}, ruleset=other)


@attack("step.finding")
def publish_over_a_finding(bundle: Forged):
    name, opening = mandatory()
    bundle.values[name] = opening
    bundle.change("check.run", where={"step": "publish"}, findings=name)


@attack("step.nobody")
def have_the_house_approve(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by="system")


@attack("step.by_hand")
def send_back_to_the_check_by_hand(bundle: Forged):
    return_to_check(bundle, PIA, PETRA)


@attack("step.not_theirs")
def withdraw_what_somebody_else_wrote(bundle: Forged):
    act(bundle, "withdraw", PIA, "policy_check", "draft", hand_in(bundle))


@attack("step.settler_wrote")
def settle_ones_own_words(bundle: Forged):
    bundle.change("step.taken", where={"step": "pass_policy"}, by=ANNA)


@attack("step.approver_wrote")
def approve_ones_own_words(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by=ANNA)


@attack("step.settler_approved")
def settle_and_approve(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by=PETRA)


@attack("step.approver_settled")
def approve_and_settle(bundle: Forged):
    return_to_check(bundle, "system", ERIK)


# ---- going out, and going --------------------------------------------------------------------------------------------


@attack("order.unapproved")
def order_what_was_not_approved(bundle: Forged):
    order(bundle, "publish.ordered", hand_in(bundle))


@attack("order.unknown")
def cancel_what_nobody_ordered(bundle: Forged):
    order(bundle, "publish.order_cancelled", digest_in(bundle))


@attack("pause.twice")
def resume_what_was_not_paused(bundle: Forged):
    bundle.entries.append(Said("publishing.resumed", PIA, {"reason": WHY}))


@attack("pause.reason")
def pause_without_a_reason(bundle: Forged):
    bundle.entries.append(Said("publishing.paused", PIA, {"reason": ""}))


@attack("release.paused")
def publish_during_a_pause(bundle: Forged):
    bundle.entries.insert(5, Said("publishing.paused", PIA, {"reason": WHY}))


@attack("release.erased")
def publish_what_was_erased(bundle: Forged):
    erase(bundle, digest_in(bundle), post=POST)
    bundle.entries.insert(bundle.find("check.run", step="publish"), bundle.entries.pop())


@attack("release.expired")
def publish_what_had_expired(bundle: Forged):
    early, late = "2026-11-22T11:00:00.000000Z", "2026-11-22T12:00:00.000000Z"
    say_instead(bundle, expires_at=early)
    bundle.change("release.printed", expires_at=early, when=late)


@attack("release.expiry")
def let_it_stay_longer_than_was_approved(bundle: Forged):
    say_instead(bundle, expires_at="2026-11-30T12:00:00.000000Z")


@attack("release.supersedes")
def forget_what_was_live(bundle: Forged):
    bundle.change("release.printed", supersedes="9" * 64)


@attack("release.twice")
def print_twice(bundle: Forged):
    digest, number = digest_in(bundle), bundle.find("release.printed")
    again = bundle.entries[number].but(supersedes=digest)
    bundle.entries[number + 1 : number + 1] = [again, ended(digest, how="superseded")]


@attack("release.unapproved")
def print_before_it_is_approved(bundle: Forged):
    printed = bundle.entries.pop(bundle.find("release.printed"))
    bundle.entries.insert(bundle.find("check.run", step="approve"), printed)


@attack("release.stepless")
def print_without_a_step(bundle: Forged):
    bundle.drop("step.taken", step="publish")


@attack("release.unended")
def take_the_place_of_a_release_that_does_not_end(bundle: Forged):
    supersede(bundle)
    bundle.drop("release.ended")


@attack("release.unreplaced")
def supersede_by_nothing(bundle: Forged):
    bundle.entries.append(ended(digest_in(bundle), how="superseded"))


@attack("release.not_live")
def end_what_is_not_live(bundle: Forged):
    digest = hand_in(bundle)
    bundle.entries.append(ended(digest))
    act(bundle, "retract", PIA, "policy_check", "policy_check", digest, reason_in(bundle))


@attack("release.end_stepless")
def end_without_a_step(bundle: Forged):
    bundle.entries.append(ended(digest_in(bundle)))


@attack("release.no_rule")
def have_the_house_retract_what_no_rule_ends(bundle: Forged):
    takedown(bundle)
    retract(bundle, "system", closed("retracted").by("system"))


@attack("step.printed_nothing")
def publish_nothing(bundle: Forged):
    bundle.drop("release.printed")


@attack("step.ended_nothing")
def retract_nothing(bundle: Forged):
    act(bundle, "retract", PIA, "published", "ended", "", reason_in(bundle))


@attack("step.still_live")
def put_away_what_is_live(bundle: Forged):
    act(bundle, "revise", ANNA, "published", "draft")
    act(bundle, "archive", ANNA, "draft", "ended")


# ---- looking back ----------------------------------------------------------------------------------------------------


@attack("lookback.unstarted")
def end_a_look_back_that_never_began(bundle: Forged):
    look_back(bundle, "lookback.finished")


@attack("lookback.count")
def say_that_a_look_back_opened_tasks(bundle: Forged):
    look_back(bundle, "lookback.started")
    look_back(bundle, "lookback.finished", opened=1)


@attack("takedown.not_live")
def ask_about_what_is_not_live(bundle: Forged):
    takedown(bundle, digest=hand_in(bundle))


@attack("takedown.twice")
def ask_twice(bundle: Forged):
    takedown(bundle)
    takedown(bundle)


@attack("takedown.unopened")
def add_to_a_task_that_is_not_there(bundle: Forged):
    takedown(bundle, "takedown.extended")


@attack("takedown.unopened", 1)
def settle_a_task_that_is_not_there(bundle: Forged):
    bundle.entries.append(closed("kept", digest_in(bundle), reason_in(bundle)))


@attack("takedown.how")
def settle_a_task_by_an_end_that_did_not_come(bundle: Forged):
    takedown(bundle)
    bundle.entries.append(closed("retracted", digest_in(bundle)))


@attack("takedown.keeper")
def let_ones_own_words_stay(bundle: Forged):
    takedown(bundle)
    bundle.entries.append(closed("kept", digest_in(bundle), reason_in(bundle)).by(ANNA))


@attack("takedown.reason")
def let_it_stay_without_a_reason(bundle: Forged):
    takedown(bundle)
    bundle.entries.append(closed("kept", digest_in(bundle)))


@attack("takedown.left")
def retract_and_leave_the_task(bundle: Forged):
    takedown(bundle)
    retract(bundle, PIA)


# ---- registers and rulesets ------------------------------------------------------------------------------------------


@attack("register.unasked")
def decline_what_nobody_proposed(bundle: Forged):
    said = {"register": "account", "action": "add", "proposal": "9" * 64}
    bundle.entries.append(Said("register.declined", PETRA, said))


@attack("register.row")
def change_a_row_that_is_not_there(bundle: Forged):
    change_a_register(bundle, ANNA, row="2", action="change", before="3" * 64)


@attack("register.before")
def import_into_other_registers(bundle: Forged):
    said = {"register": "account", "before": "3" * 64, "digest": "2" * 64, "second": "not_needed", "proposal": ""}
    bundle.entries.append(Said("register.imported", ANNA, said))


@attack("register.second")
def say_that_the_system_changed_it(bundle: Forged):
    change_a_register(bundle, ANNA, second="system")


@attack("register.off")
def loosen_alone(bundle: Forged):
    change_a_register(bundle, ANNA, second="off")


@attack("register.unproposed")
def confirm_what_nobody_proposed(bundle: Forged):
    bundle.change("register.changed", register="claim")


@attack("register.alone")
def confirm_ones_own_proposal(bundle: Forged):
    bundle.change("register.changed", by=ANNA)


@attack("ruleset.unknown")
def check_with_rules_that_nobody_knows(bundle: Forged):
    bundle.drop("ruleset.composed")
    bundle.entries.insert(bundle.find("submission.sealed"), Said("lookback.started", "system", {"ruleset": "3" * 64}))
    bundle.entries.insert(bundle.find("submission.sealed"), COMPOSED)


@attack("ruleset.stale")
def check_with_the_rules_of_yesterday(bundle: Forged):
    before, entry = composed(number=0, registers=hashlib.sha256().hexdigest())
    bundle.entries.insert(bundle.find("submission.sealed"), entry)
    asked = bundle.find("check.run", step="approve")
    bundle.entries.insert(asked, bundle.entries[asked].but(ruleset=before))


@attack("ruleset.composition")
def say_that_other_rules_were_asked(bundle: Forged):
    bundle.change("ruleset.composed", limits=["x:500"])


@attack("ruleset.registers")
def make_a_ruleset_of_other_registers(bundle: Forged):
    bundle.change("ruleset.composed", number=0)


# ---- erasure ---------------------------------------------------------------------------------------------------------


def erase(bundle: Forged, *values: str, kind: str = "value.erased", ground: str = "unlawful", **other: object) -> None:
    """Erase values, truly: the openings are gone."""
    said = {"post": "", "ground": ground, "values": list(values), "count": len(values), "reason": "", "replays": ""}
    bundle.entries.append(Said(kind, PETRA, said | other))
    for one in values:
        bundle.values.pop(one, None)


def hold(
    bundle: Forged, kind: str = "hold.placed", scope: str = "post", post: str = POST, person: str = "", **other: object
) -> None:
    said = {"hold": 1, "scope": scope, "post": post, "person": person, "reason": WHY}
    bundle.entries.append(Said(kind, PETRA, said | other))


@attack("opening.erased")
def keep_what_was_erased(bundle: Forged):
    kept = dict(bundle.values)
    erase(bundle, reason_in(bundle))
    bundle.values = kept


@attack("erasure.ground")
def erase_because_it_is_embarrassing(bundle: Forged):
    erase(bundle, reason_in(bundle), ground="embarrassing")


@attack("erasure.schedule")
def erase_by_hand_what_the_schedule_erases(bundle: Forged):
    erase(bundle, reason_in(bundle), ground="retention")


@attack("erasure.count")
def erase_more_than_is_said(bundle: Forged):
    erase(bundle, reason_in(bundle), count=0)


@attack("erasure.unknown")
def erase_what_no_entry_names(bundle: Forged):
    erase(bundle, "9" * 64)


@attack("erasure.twice")
def erase_again(bundle: Forged):
    erase(bundle, reason_in(bundle))
    erase(bundle, reason_in(bundle))


@attack("erasure.held")
def erase_what_is_held(bundle: Forged):
    hold(bundle)
    erase(bundle, reason_in(bundle), post=POST)


@attack("erasure.live")
def erase_what_is_live(bundle: Forged):
    erase(bundle, digest_in(bundle), post=POST)


@attack("erasure.early")
def erase_a_post_that_is_live(bundle: Forged):
    erase(bundle, reason_in(bundle), kind="post.erased", post=POST)


@attack("erasure.released")
def erase_what_went_out_for_a_wish(bundle: Forged):
    retract(bundle, PIA)
    erase(bundle, reason_in(bundle), kind="post.erased", post=POST, ground="objection")


@attack("hold.unknown")
def lift_a_hold_that_nobody_placed(bundle: Forged):
    hold(bundle, "hold.lifted")


@attack("hold.number")
def leave_a_hold_out(bundle: Forged):
    hold(bundle, hold=2)


@attack("hold.reason")
def hold_without_a_reason(bundle: Forged):
    hold(bundle, reason="")


# ---- each check alone ------------------------------------------------------------------------------------------------


def codes_of(bundle: Forged, verifier: ModuleType = verify, *, keyless: bool = False) -> list[str]:
    pinned = "" if keyless else SIGNER.public_key.fingerprint
    return [defect.code for defect in verifier.verify(verifier.Bundle(bundle.zipped()), pinned).defects]


def attacked(code: str, place: int) -> Forged:
    bundle = honest()
    ATTACKS[code, place](bundle)
    return bundle


def places() -> dict[tuple[str, int], ast.Expr]:
    """Every statement of the source that says a defect: its code, and which of those with that code it is."""
    found: dict[tuple[str, int], ast.Expr] = {}
    statements = (node for node in ast.walk(ast.parse(SOURCE.read_text())) if isinstance(node, ast.Expr))
    for statement in sorted(statements, key=lambda one: one.lineno):
        if code := _code_of(statement):
            found[code, sum(one == code for one, _place in found)] = statement
    return found


def _code_of(statement: ast.AST) -> str:
    """The code of the defect that a statement says; empty when it says none."""
    calls = (one for one in ast.walk(statement) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name))
    return next((one.args[0].value for one in calls if one.func.id == "Defect"), "")


class Silenced(ast.NodeTransformer):
    """Takes one statement out: the check still looks, and says nothing."""

    def __init__(self, statement: ast.Expr):
        self.line = statement.lineno

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        nothing = ast.parse("yield from ()" if isinstance(node.value, ast.Yield) else "pass").body[0]
        return ast.copy_location(nothing, node) if node.lineno == self.line else node


def without(statement: ast.Expr) -> ModuleType:
    """The verifier without one check."""
    tree = ast.fix_missing_locations(Silenced(statement).visit(ast.parse(SOURCE.read_text())))
    module = ModuleType("verifier_without_a_check")
    sys.modules[module.__name__] = module  # dataclasses look their module up
    exec(compile(tree, str(SOURCE), "exec"), vars(module))
    return module


def test_an_honest_bundle_has_no_defect():
    assert codes_of(honest()) == []


def test_what_was_erased_is_not_missed():
    bundle = honest()
    erase(bundle, reason_in(bundle), post=POST)
    picture = bundle.entries[bundle.find("submission.sealed")].data["files"][0]
    retract(bundle, PIA)
    bundle.entries[-1] = bundle.entries[-1].but(reason=WHY)
    bundle.values[WHY] = b""
    erase(bundle, picture, WHY)
    assert codes_of(bundle) == []


def test_a_picture_that_is_live_is_live():
    bundle = honest()
    erase(bundle, bundle.entries[bundle.find("submission.sealed")].data["files"][0])
    assert codes_of(bundle) == ["erasure.live"]


def test_a_life_with_everything_in_it_has_no_defect():
    bundle = honest()
    supersede(bundle)
    look_back(bundle, "lookback.started")
    live = bundle.entries[bundle.find("release.printed", supersedes=digest_in(bundle))].data["digest"]
    takedown(bundle, digest=live)
    takedown(bundle, "takedown.extended", digest=live, decides="rule")
    bundle.entries += [ended(live, "system"), closed("retracted", live).by("system")]
    act(bundle, "retract", "system", "published", "ended", live, reason_in(bundle))
    look_back(bundle, "lookback.finished", opened=1, retracted=1)
    hold(bundle)
    hold(bundle, "hold.lifted")
    erase(bundle, reason_in(bundle), kind="post.erased", post=POST)
    assert codes_of(bundle) == []


def test_who_wrote_a_post_has_written_its_copies():
    bundle = honest()
    bundle.entries.append(Said("post.copied", PIA, {"post": OTHER, "source": POST}))
    bundle.entries.append(sealed("9" * 64, 1, [PIA]).but(post=OTHER))
    assert codes_of(bundle) == ["submission.disowned", "submission.stepless"]


def test_the_system_passes_a_policy_check_at_once_or_not_at_all():
    bundle = honest()
    bundle.change("step.taken", where={"step": "pass_policy"}, by="system")
    assert codes_of(bundle) == ["step.nobody"]


def test_one_check_does_not_serve_two_steps():
    bundle = honest()
    return_to_check(bundle, "system", PETRA)
    del bundle.entries[bundle.find("step.taken", step="return_to_check") + 1]
    assert codes_of(bundle) == ["step.unchecked"]


def test_what_nobody_may_waive_sends_a_submission_back():
    bundle = honest()
    name, opening = mandatory()
    bundle.values[name] = opening
    return_to_check(bundle, "system", PETRA)
    bundle.change("check.run", where={"step": "return_to_check"}, findings=name)
    assert codes_of(bundle) == []


@pytest.mark.parametrize("barred", ["submit", "pass_policy", "approve", "publish"])
def test_what_nobody_may_waive_bars_every_step(barred: str):
    bundle = honest()
    name, opening = mandatory()
    bundle.values[name] = opening
    bundle.change("check.run", where={"step": barred}, findings=name)
    assert codes_of(bundle) == ["step.finding"]


def test_nobody_prints_for_somebody_else():
    bundle = honest()
    bundle.change("release.printed", by=ERIK)
    assert codes_of(bundle) == ["step.printed_nothing", "release.stepless"]


@pytest.mark.parametrize(
    ("held", "erased"),
    [
        ({"scope": "everything", "post": ""}, {}),
        ({"scope": "person", "post": "", "person": PETRA}, {"post": POST}),
        ({"scope": "person", "post": "", "person": ANNA}, {"person": ANNA}),
        ({"scope": "post"}, {"person": ANNA}),
        ({"scope": "post"}, {"person": "5" * 32}),
        ({"scope": "person", "post": "", "person": PETRA}, {}),
        ({"scope": "person", "post": "", "person": ANNA}, {"person": "5" * 32}),
    ],
)
def test_a_hold_covers_people_with_their_posts_and_posts_with_their_people(held: dict, erased: dict):
    bundle = honest()
    hold(bundle, **held)
    erase(bundle, reason_in(bundle), **erased)
    assert codes_of(bundle) == ["erasure.held"]


def test_the_reason_of_a_hold_is_held():
    bundle = honest()
    bundle.values[why := "6" * 64] = b""
    said = {"hold": 1, "scope": "person", "post": "", "person": ANNA, "reason": why}
    bundle.entries.append(Said("hold.placed", PETRA, said))
    erase(bundle, why, person="5" * 32)
    assert codes_of(bundle) == ["erasure.held"]


def test_what_a_hold_does_not_name_may_be_erased():
    bundle = honest()
    hold(bundle, post="00000000-0000-0000-0000-000000000000")
    erase(bundle, reason_in(bundle), post=POST)
    assert codes_of(bundle) == []


def test_what_is_held_no_longer_may_be_erased():
    bundle = honest()
    hold(bundle)
    hold(bundle, "hold.lifted")
    erase(bundle, reason_in(bundle), post=POST)
    assert codes_of(bundle) == []


def test_a_ledger_of_ones_own_is_not_confirmed_by_naming_the_key_that_somebody_asks_for():
    bundle = honest()
    make_a_ledger_of_ones_own(bundle)
    bundle.entries.append(Said("key.rotated", "system", {"public_key": SIGNER.public_key.raw.hex()}))
    verdict = verify.verify(verify.Bundle(bundle.zipped()), SIGNER.public_key.fingerprint)
    assert not verdict.is_confirmed
    assert {"key.untaken", "key.unknown"} == {defect.code for defect in verdict.defects}
    assert verdict.signer == STRANGER.public_key.fingerprint


def test_a_handover_that_was_taken_up_is_no_defect():
    bundle = honest()
    bundle.change("ledger.opened", public_key=STRANGER.public_key.raw.hex())
    keys = {"public_key": SIGNER.public_key.raw.hex(), "replaces": STRANGER.public_key.raw.hex()}
    bundle.entries[5:5] = [
        Said("key.rotated", "system", {"public_key": keys["public_key"]}),
        Said("key.in_use", "system", keys),
    ]
    bundle.signers = dict.fromkeys(range(6), STRANGER)
    assert codes_of(bundle) == []


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_checkpoints_of_one_size_neither_hides_the_other(order):
    bundle = honest()
    bundle.anchors = [(bundle.note(5), b""), (SIGNER.sign(5, b"\x00" * 32), b"")][::order]
    assert codes_of(bundle) == ["history.forked"]


def test_registers_that_change_between_a_check_and_its_step_are_seen():
    bundle = honest()
    change_a_register(bundle, ANNA)
    bundle.entries.insert(bundle.find("step.taken", step="publish"), bundle.entries.pop())
    assert codes_of(bundle) == ["ruleset.stale"]


def test_a_check_of_another_post_says_nothing_of_this_one():
    bundle = honest()
    bundle.change("check.run", where={"step": "approve"}, post=OTHER)
    assert codes_of(bundle) == ["check.unsealed", "step.unchecked"]


def test_a_waiver_for_another_post_says_nothing_of_this_one():
    bundle = honest()
    bundle.change("waiver.given", post=OTHER)
    assert codes_of(bundle) == ["waiver.unsealed", *["step.finding"] * 3]


def test_a_check_after_the_release_does_not_clear_what_went_out():
    bundle = honest()
    bundle.change("waiver.given", finding="f2")
    found = unsalted(b"[]")
    bundle.values |= dict([found])
    bundle.entries.append(bundle.entries[bundle.find("check.run", step="publish")].but(findings=found[0]))
    assert codes_of(bundle) == ["step.finding"] * 3


@pytest.mark.parametrize(
    ("asked", "is_about"),
    [
        ({"person": PETRA}, True),
        ({"person": "5" * 32}, False),
        ({"from": "", "to": ""}, True),
        ({"from": "2026-11-22T12:00:00.000000Z", "to": "2026-11-22T12:01:00.000000Z"}, True),
        ({"from": "2026-11-22T12:01:00.000000Z", "to": ""}, False),
        ({"from": "", "to": "2026-11-22T12:00:01.000000Z"}, False),
        ({"posts": OTHER}, False),
    ],
)
def test_a_bundle_is_about_the_posts_that_were_asked_for(asked: dict[str, str], is_about: bool):
    bundle = honest()
    bundle.asked = asked
    assert codes_of(bundle) == ([] if is_about else ["bundle.scope"])


def test_a_report_that_the_house_signed_is_no_defect():
    bundle = honest()
    with_report(bundle)
    assert codes_of(bundle) == []


@pytest.mark.parametrize("lost", ["report/index.html", "report.note"])
def test_neither_a_page_nor_its_signature_can_be_left_out(lost: str):
    bundle = honest()
    with_report(bundle)
    del bundle.beside[lost]
    assert codes_of(bundle) == ["report.altered" if lost != "report.note" else "report.unsigned"]


def test_a_page_that_was_added_is_named():
    bundle = honest()
    with_report(bundle)
    bundle.beside[f"report/{POST}.html"] = b"<p>And that too.</p>"
    (defect,) = verify.verify(verify.Bundle(bundle.zipped()), SIGNER.public_key.fingerprint).defects
    assert (defect.code, POST in defect.message) == ("report.altered", True)


@pytest.mark.parametrize("note", [b"", b"\xff", b"So it was.\n\n", SIGNER.sign_text(f"{ORIGIN}/report\n").encode()])
def test_a_note_that_says_nothing_signs_no_page(note: bytes):
    bundle = honest()
    with_report(bundle)
    bundle.beside["report.note"] = note
    assert codes_of(bundle)[0] in ("report.unsigned", "report.altered")


def test_what_the_house_signed_as_something_else_signs_no_page():
    bundle = honest()
    with_report(bundle)
    signed = SignedNote.parse(bundle.beside["report.note"].decode()).text.replace("/report\n", "\n", 1)
    bundle.beside["report.note"] = SIGNER.sign_text(signed).encode()
    assert codes_of(bundle) == ["report.unsigned"]


def test_what_happened_after_somebody_asked_is_no_part_of_the_answer():
    bundle = honest()
    bundle.asked, bundle.posts, bundle.values = {"from": "", "to": ""}, [], {}
    assert "bundle.scope" in codes_of(bundle)
    bundle.asked_when = bundle.find("register.changed")
    assert codes_of(bundle) == []


def test_there_is_an_attack_for_every_check():
    assert set(ATTACKS) == set(places())


@pytest.mark.parametrize(("code", "place"), ATTACKS, ids=lambda part: str(part))
def test_an_attack_is_seen_by_its_check_and_by_no_other(code: str, place: int):
    assert codes_of(attacked(code, place), keyless=code in KEYLESS) == [code]


@pytest.mark.parametrize(("code", "place"), ATTACKS, ids=lambda part: str(part))
def test_an_attack_goes_unseen_when_its_check_is_gone(code: str, place: int):
    crippled = without(places()[code, place])
    assert codes_of(attacked(code, place), crippled, keyless=code in KEYLESS) == []
