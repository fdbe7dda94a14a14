"""Reading what is in flight and live, a few posts at a time, and asking the rules about it. Nothing is written here."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from approvals import checking, sealing, standing_waivers
from approvals.draft import Draft
from approvals.lifecycle import State
from approvals.models import LiveRelease, LookBack, Post, SealedContent, Submission, Waiver
from approvals.models.ledger import SealBroken
from policy_rules.ruleset import Ruleset

logger = logging.getLogger(__name__)

PASSED = (State.IT_SECURITY_REVIEW, State.APPROVED)
"""Where a submission stands that has passed the rules and is not out yet. Before that, they are asked anyway."""


@dataclass(frozen=True, slots=True)
class Item:
    """A submission to look at; all but ``digest`` are primary keys, and ``release`` is there if it is live."""

    post: int
    submission: int
    digest: str
    release: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings that bar a submission now, without words. ``None``: its words are gone or not what was sealed."""

    findings: tuple[dict, ...] | None
    takes_down: bool = False


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the rules are asked about, as plain values: it can be handed to another process. ``value`` may be gone.

    ``authors`` are the ids of the users who wrote it; ``None`` where one of them has no account any longer.
    """

    digest: str
    salt: bytes
    value: bytes | None
    waived: frozenset[str]
    authors: frozenset[str] | None = None


Ask = Callable[[Iterable[Sealed]], Iterator[Verdict]]
"""Asks the rules about many submissions, in their order."""


def everything(part: str) -> QuerySet:
    """The rows of a part, by primary key: posts in flight, or live pointers whose primary key is the post."""
    if part == LookBack.Part.IN_FLIGHT:
        return Post.objects.in_state(*PASSED).order_by("pk")
    return LiveRelease.objects.at(timezone.now()).order_by("pk")


def read(part: str, after: int, at_most: int) -> list[Item]:
    """The next items of a part behind the post ``after``; one query."""
    rows = everything(part).filter(pk__gt=after)
    if part == LookBack.Part.IN_FLIGHT:
        newest = Submission.objects.filter(post=OuterRef("pk")).order_by("-number")
        found = rows.values_list("pk", Subquery(newest.values("pk")[:1]), Subquery(newest.values("digest")[:1]))
    else:
        found = rows.values_list("pk", "release__submission", "release__digest", "release")
    return [Item(*row) for row in found[:at_most]]


def judged(part: str, after: int, at_most: int, ask: Ask) -> Iterator[list[tuple[Item, Verdict]]]:
    """What the rules say about a part behind the post ``after``, so many posts at a time.

    Those that follow are read and handed to ``ask`` before the answers about these are waited for: other processes
    work on them while the caller does what these lead to.
    """
    asked = ((items, judge(items, ask)) for items in _in_turn(part, after, at_most))
    for (items, verdicts), _following in pairwise(chain(asked, [None])):
        yield list(zip(items, verdicts, strict=True))


def _in_turn(part: str, after: int, at_most: int) -> Iterator[list[Item]]:
    while items := read(part, after, at_most):
        yield items
        after = items[-1].post


def judge(items: Sequence[Item], ask: Ask) -> Iterator[Verdict]:
    """What the rules say about each of ``items``, in their order; four queries. ``ask`` asks them about many."""
    waived = defaultdict(set)
    given = Waiver.objects.filter(submission__in=[item.submission for item in items])
    for submission, finding in given.values_list("submission", "finding"):
        waived[submission].add(finding)
    wrote = standing_waivers.users_behind([item.submission for item in items])
    rows = SealedContent.objects.filter(pk__in=[item.digest for item in items]).values_list("pk", "salt", "value")
    contents = {commitment: (_plain(salt), _plain(value)) for commitment, salt, value in rows}
    return ask(
        Sealed(
            item.digest,
            *contents.get(item.digest, (b"", None)),
            frozenset(waived[item.submission]),
            wrote[item.submission],
        )
        for item in items
    )


def _plain(value: bytes | memoryview) -> bytes:
    """What no process can hand to another is a view of somebody's memory."""
    return value.tobytes() if isinstance(value, memoryview) else value


def judge_one(rules: Ruleset, sealed: Sealed) -> Verdict:
    """Ask ``rules`` about one submission."""
    if sealed.value is None:  # erased, as the ledger tells
        return Verdict(None)
    content = SealedContent(commitment=sealed.digest, salt=sealed.salt, value=sealed.value)
    try:
        draft = sealing.unseal(content.reveal())
    except (SealBroken, ValueError) as error:
        logger.critical("The submission %s cannot be looked at: %s", content, type(error).__name__)
        return Verdict(None)
    report = checking.run(draft, rules=rules)
    passed = standing_waivers.passing(report.found, sealed.authors)
    found = report.unsettled(sealed.waived | passed.keys())
    return Verdict(tuple(one.without_words() for one in found), any(_takes_down(rules, draft, one) for one in found))


def _takes_down(rules: Ruleset, draft: Draft, found: checking.Found) -> bool:
    channels = [draft.variants[number].channel for number in found.variants]
    return any(
        rules.enforcement.takes_down(found.finding.code, market, channel)
        for market in draft.markets or ("",)
        for channel in channels
    )
