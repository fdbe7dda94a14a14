"""How the rules about accounts write down their examples."""

from __future__ import annotations

from dataclasses import replace

from policy_rules.facts import AccountProfile
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example


def through(account: AccountProfile, text: str, **values) -> Example:
    """A post that goes out through ``account``, which the register holds."""
    content = example(text, channel=account.channel, capacity=account.capacity, **values).content
    facts = replace(EXAMPLE_FACTS, accounts={(account.channel, account.handle.lower()): account})
    return Example(replace(content, handle=account.handle), facts)
