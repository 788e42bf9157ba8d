"""Sub-headings: the short lines that open prose inside the article."""

from __future__ import annotations

from collections.abc import Container

from newsclean.furniture.page import Page, is_prose
from newsclean.model import Label, Mark

__all__ = ["heading_marks", "is_heading"]

_LONGEST = 90  # characters
_WORDS = 13
_NO_END = frozenset('.!?:;,…。！？：”"»')
_NO_START = frozenset("-–—•*·>|„“\"«»‹›‘'’([")


def is_heading(text: str) -> bool:
    """Tell whether a line can be a heading by itself: short, no end of a sentence, no quote, no item of a list.

    >>> is_heading("The new pier"), is_heading("The pier is new."), is_heading("• The pier"), is_heading("1. The pier"), is_heading("“We wait”")
    (True, False, False, False, False)
    """
    if not 2 < len(text) < _LONGEST or text[-1] in _NO_END or text[0] in _NO_START or text[0].islower() or text.count(" ") >= _WORDS:
        return False
    head = text.split(None, 1)[0]
    return not head.rstrip(".):").isdigit() and any(map(str.isalpha, text))


def heading_marks(page: Page, known: Container[int]) -> dict[int, Mark]:
    """Mark the sub-headings, by block index; `known` are the blocks of other furniture.

    A heading stands between paragraphs: the line over it is no other short line, the next one is prose.
    """
    texts, taken = page.texts, page.taken
    short = [i for i in range(page.first + 1, page.last - 1) if len(texts[i]) < _LONGEST and taken[i] is None]
    marks: dict[int, Mark] = {}
    for i in short:
        if taken[i + 1] is not None or i + 1 in known or i in known or not is_prose(texts[i + 1]) or not is_heading(texts[i]):
            continue
        if _follows_article(page, i, known):
            marks[i] = page.mark(i, Label.HEADING, "heading", "is a short line that ends no sentence and opens a paragraph")
    return marks


def _follows_article(page: Page, i: int, known: Container[int]) -> bool:
    """Tell whether a paragraph stands over the line, with nothing but furniture or what rules took between."""
    for above in range(i - 1, max(page.first - 1, i - 12), -1):
        if page.taken[above] is None and above not in known:
            return is_prose(page.texts[above]) or page.texts[above][-1] in '.!?”"»…'
    return False
