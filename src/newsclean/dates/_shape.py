"""Turning a line into its shape: one letter for each word, number and mark, so that a date is a pattern over letters.

"Stand: 12. Mai 2024, 14:30 Uhr" has the shape "U: n. M Y, n:n H".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from newsclean.dates._lexicon import CJK, Lexicon, cjk, fold, hidden, lexicon
from newsclean.dates._zones import ZONES

__all__ = ["Line", "letter_of", "read_line"]

_MARKS = "!-/:-@\\[-`{-~¡¦©«®±¶·»¿•‣․‧‐-―‘-‟…′″‹›∙⁃−●▪◦■▶►✓、。〈-】〔-〟・！-／：-＠［-｀｛-･،؛؟।॥॰׳״־ʼ｜"
_LETTER_OF_MARK = {
    mark: letter
    for letter, marks in {
        ".": ".․。．｡॰",
        ",": ",،，、､",
        ":": ":：",
        "/": "/／",
        "-": "-‐‑‒−－־",
        "~": "–—―~～〜",
        "|": "|¦·•‣‧∙⁃●▪◦■▶►✓｜・･»›>",
        "(": "([（［【〔",
        ")": ")]）］】〕",
        "'": "'’‘′`׳ʼ",
        "+": "+＋",
        "@": "@",
        "$": "$#&=_",
    }.items()
    for mark in marks
}

_BETWEEN = r"[\s\-‐‑'’/]+"


class Line(NamedTuple):
    """A line and its shape: letter i of `shape` stands for `tokens[i]`; `left_out` are the offsets of marks that nobody sees."""

    shape: str
    tokens: list[str]
    left_out: tuple[int, ...]

    def word(self, at: int) -> str:
        """Give the folded word at a letter."""
        return _spoken(self.tokens[at])

    def number(self, at: int) -> int:
        """Read the number at a letter, in whatever digits."""
        return int(self.tokens[at])

    def printed(self, start: int, end: int) -> str:
        """Give the text that a stretch of letters stands for."""
        return "".join(self.tokens[start:end])

    def starts(self) -> list[int]:
        """Give the offset in the line at which each token begins, and where the last one ends."""
        starts = [*accumulate(map(len, self.tokens), initial=0)]
        for offset in self.left_out:
            starts = [start + (start >= offset) for start in starts]
        return starts


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[apπμ]\.[ \xa0\u202f]?[mμ]\b\.?|[ก-๎]{{1,3}}\.[ก-๎]{{1,2}}\b|\d+|\s+|[^\s\d{_MARKS}]+|.", re.IGNORECASE | re.DOTALL)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(_BETWEEN)


@cache
def _has_cjk() -> re.Pattern[str]:
    return re.compile(f"[{CJK}]")


def read_line(text: str) -> Line:
    """Find the shape of a line.

    >>> read_line("Stand: 12. Mai 2024, 14:30 Uhr").shape
    'U: n. M Y, n:n H'
    """
    lex = lexicon()
    plain = text.isascii()
    left_out = () if plain else tuple(mark.start() for mark in hidden().finditer(text))
    text = hidden().sub("", text) if left_out else text
    tokens: list[str] = _token().findall(text)
    if not plain and _has_cjk().search(text):
        tokens = [part for token in tokens for part in cjk().findall(token)]
    if not lex.openers.isdisjoint(tokens):
        tokens = _with_phrases(tokens, lex)
    return Line("".join(map(letter_of, tokens)), tokens, left_out)


@lru_cache(4096)
def letter_of(token: str) -> str:
    """Give the letter of a token; remembered, because the same few hundred stand in all date lines."""
    if token.isdecimal():
        return {1: "n", 2: "n", 4: "Y"}.get(len(token), "#")
    if token in ZONES:  # only as they are printed: "est" is French, "ist" German
        return "z"
    if token[0] in _LETTER_OF_MARK:
        return _LETTER_OF_MARK[token[0]]
    if token[0].isspace() or not token[0].isprintable():
        return " "
    letter = "T" if token == "T" else lexicon().letters.get(_spoken(token))  # noqa: S105
    return letter or ("口" if _has_cjk().match(token) else "x" if token[0].isalpha() else "?")


def _spoken(token: str) -> str:
    """Fold a token; "a. m." and "P.M." become "am" and "pm", and what stands between the words of a phrase a blank."""
    word = fold(token)
    if word[1:2] == "." and word[0] in "apπμ":
        return word[0] + ("m" if word[0] in "ap" else "μ")
    return _between().sub(" ", word)


def _with_phrases(tokens: list[str], lex: Lexicon) -> list[str]:
    """Put the words of labels and weekdays that are of several words together, as one token each."""
    joined: list[str] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        count = _phrase(tokens, i, lex) if token in lex.openers else 1
        joined.append(token if count == 1 else "".join(tokens[i : i + count]))
        i += count
    return joined


def _phrase(tokens: list[str], i: int, lex: Lexicon) -> int:
    for rest in lex.phrases[fold(tokens[i])]:
        count = 2 * len(rest) + 1
        between, others = tokens[i + 1 : i + count : 2], tokens[i + 2 : i + count : 2]
        if len(others) == len(rest) and all(map(_between().fullmatch, between)) and tuple(map(fold, others)) == rest:
            return count
    return 1
