"""All addresses of posts, of the ledger and of corrections, each as one router for Wagtail's API v3."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from ninja import Router

from approvals.api import evidence, files, moving, reading, register
from approvals.api.routing import METHODS, refuse_other_methods, stamped


def posts() -> Router:
    """What is published, and the workflow."""
    return _assembled(reading.router, files.router, moving.router)


def ledger() -> Router:
    """What strangers hold us to."""
    return _assembled(evidence.router)


def corrections() -> Router:
    """What was put right."""
    return _assembled(register.router)


def _assembled(*parts: Router) -> Router:
    """One router of ``parts``; every other address below it gives problem details instead of the site's own page."""
    router = Router()
    router.add_decorator(stamped, mode="view")
    for part in parts:
        refuse_other_methods(part)
        router.add_router("", part)
    router.add_router("", _elsewhere())
    return router


def _elsewhere() -> Router:
    """Asked last."""
    router = Router()
    router.api_operation(list(METHODS), "/{path:rest}/", include_in_schema=False)(no_such_address)
    router.api_operation(list(METHODS), "/{path:rest}", include_in_schema=False)(no_final_slash)
    return router


def no_such_address(request: HttpRequest, rest: str):
    """Nothing is here."""
    raise Http404(_("There is no such address."))


def no_final_slash(request: HttpRequest, rest: str):
    """Readers are sent on; a body would be lost on the way, so whoever writes is told."""
    if request.method in ("GET", "HEAD"):
        return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
    raise Http404(_("There is no such address. Addresses here end with a slash."))
