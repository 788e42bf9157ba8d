"""The date lines of a head: what `newsclean.dates` reads, as fields of a mark."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.dates import Moment, read_dates
from newsclean.model import Context

__all__ = ["When", "might_date", "read_when"]


class When(NamedTuple):
    """The dates of a line: as fields, the share of the line that is date, what is left of the line, and whether a time stands there."""

    fields: tuple[tuple[str, str], ...]
    share: float
    rest: str
    timed: bool


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
    dates = read_dates(text, language=context.language, country=context.country, fetched=context.fetched)
    if dates is None:
        return None
    read = [(key, moment) for key, moment in (("published", dates.published), ("modified", dates.modified)) if moment is not None]
    rest = text
    for span in reversed(dates.spans):
        rest = f"{rest[: span.start]} | {rest[span.end :]}"
    fields = tuple((key, _iso(moment)) for key, moment in read)
    return When(fields, dates.share, rest.strip(" ,;|•·-–—/:()"), any(moment.has_time for _, moment in read))


def _iso(moment: Moment) -> str:
    return moment.value.isoformat() if moment.has_time else moment.value.date().isoformat()
