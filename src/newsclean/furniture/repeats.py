"""Text of the article that stands on the page again: a caption without its credit beside the same with it, the title once more."""

from __future__ import annotations

from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["repeat_marks"]

_CAPTION, _TITLE = Label.CAPTION, Label.TITLE  # an enum gives its members slowly, and every mark of the page is asked
_NEAR = 3  # blocks between a caption and its repeat


def repeat_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark free blocks that say word for word what a caption near them or the title says, by block index; `known` is the furniture so far."""
    said: dict[str, list[int]] = {}
    titles: set[str] = set()
    first, last = max(0, page.first - _NEAR), page.last + _NEAR
    ruled = [(i, mark) for i, mark in enumerate(page.taken[first:last], first) if mark is not None and mark[2] is _CAPTION]
    for i, mark in (*known.items(), *ruled):
        if mark[2] is _CAPTION:
            said.setdefault(_field(mark, "caption") or page.texts[i], []).append(i)
        elif mark[2] is _TITLE:
            titles.add(_field(mark, "title") or page.texts[i])
    if not said and not titles:
        return {}
    wanted = titles.union(said)
    again = [i for i, text in enumerate(page.texts[page.first : page.last], page.first) if text in wanted and i not in known]
    marks = {}
    for i in again:
        text = page.texts[i]
        if page.taken[i] is not None:
            continue
        what = "caption" if any(abs(i - other) <= _NEAR for other in said.get(text, ())) else "title" if text in titles else ""
        if what:
            marks[i] = page.mark(i, Label.REPEAT, "repeat", f"the {what} stands here again, word for word")
    return marks


def _field(mark: Mark, name: str) -> str | None:
    return next((value for key, value in mark.fields if key == name), None)
