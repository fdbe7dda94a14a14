"""What every address of this API has in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router
from ninja.signature.utils import get_path_param_names
from ninja.utils import contribute_operation_args
from wagtail.api.v3.errors import problem_response

from approvals.api.stamping import stamp

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")


def stamped(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Put on every answer, refusals too, where the ledger stands, so that nobody can cut it unseen.

    What did not say otherwise is stored by no cache: a post that is unknown now may be published in a second.
    """

    @wraps(run)
    def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            _body = request.body  # read here: where DEBUG is on, what is raised further in becomes a 500
            response = run(request, *args, **kwargs)
        except RequestDataTooBig as error:
            response = problem_response(status=413, detail=str(error))
        stamp(response)
        response.headers.setdefault("Cache-Control", "no-store")
        if response.status_code == 401:
            response.headers["WWW-Authenticate"] = "Bearer"
        return response

    return answer


def read(router: Router, path: str, **documented):
    """Make a function answer GET and HEAD at ``path``. The OpenAPI document names GET; HEAD goes without saying."""

    def decorate(view):
        router.get(path, **documented)(view)
        router.api_operation(["HEAD"], path, include_in_schema=False, url_name=documented["url_name"])(view)
        return view

    return decorate


def refuse_other_methods(router: Router) -> None:
    """Let every address of ``router`` say, as problem details, which methods it takes. Call it when all are added."""
    for path, path_view in router.path_operations.items():
        taken = [method for operation in path_view.operations for method in operation.methods]
        refused = [method for method in METHODS if method not in taken]
        router.api_operation(refused, path, auth=None, include_in_schema=False)(_refusal(path, taken))


def _refusal(path: str, taken: list[str]) -> Callable[..., HttpResponse]:
    allowed = ", ".join(taken)

    def method_not_allowed(request, **parameters):
        response = problem_response(status=405, detail=_("This address takes %(methods)s.") % {"methods": allowed})
        response.headers["Allow"] = allowed
        return response

    for name in get_path_param_names(path):
        contribute_operation_args(method_not_allowed, name, str, Path(...))
    return method_not_allowed
