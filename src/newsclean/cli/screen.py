"""An explanation on a terminal: the page down the screen, and at its right what each line was found to be."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newsclean.cli.plain import plain
from newsclean.cli.rows import Row, counts, rule_of
from newsclean.explain import Explanation, Line
from newsclean.model import Label, Mark

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

__all__ = ["console", "show_legend", "show_page", "show_why"]

WIDTH = 110  # where there is no terminal to ask
NARROW = 72  # below this, what is said of a line stands under it
ASIDE = 36
_TEXT = {Label.TITLE: "bold", Label.STANDFIRST: "italic", Label.HEADING: "bold"}
_SIGN = {"kept": " ", "removed": "-", "mixed": "~"}


def console() -> Console:
    """Return standard output as a console that takes nothing in a text for markup."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else WIDTH
    return Console(highlight=False, emoji=False, markup=False, width=width)


def show_page(to: Console, rows: Sequence[Row]) -> None:
    """Print rows: kept text plain, removed text dim, with labels, rules and fields at the right."""
    from rich.table import Table

    narrow = to.width < NARROW
    asides = [_aside(row) for row in rows]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    if not narrow:
        widest = max((len(line) for aside in asides for line in aside.plain.split("\n")), default=0)
        grid.add_column(width=min(widest, max(ASIDE, to.width * 2 // 5)), overflow="fold")
    for number, (row, aside) in enumerate(zip(rows, asides, strict=True)):
        if row.line.block.gap and number:
            grid.add_row()
        text = _text(row, marked=to.color_system is None)
        grid.add_row(_sign(row), text, *(() if narrow else (aside,)))
        if narrow and aside.plain.strip():
            aside.justify = "right"
            grid.add_row("", aside)
    _print(to, grid)


def _print(to: Console, grid: Table) -> None:
    """Print a table; in a pipe, without the blanks that fill it up."""
    if to.is_terminal:
        to.print(grid)
        return
    with to.capture() as capture:
        to.print(grid)
    to.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def _sign(row: Row) -> Text:
    from rich.text import Text

    return Text(_SIGN[row.state], "red")


def _text(row: Row, *, marked: bool) -> Text:
    """Return a line; where only a part of it went and there are no colours, that part stands in [- -]."""
    from rich.text import Text

    text = Text()
    for number, piece in enumerate(row.pieces):
        if number and not piece.glued:
            text.append(" ")
        kept = piece.mark.label.is_article
        style = _TEXT.get(piece.mark.label, "") if kept else "dim" if row.state == "removed" else "dim strike"
        words = plain(piece.text)
        text.append(f"[-{words}-]" if marked and not kept and row.state == "mixed" else words, style)
    return text


def _aside(row: Row) -> Text:
    from rich.text import Text

    said = Text()
    for mark in row.begins:
        if said:
            said.append("\n")
        said.append_text(_named(mark, row.line.block.text))
    if not row.begins and row.line.marks[0].rule != "default":
        said.append("│", _colour(row.line.marks[0]))
    return said


def _named(mark: Mark, line: str) -> Text:
    """Return a mark as its label, rule and fields; nothing for plain paragraphs. A field that is the whole line is only named."""
    from rich.text import Text

    rule = plain(rule_of(mark))
    said = Text() if mark.label is Label.BODY and not rule else Text(mark.label.value, _colour(mark))
    whole = [key for key, value in mark.fields if value == line and key != mark.label.value]
    said.append(f" {', '.join(whole)}" if whole else "", "green")
    if rule:
        said.append(f"  {rule}", "dim")
    for key, value in mark.fields:
        if value != line:
            said.append(f"\n{key}: ", "dim").append(plain(value), "green")
    return said


def _colour(mark: Mark) -> str:
    return "cyan" if mark.label.is_article else "red"


def show_legend(to: Console, explanation: Explanation) -> None:
    """Print whose page it is, how much of it each label has, and what was odd."""
    from rich.table import Table
    from rich.text import Text

    article = explanation.article
    found = counts(explanation)
    total = sum(one.characters for one in found) or 1
    kept = sum(one.characters for one in found if one.label.is_article)
    told = [f"taken for {'no article' if article.kind == 'none' else 'a whole page' if article.kind == 'page' else 'an article'}"]
    told += [f"publisher {plain(article.publisher)}"] if article.publisher else []
    told += [f"language {plain(article.language)}"] if article.language else []
    to.print(Text(f"\n{' · '.join(told)} · {kept / total:.0%} kept", "bold"))
    grid = Table.grid(padding=(0, 2))
    for justify in ("left", "right", "right", "left"):
        grid.add_column(justify=justify)
    for one in found:
        colour = "cyan" if one.label.is_article else "red"
        grid.add_row(
            Text(f"{'  ' if one.label.is_article else '- '}{one.label.value}", colour),
            Text(f"{one.stretches:,}"),
            Text(f"{one.characters:,} characters"),
            Text("█" * max(1, round(24 * one.characters / total)), colour),
        )
    _print(to, grid)
    for notice in article.warnings:
        to.print(Text(f"warning: {plain(notice.message)} ({notice.code})", "yellow"))


def show_why(to: Console, lines: Iterable[Line]) -> None:
    """Print lines with what was decided of each and on what grounds, and the rules that came near with why they did not take it."""
    from rich.text import Text

    for number, line in enumerate(lines):
        to.print(Text(f"{chr(10) if number else ''}{plain(line.block.text)}", "bold"), soft_wrap=True)
        for mark in line.marks:
            said = Text("  kept as " if mark.label.is_article else "  removed as ").append(mark.label.value, _colour(mark))
            said.append(f" by {plain(mark.rule)}" if rule_of(mark) else "").append(f": {plain(mark.reason)}")
            to.print(said, soft_wrap=True)
            for key, value in mark.fields:
                to.print(Text(f"    {key}: ", "dim").append(plain(value), "green"), soft_wrap=True)
        for one in line.near:
            to.print(Text("  near was ").append(plain(one.rule), "yellow").append(f": {plain(one.why)}"), soft_wrap=True)
        if not line.near:
            to.print(Text("  no other rule came near", "dim"))
