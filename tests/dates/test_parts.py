"""What comes with a date: its label, its zone, its place in the line, and the order of its numbers."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from newsclean.dates import Dates, Moment, looks_dated, read_dates
from newsclean.dates._labels import MODIFIED, PUBLISHED
from newsclean.model import Span

WHEN = Moment(dt.datetime(2024, 5, 13, 10, 30), True)


def read(line: str, **known: object) -> Dates:
    dates = read_dates(line, **known)  # type: ignore[arg-type]
    assert dates is not None, line
    return dates


@pytest.mark.parametrize("language", PUBLISHED)
def test_every_label_of_publication(language: str) -> None:
    for label in PUBLISHED[language].split():
        line = f"{label.replace('_', ' ')}: 2024-05-13 10:30"
        dates = read(line)
        assert (line, dates.published, dates.modified, dates.share) == (line, WHEN, None, 1.0)


@pytest.mark.parametrize("language", MODIFIED)
def test_every_label_of_change(language: str) -> None:
    for label in MODIFIED[language].split():
        line = f"{label.replace('_', ' ')}: 2024-05-13 10:30"
        dates = read(line)
        assert (line, dates.published, dates.modified, dates.share) == (line, None, WHEN, 1.0)


# zone as printed, country -> minutes east of UTC on 13 January 2024
ZONES = {
    ("EST", None): -300,
    ("EST", "US"): -300,
    ("ET", "US"): -300,
    ("CT", "US"): -360,
    ("MST", "US"): -420,
    ("PT", "US"): -480,
    ("GMT", "GB"): 0,
    ("UTC", None): 0,
    ("Z", None): 0,
    ("IST", "IN"): 330,
    ("IST", "IL"): 120,
    ("IST", "IE"): 60,
    ("BST", "GB"): 60,
    ("BST", "BD"): 360,
    ("CST", "CN"): 480,
    ("CST", "US"): -360,
    ("AST", "SA"): 180,
    ("AST", "CA"): -240,
    ("CET", "FR"): 60,
    ("MEZ", "DE"): 60,
    ("MESZ", "DE"): 120,
    ("EET", "FI"): 120,
    ("MSK", "RU"): 180,
    ("МСК", "RU"): 180,
    ("JST", "JP"): 540,
    ("KST", "KR"): 540,
    ("AEST", "AU"): 600,
    ("AEDT", "AU"): 660,
    ("HKT", "HK"): 480,
    ("SGT", "SG"): 480,
    ("WIB", "ID"): 420,
    ("WITA", "ID"): 480,
    ("WIT", "ID"): 540,
    ("SAST", "ZA"): 120,
    ("EAT", "KE"): 180,
    ("+02:00", None): 120,
    ("+0530", None): 330,
    ("-0700", None): -420,
    ("GMT+3", None): 180,
    ("(GMT+7)", None): 420,
    ("UTC-5", None): -300,
    ("UTC+05:30", None): 330,
    ("Uhr MEZ", "DE"): 60,
}


@pytest.mark.parametrize(("zone", "country"), ZONES)
def test_zone(zone: str, country: str | None) -> None:
    published = read(f"13 January 2024 10:30 {zone}", country=country).published
    assert published is not None
    assert published.value.utcoffset() == dt.timedelta(minutes=ZONES[zone, country])


def test_a_season_decides_what_is_printed_all_the_year_round() -> None:
    for zone, hours in {"ET": -4, "EDT": -4, "EST": -5, "CET": 2, "GMT": 0}.items():
        published = read(f"13 July 2024 10:30 {zone}").published
        assert published is not None
        assert published.value.utcoffset() == dt.timedelta(hours=hours), zone


def test_french_et_and_german_ist_are_no_zones() -> None:
    for line in ("3 mars 2024 10:30 et après", "3. März 2024 10:30 ist es soweit", "3 mars 2024 10:30 est"):
        published = read(line).published
        assert published is not None
        assert published.value.tzinfo is None


def test_an_assumed_zone_is_attached_where_none_is_printed() -> None:
    assumed = read("13. Juli 2024, 10:30 Uhr", assume_zone="Europe/Berlin").published
    assert assumed is not None
    assert assumed.value == dt.datetime(2024, 7, 13, 8, 30, tzinfo=dt.UTC)
    assert assumed.value.tzinfo == dt.timezone(dt.timedelta(hours=2))
    printed = read("13 July 2024, 10:30 EDT", assume_zone="Europe/Berlin").published
    assert printed is not None
    assert printed.value.utcoffset() == dt.timedelta(hours=-4)
    day = read("13. Juli 2024", assume_zone="Europe/Berlin").published
    assert day == (dt.datetime(2024, 7, 13), False)


def test_an_unknown_zone_to_assume_is_told() -> None:
    dates = read("13. Juli 2024, 10:30 Uhr", assume_zone="Harbour/Nowhere")
    assert dates.published == (dt.datetime(2024, 7, 13, 10, 30), True)
    assert [notice.code for notice in dates.notices] == ["unknown-zone"]


def test_hours_are_counted_back_by_the_clock_of_the_world() -> None:
    # The clocks of Berlin went from 2:00 to 3:00 on 31 March 2024.
    fetched = dt.datetime(2024, 3, 31, 2, 30, tzinfo=dt.UTC)
    published = read("vor 4 Stunden", fetched=fetched, assume_zone="Europe/Berlin").published
    assert published is not None
    assert published.value.isoformat() == "2024-03-30T23:30:00+01:00"


# line, language, country -> month and day
ORDERS = {
    ("03/04/2024", "en", "US"): (3, 4),
    ("03/04/2024", None, "US"): (3, 4),
    ("03/04/2024", "es", "US"): (4, 3),
    ("03/04/2024", "en", "PH"): (3, 4),
    ("03/04/2024", "en", "GB"): (4, 3),
    ("03/04/2024", "en", "uk"): (4, 3),
    ("03/04/2024", "en-US", None): (3, 4),
    ("03/04/2024", "fr", "CA"): (4, 3),
    ("03/04/2024", "fr", None): (4, 3),
    ("03-04-2024", "nl", None): (4, 3),
    ("03.04.2024", "en", "US"): (4, 3),
    ("3.4.24", None, None): (4, 3),
    ("13/04/2024", "en", "US"): (4, 13),
    ("04/13/2024", "en", "GB"): (4, 13),
    ("04/13/2024", None, None): (4, 13),
    ("05/05/2024", None, None): (5, 5),
    ("2024/03/04", None, None): (3, 4),
    ("24/03/04", "ja", None): (3, 4),
    ("24.03.04", "ko", "KR"): (3, 4),
}


@pytest.mark.parametrize(("line", "language", "country"), ORDERS)
def test_order(line: str, language: str | None, country: str | None) -> None:
    published = read(line, language=language, country=country).published
    assert published is not None
    assert (published.value.year, published.value.month, published.value.day) == (2024, *ORDERS[line, language, country])


# line -> what of it is taken, and how much of its words that is
TAKEN = {
    "Published 3 May 2024 | Updated 4 May 2024": (["Published 3 May 2024", "Updated 4 May 2024"], 1.0),
    "By Jo Bloggs, Harbourville | 3 Mar 2024": (["3 Mar 2024"], 3 / 7),
    "(Stand: 12.05.2024, 14:30 Uhr)": (["Stand: 12.05.2024, 14:30 Uhr"], 1.0),
    "Am Montag, den 4. März 2024, um 10 Uhr ": (["Montag, den 4. März 2024, um 10 Uhr"], 8 / 9),
    "\u200fالأحد، 05 مايو 2024": (["الأحد، 05 مايو 2024"], 1.0),
    "31\u200f/01\u200f/2024": (["31\u200f/01\u200f/2024"], 1.0),
    "The vote on 3 March 2024 was close, said the harbour master.": (["on 3 March 2024"], 4 / 12),
}


@pytest.mark.parametrize("line", TAKEN)
def test_spans_and_share(line: str) -> None:
    dates = read(line)
    spans, share = TAKEN[line]
    assert [line[start:end] for start, end in dates.spans] == spans
    assert dates.share == pytest.approx(share)


def test_of_a_long_line_only_the_head_is_read() -> None:
    early = "On 3 March 2024 the ferry came. " + "The harbour was quiet. " * 40
    late = "The harbour was quiet. " * 40 + "On 3 March 2024 the ferry came."
    assert read(early).published == (dt.datetime(2024, 3, 3), False)
    assert read_dates(late) is None


def test_looking_is_cheap_and_sound_for_words_too() -> None:
    assert looks_dated("an hour ago")
    assert looks_dated("gestern")
    assert not looks_dated("By Jo Bloggs")
    assert not looks_dated("The harbour was quiet today, said the master of the ferry.")


def test_values_are_plain() -> None:
    dates = read("Published 3 May 2024 10:30 EDT")
    assert pickle.loads(pickle.dumps(dates)) == dates  # noqa: S301
    assert dates.spans == (Span(0, 30),)


def test_a_language_that_is_not_in_the_tables_is_left_to_dateparser() -> None:
    assert read("5 აპრილი 2024, 14:30", language="ka").published == (dt.datetime(2024, 4, 5, 14, 30), True)
    assert read_dates("5 აპრილი 2024", language="en") is None
    assert read_dates("5 boats 2024", language="ka") is None
    assert read_dates("5 boats 2024", language="xx") is None


def test_without_dateparser_such_a_line_has_no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.dates._fallback._dateparser", lambda: None)
    assert read_dates("5 აპრილი 2024, 14:30", language="ka") is None
