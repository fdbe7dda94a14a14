"""The documents that ``manage.py document_workflow`` writes from the code: what is drawn here cannot lie for long."""

from __future__ import annotations

from approvals.management.documents.codes import tell_codes
from approvals.management.documents.diagram import draw_lifecycle
from approvals.management.documents.tables import tell_permissions

DOCUMENTS = {
    "lifecycle.svg": draw_lifecycle,
    "permissions.md": tell_permissions,
    "verifier-codes.md": tell_codes,
}
"""File name -> the function that gives its text."""
