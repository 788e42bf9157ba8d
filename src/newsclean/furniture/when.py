"""The date lines of a head: what `newsclean.dates` reads, as fields of a mark."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.model import Context

if TYPE_CHECKING:
    from newsclean.dates import Moment

__all__ = ["When", "iso", "might_date", "read_when", "zone_of"]


class When(NamedTuple):
    """The dates of a line: as fields, the share of the line that is date, what is left of the line, and whether a time stands there."""

    fields: tuple[tuple[str, str], ...]
    share: float
    rest: str
    timed: bool


# Countries whose newspapers print the time of one zone, for dates that print none; the domain of a page's host says it too.
_ZONES = {
    "AT": "Europe/Vienna", "BE": "Europe/Brussels", "BG": "Europe/Sofia", "CH": "Europe/Zurich", "CZ": "Europe/Prague", "DE": "Europe/Berlin", "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn", "ES": "Europe/Madrid", "FI": "Europe/Helsinki", "FR": "Europe/Paris", "GB": "Europe/London", "GR": "Europe/Athens", "HU": "Europe/Budapest",
    "IE": "Europe/Dublin", "IN": "Asia/Kolkata", "IT": "Europe/Rome", "JP": "Asia/Tokyo", "KR": "Asia/Seoul", "LU": "Europe/Luxembourg", "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo", "PL": "Europe/Warsaw", "RO": "Europe/Bucharest", "SE": "Europe/Stockholm", "SK": "Europe/Bratislava", "TR": "Europe/Istanbul", "UA": "Europe/Kyiv",
    "ZA": "Africa/Johannesburg", "LI": "Europe/Vaduz", "UK": "Europe/London",
}  # fmt: skip


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]|\d{1,2} ?[:h] ?\d\d|\d{1,2}\.\d\d|[०-९]|\d ?[日月年시일월分時]|"
        r"\d+ ?[^\W\d_]{1,9} (?:ago|fa|geleden|sedan|siden|sitten|temu|назад|lalu|önce|पहले)\b|\b(?:vor|hace|il y a|há|för) (?:\d|ein)|पहले",
        re.IGNORECASE,
    )


def might_date(text: str) -> bool:
    """Tell cheaply whether a short line is worth reading for a date: not "3 comments", not "4 min read".

    >>> might_date("3 May 2024"), might_date("2 hours ago"), might_date("3 comments")
    (True, True, False)
    """
    return _digits().search(text) is not None


def read_when(text: str, context: Context) -> When | None:
    """Read the dates of a short line; None where there is none.

    >>> read_when("Ann Ames | 3 May 2024, 10:30", Context())
    When(fields=(('published', '2024-05-03T10:30:00'),), share=..., rest='Ann Ames', timed=True)
    """
    from newsclean.dates import read_dates  # not at the top: pages without a digit near the title need none of it

    dates = read_dates(
        text, language=context.language, country=context.country, fetched=context.fetched, assume_zone=zone_of(context.country, context.url)
    )
    if dates is None:
        return None
    read = [(key, moment) for key, moment in (("published", dates.published), ("modified", dates.modified)) if moment is not None]
    rest = text
    for span in reversed(dates.spans):
        rest = f"{rest[: span.start]} | {rest[span.end :]}"
    fields = tuple((key, iso(moment)) for key, moment in read)
    return When(fields, dates.share, rest.strip(" ,;|•·-–—/:()"), any(moment.has_time for _, moment in read))


@lru_cache(maxsize=256)
def zone_of(country: str | None, url: str | None) -> str | None:
    """Return the zone whose time the newspapers of a country print; None where it has several, or nothing tells the country.

    >>> zone_of("DE", None), zone_of(None, "https://harbour-herald.example/ferry"), zone_of("US", None)
    ('Europe/Berlin', None, None)
    """
    if country is not None:
        return _ZONES.get(country.upper())
    host = (url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    return _ZONES.get(host.rpartition(".")[2].upper())


def iso(moment: Moment) -> str:
    """Return a moment as ISO 8601; the date alone where the page gave no time."""
    return moment.value.isoformat() if moment.has_time else moment.value.date().isoformat()
