"""What the lines outside the article most probably are, and why they are not of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.model import Block, Label, Mark
from newsclean.region.evidence import Unit
from newsclean.region.lines import SENTENCE, Lines
from newsclean.region.search import State
from newsclean.region.weights import POINTS

__all__ = ["Segment", "marks_of"]

_SHORT = 40
_MENU = Label.NAVIGATION
_LONG = 140
_RULES = ("region/before", "region/in", "region/apart", "region/after")
_AGAINST = {key: f"; against it most: {key} ({points})" if points < 0 else "" for key, points in POINTS.items()}
_WHERE = ("before the article", "in the article", "in an interruption of the article", "after the article")


class Segment(NamedTuple):
    """The lines from `first` up to `end`, all in one state."""

    state: State
    first: int
    end: int


def marks_of(
    blocks: Sequence[Block], taken: Sequence[Mark | None], lines: Lines, segments: Iterable[Segment], found: Sequence[Unit]
) -> list[Mark]:
    """Return a mark for each free line outside the article: the most probable label, and the evidence in words and numbers."""
    marks: list[Mark] = []
    new = tuple.__new__  # hundreds of marks a page: the named tuple's own constructor costs twice this
    units = iter(found)
    unit = next(units, None)
    for state, first, end in segments:
        if state is State.IN:
            continue
        shared = _shared_reason(lines, state, first, end)
        reasons = [shared] * (end - first)
        while unit and unit.first < end:
            if unit.first >= first:
                reasons[unit.first - first : unit.end - first] = [_reason(unit, shared)] * (unit.end - unit.first)
            unit = next(units, None)
        rule = _RULES[state]
        marks += [
            new(
                Mark,
                (block[0], block[1], _MENU if size < _SHORT and "©" not in block[2] else _label(block[2], size, state), rule, reason, ()),
            )
            for block, size, reason in zip([blocks[n] for n in lines.numbers[first:end]], lines.sizes[first:end], reasons, strict=True)
        ]
    if taken.count(None) == len(lines.numbers):
        return marks
    protected = {blocks[number].start for number in lines.numbers if taken[number] is not None}
    return [mark for mark in marks if mark.start not in protected]


def _label(text: str, size: int, state: State) -> Label:
    if "©" in text:
        return Label.LEGAL
    if "ookie" in text:
        return Label.CONSENT
    if size >= _LONG and state is State.AFTER:
        return Label.COMMENTS if text[-1] in ".!?…。" else Label.OTHER
    return Label.RELATED


def _shared_reason(lines: Lines, state: State, first: int, end: int) -> str:
    """Say of lines that stand together where they stand and what they are like."""
    count = end - first
    which = f"line {lines.numbers[first] + 1}"
    if count > 1:
        which = f"one of lines {lines.numbers[first] + 1} to {lines.numbers[end - 1] + 1}"
    length, endings = sum(lines.sizes[first:end]) // count, lines.ends[first:end].count(SENTENCE)
    return f"{_WHERE[state]}: {which}, {length} characters each on average, {endings} of {count} ending a sentence"


def _reason(unit: Unit, shared: str) -> str:
    """Name the strongest piece of evidence against a line."""
    return shared + _AGAINST[min(unit.keys, key=POINTS.__getitem__)]
