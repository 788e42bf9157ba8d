"""`split`: a repaired text becomes a document of blocks, one for each paragraph-like unit."""

from __future__ import annotations

from itertools import pairwise

from newsclean.model import Block, Document, Repaired

__all__ = ["BULLETS", "is_prose", "split"]

BULLETS = ("- ", "• ", "* ", "– ", "+ ", "▸ ", "▶ ", "► ", "» ", "› ", "→ ")  # open the lines of a list

_WIDEST_WRAP = 100  # no tool wraps wider by default; a text with longer lines is not wrapped
_NARROWEST_WRAP = 60


# Every white space but the plain one and the line feed: each is replaced one for one, so offsets hold.
_ODD_SPACES = "\t\r\xa0\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def split(repaired: Repaired) -> Document:
    r"""Cut a repaired text into blocks: its lines, or its paragraphs where the lines are wrapped at a fixed width.

    A block's `text` has single spaces inside and none around; its offsets point at the same stretch in the document's text.

    >>> document = split(Repaired("", "Ferry  sails\n\n\n  Crowds cheer"))
    >>> [(block.text, block.gap) for block in document.blocks]
    [('Ferry sails', 0), ('Crowds cheer', 2)]
    """
    text = repaired.text
    flat = text
    for space in _ODD_SPACES:
        flat = flat.replace(space, " ")
    lines = flat.split("\n")
    blocks = _blocks(lines)
    if blocks and _is_wrapped(lines):
        blocks = _unwrap(blocks)
    return Document(text, tuple(blocks), repaired.repairs)


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    new, add = tuple.__new__, blocks.append  # a page has hundreds of blocks: the named tuple's own constructor costs twice this
    at = gap = 0
    for line in lines:
        text = line.strip()
        if text:
            length = len(text)
            start = at if length == len(line) else at + line.index(text[0])
            if "  " in text:
                add(new(Block, (start, start + length, " ".join(text.split()), gap, ())))
            else:
                add(new(Block, (start, start + length, text, gap, ())))
            gap = 0
        elif blocks:
            gap += 1
        at += len(line) + 1
    return blocks


def _is_wrapped(lines: list[str]) -> bool:
    """Tell a text whose paragraphs were wrapped at a fixed width: no line is longer, and most that go on come near it."""
    widest = max(map(len, lines))
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return False
    followed = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = sum(len(line) > widest - 15 for line in followed)
    return full >= 4 and full >= 0.6 * len(followed)


def _unwrap(blocks: list[Block]) -> list[Block]:
    room = max(block.end - block.start for block in blocks) - 15
    joined: list[list[Block]] = []
    full = False
    for block in blocks:
        if joined and not block.gap and full:
            joined[-1].append(block)
        else:
            joined.append([block])
        full = block.end - block.start > room
    return [Block(some[0].start, some[-1].end, " ".join([block.text for block in some]), some[0].gap) for some in joined]


def is_prose(text: str) -> bool:
    """Tell whether a block's text has the length of a paragraph of prose: over 100 characters, or over 40 of a script without spaces.

    >>> is_prose("Ferry sails"), is_prose("The ferry sailed at noon with some two hundred passengers " * 2)
    (False, True)
    """
    length = len(text)
    return length > 100 or (length > 40 and " " not in text[:40])
