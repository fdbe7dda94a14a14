"""Answers that a reader can hold against its own copy."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from wagtail.api.v3.errors import problem_response

ALWAYS_ASK = "public, no-cache"
"""Anybody may keep a copy, and asks each time whether it still holds: a release that ended is gone at once."""


def answer(
    request: HttpRequest,
    make_body: Callable[[], bytes],
    *,
    etag: str,
    content_type: str = "application/json",
    changed_at: datetime.datetime | None = None,
) -> HttpResponse:
    """The body, or 304 when the reader has it, or 412 when it wants another one (RFC 9110, section 13).

    ``etag`` comes without quotes. ``make_body`` is called only when the body is sent.
    """
    response = HttpResponse(content_type=content_type)
    response.headers["ETag"] = quote_etag(etag)
    response.headers["Cache-Control"] = ALWAYS_ASK
    timestamp = None
    if changed_at:
        timestamp = int(changed_at.timestamp())
        response.headers["Last-Modified"] = http_date(timestamp)
    conditional = get_conditional_response(request, quote_etag(etag), timestamp, response)
    if conditional is response:
        response.content = make_body()
    return problem_response(status=412) if conditional.status_code == 412 else conditional
