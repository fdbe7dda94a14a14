"""All addresses of posts, as one router for Wagtail's API v3."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from ninja import Router

from approvals.api import files, moving, reading
from approvals.api.routing import METHODS, refuse_other_methods, stamped

elsewhere = Router()


@elsewhere.api_operation(list(METHODS), "/{path:rest}/", include_in_schema=False)
def no_such_address(request: HttpRequest, rest: str):
    """Every other address below this one: problem details instead of the site's own page. It is asked last."""
    raise Http404(_("There is no such address."))


@elsewhere.api_operation(list(METHODS), "/{path:rest}", include_in_schema=False)
def no_final_slash(request: HttpRequest, rest: str):
    """Readers are sent on; a body would be lost on the way, so whoever writes is told."""
    if request.method in ("GET", "HEAD"):
        return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
    raise Http404(_("There is no such address. Addresses here end with a slash."))


router = Router()
router.add_decorator(stamped, mode="view")
for part in (reading.router, files.router, moving.router):
    refuse_other_methods(part)
    router.add_router("", part)
router.add_router("", elsewhere)
