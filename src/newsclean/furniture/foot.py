"""The foot of an article: the byline and the date that some newspapers print under the last paragraph."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from newsclean.furniture.bylines import byline_fields
from newsclean.furniture.head import Line, Read
from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["foot_marks", "life_marks", "names_of"]

_BEFORE, _AFTER = 2, 3  # blocks around the end of the article
_AUTHORS = 4  # on one line under the article: what has more is a list of people
_LIVES = 4  # paragraphs: shorter articles have no author's life under them
_LONGEST_LIFE = 700  # characters


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(r"\(?(?:[A-Z]{2,4}|[a-z]{2,5})(?:/[\w. ]{2,40})+\)?$")


def foot_marks(page: Page, read: Read, known: Container[int], *, dated: bool, signed: bool) -> dict[int, Mark]:
    """Mark the date and the byline around the end of the article, where the head has none (`dated` and `signed` tell what it has).

    `known` are the blocks of other furniture.
    """
    marks: dict[int, Mark] = {}
    for i in range(max(page.first + 3, page.last - _BEFORE), min(page.last + _AFTER, len(page.texts))):
        if dated and signed:
            break
        if i in known or len(page.texts[i]) > 120:
            continue
        line = read(i)
        if "date" in line.kind and not dated and line.fields and not line.kind.startswith("taken"):
            label = Label.BYLINE if "byline" in line.kind else Label.DATE
            marks[i] = page.mark(i, label, label.value, "is a date and little else, at the article's end", *line.fields)
            dated, signed = True, signed or label is Label.BYLINE
        elif not signed and (fields := _signed(page, i, line)):
            marks[i] = page.mark(i, Label.BYLINE, "byline", "names who wrote the article, at its end", *fields)
            signed = True
    return marks


def life_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark the author's life under the article: one of the last two paragraphs, which begins with the full name of the byline.

    `known` is the furniture found so far. A story that speaks of its author elsewhere too is about her.
    """
    marks: dict[int, Mark] = {}
    names = names_of(page, known)
    free = [i for i in range(page.first, page.last) if page.taken[i] is None and i not in known] if names else []
    for i in free[:-3:-1] if len(free) > _LIVES else []:
        text = page.texts[i]
        name = next((name for name in names if text.startswith(name) and text[len(name) : len(name) + 1] in (" ", ",")), None)
        if name is None or not 40 < len(text) < _LONGEST_LIFE or any(name in page.texts[other] for other in free if other != i):
            continue
        marks[i] = page.mark(i, Label.BIO, "life", f"is the last paragraph and begins with the author's name, {name}")
    return marks


def names_of(page: Page, known: dict[int, Mark]) -> list[str]:
    """Return the full names of the bylines that stand over the article's last paragraphs."""
    found = [mark for mark in (*known.values(), *page.taken[: page.last]) if mark is not None and mark.label is Label.BYLINE]
    return [value for mark in found for key, value in mark.fields if key == "name" and " " in value]


def _signed(page: Page, i: int, line: Line) -> tuple[tuple[str, str], ...]:
    """Read a byline at the article's end: one with "By", persons alone under the last paragraph, or an agency with an author."""
    if "byline" in line.kind and not line.kind.startswith("taken"):
        return line.fields
    text = page.texts[i]
    if line.kind == "name" and page.last - 1 <= i <= page.last and len(line.fields) <= _AUTHORS and page.is_body(i - 1):
        if page.texts[i - 1].endswith(":") and len(line.fields) > 1:
            return ()
        return () if any(key == "name" and page.speaks_of(i, name) for key, name in line.fields) else line.fields
    if i <= page.last and _signature().match(text):
        return byline_fields(text.strip("()"))
    return ()
