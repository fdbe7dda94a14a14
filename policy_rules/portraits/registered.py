"""What the registers hold in an example that is about them, a phrase a register, in the reader's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.facts import AccountProfile, Consent, DomainStanding, Facts
from policy_rules.packs.examples import EXAMPLE_FACTS


def registered(facts: Facts) -> Iterator[str]:
    """A phrase for each register that is not as in most examples."""
    said = {
        _("our own domains are %(rows)s"): _own_domains(facts),
        _("confidential terms are %(rows)s"): (_until(one.name, one.embargo_until) for one in facts.terms or ()),
        _("the account is registered as %(rows)s"): map(_profile, facts.accounts.values()),
        _("vetted domains are %(rows)s"): _domains(facts, DomainStanding.VETTED),
        _("blocked domains are %(rows)s"): _domains(facts, DomainStanding.BLOCKED),
        _("approved claims are %(rows)s"): (f"“{_until(one.words, one.valid_until)}”" for one in facts.claims),
        _("consents are registered for %(rows)s"): map(_consent, facts.consents.rows),
        _("competitors are %(rows)s"): (one.name for one in facts.competitors.rows),
        _("rumours are answered with %(rows)s"): (f"{one.name}: “{one.answer}”" for one in facts.rumours.rows),
        _("there are embargoes on %(rows)s"): (_until(one.name, one.lifts_on) for one in facts.embargoes.rows),
        _("the picture is registered as %(rows)s"): (
            _until(one.name, one.rights_until) for one in facts.assets.values()
        ),
        _("the site's own limits are %(rows)s"): (f"{CHANNELS[code].label} {n}" for code, n in facts.limits.items()),
    }
    for phrase, rows in said.items():
        if names := ", ".join(dict.fromkeys(rows)):
            yield phrase % {"rows": names}


def _until(name: str, day: datetime.date | None) -> str:
    return _("%(name)s (until %(day)s)") % {"name": name, "day": day.isoformat()} if day else name


def _own_domains(facts: Facts) -> Iterable[str]:
    return facts.company.domains if facts.company != EXAMPLE_FACTS.company else ()


def _profile(account: AccountProfile) -> str:
    return f"{account.display_name or _('without a name to show')}, {account.email or _('without an e-mail address')}"


def _domains(facts: Facts, standing: DomainStanding) -> Iterator[str]:
    return (domain for domain, of in facts.domains.items() if of is standing)


def _consent(consent: Consent) -> str:
    if consent.was_withdrawn:
        return _("%(name)s (withdrawn)") % {"name": consent.name}
    if consent.channels:
        channels = ", ".join(str(CHANNELS[code].label) for code in sorted(consent.channels))
        return _("%(name)s (on %(channels)s)") % {"name": consent.name, "channels": channels}
    return _until(consent.name, consent.valid_until)
