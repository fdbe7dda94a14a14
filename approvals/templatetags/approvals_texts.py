"""``{% load approvals_texts %}``: texts of evidence in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from approvals.telling import unseen

register = template.Library()


@register.filter
def shown(text: object) -> SafeString:
    """The text with characters named that nobody would see; the filter escapes it."""
    return unseen.shown(str(text))
