"""`find_region`: which blocks of a document are the article, and what the others are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newsclean.model import Document, Mark, Notice
from newsclean.region.evidence import NO_HEADING, Unit, units
from newsclean.region.judge import holds_article, is_page, is_titled
from newsclean.region.label import Segment, marks_of
from newsclean.region.lines import OPEN, Lines, lines_of, thickest
from newsclean.region.places import PLACES, title_again
from newsclean.region.search import MOVES, State, best_path
from newsclean.region.several import main_article
from newsclean.region.weights import MOVING, OUTSIDE, POINTS

__all__ = ["Kind", "Region", "find_region"]

Kind = Literal["page", "article", "none"]

_OUTSIDE = [OUTSIDE[place] for place in PLACES]
_MOVING = [MOVING[name] for name in MOVES.values()]
_HEADING = 60
_PROTECTED = 1000  # more points than any way through the lines around it can bring
_NO_ARTICLE = Notice(
    "no-article", "the page holds no stretch of prose that could be an article: a front page, a list of links, or an empty page"
)


@dataclass(frozen=True, slots=True)
class Region:
    """Which blocks of a document are the article.

    `kind` tells a whole page from a text that is the article already ("article") and from a page that holds none ("none");
    `stretches` are block indexes, end exclusive; `marks` label each block outside them that no rule has taken.
    """

    kind: Kind
    stretches: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...] = ()
    notices: tuple[Notice, ...] = ()


def find_region(document: Document, taken: Sequence[Mark | None], mode: str = "auto") -> Region:
    """Tell the article from the rest of a page; `taken[i]` is the mark that a rule has set on block `i`, or None.

    With `mode` "auto" a text that is no whole page is left as it is, with "article" any text is, and with "page" none.
    """
    blocks = document.blocks
    whole = Region("article", ((0, len(blocks)),) if blocks else ())
    if mode == "article" or not blocks:
        return whole
    lines = lines_of(blocks, taken)
    if not lines.texts:
        return whole
    anchor = thickest(lines)
    if mode == "auto" and not is_page(lines, anchor, taken):
        return whole
    held = holds_article(lines, anchor)
    title = -1 if held else title_again(lines, anchor)
    if held or title >= 0:
        found = units(blocks, taken, lines, anchor)
        segments = main_article(list(_segments(found, _states(found, taken, lines), len(lines.texts))), taken, lines)
        held = held or is_titled(lines, segments, title)
    if not held:
        nowhere = [Segment(State.BEFORE, 0, len(lines.texts))]
        return Region("none", (), tuple(marks_of(blocks, taken, lines, nowhere, ())), (_NO_ARTICLE,))
    numbers = lines.numbers
    stretches = [(numbers[first], numbers[end - 1] + 1) for state, first, end in segments if state is State.IN]
    return Region("page", tuple(stretches), tuple(marks_of(blocks, taken, lines, segments, found)))


def _states(found: Sequence[Unit], taken: Sequence[Mark | None], lines: Lines) -> list[State]:
    """Return for each unit where it stands."""
    weigh, numbers = POINTS.__getitem__, lines.numbers
    points = [sum(map(weigh, unit[3])) if taken[numbers[unit[0]]] is None else _PROTECTED for unit in found]
    path = best_path(points, [_OUTSIDE[unit[2]] for unit in found], _MOVING)
    for at in range(1, len(path) - 1):
        if path[at] is State.APART and path[at - 1] is path[at + 1] is State.IN and _may_head(found[at], lines):
            path[at] = State.IN
    return path


def _segments(found: Sequence[Unit], states: Sequence[State], count: int) -> Iterator[Segment]:
    """Join the units in one state; what stands before all units or behind them is before or after the article."""
    state, first = State.BEFORE, 0
    for unit, now in zip(found, states, strict=True):
        if now is not state:
            if unit.first > first:
                yield Segment(state, first, unit.first)
            state, first = now, unit.first
    if state is not State.AFTER and found[-1].end < count:
        yield Segment(state, first, found[-1].end)
        state, first = State.AFTER, found[-1].end
    yield Segment(state, first, count)


def _may_head(unit: Unit, lines: Lines) -> bool:
    """Tell whether a short line that stands alone between paragraphs may be their heading, which is worth more than the odd caption left."""
    text, size = lines.texts[unit.first], lines.sizes[unit.first]
    short = unit.end - unit.first == 1 and size < _HEADING and lines.ends[unit.first] == OPEN
    return short and not text[-1].isdigit() and NO_HEADING.isdisjoint(unit.keys)
