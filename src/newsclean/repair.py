"""Text whose encoding went wrong, put right: every line comes out as ftfy gives it, at a small part of its cost.

ftfy looks at every character several times, although it changes three lines in a hundred. Here one search over the whole text finds the
places where ftfy could change anything at all; only the lines around them are repaired, and ftfy isn't even imported before the first of them.

The configuration is ftfy's own with three exceptions. Curly quotes stay. So do the full-width forms of letters and punctuation: in Chinese
and Japanese news they are the normal comma, colon and question mark, and the way headlines write abbreviations. And a text keeps its
Unicode normal form, as a decomposed accent is no damage, and the text can be found again in the page it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newsclean.decode import decode
from newsclean.model import Repair, Repaired, Span
from newsclean.mojibake import fix_line, undo, unescape
from newsclean.suspicion import suspicious

__all__ = ["decode", "repair"]

SEGMENT = 1_000_000  # code points: a longer line is cut there, as ftfy does


def repair(text: str) -> Repaired:
    r"""Undo mojibake, stray entities and control characters, line by line; curly quotes and full-width letters stay.

    Every line of the result is what `ftfy.fix_text` makes of that line alone, unless the whole text was encoded twice: then that is undone
    first. The repairs are in order and don’t overlap.

    >>> repair("The harbourâ€™s ferry &amp; crew").text
    'The harbour’s ferry & crew'
    >>> repair("Caf&eacute;s open\n“At last”").repairs
    (Repair(start=3, end=11, after='é', steps=('unescape_html',)),)
    """
    repairs = _linewise(text)
    if any("decode" in step for repair in repairs for step in repair.steps) and (undone := _undone(text)):
        repairs = tuple(_thoroughly(text, *undone))
    return Repaired(text, Repaired(text, text, repairs).rebuild() if repairs else text, repairs)


def _linewise(text: str) -> tuple[Repair, ...]:
    suspects = list(_odd(text))
    if not suspects and "\r" not in text:
        return ()
    return tuple(sorted(chain(_each(text, suspects), _returns(text, set(suspects)))))


def _odd(text: str) -> Iterator[Span]:
    """Find the segments that may change for more than their carriage returns, in order."""
    search, at = suspicious().search, 0
    while hit := search(text, at):
        span = _around(text, hit.start(), at)
        yield span
        at = span.end


def _around(text: str, at: int, floor: int) -> Span:
    """Find the segment around a place; `floor` is where one begins.

    As `ftfy.fix_text` cuts: after newlines and every million characters; and after a carriage return too, so that the kind of line ends is no matter.
    """
    line = text.rfind("\n", floor, at) + 1 or floor
    line = text.rfind("\r", line, at) + 1 or line
    start = at - (at - line) % SEGMENT
    most = min(start + SEGMENT, len(text))
    end = text.find("\n", at, most) + 1 or most
    ret = text.find("\r", at, end)
    return Span(start, end if ret < 0 or text.startswith("\n", ret + 1) else ret + 1)


def _each(text: str, suspects: list[Span]) -> Iterator[Repair]:
    for start, end in suspects:
        before = text[start:end]
        after, steps = _fixed(before)
        if after != before:
            yield _trimmed(start, before, after, steps)


def _fixed(line: str) -> tuple[str, tuple[str, ...]]:
    """Repair a line by the short way if that leaves nothing suspicious: the long one would begin the same, and then stop too."""
    markup = "<" in line  # then its entities are meant, and no reason for suspicion: the ampersand plays no other part
    unescaped = unescape(line) if "&" in line and not markup else line
    left = unescaped.replace("&", "%" if markup else "&")
    if "\r" in unescaped or suspicious().search(left):
        return fix_line(line)
    return unescaped, ("unescape_html",) * (unescaped != line)


def _returns(text: str, suspects: set[Span]) -> Iterator[Repair]:
    """Write carriage returns as newlines in segments where nothing else can change: in many pages, every line ends with one."""
    floor = 0
    while (at := text.find("\r", floor)) >= 0:
        span = _around(text, at, floor)
        if span not in suspects:
            newline = text.startswith("\n", at + 1)  # it stays, and the return before it goes
            yield Repair(at, at + 1, "" if newline else "\n", ("fix_line_breaks",))
        floor = span.end


def _undone(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Undo the double encoding of a whole text, also where it happened several times over."""
    undone, steps = text, tuple[str, ...]()
    while found := undo(undone):
        undone, steps = found[0], steps + found[1]
    return (undone, steps) if steps else None


def _thoroughly(text: str, undone: str, steps: tuple[str, ...]) -> Iterator[Repair]:
    """Repair what is left in each line of an undone text; no undoing makes or takes a newline, so the lines keep their places."""
    lines, start = re.compile("[^\n]*\n|[^\n]+"), 0
    for before, middle in zip(lines.findall(text), lines.findall(undone), strict=True):
        rest = _linewise(middle)
        after = Repaired(middle, middle, rest).rebuild()
        if after != before:
            taken = steps if middle != before else ()
            yield _trimmed(start, before, after, taken + tuple(step for repair in rest for step in repair.steps))
        start += len(before)


def _trimmed(start: int, before: str, after: str, steps: tuple[str, ...]) -> Repair:
    """Make the repair, without what both sides begin and end with."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return Repair(start + head, start + len(before) - tail, after[head : len(after) - tail], steps)


def _common(one: str, other: str) -> int:
    """Count the characters two texts share at the start: by halves, since comparing slices is far faster than comparing characters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low
