"""The small words of date lines in all languages, as plain data: blanks part spellings, "_" stands for a blank within one."""

from __future__ import annotations

from newsclean.dates._labels import MODIFIED, PUBLISHED
from newsclean.dates._months import WEEKDAYS

__all__ = ["DAYS", "ERAS", "HALVES", "KINDS", "NUMBERS", "UNITS", "UNIT_LETTERS"]

CONNECTORS = {
    "en": "at on of the by and o clock",
    "de": "um am den der vom und seit dem",
}
AGO = "ago"  # after the number: "two hours ago"
BEFORE_AGO = "vor"  # before it: "vor zwei Stunden"
HOURS = "h uhr"
ORDINALS = "st nd rd th"
# Hours and minutes are counted back to the minute, days to the day; what is coarser does not say which day.
UNITS = {
    "minute": "min mins minute minutes minuten m",
    "hour": "hour hours hr hrs stunde stunden std",
    "day": "day days tag tagen tage d",
    "coarse": "second seconds sec secs week weeks month months year years yr yrs woche wochen monat monaten jahr jahren mo w y",
}
UNIT_LETTERS = {"u": ("hour",), "i": ("minute",), "D": ("day", "coarse")}
NUMBERS = {
    1: "a an one einer einem",
    2: "two zwei",
    3: "three drei",
}
DAYS = {
    0: "today heute",
    -1: "yesterday gestern",
    -2: "vorgestern",
}
HALVES = {
    "am": "am a.m",
    "pm": "pm p.m",
    "noon": "noon",
}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
# The letter of a shape -> the cells with its words.
KINDS = {
    "P": tuple(PUBLISHED.values()),
    "U": tuple(MODIFIED.values()),
    "w": tuple(WEEKDAYS.values()),
    "c": tuple(CONNECTORS.values()),
    "f": (AGO,),
    "r": (BEFORE_AGO,),
    "H": (HOURS,),
    "o": (ORDINALS,),
    "N": ("tháng",),
    "年": ("年 년",),
    "月": ("月 월",),
    "日": ("日 号 號 일",),
}
