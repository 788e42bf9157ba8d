"""`Page`: a document as the folded words in which literals are found."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from newsclean.blocks import is_prose
from newsclean.model import Document
from newsclean.words import EDGE, folded_tokens, has_cjk

__all__ = ["Page"]

_SENTENCE = 40  # characters: a shorter line in quotation marks may be a title
_PARAGRAPH = 30  # a sentence of so many may stand between two headings
_STOPS = ".!?…。！？।"
_OPENING, _CLOSING = '“"„«»‚‘「『', '”"»“«’」』'


class Page:
    """The words of a document with an edge before, between and behind its blocks; made once for a document and not changed.

    `rows[n]` are the words of block `n` as one text, each with a space before and the last with one behind, `breaks[n]` is where in `tokens`
    the edge before the block stands, and `lengths[n]` how many words it has (where a character is a word, three count as one).
    """

    __slots__ = ("_known", "_prose", "breaks", "document", "lengths", "rows", "tokens")

    def __init__(self, document: Document) -> None:
        self.document = document
        text = " \n ".join(["", *([block[2] for block in document.blocks] or [""]), ""])
        self.tokens, cjk = folded_tokens(text)
        self.rows = " ".join(self.tokens).split(EDGE)[1:-1]
        steps = [row.count(" ") for row in self.rows]
        self.breaks = list(accumulate(steps, initial=0))
        self.lengths = [step - 1 for step in steps]
        if cjk:
            blocks = document.blocks
            self.lengths = [length // 3 if has_cjk(block.text) else length for length, block in zip(self.lengths, blocks, strict=True)]
        self._known: set[str] | None = None
        self._prose: list[int] | None = None

    @property
    def known(self) -> set[str]:
        """The words of the page, each once."""
        if self._known is None:
            self._known = set(self.tokens)
        return self._known

    def block_of(self, token: int) -> int:
        """Return the block of a token; an edge counts to the block behind it."""
        return bisect_right(self.breaks, token) - 1

    def prose_around(self, block: int) -> tuple[int, int]:
        """Return how many prose blocks stand before a block, and how many behind it."""
        if self._prose is None:
            self._prose = [number for number, one in enumerate(self.document.blocks) if is_prose(one.text)]
        return bisect_right(self._prose, block - 1), len(self._prose) - bisect_right(self._prose, block)

    def is_amid_prose(self, block: int) -> bool:
        """Tell whether the blocks before and behind a block are paragraphs of prose."""
        blocks = self.document.blocks
        return 0 < block < len(blocks) - 1 and _is_paragraph(blocks[block - 1][2]) and _is_paragraph(blocks[block + 1][2])

    def is_quotation(self, block: int) -> bool:
        """Tell whether a block is somebody's words: all of it in quotation marks, or opened with one that a later paragraph closes."""
        text = self.document.blocks[block][2]
        if text[0] not in _OPENING or len(text) < _SENTENCE:
            return False
        return text[-1] in _CLOSING or (text[-1] in _STOPS and not any(mark in text[1:] for mark in _CLOSING[:4]))

    def sample(self, most: int) -> list[str]:
        """Return some words of the page's prose, or of all its blocks where none is prose."""
        blocks = self.document.blocks
        prose = [number for number, block in enumerate(blocks) if is_prose(block.text)] or range(len(blocks))
        found: list[str] = []
        for number in prose:
            found += self.tokens[self.breaks[number] + 1 : self.breaks[number + 1]]
            if len(found) >= most:
                break
        return found[:most]


def _is_paragraph(text: str) -> bool:
    return is_prose(text) or (len(text) >= _PARAGRAPH and text.rstrip(_CLOSING)[-1:] in _STOPS)
