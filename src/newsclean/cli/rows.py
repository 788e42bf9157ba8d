"""An explanation as rows to be shown: the pieces of each line, and what is to be said beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fnmatch import fnmatch
from typing import NamedTuple

from newsclean.explain import Explanation, Line
from newsclean.model import Label, Mark

__all__ = ["Count", "Piece", "Row", "chosen", "counts", "rows", "rule_of"]

_ORDER = list(Label)


class Piece(NamedTuple):
    """A stretch of a line with what it was found to be; `glued` where no white space stands before it."""

    text: str
    mark: Mark
    glued: bool


class Row(NamedTuple):
    """A line: its pieces, and the marks that begin in it (a passage is one mark over several lines)."""

    line: Line
    pieces: tuple[Piece, ...]
    begins: tuple[Mark, ...]

    @property
    def state(self) -> str:
        """Whether the line was "kept", "removed", or is "mixed"."""
        kept = {piece.mark.label.is_article for piece in self.pieces}
        return "mixed" if len(kept) == 2 else "kept" if kept == {True} else "removed"


class Count(NamedTuple):
    """How much of a page has a label: stretches, and their characters."""

    label: Label
    stretches: int
    characters: int


def rows(explanation: Explanation) -> list[Row]:
    """Return the rows of a page."""
    text = explanation.article.document.text
    seen: set[Mark] = set()
    made = []
    for line in explanation.lines:
        begins = tuple(mark for mark in line.marks if mark not in seen)
        seen.update(begins)
        made.append(Row(line, tuple(_pieces(text, line)), begins))
    return made


def _pieces(text: str, line: Line) -> Iterable[Piece]:
    for mark in line.marks:
        start, end = max(mark.start, line.block.start), min(mark.end, line.block.end)
        yield Piece(" ".join(text[start:end].split()), mark, start > line.block.start and not text[start - 1].isspace())


def chosen(made: Iterable[Row], labels: frozenset[Label], rule: str | None) -> list[Row]:
    """Return the rows with one of some labels, and of a rule (a name, its last part, or a pattern): what it took, and what it came near."""
    return [
        row
        for row in made
        if (not labels or any(mark.label in labels for mark in row.line.marks))
        and (rule is None or any(_is(name, rule) for name in _named(row)))
    ]


def _named(row: Row) -> list[str]:
    return [mark.rule for mark in row.line.marks] + [one.rule for one in row.line.near]


def _is(name: str, wanted: str) -> bool:
    return fnmatch(name, wanted) or name.rpartition("/")[2] == wanted or name.partition("/")[0] == wanted


def counts(explanation: Explanation) -> list[Count]:
    """Return how much each label has: the parts of the article in their order, then the kinds of boilerplate by size."""
    stretches: Counter[Label] = Counter()
    characters: Counter[Label] = Counter()
    for mark in explanation.article.marks:
        stretches[mark.label] += 1
        characters[mark.label] += mark.end - mark.start
    found = [Count(label, stretches[label], characters[label]) for label in stretches]
    return sorted(found, key=lambda one: (not one.label.is_article, _ORDER.index(one.label) if one.label.is_article else -one.characters))


def rule_of(mark: Mark) -> str:
    """Return the name of the rule, or nothing where no rule spoke."""
    return "" if mark.rule == "default" else mark.rule
