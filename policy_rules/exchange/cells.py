"""What stands in one cell: nothing that a spreadsheet would run, and read back as it was."""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*[=+\-@\t\r]")
"""What makes a cell a formula (OWASP, "CSV Injection"), and what :func:`harmless` makes of it."""


def harmless(value: object) -> str:
    """``value`` as text that a spreadsheet shows and does not run."""
    text = str(value)
    return f"'{text}" if _RUNS.match(text) else text


def plain(cell: str) -> str:
    """What a cell says: without what :func:`harmless` put before it, without blanks around it, lines ended by LF."""
    text = cell.strip()
    if text.startswith("'") and _RUNS.match(text):
        text = text[1:].strip()
    return unbroken(text)


def unbroken(text: str) -> str:
    """``text`` without blanks around it, and with LF at its line ends, where forms have CRLF."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() if "\r" in text else text.strip()
