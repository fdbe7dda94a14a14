"""Where the ledger stands, on every answer to strangers, so that nobody can cut it unseen."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from approvals.ledger import checkpoint


def stamp(response: HttpResponse) -> None:
    """Put the newest checkpoint on ``response``, in one query; nothing before the first entry."""
    response.is_stamped = True
    for name, value in checkpoint.headers().items():
        response.headers[name] = value


def stamp_pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: stamp what the site shows to the public, refusals too. What the API has stamped stays.

    It stands first in ``MIDDLEWARE``, so that it sees every answer. The admin's pages stay in the house.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        inside = request.path_info.startswith(reverse("wagtailadmin_home"))
        if not inside and not getattr(response, "is_stamped", False):
            stamp(response)
        return response

    return answer
