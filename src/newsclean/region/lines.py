"""The lines of a page that no rule has taken, and where among them prose stands thickest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsclean.model import Block, Label, Mark

__all__ = ["BRACKET", "COLON", "DOTS", "OPEN", "QUOTE", "SENTENCE", "Anchor", "Lines", "lines_of", "thickest"]

OPEN, SENTENCE, QUOTE, BRACKET, COLON, DOTS = range(6)  # how a line ends

_DENSE = 2.5  # a character of Chinese or Japanese says as much as so many letters
_DENSE_SENTENCE = 150  # so long a line is taken for a sentence there: Thai has no full stop
_SAMPLE = 40
_NOTED = 180  # so long a line with a sentence's end inside is prose however it ends
_ENDS = (
    dict.fromkeys(".!?;。！？।॥؟۔።။។։", SENTENCE)
    | dict.fromkeys("»«”\"“’'」』", QUOTE)
    | {")": BRACKET, "）": BRACKET, ":": COLON, "：": COLON, "…": DOTS}
)
_BULLETS = frozenset("*+-o•·–—►▸‣◦")
_SENTENCE_LENGTH = 60  # a shorter line says nothing for prose
_PARAGRAPH = 100


class Lines(NamedTuple):
    """The free and the protected lines of a document: columns of equal length, but for `bullets`."""

    numbers: list[int]  # of the block in the document
    texts: list[str]  # without the bullet
    sizes: list[int]  # characters; in a script without spaces, as many letters as they stand for
    ends: list[int]
    bullets: frozenset[int]
    dense: bool  # whether the script has no spaces


class Anchor(NamedTuple):
    """The stretch of lines where prose stands thickest: `shares[i]` of its whole score is reached at its line number `i`."""

    first: int
    end: int
    score: float
    shares: list[float]
    paragraphs: bytes  # of each line of the page: 1 if it is a paragraph of prose


def lines_of(blocks: Sequence[Block], taken: Sequence[Mark | None]) -> Lines:
    """Return the lines that no rule has taken, or that one protects.

    >>> from newsclean.model import Document
    >>> document = Document("", (Block(0, 0, "* News"), Block(0, 0, "The ferry sailed.")))
    >>> lines = lines_of(document.blocks, [None, None])
    >>> lines.texts, lines.sizes, lines.ends == [OPEN, SENTENCE], lines.bullets
    (['News', 'The ferry sailed.'], [4, 17], True, frozenset({0}))
    """
    body = Label.BODY
    numbers = [number for number, mark in enumerate(taken) if mark is None or mark[2] is body]
    texts = [blocks[number][2] for number in numbers]
    bullets = frozenset([at for at, text in enumerate(texts) if text[0] in _BULLETS and text[1:2] == " " and len(text) > 2])
    for at in bullets:
        texts[at] = texts[at][2:]
    sizes = list(map(len, texts))
    end_of = _ENDS.get
    ends = [end_of(text[-1], OPEN) for text in texts]
    dense = _is_dense(texts, sizes)
    if dense:
        sizes = [int(size * _DENSE) for size in sizes]
        ends = [SENTENCE if end == OPEN and size >= _DENSE_SENTENCE else end for size, end in zip(sizes, ends, strict=True)]
    else:  # a paragraph may end in a footnote's number
        noted = [at for at, end in enumerate(ends) if not end and sizes[at] >= _NOTED and ". " in texts[at]]
        for at in noted:
            ends[at] = SENTENCE
    return Lines(numbers, texts, sizes, ends, bullets, dense)


def _is_dense(texts: Sequence[str], sizes: Sequence[int]) -> bool:
    """Tell a script without spaces by some long lines: two bytes a character at least, and hardly a space."""
    sample = "".join([text for text, size in zip(texts, sizes, strict=True) if size > _SAMPLE][:8])
    return len(sample.encode("utf-8", "replace")) > 1.8 * len(sample) and sample.count(" ") < 0.1 * len(sample)


def thickest(lines: Lines) -> Anchor:
    """Find the stretch of the best sum: long sentences count for it, other lines a little against it (Kadane's scan)."""
    best = total = 0.0
    first = end = start = 0
    sums: list[float] = []
    add = sums.append
    paragraphs = bytearray(len(lines.sizes))
    for at, (size, ending) in enumerate(zip(lines.sizes, lines.ends, strict=True)):
        if total <= 0:
            total, start = 0.0, at
        if size < _SENTENCE_LENGTH:
            total -= 0.15
        elif 0 < ending <= QUOTE:
            total += (min(400, size)) / 100 - 0.6
            paragraphs[at] = size >= _PARAGRAPH
        else:
            total -= 0.3
        add(total)
        if total > best:
            best, first, end = total, start, at + 1
    return Anchor(first, end, best, [total / best for total in sums[first:end]], bytes(paragraphs))
