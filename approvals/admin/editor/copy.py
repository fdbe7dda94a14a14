"""The page that asks before it copies."""

from __future__ import annotations

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from approvals.admin.screens import Screen
from approvals.copying import copy
from approvals.models import Post


class CopyView(PermissionCheckedMixin, Screen):
    """GET asks, POST makes a clean draft with the same words and opens it."""

    model = Post
    permission_required = "add"
    any_permission_required = ["view", "change"]
    template_name = "approvals/admin/editor/copy.html"
    page_title = gettext_lazy("Copy")
    header_icon = "copy"
    index_url_name = None
    edit_url_name = None

    @cached_property
    def source(self) -> Post:
        """The post that is copied."""
        return get_object_or_404(Post, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.source)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": _("Posts")},
            {"url": "", "label": _("Copy"), "sublabel": str(self.source)},
        ]

    def post(self, request, *args, **kwargs):
        """Make the copy."""
        copied = copy(self.source, actor=request.user)
        messages.success(request, _("This is a clean draft with the words of “%(source)s”.") % {"source": self.source})
        return redirect(self.edit_url_name, copied.pk)
