"""Whom to write to: colleagues with an account that is active, an address, and no wish to be left alone."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.db.models import QuerySet

from approvals.models import PublishOrder, Submission
from approvals.permissions import ABILITIES, Involvement, too_close
from policy_rules.clearance import Clearance
from policy_rules.models import ProposedChange


def reviewers_for(ability: str, involved: Involvement, *, but: str) -> list:
    """Those who have ``ability`` and are not too close to the submission; ``but`` is the pseudonym of who knows."""
    users = _reachable(_able(ability)).exclude(imprimatur_mail__waiting=False)
    return [user for user in users if _code(user) != but and not too_close(_code(user), ability, involved)]


def able_to(ability: str) -> list:
    """Those who have ``ability``, whatever the submission."""
    return list(_reachable(_able(ability)).exclude(imprimatur_mail__waiting=False))


def authors_of(submission: Submission, *, but: str) -> list:
    """Those who wrote in ``submission``, without the one whose pseudonym is ``but``."""
    codes = set(submission.authors) - {but}
    users = get_user_model()._default_manager.filter(imprimatur_person__code__in=codes)
    return list(_reachable(users).exclude(imprimatur_mail__decided=False))


def whoever_ordered(order: PublishOrder) -> list:
    """Who ordered; when that person left, those who may publish. A failed order is nothing one can opt out of."""
    users = get_user_model()._default_manager.filter(pk=order.ordered_by_id)
    return list(_reachable(users)) or list(_reachable(_able("publish")))


def keepers_for(proposal: ProposedChange) -> list:
    """Those who can decide about a change of a register: they could make it, see it, and did not propose it."""
    users = _reachable(reduce(and_, (_permitted(name) for name in proposal.permissions)))
    reached = users.exclude(imprimatur_mail__waiting=False).exclude(pk=proposal.proposed_by_id)
    return [user for user in reached if Clearance(user).covers(proposal)]


def whoever_proposed(proposal: ProposedChange) -> list:
    """Who proposed a change of a register."""
    users = get_user_model()._default_manager.filter(pk=proposal.proposed_by_id)
    return list(_reachable(users).exclude(imprimatur_mail__decided=False))


def _able(ability: str) -> QuerySet:
    """The users whose groups give them ``ability``."""
    return reduce(or_, (_permitted(permission) for permission in ABILITIES[ability]))


def _permitted(permission: str) -> QuerySet:
    """The users whose groups give it to them; superusers too, unless the site wants no e-mail to them."""
    superusers = getattr(settings, "WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS", True)
    return ModelBackend().with_perm(permission, include_superusers=superusers)


def _reachable(users: QuerySet) -> QuerySet:
    return users.filter(is_active=True).exclude(email="").select_related("wagtail_userprofile", "imprimatur_person")


def _code(user) -> str:
    """The pseudonym of ``user``; none before their first act."""
    person = getattr(user, "imprimatur_person", None)
    return person.code if person else ""
