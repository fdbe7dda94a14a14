"""Which words tell readers in which market that a post is paid. One table, to be read and corrected by lawyers.

Not legal advice. Facts as of November 2026; a source that nobody has read yet is marked ``unverified``. Where a label
must stand is the same everywhere and lies in :mod:`policy_rules.packs.disclosure.placement`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


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
    """A wording: folded words one space apart; ``…`` stands for up to six others. A hashtag may run them together."""

    words: str
    standing: Standing
    kind: Kind = Kind.WORD


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The wordings of a market, its authority, and the label we suggest (``{name}``: the advertiser)."""

    market: str
    suggestion: str
    source: str
    as_of: datetime.date
    wordings: tuple[Wording, ...]


def _wordings(standing: Standing, kind: Kind, *words: str) -> tuple[Wording, ...]:
    return tuple(Wording(one, standing, kind) for one in words)


_SWEDEN = Jurisdiction(
    market="se",
    suggestion="Reklam för {name}",
    source=(
        "RO/RON 2102-33, PMT 11949-16; Konsumentverket. Unverified: marknadsföringslagen (2008:486) 9 §; "
        "reklamsamarbete, reklaminlägg, annonsinlägg, sponsrat inlägg, kommersiellt samarbete and the English wordings"
    ),
    as_of=datetime.date(2026, 11, 1),
    wordings=(
        *_wordings(Standing.ACCEPTED, Kind.WORD, "reklam", "annons"),
        *_wordings(
            Standing.ACCEPTED,
            Kind.PHRASE,
            "betalt samarbete",
            "betalt annonssamarbete",
            "annonssamarbete",
            "reklamsamarbete",
            "reklaminlägg",
            "annonsinlägg",
        ),
        *_wordings(Standing.ACCEPTED_FIRST, Kind.PHRASE, "sponsored post", "sponsrat inlägg"),
        *_wordings(
            Standing.DOUBTFUL,
            Kind.WORD,
            "sponsrat",
            "sponsrad",
            "sponsrade",
            "sponsored",
            "advert",
            "advertisement",
        ),
        *_wordings(
            Standing.DOUBTFUL, Kind.PHRASE, "i samarbete med", "kommersiellt samarbete", "paid partnership", "paid ad"
        ),
        *_wordings(Standing.NOT_ENOUGH, Kind.WORD, "ad", "spons", "samarbete", "collab", "gifted", "pr", "partner"),
        *_wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "tack till", "ambassadör för", "in collaboration with"),
    ),
)

_UNITED_KINGDOM = Jurisdiction(
    market="uk",
    suggestion="Ad for {name}",
    source="CAP and ASA, Influencers' guide to making clear that ads are ads. Unverified: the doubtful wordings",
    as_of=datetime.date(2026, 11, 1),
    wordings=(
        *_wordings(Standing.ACCEPTED, Kind.WORD, "ad", "advert", "advertising", "advertisement"),
        *_wordings(
            Standing.ACCEPTED, Kind.PHRASE, "ad feature", "advertisement feature", "paid ad", "paid advertisement"
        ),
        *_wordings(Standing.DOUBTFUL, Kind.PHRASE, "paid partnership", "paid promotion"),
        *_wordings(
            Standing.NOT_ENOUGH,
            Kind.WORD,
            "sponsored",
            "spon",
            "sp",
            "gifted",
            "collab",
            "affiliate",
            "aff",
            "ambassador",
            "partner",
        ),
        *_wordings(
            Standing.NOT_ENOUGH,
            Kind.PHRASE,
            "supported by",
            "funded by",
            "thanks to",
            "in association with",
            "in partnership with",
            "in collaboration with",
        ),
    ),
)

_UNITED_STATES = Jurisdiction(
    market="us",
    suggestion="Ad for {name}",
    source="FTC, Disclosures 101 for Social Media Influencers. Unverified: 16 CFR part 255; the doubtful wordings",
    as_of=datetime.date(2026, 11, 1),
    wordings=(
        *_wordings(Standing.ACCEPTED, Kind.WORD, "ad", "advertisement", "sponsored"),
        *_wordings(
            Standing.ACCEPTED, Kind.PHRASE, "paid ad", "paid advertisement", "sponsored post", "sponsored content"
        ),
        *_wordings(Standing.ACCEPTED, Kind.SENTENCE, "thanks to … for the free"),
        *_wordings(Standing.DOUBTFUL, Kind.WORD, "advert", "advertising", "promotion"),
        *_wordings(Standing.DOUBTFUL, Kind.PHRASE, "ad feature", "paid partnership", "paid promotion"),
        *_wordings(
            Standing.NOT_ENOUGH, Kind.WORD, "sp", "spon", "collab", "gifted", "ambassador", "partner", "affiliate"
        ),
        *_wordings(Standing.NOT_ENOUGH, Kind.PHRASE, "thanks to", "in partnership with", "in collaboration with"),
    ),
)

JURISDICTIONS = MappingProxyType({one.market: one for one in (_SWEDEN, _UNITED_KINGDOM, _UNITED_STATES)})
"""Market -> what counts as a label there."""
