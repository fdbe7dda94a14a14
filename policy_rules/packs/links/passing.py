"""Whom a host passes for: one of the company's own domains, or of those that it has vetted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from policy_rules.content import Content, Span
from policy_rules.facts import DomainStanding, Facts
from policy_rules.packs.links.malformed import flaw_of
from policy_rules.packs.links.targets import is_for_examples, is_known, web_links
from policy_rules.packs.links.well_known import OPEN_TO_ALL
from policy_rules.text.hosts import is_ip_address, is_masked, is_within_any
from policy_rules.text.lookalikes import Imitated, has_same_name

_MAIL = re.compile(r"@(?P<host>(?:[^\W_][\w-]*+\.)++[^\W\d_]{2,}+)")
#: What stands before the @ of an address; "@acme@social.example" names somebody on Mastodon.
_MAILBOX = re.compile(r"(?<![\w.+%@-])[\w.+%-]{1,64}$")
_LONGEST_MAILBOX = 65


class Imitation(NamedTuple):
    """A host that a link or an e-mail address names, the known domain that readers may take it for, and the place."""

    host: str
    domain: str
    span: Span


def imitations(content: Content, facts: Facts) -> Iterator[Imitation]:
    """Every host in ``content`` that passes for a domain of ours or a vetted one, links before e-mail addresses."""
    links = ((address.host, link.span) for link, address in web_links(content) if not flaw_of(link.url, address.host))
    for host, span in (*links, *_mail_hosts(content)):
        domain = own_namesake(host, facts) or passes_for(host, facts)
        if domain:
            yield Imitation(host, domain, span)


def is_imitating(host: str, facts: Facts) -> bool:
    """Whether a rule about imitations speaks of ``host``: domains for examples (RFC 2606) have no namesakes."""
    domain = passes_for(host, facts)
    return bool(domain) and not (has_same_name(host, domain) and (is_for_examples(domain) or is_for_examples(host)))


def own_namesake(host: str, facts: Facts) -> str:
    """The company's own domain that ``host``, of which the company knows nothing, has the name of; or empty."""
    if is_known(host, facts) or is_within_any(host, OPEN_TO_ALL):
        return ""
    return next((domain for domain in facts.company.domains if has_same_name(host, domain)), "")


def _mail_hosts(content: Content) -> Iterator[tuple[str, Span]]:
    for text in (content.text, *content.others):
        for at in _MAIL.finditer(text.value) if "@" in text.value else ():
            mailbox = _MAILBOX.search(text.value[max(0, at.start() - _LONGEST_MAILBOX) : at.start()])
            if mailbox:
                yield at["host"].lower(), text.span(at.start() - len(mailbox[0]), at.end())


def passes_for(host: str, facts: Facts) -> str:
    """The domain that readers may take ``host`` for; empty when there is none, or when the company knows ``host``.

    A host in letters of several scripts is LIN002's business.
    """
    if is_known(host, facts) or is_within_any(host, OPEN_TO_ALL) or is_ip_address(host) or is_masked(host):
        return ""
    return _imitated(facts).by(host)


_newest: tuple[Mapping[str, DomainStanding], tuple[str, ...], Imitated] | None = None


def _imitated(facts: Facts) -> Imitated:
    """What finds look-alikes of the domains in ``facts``. Kept for as long as the same register is read."""
    global _newest
    newest = _newest
    if newest is None or newest[0] is not facts.domains or newest[1] != facts.company.domains:
        vetted = (domain for domain, standing in facts.domains.items() if standing is DomainStanding.VETTED)
        newest = facts.domains, facts.company.domains, Imitated((*facts.company.domains, *vetted))
        _newest = newest
    return newest[2]
