"""Text of a page made safe for a terminal."""

from __future__ import annotations

import re

__all__ = ["plain"]

# A terminal's escape sequences (CSI; OSC, DCS, APC, PM and SOS up to their end; the short ones), as ECMA-48 has them.
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]"
)
_JOINERS = "\u200c\u200d"  # not printable to Python, yet spelling in Persian and Hindi, and glue in emoji


def plain(text: str) -> str:
    r"""Take out what a terminal would act on: escape sequences, control characters and marks that turn the reading direction.

    >>> plain("a\x1b[31mb\u202ec\x07 \x1b]0;title\x07d")
    'abc d'
    """
    if text.isprintable():
        return text
    return "".join([character for character in _SEQUENCES.sub("", text) if character.isprintable() or character in _JOINERS])
