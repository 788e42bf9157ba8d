"""Captions wherever they stand in the article: told by the credit at their end, by the credit line beside them, or by standing twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.furniture.beside import beside_marks
from newsclean.furniture.captions import is_credit, might_end_in_credit, split_credit, tail_of
from newsclean.furniture.cues import CUE_HEADS, has_cue, is_dated, is_team_picture
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
    texts, taken = page.texts, page.taken
    free = [i for i in range(page.first, page.last) if taken[i] is None and i not in known]
    tails: dict[str, list[int]] = {}
    for i in free:
        text = texts[i]
        size = len(text)
        if size > _LONGEST or (text[-1] in _ENDS and not _keyed(text, size)) or (text[-1] == ")" and _may_be_prose(text, i, free)):
            continue
        if (mark := _by_itself(page, i, text)) is not None:
            marks[i] = mark
        elif size < _SHORT and (tail := tail_of(text)):
            tails.setdefault(tail, []).append(i)
    for i, mark in [
        *beside_marks(page, {**known, **marks}, set(free) - marks.keys()),
        *_alike(page, tails),
        *_twice(page, {**known, **marks}, free),
    ]:
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
    if len(text) < _SHORT and (has_cue(text) or ("20" in text and is_dated(text)) or is_team_picture(text)):
        return page.mark(i, Label.CAPTION, "caption-cue", "says that it is about a picture", ("caption", text))
    return None


def _alike(page: Page, tails: dict[str, list[int]]) -> Iterator[tuple[int, Mark]]:
    """Find the captions whose credit only its repetition tells: two short lines end in the same name behind their full stop."""
    for tail, places in tails.items():
        if len(places) < 2 or not _LINKS.isdisjoint(tail.lower().split()):
            continue
        for i in places:
            text = page.texts[i]
            caption = text[: text.rindex(tail)].rstrip(" (")
            fields = (("caption", caption), ("credit", tail))
            yield (
                i,
                page.mark(i, Label.CAPTION, "caption-alike", f"ends in {tail!r}, as {len(places) - 1} more lines of the page do", *fields),
            )


def _keyed(text: str, size: int) -> bool:
    """Tell cheaply whether a line that ends a sentence may be a caption still."""
    if might_end_in_credit(text):
        return True
    if size >= _SHORT:
        return False
    if ("(" in text or "ufnahme" in text or "left" in text or text[:2] in CUE_HEADS) and has_cue(text):
        return True
    return "20" in text and is_dated(text)


def _twice(page: Page, marks: dict[int, Mark], free: list[int]) -> Iterator[tuple[int, Mark]]:
    """Find the captions that pages print twice, once as the picture's alternative text."""
    for i, mark in marks.items():
        caption = dict(mark.fields).get("caption", "")
        for near in (i - 2, i - 1, i + 1, i + 2) if mark.label is Label.CAPTION else ():
            if (
                caption
                and 0 <= near < len(page.blocks)
                and page.texts[near].rstrip(".") == caption.rstrip(".")
                and page.taken[near] is None
            ):
                yield near, page.mark(near, Label.CAPTION, "caption-again", f"is the caption of line {i + 1} again", ("caption", caption))
    blocks = page.blocks
    for i, after in pairwise(free):
        text = blocks[i].text
        if text == blocks[after].text and after == i + 1 and 20 < len(text) < 400 and i not in marks and after not in marks:
            for at in (i, after):
                yield at, page.mark(at, Label.CAPTION, "caption-twice", "stands twice in a row, as pictures' texts do", ("caption", text))
