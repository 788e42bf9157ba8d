"""Reading the dates of one line: find them, give each its time, its zone and its label, and say what was refused."""

from __future__ import annotations

import datetime as dt
import re

from newsclean.dates import _forms as forms
from newsclean.dates._calendar import YEARLESS, Refused, is_number, read_day
from newsclean.dates._clock import is_time, read_time, with_zone
from newsclean.dates._fallback import read_elsewhere
from newsclean.dates._lexicon import lexicon
from newsclean.dates._plain import read_plain
from newsclean.dates._relative import RELATIVE, counted_back, named_day
from newsclean.dates._shape import Line, read_line
from newsclean.dates._values import Dates, Found, Moment, Setting
from newsclean.model import Notice, Span

__all__ = ["looks_dated", "read_dates"]

_LONG, _HEAD = 400, 200
_WORDY = 32  # the longest line that may be dated in words alone: "an hour ago", "gestern"


def looks_dated(text: str) -> bool:
    """Tell cheaply whether a date may stand in a line: never False where `read_dates` would find one.

    >>> looks_dated("Published 3 May 2024"), looks_dated("A quiet harbour")
    (True, False)
    """
    if forms.small("digit").search(text, 0, _LONG):
        return True
    return len(text) <= _WORDY and not lexicon().telling.isdisjoint(text.lower().split())


