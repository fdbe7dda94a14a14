"""Texts as HTML, character for character. In a template every line break between two tags would become a character."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from approvals.admin.review.pieces import Piece, cut
from approvals.admin.review.words import ADDED, REMOVED, SAME, Stretch
from approvals.telling.unseen import named

LOUDEST_FIRST = ("error", "warning", "note", "waived")


def marked(pieces: Iterable[Piece], tones: Mapping[int, str]) -> SafeString:
    """A text with its findings marked and numbered; ``tones`` says how loud each number is: one of LOUDEST_FIRST."""
    return format_html_join("", "{}", ((_piece(piece, tones),) for piece in pieces))


def _piece(piece: Piece, tones: Mapping[int, str]) -> SafeString:
    shown = named(piece.unseen) if piece.unseen else piece.text
    if piece.numbers:
        tone = min((tones[number] for number in piece.numbers), key=LOUDEST_FIRST.index)
        shown = format_html('<mark class="im-mark im-mark--{}">{}</mark>', tone, shown)
    references = format_html_join("", "{}", ((_reference(number, tones[number]),) for number in piece.ends))
    fold = _("The channel hides what follows until the reader asks for more") if piece.folds else ""
    return format_html(
        "{}{}{}", shown, references, format_html('<span class="im-fold">{}</span>', fold) if fold else ""
    )


def _reference(number: int, tone: str) -> SafeString:
    label = _("Finding %(number)s") % {"number": number}
    return format_html(
        '<a class="im-number im-number--{}" href="#finding-{}" aria-label="{}">{}</a>', tone, number, label, number
    )


def compared(stretches: Iterable[Stretch]) -> SafeString:
    """The way from one text to another: what was taken out, what was put in, and what stayed."""
    return format_html_join("", "{}", ((_stretch(stretch),) for stretch in stretches))


def _stretch(stretch: Stretch) -> SafeString:
    text = marked(cut(stretch.text), {})
    if stretch.kind == SAME:
        return text
    if stretch.kind == REMOVED:
        return format_html('<del><span class="w-sr-only">{} </span>{}</del>', _("removed:"), text)
    if stretch.kind == ADDED:
        return format_html('<ins><span class="w-sr-only">{} </span>{}</ins>', _("added:"), text)
    return format_html('<span class="im-skipped">{}</span>', _("… unchanged …"))
