"""What a ruleset is made of, as digests and codes: enough to see later that its digest says so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from policy_rules import registry
from policy_rules.enforcement import EnforcementTable


@dataclass(frozen=True)
class Composition:
    """All that decides what a ruleset finds.

    ``code`` is :func:`policy_rules.registry.code_digest`, which covers ``packages`` (``name:version``) too;
    ``enforcement`` is the digest of what findings cost, ``limits`` are the site's own (``channel:units``), and
    ``registers`` is the digest of what the registers say.
    """

    code: str
    packages: tuple[str, ...]
    enforcement: str
    limits: tuple[str, ...]
    registers: str

    @classmethod
    def of(cls, enforcement: EnforcementTable, limits: Mapping[str, int], registers: str) -> Composition:
        """That of the code that runs here, with these costs, limits and registers."""
        return cls(
            code=registry.code_digest(),
            packages=tuple(f"{name}:{number}" for name, number in sorted(registry.packages().items())),
            enforcement=_digest(enforcement.as_data()),
            limits=tuple(f"{channel}:{limit}" for channel, limit in sorted(limits.items())),
            registers=registers,
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the parts as JSON with sorted keys and no spaces; they are ASCII."""
        return _digest(self.as_data())

    def as_data(self) -> dict[str, str | list[str]]:
        """The parts as plain values."""
        return {name: list(part) if isinstance(part, tuple) else part for name, part in asdict(self).items()}


def _digest(value: dict) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
