"""What looks like a date and is none, and what is a date but not believed."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclean.dates import read_dates

FETCHED = dt.datetime(2024, 5, 6, 12, 0, tzinfo=dt.UTC)

NO_DATES = """
A quiet harbour
May
Mai
März
March 10,000 people
1 Marca
14:30
Stand: 20:03 Uhr
Call 030 12.34.56
Tel. 01.23.45.67.89
Tél : 01 23 45 67 89
+49 30 1234567
192.168.10.24
Version 10.4.2
Version 3.4.24
v3.4.24
Engine 83.0.4250.0
Harbour OS 17.4.12
Harbour Paint 7.6.1161
ISBN 978-3-16-148410-0
£12.05
$10/12/2024
The score was 3-4-2
24/7
1/2/3
on 3 March
May 5 be with you
The May 2024 issue
10-12 Uhr
2024
2024年
2024年5月
Chapter 3.7.1
Art. 5.2.24 Abs. 3
https://harbour.example/2024/05/01/boats
/2024-05-01/boats
B12-05-2024-X
12.5.
2 minute read
Lesezeit: 3 Minuten
Heute im Hafen
From sail to today
Seit 3 Stunden
2 Stunden
4x4
12/24
Nr. 12/2024
Mar 5
Sun 24
dpa:240516-99-53606/3
10.05 Euro
1.10.2.30
Mo 10 - 12 Uhr, Di 14 - 16 Uhr
3 Fragen an Mai Lin
Den 3. Platz
Uppdaterad 15.59 | Publicerad 14.14
""".strip().splitlines()

# line -> the code of the notice
REFUSED = {
    "31 Feb 2024": "impossible-date",
    "30.02.2024": "impossible-date",
    "2024-13-01": "impossible-date",
    "1 January 1850": "implausible-year",
    "1 January 2300": "implausible-year",
    "9 May 2024": "future-date",
    "03/04/2024": "ambiguous-date",
    "03-04-24": "ambiguous-date",
    "24. 5. 6.": None,
    "24. 11. 12.": "ambiguous-date",
    "Today 21.5 °C": None,
    "3 weeks ago": "vague-date",
    "vor 2 Jahren": "vague-date",
    "il y a 38 secondes": "vague-date",
}


@pytest.mark.parametrize("language", [None, "en", "de"])
@pytest.mark.parametrize("line", NO_DATES)
def test_no_date(line: str, language: str | None) -> None:
    assert read_dates(line, language=language) is None


@pytest.mark.parametrize("line", REFUSED)
def test_refused(line: str) -> None:
    dates = read_dates(line, fetched=FETCHED)
    if REFUSED[line] is None:
        assert dates is None
    else:
        assert dates is not None
        assert (dates.published, dates.modified) == (None, None)
        assert [notice.code for notice in dates.notices] == [REFUSED[line]]


@pytest.mark.parametrize("line", ["2 hours ago", "gestern, 14:30", "8 января, 17:46", "an hour ago", "昨天"])
def test_what_counts_from_the_fetching_is_kept_as_words_without_it(line: str) -> None:
    dates = read_dates(line)
    assert dates is not None
    assert dates.published is None
    assert {notice.code for notice in dates.notices} <= {"relative-date", "no-year"}
    again = read_dates(line, fetched=FETCHED)
    assert again is not None
    assert again.published is not None


def test_an_impossible_time_leaves_the_date() -> None:
    dates = read_dates("3 March 2024, 25:70")
    assert dates is not None
    assert dates.published == (dt.datetime(2024, 3, 3), False)
    assert [notice.code for notice in dates.notices] == ["impossible-time"]


@pytest.mark.parametrize(
    "fetched", [dt.datetime.min, dt.datetime.max, dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC)]
)
@pytest.mark.parametrize("line", ["2 hours ago", "yesterday 10:00", "3 March, 10:00", "9 days ago", "8 May 2024"])
def test_the_ends_of_the_calendar(line: str, fetched: dt.datetime) -> None:
    for zone in (None, "Asia/Tokyo", "America/New_York"):
        assert read_dates(line, fetched=fetched, assume_zone=zone) is not None


def test_only_text_is_taken() -> None:
    with pytest.raises(TypeError, match="one line"):
        read_dates(b"3 March 2024")  # type: ignore[arg-type]
