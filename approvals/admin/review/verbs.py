"""What can be done on the review page: steps, waivers and publish orders, each through its own door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from approvals import deeds, orders, steps, takedowns, waiving
from approvals.admin.review import elsewhere
from approvals.admin.review.forms import (
    ApprovalForm,
    DecisionForm,
    KeepingForm,
    OrderForm,
    RequestForm,
    RetractionForm,
    WaiverForm,
    WithdrawalForm,
)
from approvals.lifecycle import STEPS
from approvals.models import Post
from approvals.outcome import Outcome

Act = Callable[[Post, Any, str, Mapping[str, Any]], Outcome]
Then = Callable[[HttpRequest, Outcome, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Verb:
    """Something to do. ``form`` asks for what it needs; ``done`` says that it is done; ``is_grave``: think twice.

    ``then`` is what follows once it is done, and can undo nothing of it.
    """

    name: str
    label: str
    form: type[DecisionForm]
    act: Act
    done: str
    is_grave: bool = False
    then: Then | None = None


def _step(name: str, form: type[DecisionForm], done: str, *, is_grave: bool = False) -> Verb:
    def act(post: Post, actor, saw: str, given: Mapping[str, Any]) -> Outcome:
        return steps.take(name, post, actor=actor, saw=saw, **given)

    return Verb(name, STEPS[name].label, form, act, done, is_grave)


def _waive(post: Post, actor, saw: str, given: Mapping[str, Any]) -> Outcome:
    return waiving.waive(post, given["finding"], actor=actor, saw=saw, reason=given["reason"])


def _order(post: Post, actor, saw: str, given: Mapping[str, Any]) -> Outcome:
    return orders.order_publishing(post, actor=actor, saw=saw, go_out_at=given["go_out_at"])


def _cancel(post: Post, actor, saw: str, given: Mapping[str, Any]) -> Outcome:
    return orders.cancel_order(post, actor=actor)


def _keep(post: Post, actor, saw: str, given: Mapping[str, Any]) -> Outcome:
    return takedowns.keep(post, actor=actor, saw=saw, reason=given["reason"])


PUBLISH = _step("publish", DecisionForm, _("Published: the API serves it from now on."))
WAIVE = Verb(deeds.WAIVE.name, _("Waive"), WaiverForm, _waive, _("The finding is waived."), then=elsewhere.propose)
ORDER = Verb(
    deeds.ORDER.name, deeds.ORDER.label, OrderForm, _order, _("The time is set. Everything is checked again then.")
)
CANCEL = Verb(deeds.CANCEL_ORDER.name, deeds.CANCEL_ORDER.label, DecisionForm, _cancel, _("The order is cancelled."))

KEEP = Verb(deeds.KEEP.name, deeds.KEEP.label, KeepingForm, _keep, _("It stays live, with your reason."))

VERBS: dict[str, Verb] = {
    verb.name: verb
    for verb in (
        _step("pass_policy", DecisionForm, _("The policy check is passed. The IT/security review is next.")),
        _step("approve", ApprovalForm, _("Approved. It can be published now.")),
        PUBLISH,
        ORDER,
        CANCEL,
        _step("request_changes", RequestForm, _("Sent back to its author, with your reason.")),
        _step("withdraw", WithdrawalForm, _("Withdrawn. It is a draft again.")),
        _step("revise", DecisionForm, _("It is a draft again; a live release stays live until the next one goes out.")),
        _step(
            "retract",
            RetractionForm,
            _("Retracted: the API serves it no longer. Take it down wherever it was copied to."),
            is_grave=True,
        ),
        KEEP,
        _step("archive", DecisionForm, _("Put away."), is_grave=True),
        WAIVE,
    )
}
"""By the name that a form sends, in the order in which they are offered. ``submit`` belongs to the editor."""
