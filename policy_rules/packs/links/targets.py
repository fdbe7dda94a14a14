"""Where a link leads, and what the company has decided about that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policy_rules.content import Content, Link
from policy_rules.facts import DomainStanding, Facts
from policy_rules.text.addresses import Address, read_address
from policy_rules.text.hosts import is_within

_WEB = frozenset(("http", "https"))
#: Endings for examples (RFC 2606), which lead nowhere on purpose.
_FOR_EXAMPLES = (".example", ".test", ".invalid")


def web_links(content: Content) -> Iterator[tuple[Link, Address]]:
    """The links to web pages, with their addresses taken apart."""
    for link in content.links:
        address = read_address(link.url)
        if address.scheme in _WEB and address.host:
            yield link, address


def standing_of(host: str, domains: Mapping[str, DomainStanding]) -> DomainStanding | None:
    """What was decided about ``host``: about itself, or else about the nearest domain above it."""
    labels = host.split(".")
    above = (".".join(labels[number:]) for number in range(len(labels)))
    return next((domains[domain] for domain in above if domain in domains), None)


def is_own(host: str, facts: Facts) -> bool:
    """Whether ``host`` is the company's."""
    return any(is_within(host, domain) for domain in facts.company.domains)


def is_known(host: str, facts: Facts) -> bool:
    """Whether ``host`` is the company's own, or the company has decided about it."""
    return is_own(host, facts) or standing_of(host, facts.domains) is not None


def is_for_examples(host: str) -> bool:
    """Whether ``host`` is kept for examples and tests."""
    return host.endswith(_FOR_EXAMPLES)
