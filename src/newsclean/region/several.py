"""Pages of more than one article, as endless scrolling gives them: where one page ends and the next begins, and which is the main one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsclean.model import Label, Mark
from newsclean.region.label import Segment
from newsclean.region.lines import Lines
from newsclean.region.search import State

__all__ = ["main_article"]

_FOOT = 25  # lines: a page's foot and the next one's head have more, an article's interruption hardly ever has a legal notice too
_MAIN = 0.3  # of the longest: a shorter stretch before the first page's end is a teaser or a notice, not the article


def main_article(segments: Sequence[Segment], taken: Sequence[Mark | None], lines: Lines) -> tuple[Segment, ...]:
    """Return the segments with the first article alone, where the feet of pages stand between articles.

    Between two pages stand many lines, with a legal notice (a rule's mark, or a line with ©) among them.
    """
    inside = [number for number, segment in enumerate(segments) if segment.state is State.IN]
    pages: list[list[int]] = [inside[:1]]
    for before, after in pairwise(inside):
        if _page_ends(segments[before], segments[after], taken, lines):
            pages.append([])
        pages[-1].append(after)
    if len(pages) == 1:
        return tuple(segments)
    sizes = [sum(sum(lines.sizes[segments[number].first : segments[number].end]) for number in page) for page in pages]
    main = next(page for page, size in zip(pages, sizes, strict=True) if size >= _MAIN * max(sizes))
    others = {number: _outside(number, main) for page in pages if page is not main for number in page}
    return tuple(segment._replace(state=others.get(number, segment.state)) for number, segment in enumerate(segments))


def _outside(number: int, main: Sequence[int]) -> State:
    return State.BEFORE if number < main[0] else State.AFTER


def _page_ends(before: Segment, after: Segment, taken: Sequence[Mark | None], lines: Lines) -> bool:
    first, last = lines.numbers[before.end - 1] + 1, lines.numbers[after.first]
    if last - first < _FOOT:
        return False
    if any(mark is not None and mark.label is Label.LEGAL for mark in taken[first:last]):
        return True
    return any("©" in text for text in lines.texts[before.end : after.first])
