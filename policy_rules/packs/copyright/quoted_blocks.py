"""Quotations that are set apart instead of between marks: ``<blockquote>``, and lines that begin with ``>``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.content import Span, Text
from policy_rules.text.markup import Kind, tokens

_ELEMENTS = ("blockquote", "q")
_OPENS = re.compile(r"<(?:blockquote|q)\b", re.IGNORECASE)
#: Lines that begin with ">" one after the other, as in mail and Markdown; an empty line may lie between.
_MARKED_LINES = re.compile(r"^[ \t]*+>(?!\w*>).*+(?:\n(?:[ \t]*+\n)*+[ \t]*+>.*+)*+", re.MULTILINE)
#: Where lines are shorter than this on average, ">" is a bullet.
_LEAST_WORDS_A_LINE = 8


def quoted_blocks(text: Text) -> Iterator[tuple[int, int]]:
    """The places in ``text.value`` of what stands in an element of quotation or in lines marked as one, in order."""
    for start, end in sorted({*_in_elements(text), *_in_marked_lines(text.value)}):
        shown = text.value[start:end]
        yield end - len(shown.lstrip()), start + len(shown.rstrip())


def _in_elements(text: Text) -> Iterator[tuple[int, int]]:
    """The outermost elements of quotation; one that is never closed ends with the text."""
    if text.offsets is None or not _OPENS.search(text.source):
        return
    opened: list[int] = []
    for token in tokens(text.source):
        if token.name not in _ELEMENTS:
            continue
        if token.kind is Kind.START:
            opened.append(token.end)
        elif token.kind is Kind.END and opened:
            start = opened.pop()
            if not opened:
                yield text.shown(Span(text.field, start, token.start))
    if opened:
        yield text.shown(Span(text.field, opened[0], len(text.source)))


def _in_marked_lines(value: str) -> Iterator[tuple[int, int]]:
    if ">" not in value:
        return
    for found in _MARKED_LINES.finditer(value):
        lines = [line for line in found[0].split("\n") if line.strip(" \t>")]
        if lines and len(found[0].split()) >= _LEAST_WORDS_A_LINE * len(lines):
            yield found.span()
