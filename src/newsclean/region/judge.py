"""A whole page, an article already, or a page that holds none: told by what stands around the thickest prose."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.model import Label, Mark
from newsclean.region.lines import OPEN, Anchor, Lines

__all__ = ["holds_article", "is_page"]

_MENU_LENGTH = 25
_MENU_WORDS = 3
_MENU_LINES = 10  # a page has so many around the article at least ...
_EACH_SIDE = 2  # ... and so many of them on either side, or else a sign that only pages bear
_RULED = 3
_PAGE_LABELS = frozenset(
    {
        Label.NAVIGATION,
        Label.LEGAL,
        Label.CONSENT,
        Label.SHARING,
        Label.RELATED,
        Label.COMMENTS,
        Label.NEWSLETTER,
        Label.SUBSCRIPTION,
        Label.REGISTRATION,
        Label.APP,
        Label.TOOLS,
        Label.TICKER,
        Label.ADVERTISING,
    }
)
_LEAST_PROSE = 1.5  # the score of some two hundred characters of sentences


def is_page(lines: Lines, anchor: Anchor, taken: Sequence[Mark | None]) -> bool:
    """Tell whether a text is a whole page: menus stand before and after its prose, or signs that only pages bear."""
    before = _menu_lines(lines, range(anchor.first))
    after = _menu_lines(lines, range(anchor.end, len(lines.texts)))
    if before + after < _MENU_LINES:
        return False
    return (before >= _EACH_SIDE and after >= _EACH_SIDE) or _bears_signs(lines, anchor, taken)


def _menu_lines(lines: Lines, numbers: range) -> int:
    """Count the lines of one to three words without any mark at the end, as menus have and verse has not."""
    texts, sizes, ends = lines.texts, lines.sizes, lines.ends
    return sum(
        [
            sizes[at] < _MENU_LENGTH
            and ends[at] == OPEN
            and texts[at].count(" ") < _MENU_WORDS
            and texts[at][-1].isalnum()
            and texts[at][0].isalnum()
            for at in numbers
        ]
    )


def _bears_signs(lines: Lines, anchor: Anchor, taken: Sequence[Mark | None]) -> bool:
    if sum([mark is not None and mark[2] in _PAGE_LABELS for mark in taken]) >= _RULED:
        return True
    around = [*lines.texts[: anchor.first], *lines.texts[anchor.end :]]
    return any("©" in text for text in around)


def holds_article(anchor: Anchor) -> bool:
    """Tell whether a page has prose enough anywhere to be an article."""
    return anchor.score >= _LEAST_PROSE
