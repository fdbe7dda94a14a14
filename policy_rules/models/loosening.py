"""Small comparisons by which registers say whether a change of theirs lets more pass than before."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.db import models


def differ(before: models.Model, after: models.Model, *names: str) -> bool:
    """Whether one of the fields called ``names`` (foreign keys by attribute) says something else."""
    return any(getattr(before, name) != getattr(after, name) for name in names)


def holds_longer(before: datetime.date | None, after: datetime.date | None) -> bool:
    """Whether a last day (``None``: for ever) was moved out."""
    return before is not None and (after is None or after > before)


def holds_from_earlier(before: datetime.date | None, after: datetime.date | None) -> bool:
    """Whether a first day (``None``: always) was moved forward."""
    return before is not None and (after is None or after < before)


def ends_earlier(before: datetime.date | None, after: datetime.date | None) -> bool:
    """Whether a ban that ends on a day (``None``: never) ends earlier than it did."""
    return holds_longer(after, before)


def reaches_further(before: Collection, after: Collection) -> bool:
    """Whether a list of channels or groups (empty: all of them) has more than before."""
    return bool(before) and (not after or not set(after) <= set(before))
