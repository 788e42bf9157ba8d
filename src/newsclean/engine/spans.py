"""Where in the document's text the words of a rule stand, and what goes with them."""

from __future__ import annotations

from newsclean.model import Block, Document

__all__ = ["raw_span", "widened"]

_OPENING = " ([{«»›▶►•→·*-–—"
_CLOSING = " .:!…»›→])}"
_BRACKETS = " »›→])}"
_SENTENCE_ENDS = ".!?…:;”\"'»)。！？"


def raw_span(document: Document, block: Block, span: tuple[int, int]) -> tuple[int, int]:
    """Return where a span of a block's text stands in the document's text, which may have more white space."""
    start, end = span
    if block.end - block.start == len(block.text):
        return block.start + start, block.start + end
    solid = [at for at in range(block.start, block.end) if not document.text[at].isspace()]
    before = len(block.text[:start].replace(" ", ""))
    inside = len(block.text[start:end].replace(" ", ""))
    return solid[before], solid[before + max(inside, 1) - 1] + 1


def widened(text: str, block: Block, span: tuple[int, int], *, rest: bool) -> tuple[int, int]:
    """Take with the words the bullet or bracket that opens them and the punctuation that closes them.

    A full stop behind words that stand inside a sentence is that sentence's, and stays.
    """
    start, end = span
    end = block.end if rest else end
    while start > block.start and text[start - 1] in _OPENING:
        start -= 1
    before = text[block.start : start].rstrip()
    closing = _CLOSING if not before or before[-1] in _SENTENCE_ENDS else _BRACKETS
    while end < block.end and text[end] in closing:
        end += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
