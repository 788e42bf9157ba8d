"""Captions told by the line beside them: a credit alone on its line, by whichever rule it was found, or the length of a video."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from newsclean.furniture.captions import names_house
from newsclean.furniture.names import is_agency
from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["beside_marks"]

_ENDS = ".!?…\"”»’'。！？"
_LONGEST = 260  # characters: a longer block that ends a sentence is a paragraph
_SHORTER = 0.75  # of a usual paragraph's length: a caption that ends a sentence is no longer
_CREDIT, _WIRE, _MEDIA = Label.CREDIT, Label.WIRE, Label.MEDIA  # an enum gives its members slowly
_SEEN = frozenset({_CREDIT, _WIRE, _MEDIA})

# What begins a sentence that goes on from the one before it, as a caption never does.
_JOINING = frozenset(
    """
    and but he however i it nor or she so still that's then they we which yet you aber außerdem dabei damit dann dazu denn doch er ich trotzdem und wir zudem
    alors donc elle elles et il ils je mais nous or puis además ella entonces pero y anche e lui ma poi dus hij maar wij mas porém ale jednak och og но и он она они
    """.split()  # noqa: SIM905
)

Fields = tuple[tuple[str, str], ...]


@cache
def _length() -> re.Pattern[str]:
    return re.compile(r"(?:.{0,20}[|•·,] ?)?\d{1,2}:\d\d ?(?:min\.?|minuten|minutes)?$", re.IGNORECASE)


def beside_marks(page: Page, known: dict[int, Mark], free: set[int], apart: Collection[int] = ()) -> Iterator[tuple[int, Mark]]:
    """Find the caption beside each credit line: before it, else behind it.

    `known` is other furniture, `free` the blocks that may be captions, `apart` those that may be though they look like none of the article's.
    """
    found = dict(_credits(page, known))
    bare = any(i - 1 in free and page.is_body(i - 1) and len(page.texts[i - 1]) > _LONGEST for i in found)
    bare = bare or any(i - 1 in found for i in found)  # two credits in a row: at least one of them has no caption
    sure, doubtful = 0, []
    for i, fields in found.items():
        if any(_is_known_caption(page, near, known) for near in (i - 1, i + 1)):
            sure += _is_known_caption(page, i - 1, known)
            continue
        near = _caption_of(page, i, free, apart, bare=bare or (i in known and not fields), timed=not fields)
        if near is None:
            continue
        text = page.texts[near]
        reason = f"stands beside the picture credit of line {i + 1}" if fields else f"stands over the video of line {i + 1}"
        mark = page.mark(near, Label.CAPTION, "caption", reason, ("caption", text), *fields)
        doubt = _doubt(page, near, i) if near in free else 0
        if doubt:
            doubtful.append((doubt, near, mark))
        else:
            sure += near < i
            yield near, mark
    for doubt, near, mark in doubtful:
        if sure or len(doubtful) > doubt:
            yield near, mark


def _doubt(page: Page, near: int, credit: int) -> int:
    """Return how many more such captions a page must have for a line that may be a paragraph: none, one, or more than can be (but for a sure one).

    A credit that looks like none of the article's may be a link's; behind a credit the line below may be its caption as well.
    """
    if near > credit or page.texts[near][-1] not in _ENDS:
        return 0
    joined = page.blocks[credit].gap == 0 and page.blocks[near].gap > 0
    if not joined and _is_line(page, credit + 1):
        return len(page.blocks)
    return int(page.taken[credit] is not None and page.claimable(credit) and not names_house(page.texts[credit]))


def _caption_of(page: Page, i: int, free: set[int], apart: Collection[int], *, bare: bool, timed: bool) -> int | None:
    """Return the block of the caption that belongs to the credit of block `i`; `timed` tells that it is a video's length instead."""
    for near in _sides(page, i):
        if near in apart:
            if _is_caption_apart(page, near, i):
                return near
        elif near in free and _is_caption(page, near, i, free, bare=bare or (timed and near > i)):
            return near
    return None


def _sides(page: Page, i: int) -> tuple[int, int]:
    """Return the blocks beside a credit, first the one that stands alone with it, else the one before it."""
    return (i + 1, i - 1) if _stand_alone(page, i) else (i - 1, i + 1)


