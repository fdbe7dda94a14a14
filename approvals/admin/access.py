"""Who may open a screen of ours. The same abilities are asked at the door."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from approvals.permissions import has_ability


class AbilityRequired:
    """A view for those who have one of ``abilities``; others are told so by Wagtail and sent to the dashboard."""

    abilities: tuple[str, ...]

    def dispatch(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` before anything is read."""
        if not any(has_ability(request.user, ability) for ability in self.abilities):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
