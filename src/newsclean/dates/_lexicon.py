"""All words that mean something in a date line, of all languages at once, each with the letter that stands for it in a shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from newsclean.dates import _words
from newsclean.dates._months import MONTHS

__all__ = ["CJK", "Lexicon", "fold", "hidden", "lexicon"]

V = TypeVar("V", bound=Hashable)

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
# Marks of direction and width that nobody sees.
_HIDDEN = "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
_OTHER_LATIN = str.maketrans("ıłđøß", "ildos")
# Where a word is of two kinds it gets a letter of its own: "mar" is March or Tuesday, "ago" August or "ago", "am" a.m. or German "on",
# "d" a day or French "of".
_BOTH = {frozenset("Mw"): "v", frozenset("Mf"): "A", frozenset("ac"): "k", frozenset("aw"): "s", frozenset("cD"): "b"}
_ORDER = "xM年月日秒PUowHuitfrceNqDa"


class Lexicon(NamedTuple):
    """What the words say.

    `letters`: word -> its letter; `phrases`: first word -> the words that may follow it, longest first; `openers`: those first words as they are
    spelt on pages; `telling`: words of which a date without digits has one; `english`: its labels; the others: word -> its value.
    """

    letters: dict[str, str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    openers: frozenset[str]
    telling: frozenset[str]
    english: frozenset[str]
    months: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, int]
    counted: dict[str, int]
    days: dict[str, int]
    halves: dict[str, str]
    eras: dict[str, int]


@cache
def hidden() -> re.Pattern[str]:
    """Find the marks that nobody sees."""
    return re.compile(_HIDDEN)


def fold(word: str) -> str:
    """Bring a word to the form the tables use.

    >>> fold("HAZİRAN"), fold("Août")
    ('haziran', 'août')
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", hidden().sub("", word.casefold().replace("\u0307", "")))


def _plain(word: str) -> str:
    """Drop the accents of a Latin word: pages forget them, above all in capitals."""
    if word.isascii() or word > "\u0250":
        return word
    bare = unicodedata.normalize("NFD", word.translate(_OTHER_LATIN))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _names(cell: str) -> list[str]:
    return [fold(name.replace("_", " ")) for name in cell.split()]


def _table(rows: Iterable[tuple[V, str]]) -> dict[str, V]:
    """Turn rows (what it says, its words) into word -> what it says; a word without accents never displaces one that is spelt so."""
    table = {word: value for value, cell in rows for word in _names(cell)}
    # "Thu 3" is no Vietnamese Tuesday, "thứ 3".
    return {_plain(word): value for word, value in table.items() if not word[-1].isdecimal()} | table


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
    # Hebrew sets "in" before the month, as one word with it.
    months |= {"ב" + word: n for n, cell in enumerate(MONTHS["he"].split("|"), 1) for word in cell.split()}
    units = _table(w.UNITS.items())
    numbers, counted, days = (_table(table.items()) for table in (w.NUMBERS, w.COUNTED, w.DAYS))
    halves = _table(w.HALVES.items())
    kinds: dict[str, Iterable[str]] = {letter: _table((0, cell) for cell in cells) for letter, cells in w.KINDS.items()}
    kinds |= {"M": months, "t": days, "a": halves, "q": numbers, "e": [*w.ERAS]}
    kinds |= {letter: [word for word, unit in units.items() if unit in names] for letter, names in w.UNIT_LETTERS.items()}
    letters = _letters(kinds)
    phrases = _phrases(letters)
    openers = frozenset(spelt for word in phrases for spelt in (word, word.capitalize(), word.title(), word.upper()) if fold(spelt) == word)
    telling = frozenset(max(word.split(), key=len) for word, letter in letters.items() if letter in "tfrA")
    return Lexicon(
        letters,
        phrases,
        openers,
        telling,
        frozenset(_table((0, cell) for cell in w.ENGLISH)),
        months,
        units,
        numbers,
        counted,
        days,
        halves,
        w.ERAS,
    )


@cache
def cjk() -> re.Pattern[str]:
    """Return the pattern that parts a token of Chinese, Japanese or Korean into words; lines in other scripts don't pay for it."""
    han = sorted((x for x in lexicon().letters if re.match(f"[{CJK}]", x)), key=len, reverse=True)
    return re.compile(rf"{'|'.join(han)}|[{CJK}]|[^{CJK}]+")
