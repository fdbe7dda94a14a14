"""All enabled rules and registers at one moment, under one digest."""

from __future__ import annotations

import datetime
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, get_args

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext as _

from policy_rules import registers, registry, term_register
from policy_rules.channels import CHANNELS
from policy_rules.composition import Composition
from policy_rules.content import Content, Interest
from policy_rules.enforcement import Decision, EnforcementTable
from policy_rules.facts import AccountProfile, Company, DomainStanding, Facts
from policy_rules.finding import Enforcement
from policy_rules.models import (
    REGISTERS,
    Account,
    ApprovedClaim,
    Asset,
    ChecklistItem,
    CompanyProfile,
    Competitor,
    ConfidentialTerm,
    Consent,
    DeclaredInterest,
    Embargo,
    LinkDomain,
    RegisterRow,
    RegisterVersion,
    RuleEnforcement,
    RumourTopic,
    SiteRule,
    StandingWaiver,
)
from policy_rules.models.register_version import EMPTY_DIGEST
from policy_rules.readings import asked_in
from policy_rules.rule import LooksAt, Rule
from policy_rules.term_register import TermsRead
from policy_rules.text.people import PeopleSpotter
from policy_rules.text.spotter import Spotter
from policy_rules.text.terms import TermIndex
from policy_rules.waivers import WaiverTable

_Place = tuple[tuple[str, ...], tuple[str, ...], str, tuple[bool, ...]]
"""Languages, markets, channel, and whether there is anything of each of what rules look at besides the words."""
_MOST_PLACES = 256
_BESIDE = get_args(LooksAt)


class RegistersTampered(Exception):
    """The registers do not say what was recorded: a row was changed without the verbs. Nothing is checked with them."""


@dataclass(frozen=True, slots=True)
class ActiveAccount:
    """An account that posts may go out through."""

    channel: str
    handle: str
    capacity: str


@dataclass(frozen=True, slots=True)
class ChecklistPoint:
    """A point of the checklist that reviewers tick."""

    code: str
    text: str


@dataclass(frozen=True)
class Registers:
    """The registers as plain values, under the digest that was recorded for them, which the change ``number`` led to.

    Only what is active is here.

    ``facts`` are what rules read, as on no day in particular and without the ``terms``; ``interests`` stand by the
    holder's user id; ``decisions`` are about the enforcement of rules, ``waivers`` those that stand for all posts;
    ``site_rules`` are those in force.
    """

    facts: Facts = field(default_factory=Facts)
    accounts: frozenset[ActiveAccount] = frozenset()
    checklist: tuple[ChecklistPoint, ...] = ()
    terms: TermIndex = field(default_factory=TermIndex)
    interests: Mapping[int, tuple[Interest, ...]] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    site_rules: tuple[Rule, ...] = ()
    waivers: WaiverTable = field(default_factory=WaiverTable)
    digest: str = EMPTY_DIGEST
    number: int = 0


class Asked(NamedTuple):
    """A rule that is asked, what its findings cost, and in which of the languages of a content, by number."""

    rule: Rule
    enforcement: Enforcement
    languages: tuple[int, ...]


