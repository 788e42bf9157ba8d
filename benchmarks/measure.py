"""Measuring: turns taken in rounds, the stages of a clean told apart, peak memory, and fresh processes.

Times are seconds of processor time, so that what else a machine does counts little. Within one round everybody works on the same pages,
and a ratio is the median of the rounds' own ratios: a machine that slows down slows all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median, quantiles
from time import process_time
from typing import Any, NamedTuple

from newsclean import cleaner as cleaner_module
from newsclean import engine
from newsclean import rulebook as rulebook_module
from newsclean.engine import Index

__all__ = ["Figure", "figure", "fresh_process", "peak_memory", "ratio", "rounds", "stages", "suite", "timed"]

# What a clean is made of, by the name under which its module knows it, in order. What it doesn't know any more is left out.
_STAGES = (
    "repair",
    "split",
    "Page",
    "hits",
    "mark",
    "strongest",
    "find_region",
    "furnish",
    "completed",
    "lay",
    "settle",
    "steadied",
    "assemble",
)


class Figure(NamedTuple):
    """A median, and between which values the middle half of all lies."""

    median: float
    low: float
    high: float


def figure(values: Sequence[float]) -> Figure:
    """Return the median of values and their spread.

    >>> figure([1.0, 2.0, 3.0, 4.0, 10.0])
    Figure(median=3.0, low=2.0, high=4.0)
    """
    if len(values) < 2:
        return Figure(values[0], values[0], values[0])
    low, _, high = quantiles(values, n=4, method="inclusive")
    return Figure(median(values), low, high)


def ratio(values: Sequence[float], base: Sequence[float]) -> Figure:
    """Return how many times its base something costs, round by round."""
    return figure([value / other for value, other in zip(values, base, strict=True)])


def timed(do: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    start = process_time()
    do()
    return process_time() - start


def rounds(turns: Mapping[str, Callable[[], object]], count: int) -> dict[str, list[float]]:
    """Let everybody take a turn, `count` times over, after one round that doesn't count."""
    seconds: dict[str, list[float]] = {name: [] for name in turns}
    for number in range(count + 1):
        for name, turn in turns.items():
            took = timed(turn)
            if number:
                seconds[name].append(took)
    return seconds


@contextmanager
def stages(seconds: dict[str, float]) -> Iterator[None]:
    """Add up the seconds that each stage of every clean inside takes; what a stage calls of the others counts for those."""
    inside = [0.0]

    def clocked(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            inside.append(0.0)
            start = process_time()
            try:
                return stage(*given, **named)
            finally:
                took = process_time() - start
                seconds[name] = seconds.get(name, 0.0) + took - inside.pop()
                inside[-1] += took

        return run

    owners = [(owner, name) for name in _STAGES if (owner := _owner(name)) is not None]
    plain = [getattr(owner, name) for owner, name in owners]
    try:
        for (owner, name), stage in zip(owners, plain, strict=True):
            setattr(owner, name, clocked(name, stage))
        yield
    finally:
        for (owner, name), stage in zip(owners, plain, strict=True):
            setattr(owner, name, stage)


def _owner(name: str) -> Any:
    places: tuple[Any, ...] = (Index, cleaner_module, engine) if name == "hits" else (cleaner_module, rulebook_module, engine)
    return next((place for place in places if hasattr(place, name)), None)


def peak_memory(do: Callable[[], object]) -> int:
    """Return how many bytes something needs at most, beside what was there before."""
    tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        do()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


def fresh_process(code: str, count: int) -> Figure:
    """Return the milliseconds that code takes in a fresh process, the start of Python not counted; the first one writes the bytecode."""
    script = f"import time; start = time.process_time()\n{code}\nprint(time.process_time() - start)"
    known = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    values = [
        float(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=known).stdout)
        for _ in range(count + 1)
    ]
    return figure([1000 * value for value in values[1:]])


def suite(seconds: Mapping[str, Sequence[float]]) -> Any:
    """Return rounds as a suite of pyperf, whose `compare_to` tells two of them apart and says whether the difference means anything."""
    import pyperf

    runs = {name: pyperf.Run(values, metadata={"name": name, "unit": "second"}, collect_metadata=False) for name, values in seconds.items()}
    return pyperf.BenchmarkSuite([pyperf.Benchmark([run]) for run in runs.values()])
