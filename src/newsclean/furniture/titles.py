"""The headline: told by the page's own title line, or by what stands under it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.furniture.page import Page, fold, is_prose
from newsclean.model import Label, Mark

__all__ = ["Headline", "find_headline", "is_headline", "title_marks"]

_NEAR = 14  # blocks: two prints of the headline this near stand in one head
_LONGEST = 300


class Headline(NamedTuple):
    """Where the headline stands, what it says, where its words stand again, and why we believe it."""

    at: int
    title: str
    section: str
    repeats: tuple[int, ...]
    reason: str


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(r"\s+[|•·»›–—-]\s+")


def is_headline(text: str) -> bool:
    """Tell whether a line can be a headline: some words, no full stop at the end, not as long as prose.

    >>> is_headline("Ferry to Westhaven sails again"), is_headline("News"), is_headline("The ferry to Westhaven sails again.")
    (True, False, False)
    """
    size = len(text)
    if size > 220 or size < 12:
        return not text.isascii() and 8 <= size < 12
    return text[-1] not in ".:;," and (text.count(" ") >= 2 or not text.isascii()) and not text.startswith(("http", "©", "•", "*"))


def find_headline(page: Page, limit: int) -> Headline | None:
    """Find the headline by the page's title line, block 0, which stands again over the article; `limit` is the last block to look at."""
    top = page.blocks[0].text
    if not page.claimable(0) or not 12 <= len(top) <= _LONGEST:
        return None
    whole = fold(top)
    equal, near = [], []
    for i in range(1, limit + 1):
        text = page.blocks[i].text
        size = len(text)
        if not 10 <= size <= _LONGEST or (text[1:9] not in top and text[-9:-1] not in top):
            continue
        folded = fold(text)
        if folded in whole and len(folded) * 9 >= len(whole) * 4:
            equal.append(i)
        elif len(folded) < 3 * len(whole) and _shares(folded, top):
            near.append(i)
    return _choose(page, equal, near)


def _shares(folded: str, top: str) -> bool:
    """Tell whether a line ends in the title or its part without the site's name: a kicker or breadcrumb before the headline."""
    part = max(_joins().split(top), key=len)
    return len(part) > 15 and fold(part) in folded


def _choose(page: Page, equal: list[int], near: list[int]) -> Headline | None:
    hits = sorted(equal + near)
    if not hits or not page.claimable(hits[-1]):
        return None
    cluster = [hits[-1]]
    for i in reversed(hits[:-1]):
        if cluster[0] - i > _NEAR:
            break
        cluster.insert(0, i)
    best = next((i for i in cluster if i in equal), cluster[-1])
    title, section = _headline_part(page.blocks[best].text, page.blocks[0].text, equal=best in equal)
    again = tuple(i for i in (0, *hits) if i != best and page.claimable(i))
    return Headline(best, title, section, again, "stands on the page's title line and again over the article")


def _headline_part(text: str, top: str, *, equal: bool) -> tuple[str, str]:
    """Return headline and kicker of a line of which the page's title line prints only a part, or joins the parts otherwise."""
    parts = re.split(r"\s+[–—-]\s+|:\s+", text, maxsplit=1)
    if len(parts) == 2 and len(parts[1]) > 15:
        joint = text[len(parts[0]) : len(text) - len(parts[1])]
        if not equal and fold(parts[1]) in fold(top) and fold(parts[0]) not in fold(top):
            return parts[1], parts[0]
        if joint.strip() in "–—-" and f"{parts[0]}: {parts[1]}" in top:
            return parts[1], parts[0]
    return text, ""


def title_of_line(text: str) -> tuple[str, str]:
    """Cut the site's name off a page's title line: the title, and the rest.

    >>> title_of_line("Ferry sails again | World | The Harbour Herald")
    ('Ferry sails again', 'World | The Harbour Herald')
    >>> title_of_line("Ferry – a love story")
    ('Ferry – a love story', '')
    """
    for join in (" | ", " • ", " · ", " » "):
        if join in text:
            head, _, tail = text.partition(join)
            if len(head) >= len(tail) or len(head) > 25:
                return head.strip(), tail.strip()
    found = list(re.finditer(r"\s+[–—-]\s+", text))
    if found and found[-1].start() > 20 and len(text) - found[-1].end() < 30 and text[found[-1].end()].isupper():
        return text[: found[-1].start()], text[found[-1].end() :]
    return text, ""


def title_marks(page: Page, headline: Headline) -> list[Mark]:
    """Mark the headline, its kicker and the other prints of it."""
    fields = [("title", headline.title)]
    if headline.section:
        fields.append(("section", headline.section))
    marks = [page.mark(headline.at, Label.TITLE, "title", headline.reason, *fields)]
    for i in headline.repeats:
        marks.append(page.mark(i, Label.REPEAT, "title-again", f"prints the title of line {headline.at + 1} again"))
    return marks


def headline_above(page: Page, anchor: int, first: int) -> Headline | None:
    """Find the headline by what stands under it: the topmost headline-like line of the few above the first byline or date."""
    best = None
    for i in range(anchor - 1, max(first, anchor - 7) - 1, -1):
        if not page.claimable(i):
            if best is not None:
                break
            continue
        text = page.blocks[i].text
        if is_headline(text) and text.count(" ") >= 3:
            best = i
        elif not is_prose(text) and best is not None:
            break
    if best is None:
        return None
    return Headline(best, page.blocks[best].text, "", (), f"is the headline-like line over the byline or date of line {anchor + 1}")
