"""Many pages over several processes: in order, without holding more than a few chunks, and with failures as values."""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.cleaner import Cleaner

__all__ = ["Failure", "Record", "clean_many"]

CHUNK_CHARACTERS = 400_000  # a few hundred milliseconds of work: long against what handing it over costs
CHUNK_RECORDS = 500
_PAGES = str | bytes | bytearray


class Record(NamedTuple):
    """A page and what is known of it, as `Cleaner.clean` takes them."""

    page: str | bytes
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    fetched: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that could not be cleaned: its number in the input, and the error as it was raised."""

    number: int
    error: Exception

    def __str__(self) -> str:
        return f"record {self.number}: {type(self.error).__name__}: {self.error}"


def clean_many(
    cleaner: Cleaner, records: Iterable[Any], workers: int | None = None, then: Callable[[Article], Any] | None = None
) -> Iterator[Any]:
    """Yield what each record comes to, in order; see `Cleaner.clean_many`."""
    if isinstance(records, _PAGES | Mapping):
        raise TypeError(f"clean_many takes many records, not one {type(records).__name__}; clean takes one page")
    return _cleaned(cleaner, _chunks(records), workers or os.cpu_count() or 1, then)


def _cleaned(
    cleaner: Cleaner, chunks: Iterable[tuple[int, list[Any]]], workers: int, then: Callable[[Article], Any] | None
) -> Iterator[Any]:
    if workers == 1:
        for number, chunk in chunks:
            yield from _clean_chunk(cleaner, number, chunk, then)
        return
    pickled = pickle.dumps(cleaner)
    pool = ProcessPoolExecutor(workers, initializer=_warm, initargs=(pickled,))
    waiting: deque[Future[list[bytes]]] = deque()
    try:
        for number, chunk in chunks:
            waiting.append(pool.submit(_clean_there, pickled, number, chunk, then))
            if len(waiting) > 2 * workers:
                yield from map(pickle.loads, waiting.popleft().result())
        while waiting:
            yield from map(pickle.loads, waiting.popleft().result())
    finally:  # an interrupt, a closed iterator, an error of the records: no process stays behind
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(records: Iterable[Any]) -> Iterator[tuple[int, list[Any]]]:
    """Group records by the length of their text, so that each chunk is about as much work."""
    chunk: list[Any] = []
    first = size = 0
    for number, record in enumerate(records):
        chunk.append(record)
        size += _size(record)
        if size >= CHUNK_CHARACTERS or len(chunk) >= CHUNK_RECORDS:
            yield first, chunk
            chunk, first, size = [], number + 1, 0
    if chunk:
        yield first, chunk


def _size(record: Any) -> int:
    page = record["page"] if isinstance(record, Mapping) and "page" in record else record[0] if isinstance(record, Record) else record
    return len(page) if isinstance(page, _PAGES) else 0


def _clean_chunk(cleaner: Cleaner, first: int, records: list[Any], then: Callable[[Article], Any] | None) -> Iterator[Any]:
    for number, record in enumerate(records, first):
        try:
            article = cleaner.clean(**_arguments(record))
            outcome = article if then is None else then(article)
        except Exception as error:  # one bad record must not end the run: it becomes a value
            outcome = Failure(number, error)
        yield outcome


def _arguments(record: Any) -> dict[str, Any]:
    if isinstance(record, _PAGES):
        return {"page": record}
    if isinstance(record, Record):
        return record._asdict()
    if isinstance(record, Mapping):
        unknown = set(record) - set(Record._fields)
        if unknown or "page" not in record:
            raise TypeError(f"a record has the keys {', '.join(Record._fields)} (page is required), not {', '.join(map(str, record))}")
        return dict(record)
    raise TypeError(f"a record is a str, bytes, a Record or a dict with a page, not {type(record).__name__}")


def _warm(pickled: bytes) -> None:
    """Load the packs once in each process, and see to it that it doesn't outlive its parent.

    An interrupt of the keyboard reaches all processes: the parent ends the run, and a worker that died of it could leave a lock behind for which
    the others wait.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _cleaner(pickled).clean("")
    gc.freeze()  # the packs stay: the collector need not go through them again and again


@lru_cache(maxsize=1)
def _cleaner(pickled: bytes) -> Cleaner:
    """Unpickle a cleaner once: a new one for each chunk would load the packs anew each time."""
    cleaner: Cleaner = pickle.loads(pickled)  # noqa: S301 - from the process that started this one
    return cleaner


def _clean_there(pickled: bytes, first: int, records: list[Any], then: Callable[[Article], Any] | None) -> list[bytes]:
    """Clean a chunk in another process; each outcome is pickled at once, so that the collector has no chunk of them to go through."""
    return [_packed(one, number) for number, one in enumerate(_clean_chunk(_cleaner(pickled), first, records, then), first)]


def _packed(outcome: Any, number: int) -> bytes:
    """Return an outcome as the other side will read it, or the failure to hand it over."""
    from newsclean.article import Article

    try:
        packed = pickle.dumps(outcome)
        if not isinstance(outcome, Article | str):
            pickle.loads(packed)  # noqa: S301 - written one step before: what can't be read is this record's failure, too
    except Exception as problem:
        said = f"{type(outcome.error).__name__}: {outcome.error}" if isinstance(outcome, Failure) else f"can't be handed over: {problem}"
        return pickle.dumps(Failure(number, NewscleanError(said)))
    return packed


def _end_with_parent() -> None:
    """End this process when its parent is gone: one that was killed can't do it, and the pool's queue would be waited at for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
