from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.affiliation import PRAISES, SAYS_WHERE
from policy_rules.packs.disclosure.personal_view import texts
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.edits import put_last
from policy_rules.text.names import find_proper_name, short_name
from policy_rules.text.words import words_of

_SENTENCE_END = re.compile(r"[.!?\u2026](?=\s|$)|\n")
_SENTENCES = {"sv": "Jag arbetar på {name}.", "en": "I work at {name}."}


@rule(
    code="DIS007",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    languages=("sv", "en"),
    because=(
        "Policy point 1: say who you are and where you work. Whoever praises what the employer sells says so in the "
        "post itself: a profile is not enough (FTC, 16 CFR 255.5, unverified). As of November 2026."
    ),
    bad=(
        example("Acmes nya app är helt fantastisk! Åsikterna är mina egna.", capacity="employee"),
        example("Ladda ner Acme redan i dag, du kommer inte att ångra dig. Privata åsikter.", capacity="employee"),
        example("The new Acme app is amazing! Views are my own.", language="en", capacity="employee"),
        example("You need to try Acme this summer. Opinions are my own.", language="en", capacity="employee"),
    ),
    good=(
        example("Jag jobbar på Acme, och appen är bäst! Åsikterna är mina egna.", capacity="employee"),
        example("Acme har fel om vindkraften. Åsikterna är mina egna.", capacity="employee"),
        example("Acmes nya app är helt fantastisk!"),
        example("We at Acme built an amazing app! Views are my own.", language="en", capacity="employee"),
        example("Acme is great. Opinions mine, not my employer's.", language="en", capacity="employee"),
        example("The best weekend in the hills!", language="en", capacity="employee"),
    ),
)
def unsaid_affiliation(content: Content, facts: Facts) -> Iterator[Finding]:
    """An employee who praises the company or what it sells says that they work there.

    Criticism is free, and so is praise: readers just know who gives it.
    """
    company = facts.company.name
    if content.capacity != "employee" or not company:
        return
    if any(SAYS_WHERE.search(words_of(text.value).value) for text in texts(content)):
        return
    for text in texts(content):
        place = _praised(text.value, company)
        if place:
            sentence = _SENTENCES[content.language].format(name=short_name(company))
            yield Finding(
                message=_("You recommend your employer, and the post does not say that you work there."),
                span=text.span(*place),
                instead=_("Say so, for example: %(sentence)s") % {"sentence": sentence},
                fix=put_last(content.text, sentence),
            )
            return


def _praised(value: str, company: str) -> tuple[int, int] | None:
    """The first place of the company's name in a sentence that praises something."""
    praises = [phrase.start for phrase in words_of(value).find(PRAISES)]
    if not praises:
        return None
    ends = [match.start() for match in _SENTENCE_END.finditer(value)]
    praising = {bisect_right(ends, start) for start in praises}
    return next((place for place in find_proper_name(value, company) if bisect_right(ends, place[0]) in praising), None)
