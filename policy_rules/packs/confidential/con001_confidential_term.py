from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import rule
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

    The address of a link is part of the text that readers see, so it is looked at too.
    The message holds no registered name, alias or owner, only what the author wrote. Those stand in ``private``.
    """
    if facts.terms is None:
        return
    for text in content.texts:
        for hit in facts.terms.find(text.value):
            yield _finding(hit.term, text.span(hit.start, hit.end))


def _finding(term: Term, span: Span) -> Finding:
    return Finding(
        message=_("This is on the list of what must not be made public."),
        span=span,
        instead=_(
            "Leave it out, or say it in words that give nothing away. A policy reviewer can let it pass with a reason."
        ),
        private=_private(term),
    )


def _private(term: Term) -> str:
    values = {"term": term.name, "owner": term.owner or _("nobody"), "date": term.embargo_until}
    if term.embargo_until:
        return _("Term: %(term)s. Owner: %(owner)s. Confidential until %(date)s.") % values
    return _("Term: %(term)s. Owner: %(owner)s.") % values
