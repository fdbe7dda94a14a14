"""What the standing waivers in the registers let pass in one submission, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from approvals.checking import Found, Report
from approvals.models import Person, Submission
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
    if not about:
        return NONE
    users = _users_of(Q(code__in=authors) | Q(user_id__in=_vouchers(about)))
    passed = passing(about, _all_of(authors, users))
    vouched = {voucher for waivers in passed.values() for waiver in waivers for voucher in waiver.vouchers}
    return Standing(passed, frozenset(code for code, user in users.items() if user in vouched))


def passing(found: Iterable[Found], wrote: frozenset[str] | None) -> dict[str, tuple[StandingWaiver, ...]]:
    """What standing waivers let pass, by the id of the finding, when these users ``wrote`` it (``None``: who knows)."""
    passed = {one.id: one.passed_by(wrote) for one in found if any(one.standing)} if wrote else {}
    return {finding: waivers for finding, waivers in passed.items() if waivers}


def users_behind(submissions: Iterable[int]) -> dict[int, frozenset[str] | None]:
    """The users who wrote each of the submissions with these primary keys; two queries."""
    authors = dict(Submission.objects.filter(pk__in=submissions).values_list("pk", "authors"))
    users = _users_of(Q(code__in={code for codes in authors.values() for code in codes}))
    return {submission: _all_of(codes, users) for submission, codes in authors.items()}


def _users_of(people: Q) -> dict[str, str]:
    rows = Person.objects.filter(people, user_id__isnull=False).values_list("code", "user_id")
    return {code: str(user) for code, user in rows}


def _all_of(codes: Iterable[str], users: Mapping[str, str]) -> frozenset[str] | None:
    """The users with these pseudonyms; ``None`` unless each of them, and somebody at all, is known."""
    known = [users.get(code) for code in codes]
    return frozenset(known) if known and None not in known else None


def _vouchers(found: Iterable[Found]) -> set[str]:
    return {voucher for one in found for waivers in one.standing for waiver in waivers for voucher in waiver.vouchers}
