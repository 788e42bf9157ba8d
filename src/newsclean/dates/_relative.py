"""Dates that count from the day the page was fetched: "2 hours ago", "gestern"."""

from __future__ import annotations

import datetime as dt
import re

from newsclean.dates._calendar import Refused
from newsclean.dates._clock import fixed
from newsclean.dates._lexicon import lexicon
from newsclean.dates._shape import Line
from newsclean.dates._values import Moment, Setting
from newsclean.dates._zones import named_zone

__all__ = ["RELATIVE", "counted_back", "named_day"]

RELATIVE = frozenset({"ago", "since", "counted"})
_MINUTES = {"minute": 1, "hour": 60, "day": 1440}
_UNIT_OF_LETTER = {"u": "hour", "H": "hour", "i": "minute", "日": "day"}


def counted_back(line: Line, match: re.Match[str], setting: Setting) -> Moment:
    """Count back from the fetching: hours and minutes to the minute, days to the day; weeks and more say no day."""
    form = str(match.lastgroup)
    pairs = [(f"{form}_n", f"{form}_u")] + ([("ago_n2", "ago_u2")] if form == "ago" and match["ago_n2"] else [])
    units = [_unit(line, match, unit) for _, unit in pairs]
    counts = [_count(line, match, unit if form == "counted" else n) for n, unit in pairs]
    if "coarse" in units:
        raise Refused("vague-date", "Weeks, months and years ago do not say which day.")
    minutes = sum(count * _MINUTES[unit] for count, unit in zip(counts, units, strict=True))
    if minutes > 100 * 1440:
        raise Refused("vague-date", "So long ago is hardly meant to the day.")
    now = _now(setting)
    if units[0] == "day":
        return Moment(dt.datetime.combine(now.date() - dt.timedelta(days=counts[0]), dt.time()), False)
    return Moment(_before(now, minutes).replace(second=0, microsecond=0), True)


def _before(now: dt.datetime, minutes: int) -> dt.datetime:
    """Go back by the clock of the world, not by the one on the wall, which may have been put forward in between."""
    if now.tzinfo is None:
        return now - dt.timedelta(minutes=minutes)
    return fixed((now.astimezone(dt.UTC) - dt.timedelta(minutes=minutes)).astimezone(now.tzinfo))


def named_day(line: Line, match: re.Match[str], setting: Setting) -> dt.date:
    """Read today, yesterday and their like in the zone of the page, if one is assumed."""
    return _now(setting).date() + dt.timedelta(days=lexicon().days[line.word(match.start())])


def _now(setting: Setting) -> dt.datetime:
    if setting.fetched is None:
        raise Refused("relative-date", "Kept as words: it is not known when the page was fetched.")
    zone = named_zone(setting.zone) if setting.zone else None
    return setting.fetched.astimezone(zone) if zone and setting.fetched.tzinfo else setting.fetched


def _count(line: Line, match: re.Match[str], group: str) -> int:
    word = line.word(match.start(group))
    count = int(word) if word.isdecimal() else lexicon().numbers.get(word) or lexicon().counted.get(word)
    if count is None:
        raise Refused("vague-date", f"{word!r} is no number.")
    return count


def _unit(line: Line, match: re.Match[str], group: str) -> str:
    return lexicon().units.get(line.word(match.start(group))) or _UNIT_OF_LETTER.get(match[group], "coarse")