def read_dates(
    text: str,
    *,
    language: str | None = None,
    country: str | None = None,
    fetched: dt.datetime | None = None,
    assume_zone: str | None = None,
) -> Dates | None:
    """Read when one line of a page says the article was published and modified; None where no date stands in it.

    `language` ("de") and `country` ("AT") decide what the line leaves open: the order of 03/04/2024, the zone IST. "2 hours ago" and dates
    without a year are read only against `fetched`. A date is aware where a zone is printed with its time, or `assume_zone` (an IANA name) given.
    Of a line past 400 characters only the first 200 are read. Never raises on odd text.

    >>> read_dates("Published 3 May 2024, 10:30 BST | Updated 4 May 2024").published.value.isoformat()
    '2024-05-03T10:30:00+01:00'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}: pass one line of the page")
    if not looks_dated(text):
        return None
    setting = Setting.of(language, country, fetched, assume_zone)
    if (plain := read_plain(text, setting)) is not None:
        return plain
    line = read_line(text if len(text) <= _LONG else text[:_HEAD])
    found = _all(line, setting)
    if not found:
        return read_elsewhere(line, setting)
    return _summed_up(line, found + _more_times(line, found, setting))


def _all(line: Line, setting: Setting) -> list[Found]:
    found: list[Found] = []
    at = 0
    while match := forms.core().search(line.shape, at):
        one = _one(line, match, at, setting)
        if one is not None:
            found.append(one)
        at = one.end if one else match.end()
    return found


def _one(line: Line, match: re.Match[str], since: int, setting: Setting) -> Found | None:
    """Read the date of a match together with what belongs to it; None if it is only a number among words."""
    one, form = Found(match.start(), match.end()), str(match.lastgroup)
    if is_number(line, match, setting):
        return None
    time = None if form in RELATIVE else _time(line, match, since, one)
    one.start = _begin(line, since, one.start)
    if not time and (tail := forms.weekday_after().match(line.shape, one.end)):
        one.end = tail.end()
    _label(line, since, one)
    if not _stands(line, match, one, time):
        return None
    try:
        one.moment = counted_back(line, match, setting) if form in RELATIVE else _moment(line, match, time, one, setting)
    except Refused as refused:
        one.notices.append(refused.notice)
    except OverflowError:
        one.notices.append(Notice("impossible-date", "Outside of the calendar."))
    return one


def _time(line: Line, match: re.Match[str], since: int, one: Found) -> re.Match[str] | None:
    if match.lastgroup == "ctime":
        return forms.embedded().search(line.shape, match.start("ctime_time"), match.end("ctime_zone"))
    time = forms.after().match(line.shape, match.end())
    if time and is_time(line, time):
        one.end = time.end()
        return time
    if not forms.small("number").search(line.shape, since, match.start()):
        return None
    time = forms.before().search(line.shape, since, match.start())
    if time is None or not is_time(line, time):
        return None
    one.start = time.start()
    zone = None if time["zone"] else forms.zone_after().match(line.shape, one.end)
    one.end = zone.end() if zone else one.end
    return time


def _begin(line: Line, since: int, start: int) -> int:
    lead = forms.weekday_before().search(line.shape, since, start)
    return lead.start() if lead else start


def _label(line: Line, since: int, one: Found) -> None:
    shape = line.shape
    if not forms.small("label").search(shape, since):
        return
    if near := forms.label_before().search(shape, since, one.start):
        one.label, one.start = near["label"], near.start()
    elif behind := _label_behind(shape, one.end):
        one.label, one.end = behind["at_once"] or behind["label"], behind.end()
    elif far := forms.label_far().search(shape, since, one.start):
        one.label = far["label"] or far["label2"]


def _label_behind(shape: str, end: int) -> re.Match[str] | None:
    """Find the label after a date, unless a later date or time has more right to it."""
    label = forms.label_after().match(shape, end)
    if (
        label
        and not label["at_once"]
        and (forms.core().search(shape, label.end()) or forms.labelled_time().match(shape, label.start("label")))
    ):
        return None
    return label


def _stands(line: Line, match: re.Match[str], one: Found, time: re.Match[str] | None) -> bool:
    """Tell a date from a look-alike: what is short of a year, or all of digits, needs more to be believed."""
    form, shape = match.lastgroup, line.shape
    if form == "counted":
        return line.word(match.start("counted_u")) in lexicon().counted
    alone = not _words(shape[: one.start]) and not _words(shape[one.end :])
    if form == "day":
        return bool(time or one.label or alone)
    if form in YEARLESS:
        around = shape[one.start : match.start()] + shape[match.end() : one.end]
        return bool(time or one.label or form == "mdweek" or forms.small("weekday").search(around))
    if form == "dmy" and match["dmy_y"] == "n" and not (time or one.label or alone):
        # "Version 3.4.24", "Tel. 030 12.34.56"; but "Jo Bloggs 03.04.24".
        single = min(len(line.tokens[match.start(f"dmy_{part}")]) for part in "dm") == 1
        return not forms.small("word_before" if single else "number_before").search(shape, 0, one.start)
    return True


def _moment(line: Line, match: re.Match[str], time: re.Match[str] | None, one: Found, setting: Setting) -> Moment:
    day = named_day(line, match, setting) if match.lastgroup == "day" else read_day(line, match, setting)
    if time is None:
        return Moment(dt.datetime.combine(day, dt.time()), False)
    return _timed(line, day, time, one, setting)


def _timed(line: Line, day: dt.date, time: re.Match[str], one: Found, setting: Setting) -> Moment:
    clock = read_time(line, time, setting)
    if clock is None:
        one.notices.append(Notice("impossible-time", "There is no such time of day: the date is kept without it."))
        return Moment(dt.datetime.combine(day, dt.time()), False)
    begin, end = time.span("zone")
    if begin < 0 and (behind := forms.zone_after().search(line.shape, time.end(), one.end)):
        begin, end = behind.span("zone")
    zone = line.printed(begin, end) if begin >= 0 and not _is_range(line.shape, time, begin) else None
    return Moment(with_zone(dt.datetime.combine(day, clock), zone, setting, one), True)


def _is_range(shape: str, time: re.Match[str], begin: int) -> bool:
    """Tell "13:00-14:00", which is no offset, from "13:00:00-04:00" and "T13:00-04:00"."""
    exact = time["s1"] or shape[max(0, time.start("h1") - 1)] == "T" or shape[begin + 1 : begin + 2] == "Y"
    return shape[begin] in "-~" and not exact


def _more_times(line: Line, found: list[Found], setting: Setting) -> list[Found]:
    """Find labels that have a time but no date: they share the day of the date before them."""
    more: list[Found] = []
    for one, end in zip(found, [*(other.start for other in found[1:]), len(line.shape)], strict=True):
        match = (
            one.moment and forms.small("label").search(line.shape, one.end, end) and forms.labelled_time().search(line.shape, one.end, end)
        )
        if match and one.moment and is_time(line, match):
            extra = Found(match.start(), match.end(), match["label"])
            extra.moment = _timed(line, one.moment.value.date(), match, extra, setting)
            more.append(extra)
    return more


def _summed_up(line: Line, found: list[Found]) -> Dates:
    found = sorted(found, key=lambda one: one.start)
    starts = line.starts()
    spans = tuple(Span(starts[one.start], starts[one.end]) for one in found)
    taken = sum(_words(line.shape[one.start : one.end]) for one in found)
    notices = tuple(dict.fromkeys(notice for one in found for notice in one.notices))
    return Dates(_first(found, "P") or _first(found, ""), _first(found, "U"), spans, taken / _words(line.shape), notices)


def _first(found: list[Found], label: str) -> Moment | None:
    return next((one.moment for one in found if one.label == label and one.moment), None)


def _words(shape: str) -> int:
    return len(forms.small("word").findall(shape))
