"""The page that greets visitors of the demo's newsroom."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class HomePage(Page):
    """The newsroom's front page. It shows live releases and holds no words of its own."""

    max_count = 1

    class Meta:
        verbose_name = _("newsroom front page")
