"""Host names: what browsers make of them, who registered them, and what readers take them for.

The one file that knows the public suffix list (https://publicsuffix.org), which ``publicsuffixlist`` carries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Set
from functools import cache, lru_cache, wraps
from typing import TypeVar

from publicsuffixlist import PublicSuffixList

from policy_rules.text.confusables import LOOKS_LIKE

#: Full stops that browsers take for a dot between labels (UTS #46).
_DOTS = str.maketrans("。．｡", "...")
_PUNYCODE = "xn--"
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)
_MOST_PARTS_OF_AN_IPV4 = 4
#: No name is longer (RFC 1035, 2.3.4); what is, is no host and not kept.
_LONGEST = 253

_Seen = TypeVar("_Seen")


def _kept(look: Callable[[str], _Seen]) -> Callable[[str], _Seen]:
    """``look``, remembering what it saw in the latest hosts: every rule about links asks about the same ones."""
    kept = lru_cache(maxsize=1_024)(look)
    return wraps(look)(lambda host: (kept if len(host) <= _LONGEST else look)(host))


def normal_host(host: str) -> str:
    """A host as browsers compare it (WHATWG URL, "domain to Unicode"): lower case, compatible characters unified, what
    nobody sees dropped, punycode decoded. What cannot be decoded stays as it is.
    """
    if host.isascii() and _PUNYCODE not in host.lower():
        return host.lower().rstrip(".")
    unified = unicodedata.normalize("NFKC", host.translate(_DOTS)).lower()
    seen = "".join(character for character in unified if unicodedata.category(character) != "Cf")
    return ".".join(_decoded(label) for label in seen.rstrip(".").split("."))


def dns_name(host: str) -> str:
    """A host as the DNS has it: each label that is not ASCII in punycode (RFC 3492)."""
    return ".".join(
        label if label.isascii() else _PUNYCODE + label.encode("punycode").decode("ascii")
        for label in normal_host(host).split(".")
    )


def _decoded(label: str) -> str:
    if not label.startswith(_PUNYCODE):
        return label
    try:
        return label[len(_PUNYCODE) :].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False)


@_kept
def has_known_ending(host: str) -> bool:
    """Whether ``host`` ends in a suffix under which names are registered: ``acme.se`` does, ``README.txt`` does not."""
    return _suffixes().publicsuffix(normal_host(host)) is not None


@_kept
def registered_name(host: str) -> str:
    """The part of ``host`` that somebody registered: ``acme.co.uk`` for ``www.acme.co.uk``.

    Under an unknown suffix that is the last two labels; an address in numbers is its own.
    """
    normal = normal_host(host)
    if is_ip_address(normal):
        return normal
    return _suffixes().privatesuffix(normal) or ".".join(normal.split(".")[-2:])


def is_within(host: str, domain: str) -> bool:
    """Whether ``host`` is ``domain`` or lies under it."""
    normal, parent = normal_host(host), normal_host(domain)
    return normal == parent or normal.endswith("." + parent)


def is_within_any(host: str, domains: Set[str]) -> bool:
    """Whether ``host`` is one of ``domains`` (as :func:`normal_host` writes them) or lies under one."""
    labels = normal_host(host).split(".")
    return any(".".join(labels[number:]) in domains for number in range(len(labels)))


@_kept
def is_ip_address(host: str) -> bool:
    """Whether browsers read ``host`` as numbers: ``192.0.2.1``, ``3221225985``, ``0xc0.2.1``, ``[::1]``."""
    if host.startswith("["):
        return True
    labels = normal_host(host).split(".")
    return len(labels) <= _MOST_PARTS_OF_AN_IPV4 and all(_NUMBER.fullmatch(label) for label in labels)


@_kept
def is_masked(host: str) -> bool:
    """Whether a label of ``host`` passes for another: letters of several scripts, or foreign ones that all look Latin.

    The tests of UTS #39 (mixed-script and whole-script confusables), reduced to what browsers show. ``räksmörgås.se``
    and ``пример.рф`` are what they look like.
    """
    return any(_is_masked_label(label) for label in normal_host(host).split("."))


def _is_masked_label(label: str) -> bool:
    foreign = [character for character in label if character.isalpha() and not _is_latin(character)]
    if not foreign:
        return any(_is_odd_latin(character) for character in label)
    if any(character.isascii() and character.isalpha() for character in label):
        return not _is_east_asian(foreign)
    return all(character in LOOKS_LIKE for character in foreign)


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN ")


def _is_odd_latin(character: str) -> bool:
    """A Latin letter outside Latin-1 that looks like an ASCII one: dotless i, script g, Latin alpha."""
    return ord(character) > 0xFF and character in LOOKS_LIKE


def _is_east_asian(characters: list[str]) -> bool:
    """Chinese, Japanese and Korean names mix with Latin letters as a matter of course (UTS #39, 5.2)."""
    names = ("CJK ", "HIRAGANA ", "KATAKANA", "HANGUL ", "BOPOMOFO ")
    return all(unicodedata.name(character, "").startswith(names) for character in characters)
