from __future__ import annotations


class FileRefused(Exception):
    """A file that cannot be imported, whatever its lines say. The message is for the person who chose it."""


class FileTooLarge(FileRefused):
    """A file that whoever asked has no time for."""
