"""One line repaired as ftfy does it, with bounds: ftfy's own tables and fixers, in its own order, but never more work than the line is worth.

`ftfy.fix_and_explain` repeats itself until nothing changes, and has no bound. That is quadratic on lines made for it: `&amp;amp;amp;`
gives up one level a pass, a run of `Â` before a no-break space one letter a pass, and its decoder of UTF-8 variants copies the rest of the text at each oddity. Here a line has fuel for sixteen passes and more, and
damage by accident needs five; one that burns it all keeps its encoding and entities, and only has its control characters and the like fixed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

__all__ = ["fix_line", "undo", "unescape"]

PASSES = 16  # how often each character of a line may be looked at
SHORT = 2_000  # characters looked at that any line may cost, however short
SEQUENCES = 10  # valid sequences a whole text must have before it is undone as one

_CESU_PAIR = re.compile(rb"\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])")

Fixer = tuple[str, Callable[[str], str]]


class _Exhausted(Exception):  # noqa: N818 - not an error: the line is left alone
    """The line has burnt its fuel."""


def fix_line(line: str) -> tuple[str, tuple[str, ...]]:
    r"""Repair one line on its own: what stands there afterwards, and the names of the steps in their order.

    >>> fix_line("sÃ³ &amp; salt")
    ('só & salt', ('unescape_html', 'encode latin-1', 'decode utf-8'))
    """
    work = _Work(PASSES * len(line) + SHORT)
    try:
        return work.settle(line, work.fixers(entities="<" not in line)), tuple(work.steps)
    except _Exhausted:
        work = _Work(PASSES * len(line) + SHORT)
        return work.settle(line, _plain_fixers()), tuple(work.steps)


def undo(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Undo the double encoding of a whole text, if all of it is UTF-8 that was read in one other encoding.

    Line by line, a short line may hold too little evidence: `â–º` alone could be meant. But a text with bad spots, in which every character
    that isn't ASCII belongs to one of ten valid sequences or more, was read wrongly throughout: one dash or accent that was meant would break it.
    """
    from ftfy.badness import is_bad
    from ftfy.chardata import CHARMAP_ENCODINGS

    if text.isascii() or "\ufffd" in text:
        return None
    for codec in CHARMAP_ENCODINGS:
        try:
            undone = text.encode(codec).decode()
        except UnicodeError:
            continue
        many = len(re.findall(r"[^\x00-\x7f]", undone)) >= SEQUENCES
        return (undone, (f"encode {codec}", "decode utf-8")) if many and is_bad(text) else None
    return None


class _Work:
    """The repair of one line: the steps taken, and the fuel left (in characters looked at)."""

    def __init__(self, fuel: int) -> None:
        self.fuel = fuel
        self.steps: list[str] = []

    def burn(self, text: str) -> None:
        self.fuel -= len(text) + 1
        if self.fuel < 0:
            raise _Exhausted

    def fixers(self, *, entities: bool) -> tuple[Fixer, ...]:
        return (("unescape_html", unescape),) * entities + (("", self.encoding), *_plain_fixers())

    def settle(self, text: str, fixers: tuple[Fixer, ...]) -> str:
        """Apply the fixers in order, again and again until nothing changes."""
        before = None
        while text != before:
            before = text
            self.burn(text)
            for name, fixer in fixers:
                fixed = fixer(text)
                if name and fixed != text:
                    self.steps.append(name)
                text = fixed
        return text

    def encoding(self, text: str) -> str:
        """Undo mojibake step by step, as `ftfy.fix_encoding` does."""
        from ftfy.badness import is_bad

        before = None
        while text != before and is_bad(text):
            before = text
            self.burn(text)
            text, steps = _decoded(text) or self.inconsistent(text) or _c1(text)
            self.steps += steps if text != before else ()
        return text

    def inconsistent(self, text: str) -> tuple[str, tuple[str, ...]] | None:
        """Undo the stretches that are mojibake in a line that isn't mojibake throughout."""
        from ftfy.badness import is_bad
        from ftfy.chardata import UTF8_DETECTOR_RE

        def embedded(match: re.Match[str]) -> str:
            stretch = match[0]
            return self.quietly(stretch) if len(stretch) < len(text) and is_bad(stretch) else stretch

        fixed = UTF8_DETECTOR_RE.sub(embedded, text)
        return (fixed, ("decode_inconsistent_utf8",)) if fixed != text else None

    def quietly(self, text: str) -> str:
        """Undo mojibake without writing down the steps."""
        steps = list(self.steps)
        fixed = self.encoding(text)
        self.steps = steps
        return fixed


def _decoded(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Decode a line that is UTF-8 read in another encoding, or would be but for lost bytes."""
    from ftfy.chardata import CHARMAP_ENCODINGS, possible_encoding

    for codec in CHARMAP_ENCODINGS:
        if possible_encoding(text, codec):
            data, steps = _restored(text.encode(codec), codec)
            decoding = "utf-8-variants" if 0xED in data or 0xC0 in data else "utf-8"
            try:
                return _joined(data).decode(decoding), (f"encode {codec}", *steps, f"decode {decoding}")
            except UnicodeDecodeError:
                continue
    return None


def _restored(data: bytes, codec: str) -> tuple[bytes, tuple[str, ...]]:
    """Put back no-break spaces that became spaces, and mark sequences that lost bytes."""
    from ftfy.chardata import ALTERED_UTF8_RE
    from ftfy.fixes import replace_lossy_sequences, restore_byte_a0

    spaced = restore_byte_a0(data) if codec != "macroman" and ALTERED_UTF8_RE.search(data) else data
    marked = replace_lossy_sequences(spaced) if codec.startswith("sloppy") else spaced
    names = ("restore_byte_a0",) * (spaced != data) + ("replace_lossy_sequences",) * (marked != spaced)
    return marked, names


def _joined(data: bytes) -> bytes:
    """Write surrogate pairs and Java's zero bytes as UTF-8 proper, so that ftfy's decoder of variants has no reason to copy its input."""
    if 0xED not in data and 0xC0 not in data:
        return data
    return _CESU_PAIR.sub(_astral, data).replace(b"\xc0\x80", b"\x00")


def _astral(match: re.Match[bytes]) -> bytes:
    high, middle, low, last = (part[0] for part in match.groups())
    return chr(0x10000 + ((high & 15) << 16) + ((middle & 63) << 10) + ((low & 15) << 6) + (last & 63)).encode()


def _c1(text: str) -> tuple[str, tuple[str, ...]]:
    """Read C1 controls as windows-1252, where there are any."""
    from ftfy.fixes import fix_c1_controls

    try:
        fixed = text.encode("latin-1").decode("windows-1252")
    except UnicodeError:
        fixed = text
    if fixed != text:
        return fixed, ("encode latin-1", "decode windows-1252")
    return fix_c1_controls(text), ("fix_c1_controls",)


def unescape(text: str) -> str:
    """Write HTML entities as the characters they stand for: those that end in a semicolon, once.

    >>> unescape("Q&A &amp;lt; caf&eacute;")
    'Q&A &lt; café'
    """
    from ftfy.fixes import unescape_html

    return unescape_html(text)


@cache
def _plain_fixers() -> tuple[Fixer, ...]:
    """Give the fixers of single characters; quotes and full-width letters are left as they were written."""
    from ftfy import fixes

    names = (
        "fix_c1_controls",
        "fix_latin_ligatures",
        "fix_line_breaks",
        "fix_surrogates",
        "remove_terminal_escapes",
        "remove_control_chars",
    )
    return tuple((name, getattr(fixes, name)) for name in names)
