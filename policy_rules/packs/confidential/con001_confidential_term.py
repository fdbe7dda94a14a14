from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.classification import CLASSES, Classification
from policy_rules.content import Content, Image, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Kept, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
from policy_rules.text.escapes import plain_runs
from policy_rules.text.terms import Term, TermIndex

_FACTS = replace(
    EXAMPLE_FACTS,
    terms=TermIndex(
        [
            Term("Projekt Falken", aliases=("Operation Lövsångare",), owner="Anna Ek"),
            Term("Bluebird", owner="Legal", embargo_until=datetime.date(2027, 1, 1)),
            Term("Kranen", owner="Legal", embargo_until=datetime.date(2026, 11, 1)),
        ]
    ).on(EXAMPLE_FACTS.today),
)


@rule(
    code="CON001",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: confidential information about business, customers and staff is never disclosed. The terms "
        "are the company's own register. As of November 2026."
    ),
    bad=(
        example("I dag berättar vi om Projekt Falken!", facts=_FACTS),
        example("Vi laddar för #OperationLövsångare och P r o j e k t  F a l k e n.", facts=_FACTS),
        example("Wait for Blue\u00adbird.", language="en", facts=_FACTS),
        example("Read more: https://acme.example/bluebird", language="en", facts=_FACTS),
        example("Läs mer: https://acme.example/Projekt%20Falken.pdf", facts=_FACTS),
        example("En ny kran.", images=(Image("images:0", "Projekt-Falken-Q3.png", alt="En kran."),), facts=_FACTS),
    ),
    good=(
        example("I dag berättar vi om falkar i vinterskrud.", facts=_FACTS),
        example("Kranen är lanserad!", facts=_FACTS),
        example("Blue birds sing in spring.", language="en", facts=_FACTS),
        example("A bird in the hand.", language="en", facts=_FACTS),
    ),
)
def confidential_term(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nothing that the register of confidential terms holds goes out.

    The address of a link is part of the text that readers see, so it is looked at too; so are the names and rights of
    images, the sponsor and the topics, which are released beside the text.
    The message holds no registered name, alias or owner, only what the author wrote. Those are told only to people who
    may see the term. Terms at the same place are one finding, so that nobody learns how many there are.
    """
    if facts.terms is None:
        return
    for text in content.everything:
        places: dict[Span, list[Term]] = defaultdict(list)
        for term, start, end in _found(text.value, facts.terms):
            places[text.span(start, end)].append(term)
        for span, terms in places.items():
            yield _finding(terms, span)


def _found(value: str, terms: TermIndex) -> Iterator[tuple[Term, int, int]]:
    """The terms in ``value`` as it was written, and those in addresses that show only once these are decoded."""
    hits = terms.find(value)
    yield from ((hit.term, hit.start, hit.end) for hit in hits)
    told = {(hit.term, hit.start) for hit in hits}
    for run in plain_runs(value):
        for hit in terms.find(run.value):
            start, end = run.place(hit.start, hit.end)
            if (hit.term, start) not in told:
                yield hit.term, start, end


def _finding(terms: Iterable[Term], span: Span) -> Finding:
    return Finding(
        message=_("This is on the list of what must not be made public."),
        span=span,
        instead=_(
            "Leave it out, or say it in words that give nothing away. A policy reviewer can let it pass with a reason."
        ),
        private=" ".join(_private(term) for term in terms if not term.seen_by),
        kept=tuple(Kept(_private(term), term.seen_by) for term in terms if term.seen_by),
    )


def _private(term: Term) -> str:
    said = [
        _("Term: %(term)s.") % {"term": term.name},
        _("Class: %(class)s.") % {"class": dict(CLASSES)[term.classification]},
        _("Owner: %(owner)s.") % {"owner": term.owner or _("nobody")},
    ]
    if term.embargo_until:
        said.append(_("Confidential until %(date)s.") % {"date": term.embargo_until})
    if term.classification is Classification.INSIDE:
        said.append(_("Inside information is made public by press release first, and by nobody else (MAR, art. 17)."))
    return " ".join(said)
