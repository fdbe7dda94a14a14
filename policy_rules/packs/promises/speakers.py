"""Who says it: the company itself, or somebody else."""

from __future__ import annotations

from policy_rules.facts import Company
from policy_rules.text.names import short_name
from policy_rules.text.sentences import Said
from policy_rules.text.words import words_of

_WE = frozenset(("vi", "jag", "we", "i", "we'll", "i'll"))
_OUR = ("our ", "vår ", "vårt ", "våra ")
_IS_A_SPEAKER = "who"


def speaks_for(company: Company, said: Said) -> bool:
    """Whether whoever the phrase names in a group ``who...`` is the company: we, our team, or its name."""
    groups = said.match.groupdict().items()
    named = [name for group, name in groups if name and group.startswith(_IS_A_SPEAKER)]
    own_name = words_of(short_name(company.name)).value.split()[-1:]
    return all(name in _WE or name in own_name for name in named) or said.before.endswith(_OUR)
