"""Whom a host passes for: one of the company's own domains, or of those that it has vetted."""

from __future__ import annotations

from policy_rules.facts import DomainStanding, Facts
from policy_rules.packs.links.targets import is_known
from policy_rules.packs.links.well_known import CHANNEL_SITES, SHORTENERS
from policy_rules.text.hosts import is_ip_address, is_masked, is_within_any
from policy_rules.text.lookalikes import imitated


def passes_for(host: str, facts: Facts) -> str:
    """The domain that readers may take ``host`` for; empty when there is none, or when the company knows ``host``.

    A host in letters of several scripts is LIN002's business.
    """
    if (
        is_known(host, facts)
        or is_within_any(host, CHANNEL_SITES | SHORTENERS)
        or is_ip_address(host)
        or is_masked(host)
    ):
        return ""
    vetted = (domain for domain, standing in facts.domains.items() if standing is DomainStanding.VETTED)
    return imitated((*facts.company.domains, *vetted)).by(host)
