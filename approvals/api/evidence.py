"""What strangers need to hold us to the ledger: its name and keys, the newest checkpoint, proofs, the verifier."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import asdict
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router

from approvals.anchors.standing import standing
from approvals.api import problems
from approvals.api.answers import answer
from approvals.api.filters import refuse_unknown
from approvals.api.routing import read
from approvals.api.schemas import ConsistencyProof, ConsistencySizes, LedgerState
from approvals.evidence.bundle import VERIFIER
from approvals.ledger import checkpoint, consistency, kinds, note
from approvals.ledger.keys import PublicKey
from approvals.models import LedgerEntry

router = Router(tags=["ledger"])


@read(
    router,
    "/",
    response={200: LedgerState, 304: None},
    url_name="ledger",
    operation_id="ledger_state",
    summary="The ledger's name, keys and size",
    openapi_extra=problems.documented(404, headers=("ETag",)),
)
def get_ledger(request: HttpRequest) -> HttpResponse:
    """Whom the evidence is signed by. Note the fingerprint down before somebody hands you a bundle."""
    latest = _latest()
    origin = latest.note.partition("\n")[0]
    keys = [
        {
            "named_by_entry": entry.seq,
            "public_key": key.raw.hex(),
            "fingerprint": key.fingerprint,
            "verifier_key": note.verifier_key(origin, key.raw),
        }
        for entry in LedgerEntry.objects.of_kind(kinds.OPENED.name, kinds.ROTATED.name)
        if (key := PublicKey.from_hex(entry.said["data"]["public_key"]))
    ]
    anchored = standing()
    state = LedgerState(
        origin=origin,
        size=latest.size,
        root=latest.root.hex(),
        keys=keys,
        anchors=[asdict(kept) for kept in anchored.places],
        not_anchored=anchored.waiting,
        verifier={"url": f"{request.path}verify.py", "sha256": hashlib.sha256(_verifier()).hexdigest()},
    )
    body = state.model_dump_json().encode()
    return answer(request, lambda: body, etag=hashlib.sha256(body).hexdigest())


@read(
    router,
    "/checkpoint",
    response={200: None, 304: None},
    url_name="ledger_checkpoint",
    operation_id="ledger_checkpoint",
    summary="The newest signed checkpoint",
    openapi_extra=problems.documented(404, headers=("ETag",), binary="text/plain"),
)
def get_checkpoint(request: HttpRequest) -> HttpResponse:
    """A [signed note](https://c2sp.org/signed-note). Keep it: nothing before it can be rewritten unseen."""
    body = _latest().note.encode()
    return answer(
        request, lambda: body, etag=hashlib.sha256(body).hexdigest(), content_type="text/plain; charset=utf-8"
    )


@read(
    router,
    "/consistency/",
    response={200: ConsistencyProof, 304: None},
    url_name="ledger_consistency",
    operation_id="ledger_consistency",
    summary="Proof between two checkpoints",
    openapi_extra=problems.documented(404, 422, headers=("ETag",)),
)
def get_consistency(request: HttpRequest, sizes: Query[ConsistencySizes]) -> HttpResponse:
    """That the later ledger is the earlier one with entries added: RFC 6962, section 2.1.2."""
    refuse_unknown(request.GET, ConsistencySizes)
    try:
        found = consistency.between(sizes.old, sizes.new)
    except ValueError:
        return problems.unprocessable(_("The earlier checkpoint cannot count more entries than the later one."))
    except LookupError as error:
        raise Http404(_("The ledger is not that long.")) from error
    proof = ConsistencyProof(
        old_size=sizes.old,
        old_root=found.old_root.hex(),
        new_size=sizes.new,
        new_root=found.new_root.hex(),
        proof=[b64encode(node).decode() for node in found.proof],
    )
    body = proof.model_dump_json().encode()
    return answer(request, lambda: body, etag=hashlib.sha256(body).hexdigest())


@read(
    router,
    "/verify.py",
    response={200: None, 304: None},
    url_name="ledger_verifier",
    operation_id="ledger_verifier",
    summary="The verifier of evidence bundles",
    openapi_extra=problems.documented(headers=("ETag",), binary="text/x-python"),
)
def get_verifier(request: HttpRequest) -> HttpResponse:
    """One file for Python 3.11 or newer and its standard library."""
    response = answer(
        request,
        _verifier,
        etag=hashlib.sha256(_verifier()).hexdigest(),
        content_type="text/x-python; charset=utf-8",
    )
    response.headers["Content-Disposition"] = 'attachment; filename="verify.py"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@cache
def _verifier() -> bytes:
    return VERIFIER.read_bytes()


def _latest() -> checkpoint.Latest:
    latest = checkpoint.latest()
    if latest is None:
        raise Http404(_("The ledger is not open yet: nothing has happened."))
    return latest
