"""Bytes to text: what the bytes say of themselves first, then what they look like, and windows-1252 when nothing else holds."""

from __future__ import annotations

import codecs
import re
from functools import cache

__all__ = ["decode"]

_BOMS = (  # the longer ones first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, hint: str | None = None) -> str:
    """Turn a page's bytes into text: byte order mark, hint, declared charset, UTF-8, a guess, windows-1252. Never raises for any bytes.

    >>> decode("Fähre".encode()), decode("Fähre".encode("cp1252"))
    ('Fähre', 'Fähre')
    """
    for mark, codec in _BOMS:
        if data.startswith(mark) and (text := _try(data[len(mark) :], codec)) is not None:
            return text
    for name in (hint, _declared(data), "utf-8"):
        if name and (text := _try(data, name)) is not None:
            return text
    return _western(data)


def _try(data: bytes, codec: str) -> str | None:
    try:
        return str(data, codec)
    except (LookupError, ValueError):
        return None


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(
        rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})""",
        re.IGNORECASE,
    )


def _declared(data: bytes) -> str | None:
    found = _declaration().search(data, 0, 2048)
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _western(data: bytes) -> str:
    """windows-1252, whose five unassigned bytes become the C1 controls of latin-1: nothing is lost."""
    return "".join(_try(data[at : at + 1], "cp1252") or chr(data[at]) for at in range(len(data)))
