"""The codes of the verifier that strangers use, each with the sentence that it says, from its own source."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator

from approvals.evidence.bundle import VERIFIER

_HEAD = """\
# What verify.py finds

Written by `manage.py document_workflow` from [`verify.py`](../approvals/evidence/verify.py) itself. A code never
changes its meaning; `…` stands for what differs from bundle to bundle. What to make of them is in [legal.md](legal.md),
and a small ledger to try a verifier of your own on in [interoperability.md](interoperability.md).

| code | what it says |
| --- | --- |
"""


def tell_codes() -> str:
    """``verifier-codes.md``: a row a code, in the order of the alphabet."""
    said: dict[str, dict[str, None]] = defaultdict(dict)
    for code, sentence in _defects():
        said[code][sentence] = None
    return _HEAD + "".join(f"| `{code}` | {' / '.join(said[code])} |\n" for code in sorted(said))


def _defects() -> Iterator[tuple[str, str]]:
    """The code and the sentence of every defect that the verifier makes."""
    for node in ast.walk(ast.parse(VERIFIER.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Defect"), args=[ast.Constant(value=code), sentence, *_]):
                yield code, _words(sentence)


def _words(sentence: ast.expr) -> str:
    """A string as it is written, with ``…`` for each value that is put into it."""
    match sentence:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(_words(part) for part in parts).replace("……", "…")
    return "…"
