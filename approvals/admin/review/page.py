"""Everything that the review page says, put together from sealed bytes, immutable rows and the rules of this moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from approvals import checking, deeds, offers, standing_waivers
from approvals import draft as drafts
from approvals.admin.review.before import WaivedBefore, earlier_waivers, waived_before
from approvals.admin.review.cards import Card, SealedImage, cards_of, images_of
from approvals.admin.review.differences import Change, compare
from approvals.admin.review.elsewhere import ADDS_WAIVERS
from approvals.admin.review.ending import Retraction
from approvals.admin.review.files import ListedFile, files_of
from approvals.admin.review.findings import GivenWaiver, Numbered, numbered
from approvals.admin.review.formatted import formatted
from approvals.admin.review.links import LinkFacts, links_of
from approvals.admin.review.sealed import UNREADABLE, SealedPost, open_submission
from approvals.admin.review.takedown import Takedown, takedown_of
from approvals.beside import Authors
from approvals.checking import Report
from approvals.door.preparation import Prepared
from approvals.lifecycle import STEPS, Sight, State
from approvals.models import Decision, LiveRelease, Post, PublishOrder, Submission, Waiver
from approvals.models.ledger import NotSealed
from approvals.offers import Offer
from approvals.outcome import Refusal
from approvals.permissions import Involvement, may
from approvals.telling.kept_words import Words, erasures_of, open_words
from approvals.telling.payload import Setting, settings_of
from approvals.telling.people import Named, names_of
from approvals.telling.sentences import zoned
from policy_rules import ruleset
from policy_rules.clearance import Clearance
from policy_rules.ruleset import RegistersTampered

LAST_DECISIONS = 8
WAYS_OUT = frozenset({"withdraw", "request_changes", "retract"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision with the name and the words behind it."""

    row: Decision
    person: Named
    reason: Words | None

    @property
    def when(self) -> str:
        return zoned(self.row.taken_at)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since ``label``. ``is_broken``: the other submission is not what was sealed, so nobody can say.

    ``erased`` says when and why its words went.
    """

    label: str
    changes: tuple[Change, ...] = ()
    is_broken: bool = False
    erased: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The newest submission taken apart for the screen."""

    sealed: SealedPost
    report: Report
    findings: tuple[Numbered, ...]
    cards: tuple[Card, ...]
    images: tuple[SealedImage, ...]
    settings: tuple[Setting, ...]
    links: tuple[LinkFacts, ...]
    files: tuple[ListedFile, ...]
    formatted: SafeString | None
    comparisons: tuple[Comparison, ...]
    authors: tuple[Named, ...]
    sealed_by: Named

    @property
    def sealed_at(self) -> str:
        return zoned(self.sealed.submission.sealed_at)

    @property
    def is_rendered_otherwise(self) -> bool:
        """Whether the rules read another text than the one that was sealed."""
        return not all(card.as_checked for card in self.cards)

    @property
    def erased_files(self) -> tuple[ListedFile, ...]:
        """The pictures that went out of the evidence alone; the words are still there."""
        return tuple(file for file in self.files if file.erased)

    @property
    def unsettled(self) -> tuple[Numbered, ...]:
        """The findings that bar the post now."""
        return tuple(one for one in self.findings if one.is_open)


@dataclass(frozen=True, slots=True)
class Page:
    """The page. A ``problem`` is said loudly, and then there are no ``offers``; ``shown`` is what can be shown.

    ``erased`` says when and why the words went; then there is nothing to show or to decide either.
    ``waiving`` says why the viewer cannot waive a finding; ``None`` when they can; ``adds_waivers``: they may propose
    one for other posts besides. ``keeping`` is what the open ``takedown`` task offers besides a retraction.
    """

    post: Post
    submission: Submission | None = None
    problem: str = ""
    erased: str = ""
    shown: Shown | None = None
    offers: tuple[Offer, ...] = ()
    decisions: tuple[Judged, ...] = ()
    waiving: Refusal | None = None
    adds_waivers: bool = False
    order: PublishOrder | None = None
    live: LiveRelease | None = None
    retraction: Retraction | None = None
    takedown: Takedown | None = None
    keeping: Offer | None = None

    @property
    def heading(self) -> str:
        """What the words on the page are to the world."""
        if self.retraction and self.retraction.row.release.digest == self.digest:
            return _("What went out")
        if self.post.state in (State.DRAFT, State.ENDED):
            return _("What was handed in last")
        return _("What goes out")

    @property
    def digest(self) -> str:
        """What a decision on this page is made on."""
        return self.submission.digest if self.submission else ""

    def digest_for(self, step: str) -> str:
        """The digest of what somebody who takes ``step`` here is looking at."""
        sight = STEPS[step].sight
        if sight is Sight.DRAFT:
            return drafts.read(self.post).digest()
        return self.live.release.digest if self.live and sight is Sight.RELEASE else self.digest

    @property
    def goes_out(self) -> str:
        """The time of the publish order."""
        return zoned(self.order.go_out_at) if self.order else ""


def read_page(post: Post, user) -> Page:
    """The page of ``post`` for ``user``. Changes nothing; what cannot be proved is a ``problem`` and never shown."""
    submissions = list(post.submissions.select_related("post")[:2])
    if not submissions:
        return Page(post, offers=tuple(offers.open_to(post, user)))
    try:
        return _read(post, user, *submissions)
    except NotSealed:
        return _gone(post, submissions[0])
    except (*UNREADABLE, RegistersTampered) as error:
        return Page(post, submissions[0], problem=_problem(error))


def _gone(post: Post, newest: Submission) -> Page:
    erased = erasures_of([newest.digest]).get(newest.digest, "")
    problem = "" if erased else _("The words of this submission are gone, and no erasure says why.")
    return Page(post, newest, problem=problem, erased=erased)


