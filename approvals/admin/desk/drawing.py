"""From numbers to places on a canvas. What is drawn there is SVG in a template; nothing here knows what it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, log10

WIDTH, HEIGHT = 720, 260
LEFT, TOP, BOTTOM = 56, 12, 32
MOST_LABELS = 12
ROW = 26


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one for each label; ``style`` is the class of their bars."""

    name: str
    style: str
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle. ``says`` is what it shows, in words."""

    x: float
    y: float
    width: float
    height: float
    style: str
    says: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words at a place."""

    x: float
    y: float
    words: str


@dataclass(slots=True)
class Canvas:
    """All that is drawn."""

    width: int = WIDTH
    height: int = HEIGHT
    bars: list[Bar] = field(default_factory=list)
    lines: list[Mark] = field(default_factory=list)
    labels: list[Mark] = field(default_factory=list)


def columns(
    labels: Sequence[str], series: Sequence[Series], *, stacked: bool, say: Callable[[float], str] = "{:g}".format
) -> Canvas:
    """A column for each label: the series on top of each other, or side by side."""
    tops = zip(*(one.values for one in series), strict=True)
    scale = _round_up(max((sum(values) if stacked else max(values) for values in tops), default=0))
    canvas, room = Canvas(), HEIGHT - TOP - BOTTOM
    step = (WIDTH - LEFT) / max(len(labels), 1)
    for part in range(5):
        canvas.lines.append(Mark(LEFT, HEIGHT - BOTTOM - room * part / 4, say(scale * part / 4)))
    every = ceil(len(labels) / MOST_LABELS)
    for number, label in enumerate(labels):
        if (len(labels) - 1 - number) % every == 0:
            canvas.labels.append(Mark(LEFT + step * (number + 0.5), HEIGHT - 10, label))
        canvas.bars += _column(number, label, series, stacked, room / scale, step, say)
    return canvas


def _column(number, label, series, stacked, unit, step, say) -> list[Bar]:
    bars, floor_ = [], HEIGHT - BOTTOM
    width = step * 0.7 / (1 if stacked else len(series))
    for place, one in enumerate(series):
        height = one.values[number] * unit
        if not height:
            continue
        x = LEFT + step * number + step * 0.15 + (0 if stacked else width * place)
        says = f"{label}, {one.name}: {say(one.values[number])}"
        bars.append(Bar(round(x, 2), round(floor_ - height, 2), round(width, 2), round(height, 2), one.style, says))
        floor_ -= height if stacked else 0
    return bars


def rows(named: Sequence[tuple[str, int]], style: str) -> Canvas:
    """A bar to the right for each name, the value behind it."""
    canvas = Canvas(height=ROW * len(named))
    most = max((value for _name, value in named), default=1)
    for number, (name, value) in enumerate(named):
        y, width = ROW * number + 4, (WIDTH - LEFT - 80) * value / most
        canvas.labels.append(Mark(0, y + 14, name))
        canvas.bars.append(Bar(LEFT + 16, y, round(width, 2), ROW - 8, style, f"{name}: {value}"))
        canvas.lines.append(Mark(round(LEFT + 24 + width, 2), y + 14, str(value)))
    return canvas


def _round_up(value: float) -> float:
    """The next number that a scale of four parts reads well at: 4, 8, 20, 40, 80, 200 ..."""
    if value <= 4:
        return 4
    power = 10 ** floor(log10(value))
    return next(times * power for times in (1, 2, 4, 8, 10, 20) if times * power >= value and times * power % 4 == 0)
