"""Markup that no channel renders, left in the text: ``<h1>``, ``&nbsp;``, ``**bold**``."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = re.compile(
    r"</?(?:h[1-6]|p|div|span|br|strong|em|b|i|u|ul|ol|li|a|img|table|tr|td|th|section|font|center|body|html|script"
    r"|style)"
    r"(?:\s[^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[ao]uml|aring|eacute|[nm]dash|hellip|rsquo|lsquo|[lr]dquo|shy|copy|euro"
    r"|#[0-9]{2,5}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"\*\*[^*\n]{1,80}\*\*|(?:^|(?<=\n)|(?<=\s))#{2,6} (?=\w)|(?:^|(?<=\n))# (?=\w)"
    r"|(?:^|(?<=\n))```"
)
#: Whoever writes about markup means it.
_ABOUT_MARKUP = re.compile(
    r"(?i:\b(?:html|css|markdown|kod(?:a|ar|en|are)?|taggar?|tags?|code|coding|developers?|utvecklare|webbutveck\w*"
    r"|xml)\b)"
)


def holds_tags(value: str) -> bool:
    """Whether ``value`` holds tags of HTML."""
    return "<" in value and bool(_TAG.search(value))


def find_raw_markup(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of such markup; none where the text is about markup."""
    found = [
        match.span()
        for sign, pattern in (("<", _TAG), ("&", _ENTITY), (_OF_MARKDOWN, _MARKDOWN))
        if any(one in value for one in sign)
        for match in pattern.finditer(value)
    ]
    if found and not _ABOUT_MARKUP.search(value):
        yield from sorted(found)


#: What Markdown needs one of.
_OF_MARKDOWN = ("**", "# ", "```")
