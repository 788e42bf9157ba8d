"""`words`: the one normal form in which literals and pages are compared, so that case, quotes, dashes and spacing don't matter."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

__all__ = ["EDGE", "by_pattern", "fold", "folded_tokens", "has_cjk", "tokens", "word_spans", "words"]

# Scripts written without spaces, and Hangul, whose particles stick to the word before: every character stands as a word of its own.
_CJK = "\u0e00-\u0e7f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
# `\w` leaves out combining marks, which would break Hindi or Arabic with vowel signs into loose letters. Indic blocks are taken whole
# but for the dandas. The soft hyphen counts as a letter here and is dropped by `fold`.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0"
)
# The marks of decomposed Latin, Greek and Cyrillic letters: what is written with them is composed before it is compared. The letters of Hindi
# with a dot under them are written both ways on one page, and Unicode's composed form is the one of two signs.
_COMPOSING = (
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f"
)


EDGE = "^"  # stands among words for the edge of a block; no word has it

_MIXED = rf"[{_CJK}]|©|(?:[^\W{_CJK}]|[{_MARKS}])+"
_SOURCES = {
    "word": rf"[\^\w©{_MARKS}]+",
    "mixed": rf"\^|{_MIXED}",
    "word-span": rf"©|[\w{_MARKS}]+",
    "mixed-span": _MIXED,
    "cjk": f"[{_CJK}]",
    "composed": "(?s:.)[\u0300-\u036f]+|[\u0958-\u095f]",
}
# Code pages in which most texts in Latin and Cyrillic letters can be written: in them a text is folded by one table, a byte a character.
_CODE_PAGES = ("cp1252", "cp1250", "cp1251", "cp1254")
_MOST_LINES, _MOST_SIGNS = 8, 24  # in letters of other code pages; signs (such as emoji) and lines together
_ODD = "\x1a"  # stands for such a line until its words are known


@cache  # each takes some milliseconds to compile, and most pages need two of them
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


def has_cjk(text: str) -> bool:
    """Tell whether the text holds characters that count as words of their own (Chinese, Japanese, Korean, Thai)."""
    return not text.isascii() and _pattern("cjk").search(text) is not None


def fold(text: str) -> str:
    """Fold case, and what else never tells two phrases apart: soft hyphens, the dots of Turkish i, a sign stuck to its word.

    >>> fold("STRASSE") == fold("Straße"), fold("İLGİLİ") == fold("ilgili")
    (True, True)
    """
    if text.isascii():
        return text.casefold()
    if any(mark in text for mark in _COMPOSING):
        text = _pattern("composed").sub(_composed, text)
    folded = text.casefold()
    return folded.replace("\u00ad", "").replace("\u0307", "").replace("ı", "i").replace("©", " © ")


def _composed(letter: re.Match[str]) -> str:
    """Compose a letter with its marks, and none but it: what a word folds to must not depend on the words around it."""
    from unicodedata import normalize

    text = letter.group()
    return normalize("NFC", text) if any(mark in text for mark in _COMPOSING) else text


def tokens(text: str) -> list[str]:
    r"""Return the folded words of a text in order, with each line break as the word "^".

    >>> tokens("Don’t miss:\nREAD more")
    ['don', 't', 'miss', '^', 'read', 'more']
    >>> tokens("続きを読む 2024年")
    ['続', 'き', 'を', '読', 'む', '2024', '年']
    """
    return folded_tokens(text.replace("\n", " \n "))[0]


def folded_tokens(spaced: str) -> tuple[list[str], bool]:
    r"""Return what `tokens` returns, of a text that has a space on both sides of each line break, and what `has_cjk` does.

    Where most lines are in the letters of one code page, they are folded by its table: in a fifth of the time the pattern takes.

    >>> folded_tokens("Read “more”: \n 続き \n Größe ▶")
    (['read', 'more', '^', '続', 'き', '^', 'grösse'], True)
    """
    if _ODD in spaced:
        spaced = spaced.replace(_ODD, " ")
    tried: set[str] = set()
    code_page: str | None = _CODE_PAGES[0]
    while code_page is not None:
        found, letter = _by_table(spaced, code_page)
        if found is not None:
            return found
        tried.add(code_page)
        code_page = next((other for other in _CODE_PAGES if other not in tried and letter in _table(other).letters), None)
    return by_pattern(spaced)


def by_pattern(spaced: str) -> tuple[list[str], bool]:
    """Return what `folded_tokens` returns, whatever the letters: the table is worked out from this, and a test compares them."""
    # So spaced, a line break stands alone by itself: one class of characters is searched in less time than two alternatives.
    cjk = has_cjk(spaced)
    return _pattern("mixed" if cjk else "word").findall(fold(spaced).replace(EDGE, " ").replace("\n", EDGE)), cjk


def _by_table(spaced: str, code_page: str) -> tuple[tuple[list[str], bool] | None, str]:
    """Return the words, or None and a letter that the code page doesn't have, where many lines have such."""
    odd: list[str] = []
    for _ in range(_MOST_SIGNS):
        try:
            data = spaced.encode(code_page)
        except UnicodeEncodeError as error:
            sign = spaced[error.start]
            if not _pattern("mixed-span").match(sign):
                spaced = spaced.replace(sign, " ")
            elif len(odd) == _MOST_LINES:
                return None, sign
            else:
                start, end = spaced.rfind("\n", 0, error.start) + 1, spaced.find("\n", error.start)
                odd.append(spaced[start : end if end >= 0 else None])
                spaced = f"{spaced[:start]} {_ODD} {spaced[end:] if end >= 0 else ''}"
            continue
        table = _table(code_page)
        folded = data.translate(table.folds, table.dropped).decode(code_page)
        for letter, letters in table.longer:
            if letter in folded:
                folded = folded.replace(letter, letters)
        found, cjk = folded.split(), False
        for line in odd:
            at = found.index(_ODD)
            found[at : at + 1], has = by_pattern(line)
            cjk = cjk or has
        return (found, cjk), ""
    return None, ""


class _Table(NamedTuple):
    """How the characters of a code page are folded: those that become one, those that are dropped, and those that become others."""

    letters: frozenset[str]
    folds: bytes
    dropped: bytes
    longer: tuple[tuple[str, str], ...]


@cache
def _table(code_page: str) -> _Table:
    """Work the table out of `fold` and the pattern of words, so that it can't say anything else."""
    special = {"\n": EDGE, _ODD: _ODD}
    letters = [bytes([byte]).decode(code_page, "replace") for byte in range(256)]
    new, dropped, longer = bytearray(b" " * 256), bytearray(), []
    for byte, letter in enumerate(letters):
        folded = fold(letter)
        if not folded:
            dropped.append(byte)
        elif letter in special:
            new[byte] = ord(special[letter])
        elif _pattern("word").fullmatch(letter) and letter != EDGE:
            if len(folded) == 1 and folded in letters:
                new[byte] = letters.index(folded)
            else:
                new[byte] = byte
                longer.append((letter, folded))
    return _Table(frozenset(letters) - {"\ufffd"}, bytes(new), bytes(dropped), tuple(longer))


def words(text: str) -> str:
    """Return the text as folded words with one space between: the form in which literals are compared.

    >>> words("“Read  more”: — Don't miss")
    'read more don t miss'
    """
    return " ".join([word for word in tokens(text) if word != EDGE])


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text stand, word for word as `tokens` gives them for a text of one line.

    >>> word_spans("Read more: ©Getty")
    [(0, 4), (5, 9), (11, 12), (12, 17)]
    """
    return [match.span() for match in _pattern("mixed-span" if has_cjk(text) else "word-span").finditer(text)]
