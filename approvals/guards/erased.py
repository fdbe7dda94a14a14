"""The narrow way through the guards: what an erasure that is on the ledger lets go, in the words of both databases."""

from __future__ import annotations

from approvals.models.erasure import ErasedValue

IS_RECORDED = f'EXISTS (SELECT 1 FROM "{ErasedValue._meta.db_table}" e WHERE e.commitment = OLD.commitment)'
"""The row ``OLD`` holds a value that was erased. ``approvals.frozen`` sees to it that an entry says so."""
