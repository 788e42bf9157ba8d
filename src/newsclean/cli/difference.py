"""Differences on a terminal: line by line, and counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newsclean.cli.plain import plain
from newsclean.cli.rows import rule_of
from newsclean.diff import KINDS, Change, Difference
from newsclean.model import Mark

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Counts", "show_counts", "show_difference"]

_SIGNS = {
    "lost": ("-", "red"),
    "back": ("+", "green"),
    "relabelled": ("~", "yellow"),
    "gone": ("<", "red"),
    "new": (">", "green"),
    "rule": ("=", "dim"),
}


class Counts:
    """How often what changed."""

    def __init__(self) -> None:
        self.pages = self.differ = 0
        self.lines: Counter[str] = Counter()
        self.characters: Counter[str] = Counter()
        self.labels: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        self.rules: Counter[str] = Counter()
        self.fields: Counter[str] = Counter()

    def add(self, difference: Difference) -> None:
        """Count a page."""
        self.pages += 1
        self.differ += bool(difference)
        for change in difference.lines:
            self.lines[change.kind] += 1
            self.characters[change.kind] += len(change.text)
            self.labels[change.kind][_way(change)] += 1
            if change.after and rule_of(change.after):
                self.rules[change.after.rule] += 1
        self.fields.update(field.name for field in difference.fields)


def show_difference(to: Console, name: str, difference: Difference) -> None:
    """Print how a page differs."""
    from rich.text import Text

    to.print(Text(plain(name), "bold"), soft_wrap=True)
    for change in difference.lines:
        sign, style = _SIGNS[change.kind]
        to.print(Text(f"  {sign} ", style).append(plain(change.text)), soft_wrap=True)
        to.print(Text(f"      {_told(change)}", "dim"), soft_wrap=True)
    for field in difference.fields:
        to.print(Text(f"  {field.name}: ", "cyan").append(f"{_value(field.before)} → {_value(field.after)}"), soft_wrap=True)
    to.print()


def _told(change: Change) -> str:
    """Return a change's labels and rules: "body → comments  by en/comment-lines"."""
    now, was = _by(change.after), _by(change.before)
    by = f"  by {now}" if now else ""
    return f"{_way(change)}{by}" + (f"{',' if by else ' '} before by {was}" if was else "")


def _by(mark: Mark | None) -> str:
    return plain(rule_of(mark)) if mark else ""


def _way(change: Change) -> str:
    labels = [mark.label.value for mark in (change.before, change.after) if mark]
    return " → ".join(labels)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(_value, value)) or "nothing"
    if isinstance(value, dict):
        return ", ".join(plain(str(one)) for one in value.values() if one is not None)
    return "nothing" if value is None else plain(str(value))


def show_counts(to: Console, counts: Counts) -> None:
    """Print how many pages differ, and how."""
    from rich.text import Text

    to.print(Text(f"{counts.pages:,} pages compared, {counts.differ:,} differ", "bold"))
    for kind, told in KINDS.items():
        if not (number := counts.lines[kind]):
            continue
        sign, style = _SIGNS[kind]
        to.print(Text(f"{sign} {kind:<11}{number:>7,} lines {counts.characters[kind]:>10,} characters  {told}", style), soft_wrap=True)
        for way, often in counts.labels[kind].most_common():
            to.print(Text(f"  {'':<11}{often:>7,}   {way}", "dim"), soft_wrap=True)
    for name, often in counts.fields.most_common():
        to.print(Text(f"  {name:<11}{often:>7,} pages"), soft_wrap=True)
    if counts.rules:
        to.print("rules that decide now:")
        for rule, often in counts.rules.most_common(10):
            to.print(Text(f"  {often:>7,}  {plain(rule)}", "dim"), soft_wrap=True)
