"""The words that packs' rules read from byline and date lines, made into names, roles and moments; and times given their day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsclean.furniture.bylines import byline_fields
from newsclean.furniture.names import person_case
from newsclean.furniture.when import has_clock, might_date, read_when, stamp_of
from newsclean.model import Context, Document, Label, Mark, Notice

__all__ = ["complete", "completed"]

_RAW = frozenset({"date", "published", "modified"})
_READ = frozenset({Label.BYLINE, Label.DATE})
_BEFORE, _AFTER = 45, 6  # blocks around the article in which its byline and its date can stand

Fields = tuple[tuple[str, str], ...]


def completed(
    document: Document, owned: Sequence[Mark | None], context: Context, region: tuple[int, int] | None
) -> tuple[list[Mark | None], list[Notice]]:
    """Complete the byline and date marks in and around the article: of rules, and of times whose day another line or the address tells."""
    first, last = region or (0, len(owned))
    start = max(0, first - _BEFORE)
    numbers = [i for i, mark in enumerate(owned[start : last + _AFTER], start) if mark is not None and mark[2] in _READ]
    done: list[Mark | None] = list(owned)
    notices: list[Notice] = []
    stamp = stamp_of(context.url, context.country)
    ripe: list[int] = []
    for i in numbers:
        mark = owned[i]
        if mark is None or (mark.rule.startswith("furniture/") and (mark.fields or mark.label is Label.BYLINE)):
            continue
        done[i], told = complete(document, mark, context, _day(stamp))
        ripe.append(i)
        notices += told
    day = _day(next((value for i in numbers if (mark := done[i]) for key, value in mark.fields if key == "published"), None))
    unread = [
        i for i in ripe if (mark := done[i]) is not None and mark.label is Label.DATE and not _dates(mark) and _is_timed(document, mark)
    ]
    if day is None and unread:
        day = _printed_above(document, context, unread[0])
    for i in unread:
        if day is not None and (mark := done[i]) is not None:
            done[i], _ = complete(document, mark, context, day)
    _prefer_timed(done, numbers, stamp)
    return done, notices


def _day(stamp: str | None) -> dt.date | None:
    return None if stamp is None else dt.datetime.fromisoformat(stamp).date()


def _dates(mark: Mark) -> list[str]:
    return [key for key, _ in mark.fields if key in _RAW]


def _is_timed(document: Document, mark: Mark) -> bool:
    return mark.end - mark.start < 120 and has_clock(document.text[mark.start : mark.end])


def _printed_above(document: Document, context: Context, at: int) -> dt.date | None:
    """Find the day over a line that prints a time alone: newspapers print the day's date at the top of their pages."""
    for block in reversed(document.blocks[max(0, at - _BEFORE) : at]):
        text = block.text
        if len(text) < 50 and might_date(text) and (when := read_when(text, context)) is not None and when.share > 0.7 and when.fields:
            return _day(when.fields[0][1])
    return None


def _prefer_timed(done: list[Mark | None], numbers: Sequence[int], stamp: str | None) -> None:
    """Take a date without its time from a mark where another line, or the address, gives the same day with its time."""
    told = [(i, value) for i in numbers if (mark := done[i]) for key, value in mark.fields if key == "published"]
    if not told or len(told[0][1]) > 10:
        return
    at, day = told[0]
    timed = next((value for _, value in told if len(value) > 10 and value[:10] == day), None)
    if timed is None and stamp is not None and len(stamp) > 10 and stamp[:10] == day:
        timed = stamp
    if timed is not None and (mark := done[at]) is not None:
        done[at] = mark._replace(fields=tuple((key, timed if key == "published" else value) for key, value in mark.fields))


def complete(document: Document, mark: Mark, context: Context, day: dt.date | None = None) -> tuple[Mark, tuple[Notice, ...]]:
    """Return a rule's mark with its fields in their final form: dates in ISO 8601, names in their case; and notices of dates refused.

    A rule without named groups gives the whole line, which is read as a byline or date line. `day` is when the article is known to have appeared.
    """
    if mark.label is Label.DATE:
        return _dated(document, mark, context, day)
    if mark.label is Label.BYLINE:
        return _signed(document, mark, context, day)
    return mark, ()


def _dated(document: Document, mark: Mark, context: Context, day: dt.date | None) -> tuple[Mark, tuple[Notice, ...]]:
    kept = tuple((key, text) for key, text in mark.fields if key not in _RAW)
    raw = [(key, text) for key, text in mark.fields if key in _RAW] or [("date", _line(document, mark))]
    found: dict[str, str] = {}
    notices: list[Notice] = []
    for key, text in raw:
        when = read_when(text, context, day)
        if when is None or not when.fields:
            told = when.notices if when else (Notice("date-not-read", f"{mark.rule} took {text!r} for a date, which can't be read"),)
            notices += told if any(map(str.isdigit, text)) else ()
            continue
        notices += when.notices
        read = dict(when.fields)
        if key == "modified" and "modified" not in read:
            read = {"modified": read["published"]}
        for name, value in read.items():
            found.setdefault(name, value)
    return mark._replace(fields=(*kept, *found.items())), tuple(notices)


def _signed(document: Document, mark: Mark, context: Context, day: dt.date | None) -> tuple[Mark, tuple[Notice, ...]]:
    if not mark.fields:
        return mark._replace(fields=byline_fields(_line(document, mark))), ()
    fields: list[tuple[str, str]] = []
    notices: tuple[Notice, ...] = ()
    for key, text in mark.fields:
        if key == "name":
            fields += byline_fields(text) or (("name", person_case(text)),)
        elif key in _RAW:
            dated, notices = _dated(document, mark._replace(fields=((key, text),)), context, day)
            fields += dated.fields
        else:
            fields.append((key, text))
    return mark._replace(fields=tuple(fields)), notices


def _line(document: Document, mark: Mark) -> str:
    return " ".join(document.text[mark.start : mark.end].split())
