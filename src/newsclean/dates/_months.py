"""The months and weekdays as they stand in date lines, by language: blanks part spellings, "_" is a blank within one, "|" parts the months."""

from __future__ import annotations

__all__ = ["MONTHS", "WEEKDAYS"]

# January to December, as written beside a day: nominative, genitive, short.
MONTHS = {
    "en": "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
    "de": "januar jänner jan|februar feber feb|märz mrz mär|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
}
WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
}
