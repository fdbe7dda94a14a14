"""Settings from the process's environment."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from django.core.exceptions import ImproperlyConfigured


def read(required: Mapping[str, str], *, optional: Sequence[str] = ()) -> dict[str, str]:
    """Return the named variables' values; `required` maps each name to what it is, an optional one defaults to "".

    Raises `ImproperlyConfigured` that lists every required variable that is absent or empty, with what it is, and
    repeats no value.
    """
    values = {name: os.environ.get(name, "") for name in (*required, *optional)}
    missing = [f"  {name}: {meaning}" for name, meaning in required.items() if not values[name]]
    if missing:
        raise ImproperlyConfigured("These environment variables are missing or empty:\n" + "\n".join(missing))
    return values
