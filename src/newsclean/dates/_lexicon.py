"""All words that mean something in a date line, of all languages at once, each with the letter that stands for it in a shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from newsclean.dates import _words
from newsclean.dates._months import MONTHS

__all__ = ["CJK", "Lexicon", "fold", "lexicon"]

V = TypeVar("V", bound=Hashable)

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_OTHER_LATIN = str.maketrans("ıłđøß", "ildos")
# Where a word is of two kinds it gets a letter of its own: "mar" is March or Tuesday, "ago" August or "ago", "am" a.m. or German "on".
_BOTH = {frozenset("Mw"): "v", frozenset("Mf"): "A", frozenset("ac"): "k", frozenset("aw"): "s"}
_ORDER = "PUMwHuiDtfrqeNaoc年月日"


class Lexicon(NamedTuple):
    """`letters`: word -> its letter; `phrases`: first word -> the words that may follow it, longest first; the rest: what a word says."""

    letters: dict[str, str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    months: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, int]
    days: dict[str, int]
    halves: dict[str, str]
    eras: dict[str, int]
    cjk: re.Pattern[str]


def fold(word: str) -> str:
    """Bring a word to the form the tables use.

    >>> fold("HAZİRAN"), fold("Août")
    ('haziran', 'août')
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.casefold().replace("\u0307", "").replace("\xad", ""))


def _plain(word: str) -> str:
    """Drop the accents of a Latin word: pages forget them, above all in capitals."""
    if word > "\u0250":
        return word
    bare = unicodedata.normalize("NFD", word.translate(_OTHER_LATIN))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _names(cell: str) -> list[str]:
    return [fold(name.replace("_", " ")) for name in cell.split()]


def _table(rows: Iterable[tuple[V, str]]) -> dict[str, V]:
    """Turn rows (what it says, its words) into word -> what it says; a word without accents never displaces one that is spelt so."""
    table = {word: value for value, cell in rows for word in _names(cell)}
    return {_plain(word): value for word, value in table.items()} | table


def _letters(kinds: Mapping[str, Iterable[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, words in kinds.items():
        for word in words:
            found[word] = found.get(word, "") + letter
    return {word: _BOTH.get(frozenset(kind)) or min(kind, key=_ORDER.index) for word, kind in found.items()}


def _phrases(words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for word in words:
        first, *rest = word.split()
        if rest:
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


@cache
def lexicon() -> Lexicon:
    """Merge the tables: a few milliseconds, once, on first use."""
    w = _words
    months = _table((n, cell) for row in MONTHS.values() for n, cell in enumerate(row.split("|"), 1))
    units, numbers, days, halves = (_table(t.items()) for t in (w.UNITS, w.NUMBERS, w.DAYS, w.HALVES))
    kinds: dict[str, Iterable[str]] = {letter: _table((0, cell) for cell in cells) for letter, cells in w.KINDS.items()}
    kinds |= {"M": months, "t": days, "a": halves, "q": numbers, "e": [*w.ERAS]}
    kinds |= {letter: [word for word, unit in units.items() if unit in names] for letter, names in w.UNIT_LETTERS.items()}
    letters = _letters(kinds)
    han = sorted((x for x in letters if re.match(f"[{CJK}]", x)), key=len, reverse=True)
    cjk = re.compile(rf"{'|'.join(han)}|[{CJK}]|[^{CJK}]+")
    return Lexicon(letters, _phrases(letters), months, units, numbers, days, halves, w.ERAS, cjk)
