"""How a run is going: a bar on a terminal, nothing in a pipe, and a summary at the end, all on standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import click

from newsclean.cli.forms import Made
from newsclean.cli.plain import plain
from newsclean.cli.trouble import note

__all__ = ["Bar", "Tally", "shows_bar"]


def shows_bar(*, quiet: bool, pages_on_screen: bool) -> bool:
    """Tell whether a bar would reach a person and disturb nothing."""
    return sys.stderr.isatty() and not quiet and not pages_on_screen


class Bar:
    """A progress bar over the bytes of the input, with pages, rate and remaining time; without one, nothing happens."""

    def __init__(self, total: int, *, shown: bool) -> None:
        self._progress: Any = None
        self._pages = 0
        if shown:
            self._progress = _progress()
            self._task = self._progress.add_task("cleaning", total=total or None, pages=0)

    def __enter__(self) -> Bar:
        if self._progress:
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress:
            self._progress.stop()

    def advance(self, size: int, pages: int = 1) -> None:
        """Count a page of so many bytes as done."""
        if self._progress:
            self._pages += pages
            self._progress.update(self._task, advance=size, pages=self._pages)


def _progress() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Any) -> Text:
            pages, seconds = task.fields["pages"], task.elapsed or 0
            return Text(f"{pages / seconds:,.0f}/s" if pages and seconds else "")

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[pages]:,} pages"),
        Rate(),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
        transient=True,
    )


class Tally:
    """What came of a run's pages."""

    def __init__(self, *, verbose: bool) -> None:
        self.verbose = verbose
        self.kinds: Counter[str] = Counter()
        self.stretches: Counter[str] = Counter()
        self.characters: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.kept = self.failed = self.before = 0

    @property
    def pages(self) -> int:
        """How many pages were cleaned."""
        return self.kinds.total()

    def add(self, name: str, made: Made) -> None:
        """Count a page; where much is to be told, tell of it."""
        self.kinds[made.kind] += 1
        self.kept += made.kept
        for label, stretches, characters in made.removed:
            self.stretches[label] += stretches
            self.characters[label] += characters
        self.warnings.update(notice.code for notice in made.warnings)
        if self.verbose:
            gone = sum(characters for _, _, characters in made.removed)
            note(f"{name}: {made.kind}, {made.kept:,} characters kept, {gone:,} removed")
            for notice in made.warnings:
                note(f"{name}: warning: {notice.message} ({notice.code})")

    def tell(self) -> None:
        """Write the summary."""
        for line in self.lines():
            click.echo(plain(line), err=True)

    def lines(self) -> Sequence[str]:
        """Return the summary: pages, what was removed by label, warnings by code."""
        gone = self.characters.total()
        share = f", {gone / (gone + self.kept):.0%} of the text removed" if gone + self.kept else ""
        told = [f"{_many(self.pages, 'page')} cleaned{share}"]
        if self.before:
            told[0] += f"; {self.before:,} were done before"
        if self.kinds["none"]:
            told.append(f"  {_many(self.kinds['none'], 'page')} without an article")
        if self.failed:
            told.append(f"  {_many(self.failed, 'page')} failed")
        told += [f"  {count:>9,} characters in {self.stretches[label]:>6,}  {label}" for label, count in self.characters.most_common()]
        told += [f"  warning {code}: {_many(count, 'time')}" for code, count in self.warnings.most_common()]
        return told


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
