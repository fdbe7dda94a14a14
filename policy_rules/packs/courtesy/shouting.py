"""Where a text shouts: sentences in capitals, and exclamation marks in rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Both begin with what few characters are, and look back afterwards, so that the search flies.
_MARKS = re.compile(r"[!?](?<=(?=[?!1]{0,9}![?!1]{0,9}!).)[!?1]{2,}+")
#: Words in capitals in a row. Only blanks and what a writer breathes with stand between them.
_CAPITALS = r"[^\W\d_a-zåäö]"
_NOT_SMALL = r"[^\0-@\[-\x7fåäö]"
_ROW = re.compile(
    rf"{_NOT_SMALL}(?<=(?<![\w#@/.&-]){_CAPITALS}){_CAPITALS}++(?:['’]{_CAPITALS}+)?"
    rf"(?:[ \u00a0]{{1,2}}{_CAPITALS}++(?:['’]{_CAPITALS}+)?(?![\w&-]))*+"
)
_WORD = re.compile(r"[^\W\d_]+")
#: So long a word is seldom an acronym; so long a one is none.
_SPELT_OUT, _NO_ACRONYM = 4, 5
#: Fewer are a slogan or a brand.
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 11


def find_shouting(value: str) -> Iterator[tuple[int, int]]:
    """The places where ``value`` shouts.

    A heading in capitals above ordinary text does not, and neither do acronyms, a brand or two words for effect.
    """
    if value.count("!") > 1:
        yield from (marks.span() for marks in _MARKS.finditer(value))
    for row in _ROW.finditer(value):
        if _is_shouted(row[0]) and not _is_heading(value, *row.span()):
            yield row.span()


def _is_shouted(row: str) -> bool:
    if len(row) < _FEWEST_LETTERS:
        return False
    lengths = [len(word) for word in _WORD.findall(row) if word.isupper()]
    if len(lengths) < _FEWEST_WORDS or sum(lengths) < _FEWEST_LETTERS:
        return False
    return sum(length >= _SPELT_OUT for length in lengths) > 1 or max(lengths) >= _NO_ACRONYM


def _is_heading(value: str, start: int, end: int) -> bool:
    """Whether the row is all of a line (or its end), and text in small letters follows on other lines."""
    before = value[:start].rpartition("\n")[2]
    line_end, _, rest = value[end:].partition("\n")
    alone = not re.search(r"[a-zåäö]", before + line_end) and "!!" not in line_end
    return alone and bool(re.search(r"[a-zåäö]", rest))
