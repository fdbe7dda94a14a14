from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS, measure
from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.disclaimers import SENTENCES, SHORT_SENTENCES
from policy_rules.packs.disclosure.personal_view import has_disclaimer, mention_of_business
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.edits import put_last
from policy_rules.text.names import short_name


@rule(
    code="DIS004",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 1: private reflections about the company carry a sentence that says so. The Swedish sentence is "
        "the policy's own; the English one follows what Intel and IBM print. As of November 2026."
    ),
    bad=(
        example("Stolt över att Acme öppnar nytt kontor i Luleå!", capacity="employee"),
        example("Jag tycker att vår nya app är riktigt lyckad.", capacity="employee"),
        example("Acme har fel om vindkraften. RT är inte medhåll.", capacity="employee"),
        example("Proud that Acme opens an office in Leeds!", language="en", capacity="employee"),
        example("In my opinion our customers deserve better. RT ≠ endorsement.", language="en", capacity="employee"),
    ),
    good=(
        example("Fin helg i fjällen!", capacity="employee"),
        example("Acme öppnar nytt kontor i Luleå!"),
        example(
            "Stolt över Acmes nya kontor! ”De åsikter och synpunkter som redovisas här är mina egna och delas inte "
            "nödvändigtvis av min arbetsgivare, Acme AB”.",
            capacity="employee",
        ),
        example("Acme har fel om vindkraften.\n\nÅsikterna är mina egna.", capacity="employee"),
        example("A fine weekend in the hills!", language="en", capacity="employee"),
        example("Acme is wrong about wind power. Views are my own.", language="en", capacity="employee"),
        example("Proud of Acme! All opinions mine, not my employer's.", language="en", capacity="employee"),
        example(
            "Proud of Acme! Opinions expressed are mine and not those of my employer.",
            language="en",
            capacity="employee",
        ),
    ),
)
def missing_personal_view_disclaimer(content: Content, facts: Facts) -> Iterator[Finding]:
    """An employee who writes about the company on their own account says that the views are their own.

    Praise and criticism alike: the sentence makes either of them free to say.
    """
    if content.capacity != "employee" or has_disclaimer(content):
        return
    place = mention_of_business(content, facts.company)
    if place is None:
        return
    sentence = _sentence(content, short_name(facts.company.name))
    yield Finding(
        message=_("You write about your employer on your own account. Readers should know that the views are yours."),
        span=place,
        instead=_("Say what you think, and add: %(sentence)s") % {"sentence": sentence},
        fix=put_last(content.text, sentence),
    )


def _sentence(content: Content, name: str) -> str:
    """The full sentence, or the short one where only that fits the channel."""
    sentence = SENTENCES[content.language].format(name=f", {name}" if name else "")
    channel = CHANNELS.get(content.channel)
    if channel and channel.limit and measure(channel.code, f"{content.text.value}\n\n{sentence}") > channel.limit:
        return SHORT_SENTENCES[content.language]
    return sentence
