"""What a finding is about, whatever post it is found in: the words that its place holds, folded."""

from __future__ import annotations

import re

from policy_rules.content import Content, Link, Span, Text
from policy_rules.text.fold import fold
from policy_rules.text.unlinked import lines_without_addresses, stands_across

LONGEST = 500
"""Characters of the words. A finding about more than that is about one text, and not about words that come again."""

_ADDRESS = re.compile(r"<\S+>")
_NOT_IN_AN_ADDRESS = re.compile(r"[\s<>]")


def words_at(content: Content, span: Span) -> str:
    """The words at ``span`` as readers see them, folded, and behind them the address of each link that lies there.

    Links that are shown with the same words lead to different places, and capitals matter in an address: it stands as
    it is, as in ``läs mer <https://acme.example/Rapport>``. Empty where the place holds no words, or more than
    :data:`LONGEST` characters.
    """
    text = next((text for text in content.everything if text.field == span.field), None)
    if text is None:
        return ""
    return words_in(text, span, content.links)


def words_in(text: Text, span: Span, links: tuple[Link, ...] = ()) -> str:
    """The same for a place in ``text``, the field of ``span``."""
    if stands_across(text, span):
        text = lines_without_addresses(text) or text
    start, end = text.shown(span)
    if end - start > LONGEST:
        return ""
    seen = text.value[start:end]
    addresses: dict[str, None] = {}
    for link in links:
        if _is_within(link.span, span):
            seen = seen.replace(f" ({link.url})", "")  # rich text shows readers where a link leads
            addresses[f"<{_NOT_IN_AN_ADDRESS.sub(_quoted, link.url)}>"] = None
    words = normal(seen)
    whole = " ".join([words, *addresses]) if words else ""
    return whole if len(whole) <= LONGEST else ""


def normal(words: str) -> str:
    """``words`` as fingerprints compare them: folded, one blank between them, addresses in ``<>`` as they are."""
    pieces, end = [], 0
    for address in _ADDRESS.finditer(words):
        pieces += [fold(words[end : address.start()]).value, address.group()]
        end = address.end()
    return " ".join(" ".join([*pieces, fold(words[end:]).value]).split())


def _is_within(inner: Span, outer: Span) -> bool:
    return inner.field == outer.field and outer.start <= inner.start < inner.end <= outer.end


def _quoted(sign: re.Match[str]) -> str:
    return f"%{ord(sign.group()):02X}"
