"""The windows in which an account, or the post that is corrected, is chosen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from approvals.models import Post
from policy_rules.models import Account


class AccountChooser(ChooserViewSet):
    """The accounts that new posts can go out through."""

    model = Account
    icon = "group"
    choose_one_text = _("Choose accounts")
    choose_another_text = _("Choose another account")
    edit_item_text = _("Edit this account")

    def get_object_list(self):
        """Active accounts only: a post through any other is refused when it is submitted."""
        return Account.objects.filter(is_active=True)


class CorrectedPostInput(AdminSnippetChooser):
    """Wagtail's input, with the texts of the chooser.

    Its own stand in the way of those, and in the language of the process that loaded them.
    """

    def __init__(self, **options):
        super().__init__(**options)
        del self.choose_one_text, self.choose_another_text, self.link_to_chosen_text


class CorrectedPostChooser(SnippetChooserViewSet):
    """The posts that went out."""

    choose_one_text = _("Choose the post that was wrong")
    choose_another_text = _("Choose another post")
    edit_item_text = _("Open this post")
    base_widget_class = CorrectedPostInput

    def get_object_list(self):
        """Posts with a release, the newest first."""
        return Post.objects.filter(releases__isnull=False).distinct().order_by("-pk")

    def get_urlpatterns(self):
        """Without the address that makes a post: there is no form for it here, and Wagtail's view fails without one."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]


account_chooser = AccountChooser("imprimatur_accounts")
