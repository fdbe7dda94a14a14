"""Links to the site's own pages: the editor keeps them as page numbers, readers need addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape

from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from approvals.draft import Draft


def resolve(attributes: Mapping[str, str]) -> str:
    """The address that an ``<a>`` leads to; empty for a page that does not exist or has no address."""
    if attributes.get("linktype") != "page":
        return attributes.get("href", "")
    number = attributes.get("id", "")
    page = Page.objects.live().filter(pk=number).first() if number.isdecimal() else None
    return (page.full_url or "") if page else ""


def _open_tag(attributes: Mapping[str, str]) -> str:
    return f'<a href="{escape(resolve(attributes))}">'


def public_draft(draft: Draft, strip: Callable[[str], str]) -> Draft:
    """``draft`` with ``strip`` applied to its HTML and every link to a page of the site made a plain address."""
    html = LinkRewriter(rules={"page": _open_tag})(strip(draft.html))
    return replace(draft, html=html)
