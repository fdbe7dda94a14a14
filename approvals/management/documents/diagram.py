"""The lifecycle as a picture: SVG by hand, the same bytes for the same table, readable in light and dark.

The states stand in one row. A step to the next state is an arrow between the two; every other step has a lane of its
own above or below the row, which it enters from each state it can be taken in and leaves with an arrow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from approvals.lifecycle import STEPS, State, Step
from approvals.management.documents.people import takers

BOX_WIDTH, BOX_HEIGHT = 164, 64
GAP = 152
LANE = 62
MARGIN = 24
STATES = list(State)

STYLE = """\
    svg { --ink: #1d2433; --soft: #59647a; --paper: #ffffff; --box: #eef3f8; --line: #2f6f73; }
    @media (prefers-color-scheme: dark) {
      svg { --ink: #f0f3f8; --soft: #a9b4c6; --paper: #161b24; --box: #263040; --line: #6fc3c0; }
    }
    .paper { fill: var(--paper); }
    .box { fill: var(--box); stroke: var(--line); stroke-width: 1.5; }
    .line { fill: none; stroke: var(--line); stroke-width: 1.5; }
    .main { stroke-width: 3; }
    .head, .dot { fill: var(--line); }
    text { fill: var(--ink); font: 14px system-ui, sans-serif; text-anchor: middle; }
    .state { font-weight: 600; }
    .who { fill: var(--soft); font-size: 12px; }
    .legend { text-anchor: end; }"""


@dataclass(frozen=True, slots=True)
class Lane:
    """The way of one step that does not lead to the next state: ``number`` counts away from the row, from 0."""

    step: Step
    is_above: bool
    number: int

    @property
    def columns(self) -> list[int]:
        """Where it is entered and left, each once, from left to right."""
        ends = {state for source, target in _moves(self.step) for state in (source, target)}
        return sorted(STATES.index(state) for state in ends)


def draw_lifecycle() -> str:
    """The SVG document."""
    lanes = _lanes()
    above, below = (sum(lane.is_above == side for lane in lanes) for side in (True, False))
    top = MARGIN + above * LANE
    width = 2 * MARGIN + len(STATES) * BOX_WIDTH + (len(STATES) - 1) * GAP
    height = top + BOX_HEIGHT + below * LANE + MARGIN
    parts = [
        *(_lane(lane, lanes, top) for lane in lanes),
        *(_forward(step, top) for step in STEPS.values() if _next_state(step)),
        *(_state(state, top) for state in STATES),
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            'role="img" aria-labelledby="title description">',
            '  <title id="title">The lifecycle of a post</title>',
            f'  <desc id="description">{escape(" ".join(_sentences()))}</desc>',
            "  <style>",
            STYLE,
            "  </style>",
            f'  <rect class="paper" width="{width}" height="{height}" rx="8"/>',
            *parts,
            _legend(width - MARGIN, height - MARGIN),
            "</svg>",
            "",
        ]
    )


def _legend(x: int, y: int) -> str:
    return f'  <text class="who legend" x="{x}" y="{y}">↻ a step after which the post stays</text>'


def _moves(step: Step) -> list[tuple[State, State]]:
    """The moves that need a lane: not those to the next state, nor those that stay."""
    return [
        (source, target)
        for source, target in step.moves.items()
        if source != target and STATES.index(target) != STATES.index(source) + 1
    ]


def _next_state(step: Step) -> State | None:
    """The state from which ``step`` leads to the next one, if any."""
    return next((source for source, target in step.moves.items() if _is_next(source, target)), None)


def _is_next(source: State, target: State) -> bool:
    return STATES.index(target) == STATES.index(source) + 1


def _lanes() -> list[Lane]:
    """Short ways next to the row; what begins or ends at the last state above it, the rest below."""
    numbers = {True: 0, False: 0}
    lanes = []
    for step in sorted((step for step in STEPS.values() if _moves(step)), key=_length):
        is_above = any(State.ENDED in move for move in _moves(step))
        lanes.append(Lane(step, is_above, numbers[is_above]))
        numbers[is_above] += 1
    return lanes


def _length(step: Step) -> int:
    columns = Lane(step, is_above=True, number=0).columns
    return columns[-1] - columns[0]


def _left(column: int) -> int:
    return MARGIN + column * (BOX_WIDTH + GAP)


def _port(lane: Lane, column: int, lanes: Iterable[Lane]) -> int:
    """Where the lane meets a box: the ports of a side stand evenly, the same order for every box."""
    side = [other for other in lanes if other.is_above == lane.is_above and column in other.columns]
    return _left(column) + BOX_WIDTH * (side.index(lane) + 1) // (len(side) + 1)


def _lane(lane: Lane, lanes: list[Lane], top: int) -> str:
    """One line from the farthest state to the target; the states between join it at a dot."""
    edge = top if lane.is_above else top + BOX_HEIGHT
    away = -1 if lane.is_above else 1
    level = edge + away * (lane.number * LANE + LANE // 2)
    (target,) = {target for _source, target in _moves(lane.step)}
    goal = _port(lane, STATES.index(target), lanes)
    starts = [_port(lane, STATES.index(source), lanes) for source, _target in _moves(lane.step)]
    farthest, *between = sorted(starts, key=lambda start: -abs(start - goal))
    joints = "".join(f" M{start} {edge} V{level}" for start in between)
    return "\n".join(
        [
            f'  <path class="line" d="M{farthest} {edge} V{level} H{goal} V{edge + away * 8}{joints}"/>',
            *(f'  <circle class="dot" cx="{start}" cy="{level}" r="3.5"/>' for start in between),
            _head(goal, edge, "down" if lane.is_above else "up"),
            # The first gap is free of other lines: those begin and end at boxes.
            _label(lane.step, _left(lane.columns[0]) + BOX_WIDTH + GAP // 2, level),
        ]
    )


def _forward(step: Step, top: int) -> str:
    column = STATES.index(_next_state(step))
    start, end, level = _left(column) + BOX_WIDTH, _left(column + 1), top + BOX_HEIGHT // 2
    line = f'  <path class="line main" d="M{start} {level} H{end - 8}"/>'
    return "\n".join([line, _head(end, level, "right"), _label(step, (start + end) // 2 - 3, level)])


def _head(x: int, y: int, points: str) -> str:
    shapes = {
        "right": f"M{x} {y} l-11 -6 v12 z",
        "down": f"M{x} {y} l-5 -9 h10 z",
        "up": f"M{x} {y} l-5 9 h10 z",
    }
    return f'  <path class="head" d="{shapes[points]}"/>'


def _label(step: Step, x: int, level: int) -> str:
    """The step's name on its line and, under the line, who takes it."""
    who = (
        f'  <text class="who" x="{x}" y="{level + 15 + 14 * number}">{escape(one)}</text>'
        for number, one in enumerate(takers(step))
    )
    return "\n".join([f'  <text x="{x}" y="{level - 6}">{escape(str(step.label))}</text>', *who])


def _state(state: State, top: int) -> str:
    x, middle = _left(STATES.index(state)), _left(STATES.index(state)) + BOX_WIDTH // 2
    staying = [str(step.label) for step in STEPS.values() if step.moves.get(state) == state]
    lines = [
        f'  <rect class="box" x="{x}" y="{top}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="10"/>',
        f'  <text class="state" x="{middle}" y="{top + (27 if staying else 37)}">{escape(state.label)}</text>',
    ]
    if staying:
        lines.append(f'  <text class="who" x="{middle}" y="{top + 47}">↻ {escape(", ".join(staying))}</text>')
    return "\n".join(lines)


def _sentences() -> list[str]:
    """The same picture in words, for those who do not see it."""
    sentences = []
    for step in STEPS.values():
        sources: dict[State, list[str]] = {}
        for source, target in step.moves.items():
            sources.setdefault(target if target != source else None, []).append(str(source.label))
        for target, names in sources.items():
            where = f"leads to {target.label}" if target else "changes no state"
            sentences.append(f"{step.label} ({', '.join(takers(step))}) {where} from {', '.join(names)}.")
    return sentences
