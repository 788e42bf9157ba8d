"""The tags of an article, as its tag line or list gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["read_tags"]

_LONGEST = 5  # words: what has more is no tag
_MOST_LINES = 25


def read_tags(text: str) -> tuple[str, ...]:
    r"""Read the tags of a stretch that a rule took for tags: "Tags: a, b", "#a #b", or a heading with a tag on each line under it.

    Where nothing parts one tag from the next, none is read.

    >>> read_tags("Published under: Ferries , Harbour, East Haven")
    ('Ferries', 'Harbour', 'East Haven')
    >>> read_tags("Topics\n\nFerries\nHarbour"), read_tags("#ferries #harbour"), read_tags("Topics Ferries Harbour")
    (('Ferries', 'Harbour'), ('ferries', 'harbour'), ())
    >>> read_tags("Topics :\n- Ferries\n- Harbour")
    ('Ferries', 'Harbour')
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        return tuple(dict.fromkeys(_listed(lines[1:])))
    if not lines:
        return ()
    if hashed := re.findall(r"#(\w[\w-]*)", lines[0]):
        return tuple(dict.fromkeys(hashed))
    heading, colon, rest = lines[0].partition(":")
    listed = re.split(r"[,;|·•/]", rest if colon and len(heading.split()) <= 4 else lines[0])
    return tuple(dict.fromkeys(_short(listed))) if len(listed) > 1 else ()


def _listed(lines: Sequence[str]) -> Iterator[str]:
    for line in lines[:_MOST_LINES]:
        parts = re.split(r"[,;|·•]", line)
        if len(line.split()) > 8 or any(len(part.split()) > _LONGEST for part in parts):
            return
        yield from _short(parts)


def _short(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        tag = part.strip(" .:#\"'“”„»«-•*")
        if tag and len(tag.split()) <= _LONGEST:
            yield tag
