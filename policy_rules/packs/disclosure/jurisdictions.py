"""The markets whose rules on labels are known."""

from __future__ import annotations

from types import MappingProxyType

from policy_rules.packs.disclosure.continental_labels import FRANCE, GERMANY
from policy_rules.packs.disclosure.english_labels import IRELAND, UNITED_KINGDOM, UNITED_STATES
from policy_rules.packs.disclosure.nordic_labels import DENMARK, FINLAND, NORWAY, SWEDEN

JURISDICTIONS = MappingProxyType(
    {
        one.market: one
        for one in (
            SWEDEN,
            UNITED_KINGDOM,
            UNITED_STATES,
            IRELAND,
            GERMANY,
            NORWAY,
            DENMARK,
            FINLAND,
            FRANCE,
        )
    }
)
"""Market -> what counts as a label there."""
