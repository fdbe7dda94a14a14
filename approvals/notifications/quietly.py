"""Failing without harm: what was decided is committed, whatever becomes of the e-mails about it."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from functools import wraps

logger = logging.getLogger(__name__)


def never_fails(tell: Callable[..., None]) -> Callable[..., None]:
    """Log what goes wrong in ``tell`` instead of raising it: its type and place, for its text may quote an address."""

    @wraps(tell)
    def quietly(*args) -> None:
        try:
            tell(*args)
        except Exception as error:  # noqa: BLE001
            where = traceback.extract_tb(error.__traceback__)[-1]
            kind = type(error).__name__
            logger.error("An e-mail was not sent: %s in %s, line %s.", kind, where.filename, where.lineno)

    return quietly
