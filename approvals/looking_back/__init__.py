"""Looking back: when the rules change, what passed the old ones is asked about by the new ones.

What is in flight and now fails returns to the policy check. What is live and now fails waits for a person, or ends at
once where the site decided so. Nothing here runs inside a request: ``manage.py look_back`` does it, beside the site.
"""

from __future__ import annotations

from approvals.looking_back.due import is_due, is_overdue, is_silent
from approvals.looking_back.errors import Overtaken, SomebodyElse, Stopped
from approvals.looking_back.runner import look_back
from approvals.looking_back.workers import most_workers

__all__ = ["Overtaken", "SomebodyElse", "Stopped", "is_due", "is_overdue", "is_silent", "look_back", "most_workers"]
