"""What a rule may know besides the content: the registers, as plain values, at one moment."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from policy_rules.text.spotter import Spotter

if TYPE_CHECKING:
    from policy_rules.text.terms import TermIndex


@dataclass(frozen=True)
class Company:
    """Who speaks. ``domains`` are the company's own, lower-case, without a leading dot."""

    name: str = ""
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountProfile:
    """What the register says about the account with a ``handle`` (without the ``@``) on a ``channel``."""

    channel: str
    handle: str
    capacity: str = "official"
    display_name: str = ""
    email: str = ""


class DomainStanding(StrEnum):
    """What the company decided about links to a domain."""

    VETTED = "vetted"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that was approved in these words, in one language (ISO 639-1), on the days from and until (included)."""

    words: str
    language: str
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        """Whether the claim may be made on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@dataclass(frozen=True, slots=True)
class Consent:
    """A person's consent to be written about. ``channels`` is empty where it is for all.

    It holds until ``valid_until`` (included) unless it ``was_withdrawn``. A person in the register without any consent
    that holds is named nowhere.
    """

    name: str
    aliases: tuple[str, ...] = ()
    channels: frozenset[str] = frozenset()
    valid_until: datetime.date | None = None
    was_withdrawn: bool = False

    def holds_for(self, channel: str, day: datetime.date) -> bool:
        """Whether the person may be named on ``channel`` (empty: on any) on ``day``."""
        return (
            not self.was_withdrawn
            and (self.valid_until is None or day <= self.valid_until)
            and (not self.channels or channel in self.channels)
        )


@dataclass(frozen=True, slots=True)
class Competitor:
    """A company in the same market."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RumourTopic:
    """Something on which the company says nothing but ``answer``, its approved "no comment"."""

    name: str
    aliases: tuple[str, ...] = ()
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Embargo:
    """News that goes out by press release first. It may be spoken of from ``lifts_on``; never, while that is empty."""

    name: str
    aliases: tuple[str, ...] = ()
    lifts_on: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        """Whether nothing may be said on ``day``."""
        return self.lifts_on is None or day < self.lifts_on


@dataclass(frozen=True, slots=True)
class Asset:
    """Material with an owner, known by the SHA-256 of its file (64 hexadecimal digits).

    ``is_logo`` marks one that goes out for the ``channels`` it was approved for only (empty: all); ``rights_until`` is
    the last day on which it may be used.
    """

    sha256: str
    name: str
    credit: str = ""
    is_logo: bool = False
    channels: frozenset[str] = frozenset()
    rights_until: datetime.date | None = None


@dataclass(frozen=True)
class Facts:
    """The registers at one moment. ``today`` is a date in the site's time zone.

    ``terms`` finds confidential terms in a text; ``None`` when the register is empty. ``limits`` overrides what a
    channel takes (channel code -> number of units as :mod:`policy_rules.channels` counts them). ``accounts`` are kept
    by channel and handle in lower case, ``domains`` by the domain in lower case, ``assets`` by SHA-256.
    """

    company: Company = Company()
    today: datetime.date = datetime.date.min
    terms: TermIndex | None = None
    limits: Mapping[str, int] = field(default_factory=dict)
    accounts: Mapping[tuple[str, str], AccountProfile] = field(default_factory=dict)
    domains: Mapping[str, DomainStanding] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    consents: Spotter[Consent] = field(default_factory=Spotter)
    competitors: Spotter[Competitor] = field(default_factory=Spotter)
    rumours: Spotter[RumourTopic] = field(default_factory=Spotter)
    embargoes: Spotter[Embargo] = field(default_factory=Spotter)
    assets: Mapping[str, Asset] = field(default_factory=dict)
