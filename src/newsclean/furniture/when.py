"""The date lines of a head: what `newsclean.dates` reads, as fields of a mark."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.model import Context

__all__ = ["When", "read_when"]


class When(NamedTuple):
    """The dates of a line: as fields, the share of the line that is date, and what of the line is left without it."""

    fields: tuple[tuple[str, str], ...]
    share: float
    rest: str


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b[^\W\d]+day,? )?(?:\d{1,2}\.? [^\W\d_]{3,9}\.?,? (?:19|20)\d\d|[^\W\d_]{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|20\d\d-\d\d-\d\d)"
        r"(?:,? (?:at |um )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: Uhr)?(?: [A-Z]{2,4})?)?",
        re.IGNORECASE,
    )


def read_when(text: str, context: Context) -> When | None:  # noqa: ARG001
    """Read the dates of a short line; None where there is none."""
    found = _date().search(text)
    if found is None:
        return None
    return When((), len(found[0]) / len(text), (text[: found.start()] + " " + text[found.end() :]).strip(" ,;|•·-–—"))
