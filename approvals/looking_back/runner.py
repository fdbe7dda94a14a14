"""The work itself: chunk by chunk, each with its place saved behind it, so that a kill loses nothing.

What a chunk does can be done again without harm: a post that was returned is no longer in flight, and a release has one
open task at most. So its deeds come first and its place is saved last.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable

from django.utils import translation
from django.utils.translation import gettext as _

from approvals import steps, takedowns
from approvals.looking_back import place, scanning
from approvals.looking_back.errors import Overtaken, Stopped
from approvals.looking_back.scanning import Ask, Item, Verdict
from approvals.looking_back.workers import asking
from approvals.models import LookBack, Post, TakedownTask
from approvals.outcome import Outcome
from approvals.permissions import HOUSE
from approvals.takedowns import Trouble
from policy_rules import ruleset

AT_ONCE = 200
"""Posts of one chunk: what is looked at again after a kill, at most."""

NOT_THE_POSTS_FAULT = frozenset({"busy", "unprovable"})

Tell = Callable[[LookBack], None]


def look_back(*, workers: int = 1, tell: Tell = lambda run: None) -> LookBack | None:
    """Look at everything in flight and live, if the rules or the day have changed since that was done last.

    Gives the look-back that was finished; ``None`` when there was nothing to do. ``tell`` is called after each chunk.
    With ``workers``, the rules are asked in so many processes, as far as there is work for them; then nothing else may
    use this one's connections. Inside a transaction of the caller's, and where the system cannot fork, they are asked
    in this one.
    Raises :class:`SomebodyElse` while another runner is at work, :class:`Stopped` when it cannot go on, and what
    ``ruleset.current`` raises.
    """
    runner = uuid.uuid4().hex
    while True:
        rules = ruleset.current()
        run = place.begin_or_go_on(rules, runner)
        if run is None:
            return None
        try:
            with asking(rules, workers, run.total) as ask:
                _look(run, ask, tell)
        except Overtaken:
            continue
        finally:
            place.let_go(run, runner)
        return run


def _look(run: LookBack, ask: Ask, tell: Tell) -> None:
    place.require_same_rules(run)
    tell(run)
    _end_what_rules_end(run)
    for part in place.PARTS[place.PARTS.index(run.part) :]:
        if run.part != part:
            place.move_on(run, part=part, cursor=0)
        for judged in scanning.judged(part, run.cursor, AT_ONCE, ask):
            DEEDS[part](run, judged)
            tell(run)
            place.require_same_rules(run)
    place.finish(run)


def _return_to_check(run: LookBack, judged: list[tuple[Item, Verdict]]) -> None:
    """What is in flight and now fails goes back to the policy reviewers, each through the door by itself."""
    for item, verdict in judged:
        if verdict.findings:
            outcome = steps.take(
                "return_to_check",
                Post(pk=item.post),
                actor=HOUSE,
                saw=item.digest,
                reason=_codes(verdict.findings),
            )
            place.count(run, returned=int(_is_taken(outcome)))
    _save_place(run, judged)


def _open_tasks(run: LookBack, judged: list[tuple[Item, Verdict]]) -> None:
    """What is live and now fails waits for a person; the tasks of a chunk are opened together, with its place."""
    troubles = [
        Trouble(item.post, item.release, verdict.findings, verdict.takes_down)
        for item, verdict in judged
        if verdict.findings
    ]
    if not troubles:
        return _save_place(run, judged)
    with place.held_still(run, tuple(trouble.post for trouble in troubles)):
        _save_place(run, judged)
        place.count(run, opened=takedowns.open_tasks(troubles, run.ruleset_digest))
    if any(trouble.takes_down for trouble in troubles):
        _end_what_rules_end(run)
    return None


DEEDS = {LookBack.Part.IN_FLIGHT: _return_to_check, LookBack.Part.LIVE: _open_tasks}


def _save_place(run: LookBack, judged: list[tuple[Item, Verdict]]) -> None:
    place.move_on(
        run,
        cursor=judged[-1][0].post,
        looked_at=run.looked_at + len(judged),
        unreadable=run.unreadable + sum(verdict.findings is None for _item, verdict in judged),
    )


def _end_what_rules_end(run: LookBack) -> None:
    """Retract the releases with an open task for a rule that, as the site decided, ends what is live by itself."""
    tasks = TakedownTask.objects.open().filter(found__takes_down=True, found__ruleset_digest=run.ruleset_digest)
    for task in tasks.select_related("release__post").prefetch_related("found").distinct():
        found = [finding for row in task.found.all() for finding in row.findings]
        with translation.override(task.release.post.language):
            outcome = steps.take(
                "retract",
                task.release.post,
                actor=HOUSE,
                saw=task.release.digest,
                reason=_codes(found),
                public_reason=_("Our rules no longer allow this post."),
            )
        place.count(run, retracted=int(_is_taken(outcome)))


def _codes(findings: Iterable[dict]) -> str:
    return "; ".join(sorted({one["code"] for one in findings}))


def _is_taken(outcome: Outcome) -> bool:
    """Whether the house was not too late. Raises :class:`Stopped` when something else was in the way."""
    if any(refusal.code in NOT_THE_POSTS_FAULT for refusal in outcome.refusals):
        raise Stopped(outcome.why)
    return outcome.taken
