"""Trying a step once more while rules or ledger move under it, and refusing what cannot be checked or recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.utils.translation import gettext as _

from approvals.case import Case
from approvals.ledger.errors import LedgerBusy, LedgerError
from approvals.models import Post
from approvals.models.ledger import NotSealed, SealBroken
from approvals.outcome import Outcome, Refusal
from policy_rules import ruleset
from policy_rules.ruleset import RegistersTampered

logger = logging.getLogger(__name__)

ATTEMPTS = 3


class RulesetChanged(Exception):
    """The ruleset changed between the slow work and the transaction: do the slow work again."""


def require_same_ruleset(case: Case) -> None:
    """See that the rules that were asked still hold; :class:`RulesetChanged` when they do not."""
    if ruleset.current(case.registers_now).digest != case.report.ruleset_digest:
        raise RulesetChanged


def attempt(step: str, post: Post, once: Callable[[], Outcome]) -> Outcome:
    """What ``once`` answers; it prepares the step anew each time it is called. Nothing happens unproved."""
    for _attempt_number in range(ATTEMPTS):
        try:
            return once()
        except (RulesetChanged, LedgerBusy, OperationalError) as error:
            logger.info("The step %s of post %s is tried again: %s", step, post.pk, type(error).__name__)
        except (LedgerError, RegistersTampered, SealBroken, NotSealed) as error:
            logger.critical("The step %s of post %s was refused: %s", step, post.pk, error)
            return Outcome(step, post, (_unprovable(error),))
    logger.warning("The step %s of post %s was given up after %s attempts.", step, post.pk, ATTEMPTS)
    return Outcome(step, post, (_too_busy(),))


def _unprovable(error: Exception) -> Refusal:
    return Refusal("unprovable", str(error), _("Tell the person who runs the site; nothing was changed."))


def _too_busy() -> Refusal:
    return Refusal(
        "busy",
        _("The rules or the ledger changed again and again while this was tried."),
        _("Try once more in a moment."),
    )
