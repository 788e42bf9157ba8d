"""The one way in which the furniture reads dates: what `newsclean.dates` finds in a line, as fields of a mark."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from newsclean.furniture.zones import zone_of
from newsclean.model import Context, Notice

if TYPE_CHECKING:
    from newsclean.dates import Dates, Moment

__all__ = ["When", "has_clock", "has_digit", "might_date", "read_when", "stamp_of"]

Fields = tuple[tuple[str, str], ...]


class When(NamedTuple):
    """The dates of a line: as fields, the share of the line that is date, what is left of the line, whether a time stands there, what was refused."""

    fields: Fields
    share: float
    rest: str
    timed: bool
    notices: tuple[Notice, ...] = ()


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "digit": re.compile(r"\d"),
        "date": re.compile(
            r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]|\d{1,2} ?[:h] ?\d\d|\d{1,2}\.\d\d|[०-९]|\d ?[日月年시일월分時]|"
            r"\d+ ?[^\W\d_]{1,9} (?:ago|fa|geleden|sedan|siden|sitten|temu|назад|lalu|önce|पहले)\b|\b(?:vor|hace|il y a|há|för) \d",
            re.IGNORECASE,
        ),
        "clock": re.compile(r"(?<![\d.:])\d{1,2}[:.h]\d\d(?!\d)"),
        "url": re.compile(r"[/_-](20\d\d)([/_-]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)[0-5]\d)?(?!\d)"),
    }


def has_digit(text: str) -> bool:
    """Tell whether a digit of any script stands in a line."""
    return _patterns()["digit"].search(text) is not None


def has_clock(text: str) -> bool:
    """Tell whether a time of day stands in a line."""
    return _patterns()["clock"].search(text) is not None


def might_date(text: str) -> bool:
    """Tell cheaply whether a short line is worth reading for a date: not "3 comments", not "4 min read".

    >>> might_date("3 May 2024"), might_date("2 hours ago"), might_date("3 comments")
    (True, True, False)
    """
    if has_digit(text):
        return _patterns()["date"].search(text) is not None
    return len(text) < 33 and _dates().looks_dated(text)


@cache
def _dates() -> ModuleType:
    """Load the reader of dates; not at the top: pages without a digit near the title need none of it."""
    return import_module("newsclean.dates")


def read_when(text: str, context: Context, day: dt.date | None = None) -> When | None:
    """Read the dates of a line; None where there is none.

    A date without its year, or a time without its date, is read against `day`, on which the article is known to have appeared.

    >>> read_when("Ann Ames | 3 May 2024, 10:30", Context())
    When(fields=(('published', '2024-05-03T10:30:00'),), share=..., rest='Ann Ames', timed=True, notices=())
    >>> read_when("Ann Ames | 3 May, 10:30", Context(), dt.date(2024, 5, 3)).fields
    (('published', '2024-05-03T10:30:00'),)
    >>> read_when("Updated 15:59 | Published 14:14", Context(), dt.date(2024, 5, 3)).fields
    (('published', '2024-05-03T14:14:00'), ('modified', '2024-05-03T15:59:00'))
    """
    dates = _read(text, context, context.fetched)
    if dates is not None and (dates.published or dates.modified):
        return _when(text, dates)
    if day is None or not has_clock(text):
        return None if dates is None else _when(text, dates)
    told = _read(text, context, dt.datetime.combine(day, dt.time(23, 59, 59)))
    if told is not None and told.published is not None and told.published.value.date() == day:
        return _when(text, told)
    return _clocked(text, context, day)


def _clocked(text: str, context: Context, day: dt.date) -> When | None:
    """Read a line that prints times alone: each label's time stands on the day."""
    fields: dict[str, str] = {}
    for piece in re.split(r"[|•·,]", text):
        dates = _read(f"{day.isoformat()} {piece.strip()}", context, None) if has_clock(piece) else None
        for key, moment in (("published", dates.published), ("modified", dates.modified)) if dates else ():
            if moment is not None and moment.has_time:
                fields.setdefault(key, iso(moment))
    return When(tuple(sorted(fields.items(), reverse=True)), 1.0, "", True) if fields else None


def _read(text: str, context: Context, fetched: dt.datetime | None) -> Dates | None:
    zone = zone_of(context.country, context.url)
    read: Dates | None = _dates().read_dates(text, language=context.language, country=context.country, fetched=fetched, assume_zone=zone)
    return read


def _when(text: str, dates: Dates) -> When:
    read = [(key, moment) for key, moment in (("published", dates.published), ("modified", dates.modified)) if moment is not None]
    rest = text
    for span in reversed(dates.spans):
        rest = f"{rest[: span.start]} | {rest[span.end :]}"
    fields = tuple([(key, iso(moment)) for key, moment in read])
    return When(fields, dates.share, rest.strip(" ,;|•·-–—/:()"), any(moment.has_time for _, moment in read), dates.notices)


def iso(moment: Moment) -> str:
    """Return a moment as ISO 8601; the date alone where the page gave no time."""
    return moment.value.isoformat() if moment.has_time else moment.value.date().isoformat()


@lru_cache(maxsize=256)
def stamp_of(url: str | None, country: str | None = None) -> str | None:
    """Return the day, or the moment, that an article's address bears, as ISO 8601; None where it bears none.

    >>> stamp_of("https://harbour-herald.example/2024/05/03/ferry"), stamp_of("https://harbour-herald.example/ferry-20240503102958-nt.html")
    ('2024-05-03', '2024-05-03T10:29:58')
    >>> stamp_of("https://harbour-herald.example/ferry-12345678")
    """
    found = _patterns()["url"].search((url or "").partition("?")[0])
    if found is None:
        return None
    year, month, day, hour, minute = (int(found[key] or 0) for key in (1, 3, 4, 5, 6))
    try:
        if found[5] is None:
            return dt.date(year, month, day).isoformat()
        moment = dt.datetime(year, month, day, hour, minute, int(found[0][-2:]))
    except ValueError:
        return None
    zone = zone_of(country, url)
    if zone is not None:
        from zoneinfo import ZoneInfo

        moment = moment.replace(tzinfo=ZoneInfo(zone))
    return moment.isoformat()
