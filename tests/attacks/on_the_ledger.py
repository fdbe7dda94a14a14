"""Attacks on the ledger's own rows, by SQL alone: the attacker has the database and not the key."""

from __future__ import annotations

from collections.abc import Callable

from approvals.ledger import keys
from approvals.ledger.keys import Signer
from approvals.models import LedgerEntry
from tests.approvals.ledger.ledgers import sign, stored_rows
from tests.attacks.attack import Attack, does
from tests.attacks.means import (
    LEDGER,
    exchange,
    hand_over_to_ours,
    move,
    note_of,
    number_of,
    put,
    rewrite,
    sign_again,
    sign_one,
    sql,
)
from tests.attacks.means import stranger as another
from tests.attacks.scene import Scene

PEAKS = "A bundle leaves the peaks out: whoever verifies it grows the tree anew."


def have_the_author_approve(scene: Scene) -> None:
    steps = LedgerEntry.objects.of_kind("step.taken")
    approval = next(one for one in steps if one.said["data"]["step"] == "approve")
    rewrite(approval.seq, approval.said["actor"], scene.author)


def lie_about_the_ruleset(scene: Scene) -> None:
    check = LedgerEntry.objects.get(seq=number_of("check.run"))
    rewrite(check.seq, check.said["data"]["ruleset"], "9" * 64)


def delete_a_waiver(scene: Scene) -> None:
    sql(f"DELETE FROM {LEDGER} WHERE seq = {number_of('waiver.given')}")


def copy(seq: int, to: int) -> None:
    sql(f"INSERT INTO {LEDGER} (seq, body, peaks, note) SELECT {to}, body, peaks, note FROM {LEDGER} WHERE seq = {seq}")


def close_the_gap_behind_a_deleted_entry(scene: Scene) -> None:
    sql(f"DELETE FROM {LEDGER} WHERE seq = 9")
    move("seq > 9", -1)


def slip_a_copy_in(scene: Scene) -> None:
    move("seq > 9", 1)
    copy(9, 10)


def exchange_two_entries(scene: Scene) -> None:
    for column in ("body", "note", "peaks"):
        exchange(column, 9, 10)


def edit_and_sign_the_rest(scene: Scene) -> None:
    rows, seq = stored_rows(), number_of("step.taken")
    rewrite(seq, scene.author, scene.reviewer)
    put(rows[:seq] + sign([row.body for row in stored_rows()], another())[seq:])


def restore_a_backup(scene: Scene) -> None:
    """All as it was before the newest step, which ordered a post to go out: nothing disagrees with anything."""
    sql(f"DELETE FROM {LEDGER} WHERE seq >= {number_of('publish.ordered')}", "DELETE FROM approvals_publishorder")


def naming(other: Signer) -> Callable[[str], str]:
    """Let the opening name another key."""
    ours = keys.signer().public_key.raw.hex()
    return lambda body: body.replace(ours, other.public_key.raw.hex())


ATTACKS = (
    Attack(
        "say that somebody else did it",
        lambda s: rewrite(number_of("step.taken"), s.author, s.reviewer),
        "body.altered",
    ),
    Attack("have the author approve", have_the_author_approve, "body.altered"),
    Attack(
        "say another result of a check",
        lambda s: rewrite(number_of("check.run"), '"count":', '"count":9'),
        "body.altered",
    ),
    Attack("lie about the ruleset of a check", lie_about_the_ruleset, "body.altered"),
    Attack(
        "lie about the ruleset's limits",
        lambda s: rewrite(number_of("ruleset.composed"), '"limits":[]', '"limits":["x:9000"]'),
        "body.altered",
    ),
    Attack(
        "say that another setting was in force",
        lambda s: rewrite(number_of("settings.changed"), "SECOND_PERSON:True", "SECOND_PERSON:Fals"),
        "body.altered",
    ),
    Attack("delete a waiver", delete_a_waiver, "entry.missing"),
    Attack("add a space", does(f"UPDATE {LEDGER} SET body = body || ' ' WHERE seq = 7"), "body.form", "body.altered"),
    Attack("turn the clock back", lambda s: rewrite(9, '"at":"20', '"at":"19'), "body.clock"),
    Attack("leave the time out", lambda s: rewrite(9, '"at":', '"on":'), "body.form"),
    Attack("delete an entry", does(f"DELETE FROM {LEDGER} WHERE seq = 9"), "entry.missing"),
    Attack("delete the opening", does(f"DELETE FROM {LEDGER} WHERE seq = 0"), "entry.missing"),
    Attack("delete an entry and close the gap", close_the_gap_behind_a_deleted_entry, "body.number", "entry.missing"),
    Attack("slip a copy in", slip_a_copy_in, "body.number", "entry.order"),
    Attack("add a copy at the end", lambda s: copy(s.size - 1, s.size), "body.number", "entry.order"),
    Attack("exchange two bodies", lambda s: exchange("body", 9, 10), "body.number", "entry.missing"),
    Attack("exchange two checkpoints", lambda s: exchange("note", 9, 10), "note.altered", "body.altered"),
    Attack("exchange two trees", lambda s: exchange("peaks", 9, 10), "peaks.altered", "", PEAKS),
    Attack("exchange two entries", exchange_two_entries, "body.number", "entry.missing"),
    Attack("spoil a checkpoint", does(f"UPDATE {LEDGER} SET note = 'signed, the boss' WHERE seq = 9"), "note.form"),
    Attack("forge a signature", lambda s: sign_one(9, note_of(9).signatures[0].key_id), "note.signature"),
    Attack("sign one entry with another key", lambda s: sign_one(9, another().key_id), "note.key"),
    Attack("edit, and sign the rest with another key", edit_and_sign_the_rest, "note.key"),
    Attack(
        "make a ledger with another key", lambda s: sign_again(another(), naming(another())), "head.key", "key.unknown"
    ),
    Attack(
        "make a ledger with another key that names ours at last",
        lambda s: hand_over_to_ours(),
        "head.key",
        "key.untaken",
    ),
    Attack(
        "give the ledger another name",
        lambda s: rewrite(0, '"origin":"', '"origin":"other.'),
        "ledger.name",
    ),
    Attack("cut the tail", does(f"DELETE FROM {LEDGER} WHERE seq > 20"), "tail.cut"),
    Attack("restore an old backup", restore_a_backup, "tail.cut"),
    Attack("empty the ledger", does(f"DELETE FROM {LEDGER}"), "tail.cut", "ledger.empty"),
)
