"""The page that greets visitors of the demo's newsroom."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home import newsroom
from home.demo import company


class HomePage(Page):
    """The newsroom's front page. It shows live releases and holds no words of its own."""

    max_count = 1

    def get_context(self, request, *args, **kwargs):
        """The stories of one page; the demo also says how to log in."""
        context = super().get_context(request, *args, **kwargs)
        stories, following = newsroom.newest(request.GET.get("from", ""))
        return context | {
            "stories": stories,
            "following": following,
            "colleagues": company.COLLEAGUES if settings.DEBUG else (),
            "password": company.PASSWORD if settings.DEBUG else "",
        }

    class Meta:
        verbose_name = _("newsroom front page")
