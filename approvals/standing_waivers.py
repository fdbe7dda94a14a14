"""What the standing waivers in the registers let pass in one submission, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from approvals.checking import Found, Report
from approvals.models import Person
from policy_rules.finding import StandingWaiver


@dataclass(frozen=True, slots=True)
class Standing:
    """The standing waivers that let a finding pass, by its id, and the pseudonyms of those who vouch for them."""

    passed: Mapping[str, tuple[StandingWaiver, ...]] = field(default_factory=dict)
    vouchers: frozenset[str] = frozenset()


NONE = Standing()


def standing(report: Report | None, authors: Iterable[str], waived: Iterable[str] = ()) -> Standing:
    """What bars nothing in ``report`` although nobody waived it here. ``authors`` are the pseudonyms of who wrote it.

    Nobody waives a finding in their own words, in advance no more than afterwards: a waiver that an author vouched for
    counts for nothing. Where it is not known who wrote it, or an author has no account any longer, none counts. One
    query, and none where no standing waiver is about a finding.
    """
    authors, waived = frozenset(authors), frozenset(waived)
    about = tuple(one for one in report.found if any(one.standing) and one.id not in waived) if report else ()
    if not (about and authors):
        return NONE
    wrote_or_vouched = Q(code__in=authors) | Q(user_id__in=_vouchers(about))
    users = dict(Person.objects.filter(wrote_or_vouched, user_id__isnull=False).values_list("code", "user_id"))
    if not authors <= users.keys():
        return NONE
    passed = passing(about, (users[code] for code in authors))
    vouched = {voucher for waivers in passed.values() for waiver in waivers for voucher in waiver.vouchers}
    return Standing(passed, frozenset(code for code, user in users.items() if str(user) in vouched))


def passing(found: Iterable[Found], users: Iterable[object]) -> dict[str, tuple[StandingWaiver, ...]]:
    """What standing waivers let pass, by the id of the finding, when the users with these ids wrote it."""
    wrote = frozenset(str(user) for user in users)
    passed = {one.id: one.passed_by(wrote) for one in found}
    return {finding: waivers for finding, waivers in passed.items() if waivers}


def _vouchers(found: Iterable[Found]) -> set[str]:
    return {voucher for one in found for waivers in one.standing for waiver in waivers for voucher in waiver.vouchers}
