"""Where a look-back stands, and who works on it. Every change here is a compare-and-swap, or it waits for the row."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from approvals import notifications
from approvals.grounds import Grounds
from approvals.ledger import canonical
from approvals.ledger.turns import wait_for_posts
from approvals.ledger.writer import NewEntry, append
from approvals.looking_back.errors import Overtaken, SomebodyElse
from approvals.looking_back.scanning import everything
from approvals.models import SYSTEM, LookBack
from policy_rules import registry, ruleset
from policy_rules.ruleset import Ruleset

DEAD_AFTER = datetime.timedelta(seconds=60)
"""A runner that gives no sign of life for so long was killed; another one takes over."""

PARTS = tuple(LookBack.Part.values)


def begin_or_go_on(rules: Ruleset, runner: str) -> LookBack | None:
    """The look-back with ``rules`` on this day, for ``runner`` to work on; ``None`` when it is done already.

    One that was begun with other rules, or on another day, ends here.
    Raises :class:`SomebodyElse`.
    """
    try:
        with transaction.atomic():
            return _begin_or_go_on(rules, runner)
    except IntegrityError as error:  # somebody began at this very moment
        raise SomebodyElse(timezone.now()) from error


def _begin_or_go_on(rules: Ruleset, runner: str) -> LookBack | None:
    number = rules.registers.number
    wanted = {"ruleset_digest": rules.digest, "registers_number": number, "day": timezone.localdate()}
    now = timezone.now()
    running = LookBack.objects.select_for_update().filter(outcome=LookBack.Outcome.RUNNING).first()
    if running and running.runner not in ("", runner) and running.seen_at > now - DEAD_AFTER:
        raise SomebodyElse(running.seen_at)
    if running and all(getattr(running, name) == value for name, value in wanted.items()):
        LookBack.objects.filter(pk=running.pk).update(runner=runner, seen_at=now)
        running.runner = runner
        return running
    if running:
        LookBack.objects.filter(pk=running.pk).update(outcome=LookBack.Outcome.OVERTAKEN, ended_at=now, runner="")
        transaction.on_commit(lambda: notifications.tell_looked_back(running))
    last = LookBack.objects.filter(outcome=LookBack.Outcome.FINISHED).first()
    if last and all(getattr(last, name) == value for name, value in wanted.items()):
        return None
    begun = LookBack.objects.create(
        **wanted,
        code_digest=registry.code_digest(),
        total=sum(everything(part).count() for part in PARTS),
        began_at=now,
        runner=runner,
        seen_at=now,
    )
    data = {"ruleset": rules.digest, "day": begun.day.isoformat(), "number": number, "when": canonical.instant(now)}
    news = Grounds.read().news(rules.composition, number)
    append(*news, NewEntry(kind="lookback.started", actor=SYSTEM, data=data))
    return begun


@contextmanager
def held_still(run: LookBack, posts: tuple[int, ...] = ()) -> Iterator[None]:
    """A transaction in which ``posts`` and the rules stay as they are. Raises :class:`Overtaken` when they changed."""
    with transaction.atomic():
        wait_for_posts(posts)
        require_same_rules(run)
        yield


def require_same_rules(run: LookBack) -> None:
    """Raises :class:`Overtaken` when the rules or the day are no longer those of ``run``."""
    rules = ruleset.current()
    now = (rules.registers.number, rules.digest, timezone.localdate())
    if now != (run.registers_number, run.ruleset_digest, run.day):
        raise Overtaken


def move_on(run: LookBack, **changes) -> None:
    """Change the place of ``run``, unless somebody else did. Raises :class:`Overtaken`."""
    here = Q(pk=run.pk, runner=run.runner, part=run.part, cursor=run.cursor, outcome=LookBack.Outcome.RUNNING)
    if not LookBack.objects.filter(here).update(seen_at=timezone.now(), **changes):
        raise Overtaken
    run.refresh_from_db()


def count(run: LookBack, **more: int) -> None:
    """Add to the counts of ``run``."""
    LookBack.objects.filter(pk=run.pk).update(
        seen_at=timezone.now(), **{name: F(name) + number for name, number in more.items()}
    )


def finish(run: LookBack) -> None:
    """Say on the ledger that ``run`` has looked at everything, and tell whom it concerns."""
    with held_still(run):
        now = timezone.now()
        move_on(run, outcome=LookBack.Outcome.FINISHED, ended_at=now, runner="")
        counted = ("looked_at", "unreadable", "returned", "opened", "retracted")
        data = {"ruleset": run.ruleset_digest, "day": run.day.isoformat(), "when": canonical.instant(now)}
        data |= {name: getattr(run, name) for name in counted}
        append(NewEntry(kind="lookback.finished", actor=SYSTEM, data=data))
        transaction.on_commit(lambda: notifications.tell_looked_back(run))


def let_go(run: LookBack, runner: str) -> None:
    """Another runner need not wait until this one seems dead."""
    LookBack.objects.filter(pk=run.pk, runner=runner).update(runner="")
