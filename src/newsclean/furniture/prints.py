"""Where the page's title line stands again: the prints of its words on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newsclean.furniture.page import Page, fold

__all__ = ["LONGEST", "prints_of", "title_of_line"]

LONGEST = 300  # characters of a title line
_PIECE = 9  # characters of the title that are looked for together
_BEYOND = 1 << 60


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {"joins": re.compile(r"\s+[|•·»›–—-]\s+"), "site": re.compile(r"\s+[–—-]\s+(?=[^–—]{2,32}$)")}


def prints_of(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Return the blocks from `start` to `end` that print the page's title, each with the size of what it prints; 0 where more stands on the line."""
    top = page.texts[0]
    likely = _with_words_of(page, top, start, end)
    if not likely:
        return []
    whole, name, part = fold(top), title_of_line(top)[0], max(_patterns()["joins"].split(top), key=len)
    title = whole if name == top else fold(name)
    longest = title if part == name else fold(part)
    found = []
    for i in likely:
        text = page.texts[i]
        if not 10 <= len(text) <= LONGEST:
            continue
        folded = fold(text)
        if folded in whole and (len(folded) * 9 >= len(whole) * 4 or folded == title):
            found.append((i, len(folded)))
        elif len(longest) > 15 and longest in folded and len(folded) < 3 * len(whole):
            found.append((i, len(longest) - 1 if len(longest) * 10 > len(folded) * 7 else 0))
    return found


def _with_words_of(page: Page, top: str, start: int, end: int) -> list[int]:
    """Return the blocks that hold one of a few pieces of the title: a search through the text costs less than a look at each block."""
    if end < start:
        return []
    text, blocks = page.document.text, page.blocks
    low, high = blocks[start][0], blocks[end][1]
    offsets = set()
    for k in range(0, max(1, len(top) - _PIECE), max(_PIECE, len(top) // 5)):
        piece = top[k : k + _PIECE]
        at = text.find(piece, low, high)
        while at >= 0:
            offsets.add(at)
            at = text.find(piece, at + _PIECE, high)
    return sorted({bisect_right(blocks, (at, _BEYOND)) - 1 for at in offsets})


def title_of_line(text: str) -> tuple[str, str]:
    """Cut the site's name off a page's title line: the title, and the rest.

    >>> title_of_line("Ferry to Westhaven sails again | World | The Harbour Herald")
    ('Ferry to Westhaven sails again', 'World | The Harbour Herald')
    >>> title_of_line("Ferry – a love story")
    ('Ferry – a love story', '')
    """
    for join in (" | ", " • ", " · ", " » "):
        if join in text:
            head, _, tail = text.partition(join)
            if len(head) >= len(tail) or len(head) > 25:
                return head.strip(), tail.strip()
    found = _patterns()["site"].search(text, 20)
    if found is not None and text[found.end()].isupper():
        return text[: found.start()], text[found.end() :]
    return text, ""
