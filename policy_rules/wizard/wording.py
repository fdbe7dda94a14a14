"""What stands in a clause in the place of its blanks: names, addresses, labels and dates, in the policy's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import translation
from django.utils.formats import date_format

from policy_rules.channels import CHANNELS
from policy_rules.markets import MARKETS
from policy_rules.packs.disclosure.disclaimers import SENTENCES
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.wizard.answers import Answers


@dataclass(frozen=True)
class Phrases:
    """The words of one language that are put together from answers."""

    conjunction: str
    at_domains: str
    at_own_domain: str
    label: str
    sponsorship: dict[str, str]


PHRASES = {
    "sv": Phrases(
        conjunction="och",
        at_domains="på {domains}",
        at_own_domain="på företagets egen domän",
        label="”{label} …” ({market})",
        sponsorship={
            "none": "I dag tar vi inte emot ersättning för inlägg och ger ingen heller; skulle det ändras gäller "
            "detta.",
            "we_pay": "Det gäller när vi ger något till den som skriver om oss.",
            "we_are_paid": "Det gäller när någon ger oss något för att nämnas.",
            "both": "Det gäller både när vi ger något och när vi får något.",
        },
    ),
    "en": Phrases(
        conjunction="and",
        at_domains="at {domains}",
        at_own_domain="at the company’s own domain",
        label="“{label} …” ({market})",
        sponsorship={
            "none": "Today we neither take nor give anything in return for posts; should that change, this holds.",
            "we_pay": "This holds when we give something to those who write about us.",
            "we_are_paid": "This holds when somebody gives us something to be mentioned.",
            "both": "This holds both when we give something and when we are given something.",
        },
    ),
}


def values(answers: Answers, language: str) -> dict[str, str]:
    """What fills the blanks of the clauses, by their names."""
    phrases = PHRASES[language]
    with translation.override(language):
        return {
            "company": answers.company,
            "escalation": answers.escalation,
            "security": answers.security,
            "disclaimer": _disclaimer(answers.company, language),
            "sponsorship": phrases.sponsorship[answers.sponsorship],
            "labels": enumerated(_labels(answers, phrases), phrases.conjunction),
            "at_domains": _at(answers.domains, phrases),
            "channels": enumerated((str(CHANNELS[code].label) for code in answers.channels), phrases.conjunction),
        }


def _disclaimer(company: str, language: str) -> str:
    """The sentence that the rules offer, with one full stop however the company's name ends."""
    return SENTENCES[language].format(name=f", {company.removesuffix('.')}")


def day(date: datetime.date, language: str) -> str:
    """The date as people of the language write it."""
    with translation.override(language):
        return date_format(date, "j F Y")


def enumerated(words: Iterable[str], conjunction: str) -> str:
    """``a, b and c``."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def _labels(answers: Answers, phrases: Phrases) -> list[str]:
    """The label that counts in each market, as the rules themselves suggest it."""
    return [
        phrases.label.format(label=JURISDICTIONS[code].suggestion.replace("{name}", "").rstrip(" :"), market=name)
        for code, name in MARKETS
        if code in answers.markets
    ]


def _at(domains: tuple[str, ...], phrases: Phrases) -> str:
    if not domains:
        return phrases.at_own_domain
    return phrases.at_domains.format(domains=enumerated(domains, phrases.conjunction))
