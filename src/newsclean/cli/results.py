"""One side of a comparison: results that were written earlier, or pages that are cleaned now; by name, each read when it is asked for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.cleaner import Cleaner
from newsclean.cli.options import Known
from newsclean.cli.sources import MATCH, Fields, Source, find_sources
from newsclean.cli.trouble import Trouble

__all__ = ["Reader", "Side", "side"]

Side = dict[str, Callable[[], Article]]


class Reader(NamedTuple):
    """How pages are cleaned and found again on the other side."""

    cleaner: Cleaner
    known: Known
    fields: Fields
    key: str | None


def side(path: Path, reader: Reader) -> Side:
    """Return what stands at a path: a folder, JSONL, the JSON of a page or of several, or a page of text.

    A file's name goes without its ending, so that `p1.json` is found to be `p1.txt`; a JSONL record goes by `reader.key`, by the file it
    was made from, or else by its number.
    """
    found: Side = {}
    for source in find_sources([str(path)], "auto", ("*.json", *MATCH)):
        for name, read in _entries(source, reader):
            if name in found:
                raise Trouble(f"{path} has two pages called {name!r}; name a field that tells them apart with --key")
            found[name] = read
    return found


def _entries(source: Source, reader: Reader) -> Iterator[tuple[str, Callable[[], Article]]]:
    path = source.path or Path()
    name = _bare(source.relative.as_posix())
    if source.jsonl:
        yield from _records(path, "" if str(source.relative) == path.name else f"{name}:", reader)
    elif path.suffix == ".json":
        data = _parsed(path.read_bytes(), str(path))
        if isinstance(data, list):
            yield from (
                (_name(row, number, reader), partial(_article, row, f"{path}, {number}", reader)) for number, row in enumerate(data, 1)
            )
        else:
            yield name, lambda: _article(_parsed(path.read_bytes(), str(path)), str(path), reader)
    else:
        yield name, lambda: reader.cleaner.clean(path.read_bytes(), **reader.known._asdict())


def _records(path: Path, above: str, reader: Reader) -> Iterator[tuple[str, Callable[[], Article]]]:
    number = at = 0
    with _opened(path) as stream:
        for line in stream:
            here, at = at, at + len(line)
            if not line.strip():
                continue
            number += 1
            row = _parsed(line, f"{path}, record {number}")
            if not isinstance(row, dict):
                raise Trouble(f"{path}, record {number}, is no JSON object")
            if "error" not in row or "article" in row or "marks" in row:
                yield f"{above}{_name(row, number, reader)}", partial(_read_at, path, here, number, reader)


def _read_at(path: Path, at: int, number: int, reader: Reader) -> Article:
    with _opened(path) as stream:
        stream.seek(at)
        where = f"{path}, record {number}"
        return _article(_parsed(stream.readline(), where), where, reader)


def _opened(path: Path) -> Any:
    return gzip.open(path) if path.name.endswith(".gz") else path.open("rb")


def _parsed(data: bytes, where: str) -> Any:
    try:
        return json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except ValueError as error:
        raise Trouble(f"{where}, is no JSON: {error}") from None


def _bare(name: str) -> str:
    path = PurePath(name.removesuffix(".gz"))
    return path.with_suffix("").as_posix() if path.suffix else name


def _name(row: dict[str, Any], number: int, reader: Reader) -> str:
    if reader.key is not None:
        if reader.key not in row:
            raise Trouble(f"record {number} has no field {reader.key!r}; its fields are {', '.join(row)}")
        return str(row[reader.key])
    return _bare(row["file"]) if isinstance(row.get("file"), str) else f"record {number}"


def _article(row: dict[str, Any], where: str, reader: Reader) -> Article:
    """Return the article that a row holds, or clean the page that it holds."""
    data = row["article"] if isinstance(row.get("article"), dict) else row
    if "marks" in data and "document" in data:
        return Article.from_dict(data)
    if "paragraphs" in data:
        raise Trouble(f"{where}, was written with --brief: what was removed can't be compared; write it anew without")
    page, url = row.get(reader.fields.text), row.get(reader.fields.url)
    if not isinstance(page, str):
        raise Trouble(
            f"{where}, is neither a result of `newsclean clean --format json` nor a page: it has no text in a field {reader.fields.text!r}"
        )
    return reader.cleaner.clean(page, **reader.known._replace(url=url if isinstance(url, str) else reader.known.url)._asdict())
