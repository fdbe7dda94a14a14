"""Trying a rule on what was handed in and what is live, before it is in force or bars more than it did.

Nothing is stored, nothing is moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.utils import timezone

from approvals import draft as drafts
from approvals import sealing
from approvals.models import LiveRelease, SealedContent, Submission
from approvals.models.ledger import SealBroken
from policy_rules import engine, ruleset
from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding
from policy_rules.readings import asked_in, languages_in, readings_of
from policy_rules.rule import Rule
from policy_rules.ruleset import Registers, Ruleset

SUBMISSIONS, RELEASES = 200, 800
"""The newest so many are looked at: what a request does in a few seconds."""

SHOWN, PLACES_SHOWN, AROUND = 50, 3, 40
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Quote:
    """What the rule found, and a few characters on either side of it."""

    before: str
    matched: str
    after: str


@dataclass(frozen=True, slots=True)
class Caught:
    """A submission that the rule finds something in; ``channels`` are those on which it does."""

    submission: Submission
    is_live: bool
    channels: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: int


@dataclass
class Trial:
    """What a rule would have found. ``read`` and ``found`` count posts on a channel; ``caught`` are the newest."""

    submissions: int = 0
    live: int = 0
    unreadable: int = 0
    posts_found: int = 0
    read: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    caught: list[Caught] = field(default_factory=list)

    def take(
        self, submission: Submission, found: Sequence[tuple[Content, tuple[Finding, ...]]], *, is_live: bool
    ) -> None:
        """Count what was found in each content of ``submission``, and keep it if it is among the first."""
        channels = self.count(found)
        if channels and len(self.caught) < SHOWN:
            spans = {finding.span: content for content, findings in found for finding in findings}
            quotes = tuple(_quote(content, span) for span, content in list(spans.items())[:PLACES_SHOWN])
            more = len(spans) - len(quotes)
            self.caught.append(Caught(submission, is_live, tuple(dict.fromkeys(channels)), quotes, more))

    def count(self, found: Sequence[tuple[Content, tuple[Finding, ...]]]) -> tuple[str, ...]:
        """Count what was found in each content of one submission; the channels on which something was."""
        self.read.update(content.channel for content, _findings in found)
        channels = tuple(content.channel for content, findings in found if findings)
        self.found.update(channels)
        self.posts_found += bool(channels)
        return channels

    def channels(self) -> list[tuple[str, int, int]]:
        """Channel, posts read on it, and posts that the rule finds something in; the most read first."""
        return [(channel, read, self.found[channel]) for channel, read in self.read.most_common()]


def try_rule(rule: Rule, *, submissions: int = SUBMISSIONS, releases: int = RELEASES) -> Trial:
    """Ask ``rule`` about the newest submissions and the newest live releases; one query for each hundred of them."""
    asked = Ruleset.of((), Registers(site_rules=(rule,)))
    facts = asked.facts(timezone.localdate())
    rows, live = _rows(submissions, releases)
    trial = Trial(live=len(live), submissions=len(rows))
    for submission, contents in _opened(rows):
        if contents is None:
            trial.unreadable += 1
        else:
            trial.take(submission, _found(asked, facts, rule, contents), is_live=submission.pk in live)
    return trial


def count_found(rule: Rule, *, submissions: int = SUBMISSIONS, releases: int = RELEASES) -> Trial:
    """How much of the newest submissions and live releases ``rule`` finds something in, with the registers in force.

    It is asked whatever was decided about its enforcement, and only counted: what it finds may be kept from who asks.
    What is known besides the words of a post (interests, earlier posts, dead links) is not looked up. Raises
    ``RegistersTampered``.
    """
    registers = replace(ruleset.current().registers, site_rules=(), decisions=())
    asked = Ruleset.of((replace(rule, enforcement=Enforcement.ADVISORY),), registers, ruleset.current().limits)
    facts = asked.facts(timezone.localdate())
    rows, live = _rows(submissions, releases)
    trial = Trial(live=len(live), submissions=len(rows))
    for _submission, contents in _opened(rows):
        if contents is None:
            trial.unreadable += 1
        else:
            trial.count(_found(asked, facts, rule, contents))
    return trial


def _found(
    asked: Ruleset, facts: Facts, rule: Rule, contents: Iterable[Content]
) -> list[tuple[Content, tuple[Finding, ...]]]:
    """What is found in each content that ``rule`` has anything to say about."""
    return [
        (content, engine.run(asked, content, facts).findings)
        for content in contents
        if asked_in(rule, languages_in(readings_of(content)), content.markets)
    ]


def _rows(submissions: int, releases: int) -> tuple[list[Submission], set[int]]:
    """The submissions to look at, the newest first, and which of them are live."""
    live = set(
        LiveRelease.objects.at(timezone.now())
        .order_by("-printed_at", "-release")
        .values_list("release__submission", flat=True)[:releases]
    )
    newest = Submission.objects.order_by("-pk").values_list("pk", flat=True)[:submissions]
    rows = Submission.objects.filter(pk__in={*live, *newest}).select_related("post").order_by("-pk")
    return list(rows), live


def _opened(rows: Sequence[Submission]) -> Iterator[tuple[Submission, tuple[Content, ...] | None]]:
    """What each submission says; ``None`` where that cannot be read."""
    for at in range(0, len(rows), _AT_ONCE):
        some = rows[at : at + _AT_ONCE]
        sealed = SealedContent.objects.in_bulk([row.digest for row in some])
        yield from ((row, _contents(sealed.get(row.digest))) for row in some)


def _contents(sealed: SealedContent | None) -> tuple[Content, ...] | None:
    try:
        return drafts.contents(sealing.unseal(sealed.reveal())) if sealed else None
    except (SealBroken, KeyError, TypeError, ValueError):
        return None


def _quote(content: Content, span: Span) -> Quote:
    text = next(text for text in content.everything if text.field == span.field)
    start, end = text.shown(span)
    value = text.value
    before, after = value[max(0, start - AROUND) : start], value[end : end + AROUND]
    return Quote(
        f"… {before}" if start > AROUND else before,
        value[start:end],
        f"{after} …" if end + AROUND < len(value) else after,
    )
