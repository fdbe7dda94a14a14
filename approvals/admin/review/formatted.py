"""The sealed HTML as a front end may show it."""

from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

from approvals.cleaning import TooComplex, clean

_LINK = '<a href="'
_LINK_AWAY = '<a rel="noopener noreferrer nofollow" target="_blank" href="'


def formatted(html: str) -> SafeString | None:
    """``html`` for a template, its links leading to a tab of their own.

    ``None`` when cleaning it again would change it: then it is not shown as HTML but as its source.
    """
    try:
        cleaned = clean(html)
    except TooComplex:
        return None
    if cleaned.html != html:
        return None
    # Clean HTML spells every link in this one way, and no text or attribute of it can hold an unescaped `<`.
    return mark_safe(html.replace(_LINK, _LINK_AWAY))
