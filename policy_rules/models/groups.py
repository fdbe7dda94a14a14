"""A field that names some of the site's groups."""

from __future__ import annotations

import re

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.clearance import group_ids, packed

LONGEST = 500
_PACKED = re.compile(r"(?:,[1-9]\d{0,9})+,")


def group_names() -> dict[int, str]:
    """The groups that there are, by id; one query."""
    return dict(Group.objects.order_by("name").values_list("pk", "name"))


def called(seen_by: str, names: dict[int, str]) -> tuple[str, ...]:
    """The groups of a field's value as people call them; one that is gone by its number."""
    return tuple(names.get(group, f"#{group}") for group in group_ids(seen_by))


def _choices(seen_by: str) -> list[tuple[int, str]]:
    names = group_names()
    return [*names.items(), *((group, f"#{group}") for group in group_ids(seen_by) if group not in names)]


class GroupBoxes(forms.MultipleChoiceField):
    """A box for each group, and for each that is gone but still stands in the row.

    Without it, saving the row would take the last group away that it is kept to, and so open it to everybody.
    """

    widget = forms.CheckboxSelectMultiple

    def get_bound_field(self, form, field_name):
        """With the boxes for the row of ``form``."""
        seen_by = form.get_initial_for_field(self, field_name) or ""
        self.choices = lambda: _choices(seen_by)
        return super().get_bound_field(form, field_name)

    def prepare_value(self, value):
        """The boxes that are ticked."""
        return [str(group) for group in group_ids(value)] if isinstance(value, str) else value

    def clean(self, value) -> str:
        """The groups as a row holds them."""
        return packed(map(int, super().clean(value)))

    def has_changed(self, initial, data) -> bool:
        return super().has_changed(self.prepare_value(initial or ""), data)


class GroupsField(models.CharField):
    """Some of the site's groups, by their ids, as :func:`policy_rules.clearance.packed` writes them.

    By id, so that a group can be renamed; a list that names only groups that are gone is nobody's, not everybody's.
    """

    def __init__(self, *args, **options):
        super().__init__(*args, **{"max_length": LONGEST, "blank": True, "default": "", **options})

    def validate(self, value, model_instance) -> None:
        """Refuse what is not written as it should be; whether the groups are there is not asked here."""
        super().validate(value, model_instance)
        if value and (not _PACKED.fullmatch(value) or packed(group_ids(value)) != value):
            raise ValidationError(_("Choose among those that there are, each one once."))

    def formfield(self, **options):
        """Boxes to tick, in the order of the names."""
        return GroupBoxes(
            choices=lambda: _choices(""),
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )


def seen_by_field() -> GroupsField:
    """Which groups see a row."""
    return GroupsField(
        gettext_lazy("seen by"),
        help_text=gettext_lazy(
            "None chosen: everybody who may see the register. Otherwise only members of these groups see the row and "
            "learn from findings what it says; to others it is as if it were not there. It is looked for in all posts."
        ),
    )
