"""The head of an article, read line by line: byline, date, standfirst, reading time, the lead picture's caption."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.furniture.bylines import byline_fields, split_opener
from newsclean.furniture.captions import is_credit, split_credit
from newsclean.furniture.names import is_agency, is_person, is_role
from newsclean.furniture.page import Page, is_prose
from newsclean.furniture.when import When, read_when
from newsclean.model import Label, Mark

__all__ = ["Line", "anchors", "head_marks", "read_lines"]

_LONGEST = 160  # characters: no longer line is a byline or a date
_REACH = 45  # blocks: no head is longer


class Line(NamedTuple):
    """One line of the head, and what it can be."""

    at: int
    kind: str  # "noise", "date", "byline", "opener", "name", "role", "reading", "caption", "credit", "prose", "line"
    fields: tuple[tuple[str, str], ...] = ()


@cache
def _reading() -> re.Pattern[str]:
    return re.compile(
        r"(?:lese(?:zeit|dauer)|reading time|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid|lesetid|время чтения)\b.{0,14}\d|"
        r"\d+\s?[-‐]?\s?(?:min\.?|mins|minutes?|minuten|minuti|minutos|минут\w*|分)\s?(?:read|lesezeit|lesedauer|lesen|reading|de lecture|de lectura|di lettura|to read|lästid|lesetid|leestijd|czytania|čtení)?$|",
        re.IGNORECASE,
    )


def read_lines(page: Page, start: int) -> list[Line]:
    """Read the lines from `start` on for as long as they can be head: until prose stands where nothing of a head follows."""
    lines: list[Line] = []
    prose = chars = 0
    have: set[str] = set()
    for i in range(start, min(len(page.blocks), page.last, start + _REACH)):
        line = _read_line(page, i)
        if line.kind == "prose":
            prose += 1
            chars += len(page.blocks[i].text)
            if prose > 2 or chars > 900 or (prose > 1 and {"date", "byline"} <= have):
                break
        have.add(line.kind)
        lines.append(line)
    return lines


def _read_line(page: Page, i: int) -> Line:
    text = page.blocks[i].text
    mark = page.taken[i]
    if mark is not None and not page.claimable(i):
        known = {Label.BYLINE: "byline", Label.DATE: "date", Label.CAPTION: "caption", Label.BODY: "prose"}
        return Line(i, "taken " + known.get(mark.label, "noise"))
    if len(text) > _LONGEST:
        return Line(i, "caption" if split_credit(text) else "prose")
    return _read_short(i, text, page)


def _read_short(i: int, text: str, page: Page) -> Line:
    when = read_when(text, page.context) if len(text) < _LONGEST and any(map(str.isdigit, text)) else None
    if when is not None and (line := _read_dated(i, when)):
        return line
    opener, rest = split_opener(text)
    if opener and not rest:
        return Line(i, "opener")
    if opener and (fields := byline_fields(text)):
        return Line(i, "byline", fields)
    if len(text) < 60 and _reading().match(text) and any(map(str.isdigit, text)):
        return Line(i, "reading")
    found = split_credit(text)
    if found is not None:
        return Line(i, "caption" if found[0] else "credit", (("caption", found[0]), ("credit", found[1])))
    if is_role(text):
        fields = byline_fields(text)
        return Line(i, "byline", fields) if fields else Line(i, "role", (("role", text),))
    if is_person(text) or is_agency(text):
        return Line(i, "name", byline_fields(text))
    if is_credit(text):
        return Line(i, "credit", (("caption", ""), ("credit", text)))
    return Line(i, "prose" if is_prose(text) else "line")


def _read_dated(i: int, when: When) -> Line | None:
    rest = _reading().sub("", when.rest).strip(" ,;|•·-–—")
    fields = byline_fields(rest) if len(rest) > 4 else ()
    if fields:
        return Line(i, "byline date", fields + when.fields)
    return Line(i, "date", when.fields) if when.share > 0.4 or len(rest) < 25 else None


def anchors(lines: list[Line]) -> list[int]:
    """Return the places in `lines` of what only a head has: a date, a byline with its opening word, a name over a role."""
    return [
        k
        for k, line in enumerate(lines)
        if "date" in line.kind or "byline" in line.kind or (line.kind == "name" and _has_evidence(lines, k))
    ]


def _has_evidence(lines: list[Line], k: int) -> bool:
    """Tell whether the lines around a lone name make it a byline."""
    near = [line.kind for line in (*lines[max(0, k - 2) : k], *lines[k + 1 : k + 4]) if line.kind != "taken noise"]
    before = next((line.kind for line in reversed(lines[:k]) if line.kind != "taken noise"), "")
    after = next((line.kind for line in lines[k + 1 :] if line.kind != "taken noise"), "")
    return before == "opener" or after == "role" or (after != "credit" and any("date" in kind or kind == "reading" for kind in near))


def head_marks(page: Page, lines: list[Line]) -> list[Mark]:
    """Mark what the lines of a head are."""
    found = anchors(lines)
    marks: list[Mark] = []
    last = max(found, default=-1)
    byline = False
    for k, line in enumerate(lines):
        kind, label, reason = line.kind, None, ""
        if kind.startswith("taken"):
            byline = byline or kind == "taken byline"
            continue
        if "byline" in kind or (kind == "name" and k in found):
            label, reason, byline = Label.BYLINE, "names who wrote the article, near the title or date", True
        elif kind == "date":
            label, reason = Label.DATE, "is a date and little else, in the article's head"
        elif kind == "role" and byline:
            label, reason = Label.BYLINE, "names what the author above does"
        elif kind == "opener" and k + 1 in found:
            label, reason = Label.BYLINE, "opens the byline of the next line"
        elif kind == "reading":
            label, reason = Label.READING_TIME, "tells how long the article takes to read"
        elif kind in ("prose", "line") and k < last and _is_standfirst(page, line):
            label, reason = Label.STANDFIRST, f"stands between the title and the byline or date of line {lines[last].at + 1}"
        elif kind == "line" and found and k > last and _is_lead_caption(page, lines, k):
            label, reason = Label.CAPTION, "is a short line without a full stop between the byline and the first paragraph"
            line = line._replace(fields=(("caption", page.blocks[line.at].text),))
        if label is not None:
            marks.append(page.mark(line.at, label, label.value, reason, *line.fields))
    return marks


def _is_standfirst(page: Page, line: Line) -> bool:
    text = page.blocks[line.at].text
    return page.taken[line.at] is None and 25 < len(text) < 400 and text.count(" ") > 4


def _is_lead_caption(page: Page, lines: list[Line], k: int) -> bool:
    text = page.blocks[lines[k].at].text
    if page.taken[lines[k].at] is not None or text[-1] in ".:?!" or text.count(" ") < 4:
        return False
    return all(line.kind.startswith("taken") for line in lines[k + 1 : -1]) and k + 1 < len(lines) and lines[-1].kind == "prose"
