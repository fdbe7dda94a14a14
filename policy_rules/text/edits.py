"""Fixes that add words to the author's own text, as rich text where the author wrote rich text."""

from __future__ import annotations

from html import escape

from policy_rules.content import Span, Text
from policy_rules.finding import Fix


def put_first(text: Text, line: str) -> Fix:
    """``line`` as a line of its own before everything else."""
    start = Span(text.field, 0, 0)
    return Fix(start, _paragraph(line) if _is_rich(text) else f"{line}\n")


def put_last(text: Text, line: str) -> Fix:
    """``line`` as a paragraph of its own after everything else."""
    end = Span(text.field, len(text.source), len(text.source))
    return Fix(end, _paragraph(line) if _is_rich(text) else f"\n\n{line}")


def _is_rich(text: Text) -> bool:
    return text.offsets is not None


def _paragraph(line: str) -> str:
    return f"<p>{escape(line)}</p>"
