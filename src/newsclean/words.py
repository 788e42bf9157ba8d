"""`words`: the one normal form in which literals and pages are compared, so that case, quotes, dashes and spacing don't matter."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["fold", "folded_tokens", "has_cjk", "tokens", "word_spans", "words"]

# Scripts written without spaces, and Hangul, whose particles stick to the word before: every character stands as a word of its own.
_CJK = "\u0e00-\u0e7f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
# `\w` leaves out combining marks, which would break Hindi or Arabic with vowel signs into loose letters. Indic blocks are taken whole
# but for the dandas. The soft hyphen counts as a letter here and is dropped by `fold`.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0"
)
# The marks of decomposed Latin, Greek and Cyrillic letters: what is written with them is composed before it is compared.
_COMPOSING = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328"


_MIXED = rf"[{_CJK}]|©|(?:[^\W{_CJK}]|[{_MARKS}])+"
_SOURCES = {
    "word": rf"[\n\w©{_MARKS}]+",
    "mixed": rf"\n|{_MIXED}",
    "word-span": rf"©|[\w{_MARKS}]+",
    "mixed-span": _MIXED,
    "cjk": f"[{_CJK}]",
}


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
        from unicodedata import normalize

        text = normalize("NFC", text)
    folded = text.casefold()
    return folded.replace("\u00ad", "").replace("\u0307", "").replace("ı", "i").replace("©", " © ")


def tokens(text: str, *, cjk: bool | None = None) -> list[str]:
    r"""Return the folded words of a text in order, with each line break as a word "\n"; `cjk` says what `has_cjk` says, where that is known.

    >>> tokens("Don’t miss:\nREAD more")
    ['don', 't', 'miss', '\n', 'read', 'more']
    >>> tokens("続きを読む 2024年")
    ['続', 'き', 'を', '読', 'む', '2024', '年']
    """
    if cjk is None:
        cjk = has_cjk(text)
    return folded_tokens(fold(text.replace("\n", " \n ")), cjk=cjk)


def folded_tokens(folded: str, *, cjk: bool) -> list[str]:
    r"""Return the words of a text that is folded already and has a space on both sides of each line break.

    >>> folded_tokens("read more: \n boats", cjk=False)
    ['read', 'more', '\n', 'boats']
    """
    # So spaced, a line break stands alone by itself: one class of characters is searched in less time than two alternatives.
    return _pattern("mixed" if cjk else "word").findall(folded)


def words(text: str) -> str:
    """Return the text as folded words with one space between: the form in which literals are compared.

    >>> words("“Read  more”: — Don't miss")
    'read more don t miss'
    """
    return " ".join(word for word in tokens(text) if word != "\n")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text stand, word for word as `tokens` gives them for a text of one line.

    >>> word_spans("Read more: ©Getty")
    [(0, 4), (5, 9), (11, 12), (12, 17)]
    """
    return [match.span() for match in _pattern("mixed-span" if has_cjk(text) else "word-span").finditer(text)]
