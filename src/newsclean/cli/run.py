"""One run of `newsclean clean`: items go in, are cleaned over processes, and come out in order at the target they belong to."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.cli.forms import Form, Made, merged
from newsclean.cli.options import Known
from newsclean.cli.progress import Bar, Tally
from newsclean.cli.sources import Fields, Item, Source, read_items
from newsclean.cli.trouble import Trouble, note
from newsclean.cli.writers import FileWriter, StandardOutput, Style, Writer
from newsclean.many import Failure, Record

__all__ = ["Plan", "Run", "Target"]


class Target:
    """One output: a file, or standard output where `path` is None. `options` make it one that can be gone on with."""

    def __init__(self, path: Path | None, style: Style, options: dict[str, Any] | None = None, *, resume: bool = False) -> None:
        self.path, self.style, self.options, self.resume = path, style, options, resume
        self.is_done = resume and path is not None and path.exists() and not path.with_name(f"{path.name}.partial").exists()
        self._writer: Writer | None = None
        self._pages = 0

    def opened(self) -> Writer:
        """Return the writer, opened with its first use."""
        if self._writer is None:
            self._writer = StandardOutput() if self.path is None else FileWriter(self.path, self.options, resume=self.resume)
        return self._writer

    def passes(self, item: Item) -> bool:
        """Tell whether an interrupted run has dealt with an item already."""
        if self.options is None or self.opened().left == 0:
            return False
        self.opened().passes(item.seal)
        return True

    def put(self, item: Item, body: str | None) -> None:
        """Write what a page came to, if anything."""
        if body is None and self.options is None:
            return
        writer = self.opened()
        if body is not None:
            writer.write(self.style.page(item.name, body, first=self._pages == 0))
            self._pages += 1
        writer.dealt(item.seal)

    def close(self, *, empty: bool) -> None:
        """Finish; `empty` says whether there is a file even if no page came."""
        if self._writer is not None or empty:
            writer = self.opened()
            writer.write(self.style.end(empty=self._pages == 0))
            writer.finish()
            self._writer = None

    def abandon(self) -> None:
        """Leave off in the middle."""
        if self._writer is not None:
            self._writer.abandon()


class Plan(NamedTuple):
    """A source with the target of its pages; `last` where no other source goes there after it."""

    source: Source
    target: Target
    last: bool


NEWLINE = "\n  "  # of an object that is indented
Pending = deque[tuple[Plan, Item | None]]


@dataclass(frozen=True)
class Run:
    """The options of a run, and how it goes."""

    cleaner: Cleaner
    known: Known
    form: Form
    fields: Fields
    article_field: str
    errors: str
    jobs: int
    tally: Tally

    def go(self, plans: Sequence[Plan], bar: Bar) -> None:
        """Clean all pages; targets that are open when something stops the run are left so that it can go on."""
        try:
            for plan, item, outcome in self._outcomes(plans, bar):
                if item is None:
                    plan.target.close(empty=plan.source.jsonl or plan.target.path is None)
                else:
                    plan.target.put(item, self._body(item, outcome, plan.target.style))
                    bar.advance(item.size)
        except BaseException:  # an interrupt too
            for plan in plans:
                plan.target.abandon()
            raise

    def _outcomes(self, plans: Iterable[Plan], bar: Bar) -> Iterator[tuple[Plan, Item | None, Made | str]]:
        """Yield each item with what it came to, or why it failed; a None for an item says that its target is complete."""
        pending: Pending = deque()
        records = self._records(plans, pending, bar)
        for outcome in self.cleaner.clean_many(records, workers=self.jobs, then=self.form):
            yield from _settled(pending)
            plan, item = pending.popleft()
            yield plan, item, f"{type(outcome.error).__name__}: {outcome.error}" if isinstance(outcome, Failure) else outcome
            yield from _settled(pending)
        yield from _settled(pending)

    def _records(self, plans: Iterable[Plan], pending: Pending, bar: Bar) -> Iterator[Record]:
        """Yield what is to be cleaned; each item, what can't be cleaned too, waits in `pending` for its turn."""
        for plan in plans:
            if plan.target.is_done:
                self.tally.before += plan.last
                bar.advance(plan.source.size, plan.last)
                continue
            for item in read_items(plan.source, self.fields):
                if plan.target.passes(item):
                    self.tally.before += 1
                    bar.advance(item.size)
                    continue
                pending.append((plan, item._replace(page="")))
                if not item.error:
                    yield Record(item.page, item.url or self.known.url, self.known.publisher, self.known.language)
            if plan.last:
                pending.append((plan, None))

    def _body(self, item: Item, outcome: Made | str, style: Style) -> str | None:
        """Return what is written of an item, or None for nothing."""
        if isinstance(outcome, str):
            return self._failed(item, outcome)
        self.tally.add(item.name, outcome)
        if self.form.name not in ("json", "jsonl"):
            return outcome.body
        indent = 2 if self.form.name == "json" else None
        if item.record is not None:
            if self.article_field in item.record:
                return self._failed(item, f"has a field {self.article_field!r} already; name another with --article-field")
            return merged(item.record, self.fields.text, self.article_field, outcome, indent)
        if self.form.name == "jsonl" or style.several:
            # Put in front of what was written elsewhere: reading it all again would keep the one process busy that all wait for.
            return f'{{{NEWLINE if indent else ""}"file": {json.dumps(item.name)},{"" if indent else " "}{outcome.body[1:]}'
        return outcome.body

    def _failed(self, item: Item, why: str) -> str | None:
        if self.errors == "stop":
            raise Trouble(f"{item.name} {why}\n--errors skip leaves such pages out, --errors report tells of them and goes on")
        self.tally.failed += 1
        if self.errors == "skip":
            return None
        note(f"{item.name} {why}")
        if self.form.name not in ("json", "jsonl"):
            return None
        head = item.record if item.record is not None else {"file": item.name}
        return json.dumps({**head, "error": why}, indent=2 if self.form.name == "json" else None)


def _settled(pending: Pending) -> Iterator[tuple[Plan, Item | None, str]]:
    """Yield what waits first in line and needs no cleaning."""
    while pending and (pending[0][1] is None or pending[0][1].error):
        plan, item = pending.popleft()
        yield plan, item, item.error if item else ""
