"""The form in which legal asks."""

from __future__ import annotations

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from approvals.admin.asking import WHICH_ZONE, day_input, midnight, midnight_after, people_like
from approvals.admin.desk.search import Asked, find
from approvals.lifecycle import State
from approvals.models import Post
from policy_rules.channels import CHANNELS

LONGEST = 200


class DeskFilters(WagtailFilterSet):
    """Its fields are asked together: a person and a period mean what the person did in it."""

    person = django_filters.CharFilter(
        label=_("Person"),
        max_length=LONGEST,
        help_text=_("Who wrote, reviewed or decided: a name, a user name or a pseudonym."),
    )
    post = django_filters.CharFilter(
        label=_("Post"), max_length=LONGEST, help_text=_("Its public id, or words of its working title.")
    )
    start = django_filters.DateFilter(label=_("From"), widget=day_input(), help_text=WHICH_ZONE)
    end = django_filters.DateFilter(label=_("To and including"), widget=day_input(), help_text=WHICH_ZONE)
    channel = django_filters.ChoiceFilter(
        label=_("Channel"),
        choices=[(channel.code, channel.label) for channel in CHANNELS.values()],
        empty_label=_("All"),
    )
    rule = django_filters.CharFilter(
        label=_("Rule"), max_length=6, help_text=_("The code of a rule that found something, such as CON001.")
    )
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices, empty_label=_("All"))
    words = django_filters.CharFilter(
        label=_("Words that went out"),
        max_length=LONGEST,
        help_text=_("Each of them must be in the same release; a part of a word is enough."),
    )

    class Meta:
        model = Post
        fields = ["person", "post", "start", "end", "channel", "rule", "state", "words"]

    def filter_queryset(self, queryset: QuerySet[Post]) -> QuerySet[Post]:
        """The posts that answer every field at once."""
        said = self.form.cleaned_data
        return find(
            queryset,
            Asked(
                people=people_like(said["person"].strip()) if said["person"].strip() else None,
                post=said["post"].strip(),
                start=midnight(said["start"]) if said["start"] else None,
                end=midnight_after(said["end"]) if said["end"] else None,
                channel=said["channel"],
                rule=said["rule"].strip(),
                state=said["state"],
                words=said["words"].strip(),
            ),
        )
