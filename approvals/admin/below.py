"""What the pages below the list of a register have in common."""

from __future__ import annotations

from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin


class BelowARegister(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """A page about one register."""

    model = None
    index_url_name = None

    def get_breadcrumbs_items(self):
        """Below the register."""
        register = {"url": reverse(self.index_url_name), "label": capfirst(self.model._meta.verbose_name_plural)}
        return [*self.breadcrumbs_items, register, {"url": "", "label": self.page_title}]

    def get_page_subtitle(self):
        """Out of what, or into what."""
        return capfirst(self.model._meta.verbose_name_plural)


def may_import(policy, user) -> bool:
    """Whether ``user`` may both add rows and change them."""
    return all(policy.user_has_permission(user, action) for action in ("add", "change"))
