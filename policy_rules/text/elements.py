"""Which HTML elements keep words apart, and which of them are open: as much of a browser's tree as a reader needs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


def _elements(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = _elements("h1 h2 h3 h4 h5 h6")
PARAGRAPHS = HEADINGS | _elements(
    "address article aside blockquote center details dialog div dl fieldset figcaption figure footer form header hgroup"
    " hr listing main nav p plaintext pre section table xmp"
)
LISTS = _elements("ol ul")
CELLS = _elements("td th")
_TABLE_PARTS = _elements("caption tbody tfoot thead tr")
LINES = _TABLE_PARTS | _elements("dd dt legend li optgroup option summary")
#: Elements between which a reader sees a gap: ``<td>a</td><td>b</td>`` is two words.
SEPARATING = PARAGRAPHS | LISTS | LINES | CELLS | {"br"}

# What the start of an element ends, when it is the innermost one that is open.
_PARAGRAPH = frozenset({"p"})
_ENDED_BY = {
    "dd": _PARAGRAPH | {"dd", "dt"},
    "dt": _PARAGRAPH | {"dd", "dt"},
    "li": _PARAGRAPH | {"li"},
    "option": _PARAGRAPH | {"option"},
    "td": _PARAGRAPH | CELLS,
    "th": _PARAGRAPH | CELLS,
    "tr": _PARAGRAPH | CELLS | {"tr"},
} | dict.fromkeys(_TABLE_PARTS - {"tr"}, _PARAGRAPH | CELLS | _TABLE_PARTS)


@dataclass(slots=True)
class OpenList:
    """A list that is open, and how many items it has so far."""

    name: str
    items: int = 0


class Outline:
    """The block elements that are open (WHATWG 13.2.6.4, simplified).

    ``con</div>fidential`` is one word to a browser, since the end tag ends nothing; so it is to us.
    """

    def __init__(self) -> None:
        self.lists: list[OpenList] = []
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def has(self, name: str) -> bool:
        """Whether an element ``name`` is open."""
        return self._count[name] > 0

    def start(self, name: str) -> list[str]:
        """Open ``name``; gives it and what its tag closes, nothing where a browser ignores the tag.

        It ignores the parts of a table outside any table.
        """
        if (name in CELLS or name in _TABLE_PARTS) and not self.has("table"):
            return []
        ended = _ENDED_BY.get(name, _PARAGRAPH)
        touched = [name]
        while self._open and self._open[-1] in ended:
            touched.append(self._close_innermost())
        if name != "hr":
            self._open.append(_one_for_all(name))
            self._count[_one_for_all(name)] += 1
        if name in LISTS:
            self.lists.append(OpenList(name))
        return touched

    def end(self, name: str) -> list[str]:
        """Close ``name`` and what is open in it; gives all these, nothing where a browser ignores the tag.

        It ignores the end of what is not open, but for ``</p>``, which then makes an empty paragraph.
        """
        name = _one_for_all(name)
        if not self.has(name):
            return [name] if name == "p" else []
        touched = [self._close_innermost()]
        while touched[-1] != name:
            touched.append(self._close_innermost())
        return touched

    def _close_innermost(self) -> str:
        name = self._open.pop()
        self._count[name] -= 1
        if name in LISTS:
            self.lists.pop()
        return name


def _one_for_all(name: str) -> str:
    """Any heading's end tag ends any heading."""
    return "h1" if name in HEADINGS else name
