"""A pack on a terminal: its head, and each rule in words with the examples that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsclean.cli.plain import plain
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Example, Rule

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["show_pack"]

_FIND = {
    "line": "the line is",
    "starts": "the line begins with",
    "ends": "the line ends with",
    "phrase": "the line has",
    "python": "Python",
}
_AT = {"head": "before the third paragraph only", "tail": "in the second half only", "rows": "not alone between two paragraphs"}
_EXTENT = {"match": "takes only the words found", "rest": "takes from there to the end of the line"}
_TO = {
    "end": "takes all to the end of the page",
    "heading": "takes all up to the next heading",
    "list": "takes the lines with bullets under it",
    "prose": "takes all up to the next paragraph",
}


def show_pack(to: Console, pack: Pack, rules: Sequence[Rule], *, examples: bool) -> None:
    """Print a pack's head and some of its rules."""
    from rich.text import Text

    to.print(Text(plain(pack.name), "bold").append(f"  {pack.id}", "dim"), soft_wrap=True)
    for name, values in (("hosts", pack.hosts), ("languages", pack.languages), ("told by", pack.fingerprints)):
        if values:
            to.print(Text(f"  {name:<10}", "dim").append(plain(", ".join(values))), soft_wrap=True)
    if pack.source:
        to.print(Text(f"  {'from':<10}", "dim").append(plain(pack.source)), soft_wrap=True)
    for rule in rules:
        to.print()
        for line in _rule(rule, examples=examples):
            to.print(line, soft_wrap=True)


def _rule(rule: Rule, *, examples: bool) -> Iterator[Text]:
    from rich.text import Text

    yield Text(rule.id, "bold").append("  → ").append(rule.label.value, "cyan" if rule.label.is_article else "red")
    if rule.why:
        yield Text(f"  {plain(rule.why)}", "italic")
    if rule.regex is not None:
        yield Text("  the line matches ", "dim").append(plain(" ".join(rule.regex.split())))
        yield Text("  and has ", "dim").append(_listed(rule.trigger))
    elif rule.find != "python":
        yield Text(f"  {_FIND[rule.find]} ", "dim").append(_listed(rule.literals))
    for told in _bounds(rule):
        yield Text(f"  {told}", "dim")
    if examples:
        for example in rule.removes:
            yield Text("  - ", "red").append(_example(example))
        for text in rule.keeps:
            yield Text("  + ", "green").append(_one_line(text))


def _bounds(rule: Rule) -> Iterator[str]:
    if rule.at in _AT:
        yield _AT[rule.at]
    if rule.extent in _EXTENT:
        yield _EXTENT[rule.extent]
    if rule.until:
        yield f"takes all up to a line that has {_listed(rule.until)}, if that is within {rule.most} lines"
    if rule.to:
        yield _TO[rule.to] + (f", if that is within {rule.most} lines" if rule.most else "")
    if rule.least:
        yield f"and nothing where fewer than {rule.least} lines follow the first"
    if rule.limit is not None:
        yield f"at most {rule.limit} words"


def _listed(texts: Sequence[str]) -> str:
    return " | ".join(map(plain, texts))


def _example(example: Example) -> str:
    told = _one_line(example.page)
    if example.leaves:
        told += f"  leaves: {_one_line(example.leaves)}"
    if example.fields:
        told += "  reads: " + ", ".join(f"{key} = {plain(value)}" for key, value in example.fields)
    return told


def _one_line(text: str) -> str:
    return " ⏎ ".join(plain(line.strip()) for line in text.splitlines() if line.strip())
