"""Where the lines of a page stand: how far the article may reach, and each line's place before, in or behind the thickest prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsclean.model import Block
from newsclean.region.lines import Anchor, Lines

__all__ = ["PLACES", "is_spaced", "places_of", "reach_of", "title_again"]

_MARGIN = 20  # so many lines before and behind the thickest prose may still be the article, and behind each paragraph that follows ...
_THIN = 10.0
_THIN_MARGIN = 100  # ... and so many where it is thin, and may stand elsewhere
_REACH = 200  # lines: no further from the prose is the title, or a paragraph that follows
_SCANT = 3.0  # a page of so little prose, two paragraphs, may say the rest in lists
_TITLE = 20  # characters: a shorter title may be a menu's entry

# Where a line stands in the page: before the thickest prose, how far into it, behind it; where the title stands again above the prose, before
# or behind that.
_STEPS = (0.001, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95)
PLACES = (
    "before the prose",
    *("at its start", "to 10%", "to 30%", "to 50%", "to 70%", "to 85%", "to 95%", "at its end"),
    "behind the prose",
    "before the title",
    "between the title and the prose",
    "between the title and scant prose",
    "behind scant prose under a title",
)
_BEFORE, _BEHIND, _ABOVE, _BETWEEN, _BETWEEN_SCANT, _BEHIND_SCANT = 0, 9, 10, 11, 12, 13


def title_again(lines: Lines, anchor: Anchor) -> int:
    """Find where the page's first line, often the title of the window, stands again, above the second half of the prose; -1 if nowhere."""
    texts, sizes = lines.texts, lines.sizes
    if not texts or sizes[0] < _TITLE:
        return -1
    first = texts[0]
    half = anchor.first + bisect_right(anchor.shares, 0.5)
    for at in range(min(half, len(texts)) - 1, 0, -1):
        if sizes[at] >= _TITLE and (texts[at] in first or first in texts[at]):
            return at
    return -1


def reach_of(anchor: Anchor, title: int) -> tuple[int, int]:
    """Return the lines that may be the article's: some before and behind the prose, those from the title on, and more while paragraphs follow."""
    paragraphs, last = anchor.paragraphs, anchor.end
    if anchor.score < _THIN:
        first, last = anchor.first - _THIN_MARGIN, last + _THIN_MARGIN
    else:
        first = anchor.first - _MARGIN
        while (at := paragraphs.find(1, last, min(last + _MARGIN, anchor.end + _REACH))) >= 0:
            last = at + 1
        last += _MARGIN
    if title >= 0:
        first = min(first, max(title, anchor.first - _REACH))
    return max(0, first), min(len(paragraphs), last)


def places_of(anchor: Anchor, title: int) -> list[int]:
    """Return for each line its place in the page, as a number in `PLACES`."""
    first, count = anchor.first, len(anchor.paragraphs)
    if title < 0:
        head = [_BEFORE] * first
    else:
        above = min(title + 1, first)
        head = [_ABOVE] * above + [_BETWEEN_SCANT if anchor.score < _SCANT else _BETWEEN] * (first - above)
    behind = _BEHIND_SCANT if title >= 0 and anchor.score < _SCANT else _BEHIND
    return head + [1 + bisect_right(_STEPS, share) for share in anchor.shares] + [behind] * (count - anchor.end)


def is_spaced(blocks: Sequence[Block], lines: Lines, anchor: Anchor) -> bool:
    """Tell whether most paragraphs of the thickest prose have a blank line before them."""
    numbers, paragraphs = lines.numbers, anchor.paragraphs
    gaps = [blocks[numbers[at]][3] > 0 for at in range(anchor.first, anchor.end) if paragraphs[at]]
    return 2 * sum(gaps) > len(gaps)
