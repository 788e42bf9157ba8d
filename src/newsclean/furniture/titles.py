"""The headline: told by the page's own title line, or by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newsclean.furniture.alone import heads_text
from newsclean.furniture.captions import split_credit
from newsclean.furniture.page import Page, is_prose
from newsclean.furniture.prints import LONGEST, prints_of, title_of_line
from newsclean.model import Label, Mark

__all__ = ["Headline", "headline_agreed", "headline_alone", "headline_told", "is_headline", "title_marks", "title_of_line"]

_NEAR = 14  # blocks: two prints of the headline this near stand in one head
_ENOUGH = 0.45  # a headline that no title line tells: half its words in the first paragraphs, or a third and a byline under it
_FAR = 30  # blocks: a print of the title so far over the first prose stands in a menu
_SENTENCE = 40  # characters: what is shorter and ends as a sentence may be a line of verse
_TEXT = 2  # blocks: where the article begins no further down, no page stands around it
_STEM = 5  # letters: what two forms of a word share in most languages


class Headline(NamedTuple):
    """Where the headline stands, what it says, what of the line is kicker or the site's name, where its words stand again, and why we believe it."""

    at: int
    title: str
    fields: tuple[tuple[str, str], ...]
    repeats: tuple[int, ...]
    reason: str


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "word": re.compile(r"[^\W\d_]{4,}|[\u3040-\u9fff]"),
    }


