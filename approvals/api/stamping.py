"""Where the ledger stands, on every answer to strangers, so that nobody can cut it unseen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import Error as DatabaseFailed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from approvals.ledger import checkpoint
from approvals.ledger.errors import LedgerError

logger = logging.getLogger(__name__)


def stamp(response: HttpResponse) -> None:
    """Put the newest checkpoint on ``response``, in one query; nothing before the first entry."""
    response.is_stamped = True
    for name, value in checkpoint.headers().items():
        response.headers[name] = value


def stamp_pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: stamp what the site shows to the public, refusals too. What the API has stamped stays.

    It stands first in ``MIDDLEWARE``, so that it sees every answer. The admin's pages stay in the house. A page whose
    checkpoint cannot be read goes out without one: it may need nothing of the ledger or of the database itself.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        inside = request.path.startswith(reverse("wagtailadmin_home"))
        if not inside and not getattr(response, "is_stamped", False):
            try:
                stamp(response)
            except (DatabaseFailed, LedgerError):
                logger.exception("A page went out without a checkpoint.")
        return response

    return answer
