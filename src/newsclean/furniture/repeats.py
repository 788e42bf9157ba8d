"""Text of the article that stands on the page again: a caption without its credit beside the same with it, the title once more."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.model import Document, Label, Mark

__all__ = ["repeat_marks"]

_NEAR = 3  # blocks between a caption and its repeat


def repeat_marks(document: Document, owned: Sequence[Mark | None]) -> list[Mark]:
    """Mark free blocks that say word for word what a caption near them or the title says.

    `owned[i]` is the mark on block `i`, or None where it is free.
    """
    said: dict[str, list[int]] = {}
    titles: dict[str, int] = {}
    for number, mark in enumerate(owned):
        if mark is not None and mark.label is Label.CAPTION:
            said.setdefault(_field(mark, "caption") or document.blocks[number].text, []).append(number)
        elif mark is not None and mark.label is Label.TITLE:
            titles.setdefault(_field(mark, "title") or document.blocks[number].text, number)
    if not said and not titles:
        return []
    marks = []
    for number, (block, mark) in enumerate(zip(document.blocks, owned, strict=True)):
        if mark is None and (what := _again(block.text, number, said, titles)):
            marks.append(Mark(block.start, block.end, Label.REPEAT, "furniture/repeat", f"the {what} stands here again, word for word"))
    return marks


def _again(text: str, number: int, captions: dict[str, list[int]], titles: dict[str, int]) -> str:
    if any(abs(number - other) <= _NEAR for other in captions.get(text, ())):
        return "caption"
    return "title" if text in titles else ""


def _field(mark: Mark, name: str) -> str | None:
    return next((value for key, value in mark.fields if key == name), None)