def _stand_alone(page: Page, upper: int) -> bool:
    """Tell whether blank lines stand around two lines but not between them."""
    gaps = [block.gap for block in page.blocks[upper : upper + 3]]
    return len(gaps) > 1 and gaps[0] > 0 and gaps[1] == 0 and gaps[2:] != [0]


def _is_caption_apart(page: Page, near: int, credit: int) -> bool:
    """Tell whether a line that looks like none of the article's is the caption of the credit next to it: words, not a row of links."""
    text = page.texts[near]
    if not 15 < len(text) < _LONGEST or text[-1] == ":" or (near > credit and page.blocks[near].gap > 0):
        return False
    words = text.split()
    return not text.isascii() or (len(words) > 4 and sum(word[0].islower() for word in words) > 1)


def _credits(page: Page, known: dict[int, Mark]) -> Iterator[tuple[int, Fields]]:
    """Yield the lines that are nothing but a credit, and the credit; a video's length has none."""
    taken, texts = page.taken, page.texts
    for i, mark in known.items():
        if mark[2] is _CREDIT or mark[2] is _MEDIA:
            yield i, mark.fields
    for i in range(page.first, min(page.last + 1, len(taken))):
        mark_ = taken[i]
        if mark_ is None or mark_[2] not in _SEEN:
            continue
        text = texts[i]
        if mark_[2] is _CREDIT:
            yield i, (("credit", dict(mark_.fields).get("credit", text)),)
        elif mark_[2] is _WIRE and is_agency(text):
            yield i, (("credit", text),)
        elif mark_[2] is _MEDIA and len(text) < 40 and _length().match(text):
            yield i, ()


def _is_caption(page: Page, near: int, credit: int, free: set[int], *, bare: bool) -> bool:
    """Tell whether a line is the caption of the credit line next to it.

    What ends in no full stop is; what ends a sentence is where no blank line parts the two, or where it is short, stands between other blocks,
    and no long paragraph of the page has a credit behind it (`bare`): a house that prints credits alone prints them behind paragraphs too.
    """
    text = page.texts[near]
    if not 12 < len(text) < 300 or (text.count(" ") < 3 and text.isascii()) or text[-1] in ":?":
        return False
    if text[-1] not in _ENDS:
        return near < credit or not _opens_prose(page, near)
    if page.blocks[max(near, credit)].gap == 0 and page.blocks[min(near, credit)].gap > 0 and (near < credit or _stand_alone(page, credit)):
        return True
    if (
        bare
        or len(text) > _LONGEST
        or text.split(None, 1)[0].lower().rstrip(",") in _JOINING
        or _sentences(text) > 1 + (page.texts[credit][-3:].lower() == "min")
    ):
        return False
    if near > credit:
        return credit - 1 not in free and near + 1 < len(page.texts) and not page.is_body(near + 1)
    return near > page.first and _goes_on(page, credit, free) and len(text) < _SHORTER * _usual(page)


def _usual(page: Page) -> int:
    """Return how long the article's paragraphs usually are: where they are short, a short one says nothing."""
    sizes = sorted(len(page.texts[i]) for i in range(page.first, page.last) if page.is_body(i))
    return sizes[len(sizes) // 2] if sizes else 0


def _is_known_caption(page: Page, i: int, known: dict[int, Mark]) -> bool:
    mark = known.get(i) or (page.taken[i] if 0 <= i < len(page.taken) else None)
    return mark is not None and mark.label is Label.CAPTION


def _is_line(page: Page, i: int) -> bool:
    """Tell whether a line of many words that ends no sentence stands behind a credit: it may be the caption as well."""
    text = page.texts[i]
    return page.claimable(i) and text[-1] not in _ENDS and len(text) < 200 and text.count(" ") > 6


def _sentences(text: str) -> int:
    return 1 + len(re.findall(r"(?:[^\W\d]{2}|[)”»’\"])[.!?]\s", text))


def _opens_prose(page: Page, i: int) -> bool:
    """Tell whether a line is rather the heading of the paragraph under it."""
    return i + 1 < len(page.texts) and page.is_body(i + 1) and len(page.texts[i]) < 60


def _goes_on(page: Page, credit: int, free: set[int]) -> bool:
    """Tell whether paragraphs follow: at the article's end an agency stands under the last one."""
    return any(page.is_body(i) for i in range(credit + 1, min(page.last, credit + 6)) if i in free)
