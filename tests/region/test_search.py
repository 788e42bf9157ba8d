"""The best way through the lines, against all ways."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from newsclean.region.search import MOVES, State, best_path

points = st.integers(-20, 20)


def score(way: tuple[State, ...], inside: list[int], outside: list[tuple[int, int, int]], moves: list[int]) -> int | None:
    costs = dict(zip(MOVES, moves, strict=True))
    steps = list(zip((State.BEFORE, *way), way, strict=False))
    if way[-1] not in (State.IN, State.AFTER) or any(step not in costs for step in steps):
        return None
    column = {State.BEFORE: 0, State.APART: 1, State.AFTER: 2}
    lines = (inside[at] if state is State.IN else outside[at][column[state]] for at, state in enumerate(way))
    return sum(lines) + sum(costs[step] for step in steps)


@given(st.data())
def test_no_way_is_better(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 5))
    inside = data.draw(st.lists(points, min_size=count, max_size=count))
    outside = data.draw(st.lists(st.tuples(points, points, points), min_size=count, max_size=count))
    moves = data.draw(st.lists(points, min_size=len(MOVES), max_size=len(MOVES)))
    scores = [found for way in product(State, repeat=count) if (found := score(way, inside, outside, moves)) is not None]
    assert score(tuple(best_path(inside, outside, moves)), inside, outside, moves) == max(scores)


def test_nothing_to_walk() -> None:
    assert best_path([], [], [0] * len(MOVES)) == []


def test_of_two_equal_ends_the_first_is_taken() -> None:
    """Nothing speaks for what stands between: it is as likely a comment as a paragraph."""
    path = best_path([5, 2, -9], [(0, 0, 0), (0, 0, 2), (0, 0, 3)], [0] * len(MOVES))
    assert path == [State.IN, State.AFTER, State.AFTER]
