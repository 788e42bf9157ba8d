"""Whatever a line says: no error, the same answer twice, spans within it, and never slow."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import looks_dated, read_dates

FETCHED = dt.datetime(2024, 5, 6, 12, 0, tzinfo=dt.UTC)
# Pieces of date lines, so that odd combinations come up, not only odd characters.
PIECES = [
    "12",
    "2024",
    "3",
    "24",
    "123",
    "99",
    "0",
    "31",
    "05",
    "٣",
    "२०२४",
    "２０２４",
    "May",
    "mar",
    "ago",
    "Mon",
    "sa",
    "pm",
    "am",
    "on",
    "d",
    "th",
    "Uhr",
    "hours",
    "min",
    "days",
    "fa",
    "vor",
    "il_y_a",
    "two",
    "an",
    "today",
    "gestern",
    "EST",
    "IST",
    "Z",
    "T",
    "Posted",
    "Updated",
    "Stand",
    "boat",
    ".",
    ",",
    ":",
    "/",
    "-",
    "–",
    "|",
    "(",
    ")",
    "'",
    "+",
    "@",
    "$",
    "€",
    "№",
    "tháng",
    "年",
    "月",
    "日",
    "時",
    "分",
    "午後",
    "令和",
    "元",
    "漢",
    "前",
    "昨天",
    "وقت",
    "مايو",
    "م",
    "मई",
    "बजे",
    "พ.ค.",
    "\u200f",
    "\xa0",
    "🚢",
    "\x00",
    "�",
]
LINES = st.lists(st.sampled_from([piece.replace("_", " ") for piece in PIECES] + [" "]), max_size=40).map("".join)
LANGUAGES = st.sampled_from([None, "en", "de", "ja", "hr", "xx", "", "en-US"])
COUNTRIES = st.sampled_from([None, "US", "gb", "CA", "", "??"])
FETCHINGS = st.sampled_from([None, FETCHED, FETCHED.replace(tzinfo=None)])


@given(LINES | st.text(), LANGUAGES, COUNTRIES, FETCHINGS)
def test_any_line(line: str, language: str | None, country: str | None, fetched: dt.datetime | None) -> None:
    dates = read_dates(line, language=language, country=country, fetched=fetched)
    assert dates == read_dates(line, language=language, country=country, fetched=fetched)
    if dates is None:
        return
    assert looks_dated(line)
    assert 0 < dates.share <= 1
    ends = [0, *(at for span in dates.spans for at in span), len(line)]
    assert ends == sorted(ends)
    assert dates.published or dates.modified or dates.notices
    for moment in (dates.published, dates.modified):
        assert moment is None or moment.has_time or (moment.value.time(), moment.value.tzinfo) == (dt.time(), None)


@given(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2100, 12, 31)), st.integers(-12 * 60, 14 * 60))
def test_iso_comes_back(moment: dt.datetime, minutes: int) -> None:
    zoned = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    dates = read_dates(zoned.isoformat())
    assert dates is not None
    assert dates.published == (zoned, True)
    assert dates.published.value.utcoffset() == zoned.utcoffset()


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1.",
        "12:",
        "May ",
        "May 1 ",
        "on ",
        "vor 3 ",
        "1 May 20",
        "Posted ",
        "(",
        "2024-",
        "today ",
        "年",
        "mar 12 ",
        "a. m. ",
        "last ",
    ],
)
def test_hostile_lines_take_milliseconds(piece: str) -> None:
    read_dates("3 May 2024 12:00")
    for line in ((piece * 400)[:400], piece * 20000):
        start = time.process_time()
        read_dates(line)
        assert time.process_time() - start < 0.25
