"""The forms that CLDR gives for fifty locales, from full to short, with and without a time: all are read, none wrongly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from babel.dates import format_date, format_datetime, format_time

from newsclean.dates import Dates, read_dates

LOCALES = [
    "en",
    "en_GB",
    "de",
    "de_AT",
    "fr",
    "es",
    "es_MX",
    "it",
    "pt",
    "pt_BR",
    "nl",
    "sv",
    "da",
    "nb",
    "nn",
    "fi",
    "pl",
    "cs",
    "sk",
    "tr",
    "ru",
    "uk",
    "ar",
    "ar_LB",
    "ar_EG",
    "hi",
    "ja",
    "ko",
    "zh",
    "zh_Hant",
    "id",
    "vi",
    "lt",
    "lv",
    "et",
    "is",
    "hu",
    "ro",
    "el",
    "he",
    "th",
    "bg",
    "sl",
    "ca",
    "ms",
    "mr",
    "bn",
    "ur",
    "sw",
    "af",
    "fil",
    "sr",
    "hr",
]
LENGTHS = ("full", "long", "medium", "short")
# A day of every month, with numbers past 12 and below, midnight, noon, and both halves of the day.
MOMENTS = [
    dt.datetime(2024, month, *rest)
    for month, rest in enumerate(
        (
            (31, 0, 5),
            (3, 9, 30),
            (14, 14, 8),
            (22, 23, 59),
            (5, 12, 0),
            (18, 7, 45),
            (9, 18, 0),
            (27, 13, 20),
            (12, 6, 6),
            (24, 21, 15),
            (30, 11, 11),
            (2, 16, 40),
        ),
        1,
    )
]


def lines(locale: str, length: str) -> Iterator[tuple[str, dt.datetime]]:
    for moment in MOMENTS:
        yield format_date(moment, length, locale=locale), moment.replace(hour=0, minute=0)
        time = format_time(moment, "short", locale=locale)
        yield f"{format_date(moment, length, locale=locale)} {time}", moment
        if length in {"full", "long"}:
            yield format_datetime(moment, length, locale=locale).replace(format_time(moment, length, locale=locale), time), moment


def known(locale: str) -> tuple[str, str | None]:
    language, _, country = locale.partition("_")
    return language, country if len(country) == 2 else "US" if locale == "en" else None


def published(dates: Dates | None) -> dt.datetime | None:
    return dates.published.value if dates and dates.published else None


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("locale", LOCALES)
def test_with_the_language_every_form_is_read(locale: str, length: str) -> None:
    language, country = known(locale)
    for line, moment in lines(locale, length):
        dates = read_dates(line, language=language, country=country)
        assert (line, published(dates)) == (line, moment)
        assert dates is not None
        assert (line, dates.share) == (line, 1.0)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("locale", LOCALES)
def test_without_the_language_a_form_is_read_or_refused(locale: str, length: str) -> None:
    for line, moment in lines(locale, length):
        dates = read_dates(line)
        if dates is None or dates.notices:
            # Numbers in either order, the Croatian months, the Korean "24. 5. 5.".
            assert length == "short" or locale in {"ar", "ar_EG", "ar_LB", "hr", "pl", "uk", "cs"} or dates, line
            assert published(dates) is None, line
        else:
            assert (line, published(dates)) == (line, moment)


def test_there_are_enough_of_them() -> None:
    assert sum(1 for locale in LOCALES for length in LENGTHS for _ in lines(locale, length)) > 5000
