"""What the readers of the furniture share: one page, and which of its blocks may still be claimed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from newsclean.model import Block, Context, Document, Label, Mark

__all__ = ["Page", "fold", "is_prose"]

_TEXT = itemgetter(2)  # of a block: hundreds a page, and this is the quickest way to them
_CJK_FACTOR = 2.5  # a Chinese or Japanese character says as much as two or three Latin letters


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what is known of its blocks; `first` and `last` (exclusive) are the article's stretch."""

    document: Document
    texts: Sequence[str]
    taken: Sequence[Mark | None]
    context: Context
    first: int
    last: int

    @classmethod
    def of(cls, document: Document, taken: Sequence[Mark | None], context: Context, region: tuple[int, int] | None) -> Page:
        """Make a page of a document; without a region the article is all of it."""
        first, last = region or (0, len(document.blocks))
        return cls(document, list(map(_TEXT, document.blocks)), taken, context, first, last)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The document's blocks."""
        return self.document.blocks

    def claimable(self, i: int) -> bool:
        """Whether no pack's rule has taken the block: what only its place on the page told may be told better."""
        mark = self.taken[i]
        return mark is None or mark.rule.startswith("region/")

    def is_body(self, i: int) -> bool:
        """Whether block `i` would be a paragraph of the article: free and as long as prose."""
        return self.taken[i] is None and is_prose(self.texts[i])

    def speaks_of(self, i: int, name: str = "") -> bool:
        """Whether the article's paragraphs hold the words of line `i`, or a name on it: they are then a subject of it, hardly its author."""
        line = self.texts[i]
        said = name or line
        return any(said in text and len(text) > 2 * len(said) and text != line for text in self.texts[self.first : self.last])

    def mark(self, i: int, label: Label, what: str, reason: str, *fields: tuple[str, str]) -> Mark:
        """Mark block `i` whole."""
        block = self.document.blocks[i]
        return Mark(block[0], block[1], label, f"furniture/{what}", reason, fields)


def is_prose(text: str) -> bool:
    """Tell a paragraph from a line: over 100 characters, or 40 in a script whose characters are words.

    >>> is_prose("Ferry sails"), is_prose("The ferry sailed. " * 6)
    (False, True)
    """
    size = len(text)
    if size > 100:
        return True
    if size <= 100 / _CJK_FACTOR or text.isascii() or _cjk().search(text) is None:
        return False
    return len(_cjk().findall(text)) * 2 > size


def fold(text: str) -> str:
    """Fold a text to its letters and digits, so that two prints of one line compare equal.

    >>> fold("“So late”: Ferry – again") == fold('"So late" Ferry again')
    True
    """
    if text.isascii():
        return text.lower().translate(_signs())
    return "".join(_alnum().findall(text.casefold()))


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile("[\u3040-\u9fff]")


@cache
def _signs() -> dict[int, None]:
    return {code: None for code in range(128) if not chr(code).isalnum()}


@cache
def _alnum() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")
