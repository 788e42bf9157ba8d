"""Captions wherever they stand in the article: told by the credit at their end, by the credit line beside them, or by standing twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.furniture.captions import has_cue, is_credit, split_credit, tail_of
from newsclean.furniture.names import is_agency
from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["caption_marks"]

_LONGEST = 500
_SHORT = 280  # characters: longer than this, words in brackets at the end make no caption
_LINKS = frozenset("read more view here comments comment subscribe click see all next show video listen share".split())  # noqa: SIM905
_ENDS = ".!?…\"”»’'。！？"


def caption_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark the captions and credits among the blocks that are still free; `known` is the other furniture, by block index."""
    marks: dict[int, Mark] = {}
    blocks, taken = page.blocks, page.taken
    free = [i for i in range(page.first, page.last) if taken[i] is None and i not in known]
    tails: dict[str, list[int]] = {}
    for i in free:
        text = blocks[i].text
        if len(text) > _LONGEST or (text[-1] in _ENDS and not _keyed(text)):
            continue
        if text[-1] == ")" and _may_be_prose(text, i, free):
            continue
        if (mark := _by_itself(page, i, text)) is not None:
            marks[i] = mark
        elif len(text) < _SHORT and (tail := tail_of(text)):
            tails.setdefault(tail, []).append(i)
    for i, mark in [*_beside(page, marks, set(free)), *_alike(page, tails), *_twice(page, {**known, **marks}, free)]:
        marks.setdefault(i, mark)
    return marks


def _may_be_prose(text: str, i: int, free: list[int]) -> bool:
    """Tell a line that may be a paragraph of the story: behind its full stop only an agency stands in brackets, and it is long or near the end."""
    head, _, agency = text.rpartition(" (")
    return head[-1:] in tuple(_ENDS) and is_agency(agency[:-1]) and (len(text) > 180 or i in free[-2:])


def _by_itself(page: Page, i: int, text: str) -> Mark | None:
    """Mark a line whose own words tell that it is a caption or a credit."""
    found = split_credit(text)
    if found is not None and found[0]:
        return page.mark(i, Label.CAPTION, "caption", "ends in a picture credit", ("caption", found[0]), ("credit", found[1]))
    if found is not None or ("/" in text and is_credit(text)):
        return page.mark(i, Label.CREDIT, "credit", "is a picture credit and nothing else", ("credit", found[1] if found else text))
    if len(text) < _SHORT and has_cue(text):
        return page.mark(i, Label.CAPTION, "caption-cue", "says that it is about a picture", ("caption", text))
    return None


def _alike(page: Page, tails: dict[str, list[int]]) -> Iterator[tuple[int, Mark]]:
    """Find the captions whose credit only its repetition tells: two short lines end in the same name behind their full stop."""
    for tail, places in tails.items():
        if len(places) < 2 or not _LINKS.isdisjoint(tail.lower().split()):
            continue
        for i in places:
            text = page.blocks[i].text
            caption = text[: text.rindex(tail)].rstrip(" (")
            fields = (("caption", caption), ("credit", tail))
            yield (
                i,
                page.mark(i, Label.CAPTION, "caption-alike", f"ends in {tail!r}, as {len(places) - 1} more lines of the page do", *fields),
            )


def _keyed(text: str) -> bool:
    tail = text[-110:]
    return (
        "hoto" in tail
        or "oto:" in tail
        or "ild:" in tail
        or "©" in tail
        or "mage:" in tail
        or tail[-2:] == ")."
        or (len(text) < _SHORT and has_cue(text))
    )


def _beside(page: Page, marks: dict[int, Mark], free: set[int]) -> Iterator[tuple[int, Mark]]:
    """Find the caption beside each line that is nothing but a credit: before it, else behind it."""
    for i, mark in marks.items():
        if mark.label is not Label.CREDIT:
            continue
        for near in (i - 1, i + 1):
            if near in free and near not in marks and _is_beside(page, near, i):
                text = page.blocks[near].text
                reason = f"stands beside the picture credit of line {i + 1}"
                yield near, page.mark(near, Label.CAPTION, "caption", reason, ("caption", text), *mark.fields)
                break


def _is_beside(page: Page, near: int, credit: int) -> bool:
    """Tell whether a line is the caption of the credit line next to it: it ends in no full stop, or no blank line parts the two."""
    text = page.blocks[near].text
    if not 12 < len(text) < 300 or (text.count(" ") < 3 and text.isascii()) or text[-1] == ":":
        return False
    upper, lower = sorted((near, credit))
    tied = page.blocks[lower].gap == 0 and page.blocks[upper].gap > 0
    return tied if text[-1] in _ENDS else True


def _twice(page: Page, marks: dict[int, Mark], free: list[int]) -> Iterator[tuple[int, Mark]]:
    """Find the captions that pages print twice, once as the picture's alternative text."""
    for i, mark in marks.items():
        caption = dict(mark.fields).get("caption", "")
        for near in (i - 2, i - 1, i + 1, i + 2) if mark.label is Label.CAPTION else ():
            if (
                caption
                and 0 <= near < len(page.blocks)
                and page.blocks[near].text.rstrip(".") == caption.rstrip(".")
                and page.taken[near] is None
            ):
                yield near, page.mark(near, Label.CAPTION, "caption-again", f"is the caption of line {i + 1} again", ("caption", caption))
    blocks = page.blocks
    for i, after in pairwise(free):
        text = blocks[i].text
        if text == blocks[after].text and after == i + 1 and 20 < len(text) < 400 and i not in marks and after not in marks:
            for at in (i, after):
                yield at, page.mark(at, Label.CAPTION, "caption-twice", "stands twice in a row, as pictures' texts do", ("caption", text))
