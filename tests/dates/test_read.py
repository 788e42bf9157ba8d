"""Date lines as pages print them, read to the minute."""

from __future__ import annotations

import pytest

from newsclean.dates import looks_dated, read_dates

PUBLISHED = {
    "Thursday 21 February 2019 10:30 EST": "2019-02-21T10:30:00-05:00",
    "12:20pm Jan 7, 2024": "2024-01-07T12:20:00",
    "2024-05-01T10:00:00Z": "2024-05-01T10:00:00+00:00",
    "By Jo Bloggs, Harbourville | 3 Mar 2024": "2024-03-03T00:00:00",
    "Veröffentlicht am 12.05.2024 um 07:39 Uhr": "2024-05-12T07:39:00",
}


@pytest.mark.parametrize("line", PUBLISHED)
def test_published(line: str) -> None:
    dates = read_dates(line)
    assert dates is not None
    assert dates.published is not None
    assert dates.published.value.isoformat() == PUBLISHED[line]
    assert looks_dated(line)
