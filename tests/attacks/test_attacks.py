"""Every attack of the list is made on the database under test, and seen by who must see it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from approvals.evidence import bundle, openings, verify
from approvals.ledger.keys import signer
from approvals.models import SealedContent
from tests.attacks import behind_the_ledger, in_the_tables, on_the_ledger, with_the_key
from tests.attacks.attack import Attack
from tests.attacks.scene import Scene, play
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

ATTACKS = (*on_the_ledger.ATTACKS, *behind_the_ledger.ATTACKS, *with_the_key.ATTACKS, *in_the_tables.ATTACKS)


@pytest.fixture(scope="module")
def scene(django_db_setup, django_db_blocker) -> Iterator[Scene]:
    """The story, told once for all attacks; the triggers are gone, as the owner of the database can let them be."""
    with django_db_blocker.unblock(), transaction.atomic():
        told = play()
        remove_guards()
        yield told
        transaction.set_rollback(True)


def said_by_the_command(kept: Path) -> set[str]:
    """The codes of `verify_ledger`, beside a checkpoint that somebody kept."""
    out = StringIO()
    with suppress(SystemExit):
        call_command("verify_ledger", as_json=True, checkpoint=[kept], stdout=out)
    return {defect["code"] for defect in json.loads(out.getvalue())["defects"]}


def said_by_the_verifier(scene: Scene, named: openings.Named, kept: Path) -> set[str]:
    """The codes of `verify.py`, run by a stranger, for a bundle of a house that does not look at what it hands out."""
    path = kept.with_name("evidence.zip")
    looks_away = (
        patch.object(SealedContent, "reveal", lambda row: bytes(row.value)),
        patch.object(openings, "named_by", lambda scope: named),
        patch.object(bundle.report, "write"),
    )
    with looks_away[0], looks_away[1], looks_away[2], path.open("w+b") as out:
        bundle.write(scene.scope, out, made_at=timezone.now())
    given = ["--key", signer().public_key.fingerprint, "--checkpoint", kept, "--every-signature", "--json"]
    run = subprocess.run([sys.executable, "-I", verify.__file__, path, *given], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return {defect["code"] for defect in json.loads(run.stdout)["defects"]}


def test_there_are_more_than_forty_attacks_and_each_has_a_name():
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS) > 40
    assert sum(bool(attack.seen_by_verifier) for attack in ATTACKS) > 40
    assert all(bool(attack.seen_by_verifier) != bool(attack.unseen) for attack in ATTACKS)


def test_without_an_attack_nothing_is_found_but_that_the_triggers_are_gone(scene, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text(scene.note)
    assert said_by_the_command(kept) == {"guard.missing"}
    assert said_by_the_verifier(scene, openings.named_by(scene.scope), kept) == set()


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_seen_under_its_code(scene, tmp_path, attack: Attack):
    kept = tmp_path / "kept"
    kept.write_text(scene.note)
    named = openings.named_by(scene.scope)
    attack.act(scene)
    assert attack.command in said_by_the_command(kept)
    seen = said_by_the_verifier(scene, named, kept)
    assert attack.seen_by_verifier in seen if attack.seen_by_verifier else not seen
