"""How a rule writes down the contents that it must catch and those that it must leave alone."""

from __future__ import annotations

import datetime

from policy_rules.content import Capacity, Content, Image, Sponsorship, SponsorshipKind, Text
from policy_rules.facts import Company, Facts
from policy_rules.rule import Example
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links

EXAMPLE_FACTS = Facts(
    company=Company(name="Acme AB", domains=("acme.example",)),
    today=datetime.date(2026, 11, 22),
)
"""What is known where an example does not say otherwise: the company is Acme AB."""


def example(
    text: str = "",
    *,
    html: str = "",
    title: str = "",
    language: str = "sv",
    markets: tuple[str, ...] = ("se",),
    channel: str = "",
    capacity: Capacity = "official",
    sponsorship: SponsorshipKind = "none",
    by: str = "",
    images: tuple[Image, ...] = (),
    facts: Facts = EXAMPLE_FACTS,
) -> Example:
    """An example: plain ``text``, or ``html`` as the editor saves it, and whatever else makes the point."""
    body, links = Text.plain("text", text), ()
    if html:
        read = read_html(html, field="html")
        body, links = read.text, read.links
    content = Content(
        text=body,
        others=(Text.plain("title", title),) if title else (),
        links=all_links(body, links),
        images=images,
        channel=channel,
        language=language,
        markets=markets,
        capacity=capacity,
        sponsorship=Sponsorship(sponsorship, by),
    )
    return Example(content, facts)


def paid(text: str = "", *, by: str = "Nordvind", **values) -> Example:
    """An example whose author said that ``by`` pays for it."""
    return example(text, sponsorship="we_are_paid", by=by, **values)
