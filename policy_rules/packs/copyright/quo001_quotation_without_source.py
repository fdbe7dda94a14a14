from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.copyright.quotations import Quotation, has_source, long_quotations
from policy_rules.packs.examples import example
from policy_rules.rule import rule

_SV = (
    "Det var en kväll i november när de första lamporna tändes längs kajen och folk stannade till för att se hur "
    "ljuset speglades i vattnet, och ingen av dem som stod där visste ännu att staden från den dagen aldrig mer "
    "skulle bli riktigt mörk igen"
)
_EN = (
    "It was an evening in November when the first lamps were lit along the quay and people stopped to see how the "
    "light was mirrored in the water, and none of those who stood there knew as yet that from that day on the town "
    "would never again be really dark"
)


@rule(
    code="QUO001",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 7: others' material goes out only with permission and with its source. Quotation: "
        "upphovsrättslagen (1960:729) 22 § and Berne Convention, article 10 (unverified). As of November 2026."
    ),
    bad=(
        example(f"Vackert i vintermörkret: ”{_SV}.”"),
        example(f"»{_SV}» Vi håller med!"),
        example(f"Lovely in the dark of winter. “{_EN}.”", language="en"),
        example(f'"{_EN}" We agree!', language="en"),
        example(html=f"<p>Vackert!</p><blockquote>{_SV}.</blockquote>"),
        example(f"Lovely in the dark of winter.\n> {_EN}.\nWe agree!", language="en"),
    ),
    good=(
        example(f"”{_SV}”, skriver Anna Ek i sin bok."),
        example(f"”{_SV}.”\n– Anna Ek"),
        example("”Det var en kväll i november”, så börjar den."),
        example(html=f"<blockquote><p>{_SV}.</p><p>– Anna Ek</p></blockquote>"),
        example(f"> {_EN}.\n> — Anna Ek", language="en"),
        example(f"According to Anna Ek, “{_EN}.”", language="en"),
        example(f"{_EN}.", language="en"),
    ),
)
def quotation_without_source(content: Content, facts: Facts) -> Iterator[Finding]:
    """A long quotation says whose words it is.

    A name, a link or words such as "according to" beside it will do.
    """
    for text in (content.text, *content.others):
        for quotation in long_quotations(text):
            if not has_source(text.value, quotation) and not _is_linked(content, text, quotation):
                yield Finding(
                    message=_("This long quotation does not say whose words it is."),
                    span=text.span(*quotation),
                    instead=_("Name the source beside it, and have permission for more than a short quotation."),
                )


def _is_linked(content: Content, text: Text, quotation: Quotation) -> bool:
    """Whether a link stands in the quotation or right beside it."""
    place = text.span(*quotation)
    near = range(place.start - 100, place.end + 300)
    return any(link.span.field == place.field and link.span.start in near for link in content.links)
