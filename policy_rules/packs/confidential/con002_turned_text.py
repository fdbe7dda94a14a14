from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Fix, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule

#: Embeddings, overrides and isolates, and what ends them (UAX #9, 2). The marks U+200E, U+200F and U+061C only take the
#: side of a letter next to them, as Hebrew and Arabic need it, and turn nothing round.
_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_RUNS = re.compile(f"[{_CONTROLS}]+")


@rule(
    code="CON002",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: what is secret is not to slip through in disguise. Characters that turn the direction of "
        "text make readers see other words than those that were checked (Unicode UTR #36, bidirectional text spoofing; "
        "CVE-2021-42574). As of November 2026, unverified."
    ),
    bad=(
        example("Kom och smaka på \u202eeffak\u202c i Luleå."),
        example("Öppna avtalet: avtal\u202efdp.exe"),
        example("Come and taste our \u2067eeffoc\u2069 in Luleå.", language="en"),
        example("Meet us at \u202astand 12\u202c.", language="en"),
    ),
    good=(
        example("Kom och smaka på kaffe i Luleå."),
        example("På arabiska heter det قهوة\u200f!"),
        example("In Hebrew it is קפה\u200e.", language="en"),
        example("Zero\u200bwidth and soft\u00adhyphens turn nothing round.", language="en"),
    ),
)
def turned_text(content: Content, facts: Facts) -> Iterator[Finding]:
    """A text holds no hidden characters that turn its direction.

    A reviewer may let them pass where a quotation in Arabic or Hebrew needs them.
    """
    for text in content.everything:
        if any(control in text.value for control in _CONTROLS):
            yield from (_finding(text.span(*run.span())) for run in _RUNS.finditer(text.value))


def _finding(span: Span) -> Finding:
    return Finding(
        message=_("Hidden characters here turn the text round, so that readers see other words than those written."),
        span=span,
        instead=_("Take them out. A policy reviewer can let them pass where Arabic or Hebrew needs them."),
        fix=Fix(span, ""),
    )
