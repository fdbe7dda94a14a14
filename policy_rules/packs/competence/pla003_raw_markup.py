from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.raw_markup import find_raw_markup


@rule(
    code="PLA003",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 2: posts hold a high quality. Channels show such signs as they are: WHATWG HTML, 13.2 (tags and "
        "character references), CommonMark 0.31. As of November 2026."
    ),
    bad=(
        example("<h1>Nyheter i maj</h1> Vi öppnar i Luleå."),
        example("Nu &aring;r sommaren h&auml;r och vi firar."),
        example("**Nu öppnar vi** i Kiruna!"),
        example("Read <strong>all</strong> about it.", language="en"),
        example("Fish &amp; chips on Friday.", language="en"),
        example("## Our news\nWe open in Leeds.", language="en"),
    ),
    good=(
        example("Vi <3 Luleå, och 3 < 5."),
        example("Fisk & chips på fredag. #nyhet #1"),
        example("Vår kurs i HTML lär ut <h1> och &nbsp; på en dag."),
        example("We love it *so* much & more. <3", language="en"),
        example("How <div> became the web's favourite tag.", language="en"),
    ),
)
def raw_markup(content: Content, facts: Facts) -> Iterator[Finding]:
    """No tags, codes or signs of a text format are left in a post.

    A post that is about markup may show it.
    """
    for text in content.everything:
        for start, end in find_raw_markup(text.value):
            yield Finding(
                message=_("Readers will see “%(words)s” as it stands here.") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_("Take the signs out, and use the editor's own buttons for bold, links and headings."),
            )
