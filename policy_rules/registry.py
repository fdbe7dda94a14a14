"""Which rules there are: every :class:`Rule` in a module below ``packs/``. The folder is the registry."""

from __future__ import annotations

import hashlib
import pkgutil
import unicodedata
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from policy_rules import packs
from policy_rules.rule import Rule

#: Codes of rules that are gone. Old findings still name them, so no new rule may.
RETIRED_CODES: frozenset[str] = frozenset()

_ROOT = Path(__file__).parent
#: The sources and weights that decide what is found: with the same ones, the same content gives the same findings.
_DECIDING = (
    "packs/**/*.py",
    "packs/**/data/*",
    "text/**/*.py",
    "channels.py",
    "content.py",
    "engine.py",
    "facts.py",
    "finding.py",
    "rule.py",
    "site_rules.py",
)
#: The packages that decide with them: another list of domains or another Unicode finds other things.
_DECIDING_PACKAGES = ("ahocorasick-rs", "google-re2", "publicsuffixlist", "regex")


class RegistryError(Exception):
    """The packs contradict themselves; no content can be checked with them."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the packs, by code. Raises :class:`RegistryError`, and whatever importing a broken pack raises."""
    return rules_below(packs)


@cache
def code_digest() -> str:
    """SHA-256 (64 hexadecimal digits) over all that decides what is found: sources, versions of packages, Unicode."""
    lines = "".join(f"{name} {number}\n" for name, number in sorted(packages().items()))
    return hashlib.sha256(f"{digest_of_sources(_ROOT)}\n{lines}".encode()).hexdigest()


def packages() -> dict[str, str]:
    """What decides beside our own sources: each package with its version, and the version of Unicode."""
    return {name: version(name) for name in _DECIDING_PACKAGES} | {"unicode": unicodedata.unidata_version}


def rules_below(package: ModuleType) -> tuple[Rule, ...]:
    """Every rule in the modules below ``package``, by code; see :func:`rules`."""
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Rule):
                _add(found, value)
    return tuple(found[code] for code in sorted(found))


def _add(found: dict[str, Rule], rule: Rule) -> None:
    known = found.setdefault(rule.code, rule)
    if known is not rule:
        raise RegistryError(f"{rule.code} is the code of two rules: {known.name} and {rule.name}.")
    if rule.code in RETIRED_CODES:
        raise RegistryError(f"{rule.code} ({rule.name}) is a retired code. Give the rule a code that was never used.")


def digest_of_sources(root: Path) -> str:
    """SHA-256 over the names and bytes of the sources below ``root`` that decide what is found."""
    hasher = hashlib.sha256()
    paths = {path for pattern in _DECIDING for path in root.glob(pattern)}
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        source = path.read_bytes()
        hasher.update(f"{name} {len(source)}\n".encode())
        hasher.update(source)
    return hasher.hexdigest()
