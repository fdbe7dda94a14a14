"""Lines as a web page shows them: without the addresses that other channels show behind the labels of links.

*Projekt (https://acme.example/a) Polaräv* reads *Projekt Polaräv* there. So nobody hides words by linking some of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

from policy_rules.content import Span, Text
from policy_rules.text.offsets import Cuts, Offsets, Through


def lines_without_addresses(text: Text) -> Text | None:
    """The lines of ``text`` that go on behind such an address, without the addresses in them; ``None`` without any."""
    pieces, cuts, length = [], Cuts(), 0
    for start, end in _kept(text):
        cuts.add(length, start)
        pieces.append(text.value[start:end])
        length += end - start
    return (
        Text(text.field, "".join(pieces), text.source, Through(text.offsets, Offsets(cuts, length))) if pieces else None
    )


def stands_across(text: Text, span: Span) -> bool:
    """Whether ``span`` begins before the end of a link with such an address, and ends behind it."""
    if span.field != text.field:
        return False
    return any(span.start < text.offsets[start][1] < span.end for start, _end in text.addresses)


def _kept(text: Text) -> Iterator[tuple[int, int]]:
    """What is left of those lines, their ends included, in order."""
    value = text.value
    for line_end, in_line in groupby(text.addresses, key=lambda place: value.find("\n", place[1])):
        places = tuple(in_line)
        begins, ends = value.rfind("\n", 0, places[0][0]) + 1, line_end + 1 or len(value)
        if any(map(str.isalnum, value[places[0][1] : ends])):
            edges = (begins, *chain.from_iterable(places), ends)
            yield from zip(edges[::2], edges[1::2], strict=True)
