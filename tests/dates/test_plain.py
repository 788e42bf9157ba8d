"""The quick reading of plain date lines says what the thorough one says."""

from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import _read, read_dates
from newsclean.dates._months import MONTHS
from newsclean.dates._plain import read_plain
from newsclean.dates._values import Setting

PLAIN = [
    ("05.06.2025", "2025-06-05T00:00:00"),
    ("5.6.2025, 14:46 Uhr", "2025-06-05T14:46:00"),
    ("25/06/2025 - 14.46", "2025-06-25T14:46:00"),
    ("5 June 2025 14:46 GMT", "2025-06-05T14:46:00+00:00"),
    ("5. Juni 2025 um 14:46", "2025-06-05T14:46:00"),
    ("June 5, 2025", "2025-06-05T00:00:00"),
    ("June 5, 2025, 2:46 PM", "2025-06-05T14:46:00"),
    ("2025-06-05 14:46", "2025-06-05T14:46:00"),
]
LEFT = [
    "05/06/2025",  # the country must tell
    "5 ago 2025",  # August, or five somethings ago
    "5 listopada 2025",  # October in Poland, November in Croatia
    "31.02.2025",
    "05.06.2025, 25:46",
    "5 June 2025 14:46 IST",  # of three countries
    "5 June 2025, 2:46 am",
    "05.06.2025 | 06.06.2025",
    "05.06.2025, 14:46 Ann Ames",
    "5 June",
]


@pytest.mark.parametrize(("text", "moment"), PLAIN)
def test_plain(text: str, moment: str) -> None:
    dates = read_plain(text, Setting())
    assert dates is not None
    assert dates.published is not None
    assert dates.published.value.isoformat() == moment
    assert dates == _thorough(text)


@pytest.mark.parametrize("text", LEFT)
def test_left(text: str) -> None:
    assert read_plain(text, Setting()) is None


DAYS = st.integers(0, 32)
TIMES = st.builds("{}{:d}:{:02d}{}{}".format, st.sampled_from([" ", ", ", " - ", " | ", " um "]), st.integers(0, 25), st.integers(0, 61),
                  st.sampled_from(["", " Uhr", " am", "pm"]), st.sampled_from(["", " CET", " IST", " EST", " MON"]))  # fmt: skip
NAMES = st.sampled_from(sorted({name for row in MONTHS.values() for cell in row.split("|") for name in cell.split()}))
DATES = st.one_of(
    st.builds("{}{}{}".format, DAYS, st.sampled_from([f"{sep}{month:02}{sep}" for sep in "./-" for month in (0, 3, 11, 13)]), st.integers(1899, 2101)),
    st.builds("{} {} {}".format, DAYS, NAMES, st.integers(1990, 2030)),
    st.builds("{} {}, {}".format, NAMES.map(str.title), DAYS, st.integers(1990, 2030)),
    st.builds("{}-{:02d}-{:02d}".format, st.integers(1990, 2030), st.integers(0, 13), DAYS),
)  # fmt: skip


@given(DATES, st.one_of(st.just(""), TIMES), st.sampled_from([None, "de", "en", "hr", "ko", "vi"]), st.sampled_from([None, "DE", "US", "IE"]),
       st.sampled_from([None, "Europe/Berlin"]))  # fmt: skip
def test_same(date: str, time: str, language: str | None, country: str | None, zone: str | None) -> None:
    known: dict[str, Any] = {"language": language, "country": country, "assume_zone": zone}
    assert read_dates(date + time, **known) == _thorough(date + time, **known)


def _thorough(text: str, **known: Any) -> object:
    with mock.patch.object(_read, "read_plain", return_value=None):
        return read_dates(text, **known)
