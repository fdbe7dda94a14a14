"""Rows that are kept to some groups: found by who sees them, and saved by nobody who would not."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from policy_rules.clearance import KEEPS_NOT_FROM_YOURSELF, Clearance, group_ids


class SeesRow:
    """Finds no row that is kept from who asks."""

    def get_queryset(self):
        """The rows that there are for this person."""
        return Clearance(self.request.user).rows(super().get_queryset())


class KeptForm(WagtailAdminModelForm):
    """The form of a row that can be kept to groups."""

    def clean_seen_by(self) -> str:
        """Refused here, the field is left out when the form asks whether there is such a row already."""
        seen_by = self.cleaned_data["seen_by"]
        if not Clearance(self.for_user).is_among(group_ids(seen_by)):
            raise ValidationError(KEEPS_NOT_FROM_YOURSELF)
        return seen_by
