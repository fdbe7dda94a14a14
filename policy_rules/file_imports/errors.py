from __future__ import annotations


class SomebodyElse(Exception):
    """Another runner is at work on the imports."""


class Withdrawn(Exception):
    """The person took the file back while it was looked over."""
