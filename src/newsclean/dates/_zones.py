"""Time zones as pages print them: abbreviations and offsets, read as fixed offsets from UTC."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["AMBIGUOUS", "ZONES", "named_zone", "offset_of"]

# Minutes east of UTC, or the IANA zone whose season decides.
ZONES: dict[str, int | str] = {
    **dict.fromkeys(("UTC", "GMT", "Z", "WET", "UCT"), 0),
    **dict.fromkeys(("BST", "WEST", "WAT", "SEČ"), 60),
    **dict.fromkeys(("CEST", "MESZ", "EET", "SAST", "CAT", "OEZ", "SELČ"), 120),
    **dict.fromkeys(("EEST", "MSK", "МСК", "EAT", "TRT", "IDT", "OESZ"), 180),
    **dict.fromkeys(("GST",), 240),
    **dict.fromkeys(("PKT",), 300),
    "IRST": 210,
    "IST": 330,
    "NPT": 345,
    **dict.fromkeys(("ICT", "WIB"), 420),
    **dict.fromkeys(("HKT", "SGT", "WITA", "AWST", "PHT", "PHST", "MYT"), 480),
    **dict.fromkeys(("JST", "KST", "WIT"), 540),
    "ACST": 570,
    **dict.fromkeys(("AEST", "ChST"), 600),
    "ACDT": 630,
    "AEDT": 660,
    "NZST": 720,
    "NZDT": 780,
    "NST": -210,
    "NDT": -150,
    **dict.fromkeys(("ADT", "BRT", "ART", "CLST"), -180),
    **dict.fromkeys(("EDT", "AST", "CLT", "VET"), -240),
    **dict.fromkeys(("EST", "CDT", "COT", "PET"), -300),
    **dict.fromkeys(("CST", "MDT"), -360),
    **dict.fromkeys(("MST", "PDT"), -420),
    **dict.fromkeys(("PST", "AKDT"), -480),
    "AKST": -540,
    "HST": -600,
    # Printed all the year round by those who mean the time on their clocks.
    **dict.fromkeys(("CET", "MEZ"), "Europe/Brussels"),
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
# The same letters mean other zones elsewhere: abbreviation -> country -> minutes. Where no country is known, the zone above is taken.
AMBIGUOUS: dict[str, dict[str, int]] = {
    "IST": {"IN": 330, "LK": 330, "IL": 120, "IE": 60, "GB": 60},
    "BST": {"BD": 360, "GB": 60, "IE": 60},
    "CST": {"CN": 480, "TW": 480, "HK": 480, "CU": -300, "US": -360, "CA": -360, "MX": -360},
    "AST": {"SA": 180, "KW": 180, "QA": 180, "BH": 180, "IQ": 180, "YE": 180, "CA": -240, "US": -240, "PR": -240, "TT": -240, "BB": -240},
    "GST": {"AE": 240, "OM": 240},
    "EST": {"AU": 600},
    "EDT": {"AU": 660},
    "PST": {"PH": 480, "PK": 300},
    "MST": {"MY": 480, "MM": 390},
    "CET": {"DZ": 60, "TN": 60},
    "SST": {"SG": 480},
    "WST": {"AU": 480},
    "ADT": {"SA": 240},
}


def offset_of(name: str, country: str | None, local: dt.datetime) -> tuple[dt.timedelta, bool] | None:
    """Give the offset of an abbreviation at a local time, and whether it was a guess among several zones.

    >>> offset_of("IST", "IE", dt.datetime(2024, 5, 1))
    (datetime.timedelta(seconds=3600), False)
    """
    zones = AMBIGUOUS.get(name, {})
    if country in zones:
        return dt.timedelta(minutes=zones[country]), False
    zone = ZONES[name]
    if isinstance(zone, int):
        return dt.timedelta(minutes=zone), len(zones) > 1
    there = named_zone(zone)
    offset = local.replace(tzinfo=there).utcoffset() if there else None
    return None if offset is None else (offset, False)


@cache
def named_zone(name: str) -> ZoneInfo | None:
    """Load an IANA zone; None where the system does not know it."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # not at the top: few lines need it

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
