from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.label_search import Label
from policy_rules.packs.disclosure.placement import named_by, sentence_after
from policy_rules.packs.disclosure.verdicts import suggested_fix, suggestion, verdicts
from policy_rules.packs.examples import example, paid
from policy_rules.rule import rule
from policy_rules.text.names import find_name


@rule(
    code="DIS006",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    markets=tuple(JURISDICTIONS),
    because=(
        "Policy point 1: sponsorship is disclosed openly. Readers are told whose advertising it is: "
        "marknadsföringslagen (2008:486) 9 § second paragraph (unverified); CAP and FTC ask for a clear connection. "
        "As of November 2026."
    ),
    bad=(
        paid("Reklam\nVårens skor är här!"),
        paid("Annons: vi har hittat skorna som håller i alla väder.", by="Nordvind Sport AB"),
        paid("Reklam för Sydvind. Nordvind är bra."),
        paid("Reklam\nNordvindarna viner kring knuten, och skorna håller."),
        paid("Ad for Sydvind! We like what Nordvind makes.", language="en", markets=("uk",)),
        paid("Ad: the shoes that last are here!", language="en", markets=("uk",)),
        paid("Ad: the Nordvinder shoes that last are here!", language="en", markets=("uk",)),
        paid("#ad We found the shoes that last.", language="en", markets=("us",), by="Nordvind Sport Ltd"),
    ),
    good=(
        paid("Reklam för Nordvind\nVårens skor är här!", by="Nordvind AB"),
        paid("Annons: vi visar skor från @nordvindsport.", by="Nordvind Sport"),
        paid("Reklam för Sydvind och Nordvind: skor för två."),
        paid("Ad for Nordvind: the shoes that last are here!", language="en", markets=("uk",)),
        paid("#ad We found Nordvind's new shoes.", language="en", markets=("us",), by="Nordvind Inc."),
        example("Vårens skor är här!"),
    ),
)
def unnamed_advertiser(content: Content, facts: Facts) -> Iterator[Finding]:
    """A paid post names whoever pays for it.

    Where the company itself pays, its own account already shows who speaks. A post without any label is DIS001's.
    """
    name = content.sponsorship.by.strip()
    found = verdicts(content, facts)
    labels = [verdict.label for verdict in found if not verdict.is_missing]
    if content.sponsorship.kind != "we_are_paid" or not name or not labels:
        return
    wrong = next((label for label in labels if _names_somebody_else(label, name)), None)
    if not wrong and any(find_name(text.value, name) for text in (content.text, *content.others)):
        return
    label = wrong or labels[0]
    yield Finding(
        message=_message(wrong, name),
        span=label.text.span(label.start, named_by(label)[1] if wrong else label.end),
        instead=_("Name the advertiser, for example: %(label)s") % {"label": suggestion(found, content, facts)},
        fix=suggested_fix(found, content, facts),
    )


def _names_somebody_else(label: Label, name: str) -> bool:
    """Whether the label leads to a name, and the advertiser's is nowhere in that sentence."""
    named = named_by(label)
    return bool(named) and not find_name(sentence_after(label), name)


def _message(wrong: Label | None, name: str) -> str:
    if wrong is None:
        return _("Readers see that the post is paid for, but not by whom.")
    return _("The label names %(other)s, but you say that %(name)s pays.") % {
        "other": wrong.text.value[slice(*named_by(wrong))],
        "name": name,
    }
