"""What reading a date gives, and what it needs to know besides the line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from newsclean.model import Notice, Span

__all__ = ["Dates", "Found", "Moment", "Setting"]


class Moment(NamedTuple):
    """A date as printed: `value` is aware where a zone stands with it, and midnight without zone where no time does (`has_time` False)."""

    value: dt.datetime
    has_time: bool


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of one line.

    `spans` are the stretches of the line that dates and their labels take; `share` is the part of its words in them (1.0: a pure date
    line); `notices` tell what was refused and why. Both dates are None where all that stands there was refused.
    """

    published: Moment | None
    modified: Moment | None
    spans: tuple[Span, ...]
    share: float
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the page: language ("de"), country ("AT"), when it was fetched, and the zone to assume where none is printed."""

    language: str | None = None
    country: str | None = None
    fetched: dt.datetime | None = None
    zone: str | None = None

    @classmethod
    def of(cls, language: str | None, country: str | None, fetched: dt.datetime | None, zone: str | None) -> Setting:
        """Bring codes to one form: "de-AT" is "de" (and says the country, if none is given), "uk" the country is "GB"."""
        return _setting(language, country, fetched, zone)


@lru_cache(64)
def _setting(language: str | None, country: str | None, fetched: dt.datetime | None, zone: str | None) -> Setting:
    tongue, _, region = (language or "").replace("_", "-").lower().partition("-")
    land = (country or (region if len(region) == 2 else "")).upper()
    return Setting(tongue or None, {"UK": "GB"}.get(land, land) or None, fetched, zone)


@dataclass(slots=True)
class Found:
    """One date on a line while it is being read: letters `start` to `end` of the shape, "P" or "U" for its label, the value if not refused."""

    start: int
    end: int
    label: str = ""
    moment: Moment | None = None
    notices: list[Notice] = field(default_factory=list)