def is_headline(text: str) -> bool:
    """Tell whether a line can be a headline: some words, no full stop at the end, not as long as prose.

    >>> is_headline("Ferry to Westhaven sails again"), is_headline("News"), is_headline("The ferry to Westhaven sails again.")
    (True, False, False)
    """
    size = len(text)
    if size > 220 or size < 12:
        return not text.isascii() and 8 <= size < 12 and "\u3040" <= text[0] <= "\u9fff"
    spaced = text.count(" ") >= 2 or (not text.isascii() and "\u3040" <= text[size // 2] <= "\ud7a3")
    return (
        spaced
        and text[-1] not in ".:;,。"
        and not text.startswith(("http", "©", "•", "*", "- "))
        and not (" › " in text or " » " in text or " > " in text or " | " in text)
    )


def headline_agreed(page: Page, limit: int, is_head: Callable[[int], bool]) -> Headline | None:
    """Find the headline by the page's title line, block 0, whose words stand again over the article.

    `limit` is the last block that a head can reach; `is_head` tells of a block whether a byline or date stands close under it, which a print
    of the title far from the article needs.
    """
    top = page.texts[0]
    if not page.claimable(0) or not 10 <= len(top) <= LONGEST or top[-1] == ".":
        return None
    prints = prints_of(page, 1, limit)
    head = next((k for k in range(len(prints) - 1, -1, -1) if is_head(prints[k][0])), None)
    if head is not None:
        return _choose(page, prints[: head + 1])
    if prints and page.first - prints[-1][0] <= _FAR:
        return _choose(page, prints)
    below = next((found for found in prints_of(page, limit + 1, page.last - 1) if is_head(found[0])), None)
    if below is not None:
        return _choose(page, [*prints, below])
    other = _alike(page, limit)
    if (
        page.first < 3 and not prints
    ):  # no page around the article: its first line is its title, or close over the byline it stands again in short
        return other if other is not None and other.at > 3 and is_head(other.at) else None
    if other is None or not prints:
        return other or (_choose(page, prints) if prints and page.first - prints[-1][0] <= 2 * _FAR else None)
    listed = max(prints, key=lambda found: found[1])[0]  # the title by which the page itself lists the story
    return other._replace(title=page.texts[listed], repeats=(0, listed))


def _choose(page: Page, prints: list[tuple[int, int]]) -> Headline | None:
    """Choose among the prints of the page's title: those that stand last stand over the article, and a bare one beats one with words around it."""
    hits = [i for i, _ in prints]
    start = next((k for k in range(len(hits) - 1, 0, -1) if hits[k] - hits[k - 1] > _NEAR), 0)
    cluster = [(i, size) for i, size in prints[start:] if page.claimable(i)]
    if not cluster:
        return None
    top = page.texts[0]
    fields: tuple[tuple[str, str], ...] = ()
    best = max(cluster, key=lambda found: (found[1], -found[0] if found[1] else found[0]))[0]
    parts = None
    for i, _ in cluster:
        if parts := _without_kicker(page.texts[i], top):
            best, fields = i, (("section", parts[0]),)
            break
    else:
        best = _reworded(page, best) or best
    title = parts[1] if parts else page.texts[best]
    again = tuple(i for i in (0, *hits) if i != best and page.claimable(i))
    return Headline(best, title, fields, again, "stands in the page's title line and again over the article")


def _reworded(page: Page, at: int) -> int | None:
    """Return the block of a headline that a kicker parts from a path of links, which ended in the page's title at block `at`."""
    if at + 3 >= len(page.blocks) or not all(page.claimable(i) for i in (at + 1, at + 2)):
        return None
    kicker, text = page.texts[at + 1], page.texts[at + 2]
    if len(kicker) > 45 or is_prose(kicker) or kicker[-1] in ".!?" or any(map(str.isdigit, kicker)) or not is_headline(text):
        return None
    printed, stems = _stems(page.texts[at]), _stems(text)
    return at + 2 if len(stems & printed) >= 3 and not stems <= printed else None


def _without_kicker(text: str, top: str) -> tuple[str, str] | None:
    """Return kicker and headline of a line whose dash the page's title line prints as a colon, or whose kicker it leaves out."""
    parts = re.split(r"\s+[–—-]\s+", text, maxsplit=1)
    if len(parts) < 2 or not len(parts[1]) > 15 or len(parts[0]) > 50:
        return None
    if f": {parts[1]}" in top or top.startswith(parts[1]):
        return parts[0], parts[1]
    return None


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _patterns()["word"].findall(text.casefold())}


def _alike(page: Page, limit: int) -> Headline | None:
    """Find the headline that says what the page's title line says in other words."""
    top = _stems(page.texts[0])
    best, score = 0, 0.0
    for i in range(max(1, limit - 30), limit + 1):
        text = page.texts[i]
        if len(text) < 20 or len(text) > 220 or not page.claimable(i) or not is_headline(text):
            continue
        stems = _stems(text)
        shared = len(stems & top)
        likeness = shared / max(3, min(len(stems), len(top)))
        if shared < 2 or likeness < 0.4 or likeness <= score or split_credit(text):
            continue
        best, score = i, likeness
    if not best:
        return None
    above = page.texts[best - 1]
    if page.claimable(best - 1) and best > 1 and is_headline(above) and len(_stems(above) & top) >= 2:
        best -= 1
    title = page.texts[best]
    fields: tuple[tuple[str, str], ...] = ()
    if parts := _without_kicker(title, page.texts[0]):
        title, fields = parts[1], (("section", parts[0]),)
    return Headline(best, title, fields, (0,), f"shares {score:.0%} of its words with the page's title line")


def headline_told(page: Page, start: int, end: int, anchor: int | None) -> Headline | None:
    """Find the headline where no title line tells it: the headline-like line before the first paragraphs that shares most words with them.

    Looks at the blocks from `start` up to `end`; `anchor` is the first byline or date, over which a headline is the likelier.
    """
    told = _opening_stems(page, end)
    best, score = None, 0.0
    for i in range(start, end):
        text = page.texts[i]
        if not page.claimable(i) or len(text) < 18 or not is_headline(text) or split_credit(text):
            continue
        stems = _stems(text)
        likeness = len(stems & told) / max(3, len(stems))
        if anchor is not None:
            likeness += 0.45 if 0 < anchor - i < 3 else 0.3 if 0 < anchor - i < 8 else -0.2 if i > anchor else 0
        likeness -= 0.15 if len(text) > 110 else 0
        before = page.texts[best] if best is not None and i - best < 3 else ""
        if likeness > score + (0.25 if before.count(" ") > 3 else 0) or (before.endswith(text) and len(before) > len(text)):
            best, score = i, max(score, likeness)
    if best is None or score < _ENOUGH:
        return None
    if best == 0:
        return headline_alone(page)
    under = "" if anchor is None else f" and stands over the byline or date of line {anchor + 1}"
    return Headline(
        best, page.texts[best], (), (), f"is the line before the article that shares most words with its first paragraphs{under}"
    )


def _opening_stems(page: Page, start: int) -> set[str]:
    """Return the stems of the first paragraphs."""
    stems: set[str] = set()
    paragraphs = 0
    for i in range(start, min(page.last, start + 12)):
        if page.is_body(i):
            stems |= _stems(page.texts[i])
            paragraphs += 1
            if paragraphs == 4:
                break
    return stems


def headline_alone(page: Page) -> Headline | None:
    """Take the page's title line for the headline where the headline stands nowhere else."""
    title, site = title_of_line(page.texts[0])
    if not page.claimable(0) or not is_headline(title) or not _heads_prose(page):
        return None
    if page.first <= _TEXT and not heads_text(title, page.texts[1:2]):
        return None
    if page.first > _TEXT and len(_stems(title) & _opening_stems(page, page.first)) < 2:
        return None
    return Headline(0, title, (("site", site),) if site else (), (), "is the first line of the text and has the shape of a headline")


def _heads_prose(page: Page) -> bool:
    """Tell whether anything under the first line reads like an article: over verse, a list or a few words it is a line like the others."""
    return any(is_prose(text) or (len(text) > _SENTENCE and text[-1] in '.!?…”"') for text in page.texts[1:])


def title_marks(page: Page, headline: Headline) -> dict[int, Mark]:
    """Mark the headline, its kicker and the other prints of it; by block index."""
    title = page.mark(headline.at, Label.TITLE, "title", headline.reason, ("title", headline.title), *headline.fields)
    reason = f"prints the title of line {headline.at + 1} again"
    return {headline.at: title} | {i: page.mark(i, Label.REPEAT, "title-again", reason) for i in headline.repeats}
