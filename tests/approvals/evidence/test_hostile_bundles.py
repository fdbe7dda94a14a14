"""Whatever somebody hands the verifier, it answers with 0, 1 or 2 and a sentence, and never with a traceback."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approvals.evidence import verify
from approvals.evidence.verify import Bundle
from tests.approvals.evidence.forging import PETRA, POST, Said, honest
from tests.approvals.evidence.test_attacks import codes_of, with_report
from tests.approvals.ledger.ledgers import SIGNER

HONEST = honest().zipped().getvalue()
ODD = st.sampled_from([None, [], {}, 7, -1, 1.5, True, "", "\ud800", "\x1b[8m", [[]], [{}], "9" * 5000, 10**30])


EARLY, LATE = "2026-11-22T12:00:00.000000Z", "2026-11-22T13:00:00.000000Z"


def answer(bundle: bytes, tmp_path, *arguments: str) -> int:
    path = tmp_path / "bundle.zip"
    path.write_bytes(bundle)
    return verify.main([str(path), "--key", SIGNER.public_key.fingerprint, *arguments])


def zipped(*, leave_out: tuple[str, ...] = (), packed: int = zipfile.ZIP_STORED, **members: bytes | str) -> bytes:
    """The honest bundle with other members; ``manifest`` stands for manifest.json, and so on."""
    out, endings = BytesIO(), {"manifest": ".json", "ledger": ".jsonl", "openings": ".jsonl", "anchors": ".jsonl"}
    others = {f"{name}{endings[name]}": content for name, content in members.items()}
    with zipfile.ZipFile(BytesIO(HONEST)) as source, zipfile.ZipFile(out, "w", packed) as archive:
        for name in source.namelist():
            if name not in leave_out:
                archive.writestr(name, others.get(name, source.read(name)))
    return out.getvalue()


def manifest(**other: object) -> str:
    known = {"format": verify.FORMAT, "version": verify.VERSION, "origin": SIGNER.origin, "posts": []}
    known |= {"asked": {"person": "5" * 32}, "entries": 9}
    return json.dumps(known | other)


@pytest.mark.parametrize(
    "bundle",
    [
        b"",
        b"hello",
        zipped(leave_out=("ledger.jsonl",)),
        zipped(leave_out=("openings.jsonl",)),
        zipped(manifest="[" * 100_000),
        zipped(manifest=manifest(origin="\ud800")),
        zipped(manifest=manifest(posts=7)),
        zipped(manifest=b"\xff\xfe"),
        zipped(manifest=manifest(asked={"posts": ""})),
        zipped(manifest=manifest(asked={"posts": []})),
        zipped(manifest=manifest(asked={"posts": POST, "person": "5" * 32})),
        zipped(manifest=manifest(asked={"person": ""})),
        zipped(manifest=manifest(asked={"from": "yesterday", "to": ""})),
        zipped(manifest=manifest(asked={"from": LATE, "to": EARLY})),
        zipped(manifest=manifest(asked={})),
        zipped(manifest=manifest(asked=None)),
        zipped(manifest=manifest(entries=None)),
        zipped(ledger="[" * 100_000),
        zipped(ledger="{}\n"),
        zipped(ledger="7\n"),
        zipped(anchors="null\n"),
        zipped(packed=zipfile.ZIP_BZIP2),
    ],
    ids=range(22),
)
def test_what_is_no_bundle_is_said_to_be_none(bundle, tmp_path, capsys):
    assert answer(bundle, tmp_path) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_line_without_an_end_is_not_read_to_its_end(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(verify, "MOST_OF_A_LINE", 10_000)
    assert answer(zipped(ledger="0" * 20_000), tmp_path) == 2
    assert "a line has no end" in capsys.readouterr().err


def test_a_value_of_no_believable_size_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(verify, "MOST_BYTES", 20)
    assert answer(HONEST, tmp_path) == 2


def test_two_files_of_one_name_are_no_bundle(tmp_path, capsys):
    out = BytesIO(HONEST)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("openings.jsonl", "")
    assert answer(out.getvalue(), tmp_path) == 2
    assert "one name" in capsys.readouterr().err


def test_an_encrypted_or_damaged_bundle_is_none(tmp_path):
    sealed, spoilt = bytearray(HONEST), bytearray(zipped(packed=zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(BytesIO(HONEST)) as archive:
        offset = archive.getinfo("manifest.json").header_offset
    sealed[sealed.find(b"PK\x01\x02") + 8] |= 1
    sealed[offset + 6] |= 1
    with zipfile.ZipFile(BytesIO(spoilt)) as archive:
        offset = archive.getinfo("ledger.jsonl").header_offset
    spoilt[offset + 60 : offset + 100] = b"\xff" * 40
    assert (answer(bytes(sealed), tmp_path), answer(bytes(spoilt), tmp_path)) == (2, 2)


def test_nothing_that_is_printed_moves_the_cursor(tmp_path, capsys):
    assert answer(zipped(manifest=manifest(origin="a\nVerdict:   intact\x1b[8m\u202e")), tmp_path) == 1
    said = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(said)
    assert [line for line in said.splitlines() if line.startswith("Verdict:")] == ["Verdict:   NOT INTACT"]


def test_the_verdict_says_what_was_opened_and_whether_a_report_came_along(tmp_path, capsys):
    assert answer(zipped(manifest=manifest(), openings=""), tmp_path) == 1
    assert answer(HONEST, tmp_path) == 0
    nothing, all_of_it = capsys.readouterr().out.split("Ledger:")[1:]
    assert "Opened:    0 of 0 values; about: no post" in nothing
    assert f"Opened:    8 of 8 values; about: {POST}" in all_of_it
    assert "No pages for reading came along" in all_of_it


def test_values_that_were_left_out_can_be_counted(tmp_path, capsys):
    bundle = honest()
    bundle.openings = bundle.opened()[:5]
    assert answer(bundle.zipped().getvalue(), tmp_path) == 1
    assert "Opened:    5 of 8 values" in capsys.readouterr().out


def test_entries_from_the_future_are_told(tmp_path, capsys):
    bundle = honest()
    bundle.respelt[len(bundle.entries) - 1] = lambda body: body.replace('"at":"2026', '"at":"2999')
    assert answer(HONEST, tmp_path) == 0
    assert "a later time than" not in capsys.readouterr().out
    assert answer(bundle.zipped().getvalue(), tmp_path) == 0
    assert "claim a later time than this computer's clock shows: 1." in capsys.readouterr().out


def test_a_checkpoint_that_the_bundle_brings_itself_does_not_count_as_anchored(tmp_path, capsys):
    bundle = honest()
    bundle.anchors = [(bundle.note(5), b"")]
    kept = tmp_path / "kept"
    kept.write_text(bundle.note(3))
    assert answer(bundle.zipped().getvalue(), tmp_path) == 0
    assert "no checkpoint came along; the bundle itself says 5" in capsys.readouterr().out
    assert answer(bundle.zipped().getvalue(), tmp_path, "--checkpoint", str(kept)) == 0
    assert "Anchored:  3 entries" in capsys.readouterr().out


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_entry_may_say_anything_at_all(data):
    bundle = honest()
    number = data.draw(st.integers(1, len(bundle.entries) - 1))
    key = data.draw(st.sampled_from([*bundle.entries[number].data, "post", "digest", "authors", "values"]))
    line = bundle.signed()[number]
    body = json.loads(line["body"])
    body["data"][key] = data.draw(ODD)
    bundle.respelt[number] = lambda text: json.dumps(body)
    assert isinstance(codes_of(bundle), list)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["ledger", "openings", "manifest"]), st.randoms(use_true_random=False), ODD)
def test_a_line_may_say_anything_at_all(member, random, odd):
    with zipfile.ZipFile(BytesIO(HONEST)) as archive:
        name = next(one for one in archive.namelist() if one.startswith(member))
        lines = [json.loads(line) for line in archive.read(name).decode().splitlines()]
    line = random.choice(lines)
    line[random.choice(list(line))] = odd
    text = "".join(f"{json.dumps(one)}\n" for one in lines)
    assert _outcome(zipped(**{member: text})) in (0, 1, 2)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(HONEST) - 1), st.integers(0, 7), st.booleans())
def test_any_bit_may_be_flipped_and_any_end_cut(place, bit, is_cut):
    damaged = bytearray(HONEST)
    damaged[place] ^= 1 << bit
    assert _outcome(HONEST[:place] if is_cut else bytes(damaged)) in (0, 1, 2)


def _outcome(bundle: bytes) -> int:
    try:
        return bool(verify.verify(verify.Bundle(BytesIO(bundle))).defects)
    except verify.NotABundle:
        return 2


def test_a_post_that_is_a_list_stops_nothing():
    bundle = honest()
    bundle.entries.append(Said("post.copied", PETRA, {"post": [], "source": {}}))
    assert codes_of(bundle) == []


@pytest.mark.parametrize("name", ["extra.html", "../verify.py", f"{POST}.html.exe", f"{POST.replace('1', '7')}.html"])
def test_only_pages_about_its_posts_lie_beside_the_proof(name):
    bundle = honest()
    with_report(bundle)
    bundle.beside[f"report/{name}"] = b""
    assert [one.message for one in verify.verify(Bundle(bundle.zipped())).defects] == [
        f"Nothing in the bundle names the file report/{name}."
    ]


def test_the_file_itself_is_named_so_that_a_report_can_be_held_against_the_ledger(tmp_path, capsys):
    path = tmp_path / "evidence.zip"
    path.write_bytes(honest().zipped().getvalue())
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    verify.main([str(path)])
    assert f"File:      SHA-256 {sha256}" in capsys.readouterr().out
    verify.main([str(path), "--json"])
    assert json.loads(capsys.readouterr().out)["sha256"] == sha256


def test_a_time_at_the_end_of_the_calendar_stops_nothing():
    bundle = honest()
    last = len(bundle.entries) - 1
    at, later = "9999-12-31T23:58:00.000000Z", "9999-12-31T23:59:00.000000Z"
    bundle.entries[last] = bundle.entries[last].but(when=later)
    bundle.respelt[last] = lambda body: re.sub('"at":"[^"]*"', f'"at":"{at}"', body)
    assert codes_of(bundle) == []


def test_a_part_of_a_ruleset_may_be_nested_as_deeply_as_can_just_be_read():
    bundle = honest()
    number = next(seq for seq, entry in enumerate(bundle.entries) if entry.kind == "ruleset.composed")
    limit = sys.getrecursionlimit()
    for depth in range(limit - 120, limit):
        nested = f'"limits":{"[" * depth}{"]" * depth}'
        bundle.respelt[number] = lambda body, nested=nested: body.replace('"limits":[]', nested)
        assert codes_of(bundle)
