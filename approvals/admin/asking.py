"""What people type when they ask about evidence: a name, a day."""

from __future__ import annotations

import datetime
import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.models import SYSTEM, Person, Post

MOST_MATCHED = 100
"""How many people or posts a few letters may stand for."""

MOST_NAMED = 10
"""People who are named where a name means several."""

SHORT_CODE = 8
"""As many digits of a pseudonym as are shown beside a name, and tell who is meant."""

FIRST_DAY, LAST_DAY = datetime.date(1, 1, 2), datetime.date(9999, 12, 30)
"""Whoever asks for all that there is may type the first or the last day of the calendar. In some time zones neither
lies within it, so the days beside them stand for them."""

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


class OnePersonField(forms.CharField):
    """The one person who is called exactly so, or whose pseudonym begins so; ``None`` for nobody."""

    def __init__(self, **options):
        super().__init__(**{"label": gettext_lazy("Person"), "required": False, "max_length": 200} | options)

    def clean(self, value) -> Person | None:
        """Raises ``ValidationError``, with those who may be meant, when nobody is called so, or more than one."""
        words = super().clean(value)
        if not words:
            return None
        people = list(Person.objects.select_related("user").filter(code__in=people_like(words)))
        if not people:
            raise ValidationError(_("Nobody who took part is called so."))
        called = [person for person in people if _is_called(person, words)]
        if len(called) == 1:
            return called[0]
        meant = ", ".join(f"{one} ({one.code[:SHORT_CODE]})" for one in (called or people)[:MOST_NAMED])
        if called:
            raise ValidationError(_("More than one is called so. Say which: %(people)s") % {"people": meant})
        raise ValidationError(_("Nobody is called exactly so. Say whether you mean: %(people)s") % {"people": meant})


def _is_called(person: Person, words: str) -> bool:
    """Whether ``words`` are a whole name of ``person``, or enough of the pseudonym."""
    if len(words) >= SHORT_CODE and person.code.startswith(words.lower()):
        return True
    names = {person.user.get_username(), person.user.get_full_name()} if person.user else set()
    return words.casefold() in {name.casefold() for name in names}


class OnePostField(forms.UUIDField):
    """The public id of a post that there is; ``None`` for none."""

    def __init__(self, **options):
        help_text = gettext_lazy("Its public id, as the timeline shows it.")
        super().__init__(**{"label": gettext_lazy("Post"), "required": False, "help_text": help_text} | options)

    def clean(self, value) -> uuid.UUID | None:
        """Raises ``ValidationError`` when there is no such post."""
        public_id = super().clean(value)
        if public_id and not Post.objects.filter(public_id=public_id).exists():
            raise ValidationError(_("There is no post with this public id."))
        return public_id


def midnight(day: datetime.date) -> datetime.datetime:
    """When ``day`` begins in the site's time zone."""
    return timezone.make_aware(datetime.datetime.combine(max(day, FIRST_DAY), datetime.time.min))


def midnight_after(day: datetime.date) -> datetime.datetime:
    """When ``day`` ends in the site's time zone."""
    return midnight(min(day, LAST_DAY) + datetime.timedelta(days=1))


def day_input() -> forms.DateInput:
    """How a day is asked for."""
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


def _name_the_zone() -> str:
    return _("Days begin at midnight in %(zone)s.") % {"zone": timezone.get_current_timezone_name()}


WHICH_ZONE = lazy(_name_the_zone, str)()
"""The time zone of a period, for people."""
