"""Every check of the verifier is needed: for each there is an attack that only this check sees.

A mutation run takes the checks out of the source one by one. With its check gone, an attack goes unseen.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from approvals.evidence import verify
from approvals.ledger import canonical
from tests.approvals.evidence.forging import (
    ANNA,
    COMPOSED,
    PETRA,
    PIA,
    POST,
    Forged,
    Said,
    composed,
    honest,
    salted,
    unsalted,
)
from tests.approvals.ledger.ledgers import ORIGIN, SIGNER, STRANGER

SOURCE = Path(verify.__file__)

ATTACKS: dict[tuple[str, int], Callable[[Forged], None]] = {}
"""The code of the check that sees it, and which place in the source yields that code, to the attack."""

KEYLESS = frozenset({"ledger.opened", "ledger.empty"})
"""What is tried without naming a key: there is none that could be confirmed."""


def attack(code: str, place: int = 0) -> Callable:
    def keep(function: Callable[[Forged], None]):
        ATTACKS[code, place] = function
        return function

    return keep


def step(bundle: Forged, name: str, actor: str, source: str, target: str) -> None:
    """Take a step at the end that no rule is asked about."""
    said = {"post": POST, "step": name, "from": source, "to": target, "digest": "", "ruleset": "", "reason": ""}
    bundle.entries.append(Said("step.taken", actor, said | {"checklist": []}))


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


@attack("waiver.blank")
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


# ---- policy ----------------------------------------------------------------------------------------------------------


@attack("submission.twice")
def seal_the_same_twice(bundle: Forged):
    number = bundle.find("submission.sealed")
    bundle.entries.insert(number, bundle.entries[number])


@attack("submission.authors")
def have_nobody_write(bundle: Forged):
    bundle.change("submission.sealed", authors=[])


@attack("waiver.unsealed")
def waive_in_what_was_never_sealed(bundle: Forged):
    reason = bundle.entries[bundle.find("waiver.given")].data["reason"]
    waiver = {"post": POST, "digest": "9" * 64, "finding": "f1", "code": "CON001", "reason": reason}
    bundle.entries.append(Said("waiver.given", PETRA, waiver))


@attack("waiver.late")
def waive_what_went_out(bundle: Forged):
    bundle.entries.append(bundle.entries[bundle.find("waiver.given")])


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


@attack("step.unsealed")
def take_a_step_with_the_words_of_another_post(bundle: Forged):
    step(bundle, "revise", ANNA, "published", "draft")
    bundle.entries[-1] = bundle.entries[-1].but(digest="9" * 64)


@attack("release.nobody")
def let_nobody_press_the_button(bundle: Forged):
    bundle.change("release.printed", by="system")


@attack("waiver.reason")
def waive_without_a_reason(bundle: Forged):
    bundle.change("waiver.given", reason="")
    bundle.values = {name: one for name, one in bundle.values.items() if one[1] != b"It is public by now."}


@attack("waiver.author")
def waive_by_nobody(bundle: Forged):
    bundle.change("waiver.given", by="system")


@attack("step.unknown")
def invent_a_step(bundle: Forged):
    step(bundle, "bless", PIA, "published", "published")


@attack("step.order")
def revise_twice(bundle: Forged):
    step(bundle, "revise", ANNA, "published", "draft")
    step(bundle, "revise", ANNA, "published", "draft")


@attack("step.unchecked")
def check_with_another_ruleset(bundle: Forged):
    other, entry = composed(limits=["x:500"])
    bundle.entries.insert(bundle.find("submission.sealed"), entry)
    bundle.change("check.run", where={"step": "approve"}, ruleset=other)


@attack("release.paused")
def publish_during_a_pause(bundle: Forged):
    bundle.entries.insert(5, Said("publishing.paused", PIA, {"reason": ""}))


@attack("release.supersedes")
def forget_what_was_live(bundle: Forged):
    bundle.change("release.printed", supersedes="9" * 64)


@attack("release.unsealed")
def publish_for_another_post(bundle: Forged):
    bundle.change("release.printed", post=POST.replace("1", "7"))


@attack("release.unsettled")
def settle_another_submission_instead(bundle: Forged):
    digest, value = unsalted(canonical.encode({"salt": "2", "images": []}))
    bundle.values[digest] = value
    sealed = bundle.find("submission.sealed")
    bundle.entries.insert(sealed, bundle.entries[sealed].but(digest=digest, files=[]))
    bundle.change("check.run", where={"step": "pass_policy"}, digest=digest)
    bundle.change("step.taken", where={"step": "pass_policy"}, digest=digest)


@attack("release.unapproved")
def have_the_house_approve(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by="system")


@attack("release.approver_wrote")
def approve_ones_own_words(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by=ANNA)


@attack("release.settler_wrote")
def settle_ones_own_words(bundle: Forged):
    bundle.change("step.taken", where={"step": "pass_policy"}, by=ANNA)


@attack("release.same_person")
def settle_and_approve(bundle: Forged):
    bundle.change("step.taken", where={"step": "approve"}, by=PETRA)


@attack("release.stepless")
def print_without_a_step(bundle: Forged):
    bundle.drop("step.taken", step="publish")


@attack("release.not_live")
def end_what_is_not_live(bundle: Forged):
    bundle.entries.append(Said("release.ended", PIA, {"post": POST, "digest": "9" * 64, "how": "retracted"}))


@attack("release.finding")
def waive_another_finding(bundle: Forged):
    bundle.change("waiver.given", finding="f2")


# ---- registers and rulesets ------------------------------------------------------------------------------------------


@attack("register.unproposed")
def confirm_what_nobody_proposed(bundle: Forged):
    bundle.change("register.changed", action="delete")


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


def erase(bundle: Forged, *values: str, ground: str = "unlawful", **about: str) -> None:
    """Erase single values, truly: the openings are gone."""
    said = {"post": "", "ground": ground, "values": list(values), "count": len(values), "reason": "", "replays": ""}
    bundle.entries.append(Said("value.erased", PETRA, said | about))
    for one in values:
        del bundle.values[one]


def reason_in(bundle: Forged) -> str:
    return bundle.entries[bundle.find("waiver.given")].data["reason"]


def hold(bundle: Forged, kind: str = "hold.placed", scope: str = "post", post: str = POST, person: str = "") -> None:
    said = {"hold": 1, "scope": scope, "post": post, "person": person, "reason": ""}
    bundle.entries.append(Said(kind, PETRA, said))


@attack("opening.erased")
def keep_what_was_erased(bundle: Forged):
    kept = dict(bundle.values)
    erase(bundle, reason_in(bundle))
    bundle.values = kept


@attack("erasure.ground")
def erase_because_it_is_embarrassing(bundle: Forged):
    erase(bundle, reason_in(bundle), ground="embarrassing")


@attack("erasure.held")
def erase_what_is_held(bundle: Forged):
    hold(bundle)
    erase(bundle, reason_in(bundle), post=POST)


@attack("erasure.live")
def erase_what_is_live(bundle: Forged):
    erase(bundle, bundle.entries[bundle.find("submission.sealed")].data["digest"], post=POST)


@attack("hold.unknown")
def lift_a_hold_that_nobody_placed(bundle: Forged):
    hold(bundle, "hold.lifted")


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
    erase(bundle, picture)
    assert codes_of(bundle) == []


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
    change = bundle.entries[bundle.find("register.changed")]
    later = change.but(second="not_needed", proposal="", proposed_by="", digest="8" * 64)
    bundle.entries.insert(bundle.find("step.taken", step="publish"), later)
    assert codes_of(bundle) == ["ruleset.stale"]


def test_a_check_of_another_post_says_nothing_of_this_one():
    bundle = honest()
    bundle.change("check.run", where={"step": "approve"}, post=POST.replace("1", "7"))
    assert codes_of(bundle) == ["step.unchecked"]


def test_a_waiver_for_another_post_says_nothing_of_this_one():
    bundle = honest()
    bundle.change("waiver.given", post=POST.replace("1", "7"))
    assert codes_of(bundle) == ["waiver.unsealed", "release.finding"]


def test_a_check_after_the_release_does_not_clear_what_went_out():
    bundle = honest()
    bundle.change("waiver.given", finding="f2")
    found = unsalted(b"[]")
    bundle.values |= dict([found])
    bundle.entries.append(bundle.entries[bundle.find("check.run", step="publish")].but(findings=found[0]))
    assert codes_of(bundle) == ["release.finding"]


@pytest.mark.parametrize(
    ("asked", "is_about"),
    [
        ({"person": PETRA}, True),
        ({"person": "5" * 32}, False),
        ({"from": "", "to": ""}, True),
        ({"from": "2026-11-22T12:00:00.000000Z", "to": "2026-11-22T12:01:00.000000Z"}, True),
        ({"from": "2026-11-22T12:01:00.000000Z", "to": ""}, False),
        ({"from": "", "to": "2026-11-22T12:00:01.000000Z"}, False),
        ({"posts": POST.replace("1", "7")}, False),
    ],
)
def test_a_bundle_is_about_the_posts_that_were_asked_for(asked: dict[str, str], is_about: bool):
    bundle = honest()
    bundle.asked = asked
    assert codes_of(bundle) == ([] if is_about else ["bundle.scope"])


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
