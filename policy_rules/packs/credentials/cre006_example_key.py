from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.credentials.example_keys import find_example_keys
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CRE006",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy points 6 and 9: secrets of the house never go out. Amazon's documentation shows one pair of keys that "
        "opens nothing; whoever pastes a file of settings may paste others beside it (unverified). As of November 2026."
    ),
    bad=(
        example("AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE"),
        example("Nycklarna i filen: AKIAIOSFODNN7EXAMPLE och wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY."),
        example("It works now:\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", language="en"),
        example("aws_access_key_id: AKIAI44QH8DHBEXAMPLE", language="en"),
    ),
    good=(
        example("Skriv AKIAIOSFODNN7EXAMPLE där din nyckel ska stå."),
        example("Nycklar hos Amazon börjar med AKIA."),
        example("Replace AKIAIOSFODNN7EXAMPLE with your own key.", language="en"),
        example("Put YOUR_KEY where it says so.", language="en"),
    ),
)
def example_key(content: Content, facts: Facts) -> Iterator[Finding]:
    """Beside the example key of a documentation stands no real one.

    The pairs that Amazon's documentation shows open nothing: nothing is stopped. Where the post says that they are to
    be replaced, nothing is said either.
    """
    for text in content.everything:
        for start, end in find_example_keys(text.value):
            yield Finding(
                message=_("This is the example key of Amazon's documentation: nobody's secret."),
                span=text.span(start, end),
                instead=_("See to it that no real key stands beside it, or say that it is an example."),
            )
