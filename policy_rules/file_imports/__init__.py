"""Files that are too long for a request: kept beside the database, looked over and written by ``manage.py import_due``.

Somebody uploads a file in the admin. It is kept in a private folder, looked over line by line, shown, and written when
they say yes: as one change, in one transaction. How far that is stands beside the file, because what a transaction has
done nobody sees before it ends, and SQLite lets nobody else write meanwhile.
"""

from __future__ import annotations

from policy_rules.file_imports.errors import SomebodyElse
from policy_rules.file_imports.verbs import DAYS_KEPT, MOST_BYTES, forget_old, order, take_in, withdraw

__all__ = ["DAYS_KEPT", "MOST_BYTES", "SomebodyElse", "forget_old", "order", "take_in", "withdraw"]
