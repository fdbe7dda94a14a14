"""Findings as the panel beside the editor shows them: in groups, with their places on the screen and their fixes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.admin.editor.screen import Screen
from approvals.checking import Found, Report
from approvals.cleaning import clean
from approvals.telling.places import where_is
from policy_rules.channels import CHANNELS
from policy_rules.clearance import Clearance
from policy_rules.content import Span
from policy_rules.finding import Enforcement, Fix
from policy_rules.text.blocks import Blocks

GROUPS = {
    Enforcement.MANDATORY: gettext_lazy("Must be fixed"),
    Enforcement.WAIVABLE: gettext_lazy("Needs a policy reviewer"),
    Enforcement.ADVISORY: gettext_lazy("Advice"),
}
QUOTE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding in the panel: the author's own ``words`` that it is about, and ``where`` they stand.

    ``place`` is that place as JSON for the script; ``private`` is empty for whoever may not read it.
    """

    found: Found
    words: str
    where: str
    place: str
    channels: str
    fix_label: str
    private: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one enforcement."""

    enforcement: Enforcement
    title: str
    findings: tuple[Shown, ...]


def groups(report: Report, screen: Screen, user) -> list[Group]:
    """The findings by what they cost, the dearest first; empty groups are left out."""
    blocks = Blocks(screen.draft.html)
    clearance = Clearance(user)
    shown = {
        enforcement: tuple(
            _shown(one, screen, blocks, clearance) for one in report.found if one.finding.enforcement is enforcement
        )
        for enforcement in GROUPS
    }
    return [
        Group(enforcement, str(title), shown[enforcement])
        for enforcement, title in GROUPS.items()
        if shown[enforcement]
    ]


def _shown(found: Found, screen: Screen, blocks: Blocks, clearance: Clearance) -> Shown:
    finding = found.finding
    return Shown(
        found=found,
        words=_shortened(_as_read(finding.matched) if finding.span.field == "body" else finding.matched.strip()),
        where=where_is(finding.span, screen.draft),
        place=json.dumps(place(finding.span, screen, blocks)),
        channels=_channels(found, screen),
        fix_label=_fix_label(finding.fix, screen) if finding.fix else "",
        private=clearance.told(finding),
    )


def place(span: Span, screen: Screen, blocks: Blocks) -> dict:
    """Where ``span`` is on the screen, counted as JavaScript counts: in UTF-16 code units.

    In the rich text that is a block's key and an offset at either end; in a plain input two offsets.
    """
    found = {"input": screen.inputs.get(span.field, "")}
    if span.field == "body":
        ends = {"from": blocks.at(span.start), "to": blocks.at(span.end)}
        return found | {end: at._asdict() for end, at in ends.items() if at}
    try:
        source = screen.source(span.field)
    except KeyError:
        return found
    return found | {"start": _utf16_length(source[: span.start]), "end": _utf16_length(source[: span.end])}


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _channels(found: Found, screen: Screen) -> str:
    """The accounts that a finding concerns, where it does not concern all of them."""
    variants = screen.draft.variants
    if len(found.variants) >= len(variants):
        return ""
    concerned = (variants[number] for number in found.variants)
    return ", ".join(f"{CHANNELS[variant.channel].label} {variant.handle}" for variant in concerned)


def _fix_label(fix: Fix, screen: Screen) -> str:
    words = _as_read(fix.replacement)
    if words:
        return _("Put in “%(words)s”") % {"words": _shortened(words)}
    taken_out = screen.source(fix.span.field)[fix.span.start : fix.span.end]
    return _("Take out “%(words)s”") % {"words": _shortened(taken_out)}


def _as_read(html: str) -> str:
    """The words of rich text, without its tags."""
    apart = re.sub(r"</?(?:p|br|li|[ou]l|h\d|blockquote)\b[^>]*>", " ", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", apart)).split())


def _shortened(words: str) -> str:
    return words if len(words) <= QUOTE_LENGTH else words[: QUOTE_LENGTH - 1] + "…"


def applied(fix: Fix, screen: Screen) -> str:
    """The author's own text after ``fix``: for ``body`` clean HTML, else plain text."""
    source = screen.source(fix.span.field)
    text = source[: fix.span.start] + fix.replacement + source[fix.span.end :]
    return clean(text).html if fix.span.field == "body" else text
