from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Fix, Severity
from policy_rules.packs.disclosure.personal_view import named_employers, texts
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.names import find_name, short_name
from policy_rules.text.placeholders import stands_for_a_name


@rule(
    code="DIS005",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 1: private reflections carry a sentence that names the employer who does not necessarily share "
        "them. A sentence copied from elsewhere names the wrong one. As of November 2026."
    ),
    bad=(
        example("Acme växer! Åsikterna är mina egna och delas inte nödvändigtvis av Nordvind.", capacity="employee"),
        example(
            "Acme växer! De åsikter som redovisas här är mina egna och delas inte av min arbetsgivare, Nordvind AB.",
            capacity="employee",
        ),
        example("Acme grows! Opinions are my own and not those of Nordvind.", language="en", capacity="employee"),
        example(
            "Acme grows! These posts are my own and don't necessarily represent Nordvind's positions.",
            language="en",
            capacity="employee",
        ),
    ),
    good=(
        example("Acme växer! Åsikterna är mina egna och delas inte nödvändigtvis av Acme.", capacity="employee"),
        example("Acme växer, liksom Nordvind. Åsikterna är mina egna.", capacity="employee"),
        example("Acme grows! Opinions are my own and not those of my employer.", language="en", capacity="employee"),
        example(
            "Acme grows! These posts are my own and don't necessarily represent ACME's positions.",
            language="en",
            capacity="employee",
        ),
    ),
)
def disclaimer_names_another_company(content: Content, facts: Facts) -> Iterator[Finding]:
    """The disclaimer of an employee names their own employer, or none.

    A placeholder such as FÖRETAGET is PLA001's business.
    """
    company = facts.company.name
    if content.capacity != "employee" or not company:
        return
    for text in texts(content):
        for named in named_employers(text):
            if stands_for_a_name(named.name) or find_name(named.name, company):
                continue
            span = text.span(named.start, named.end)
            yield Finding(
                message=_("Your disclaimer names %(other)s, but you work at %(company)s.")
                % {"other": named.name, "company": short_name(company)},
                span=span,
                instead=_("Name %(company)s, or just say “my employer”.") % {"company": short_name(company)},
                fix=Fix(span, short_name(company)),
            )
