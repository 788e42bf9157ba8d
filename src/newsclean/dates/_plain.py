"""The commonest lines of dates, read at one look: "05.06.2025, 14:46 Uhr", "5 June 2025 14:46 BST", "June 5, 2025 2:46 pm", "2025-06-05 14:46".

Nothing is read here that `_read` would read otherwise: what is ambiguous, refused or more than one date is left to it.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from newsclean.dates._calendar import day_first
from newsclean.dates._clock import full_hour, with_zone
from newsclean.dates._lexicon import lexicon
from newsclean.dates._months import CROATIAN
from newsclean.dates._shape import letter_of
from newsclean.dates._values import Dates, Found, Moment, Setting
from newsclean.model import Span

__all__ = ["read_plain"]

_DAY, _YEAR = "[0-9]{1,2}", "(?:19|20)[0-9]{2}"
_NAME = "[A-Za-zÀ-ÖØ-öø-ɏΆ-ώА-яЀ-џ]{3,12}"
_LONGEST = 40  # characters


@cache
def _pattern() -> re.Pattern[str]:
    date = rf"(?:({_DAY})([./-])({_DAY})\2({_YEAR})|({_DAY})\.? ({_NAME}) ({_YEAR})|({_NAME}) ({_DAY}), ({_YEAR})|({_YEAR})-([0-9]{{2}})-([0-9]{{2}}))"
    time = r"(?:,? | [|-] | um |, um )([0-9]{1,2})[:.]([0-5][0-9])(?: Uhr| ?([AP]M|[ap]m))?(?: ([A-Z]{3,4}))?"
    return re.compile(rf"{date}(?:{time})?")


def read_plain(text: str, setting: Setting) -> Dates | None:
    """Read a line that is one full date, with or without its time; None where it is anything else, or the reading takes more than a look.

    >>> read_plain("5 June 2025, 14:46", Setting()).published.value.isoformat()
    '2025-06-05T14:46:00'
    >>> read_plain("Ann Ames, 5 June 2025", Setting()), read_plain("05/06/2025", Setting())
    (None, None)
    """
    if len(text) > _LONGEST or setting.fetched is not None:
        return None
    found = _pattern().fullmatch(text)
    if found is None:
        return None
    try:
        moment = _moment(found, setting)
    except ValueError:
        return None
    return None if moment is None else Dates(moment, None, (Span(0, len(text)),), 1.0)


def _moment(found: re.Match[str], setting: Setting) -> Moment | None:
    """Put the groups of a match together; None where they want a closer look, ValueError where there is no such day or time."""
    one, sep, two, year, day, name, year2, name2, day2, year3, year4, month4, day4, hour, minute, half, zone = found.groups()
    if sep:
        first, second = int(one), int(two)
        if not day_first(first, second, sep):
            return None
        date = dt.date(int(year), second, first)
    elif year4:
        date = dt.date(int(year4), int(month4), int(day4))
    else:
        month = _month(name or name2)
        if month is None:
            return None
        date = dt.date(int(year2 or year3), month, int(day or day2))
    if hour is None:
        return Moment(dt.datetime.combine(date, dt.time()), False)
    if half in ("am", "AM") and setting.language in ("de", None):  # the German "am 5. Juni"
        return None
    local = dt.datetime.combine(date, dt.time(full_hour(int(hour), half and half.lower()), int(minute)))
    if zone is not None and letter_of(zone) != "z":
        return None
    told = Found(0, 0)
    value = with_zone(local, zone, setting, told)
    return None if told.notices else Moment(value, True)


@lru_cache(256)
def _month(name: str) -> int | None:
    """Return the number of a month whose name means nothing else in any language."""
    word = name.lower()
    return lexicon().months.get(word) if letter_of(name) == "M" and word not in CROATIAN else None
