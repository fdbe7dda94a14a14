from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule
from tests.policy_rules.packs.credentials.making import LETTERS_AND_DIGITS, by_chance

CRE001 = rule("CRE001")
BODY = "\n".join(by_chance(LETTERS_AND_DIGITS, 64, seed) for seed in range(3))


@pytest.mark.parametrize("kind", ["", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED "])
def test_a_private_key_is_found_from_its_beginning_to_its_end(kind):
    key = f"-----BEGIN {kind}PRIVATE KEY-----\n{BODY}\n-----END {kind}PRIVATE KEY-----"
    assert places(CRE001, example(f"Så här:\n{key}\nKlart!")) == [key]


def test_headers_and_line_breaks_in_words_do_not_hide_it():
    key = f"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n{BODY}\n-----END RSA PRIVATE KEY-----"
    assert places(CRE001, example(key)) == [key]
    in_json = key.replace("\n", "\\n")
    assert places(CRE001, example(f'{{"private_key": "{in_json}"}}')) == [in_json]


def test_each_key_is_found():
    key = f"-----BEGIN PRIVATE KEY-----\n{BODY}\n-----END PRIVATE KEY-----"
    assert places(CRE001, example(f"{key}\n{key}")) == [key, key]


def test_a_key_of_openpgp_and_of_putty_are_keys_too():
    for beginning in (
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n",
        "PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\n",
    ):
        assert len(ask(CRE001, example(beginning + BODY))) == 1


@pytest.mark.parametrize("what", ["PUBLIC KEY", "CERTIFICATE", "PGP MESSAGE", "SSH2 PUBLIC KEY"])
def test_what_is_public_may_be_seen(what):
    assert ask(CRE001, example(f"-----BEGIN {what}-----\n{BODY}\n-----END {what}-----")) == []


def test_a_beginning_alone_is_no_key_yet():
    assert ask(CRE001, example("Leta efter -----BEGIN PRIVATE KEY----- i era loggar.")) == []
    assert len(ask(rule("CRE004"), example("Leta efter -----BEGIN PRIVATE KEY----- i era loggar."))) == 1
