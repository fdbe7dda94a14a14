"""Where something stands in a post, in the words of the screens."""

from __future__ import annotations

from django.utils.translation import gettext as _

from approvals.draft import Draft
from policy_rules.channels import CHANNELS
from policy_rules.content import Span


def where_is(span: Span, draft: Draft | None) -> str:
    """The field of a place in the words of the page; ``draft`` is none where what was written was erased."""
    kind, _colon, rest = span.field.partition(":")
    index, _colon, part = rest.partition(":")
    if kind == "variants" and index.isdecimal():
        return _the_text_of(int(index), draft)
    if kind == "images" and index.isdecimal():
        parts = {"alt": _("alt text"), "credit": _("credit"), "name": _("file name"), "rights": _("rights")}
        what = parts.get(part, _("the file"))
        return _("image %(number)s, %(what)s") % {"number": int(index) + 1, "what": what}
    whole = {"body": _("the common text"), "sponsor": _("the other party"), "topics": _("the topics")}
    return whole.get(kind, span.field)


def _the_text_of(number: int, draft: Draft | None) -> str:
    if draft is None or number >= len(draft.variants):
        return _("the text for account %(number)s") % {"number": number + 1}
    variant = draft.variants[number]
    return _("the text for %(account)s") % {"account": account_label(variant.channel, variant.handle)}


def account_label(channel: str, handle: str) -> str:
    """``LinkedIn: norrskenkaffe``"""
    return f"{channel_label(channel)}: {handle}"


def channel_label(channel: str) -> str:
    """The channel's own name; a code that no channel has stays as it is."""
    return str(CHANNELS[channel].label) if channel in CHANNELS else channel
