"""Domains that pass for another: a letter changed, or the other's name with something added."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from policy_rules.text.fold import fold
from policy_rules.text.hosts import is_within, normal_host, registered_name

_SEEN_ALIKE = str.maketrans("01i35", "olles")
#: Shorter names are a letter away from too many honest ones, and part of too many.
_SHORTEST = 4
#: One of three letters is part of another name only beside words that imitators add: "bbc-news", not "abc-vin".
_SHORTEST_BESIDE_A_LURE = 3
#: From here on, any one letter may differ. Of shorter names only one put in between, or two that changed places:
#: "acne" is no "acme".
_SHORTEST_MISSPELT = 6
#: What those who imitate a name add to it, in Swedish and English. As of November 2026; own observation.
_LURES = (
    *("support", "help", "hjalp", "service", "kundtjanst", "kundservice", "care", "login", "signin", "inloggning"),
    *("secure", "security", "sakerhet", "safe", "verify", "verifiera", "auth", "account", "konto", "mitt", "my"),
    *("online", "mail", "portal", "shop", "store", "butik", "sale", "erbjudande", "deals", "bonus", "vinn", "kampanj"),
    *("pay", "payment", "betala", "faktura", "billing", "group", "gruppen", "official", "officiell"),
    *("news", "nyheter", "media", "info", "app", "web", "tv", "id"),
    *("jobs", "jobb", "career", "careers", "karriar", "press", "sverige", "sweden", "nordic", "global", "europe", "ab"),
)


class Imitated:
    """Finds which of some domains a host passes for, by ``by(host)``; quick however many they are."""

    def __init__(self, domains: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for domain in domains:
            name = _name(domain)
            for key in {name.replace("-", ""), *_without_one(name.replace("-", ""))}:
                self._by_key[key].append(domain)

        self.by = lru_cache(maxsize=1_024)(self._by)

    def _by(self, host: str) -> str:
        """The first domain that readers may take ``host`` for; empty when there is none."""
        name = _name(host)
        joined = name.replace("-", "")
        keys = {joined, *_without_one(joined), *_parts(name)}
        candidates = dict.fromkeys(domain for key in keys for domain in self._by_key.get(key, ()))
        return next((domain for domain in candidates if looks_like(host, domain)), "")


def looks_like(host: str, domain: str) -> bool:
    """Whether ``host`` is not ``domain`` nor under it, but readers may take it for that.

    That is so when their names are the same (under another ending), are a slip apart, look the same (``acrne``,
    ``аcme``), or when one is the other with words added (``acme-support``, ``acmelogin``).
    """
    if is_within(host, domain):
        return False
    theirs, ours = _name(host), _name(domain).replace("-", "")
    joined = theirs.replace("-", "")
    if joined == ours:
        return True
    return ours in _parts(theirs) or (len(ours) >= _SHORTEST and _is_one_slip_away(joined, ours))


def has_same_name(host: str, domain: str) -> bool:
    """Whether the two differ in their ending only: ``acme.com`` and ``acme.se``. Often both are the same owner's."""
    return registered_name(host).partition(".")[0] == registered_name(domain).partition(".")[0]


def _name(host: str) -> str:
    """What is read of a host: the name that somebody registered, without its ending, as its reader sees it."""
    name = registered_name(normal_host(host)).partition(".")[0]
    bare = "".join(sign for sign in unicodedata.normalize("NFD", fold(name).value) if not unicodedata.combining(sign))
    return bare.translate(_SEEN_ALIKE).replace("rn", "m").replace("vv", "w")


def _parts(name: str) -> set[str]:
    """What ``name`` may have been made of: its words, and what is left of it without a lure."""
    words = name.split("-")
    parts = {*words, *("".join(words[:number]) for number in range(2, len(words)))} if len(words) > 1 else set()
    joined = "".join(words)
    before = (joined[: -len(lure)] for lure in _SEEN_LURES if joined.endswith(lure))
    after = (joined[len(lure) :] for lure in _SEEN_LURES if joined.startswith(lure))
    beside_a_lure = {word for word in words if len(word) >= _SHORTEST_BESIDE_A_LURE and _are_lures(words, word)}
    return beside_a_lure | {part for part in (*parts, *before, *after) if len(part) >= _SHORTEST}


def _are_lures(words: list[str], name: str) -> bool:
    others = [word for word in words if word != name]
    return bool(others) and all(word in _SEEN_LURES for word in others)


_SEEN_LURES = tuple(lure.translate(_SEEN_ALIKE).replace("rn", "m") for lure in _LURES)


def _without_one(name: str) -> set[str]:
    """``name`` with each of its letters left out: two names a slip apart have one of these in common."""
    return {name[:at] + name[at + 1 :] for at in range(len(name))} if len(name) >= _SHORTEST else set()


def _is_one_slip_away(one: str, other: str) -> bool:
    """Whether a letter was put in or two neighbours changed places (Damerau, 1964); in long names, any one slip."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    is_doubled = one[start - 1 : start] == one[start : start + 1]
    put_in_between = left[1:] == right and 0 < start < len(one) - (not is_doubled)
    if put_in_between or (swapped and start > 0):
        return True
    return len(other) >= _SHORTEST_MISSPELT and (
        left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped
    )
