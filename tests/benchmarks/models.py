"""What is measured beside ours: a page of Wagtail's with the same text."""

from __future__ import annotations

from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Page


class ArticlePage(Page):
    """A page that goes through Wagtail's own workflow and its API."""

    body = RichTextField()

    api_fields = [APIField("body")]
