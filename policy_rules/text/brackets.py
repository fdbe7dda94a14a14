"""Brackets that hold what is to be filled in: ``[datum]``, ``<namn>``, ``[infoga bild här]``, ``[...]``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from policy_rules.text.template_words import ORDERS, names_a_thing, words_in

_BRACKETED = re.compile(r"\[(?P<square>[^\[\]\n]{1,200})\](?![(:])|<(?P<angle>[^<>\n=/]{1,60})>")
_OPENS = ("[", "<")
_ELLIPSIS = re.compile(r"\s*(?:\.{3}|…|_{2,}|-{3,}|\?{2,}|X{2,}|x{2,})\s*")
_QUOTES = re.compile(r"[\"“”„«»]")

_ADDRESSED = frozenset("här ditt din your".split())
#: Alone between brackets these tell somebody to do something; *[Enter]* and *[Insert]* are keys.
_ALONE = frozenset("infoga ange fyll komplettera ersätt klistra skriv replace".split())
_NO_KEY = frozenset(("insert", "INSERT"))
#: In a quotation these begin what an editor has made clear: "[The company] grows".
_SPECIFIC = frozenset(
    "the a an our their its den det de en ett vårt deras sitt företaget bolaget kunden produkten".split()
)
_NEWS = frozenset(("new", "ny", "nytt", "nya"))
_FEWEST_WORDS_OF_AN_ORDER = 2


def find_brackets(value: str) -> Iterator[tuple[int, int]]:
    """The places of such brackets in ``value``, in order; footnotes, editorial brackets and labels are none."""
    if not any(sign in value for sign in _OPENS):
        return
    quotes = _Quotations(value)
    for match in _BRACKETED.finditer(value):
        if _is_to_fill_in(match, quotes):
            yield match.span()


class _Quotations:
    """Which places of a text are inside quotation marks: after an odd number of them."""

    def __init__(self, value: str) -> None:
        self._marks = [match.start() for match in _QUOTES.finditer(value)]

    def surround(self, place: int) -> bool:
        """Whether ``place`` is inside a quotation."""
        return bisect_right(self._marks, place) % 2 == 1


def _is_to_fill_in(match: re.Match[str], quotes: _Quotations) -> bool:
    content = match["square"] or match["angle"]
    if _ELLIPSIS.fullmatch(content):
        return bool(match["square"]) and not quotes.surround(match.start())
    words = words_in(content)
    if not words or not any(character.isalpha() for character in content):
        return False
    if content in _NO_KEY or (len(words) == 1 and words[0] in _ALONE):
        return True
    if words[0] in ORDERS | _ADDRESSED and len(words) >= _FEWEST_WORDS_OF_AN_ORDER:
        return True
    if words[0] in _NEWS or (words[0] in _SPECIFIC and quotes.surround(match.start())):
        return False
    return names_a_thing(content)
