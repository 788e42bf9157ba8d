"""The last resort for languages that the tables here do not know: dateparser, if it is installed (newsclean[dates])."""

from __future__ import annotations

import datetime as dt
import importlib
import re
from functools import cache
from types import ModuleType

from newsclean.dates._months import MONTHS
from newsclean.dates._shape import Line
from newsclean.dates._values import Dates, Moment, Setting
from newsclean.model import Span

__all__ = ["read_elsewhere"]

_MOST = 80  # characters: what is longer is no line of dates, and a guess costs milliseconds
_KNOWN = frozenset(MONTHS) | {"nb", "nn", "bs", "tl", "ja", "zh", "ko"}
_DATED = "[PU].*n|Y.*n|n.*Y"
_CLOCK = "n[:.]n"
_SETTINGS = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "RELATIVE_BASE": dt.datetime(2000, 1, 1)}


def read_elsewhere(line: Line, setting: Setting) -> Dates | None:
    """Ask dateparser about a short line of a language that is named but not known here; None if it finds no full date either."""
    text = "".join(line.tokens)
    if setting.language is None or setting.language in _KNOWN or len(text) > _MOST or not re.search(_DATED, line.shape):
        return None
    value = _ask(text, setting.language)
    if value is None or not 1900 <= value.year <= 2100:
        return None
    moment = Moment(value, re.search(_CLOCK, line.shape) is not None)
    label = next((letter for letter in line.shape if letter in "PU"), "P")
    starts = line.starts()
    published, modified = (moment, None) if label == "P" else (None, moment)
    return Dates(published, modified, (Span(starts[0], starts[-1]),), 1.0)


def _ask(text: str, language: str) -> dt.datetime | None:
    parser = _dateparser()
    if parser is None:
        return None
    try:
        found = parser.parse(text, languages=[language], settings=_SETTINGS)
    except (ValueError, OverflowError):  # a language that it does not know, a year that is none
        return None
    return found if isinstance(found, dt.datetime) else None


@cache
def _dateparser() -> ModuleType | None:
    try:
        return importlib.import_module("dateparser")
    except ImportError:
        return None
