"""What the panel beside the editor asks while somebody types. Nothing is stored, nothing goes on the ledger."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views import View
from wagtail.permissions import policy_registry

from approvals.admin.editor.findings import applied
from approvals.admin.editor.looking import look
from approvals.admin.editor.screen import Screen, read_screen
from approvals.admin.editor.verdict import judge
from approvals.checking import Report
from approvals.lifecycle import State
from approvals.models import Post

MAX_BYTES = 1_000_000
"""More than any post can hold, with its formatting and its whole form."""


class CheckView(View):
    """POST the editor's form; the answer is what the rules find in it. With ``fix``, what a field holds after that fix.

    200: ``html`` for the panel, ``count``, ``summary`` and ``refused``, the reasons that still hold; for a fix
    ``input`` and ``value``. 403: this person may not write this post now, with the ``html`` that takes the place of all
    that was said before. 409: the finding is no longer there. 413: the form is too large.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int | None = None) -> JsonResponse:
        """Check the form of the post ``pk``, or of a new one."""
        declared = request.META.get("CONTENT_LENGTH", "")
        if declared.isdecimal() and int(declared) > MAX_BYTES:
            return _problem(_("The post is too large to be checked. Shorten it."), HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        post = get_object_or_404(Post, pk=pk) if pk else Post()
        if not _may_write(request.user, post):
            return _shut(request, post)
        form_class = Post.get_edit_handler().get_form_class()
        screen = read_screen(form_class(request.POST, instance=post, for_user=request.user))
        seen = look(screen, request.user)
        if wanted := request.POST.get("fix"):
            return _fixed(wanted, seen.report, screen, form_class)
        verdict = judge(screen, seen, request.user)
        return JsonResponse(
            {
                "html": render_to_string("approvals/admin/editor/findings.html", {"verdict": verdict}, request),
                "count": verdict.count,
                "summary": verdict.summary,
                "refused": verdict.refused,
            }
        )


def _may_write(user, post: Post) -> bool:
    policy = policy_registry.get_by_type(Post)
    if post.pk:
        return policy.user_has_permission_for_instance(user, "change", post)
    return policy.user_has_permission(user, "add")


def _shut(request: HttpRequest, post: Post) -> JsonResponse:
    """Nothing that was found or open before is true any more."""
    context = {"post": post, "is_sealed": post.state != State.DRAFT}
    html = render_to_string("approvals/admin/editor/shut.html", context, request)
    said = {"message": _("You cannot change this post now."), "html": html, "count": 0, "refused": ()}
    return JsonResponse(said, status=HTTPStatus.FORBIDDEN)


def _fixed(wanted: str, report: Report, screen: Screen, form_class) -> JsonResponse:
    fix = next((one.finding.fix for one in report.found if one.id == wanted), None)
    if fix is None:
        return _problem(_("The text has changed, and this finding is gone."), HTTPStatus.CONFLICT)
    value = applied(fix, screen)
    if fix.span.field == "body":
        value = form_class.base_fields["body"].widget.format_value(value)
    return JsonResponse({"input": screen.inputs[fix.span.field], "value": value})


def _problem(message: str, status: HTTPStatus) -> JsonResponse:
    return JsonResponse({"message": message}, status=status)
