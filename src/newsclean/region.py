"""Where the article stands in a whole page of text, told by the shape of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsclean.model import Document, Label, Mark, Notice

__all__ = ["Kind", "Region", "find_region"]

Kind = Literal["page", "article", "none"]

_ENDS = frozenset(".!?…。！？।॥؟۔»”\"“’'")
_AROUND = 12  # so many blocks outside the article make a text a whole page


@dataclass(frozen=True, slots=True)
class Region:
    """Which blocks of a document are the article.

    `kind` tells a whole page from a text that is the article already ("article") and from a page that holds none ("none");
    `stretches` are block indexes, end exclusive; `marks` label each block outside them that no rule has taken.
    """

    kind: Kind
    stretches: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...] = ()
    notices: tuple[Notice, ...] = ()


def find_region(document: Document, taken: Sequence[Mark | None], mode: str = "auto") -> Region:
    """Tell the article from the rest of a page; `taken[i]` is the mark that a rule has set on block `i`, or None."""
    blocks = document.blocks
    whole = Region("article", ((0, len(blocks)),) if blocks else ())
    if mode == "article" or not blocks:
        return whole
    texts = [block.text for block in blocks]
    scores = [_score(text, mark) for text, mark in zip(texts, taken, strict=True)]
    start, end = _best(scores)
    outside = sum(mark is None for mark in taken[:start]) + sum(mark is None for mark in taken[end:])
    if mode == "auto" and outside < _AROUND:
        return whole
    marks = tuple(
        Mark(
            block.start,
            block.end,
            Label.NAVIGATION if len(block.text) < 60 else Label.RELATED,
            "region/before" if i < start else "region/after",
            f"stands {'before' if i < start else 'after'} the article, which is lines {start + 1} to {end} of {len(blocks)}",
        )
        for i, block in enumerate(blocks)
        if taken[i] is None and not start <= i < end
    )
    return Region("page", ((start, end),), marks)


def _score(text: str, mark: Mark | None) -> float:
    if mark is not None:
        return 3.0 if mark.label is Label.BODY else -0.5
    size = len(text)
    if size < 60:
        return -0.15
    if text[-1] not in _ENDS:
        return -0.3
    return min(size, 400) / 100 - 0.6


def _best(scores: list[float]) -> tuple[int, int]:
    best, found, total, start = 0.0, (0, 0), 0.0, 0
    for i, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, i
        total += score
        if total > best:
            best, found = total, (start, i + 1)
    return found
