"""Who may open a screen of ours. The same abilities are asked at the door."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from approvals import refusing
from approvals.permissions import has_ability
from approvals.refusing import Deed


def require(is_allowed: bool, request: HttpRequest, deed: Deed | None, **about: str) -> None:
    """Raises ``PermissionDenied`` unless it is allowed; when ``request`` would have done ``deed``, the ledger tells.

    ``about`` are keys of the kind ``deed.refused``, and nothing that the request itself says.
    """
    if is_allowed:
        return
    if deed and request.method == "POST":
        refusing.tell(deed, request.user, **about)
    raise PermissionDenied


class AbilityRequired:
    """A view for those who have one of ``abilities``; others are told so by Wagtail and sent to the dashboard.

    ``deed`` is what a POST does, for a view that does something, and ``of_list`` the list that it takes out.
    """

    abilities: tuple[str, ...]
    deed: Deed | None = None
    of_list = ""

    def dispatch(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` before anything is read."""
        is_allowed = any(has_ability(request.user, ability) for ability in self.abilities)
        require(is_allowed, request, self.deed, list=self.of_list)
        return super().dispatch(request, *args, **kwargs)


class ChangesRegister:
    """A view of Wagtail's that changes a row of a register, for those who have its ``permission_required``."""

    def dispatch(self, request, *args, **kwargs):
        """Raises ``PermissionDenied`` before anything is read."""
        is_allowed = self.user_has_permission(self.permission_required)
        require(is_allowed, request, Deed.CHANGE_REGISTER, register=self.model._meta.model_name)
        return super().dispatch(request, *args, **kwargs)
