"""From the groups of a matched date to a day, or to the reason why there is none."""

from __future__ import annotations

import datetime as dt
import re

from newsclean.dates._lexicon import lexicon
from newsclean.dates._months import CROATIAN
from newsclean.dates._shape import Line
from newsclean.dates._values import Setting
from newsclean.model import Notice

__all__ = ["YEARLESS", "Refused", "day_first", "is_number", "read_day"]

# Who writes the month first in dates of numbers; who writes both ways; who writes the year first, even of two digits.
_MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "GU", "AS", "PR"})
_MONTH_FIRST_TONGUES = frozenset({None, "en", "fil", "tl"})
_BOTH_WAYS = frozenset({"CA"})
_CROATIAN = frozenset({"hr", "bs"})
_YEAR_FIRST = frozenset({"ja", "zh", "ko"})
YEARLESS = frozenset({"md", "mdweek", "dmword", "mdword", "dmdots"})


class Refused(Exception):  # noqa: N818 - it is no error, it ends the reading of one date
    """A date that is printed but can't be believed."""

    def __init__(self, code: str, message: str) -> None:
        self.notice = Notice(code, message)
        super().__init__(message)


def read_day(line: Line, match: re.Match[str], setting: Setting) -> dt.date:
    """Read the day out of a match of `_forms.core`, or raise `Refused`."""
    form = str(match.lastgroup)
    if form in YEARLESS:
        return _yearless(line, match, form, setting)
    year, month, day = (_field(line, match, f"{form}_{part}", setting) for part in "ymd")
    if form == "cjk":
        year = _era_year(line, match, year)
    elif form == "dmy":
        year, month, day = _order(line, match, (day, month, year), setting)
    printed = line.printed(*match.span())
    return _believed(_full_year(year, match[f"{form}_y"]), month, day, printed, setting)


def is_number(line: Line, match: re.Match[str], setting: Setting) -> bool:
    """Tell what is only numbered like a date, chapter 3.7.1 or release 7.6.1161, by its year; "24. 5. 5." is a date in Korea."""
    form = str(match.lastgroup)
    if form in {"dmy", "ymd"} and match[f"{form}_y"] == "Y":
        return not 1900 <= line.number(match.start(f"{form}_y")) <= 2643
    if form == "cjk" or match.groupdict().get(f"{form}_y") != "n" or len(line.tokens[match.start(f"{form}_y")]) > 1:
        return False
    return not (setting.language in _YEAR_FIRST and len(line.tokens[match.start()]) == 2)


def _field(line: Line, match: re.Match[str], group: str, setting: Setting) -> int:
    word = line.word(match.start(group))
    if word.isdecimal():
        return int(word)
    if word in CROATIAN and setting.language in _CROATIAN:
        return CROATIAN[word]
    if word in CROATIAN and setting.language is None and "." in match.group():
        raise Refused("ambiguous-date", f"{word!r} is one month in Croatia and another elsewhere: the language must tell.")
    return lexicon().months.get(word) or lexicon().numbers.get(word, 0)


def _full_year(year: int, letter: str) -> int:
    """Two digits are 1970 to 2069; years of the Thai calendar are 543 ahead."""
    if letter == "n" and year < 100:
        return year + (1900 if year >= 70 else 2000)
    return year - 543 if 2443 <= year <= 2643 else year


def _era_year(line: Line, match: re.Match[str], year: int) -> int:
    era = line.word(match.start("cjk_e")) if match["cjk_e"] else ""
    return year + lexicon().eras[era] if era else year


def _order(line: Line, match: re.Match[str], numbers: tuple[int, int, int], setting: Setting) -> tuple[int, int, int]:
    """Decide what the three numbers are: by the country, then the language; where neither is known, one past 12 must tell."""
    first, second, last = numbers
    if match["dmy_y"] == "n" and (setting.language in _YEAR_FIRST or (first > 31 and last <= 31)):
        return first, second, last
    if setting.language is None and match["dmy_y"] == "n" and last <= 31 and ". " in match.group() and line.shape[match.end() :][:1] == ".":
        raise Refused("ambiguous-date", "Korean dates of two digits are written like this, with the year first.")
    if match["dmy_sep"] == "." and second <= 12:
        return last, second, first
    if (first > 12) != (second > 12) or first == second:
        return (last, second, first) if second <= 12 else (last, first, second)
    if _month_first(line, setting):
        return last, first, second
    return last, second, first


def day_first(first: int, second: int, sep: str) -> bool:
    """Tell whether the day surely stands before the month in a date of numbers that ends in its year.

    >>> day_first(3, 4, "."), day_first(13, 4, "/"), day_first(3, 4, "/")
    (True, True, False)
    """
    return second <= 12 and (sep == "." or first > 12 or first == second)


def _month_first(line: Line, setting: Setting) -> bool:
    if setting.country in _MONTH_FIRST:
        return setting.language in _MONTH_FIRST_TONGUES
    if setting.country is None and setting.language in {"fil", "tl"}:
        return True
    foreign = any(letter in "PUH" and line.word(at) not in lexicon().english for at, letter in enumerate(line.shape))
    if setting.language in {None, "en"} and (setting.country is None or setting.country in _BOTH_WAYS) and not foreign:
        raise Refused("ambiguous-date", "Day or month first? Neither the country nor the numbers tell.")
    return False


def _yearless(line: Line, match: re.Match[str], form: str, setting: Setting) -> dt.date:
    """Take the year in which the day is nearest before the page was fetched."""
    if setting.fetched is None:
        raise Refused("no-year", "A date without a year is read only if it is known when the page was fetched.")
    month, day = (_field(line, match, f"{form}_{part}", setting) for part in "md")
    latest = setting.fetched.date() + dt.timedelta(days=2)
    for year in (latest.year, latest.year - 1):
        if (found := _day(year, month, day)) and found <= latest:
            return found
    raise Refused("impossible-date", "There is no such day.")


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _believed(year: int, month: int, day: int, printed: str, setting: Setting) -> dt.date:
    found = _day(year, month, day)
    if found is None:
        raise Refused("impossible-date", f"There is no such day: {printed!r}.")
    if not 1900 <= year <= 2100:
        raise Refused("implausible-year", f"No news of that year is expected: {printed!r}.")
    if setting.fetched and found > setting.fetched.date() + dt.timedelta(days=2):
        raise Refused("future-date", f"Later than the page itself: {printed!r}.")
    return found