def _problem(error: Exception) -> str:
    if isinstance(error, RegistersTampered):
        return str(error)
    return _("What is stored for this submission is not what was sealed. Do not trust any copy of it.")


def _read(post: Post, user, newest: Submission, previous: Submission | None = None) -> Page:
    sealed = open_submission(newest)
    live = LiveRelease.objects.select_related("release__submission__post").filter(post=post).first()
    decisions = list(post.decisions.order_by("-pk")[:LAST_DECISIONS])
    of_newest, waivers = list(newest.decisions.all()), list(newest.waivers.all())
    earlier = earlier_waivers(newest) if previous else []
    told = (*decisions, *waivers, *earlier)
    names = names_of({newest.sealed_by, *newest.authors, *(row.person for row in told)})
    words = open_words((*(row.reason for row in told), *(row.fingerprint for row in earlier)))
    report = checking.run(sealed.draft, authors=Authors(codes=newest.authors))
    before = waived_before(report.found, earlier, names, words)
    shown = _shown(sealed, report, user, _given(waivers, names, words), before, names, (previous, live))
    lost = [file.name for file in shown.files if not file.is_proved and not file.erased]
    is_whole = all(file.is_proved for file in shown.files)
    person = getattr(user, "imprimatur_person", None)
    takedown = takedown_of(live, sealed, report)
    involved = Involvement.in_submission(newest, of_newest, waivers)
    return Page(
        post=post,
        submission=newest,
        problem=_("An image is not the one that was sealed: %(names)s.") % {"names": ", ".join(lost)} if lost else "",
        shown=shown,
        offers=() if lost else tuple(_offers(post, user, sealed, report, is_whole=is_whole)),
        decisions=tuple(Judged(row, names[row.person], words.get(row.reason)) for row in decisions),
        waiving=_why_not_waive(post) or may(user, person.code if person else "", "waive", involved),
        adds_waivers=user.has_perm(ADDS_WAIVERS),
        order=PublishOrder.objects.select_related("ordered_by").filter(post=post).first(),
        live=live,
        retraction=Retraction.of(post),
        takedown=takedown,
        keeping=_keeping(live, user, person.code if person else "") if takedown and is_whole else None,
    )


def _keeping(live: LiveRelease, user, person: str) -> Offer:
    """Whether the viewer may let what is live stay."""
    involved = Involvement.in_submission(live.release.submission, (), ())
    forbidden = may(user, person, deeds.KEEP.may, involved)
    return Offer(deeds.KEEP, (forbidden,) if forbidden else ())


def _offers(post: Post, user, sealed: SealedPost, report: Report, *, is_whole: bool) -> Iterator[Offer]:
    """The steps, by the report that is on the page; a draft's own words are another matter than the last submission.

    What was handed in and is not whole any more, for a picture was erased, can only go back; what is live can end.
    """
    read = Prepared(report=report, draft=sealed.draft, digest=sealed.digest, payload=sealed.payload)
    for offer in offers.open_to(post, user, None if post.state == State.DRAFT else read):
        if is_whole or offer.step.name in WAYS_OUT:
            yield offer


def _why_not_waive(post: Post) -> Refusal | None:
    if post.state == State.POLICY_CHECK:
        return None
    return Refusal("wrong_state", _("Findings are waived while a post is in its policy check."))


def _given(waivers: Iterable[Waiver], names: dict[str, Named], words: dict[str, Words]) -> dict[str, GivenWaiver]:
    return {row.finding: GivenWaiver(row, names[row.person], words[row.reason]) for row in waivers}


def _shown(
    sealed: SealedPost,
    report: Report,
    user,
    waivers: dict[str, GivenWaiver],
    before: dict[str, WaivedBefore],
    names: dict[str, Named],
    others: tuple[Submission | None, LiveRelease | None],
) -> Shown:
    standing = standing_waivers.standing(report, sealed.submission.authors, waivers).passed
    findings = numbered(report.found, sealed.draft, waivers, standing, before, clearance=Clearance(user))
    files = files_of(sealed)
    return Shown(
        sealed=sealed,
        report=report,
        findings=findings,
        cards=cards_of(sealed, findings, ruleset.current().limits),
        images=images_of(sealed, findings, files),
        settings=settings_of(sealed.body),
        links=links_of(sealed, report.registers.facts.company.domains),
        files=files,
        formatted=formatted(sealed.body["html"]),
        comparisons=_comparisons(sealed, *others),
        authors=tuple(names[code] for code in sealed.submission.authors),
        sealed_by=names[sealed.submission.sealed_by],
    )


def _comparisons(sealed: SealedPost, previous: Submission | None, live: LiveRelease | None) -> tuple[Comparison, ...]:
    """With the submission before, and with the live release where that is a third one."""
    newest = sealed.submission
    printed = live.release.submission if live and live.release.submission_id != newest.pk else None
    found = []
    if previous and printed and previous.pk == printed.pk:
        found.append(_compared(_("the live release, submission %(number)s"), previous, sealed))
    else:
        for label, other in (
            (_("the last submission, number %(number)s"), previous),
            (_("the live release, submission %(number)s"), printed),
        ):
            if other:
                found.append(_compared(label, other, sealed))
    return tuple(found)


def _compared(label: str, other: Submission, sealed: SealedPost) -> Comparison:
    label = label % {"number": other.number}
    try:
        return Comparison(label, compare(open_submission(other), sealed))
    except UNREADABLE:
        erased = erasures_of([other.digest]).get(other.digest, "")
        return Comparison(label, is_broken=not erased, erased=erased)
