"""What people type when they ask about evidence: a name, a day."""

from __future__ import annotations

import datetime
import re

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext as _

from approvals.models import SYSTEM, Person

MOST_MATCHED = 100
"""How many people or posts a few letters may stand for."""

_PSEUDONYM = re.compile(r"[0-9a-f]{32}")


def people_like(words: str) -> list[str]:
    """The pseudonyms that ``words`` may mean: each is a part of a name, or what a pseudonym begins with."""
    if words == SYSTEM or _PSEUDONYM.fullmatch(words):
        return [words]
    people = Person.objects.all()
    for word in words.split():
        like = Q(code__startswith=word.lower())
        for field in ("username", "first_name", "last_name"):
            like |= Q(**{f"user__{field}__icontains": word})
        people = people.filter(like)
    return list(people.values_list("code", flat=True)[:MOST_MATCHED])


def midnight(day: datetime.date) -> datetime.datetime:
    """When ``day`` begins in the site's time zone."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def midnight_after(day: datetime.date) -> datetime.datetime:
    """When ``day`` ends in the site's time zone."""
    return midnight(day + datetime.timedelta(days=1))


def day_input() -> forms.DateInput:
    """How a day is asked for."""
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


def _name_the_zone() -> str:
    return _("Days begin at midnight in %(zone)s.") % {"zone": timezone.get_current_timezone_name()}


WHICH_ZONE = lazy(_name_the_zone, str)()
"""The time zone of a period, for people."""
