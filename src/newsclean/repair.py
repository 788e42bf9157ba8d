"""Text whose encoding went wrong, put right: every line comes out as ftfy gives it, at a small part of its cost.

ftfy looks at every character several times, although it changes three lines in a hundred. Here one search over the whole text finds the
places where ftfy could change anything at all; only the lines around them go to ftfy, which isn't even imported before the first such line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsclean.decode import decode
from newsclean.model import Repair, Repaired

if TYPE_CHECKING:
    from ftfy import ExplanationStep, TextFixerConfig

__all__ = ["decode", "repair"]

SEGMENT = 1_000_000  # code points: a longer line is cut there, as ftfy does


def repair(text: str) -> Repaired:
    r"""Undo mojibake, stray entities and control characters, line by line; curly quotes and full-width letters stay.

    Every line of the result is what `ftfy.fix_text` makes of that line alone. The repairs are in order and don't overlap.

    >>> repair("The harbourâ€™s ferry &amp; crew").text
    'The harbour’s ferry & crew'
    >>> repair("Caf&eacute;s open\n“At last”").repairs
    (Repair(start=3, end=11, after='é', steps=('unescape_html',)),)
    """
    repairs = tuple(found for start, end in _suspects(text) if (found := _fix(text, start, end)))
    return Repaired(text, Repaired(text, text, repairs).rebuild() if repairs else text, repairs)


def _suspects(text: str) -> Iterator[tuple[int, int]]:
    """Yield the segments that may change, in order."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        end = min(end, at + SEGMENT)
        if _suspicious().search(text, at, end) or not unicodedata.is_normalized("NFC", text[at:end]):
            yield at, end
        at = end


@cache
def _suspicious() -> re.Pattern[str]:
    return re.compile(r"[^\n\t -%'-~]|&")


def _fix(text: str, start: int, end: int) -> Repair | None:
    from ftfy import fix_and_explain

    before = text[start:end]
    after, steps = fix_and_explain(before, _config())
    return None if before == after else _trimmed(start, before, after, tuple(map(_step, steps or ())))


def _trimmed(start: int, before: str, after: str, steps: tuple[str, ...]) -> Repair:
    """Make the repair, without what both sides begin and end with."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return Repair(start + head, start + len(before) - tail, after[head : len(after) - tail], steps)


def _common(one: str, other: str) -> int:
    """How many characters two texts share at the start: by halves, since comparing slices is far faster than comparing characters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _step(step: ExplanationStep) -> str:
    return step.parameter if step.action in {"apply", "transcode"} else f"{step.action} {step.parameter}"


@cache
def _config() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    return TextFixerConfig(uncurl_quotes=False, fix_character_width=False)
