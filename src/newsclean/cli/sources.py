"""Where pages come from: files, folders, JSONL and standard input, as one stream of items."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import IO, Any, NamedTuple

from newsclean.cli.trouble import Misuse

__all__ = ["MATCH", "Fields", "Item", "Source", "find_sources", "read_items"]

MATCH = ("*.txt", "*.text", "*.jsonl", "*.ndjson", "*.jsonl.gz", "*.ndjson.gz")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, or standard input where `path` is None; `relative` is its place below the folder that was named."""

    path: Path | None
    relative: PurePath
    jsonl: bool
    size: int  # in bytes, 0 where it isn't known

    def __str__(self) -> str:
        return "standard input" if self.path is None else str(self.path)


class Fields(NamedTuple):
    """Which fields of a JSONL record hold the page and its URL."""

    text: str = "text"
    url: str = "url"


class Item(NamedTuple):
    """One page, or why there is none (`error`); `seal` is what an interrupted run recognises it by."""

    source: Source
    name: str
    seal: bytes
    size: int = 0
    page: str | bytes = ""
    url: str | None = None
    record: dict[str, Any] | None = None
    error: str = ""


def find_sources(paths: Sequence[str], form: str, match: Sequence[str], leave_out: Path | None = None) -> list[Source]:
    """Return the files that are meant, in a fixed order; a folder is searched for names that match, `leave_out` (the output) aside.

    `form` is "text", "jsonl", or "auto" to tell by the file's ending.
    """
    folders = sum(path != "-" and Path(path).is_dir() for path in paths)
    found: list[Source] = []
    for path in paths:
        if path == "-":
            found.append(Source(None, PurePath("stdin"), form == "jsonl", 0))
        elif Path(path).is_dir():
            files = list(_files(Path(path), match or MATCH, leave_out))
            if not files:
                wanted = ", ".join(match or MATCH)
                raise Misuse(f"no file in {path} is called {wanted}; name others with --match, such as --match '*.page'")
            above = PurePath(Path(path).resolve().name) if folders > 1 else PurePath()
            found += [_source(file, above / file.relative_to(path), form) for file in files]
        else:
            found.append(_source(Path(path), PurePath(Path(path).name), form))
    return found


def _files(folder: Path, match: Sequence[str], leave_out: Path | None) -> Iterator[Path]:
    left = leave_out.resolve() if leave_out else None
    for above, folders, names in os.walk(folder):
        here = Path(above)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not (left and (here / name).resolve() == left))
        for name in sorted(names):
            if not name.startswith(".") and any(fnmatch(name, pattern) for pattern in match):
                yield here / name


def _source(file: Path, relative: PurePath, form: str) -> Source:
    name = file.name.lower().removesuffix(".gz")
    jsonl = form == "jsonl" or (form == "auto" and name.endswith((".jsonl", ".ndjson")))
    return Source(file, relative, jsonl, file.stat().st_size if file.exists() else 0)


def read_items(source: Source, fields: Fields) -> Iterator[Item]:
    """Yield the pages of a source; what can't be read becomes an item with an error."""
    if source.jsonl:
        yield from _records(source, fields)
        return
    name = source.relative.as_posix()
    seal = name.encode("utf-8", "surrogateescape")
    try:
        page = sys.stdin.buffer.read() if source.path is None else source.path.read_bytes()
    except OSError as error:
        yield Item(source, name, seal, source.size, error=f"can't be read: {error.strerror or error}")
        return
    yield Item(source, name, seal, len(page), page)


def _records(source: Source, fields: Fields) -> Iterator[Item]:
    name, number, before = source.relative.as_posix(), 0, 0
    try:
        with _opened(source) as (stream, at):
            for number, line in enumerate(stream, 1):
                if line.strip():
                    here = at()
                    yield _record(source, f"{name}:{number}", line, here - before, fields)
                    before = here
    except (OSError, EOFError, zlib.error) as error:  # a file that may not be read, or is cut off in its compressed form
        yield Item(source, f"{name}:{number + 1}", b"", error=f"can't be read: {getattr(error, 'strerror', None) or error}")


class _opened:  # noqa: N801 - read as the verb it is
    """Open a source in bytes, with a function that tells how far it has been read."""

    def __init__(self, source: Source) -> None:
        self.path = source.path

    def __enter__(self) -> tuple[IO[bytes], Any]:
        if self.path is None:
            self.raw: IO[bytes] | None = None
            return sys.stdin.buffer, lambda: 0
        self.raw = self.path.open("rb")
        stream: Any = gzip.GzipFile(fileobj=self.raw) if self.path.name.lower().endswith(".gz") else self.raw
        return stream, self.raw.tell

    def __exit__(self, *_: object) -> None:
        if self.raw is not None:
            self.raw.close()


def _record(source: Source, name: str, line: bytes, size: int, fields: Fields) -> Item:
    seal = hashlib.blake2b(line.strip(), digest_size=16).digest()
    try:
        record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except ValueError as error:  # a UnicodeDecodeError is one
        return Item(source, name, seal, size, error=f"is no JSON: {error}")
    if not isinstance(record, dict):
        return Item(source, name, seal, size, error=f"is no JSON object but a {type(record).__name__}")
    page, url = record.get(fields.text), record.get(fields.url)
    if not isinstance(page, str):
        return Item(source, name, seal, size, record=record, error=_no_text(record, fields.text))
    return Item(source, name, seal, size, page, url if isinstance(url, str) else None, record)


def _no_text(record: dict[str, Any], field: str) -> str:
    if field in record:
        return f"has no text in its field {field!r} but a {type(record[field]).__name__}"
    texts = [key for key, value in record.items() if isinstance(value, str)]
    longest = max(texts, key=lambda key: len(record[key]), default=None)
    return f"has no field {field!r}" + (f"; is it --text-field {longest}?" if longest else "")
