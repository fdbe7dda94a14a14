"""What a label is: words that tell readers that a post is paid, and what they are worth in a market.

Which words count where is in :mod:`policy_rules.packs.disclosure.jurisdictions`. Where a label must stand is the same
everywhere and lies in :mod:`policy_rules.packs.disclosure.placement`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum


class Standing(Enum):
    """What a wording is worth in a market."""

    ACCEPTED = "accepted"
    ACCEPTED_FIRST = "accepted as the very first words, doubtful elsewhere"
    DOUBTFUL = "doubtful, and nothing at all unless it stands first"
    NOT_ENOUGH = "not enough"


class Kind(Enum):
    """How a wording is told from the same words in a sentence that is no label."""

    WORD = "an ordinary word: a label only when set apart (Reklam: ..., #ad, (annons), This is an ad)"
    PHRASE = "several words, or one with no other meaning: a label also within a sentence, with a name after it"
    SENTENCE = "a statement that says it all wherever it stands"


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording: small letters, one space apart; ``…`` stands for up to six words. A hashtag may run them together."""

    words: str
    standing: Standing
    kind: Kind = Kind.WORD


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The wordings of a market, its authority, and the label we suggest (``{name}``: the advertiser).

    ``drowns_first``: among many hashtags a label is not seen even where it is the first of them.
    """

    market: str
    suggestion: str
    source: str
    as_of: datetime.date
    wordings: tuple[Wording, ...]
    drowns_first: bool = False


def wordings(standing: Standing, kind: Kind, *words: str) -> tuple[Wording, ...]:
    """Wordings of one standing and kind."""
    return tuple(Wording(one, standing, kind) for one in words)