@dataclass(frozen=True)
class Ruleset:
    """What a content is checked with. Under the same digest, the same content has the same findings on the same day."""

    rules: tuple[Rule, ...]
    enforcement: EnforcementTable
    registers: Registers
    composition: Composition
    limits: Mapping[str, int] = field(default_factory=dict)
    _asked: dict[_Place, tuple[Asked, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _of_day: dict[datetime.date, Facts] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def digest(self) -> str:
        """The digest of all that it is made of."""
        return self.composition.digest

    @classmethod
    def of(cls, rules: tuple[Rule, ...], registers: Registers, limits: Mapping[str, int] | None = None) -> Ruleset:
        """The ruleset of these rules and the site's own, these registers and these limits of channels."""
        limits = limits or {}
        # Where a new version of a pack takes the code of a site rule, what the pack's rule costs is what holds.
        rules = tuple(sorted((*registers.site_rules, *rules), key=lambda rule: rule.code))
        enforcement = EnforcementTable(rules, registers.decisions)
        composition = Composition.of(enforcement, limits, registers.digest)
        return cls(rules, enforcement, registers, composition, limits)

    def asked(self, content: Content, languages: tuple[str, ...]) -> tuple[Asked, ...]:
        """The rules that are asked about ``content`` when it is read in ``languages``; those of the latest places kept.

        Which they are depends on its markets, its channel, and what it has besides its words: a rule about images is
        not asked where there is none. It depends on nothing that it says.
        """
        beside = tuple([bool(getattr(content, name)) for name in _BESIDE])
        place = languages, content.markets, content.channel, beside
        asked = self._asked.get(place)
        if asked is None:
            if len(self._asked) >= _MOST_PLACES:
                self._asked.clear()
            asked = self._asked[place] = tuple(
                Asked(rule, cost, numbers)
                for rule in self.rules
                if rule.has_something_in(content)
                and (numbers := asked_in(rule, languages, content.markets))
                and (cost := self.enforcement.of(rule.code, content)) is not Enforcement.OFF
            )
        return asked

    def facts(self, today: datetime.date) -> Facts:
        """What the rules may know on ``today``, a date in the site's time zone; those of the latest day are kept."""
        facts = self._of_day.get(today)
        if facts is None:
            terms = self.registers.terms
            facts = replace(
                self.registers.facts,
                today=today,
                terms=terms.on(today) if terms else None,
                limits=dict(self.limits),
            )
            self._of_day.clear()
            self._of_day[today] = facts
        return facts


_Key = tuple[int, str, tuple[tuple[str, int], ...]]

_cached: tuple[_Key, Ruleset] | None = None
_terms = TermsRead()
_loading = threading.Lock()


def current(version: tuple[int, str] | None = None) -> Ruleset:
    """The ruleset in force; one query while nothing has changed. Safe to call from any thread.

    Somebody who has just read :meth:`RegisterVersion.current` gives it as ``version``, for no query at all.
    Raises :class:`RegistersTampered`, and ``ImproperlyConfigured`` for limits that make no sense.
    """
    key = _key(version)
    if _cached and _cached[0] == key:
        return _cached[1]
    with _loading:
        return _load()


def last_seen() -> Ruleset:
    """The ruleset as this process saw it last, without a query.

    For work that is thrown away unless :func:`current` says afterwards that nothing has changed.
    """
    return _cached[1] if _cached else current()


def _load() -> Ruleset:
    """Read the registers, again while others change them. A recorded digest that they do not have is no change."""
    global _cached
    key = _key()
    while not (_cached and _cached[0] == key):
        loaded = _read_registers()
        before, key = key, _key()
        if loaded.digest == key[1]:
            loaded = replace(loaded, number=key[0])
            _cached = key, Ruleset.of(registry.rules(), loaded, dict(key[2]))
        elif before == key:
            raise RegistersTampered(
                _("The registers were changed without a record. Nothing is checked until it is known why.")
            )
    return _cached[1]


def _read_registers() -> Registers:
    """The registers and their digest in one pass, so that the digest is of what was read."""
    global _terms
    read: dict[type[RegisterRow], list[RegisterRow]] = defaultdict(list)
    terms = _terms = term_register.read(_terms)

    def digests_of(register: type[RegisterRow]) -> Iterator[str]:
        for row in register.objects.order_by("pk").iterator():
            read[register].append(row)
            yield row.digest()

    digest = registers.digest_of_rows(
        digest
        for register in REGISTERS
        for digest in (terms.row_digests() if register is ConfidentialTerm else digests_of(register))
    )
    return Registers(
        facts=_facts(read),
        terms=terms.index,
        accounts=frozenset(
            ActiveAccount(row.channel, row.handle, row.capacity) for row in read[Account] if row.is_active
        ),
        checklist=tuple(
            ChecklistPoint(row.code, row.text)
            for row in sorted(read[ChecklistItem], key=lambda row: (row.position, row.code))
            if row.is_active
        ),
        interests=_interests(read[DeclaredInterest]),
        decisions=tuple(row.as_decision() for row in read[RuleEnforcement]),
        site_rules=tuple(row.as_rule() for row in read[SiteRule] if row.is_active),
        waivers=WaiverTable(row.as_fact() for row in read[StandingWaiver]),
        digest=digest,
    )


def _facts(read: Mapping[type[RegisterRow], list]) -> Facts:
    return Facts(
        company=next((Company(row.name, row.domain_names()) for row in read[CompanyProfile]), Company()),
        accounts={
            (row.channel, row.handle.lower()): AccountProfile(
                row.channel, row.handle, row.capacity, row.display_name, row.email
            )
            for row in read[Account]
        },
        domains={row.domain: DomainStanding(row.standing) for row in read[LinkDomain]},
        claims=tuple(row.as_fact() for row in read[ApprovedClaim]),
        consents=PeopleSpotter(row.as_fact() for row in read[Consent]),
        competitors=Spotter(row.as_fact() for row in read[Competitor]),
        rumours=Spotter(row.as_fact() for row in read[RumourTopic]),
        embargoes=Spotter(row.as_fact() for row in read[Embargo]),
        assets={row.sha256: row.as_fact() for row in read[Asset]},
    )


def _interests(rows: list[DeclaredInterest]) -> Mapping[int, tuple[Interest, ...]]:
    held: dict[int, tuple[Interest, ...]] = {}
    for row in rows:
        if row.holder_id is not None:
            held[row.holder_id] = (*held.get(row.holder_id, ()), row.as_fact())
    return held


def _key(version: tuple[int, str] | None = None) -> _Key:
    return *(version or RegisterVersion.current()), tuple(sorted(_limits().items()))


def _limits() -> Mapping[str, int]:
    """The site's own limits of channels: ``IMPRIMATUR["CHANNEL_LIMITS"]``, channel code -> units."""
    limits = getattr(settings, "IMPRIMATUR", {}).get("CHANNEL_LIMITS", {})
    for channel, limit in limits.items():
        if channel not in CHANNELS or not isinstance(limit, int) or limit < 1:
            raise ImproperlyConfigured(f"IMPRIMATUR['CHANNEL_LIMITS'] cannot set {channel!r} to {limit!r}.")
    return limits
