"""The keys that Amazon's documentation shows: they open nothing, and are what people paste first. As of November"
" 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EXAMPLE = re.compile(r"EXAMPLE(?:KEY)?(?![A-Za-z0-9])")
_KEY = re.compile(r"(?<![A-Za-z0-9/+])(?:A[KS]IA[A-Z0-9]{9}EXAMPLE|[A-Za-z0-9/+]{30}EXAMPLEKEY)(?![A-Za-z0-9/+])")
_LONGEST = 40
#: The post says that it is one, or what to do with it.
_SAID_SO = re.compile(
    r"där din|där er|byt ut|ersätt|exempelnyck|platshållare|som exempel|påhittad|i stället för din|skriv "
    r"|where your|replace|placeholder|instead of your|an example|example key|sample key|made up|\bwrite ",
    re.IGNORECASE,
)
_NEAR = 120


def find_example_keys(value: str) -> Iterator[tuple[int, int]]:
    """The places of such keys in ``value`` where nothing near them says that they are examples."""
    for sign in _EXAMPLE.finditer(value):
        for match in _KEY.finditer(value, max(0, sign.start() - _LONGEST), sign.end()):
            if not _SAID_SO.search(value[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
                yield match.span()
