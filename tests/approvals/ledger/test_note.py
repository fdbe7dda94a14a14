from __future__ import annotations

from base64 import b64decode

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from approvals.ledger import note
from approvals.ledger.errors import BadNote
from approvals.ledger.keys import PublicKey, Signer
from approvals.ledger.note import Checkpoint, SignedNote

# The example in the documentation of Go's golang.org/x/mod/sumdb/note, where the format comes from.
THEIR_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
THEIR_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
THEIR_NOTE = (
    THEIR_TEXT
    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)


@pytest.fixture
def signer() -> Signer:
    return Signer("example.com/ledger", Ed25519PrivateKey.from_private_bytes(b"\x07" * 32))


def test_a_note_signed_by_other_software_verifies():
    public_key = PublicKey(b64decode(THEIR_KEY.rsplit("+", 1)[1])[1:])
    parsed = SignedNote.parse(THEIR_NOTE)
    (signature,) = parsed.signatures
    assert parsed.text == THEIR_TEXT
    assert (signature.name, signature.key_id) == ("PeterNeumann", note.key_id("PeterNeumann", public_key.raw))
    assert public_key.verifies(signature.value, parsed.text)


def test_a_verifier_key_is_spelt_as_other_software_spells_it():
    public_key = b64decode(THEIR_KEY.rsplit("+", 1)[1])[1:]
    assert note.verifier_key("PeterNeumann", public_key) == THEIR_KEY


def test_our_checkpoint_has_the_form_of_a_transparency_log(signer):
    text, _, signature = signer.sign(17, b"\x01" * 32).partition("\n\n")
    assert text == "example.com/ledger\n17\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
    assert signature.startswith("— example.com/ledger ")
    assert signature.endswith("\n")


def test_our_own_note_is_read_back_and_verifies(signer):
    parsed = SignedNote.parse(signer.sign(17, b"\x01" * 32))
    assert Checkpoint.parse(parsed.text) == Checkpoint("example.com/ledger", 17, b"\x01" * 32)
    assert signer.public_key.verifies(parsed.signatures[0].value, parsed.text)


def test_a_note_may_carry_the_signatures_of_witnesses():
    parsed = SignedNote.parse(THEIR_NOTE + THEIR_NOTE.partition("\n\n")[2])
    assert [one.name for one in parsed.signatures] == ["PeterNeumann", "PeterNeumann"]


@pytest.mark.parametrize(
    "spell",
    [
        lambda text: "",
        lambda text: text.partition("\n\n")[0] + "\n\n",
        lambda text: text.removesuffix("\n"),
        lambda text: text + "\n",
        lambda text: text.replace("—", "-"),
        lambda text: text.replace("— ", "—  "),
        lambda text: text.replace("AM=\n", "AM\n"),
        lambda text: text.replace("AM=\n", "AN=\n"),  # the same bytes: base64 ignores its last bits
        lambda text: text.replace("x08g", "x08 g"),
        lambda text: text.replace("x08g", "x0ög"),
    ],
)
def test_a_note_spelt_otherwise_is_refused(spell):
    with pytest.raises(BadNote):
        SignedNote.parse(spell(THEIR_NOTE))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.com/ledger\n17\n",
        "example.com/ledger\n017\nAQE=\n",
        "example.com/ledger\n-1\nAQE=\n",
        "example.com/ledger\n١\nAQE=\n",
        "example.com/ledger\n17\nAQF=\n",
        "example.com/ledger\n17\n%\n",
        "example.com/ledger\n17\nAQE=\nmore\n",
        "example.com/ledger\n17\nAQE=",
    ],
)
def test_a_text_that_is_not_exactly_a_checkpoint_is_refused(text):
    with pytest.raises(BadNote):
        Checkpoint.parse(text)


@pytest.mark.parametrize("name", ["example.com/ledger", "ö"])
def test_a_name_may_be_any_word(name):
    assert note.is_name(name)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\n", "a\u00a0b"])
def test_a_name_has_neither_space_nor_plus(name):
    assert not note.is_name(name)
