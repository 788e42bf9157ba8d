"""`split_dateline`: the place, and often the agency, that a report names before its first word."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["dateline_mark", "split_dateline"]

_PLACE = r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я'’.-]+(?:[ /-][A-ZÀ-ÞА-Я'’.-]+){0,3}(?:, [A-Z][\w.]+){0,3}"
_AGENCY = r"\((?:[A-Z][A-Z.]{1,9}|Reuters|dpa|dpo|epd|sda|ots|efe|kna|AFP|Xinhua|PTI|ANI)(?:[/,; -][\w.]{1,12}){0,2}\)"


@cache
def _pattern() -> re.Pattern[str]:
    mixed = r"[A-ZÀ-Þ][\w'’.]+(?:[ /-][A-ZÀ-Þ][\w'’.]+){0,3}(?:, [\w. ]{2,20})?"
    return re.compile(
        rf"(?:{_PLACE}(?: {_AGENCY})?\s?(?:--|[—–:]|-(?=\s))|{mixed} {_AGENCY}\s?(?:--|[—–:-])|{mixed} \((?:AP|AFP|Reuters|dpa|epd|sda|ots)[^)]{{0,12}}\)(?=\s))(?=\s?\S)"
    )


def split_dateline(text: str) -> tuple[str, str] | None:
    """Cut the dateline from the first paragraph of a report; None where there is none.

    >>> split_dateline("WESTHAVEN, Wis. (AP) — The ferry sailed at noon.")
    ('WESTHAVEN, Wis. (AP) —', 'The ferry sailed at noon.')
    >>> split_dateline("Westhaven (dpa) - Die Fähre fuhr."), split_dateline("Westhaven - a town - waits."), split_dateline("NATO: a history")
    (('Westhaven (dpa) -', 'Die Fähre fuhr.'), None, None)
    """
    found = _pattern().match(text)
    if found is None or found.end() > 60 or (":" in found[0] and found.end() < 8):
        return None
    return found[0].rstrip(), text[found.end() :].lstrip()


def dateline_mark(page: Page, claimed: Container[int]) -> Mark | None:
    """Mark the dateline at the start of the article's first paragraph; its words stay in the paragraph. `claimed` holds the blocks of other furniture."""
    for i in range(page.first, page.last):
        block = page.blocks[i]
        if i in claimed or not page.is_body(i):
            continue
        found = split_dateline(block.text) if block.text[:1].isupper() else None
        if found is None:
            return None
        end = block.start + len(found[0])
        if page.document.text[block.start : end] != found[0]:
            return None
        return Mark(block.start, end, Label.DATELINE, "furniture/dateline", "names the place of the report before its first word")
    return None
