"""The forms that newsrooms print, in `house_forms.txt`: every line is read as it says there, and looks dated."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from newsclean.dates import Moment, looks_dated, read_dates

FETCHED = dt.datetime(2024, 5, 6, 12, 0, tzinfo=dt.UTC)


class Case(NamedTuple):
    line: str
    language: str | None
    country: str | None
    fetched: dt.datetime | None
    wanted: dict[str, str]


def cases() -> list[Case]:
    found: list[Case] = []
    language = country = None
    for row in (Path(__file__).parent / "house_forms.txt").read_text("utf-8").splitlines():
        if row.startswith("["):
            language, country = (None if code == "-" else code for code in row.strip("[]").split())
        elif row and not row.startswith("#"):
            line, _, says = row.partition(" => ")
            fetched = FETCHED if line.endswith(" @") else None
            found.append(Case(line.removesuffix(" @"), language, country, fetched, dict(re.findall(r"([PU!]) (\S+)", says))))
    return found


CASES = cases()


def said(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return moment.value.isoformat() if moment.has_time else moment.value.date().isoformat()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}: {case.line}")
def test_house_form(case: Case) -> None:
    dates = read_dates(case.line, language=case.language, country=case.country, fetched=case.fetched)
    assert looks_dated(case.line)
    assert dates is not None
    assert said(dates.published) == case.wanted.get("P")
    assert said(dates.modified) == case.wanted.get("U")
    assert [notice.code for notice in dates.notices] == ([case.wanted["!"]] if "!" in case.wanted else [])


def test_the_file_holds_what_it_should() -> None:
    assert len(CASES) >= 200
    assert all(case.wanted for case in CASES)
