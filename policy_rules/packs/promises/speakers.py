"""Who says it: the company itself, or somebody else."""

from __future__ import annotations

from policy_rules.facts import Company
from policy_rules.text.names import short_name
from policy_rules.text.sentences import Said
from policy_rules.text.words import phrases, words_of

#: Words that say that a sentence is of the company's own.
_OURS = phrases(r"vi|oss|vår|vårt|våra|we|us|our|ours|we're|we've|we'll")
_WE = frozenset(("vi", "jag", "we", "i", "we'll", "i'll"))
_OUR = ("our ", "vår ", "vårt ", "våra ")
_IS_A_SPEAKER = "who"


def speaks_for(company: Company, said: Said) -> bool:
    """Whether whoever the phrase names in a group ``who...`` is the company: we, our team, or its name."""
    groups = said.match.groupdict().items()
    named = [name for group, name in groups if name and group.startswith(_IS_A_SPEAKER)]
    own_name = words_of(short_name(company.name)).value.split()[-1:]
    return all(name in _WE or name in own_name for name in named) or said.before.endswith(_OUR)


def names_us(company: Company, words: str) -> bool:
    """Whether ``words`` (folded, a space apart) speak of ``company``: we, our, or its name, perhaps in the genitive."""
    if _OURS.search(words):
        return True
    name = words_of(short_name(company.name)).value
    return bool(name) and any(f" {one} " in f" {words} " for one in (name, f"{name}s", f"{name}'s"))
