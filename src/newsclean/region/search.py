"""The best way through the lines of a page: before the article, in it, in an interruption, after it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

__all__ = ["MOVES", "State", "best_path"]

_NEVER = -(10**9)


class State(IntEnum):
    """Where a line stands."""

    BEFORE = 0
    IN = 1
    APART = 2  # in an interruption, after which the article goes on
    AFTER = 3


# The moves from one line to the next, in the order of the table's costs.
MOVES = {
    (State.BEFORE, State.BEFORE): "stay before",
    (State.BEFORE, State.IN): "begin",
    (State.IN, State.IN): "go on",
    (State.IN, State.APART): "break off",
    (State.APART, State.APART): "stay apart",
    (State.APART, State.IN): "resume",
    (State.IN, State.AFTER): "end",
    (State.AFTER, State.AFTER): "stay after",
}


def best_path(points: Sequence[float], outside: Sequence[Sequence[float]], moves: Sequence[float]) -> list[State]:
    """Return the state of each line on the best way through all (Viterbi's), in time linear in the lines.

    `points` is what each line brings where it is in the article; `outside` what it brings before the article, in an interruption and after
    it; `moves` what each move brings, in the order of `MOVES`.

    >>> best_path([-1, 5, -1, 4, -3], [(0, 0, 0)] * 5, [0] * 8)
    [<State.BEFORE: 0>, <State.IN: 1>, <State.APART: 2>, <State.IN: 1>, <State.AFTER: 3>]
    """
    stay_before, begin, go_on, break_off, stay_apart, resume, end, stay_after = moves
    before: float = 0  # the first line comes from nowhere: from before the article
    inside: float = _NEVER
    apart: float = _NEVER
    after: float = _NEVER
    back: list[int] = []  # per line: 0-2 from where the article came, +4 if the interruption, +8 if the end begins with it
    for here, (out_before, out_apart, out_after) in zip(points, outside, strict=True):
        from_before, from_in, from_apart = before + begin, inside + go_on, apart + resume
        breaks, stays = inside + break_off, apart + stay_apart
        ends, over = inside + end, after + stay_after
        way = 0 if from_before >= from_in and from_before >= from_apart else 1 if from_in >= from_apart else 2
        back.append(way + (4 if breaks >= stays else 0) + (8 if ends > over else 0))
        before += stay_before + out_before
        inside = (from_before, from_in, from_apart)[way] + here
        apart = (max(breaks, stays)) + out_apart
        after = (max(ends, over)) + out_after
    return _walked(back, State.IN if inside >= after else State.AFTER)


def _walked(back: Sequence[int], state: State) -> list[State]:
    path: list[State] = []
    for way in reversed(back):
        path.append(state)
        if state is State.IN:
            state = (State.BEFORE, State.IN, State.APART)[way & 3]
        elif state is State.APART:
            state = State.IN if way & 4 else state
        elif state is State.AFTER:
            state = State.IN if way & 8 else state
    path.reverse()
    return path
