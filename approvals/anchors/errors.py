"""What can go wrong with an anchor. Each error's text says what to do, and never holds an address with a password."""

from __future__ import annotations


class BadAddress(ValueError):
    """A text that says no place where a checkpoint could be kept."""


class AnchorFailed(Exception):
    """The place could not be asked, keeps nothing, or keeps what this ledger does not contain."""
