"""What a gettext catalogue holds, and what the source asks of it, read without gettext's own programs."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

MARKERS = {"gettext": 1, "gettext_lazy": 1, "gettext_noop": 1, "ngettext": 2, "ngettext_lazy": 2}
"""The functions that mark words for translation, with the number of their arguments that are words."""

_FIELD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d\])? (".*")$')
_LITERAL = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_SINGULAR = re.compile(rf"\b(?:gettext|_)\({_LITERAL}\)")
_PLURAL = re.compile(rf"\bngettext\({_LITERAL}, {_LITERAL},")


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its English forms (singular, plural) and as many translations. The header's English is empty."""

    english: tuple[str, ...]
    translated: tuple[str, ...]
    is_fuzzy: bool


def read_catalogue(path: Path) -> list[Message]:
    """The messages of a ``.po`` file, without the header."""
    read = map(_read_message, path.read_text(encoding="utf-8").split("\n\n"))
    return [message for message in read if any(message.english)]


def _read_message(block: str) -> Message:
    english: list[str] = []
    translated: list[str] = []
    texts = english
    for line in block.splitlines():
        if field := _FIELD.match(line):
            texts = translated if field[1] == "msgstr" else english
            texts.append(ast.literal_eval(field[2]))
        elif line.startswith('"'):
            texts[-1] += ast.literal_eval(line)
    is_fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
    return Message(tuple(english), tuple(translated), is_fuzzy)


@cache
def words_of_source(app: Path) -> frozenset[tuple[str, ...]]:
    """Every message that the Python files and the templates below ``app`` mark for translation, and each rule's."""
    words: set[tuple[str, ...]] = set()
    for path in app.rglob("*.py"):
        words.update(_words_of_python(ast.parse(path.read_text(encoding="utf-8"))))
    for path in app.glob("templates/**/*.*"):
        words.update(_words_of_template(path.read_text(encoding="utf-8")))
    return frozenset(words)


def lines_translated_at_import(app: Path) -> list[str]:
    """Where a Python file below ``app`` translates while it is imported, in whatever language it is then."""
    found = []
    for path in app.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = [name for name, marker in _imported(tree).items() if marker in ("gettext", "ngettext")]
        found += [f"{path.relative_to(app)}:{call.lineno}" for call in _calls(_run_at_import(tree), names)]
    return found


def _words_of_python(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    imported = _imported(tree)
    for call in _calls(ast.walk(tree), imported):
        words = call.args[: MARKERS[imported[call.func.id]]]
        if all(isinstance(word, ast.Constant) for word in words):
            yield tuple(word.value for word in words)
    yield from ((sentence,) for sentence in sentences_of_rules(tree))


def sentences_of_rules(tree: ast.Module) -> Iterator[str]:
    """The first line of each rule's docstring: people read it in their language, and no marker stands round it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(_is_rule(decorator) for decorator in node.decorator_list):
            yield (ast.get_docstring(node) or "").splitlines()[0]


def _is_rule(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "rule"


def _imported(tree: ast.Module) -> dict[str, str]:
    """The markers that a file imports: its own name for each -> Django's."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in MARKERS
    }


def _calls(nodes: Iterable[ast.AST], names: Collection[str]) -> Iterator[ast.Call]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the insides of functions."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _run_at_import(child)


def _words_of_template(source: str) -> Iterator[tuple[str, ...]]:
    # Django's own first half of `makemessages`: a template as calls of gettext, all else blotted out.
    code = templatize(source)
    for pattern in (_SINGULAR, _PLURAL):
        for found in pattern.finditer(code):
            yield tuple(map(ast.literal_eval, found.groups()))
