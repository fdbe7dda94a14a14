"""What Wagtail may offer on a post: its forms, lists, choosers and bulk actions all ask this object.

It speaks of rows on the drafting table only. Who may take a step is said by ``approvals.permissions``.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from approvals.lifecycle import State
from approvals.models import Post


class PostPermissionPolicy(ModelPermissionPolicy):
    """A post is changed while it is a draft and deleted if it never took a step; superusers are no exception."""

    def user_has_permission_for_instance(self, user, action: str, instance: Post) -> bool:
        """Whether ``user`` may take ``action`` on this one post."""
        return self.user_has_permission(user, action) and self._allows(action, instance)

    def instances_user_has_any_permission_for(self, user, actions) -> QuerySet[Post]:
        """The posts on which ``user`` may take one of ``actions``."""
        groups = [self._rows(action) for action in actions if self.user_has_permission(user, action)]
        return Post.objects.filter(reduce(or_, (Q(pk__in=rows.values("pk")) for rows in groups), Q(pk__in=[])))

    def _allows(self, action: str, instance: Post) -> bool:
        if action in ("change", "lock"):
            return instance.state == State.DRAFT
        if action == "delete":
            return instance.state == State.DRAFT and not instance.decisions.exists()
        return True

    def _rows(self, action: str) -> QuerySet[Post]:
        if action in ("change", "lock"):
            return Post.objects.in_state(State.DRAFT)
        if action == "delete":
            return Post.objects.in_state(State.DRAFT).filter(decisions__isnull=True)
        return Post.objects.all()
