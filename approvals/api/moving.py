"""The workflow for those who hold a token: where a post stands, and moving it a step through the one door."""

from __future__ import annotations

from dataclasses import asdict

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router
from wagtail.api.v3.auth import BearerTokenAuth

from approvals import draft as drafts
from approvals import offers, refusing, steps
from approvals.api import problems
from approvals.api.reading import public_id_of, unknown
from approvals.api.routing import read
from approvals.api.schemas import (
    LiveDigest,
    PostId,
    PostState,
    ShutStep,
    StandingOrder,
    StepName,
    StepRefusal,
    StepRequest,
    WaiverRequest,
)
from approvals.ledger.errors import LedgerBusy
from approvals.lifecycle import STEPS, State
from approvals.models import LiveRelease, Post, PublishOrder
from approvals.outcome import Outcome
from approvals.permissions import has_ability
from approvals.refusing import Deed
from approvals.waiving import waive

router = Router(tags=["posts"], auth=BearerTokenAuth())


def _visible_post(request: HttpRequest, post_id: str) -> Post:
    """The post, for somebody who may see drafts. Raises ``PermissionDenied`` before it says whether there is one."""
    if not has_ability(request.user, "view"):
        if request.method == "POST":
            refusing.tell(Deed.TAKE_STEP, request.user)
        raise PermissionDenied
    post = Post.objects.select_related("corrects").filter(public_id=public_id_of(post_id)).first()
    if post is None:
        raise unknown()
    return post


@read(
    router,
    "/{post_id}/state/",
    response=PostState,
    url_name="post_state",
    operation_id="posts_state",
    summary="Where a post stands",
    openapi_extra=problems.documented(401, 403, 404),
)
def get_state(request: HttpRequest, post_id: PostId):
    """The state of a post, the digest to decide on, and the steps that are open to the person behind the token."""
    return _state(_visible_post(request, post_id), request.user)


@router.post(
    "/{post_id}/steps/{step}/",
    response=PostState,
    url_name="post_step",
    operation_id="posts_step",
    summary="Take a step",
    openapi_extra=problems.documented(400, 401, 403, 404, 409, 422, 503),
)
def take_step(request: HttpRequest, post_id: PostId, step: StepName, asked: StepRequest):
    """Move a post one step, or hear every reason why not. `digest` names what the decision was made on."""
    post = _visible_post(request, post_id)
    if step not in STEPS:
        raise Http404(_("There is no such step."))
    try:
        outcome = steps.take(
            step,
            post,
            actor=request.user,
            saw=asked.digest,
            reason=asked.reason,
            public_reason=asked.public_reason,
            checklist=asked.checklist,
        )
    except LedgerBusy:
        return problems.busy()
    return _told(outcome, request)


@router.post(
    "/{post_id}/waivers/",
    response=PostState,
    url_name="post_waiver",
    operation_id="posts_waiver",
    summary="Waive a finding",
    openapi_extra=problems.documented(400, 401, 403, 404, 409, 422, 503),
)
def waive_finding(request: HttpRequest, post_id: PostId, asked: WaiverRequest):
    """Let one finding of the submission pass, with a reason. The finding stays in every report."""
    post = _visible_post(request, post_id)
    try:
        outcome = waive(post, asked.finding, actor=request.user, saw=asked.digest, reason=asked.reason)
    except LedgerBusy:
        return problems.busy()
    return _told(outcome, request)


def _told(outcome: Outcome, request: HttpRequest) -> PostState | HttpResponse:
    """What came of it: the new state, or the refusals."""
    if not outcome.taken:
        return problems.refused(outcome)
    return _state(Post.objects.select_related("corrects").get(pk=outcome.post.pk), request.user)


def _state(post: Post, actor) -> PostState:
    offered = offers.open_to(post, actor)
    return PostState(
        id=post.public_id,
        state=post.state,
        digest=_digest(post),
        live=_live(post),
        order=_order(post),
        allowed_steps=[offer.step.name for offer in offered if offer.is_open],
        shut_steps=[
            ShutStep(step=offer.step.name, refusals=[StepRefusal(**asdict(one)) for one in offer.refusals])
            for offer in offered
            if not offer.is_open
        ],
    )


def _digest(post: Post) -> str:
    """What a decision on the post as it stands now is made on."""
    sealed = "" if post.state == State.DRAFT else post.submissions.values_list("digest", flat=True).first()
    return sealed or drafts.read(post).digest()


def _live(post: Post) -> LiveDigest | None:
    live = LiveRelease.objects.at(timezone.now()).select_related("release").filter(post=post).first()
    if live is None:
        return None
    return LiveDigest(digest=live.release.digest, published_at=live.printed_at, expires_at=live.expires_at)


def _order(post: Post) -> StandingOrder | None:
    order = PublishOrder.objects.filter(post=post).first()
    if order is None:
        return None
    return StandingOrder(go_out_at=order.go_out_at, problems=order.problem.split(",") if order.problem else [])
