"""Turning a line into its shape: one letter for each word, number and mark, so that a date is a pattern over letters.

"Stand: 12. Mai 2024, 14:30 Uhr" has the shape "U: n. M Y, n:n H".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.dates._lexicon import CJK, Lexicon, fold, lexicon
from newsclean.dates._zones import ZONES

__all__ = ["Line", "read_line"]

# Invisible marks of direction and width count as blanks.
_BLANK = "\\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_MARKS = "!-/:-@\\[-`{-~¡¦©«®±¶·»¿•‣․‧‐-―‘-‟…′″‹›∙⁃−●▪◦■▶►✓、。〈-】〔-〟・！-／：-＠［-｀｛-･،؛؟।｜"
_LETTER_OF_MARK = {
    mark: letter
    for letter, marks in {
        ".": ".․。．｡",
        ",": ",،，、､",
        ":": ":：",
        "/": "/／",
        "-": "-‐‑‒−－",
        "~": "–—―~～〜",
        "|": "|¦·•‣‧∙⁃●▪◦■▶►✓｜・･»›>",
        "(": "([（［【〔",
        ")": ")]）］】〕",
        "'": "'’‘′`",
        "+": "+＋",
        "@": "@",
        "$": "$#&=_",
    }.items()
    for mark in marks
}
_HALF = {"a": "a", "p": "a"}


class Line(NamedTuple):
    """A line and its shape: letter i of `shape` stands for the folded `words[i]`, which begins at `starts[i]` (with the end as the last)."""

    text: str
    shape: str
    words: list[str]
    starts: list[int]

    def number(self, at: int) -> int:
        """Read the number at a letter, in whatever digits."""
        return int(self.words[at])


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[ap]\.[ \xa0\u202f]?m\b\.?|\d+|[{_BLANK}]+|[^{_BLANK}\d{_MARKS}]+|.", re.IGNORECASE | re.DOTALL)


@cache
def _has_cjk() -> re.Pattern[str]:
    return re.compile(f"[{CJK}]")


def read_line(text: str) -> Line:
    """Find the shape of a line.

    >>> read_line("Stand: 12. Mai 2024, 14:30 Uhr").shape
    'U: n. M Y, n:n H'
    """
    lex = lexicon()
    tokens = _token().findall(text)
    if _has_cjk().search(text):
        tokens = [part for token in tokens for part in lex.cjk.findall(token)]
    letters: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    at = i = 0
    while i < len(tokens):
        letter, word, count = _letter(tokens, i, lex)
        letters.append(letter)
        words.append(word)
        starts.append(at)
        at += sum(map(len, tokens[i : i + count]))
        i += count
    return Line(text, "".join(letters), words, [*starts, at])


def _letter(tokens: list[str], i: int, lex: Lexicon) -> tuple[str, str, int]:
    """Give the letter of token `i`, its word, and how many tokens it takes (a label may be of several words)."""
    token = tokens[i]
    if token.isdecimal():
        return {1: "n", 2: "n", 4: "Y"}.get(len(token), "#"), token, 1
    if token in ZONES:
        return "z", token, 1
    if token[0] in _LETTER_OF_MARK:
        return _LETTER_OF_MARK[token[0]], token, 1
    if token[0].isspace() or not token[0].isprintable():
        return " ", token, 1
    word = fold(token)
    if word in lex.phrases and (found := _phrase(tokens, i, word, lex)):
        return found
    if len(word) > 2 and word[1] == "." and word[-2:].strip(". ")[-1:] == "m" and word[0] in "ap":
        return "a", word[0] + "m", 1
    letter = "T" if token == "T" else lex.letters.get(word)
    if letter is None:
        letter = "口" if _has_cjk().match(word) else "x" if word[0].isalpha() else "?"
    return letter, word, 1


def _phrase(tokens: list[str], i: int, first: str, lex: Lexicon) -> tuple[str, str, int] | None:
    for rest in lex.phrases[first]:
        count = 2 * len(rest) + 1
        between, others = tokens[i + 1 : i + count : 2], tokens[i + 2 : i + count : 2]
        if len(others) == len(rest) and all(map(_joins, between)) and tuple(map(fold, others)) == rest:
            word = " ".join((first, *rest))
            return lex.letters[word], word, count
    return None


def _joins(token: str) -> bool:
    return token.isspace() or token in "-‐‑'’/"
