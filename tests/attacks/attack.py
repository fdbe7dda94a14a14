"""What an attack on the list says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.attacks.means import sql
from tests.attacks.scene import Scene

Act = Callable[[Scene], object]

NO_TABLES = "A bundle holds the ledger and the values behind it. It has no tables, and so repeats no lie of theirs."


@dataclass(frozen=True)
class Attack:
    """One attack: its name, what is done, and the code under which each of the two must see it.

    ``command`` is what `manage.py verify_ledger` says; ``verifier``, the same unless it is given, is what `verify.py`
    says of a bundle that a house exports afterwards which looks away. Where that is empty, ``unseen`` says why.
    """

    name: str
    act: Act
    command: str
    verifier: str | None = None
    unseen: str = ""

    @property
    def seen_by_verifier(self) -> str:
        """The verifier's code; empty where it cannot see this attack."""
        return self.command if self.verifier is None else self.verifier


def does(*statements: str) -> Act:
    """An attack by SQL alone."""
    return lambda scene: sql(*statements)
