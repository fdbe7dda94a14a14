"""Errors as problem details (RFC 9457), and how they are documented."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpResponse
from django.utils.translation import gettext as _
from wagtail.api.v3.errors import PROBLEM_JSON, ProblemDetail, problem_response

from approvals.api.releases import Gone
from approvals.ledger.checkpoint import HEADER as CHECKPOINT
from approvals.outcome import Outcome

MEANINGS = {
    400: "The body is not JSON.",
    401: "The bearer token is missing, unknown or revoked.",
    403: "The person behind the token may not do this; `errors` says why.",
    404: "There is no such address; a post that was never published is not told from one that does not exist.",
    409: "The post is no longer what or where the caller saw it: ask for its state again.",
    410: "The post was published and no longer is; `detail` is the public reason.",
    422: "Something in the request or in the post stands in the way; `errors` lists everything that does.",
    503: "Somebody else wrote at the same moment and nothing was done: try again.",
}


def gone(reason: Gone) -> HttpResponse:
    """410: the post was there, and this is what its readers are told."""
    return problem_response(
        status=410, detail=reason.message, errors=[{"code": reason.code, "message": reason.message}]
    )


def damaged() -> HttpResponse:
    """500: nothing is shown rather than something that nobody approved."""
    return problem_response(status=500, detail=_("What is stored for this post is not what was approved."))


def unprocessable(why: str) -> HttpResponse:
    """422: what was asked makes no sense."""
    return problem_response(status=422, detail=why)


def busy() -> HttpResponse:
    """503: nothing was done, and it may be tried again at once."""
    response = problem_response(status=503, detail=_("Somebody else wrote at the same moment. Try again."))
    response.headers["Retry-After"] = "1"
    return response


def refused(outcome: Outcome) -> HttpResponse:
    """The refusals of a step: 409 when the caller saw something older, 403 when it may not, 422 otherwise."""
    status = 409 if outcome.is_stale else 403 if outcome.is_forbidden else 422
    return problem_response(
        status=status,
        detail=outcome.why,
        errors=[asdict(refusal) for refusal in outcome.refusals],
    )


def documented(*statuses: int, headers: tuple[str, ...] = (), binary: str = "") -> dict:
    """What OpenAPI is told about a route besides its good answer: the errors it gives and the headers it sets.

    ``binary`` is the media type of a good answer that is no JSON.
    """
    problem = {PROBLEM_JSON: {"schema": ProblemDetail.model_json_schema()}}
    good = {"headers": {name: _header(name) for name in (CHECKPOINT, *headers)}}
    if binary:
        good["content"] = {binary: {"schema": {"type": "string", "format": "binary"}}}
    bad = {status: {"description": MEANINGS[status], "content": problem} for status in statuses}
    return {"responses": {200: good} | bad}


def _header(name: str) -> dict:
    return {"schema": {"type": "string"}, "description": HEADERS[name]}


HEADERS = {
    CHECKPOINT: "The newest signed checkpoint of the ledger: base64 of a signed note.",
    "ETag": "Send it back as `If-None-Match`: the answer is 304 while nothing changed.",
    "Last-Modified": "When the release went out.",
}
