"""`find_region`: which blocks of a document are the article, and what the others are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from newsclean.model import Document, Mark, Notice
from newsclean.region.evidence import NO_HEADING, PLACES, Unit, units
from newsclean.region.judge import holds_article, is_page
from newsclean.region.label import marks_of
from newsclean.region.lines import OPEN, Lines, lines_of, thickest
from newsclean.region.search import MOVES, State, best_path
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
    anchor = thickest(lines)
    if mode == "auto" and not is_page(lines, anchor, taken):
        return whole
    if not holds_article(lines, anchor):
        return Region("none", (), tuple(marks_of(blocks, taken, lines, [State.BEFORE] * len(lines.texts))), (_NO_ARTICLE,))
    found = units(blocks, taken, lines, anchor)
    states = _states(found, lines, [taken[lines.numbers[unit.first]] is not None for unit in found])
    return Region("page", tuple(_stretches(lines, states)), tuple(marks_of(blocks, taken, lines, states, found)))


def _states(found: Sequence[Unit], lines: Lines, protected: Sequence[bool]) -> list[State]:
    """Return for each line where it stands."""
    points = [sum([POINTS[key] for key in unit.keys]) for unit in found]
    if any(protected):
        points = [point + _PROTECTED * held for point, held in zip(points, protected, strict=True)]
    path = best_path(points, [_OUTSIDE[unit.place] for unit in found], _MOVING)
    states = [State.BEFORE] * found[0].first
    for at, (unit, state) in enumerate(zip(found, path, strict=True)):
        alone = state is State.APART and path[at - 1] is State.IN is path[at + 1]
        states += [State.IN if alone and _may_head(unit, lines) else state] * (unit.end - unit.first)
    return states + [State.AFTER] * (len(lines.texts) - len(states))


def _may_head(unit: Unit, lines: Lines) -> bool:
    """Tell whether a short line that stands alone between paragraphs may be their heading, which is worth more than the odd caption left."""
    text, size = lines.texts[unit.first], lines.sizes[unit.first]
    short = unit.end - unit.first == 1 and size < _HEADING and lines.ends[unit.first] == OPEN
    return short and not text[-1].isdigit() and NO_HEADING.isdisjoint(unit.keys)


def _stretches(lines: Lines, states: Sequence[State]) -> Iterator[tuple[int, int]]:
    """Return the runs of blocks in the article; blocks that rules took do not part them."""
    for state, group in groupby(range(len(states)), states.__getitem__):
        if state is State.IN:
            numbers = [lines.numbers[at] for at in group]
            yield numbers[0], numbers[-1] + 1
