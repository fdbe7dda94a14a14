"""Whom a host passes for: one of the company's own domains, or of those that it has vetted."""

from __future__ import annotations

from collections.abc import Mapping

from policy_rules.facts import DomainStanding, Facts
from policy_rules.packs.links.targets import is_known
from policy_rules.packs.links.well_known import OPEN_TO_ALL
from policy_rules.text.hosts import is_ip_address, is_masked, is_within_any
from policy_rules.text.lookalikes import Imitated


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
