"""Time, queries, and the table that shows them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Row:
    """Two figures beside each other; ``unit`` says what they count."""

    what: str
    unit: str
    one: float
    other: float

    @property
    def ratio(self) -> str:
        """The first figure as a multiple of the second."""
        return f"{self.one / self.other:.2f}" if self.other else "-"


@dataclass(frozen=True)
class Table:
    """Rows under a title; ``one`` and ``other`` head the two columns of figures."""

    title: str
    one: str
    other: str
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        heads = (self.title, self.one, self.other, "ratio")
        lines = [(f"{row.what}, {row.unit}", _say(row.one), _say(row.other), row.ratio) for row in self.rows]
        widths = [max(len(line[n]) for line in (heads, *lines)) for n in range(4)]
        ruler = "  ".join("-" * width for width in widths)
        return "\n".join([_line(heads, widths), ruler, *(_line(line, widths) for line in lines)])


def _line(cells: Iterable[str], widths: list[int]) -> str:
    (what, *figures), (wide, *widths) = cells, widths
    return "  ".join([what.ljust(wide), *(figure.rjust(width) for figure, width in zip(figures, widths, strict=True))])


def _say(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 or figure == int(figure) else f"{figure:.3g}"


def queries_of(run: Callable[[], object]) -> int:
    """How many queries ``run`` takes."""
    with CaptureQueriesContext(connection) as captured:
        run()
    return len(captured)


def milliseconds(run: Callable[[], object], times: int) -> float:
    """The median time of ``run``, which is run once more before."""
    run()
    return median(once(run) for _ in range(times))


def once(run: Callable[[], object]) -> float:
    """The time of ``run`` in milliseconds."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1_000


@contextmanager
def progress(what: str):
    """Say on standard error what is being done, and how long it took."""
    print(f"{what} ...", end=" ", file=sys.stderr, flush=True)
    start = time.perf_counter()
    yield
    print(f"{time.perf_counter() - start:.1f} s", file=sys.stderr, flush=True)
