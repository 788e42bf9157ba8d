"""What callers may hand over, checked at the door: a wrong type or name raises at once, in words that say what to do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from newsclean.model import Context, Label
from newsclean.packs.pack import Pack
from newsclean.repair import decode

__all__ = ["context_of", "decoded", "is_code", "labels_of", "packs_of"]


def packs_of(packs: Iterable[Pack | str | Path] | Pack | str | Path) -> tuple[Pack | str | Path, ...]:
    """Return the packs, pack files and directories a caller names.

    >>> packs_of(5)
    Traceback (most recent call last):
    TypeError: packs is a list of newsclean.Pack, pack files or directories of them, not int
    """
    if isinstance(packs, str | Path | Pack):
        return (packs,)
    if not isinstance(packs, Iterable):
        raise TypeError(f"packs is a list of newsclean.Pack, pack files or directories of them, not {type(packs).__name__}")
    named = tuple(packs)
    for pack in named:
        if not isinstance(pack, str | Path | Pack):
            raise TypeError(f"a pack is a newsclean.Pack, a pack file or a directory of them, not {type(pack).__name__}")
        if not isinstance(pack, Pack) and not Path(pack).exists():
            raise FileNotFoundError(f"there is no pack file or directory {str(pack)!r}")
    return named


def labels_of(labels: Collection[Label | str] | str) -> frozenset[Label]:
    """Return the labels a caller names, or say which name is near.

    >>> labels_of(["newsleter"])
    Traceback (most recent call last):
    ValueError: no label is called 'newsleter'; did you mean 'newsletter'?
    """
    if isinstance(labels, str):
        labels = (labels,)
    if not isinstance(labels, Iterable):
        raise TypeError(f'labels are named in a set, as in keep={{"caption"}}, not in {type(labels).__name__}')
    return frozenset(map(_label, labels))


def _label(label: Label | str) -> Label:
    try:
        return Label(label)
    except ValueError:
        import difflib

        close = difflib.get_close_matches(str(label), list(Label), 1)
        hint = f"; did you mean {str(close[0])!r}?" if close else f"; labels are {', '.join(Label)}"
        raise ValueError(f"no label is called {label!r}{hint}") from None


def context_of(url: str | None, publisher: str | None, language: str | None, fetched: dt.datetime | None) -> Context:
    """Return what a caller knows of a page; an empty text says nothing, and a language has the form of a code ("pt-br")."""
    for name, value in (("url", url), ("publisher", publisher), ("language", language)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name} is a str or None, not {type(value).__name__}")
    if fetched is not None and not isinstance(fetched, dt.datetime):
        raise TypeError(f"fetched is a datetime or None, not {type(fetched).__name__}")
    code = (language or "").strip().replace("_", "-").lower()
    return Context(url=url or None, publisher=publisher or None, language=code or None, fetched=fetched)


def is_code(language: str) -> bool:
    """Tell a language code from a name.

    >>> is_code("pt-br"), is_code("english")
    (True, False)
    """
    return re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", language) is not None


def decoded(page: str | bytes) -> str:
    """Return a page's text."""
    if isinstance(page, str):
        return page
    if isinstance(page, bytes | bytearray | memoryview):
        return decode(bytes(page))
    raise TypeError(f"clean takes a page as str or bytes, not {type(page).__name__}; read a file first: clean(path.read_bytes())")
