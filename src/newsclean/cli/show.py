"""An explanation on a terminal: kept lines plain, removed ones dim, each with its label and rule."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.text import Text

from newsclean.explain import Explanation, Line
from newsclean.model import Label, Mark

__all__ = ["plain", "show_explanation"]

_STYLES = {Label.TITLE: "bold", Label.STANDFIRST: "italic", Label.HEADING: "bold", Label.BODY: ""}
_WIDTH = 34  # of the column of labels and rules


def plain(text: str) -> str:
    r"""Take out what a terminal would act on: escape sequences and control characters that came with the page.

    >>> plain("a\x1b[31mb\u202e")
    'a[31mb'
    """
    return "".join(character for character in text if character.isprintable())


def show_explanation(explanation: Explanation, console: Console | None = None) -> None:
    """Print a page line by line, and how many characters each label has."""
    console = console or Console(highlight=False, emoji=False, markup=False)
    counts: Counter[Label] = Counter()
    seen: Mark | None = None
    for line in explanation.lines:
        for mark in line.marks:
            console.print(_row(line, mark, again=mark is seen), soft_wrap=True)
            if mark is not seen:
                counts[mark.label] += mark.end - mark.start
            seen = mark
    console.print()
    for label, count in counts.most_common():
        console.print(Text(f"{count:>8,} characters  {label.value}", _style(label)))
    for notice in explanation.article.warnings:
        console.print(Text(f"warning: {plain(notice.message)} ({notice.code})", "yellow"))


def _row(line: Line, mark: Mark, *, again: bool) -> Text:
    name = '"' if again else f"{mark.label.value} {mark.rule if mark.rule != 'default' else ''}"
    text = line.block.text if len(line.marks) == 1 else _part(line, mark)
    row = Text(f"{plain(name)[:_WIDTH]:<{_WIDTH}}  ", "cyan" if mark.label.is_article else "red")
    row.append(plain(text), _style(mark.label))
    if mark.fields:
        row.append("  " + " ".join(f"{key}={plain(value)!r}" for key, value in mark.fields), "green")
    return row


def _part(line: Line, mark: Mark) -> str:
    start, end = max(0, mark.start - line.block.start), mark.end - line.block.start
    return line.block.text[start:end]  # where the line has runs of white space this is off by those


def _style(label: Label) -> str:
    return _STYLES.get(label, "blue" if label.is_article else "dim strike")
