"""From the groups of a matched time to hours, minutes and an offset."""

from __future__ import annotations

import datetime as dt
import re

from newsclean.dates._lexicon import lexicon
from newsclean.dates._shape import Line
from newsclean.dates._values import Found, Setting
from newsclean.dates._zones import ZONES, named_zone, offset_of
from newsclean.model import Notice

__all__ = ["fixed", "full_hour", "is_time", "read_time", "with_zone"]

_GERMAN_DAY = r" (?:w,? )?n\."
_HALF_FIRST = frozenset({"ko", "ja", "zh"})  # "AM 12:05"
_NUMBER = r"([-+−–‐‑＋])\D*(\d+)(?::(\d+))?"


def is_time(line: Line, match: re.Match[str]) -> bool:
    """Tell 21:05 from a score or a temperature, 21:5 or 21.5."""
    return all(len(line.tokens[match.start(group)]) == 2 for group in ("m1", "m2", "m3") if match[group])


def read_time(line: Line, match: re.Match[str], setting: Setting) -> dt.time | None:
    """Read the time of day out of a match; None if there is no such time. "14:30 pm" is taken as 14:30.

    The groups of the match are those of `_forms`.
    """
    form = next(n for n in "12345" if match[f"h{n}"] is not None)
    hour = line.number(match.start(f"h{form}"))
    if form == "5":
        hour, minute = divmod(hour, 100)
    else:
        minute = _part(line, match, f"m{form}") if form != "4" else 0
    second = _part(line, match, f"s{form}") if form in "123" else 0
    try:
        return dt.time(full_hour(hour, _half(line, match, setting)), minute, second)
    except ValueError:
        return None


def _part(line: Line, match: re.Match[str], group: str) -> int:
    return 0 if match[group] is None else line.number(match.start(group))


def _half(line: Line, match: re.Match[str], setting: Setting) -> str | None:
    """Find "a.m." or "p.m.", but not the German "Sa 12:30" and "12:30 am 4. Mai", nor "am 12:30"."""
    east = setting.language in _HALF_FIRST or (setting.language is None and re.search("[年Y]", line.shape[: match.start()]))
    if match["half"] and (match["half"][0] == "a" or east):
        return lexicon().halves.get(line.word(match.start("half")))
    if match["half2"] is None:
        return None
    at = match.start("half2")
    word = line.word(at)
    if match["half2"] == "s" and not (setting.language == "vi" or (setting.language is None and line.tokens[at] == "SA")):
        return None
    if word == "am" and (setting.language == "de" or (setting.language is None and re.match(_GERMAN_DAY, line.shape[at + 1 :]))):
        return None
    return lexicon().halves.get(word)


def full_hour(hour: int, half: str | None) -> int:
    """Turn an hour of the half day into one of the day: 12 a.m. is 0, 12 p.m. is 12; "night" is before six or after noon."""
    if half is None or not 1 <= hour <= 12:
        return hour
    if half == "night":
        half = "am" if hour < 6 or hour == 12 else "pm"
    if half == "noon":
        half = "pm" if hour == 12 or hour < 6 else "am"
    return hour % 12 + (12 if half == "pm" else 0)


def with_zone(local: dt.datetime, zone: str | None, setting: Setting, found: Found) -> dt.datetime:
    """Attach the printed zone to a local time, else the assumed one, else none."""
    if zone is not None:
        offset = _offset(zone, local, setting, found)
        return local if offset is None else local.replace(tzinfo=dt.timezone(offset))
    if setting.zone is None:
        return local
    there = named_zone(setting.zone)
    if there is None:
        found.notices.append(Notice("unknown-zone", f"This system knows no zone {setting.zone!r}: the time is kept without one."))
        return local
    return fixed(local.replace(tzinfo=there))


def fixed(moment: dt.datetime) -> dt.datetime:
    """Keep only the offset of a zone: that is what a page prints, and it means the same everywhere."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=dt.timezone(offset), fold=0)


def _offset(zone: str, local: dt.datetime, setting: Setting, found: Found) -> dt.timedelta | None:
    if number := re.search(_NUMBER, zone):
        return _numbered(number)
    name = zone.strip(" ()")
    known = offset_of(name, setting.country, local) if name in ZONES else None
    if known is None:
        found.notices.append(Notice("unknown-zone", f"The zone {name!r} is not known here: the time is kept without one."))
        return None
    if known[1]:
        found.notices.append(Notice("ambiguous-zone", f"{name!r} stands for several zones: read as UTC{_signed(known[0])}."))
    return known[0]


def _numbered(match: re.Match[str]) -> dt.timedelta | None:
    sign = 1 if match[1] in "+＋" else -1
    hours, minutes = int(match[2]), int(match[3] or 0)
    if len(match[2]) > 2:
        hours, minutes = divmod(hours, 100)
    return dt.timedelta(minutes=sign * (60 * hours + minutes)) if hours <= 14 and minutes < 60 else None


def _signed(offset: dt.timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
