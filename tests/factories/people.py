"""People of the invented company Norrsken Kaffe, in the groups that exist after ``migrate``."""

from __future__ import annotations

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group


class UserFactory(factory.django.DjangoModelFactory):
    """A colleague; ``groups`` takes the names of groups."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence("kollega{}".format)
    first_name = factory.Faker("first_name", locale="sv_SE")
    last_name = factory.Faker("last_name", locale="sv_SE")
    email = factory.LazyAttribute(lambda user: f"{user.username}@norrsken.example")

    @factory.post_generation
    def groups(self, create, names, **kwargs):
        if names:
            self.groups.set([Group.objects.get(name=name) for name in names])


def marketer(**values):
    """Someone who writes and submits."""
    return UserFactory(groups=["Marketers"], **values)


def policy_reviewer(**values):
    """Someone who settles what the rules could not."""
    return UserFactory(groups=["Policy reviewers"], **values)


def security_reviewer(**values):
    """Someone who approves."""
    return UserFactory(groups=["IT/security reviewers"], **values)


def publisher(**values):
    """Someone who publishes, retracts and pauses."""
    return UserFactory(groups=["Publishers"], **values)


def lawyer(**values):
    """Someone who reads the ledger."""
    return UserFactory(groups=["Legal"], **values)
