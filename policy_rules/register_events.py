"""What is told to whoever records changes of the registers. Nothing here says what a row says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verb = Literal["add", "change", "delete"]


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Whether somebody else looked at a change.

    ``not_needed``: it loosens nothing. ``confirmed``: they did; ``proposal`` is the digest of what ``proposed_by``
    proposed. ``off``: it loosens something, and the site does without (``IMPRIMATUR["SECOND_PERSON"]``). ``system``:
    no person made it.
    """

    how: Literal["not_needed", "confirmed", "off", "system"]
    proposal: str = ""
    proposed_by: object = None


NOT_NEEDED, OFF, SYSTEM = SecondLook("not_needed"), SecondLook("off"), SecondLook("system")


@dataclass(frozen=True, slots=True)
class RegisterChange:
    """One change of one row: the digests of the row before and after (empty: it was not there), and of all registers.

    ``number`` counts all changes; ``actor`` is a user, or ``None`` for the system itself; ``second`` says whether
    somebody else looked at it. Nothing here says what the row says.
    """

    register: str
    row_id: int
    verb: Verb
    before_digest: str
    after_digest: str
    register_digest: str
    number: int
    actor: object
    second: SecondLook


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """One change of many rows: how many were added and changed, and the digests of all registers before and after."""

    register: str
    added: int
    changed: int
    before_digest: str
    register_digest: str
    number: int
    actor: object
    second: SecondLook


@dataclass(frozen=True, slots=True)
class RegisterProposal:
    """A change that waits for a second person from now on, or that somebody declined or withdrew.

    ``digest`` names it; ``verb`` and ``rows`` say what it would do to how many rows. ``reason`` is ``actor``'s.
    """

    register: str
    verb: str
    rows: int
    digest: str
    outcome: Literal["waiting", "declined", "withdrawn"]
    actor: object
    reason: str


@dataclass(frozen=True, slots=True)
class RegisterRefusal:
    """Somebody was refused what they wanted to do with a register, for the reasons ``codes``; nothing was changed.

    ``deed`` is what, and ``digest`` names the proposal that it was about. A row that makes no sense is none.
    """

    register: str
    deed: Literal["change_register", "import_register", "confirm_change", "decline_change"]
    actor: object
    codes: tuple[str, ...]
    digest: str = ""


Recorded = RegisterChange | RegisterImport | RegisterProposal | RegisterRefusal
