"""Which lines between the title and the byline are the standfirst, and which are buttons, counters and other stories' headlines."""

from __future__ import annotations

from collections import Counter

from newsclean.furniture.head import Line
from newsclean.furniture.page import Page
from newsclean.furniture.vocabulary import MENU_WORDS

__all__ = ["standfirsts"]

_MOST = 2  # blocks: what has more is a list of stories, or the article itself
_LONGEST = 500  # characters, all blocks together
_DECK = 25  # characters, and more than four words: what is shorter is no deck
_STRAYS = 8  # lines that are nothing of a head: below so many the title is far away
_ROW = 0.7  # of the words of a row are buttons
_COUNTED = 0.4  # of the words of a counter are numbers
_AGAIN = 3  # times: "share" behind the name of each network
_BUTTONS = frozenset(
    """
    facebook twitter tweet tweeten email e-mail mailen whatsapp messenger pinterest linkedin flipboard pocket reddit photos news link pdf download
    favoriten favorites favourites favoris favoritos preferiti hinzufügen ajouter añadir aggiungi adicionar add kommentieren commenter comentar commenta
    diskussion discussion
    """.split()  # noqa: SIM905
)
_NOT_SAID = ("...", ":", ".jpg", ".JPG", ".jpeg", ".png", ".gif", "→", "»", "›")
_ARROWS = ("←", "«", "‹", "→", "›", "»")
_BARS = (" | ", " • ", " · ")
_STOPS = ".!?…。！？"
_FULL = ".。"
_QUOTES = "\"”“»«’'」』"


def standfirsts(page: Page, lines: list[Line], found: list[int]) -> frozenset[int]:
    """Return the places of the standfirst: at most two blocks before a byline or date, near the title, no further down than the first prose.

    `found` are the places of bylines and dates. Where more stands there the article itself has begun: a date further down is not the head's.
    """
    sure = [k for k in found if lines[k].kind != "name" or k < 6]
    told = _candidates(page, lines, sure)
    if len(told) > 1 and all(map(_in_capitals, told.values())):
        return frozenset()  # other stories' headlines
    for ends in (_STOPS + _QUOTES, _FULL):
        if len(set(told.values())) > _MOST:
            told = {k: text for k, text in told.items() if text[-1] in ends}
    if _is_much(told):
        first = min(sure, default=-1)
        told = {k: text for k, text in told.items() if k < first and len(text) < 400}
        if _is_much(told):
            return frozenset()
    firm = max((k for k in sure if lines[k].kind != "name"), default=-1)
    return frozenset(k for k, text in told.items() if k < firm or len(text) < 200)


def _candidates(page: Page, lines: list[Line], sure: list[int]) -> dict[int, str]:
    """Return what can be a standfirst by what it says, above the last byline or date and near the title."""
    told: dict[int, str] = {}
    strays = 0
    for k in range(max(sure, default=-1)):
        if lines[k].kind not in ("prose", "line"):
            continue
        text = page.texts[lines[k].at]
        if _is_deck(text) and not _is_listed(lines, k, sure):
            told[k] = text
        elif not told:
            strays += 1
        if strays > _STRAYS:
            break
    return told


def _is_much(told: dict[int, str]) -> bool:
    texts = set(told.values())  # one that stands twice counts once
    return len(texts) > _MOST or sum(map(len, texts)) > _LONGEST


def _is_deck(text: str) -> bool:
    """Tell what can be a standfirst or its half: some words that are no buttons, counters or links."""
    if len(text) <= _DECK or text.count(" ") <= 3 or text.endswith(_NOT_SAID) or text.startswith(_ARROWS):
        return False
    if text[-1] in _STOPS:
        return "ookie" not in text or len(text) > 120
    return not (text[0].islower() and text[1:2].islower()) and not any(text.count(bar) > 1 for bar in _BARS) and not _is_row(text)


def _is_row(text: str) -> bool:
    """Tell a row of menu words, buttons and counters."""
    words = [word.strip(".,:|•·[]()").lower() for word in text.split()]
    if sum([word in MENU_WORDS or word in _BUTTONS or word.isdigit() for word in words]) > _ROW * len(words):
        return True
    if sum([word.isdigit() for word in words]) >= max(2, _COUNTED * len(words)):
        return True
    return max(Counter(word for word in words if len(word) > 3).values(), default=0) >= _AGAIN


def _is_listed(lines: list[Line], k: int, sure: list[int]) -> bool:
    """Tell an entry of a list of videos or stories: under the byline or date, with a length or a date of its own on the next line."""
    return k + 1 < len(lines) and any(at < k for at in sure) and lines[k + 1].kind in ("clock", "date")


def _in_capitals(text: str) -> bool:
    """Tell whether a line is set as English headlines are: nearly all of its words capitalised, no full stop."""
    words = text.split()
    return text[-1] not in ".!" and sum(word[0].isupper() or not word[0].isalpha() for word in words) > 0.7 * len(words)
