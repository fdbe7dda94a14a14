"""What Wagtail is told about posts and registers: their views, addresses and places in the menu."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSet

from approvals.admin.choosers import CorrectedPostChooser
from approvals.admin.editor import form_panels, listing, preview, views
from approvals.admin.editor.copy import CopyView
from approvals.admin.registers.viewsets import RegistersGroup
from approvals.models import Post

SUBMENU_HOOK = "register_posts_menu_item"
"""Return a ``MenuItem`` from a Wagtail hook of this name to stand in the menu "Posts"."""


class PostViewSet(SnippetViewSet):
    """Posts on the drafting table."""

    model = Post
    icon = "comment"
    menu_label = _("My posts")
    menu_name = "my-posts"
    menu_order = 10
    menu_item_is_registered = True
    index_view_class = listing.IndexView
    index_template_name = "wagtailadmin/generic/index.html"
    index_results_template_name = "approvals/admin/list_results.html"
    add_view_class = views.CreateView
    edit_view_class = views.EditView
    edit_template_name = "approvals/admin/editor/edit.html"
    delete_view_class = views.DeleteView
    history_view_class = views.HistoryView
    preview_on_add_view_class = preview.PreviewOnCreateView
    preview_on_edit_view_class = preview.PreviewOnEditView
    revisions_view_class = preview.PreviewRevisionView
    chooser_viewset_class = CorrectedPostChooser
    # Wagtail's own copy view lets its form be posted over the original; ours is another one, at the same address.
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["title", "body"]

    @cached_property
    def edit_handler(self):
        """The panels of the editor."""
        return form_panels.edit_handler()

    def get_common_view_kwargs(self, **kwargs):
        """With the address of our own copy view."""
        return super().get_common_view_kwargs(**{"copy_url_name": self.get_url_name("copy"), **kwargs})

    def get_urlpatterns(self):
        """Wagtail's addresses, and the copy."""
        copy = self.construct_view(CopyView)
        return [*super().get_urlpatterns(), path("copy/<int:pk>/", copy, name="copy")]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Every permission about posts can be given to a group, reading included."""
        return Permission.objects.filter(content_type=ContentType.objects.get_for_model(Post))


class PostsGroup(ModelViewSetGroup):
    """The menu "Posts": my posts, what other pages add through :data:`SUBMENU_HOOK`, and a menu of the registers."""

    items = (PostViewSet, RegistersGroup)

    menu_label = _("Posts")
    menu_name = "posts"
    menu_icon = "comment"
    menu_order = 150
    submenu_hook = SUBMENU_HOOK
