"""How fast the verifier that strangers use reads a long ledger, with the mix of entries that a house writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from approvals.evidence import verify
from tests.approvals.evidence.forging import ANNA, ERIK, PETRA, PIA, Forged, Said, check, honest, step
from tests.benchmarks.measuring import Row, Table, milliseconds, progress

LONG, SHORT = 100_000, 10_000


def verified() -> Table:
    """Seconds for a long bundle and a short one."""
    with progress(f"Signing {LONG + SHORT:,} entries"):
        bundles = [verify.Bundle(long_bundle(entries).zipped()) for entries in (LONG, SHORT)]
    with progress("Verifying them as strangers do"):
        times = [milliseconds(lambda one=one: _verify(one), 1) / 1_000 for one in bundles]
    row = Row("verify.py", "seconds", *times)
    return Table("A bundle is verified", f"{LONG:,} entries", f"{SHORT:,} entries", (row,))


def _verify(bundle: verify.Bundle) -> None:
    defects = verify.verify(bundle).defects
    if defects:
        raise RuntimeError(defects[0].message)


def long_bundle(entries: int) -> Forged:
    """The bundle of a house with so many entries, or a few more, about one of its posts."""
    bundle, number = honest(), 0
    while len(bundle.entries) < entries:
        number += 1
        bundle.entries += _post(number)
    return bundle


def _post(number: int) -> Iterator[Said]:
    """The story of one post: every third is barred at first and waived, every fifth is ordered, some are retracted."""
    post, digest, found = _uuid(number), _digest("words", number), _digest("findings", number % 50)
    waits = number % 3 == 0
    for one in _handed_in(number, digest, found, waits):
        yield one.but(post=post, when=WHEN)
    for one in (
        check("approve", digest, found),
        step("approve", ERIK, "it_security_review", "approved", digest),
        *([Said("publish.ordered", PIA, {"digest": digest, "go_out_at": WHEN})] if number % 5 == 0 else ()),
        check("publish", digest, found),
        Said("release.printed", PIA, {"digest": digest, "supersedes": "", "expires_at": ""}),
        step("publish", PIA, "approved", "published", digest),
    ):
        yield one.but(post=post, when=WHEN)
    if number % 8 == 0:
        ended = {"post": post, "digest": digest, "how": "retracted", "reason": "", "public_reason": "", "when": WHEN}
        yield Said("release.ended", PIA, ended)
        yield step("retract", PIA, "published", "ended", digest, _digest("why", number)).but(post=post, when=WHEN)


def _handed_in(number: int, digest: str, found: str, waits: bool) -> Iterator[Said]:
    sealed = {"number": 1, "digest": digest, "authors": [ANNA], "files": [_digest("picture", number)]}
    yield Said("submission.sealed", ANNA, sealed)
    yield check("submit", digest, found)
    if not waits:
        yield check("pass_policy", digest, found)
    yield step("submit", ANNA, "draft", "policy_check", digest)
    if waits:
        refused = {"step": "pass_policy", "state": "policy_check", "digest": digest, "saw": digest}
        yield check("pass_policy", digest, found)
        yield Said("step.refused", PETRA, refused | {"codes": ["unsettled_finding"], "rules": ["CON001"], "repeats": 0})
        waived = {"digest": digest, "finding": "f1", "code": "CON001", "reason": _digest("reason", number)}
        yield Said("waiver.given", PETRA, waived | {"fingerprint": _digest("fingerprint", number)})
        yield check("pass_policy", digest, found)
    settler = PETRA if waits else "system"
    yield step("pass_policy", settler, "policy_check", "it_security_review", digest)


WHEN = "2026-11-22T12:00:00.000000Z"


def _digest(what: str, number: int) -> str:
    return hashlib.sha256(f"{what} {number}".encode()).hexdigest()


def _uuid(number: int) -> str:
    digits = _digest("post", number)
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}"
