"""What the viewer can do on the page, with its forms; what is shut to them, and why; and what others do."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals.admin.review.findings import Numbered
from approvals.admin.review.forms import DecisionForm
from approvals.admin.review.page import Page
from approvals.admin.review.verbs import CANCEL, KEEP, ORDER, PUBLISH, VERBS, WAIVE, Verb
from approvals.admin.waiting import STEPS_THAT_WAIT
from approvals.lifecycle import STEPS
from approvals.offers import Offer
from approvals.outcome import FORBIDDEN, Refusal


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt that did not succeed: what was filled in is kept, and why not is said beside it."""

    verb: Verb
    form: DecisionForm
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why not. ``number`` is that of the finding on the page which is the reason, or ``None``."""

    message: str
    instead: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Action:
    """A verb with its form, or with why it is shut. One that ``was_tried`` has the reasons of that attempt.

    ``saw`` is the digest that the form sends along.
    """

    verb: Verb
    form: DecisionForm | None
    saw: str = ""
    reasons: tuple[Reason, ...] = ()
    was_tried: bool = False

    @property
    def label(self) -> str:
        """What its button says. An order that stands is moved."""
        if self.verb is ORDER and self.form and self.form.initial:
            return _("Move to another time")
        return self.verb.label

    @property
    def is_primary(self) -> bool:
        """Whether it is what the page is for, and stands there unfolded."""
        return self.verb.name in STEPS_THAT_WAIT

    @property
    def sends_out(self) -> bool:
        """Whether it ends with the post in public: then the accounts stand beside its button."""
        return self.verb in (PUBLISH, ORDER)


@dataclass(frozen=True, slots=True)
class Actions:
    """``waivers`` holds a form for each finding that the viewer can waive, by the finding's id."""

    open: tuple[Action, ...]
    shut: tuple[Action, ...]
    others: tuple[Action, ...]
    waivers: dict[str, Action]


def actions_on(page: Page, tried: Tried | None = None) -> Actions:
    """The actions of ``page``, made of its offers and of nothing else."""
    open_, shut, others = [], [], []
    for verb in VERBS.values():
        offer = _offer_of(verb, page)
        if offer is None:
            continue
        if _is_forbidden(offer):
            others.append(Action(verb, None, reasons=_reasons(offer.refusals, page)))
        elif offer.refusals and verb not in (ORDER, CANCEL):
            shut.append(Action(verb, None, reasons=_reasons(offer.refusals, page)))
        else:
            open_.append(_offered(verb, page, tried))
    return Actions(tuple(open_), tuple(shut), tuple(others), _waivers(page, tried))


def _offer_of(verb: Verb, page: Page) -> Offer | None:
    """The offer behind a verb. Ordering and cancelling are open to whom publishing is, though it be shut for now."""
    if verb is KEEP:
        return page.keeping
    step = "publish" if verb in (ORDER, CANCEL) else verb.name
    if verb is CANCEL and page.order is None:
        return None
    return next((offer for offer in page.offers if offer.step.name == step), None)


def _reasons(refusals: tuple[Refusal, ...], page: Page) -> tuple[Reason, ...]:
    numbers = {one.id: one.number for one in page.shown.findings} if page.shown else {}
    return tuple(Reason(one.message, one.instead, numbers.get(one.finding)) for one in refusals)


def _is_forbidden(offer: Offer) -> bool:
    return any(refusal.code in FORBIDDEN for refusal in offer.refusals)


def _offered(verb: Verb, page: Page, tried: Tried | None) -> Action:
    saw = _what_is_seen(verb, page)
    if tried and tried.verb is verb:
        return Action(verb, tried.form, saw, _reasons(tried.refusals, page), was_tried=True)
    points = page.shown.report.registers.checklist if page.shown else ()
    initial = {"go_out_at": page.order.go_out_at} if verb is ORDER and page.order else {}
    return Action(verb, verb.form(initial=initial, points=points, auto_id=f"{verb.name}-%s"), saw)


def _what_is_seen(verb: Verb, page: Page) -> str:
    """Who keeps a release looks at what a retraction would end."""
    step = "retract" if verb is KEEP else verb.name
    return page.digest_for(step) if step in STEPS else page.digest


def _waivers(page: Page, tried: Tried | None) -> dict[str, Action]:
    if page.waiving or page.problem or not page.shown:
        return {}
    return {one.id: _waiver(one, page, tried) for one in page.shown.findings if one.is_waivable}


def _waiver(finding: Numbered, page: Page, tried: Tried | None) -> Action:
    was_tried = bool(tried) and tried.verb is WAIVE and tried.form["finding"].value() == finding.id
    if was_tried:
        form, reasons = tried.form, _reasons(tried.refusals, page)
    else:
        form, reasons = WAIVE.form(initial={"finding": finding.id}, auto_id=f"waive-{finding.id}-%s"), ()
    if not (page.adds_waivers and finding.can_stand):
        form.only_here()
    elif finding.stands_on:
        form.name_channel(finding.stands_on)
    return Action(WAIVE, form, page.digest, reasons, was_tried=was_tried)
