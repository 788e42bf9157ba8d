"""A whole page, an article already, or a page that holds none: told by what stands around the thickest prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from newsclean.model import Label, Mark
from newsclean.region.label import Segment
from newsclean.region.lines import OPEN, QUOTE, Anchor, Lines
from newsclean.region.search import State

__all__ = ["holds_article", "is_page", "is_titled"]

_MENU_LENGTH = 40
_MENU_WORDS = 4
_ENOUGH = 12  # menu lines around the article, which make a page where ...
_EACH_SIDE = 2  # ... some stand on either side, or all above much prose, or a sign says so that only pages bear
_MUCH = 3.0
_PLENTY = 20.0
_SOME = 0.6  # the score of one line of 120 characters: a text with less is a list, a poem, code, or a page without an article
_RULED = 3
_PAGE_LABELS = frozenset(
    {
        *(Label.NAVIGATION, Label.LEGAL, Label.CONSENT, Label.SHARING, Label.RELATED, Label.COMMENTS, Label.NEWSLETTER, Label.SUBSCRIPTION),
        *(
            Label.REGISTRATION,
            Label.APP,
            Label.TOOLS,
            Label.TICKER,
            Label.ADVERTISING,
            Label.DONATION,
            Label.NOTIFICATION,
            Label.PROMOTION,
            Label.CONTACT,
        ),
    }
)
_HEADLINES = 20  # a front page has so many
_HEADLINE_SIZE = 40
_TEASER_SIZE = 100
_TEASER_TEXT = 60
_PARAGRAPH_SIZE = 350  # a teaser is no longer
_ALONE = 0.25
_BELOW = 12  # lines: no further below its title begins an article of lists or scraps ...
_AT_LEAST = 8  # ... which has so many lines in a row, hardly any of them a headline over a teaser ...
_TEXT = 400  # ... and so many characters


def is_page(lines: Lines, anchor: Anchor, taken: Sequence[Mark | None]) -> bool:
    """Tell whether a text is a whole page, by the menus around its prose and by signs that only pages bear."""
    count = len(lines.texts)
    first, end = (lines.numbers[anchor.first], lines.numbers[anchor.end - 1] + 1) if anchor.end else (0, 0)
    before, after = _menu_lines(lines, range(anchor.first)), _menu_lines(lines, range(count - 1, anchor.end - 1, -1))
    if before + after < _ENOUGH or min(before, after) < _EACH_SIDE:
        before += _ruled(taken[:first])
        after += _ruled(taken[end:])
    if before + after < _ENOUGH:
        return False
    if anchor.score < _SOME:
        return _headlines(lines) >= _HEADLINES and _bears_signs(lines, anchor, taken)
    if before >= _EACH_SIDE and after >= _EACH_SIDE:
        return True
    return (before >= _ENOUGH and anchor.score >= _MUCH) or _bears_signs(lines, anchor, taken)


def _ruled(taken: Sequence[Mark | None]) -> int:
    """Count the blocks that rules have told to be what only pages bear."""
    return sum([mark is not None and mark[2] in _PAGE_LABELS for mark in taken])


def _menu_lines(lines: Lines, numbers: Iterable[int]) -> int:
    """Count, as far as it matters, the lines of one to four words without any mark at the end, as menus have and verse has not."""
    texts, sizes, ends = lines.texts, lines.sizes, lines.ends
    found = (
        at
        for at in numbers
        if sizes[at] < _MENU_LENGTH
        and ends[at] == OPEN
        and texts[at].count(" ") < _MENU_WORDS
        and texts[at][-1].isalnum()
        and texts[at][0].isalnum()
    )
    return sum(1 for _ in islice(found, _ENOUGH))


def _bears_signs(lines: Lines, anchor: Anchor, taken: Sequence[Mark | None]) -> bool:
    if _ruled(taken) >= _RULED:
        return True
    around = [*lines.texts[: anchor.first], *lines.texts[anchor.end :]]
    return any("©" in text for text in around)


def holds_article(lines: Lines, anchor: Anchor) -> bool:
    """Tell whether the thickest prose of a page is an article's: on a front page each piece stands alone, between headlines."""
    if anchor.score < _SOME:
        return False
    if _headlines(lines) < _HEADLINES:
        return True
    if anchor.score >= _PLENTY or max(lines.sizes[anchor.first : anchor.end]) >= _PARAGRAPH_SIZE:
        return True
    stretch = list(zip(lines.sizes[anchor.first : anchor.end], lines.ends[anchor.first : anchor.end], strict=True))
    prose = [at for at, (size, end) in enumerate(stretch) if size >= _TEASER_SIZE and 0 < end <= QUOTE]
    joined = sum([after - at == 1 or (after - at == 2 and not _is_headline(*stretch[at + 1])) for at, after in pairwise(prose)])
    return joined > _ALONE * len(prose)


def is_titled(lines: Lines, segments: Sequence[Segment], title: int) -> bool:
    """Tell whether what was found right below the page's title is an article of lists or scraps, and not a list of teasers."""
    first, end = next(((segment.first, segment.end) for segment in segments if segment.state is State.IN), (0, 0))
    if not title < first <= title + _BELOW or end - first < _AT_LEAST or sum(lines.sizes[first:end]) < _TEXT:
        return False
    sizes, ends = lines.sizes, lines.ends
    prose = [size >= _TEASER_TEXT and 0 < ending <= QUOTE for size, ending in zip(sizes[first:end], ends[first:end], strict=True)]
    teasers = sum(
        [sizes[at] >= _HEADLINE_SIZE and ends[at] == OPEN and any(prose[at + 1 - first : at + 3 - first]) for at in range(first, end)]
    )
    return _AT_LEAST * teasers <= end - first


def _headlines(lines: Lines) -> int:
    """Count the lines of a headline's length that end no sentence."""
    return sum([_HEADLINE_SIZE <= size < _PARAGRAPH_SIZE and end == OPEN for size, end in zip(lines.sizes, lines.ends, strict=True)])


def _is_headline(size: int, end: int) -> bool:
    return _HEADLINE_SIZE <= size < _PARAGRAPH_SIZE and end == OPEN
