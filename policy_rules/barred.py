"""What stands in the way of a deed and is no mistake in a form: a right that is missing, or a rule of the house.

Each reason has a code that stays the same, so that what was refused can be told later without its words.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError

NOT_PERMITTED = "not_permitted"


class Forbidden(PermissionDenied):
    """Somebody else may, but not this person; of a plain ``PermissionDenied`` the code is :data:`NOT_PERMITTED`."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class Barred(ValidationError):
    """Nobody may, as things stand. It is given a message and its ``code``, or a list of errors with theirs."""

    @property
    def codes(self) -> list[str]:
        """Why not, each reason once."""
        return sorted({one.code for one in self.error_list})


def codes_of(error: PermissionDenied | Barred) -> list[str]:
    """Why something was refused."""
    return error.codes if isinstance(error, Barred) else [getattr(error, "code", NOT_PERMITTED)]
