"""Each defect, made the way its maker would: with the ledger's key, with another key, or with none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approvals.ledger import canonical
from approvals.ledger.defects import Code
from approvals.ledger.note import Checkpoint, Signature, SignedNote
from approvals.ledger.verify import Row, verify
from tests.approvals.ledger.ledgers import (
    ORIGIN,
    SIGNER,
    STRANGER,
    bodies,
    body,
    checkpoint_of,
    handing_over,
    opening,
    sign,
    taking_up,
)

HONEST = sign(bodies(12))


def defects(rows, **options):
    return list(verify(rows, origin=ORIGIN, key=SIGNER.public_key, **options))


def codes(rows, **options) -> list[tuple[str, int]]:
    return [(defect.code, defect.seq) for defect in defects(rows, **options)]


def altered(seq: int, **columns) -> list[Row]:
    return [row._replace(**columns) if row.seq == seq else row for row in HONEST]


def renoted(seq: int, **parts) -> list[Row]:
    """The honest ledger with another signature under one note; what it is about stays."""
    note = SignedNote.parse(HONEST[seq].note)
    return altered(seq, note=SignedNote(note.text, (replace(note.signatures[0], **parts),)).encode())


@pytest.mark.parametrize("size", [0, 1, 2, 3, 12, 64, 65])
@pytest.mark.parametrize("every_signature", [True, False])
def test_an_honest_ledger_is_intact(size, every_signature):
    assert defects(sign(bodies(size)) if size else [], every_signature=every_signature) == []


def test_every_entry_is_handed_on_as_it_was_written():
    read = []
    defects(HONEST, read=read.append)
    assert [entry.kind for entry in read] == ["ledger.opened", *["test.happened"] * 11]
    assert [entry.seq for entry in read] == list(range(12))
    assert read[3].data == {"number": 3, "words": ""}


@pytest.mark.parametrize("seq", range(12))
def test_an_edited_body_is_found_and_only_that_one(seq):
    edited = HONEST[seq].body.replace('"actor":"system"', '"actor":"' + "a" * 32 + '"')
    assert codes(altered(seq, body=edited)) == [(Code.BODY_ALTERED, seq)]


@pytest.mark.parametrize("seq", range(11))
def test_a_deleted_entry_is_found_and_only_that_one(seq):
    assert codes([row for row in HONEST if row.seq != seq]) == [(Code.ENTRY_MISSING, seq)]


def test_a_run_of_deleted_entries_is_one_defect():
    (defect,) = defects(HONEST[:3] + HONEST[7:])
    assert (defect.code, defect.seq) == (Code.ENTRY_MISSING, 3)
    assert "3 to 6" in defect.message


def test_an_entry_read_out_of_order_is_found():
    rows = HONEST[:5] + [HONEST[6], HONEST[5]] + HONEST[7:]
    assert Code.ENTRY_ORDER in [code for code, seq in codes(rows)]


def test_an_entry_that_stands_twice_is_found():
    assert (Code.ENTRY_ORDER, 5) in codes(HONEST[:6] + HONEST[5:])


def test_exchanged_peaks_are_found():
    assert codes(altered(5, peaks=HONEST[6].peaks)) == [(Code.PEAKS_ALTERED, 5)]


@pytest.mark.parametrize("spell", [str.upper, lambda peaks: peaks + " ", lambda peaks: "", lambda peaks: "peaks"])
def test_peaks_spelt_otherwise_are_found(spell):
    assert codes(altered(6, peaks=spell(HONEST[6].peaks))) == [(Code.PEAKS_ALTERED, 6)]


@pytest.mark.parametrize("every_signature", [True, False])
def test_another_honest_note_is_found(every_signature):
    assert codes(altered(5, note=HONEST[4].note), every_signature=every_signature) == [(Code.NOTE_ALTERED, 5)]


def test_a_note_about_another_root_is_found_even_with_a_valid_signature():
    assert codes(altered(5, note=SIGNER.sign(6, b"\0" * 32))) == [(Code.NOTE_ALTERED, 5)]


def test_peaks_and_note_made_to_agree_about_another_tree_blame_the_body():
    other = sign([*bodies(5), body(5, number=99, words="")])[5]
    assert codes(altered(5, peaks=other.peaks, note=other.note)) == [(Code.BODY_ALTERED, 5), (Code.BODY_ALTERED, 6)]


def test_a_row_in_which_nothing_agrees_is_found_twice_over():
    assert codes(altered(5, body=HONEST[6].body, peaks=HONEST[8].peaks)) == [
        (Code.BODY_NUMBER, 5),
        (Code.PEAKS_ALTERED, 5),
        (Code.NOTE_ALTERED, 5),
    ]


def test_a_note_that_cannot_be_read_is_found():
    assert codes(altered(5, note="intact, we promise\n")) == [(Code.NOTE_FORM, 5)]


def test_a_signed_note_that_is_no_checkpoint_is_found():
    text = f"{ORIGIN}\n6\n"
    signature = Signature(ORIGIN, SIGNER.key_id, SIGNER.private_key.sign(text.encode()))
    assert codes(altered(5, note=SignedNote(text, (signature,)).encode())) == [(Code.NOTE_ALTERED, 5)]


def test_a_signature_by_another_key_is_found():
    assert codes(renoted(5, key_id=STRANGER.key_id)) == [(Code.NOTE_KEY, 5)]


def test_a_signature_by_another_name_is_found():
    assert codes(renoted(5, name="elsewhere.example")) == [(Code.NOTE_KEY, 5)]


def test_a_second_signature_in_the_table_is_found():
    note = SignedNote.parse(HONEST[5].note)
    doubled = SignedNote(note.text, note.signatures * 2).encode()
    assert codes(altered(5, note=doubled)) == [(Code.NOTE_KEY, 5)]


def test_a_forged_signature_is_found():
    assert codes(renoted(5, value=b"\0" * 64)) == [(Code.NOTE_SIGNATURE, 5)]


def test_a_quick_look_checks_the_newest_signature_only():
    assert codes(renoted(5, value=b"\0" * 64), every_signature=False) == []
    assert codes(renoted(11, value=b"\0" * 64), every_signature=False) == [(Code.NOTE_SIGNATURE, 11)]


@pytest.mark.parametrize("every_signature", [True, False])
def test_a_whole_ledger_made_by_a_stranger_is_found(every_signature):
    rows = sign(bodies(12, STRANGER), STRANGER)
    assert codes(rows, every_signature=every_signature) == [(Code.HEAD_KEY, 11)]


def test_a_strangers_ledger_that_claims_our_key_is_found_at_every_entry():
    assert codes(sign(bodies(3), STRANGER)) == [(Code.NOTE_KEY, 0), (Code.NOTE_KEY, 1), (Code.NOTE_KEY, 2)]


@pytest.mark.parametrize("every_signature", [True, False])
def test_a_strangers_ledger_does_not_become_ours_by_handing_over_to_our_key(every_signature):
    rows = sign([*bodies(5, STRANGER), handing_over(5, SIGNER)], STRANGER)
    assert codes(rows, every_signature=every_signature) == [(Code.HEAD_KEY, 5)]


@pytest.mark.parametrize("first", [body(6), taking_up(6, STRANGER, SIGNER), taking_up(6, SIGNER, SIGNER)])
def test_a_key_that_was_only_named_does_not_stand_for_what_came_before(first):
    rows = sign([*bodies(5, STRANGER), handing_over(5, SIGNER), first], [STRANGER] * 6 + [SIGNER])
    assert codes(rows) == [(Code.KEY_UNTAKEN, 6)]


@pytest.mark.parametrize("every_signature", [True, False])
def test_a_handover_at_the_end_that_nobody_took_up_is_found(every_signature):
    rows = sign([*bodies(5), handing_over(5, STRANGER)])
    assert codes(rows, every_signature=every_signature) == [(Code.KEY_UNTAKEN, 5)]


@pytest.mark.parametrize("every_signature", [True, False])
def test_a_ledger_goes_on_with_the_key_that_it_was_handed_to(every_signature):
    said = [*bodies(5, STRANGER), handing_over(5, SIGNER), taking_up(6, SIGNER, STRANGER), body(7)]
    assert codes(sign(said, [STRANGER] * 6 + [SIGNER] * 2), every_signature=every_signature) == []


@pytest.mark.parametrize("every_signature", [True, False])
def test_only_the_key_in_force_can_hand_over(every_signature):
    said = [*bodies(5, STRANGER), handing_over(5, SIGNER), taking_up(6, SIGNER, STRANGER), body(7)]
    rows = sign(said, [STRANGER] * 5 + [SIGNER] * 3)
    assert codes(rows, every_signature=every_signature) == [(Code.NOTE_KEY, 5)]


def test_after_a_handover_the_old_key_is_a_stranger():
    said = [*bodies(5), handing_over(5, STRANGER), taking_up(6, STRANGER, SIGNER)]
    assert codes(sign(said)) == [(Code.NOTE_KEY, 6), (Code.HEAD_KEY, 6)]


def test_a_handover_that_names_no_key_changes_nothing():
    said = [*bodies(5), body(5, "key.rotated", public_key="none"), taking_up(6, SIGNER, SIGNER)]
    assert codes(sign(said)) == []


def test_a_ledger_under_another_name_is_one_defect():
    rows = sign(bodies(5))
    found = list(verify(rows, origin="expected.example", key=SIGNER.public_key))
    assert [(defect.code, defect.seq) for defect in found] == [(Code.LEDGER_NAME, 0)]


@pytest.mark.parametrize(
    "spelling",
    [
        "not JSON",
        "[]",
        canonical.dumps(body(5)) + " ",
        canonical.dumps(body(5) | {"v": 2}),
        canonical.dumps(body(5) | {"more": 1}),
        canonical.dumps({key: value for key, value in body(5).items() if key != "actor"}),
        canonical.dumps(body(5) | {"data": []}),
        canonical.dumps(body(5) | {"actor": 7}),
        canonical.dumps(body(5) | {"at": "2026-11-22 12:00"}),
    ],
)
def test_a_signed_body_that_is_not_built_as_an_entry_is_found(spelling):
    rows = sign([*bodies(5), spelling, body(6)])
    assert codes(rows) == [(Code.BODY_FORM, 5)]


def test_a_signed_body_with_another_number_is_found():
    assert codes(sign([*bodies(5), body(5) | {"seq": 4}, body(6)])) == [(Code.BODY_NUMBER, 5)]


def test_a_signed_time_before_the_last_is_found():
    assert codes(sign([*bodies(5), body(5, at="2026-11-22T11:59:59.999999Z"), body(6)])) == [(Code.BODY_CLOCK, 5)]


def test_a_signed_entry_of_no_known_kind_is_found():
    assert codes(sign([*bodies(5), body(5, "post.vanished"), body(6)])) == [(Code.BODY_KIND, 5)]


def test_a_second_opening_is_just_an_entry():
    said = [*bodies(5), opening(STRANGER) | {"seq": 5, "at": body(5)["at"]}, body(6)]
    assert codes(sign(said)) == []


def test_a_tail_that_was_cut_off_is_missed_only_beside_a_checkpoint_kept_elsewhere():
    assert codes(HONEST[:8]) == []
    assert codes(HONEST[:8], seen=[checkpoint_of(HONEST)]) == [(Code.TAIL_CUT, 8)]


def test_an_emptied_ledger_is_missed_beside_a_checkpoint_kept_elsewhere():
    assert codes([], seen=[checkpoint_of(HONEST)]) == [(Code.TAIL_CUT, 0)]


def test_history_written_anew_with_the_ledgers_own_key_shows_beside_a_checkpoint_kept_elsewhere():
    rewritten = sign([*bodies(5), body(5, number=99, words=""), *(body(seq) for seq in range(6, 14))])
    assert codes(rewritten) == []
    assert codes(rewritten, seen=[checkpoint_of(HONEST)]) == [(Code.HISTORY_FORKED, 11)]


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_checkpoints_of_one_size_neither_hides_the_other(order):
    other = Checkpoint(ORIGIN, 5, b"\0" * 32)
    seen = [checkpoint_of(HONEST[:5]), other][::order]
    assert codes(HONEST, seen=seen) == [(Code.HISTORY_FORKED, 4)]


def test_every_checkpoint_of_an_honest_ledger_agrees_with_it():
    seen = [checkpoint_of(HONEST[:size]) for size in range(1, 13)]
    assert codes(HONEST, seen=seen) == []


@given(
    st.integers(0, 11),
    st.sampled_from(["body", "peaks", "note"]),
    st.integers(0, 10_000),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
def test_no_single_character_can_be_changed_unseen(seq, column, place, character):
    text = getattr(HONEST[seq], column)
    place %= len(text)
    changed = text[:place] + character + text[place + 1 :]
    assert bool(defects(altered(seq, **{column: changed}))) == (changed != text)


def test_rows_are_read_one_at_a_time():
    def endless():
        yield HONEST[0]._replace(body="not JSON")
        raise AssertionError("read ahead")

    found = verify(endless(), origin=ORIGIN, key=SIGNER.public_key)
    assert next(found).code == Code.BODY_FORM


def test_a_checkpoint_of_another_size_says_nothing():
    assert codes(HONEST, seen=[Checkpoint(ORIGIN, 0, b"")]) == []
