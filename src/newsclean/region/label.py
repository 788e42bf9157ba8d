"""What the lines outside the article most probably are, and why they are not of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.model import Block, Label, Mark
from newsclean.region.evidence import Unit
from newsclean.region.lines import SENTENCE, Lines
from newsclean.region.search import State
from newsclean.region.weights import POINTS

__all__ = ["marks_of"]

_SHORT = 40
_LONG = 140
_RULES = {State.BEFORE: "region/before", State.APART: "region/apart", State.AFTER: "region/after"}
_WHERE = {State.BEFORE: "before the article", State.APART: "in an interruption of the article", State.AFTER: "after the article"}


def marks_of(
    blocks: Sequence[Block], taken: Sequence[Mark | None], lines: Lines, states: Sequence[State], found: Sequence[Unit] = ()
) -> Iterator[Mark]:
    """Yield a mark for each free line outside the article: the most probable label, and the evidence in words and numbers."""
    reasons: list[str] = [""] * len(states)
    for state, group in groupby(range(len(states)), states.__getitem__):
        if state is not State.IN:
            numbers = list(group)
            reasons[numbers[0] : numbers[-1] + 1] = [_shared_reason(lines, numbers, state)] * len(numbers)
    for unit in found:
        if reasons[unit.first]:
            reasons[unit.first : unit.end] = [_reason(unit, reasons[unit.first])] * (unit.end - unit.first)
    new = tuple.__new__  # hundreds of marks a page: the named tuple's own constructor costs twice this
    for at, (reason, number, state) in enumerate(zip(reasons, lines.numbers, states, strict=True)):
        if reason and taken[number] is None:
            block = blocks[number]
            yield new(Mark, (block[0], block[1], _label(lines, at, state), _RULES[state], reason, ()))


def _label(lines: Lines, at: int, state: State) -> Label:
    text, size = lines.texts[at], lines.sizes[at]
    if size < _SHORT:
        return Label.LEGAL if "©" in text else Label.NAVIGATION
    if "ookie" in text:
        return Label.CONSENT
    if "©" in text:
        return Label.LEGAL
    if size >= _LONG and state is State.AFTER:
        return Label.COMMENTS if lines.ends[at] == SENTENCE else Label.OTHER
    return Label.RELATED


def _shared_reason(lines: Lines, numbers: Sequence[int], state: State) -> str:
    """Say of lines that stand together where they stand and what they are like."""
    first, last = lines.numbers[numbers[0]] + 1, lines.numbers[numbers[-1]] + 1
    sizes = lines.sizes[numbers[0] : numbers[-1] + 1]
    endings = lines.ends[numbers[0] : numbers[-1] + 1].count(SENTENCE)
    of = f"line {first}" if first == last else f"one of lines {first} to {last}"
    return f"{_WHERE[state]}: {of}, {sum(sizes) // len(sizes)} characters each on average, {endings} of {len(sizes)} ending a sentence"


def _reason(unit: Unit, shared: str) -> str:
    """Name the two strongest pieces of evidence against a line."""
    against = sorted((POINTS[key], key) for key in unit.keys if POINTS[key] < 0)[:2]
    if not against:
        return shared
    return f"{shared}; against it: {', '.join(f'{key} ({points})' for points, key in against)}"
