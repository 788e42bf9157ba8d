"""The head of an article, read line by line: what each line between the headline and the first paragraphs can be."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newsclean.furniture.bylines import Fields, byline_fields, house_fields, opened_fields
from newsclean.furniture.captions import is_credit, might_end_in_credit, split_credit
from newsclean.furniture.cues import has_cue, is_dated
from newsclean.furniture.names import is_agency, is_role
from newsclean.furniture.openers import split_opener
from newsclean.furniture.page import Page, is_prose
from newsclean.furniture.when import When, has_digit, might_date, read_when
from newsclean.model import Label
from newsclean.words import has_cjk

__all__ = ["Line", "Read", "read_above", "read_line", "read_lines"]

_LONGEST = 160  # characters: no longer line is a byline or a date
_SENTENCE = 80  # characters: what is longer and ends a sentence is none, nor a name
_CAPTION = 280  # characters: what is longer is a paragraph, whatever words are in it
_DATE_SHARE = 0.4  # of a line: less of it is a date and little else
_REACH = 45  # blocks: no head is longer
_STOPS = frozenset(".。!?！？")
_LATE = 6  # blocks behind the first prose in which a byline with its date can stand
_ABOVE = 6  # blocks over the headline in which a byline or date can stand
_WIRE, _BYLINE = Label.WIRE, Label.BYLINE  # an enum gives its members slowly
_TAKEN = {
    Label.BYLINE: "taken byline",
    Label.DATE: "taken date",
    Label.CAPTION: "taken caption",
    Label.CREDIT: "taken credit",
    Label.BODY: "taken prose",
    Label.SECTION: "taken section",
}


class Line(NamedTuple):
    """One line of the head, and what it can be.

    `kind` is "noise" or "taken ..." where a rule has spoken; else words of: date, byline, opener ("By" alone), name, role, reading,
    caption, credit, clock, prose, line. `fields` are what was read out of it.
    """

    at: int
    kind: str
    fields: Fields = ()


Read = Callable[[int], Line]


@cache
def _reading() -> re.Pattern[str]:
    return re.compile(
        r"(?:lese(?:zeit|dauer)|reading time|temps de lecture|lecture|tiempo de lectura|lectura|tempo di lettura|leestijd|lästid|lesetid|время чтения)\b[: ]{0,3}(?:\d+|einer?|une?).{0,10}$|"
        r"\d+\s?[-‐]?\s?(?:min\.?|mins|minutes?|minuten?|minuti|minutos|минут\w*|分)\s?(?:read|lesezeit|lesedauer|lesen|reading|de lecture|de lectura|di lettura|to read|lästid|lesetid|leestijd|czytania|čtení)?$",
        re.IGNORECASE,
    )


@cache
def _introduced() -> re.Pattern[str]:
    """Match a byline that goes on to tell who the author is: "By Ann Ames, a reporter who covers harbours"."""
    roles = "reporter|editor|writer|correspondent|critic|columnist|journalist|producer|contributor|fellow"
    return re.compile(
        rf"[Bb]y (?P<name>(?:[A-ZÀ-Þ][\w.'’-]+ ){{1,3}}[A-ZÀ-Þ][\w.'’-]+), (?:(?:an?|the|our|\w+['’]s) ){{1,2}}(?P<role>(?:[\w-]+ ){{0,4}}?(?:{roles}))\b"
    )


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d{1,2}\.? [^\W\d_]{3,12},? )?(?:[^\W\d_]{2,12}\.? )?(?<![\d$€£.,])\d{1,2}[:.]\d\d(?: ?(?:uhr|h|[ap]\.?m\.?|[A-Z]{2,4}))?\.?$",
        re.IGNORECASE,
    )


def read_lines(page: Page, start: int, read: Read) -> list[Line]:
    """Read the lines from `start` on for as long as they can be head: until prose stands where nothing of a head follows."""
    lines: list[Line] = []
    prose = chars = 0
    have: set[str] = set()
    for i in range(start, min(len(page.texts), max(page.last, start + 1), start + _REACH)):
        line = read(i)
        if line.kind.endswith("prose") and i >= page.first:
            prose += 1
            chars += len(page.texts[i])
            if prose > 3 or chars > 1000 or (prose > 1 and {"date", "byline"} <= have):
                return lines if {"date", "byline"} & have else [*lines, *_late(page, i, read)]
        have.update(line.kind.split())
        lines.append(line)
    return lines


def _late(page: Page, start: int, read: Read) -> list[Line]:
    """Read a byline with its date where they stand only under a summary, a picture's long caption or a video's words."""
    for i in range(start, min(start + _LATE, page.last - 1)):
        pair = [read(i), read(i + 1)]
        if {line.kind for line in pair} == {"byline", "date"}:
            return pair
    return []


def read_above(page: Page, at: int, read: Read) -> list[Line]:
    """Read the lines just over the headline, as far up as they are dates, names or what a rule has taken."""
    lines: list[Line] = []
    for i in range(at - 1, max(0, at - _ABOVE), -1):
        line = read(i)
        if not ({"date", "clock", "name", "byline", "reading", "taken"} & set(line.kind.split())) and len(page.texts[i]) > 2:
            break
        lines.insert(0, line)
    return lines if any("date" in line.kind for line in lines) else []


def read_line(page: Page, i: int) -> Line:
    """Tell what one line can be by itself."""
    text, mark = page.texts[i], page.taken[i]
    if mark is not None and not page.claimable(i):
        if mark[2] is _WIRE and is_agency(text):
            return Line(i, "name", (("organisation", text),))  # beside a date it is who wrote the article
        nameless = mark[2] is _BYLINE and mark.fields and not any(key in ("name", "organisation") for key, _ in mark.fields)
        return Line(i, "taken noise" if nameless else _TAKEN.get(mark[2], "taken noise"))
    if 25 < len(text) < _CAPTION and (has_cue(text) or ("20" in text and text[-1] == "." and is_dated(text))):
        caption, *credit = split_credit(text) or (text,)
        return Line(i, "caption", (("caption", caption or text), *(("credit", name) for name in credit)))
    if text[:3] in ("By ", "by ") and len(text) > _SENTENCE and (told := _introduced().match(text)):
        return Line(i, "byline", byline_fields(f"By {told['name']}, {told['role']}") or byline_fields(f"By {told['name']}"))
    if len(text) > _LONGEST or (len(text) > _SENTENCE and text[-1] in ".!?" and not might_end_in_credit(text)):
        return Line(i, "prose" if is_prose(text) else "line")
    digits = has_digit(text)
    when = read_when(text, page.context) if might_date(text) else None
    if when is not None and (line := _dated(i, when, text, page)) is not None:
        return line
    line = _undated(i, text, digits=digits)
    if digits and line.kind == "line" and (clock := _clock().search(text)):
        return _at_clock(i, text, clock)
    return line


def _at_clock(i: int, text: str, clock: re.Match[str]) -> Line:
    """Tell a line with a time of day, which is no date by itself but stands where a date would: "12:43", "Ann Ames 8 June, 17:46"."""
    rest = text[: clock.start()].strip(" ,;|•·-–—/:()")
    fields = byline_fields(rest) if len(rest) > 4 else ()
    if fields:
        return Line(i, "byline date", fields)
    return Line(i, "clock" if len(text) < 50 else "line")


def _dated(i: int, when: When, text: str, page: Page) -> Line | None:
    if when.share < _DATE_SHARE and len(text) > _SENTENCE - 20 and (found := split_credit(text)) and found[0] and not split_opener(text)[0]:
        return None  # a picture's caption
    rest = _reading().sub("", when.rest)
    if not when.timed and i + 1 < len(page.texts) and when.share > 0.5:
        when = _with_time(when, text, page, i + 1)
    fields = next((fields for piece in rest.split(" | ") if 4 < len(piece) < 120 and (fields := byline_fields(piece.strip(" ,;")))), ())
    fields = fields or house_fields(rest.partition(" | ")[0])
    if fields:
        return Line(i, "byline date", fields + when.fields)
    if rest[-1:] in _STOPS and len(re.findall(r"\w+", rest)) > 1 - has_cjk(rest):
        return None  # a sentence: "The ferry sank on 4 May 2024."
    return Line(i, "date", when.fields) if when.share > _DATE_SHARE or (len(rest) < 30 and when.share > 0.25) else None


def _with_time(when: When, text: str, page: Page, after: int) -> When:
    """Read a date together with the next line, if that is its time."""
    more = page.texts[after]
    if len(more) < 30 and any(map(str.isdigit, more)) and page.claimable(after) and read_when(more, page.context) is None:
        both = read_when(f"{text} {more}", page.context)
        if both is not None and both.timed and both.share > 0.7:
            return when._replace(fields=both.fields, timed=True)
    return when


def _undated(i: int, text: str, *, digits: bool) -> Line:
    opener, rest = split_opener(text)
    if opener and (not rest or (fields := opened_fields(text, opener, rest))):
        return Line(i, "byline", fields) if rest else Line(i, "opener")
    if opener and len(text) < 60 and (fields := house_fields(text)):
        return Line(i, "name", fields)
    if digits and len(text) < 60 and (reading := _reading().search(text)):
        fields = byline_fields(text[: reading.start()]) if reading.start() > 6 else ()
        return Line(i, "byline", fields) if fields else Line(i, "reading")
    found = split_credit(text)
    if found is not None and (found[0] or not is_agency(text)):
        return Line(i, "caption" if found[0] else "credit", (("caption", found[0]), ("credit", found[1])))
    if not opener and len(text) < 90 and text[-1] not in ".:?!" and (fields := opened_fields(text, "", text)):
        sure = any(key == "role" for key, _ in fields) or (len(fields) > 1 and fields[0][0] == "name" and fields[1][0] == "organisation")
        return Line(i, "byline" if sure else "name", fields)
    if is_role(text):
        return Line(i, "role", (("role", text),))
    if found is not None or ("/" in text and is_credit(text)):
        return Line(i, "credit", (("caption", ""), ("credit", text)))
    return Line(i, "prose" if is_prose(text) else "line")
