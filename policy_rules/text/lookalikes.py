"""Domains that pass for another: a letter changed, or the other's name with something added."""

from __future__ import annotations

from policy_rules.text.fold import fold
from policy_rules.text.hosts import is_within, normal_host, registered_name

_SEEN_ALIKE = str.maketrans("0135", "oles")
#: Shorter names are a letter away from too many honest ones.
_SHORTEST_MISSPELT = 4
_SHORTEST_CONTAINED = 4


def looks_like(host: str, domain: str) -> bool:
    """Whether ``host`` is not ``domain`` nor under it, but readers may take it for that.

    That is so when their names are the same (under another ending), differ in one letter or in two that changed places,
    look the same (``acrne``, ``аcme``), or when one is the other with words added (``acme-support``).
    """
    if is_within(host, domain):
        return False
    theirs, ours = _name(host), _name(domain)
    if theirs == ours:
        return True
    if len(ours) >= _SHORTEST_MISSPELT and _is_one_slip_away(theirs, ours):
        return True
    return len(ours) >= _SHORTEST_CONTAINED and (theirs.startswith(ours) or theirs.endswith(ours))


def _name(host: str) -> str:
    """What is read of a host: the name that somebody registered, without its ending, as its reader sees it."""
    name = registered_name(normal_host(host)).partition(".")[0]
    return fold(name).value.translate(_SEEN_ALIKE).replace("rn", "m").replace("vv", "w").replace("-", "")


def _is_one_slip_away(one: str, other: str) -> bool:
    """Whether one letter was added, left out or changed, or two neighbours changed places (Damerau, 1964)."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
