"""Why did this go, and why did that stay: a page block by block, with what was decided and which rules came near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.article import Article
from newsclean.engine import Near
from newsclean.model import Block, Mark

__all__ = ["Explanation", "Line", "explanation"]


class Line(NamedTuple):
    """One block of a page: its marks (more than one where it was cut), and the rules that came near it with why they did not take it."""

    block: Block
    marks: tuple[Mark, ...]
    near: tuple[Near, ...]

    @property
    def kept(self) -> bool:
        """Whether any of the block is a part of the article."""
        return any(mark.label.is_article for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The article of a page and, line by line, how it came about."""

    article: Article
    lines: tuple[Line, ...]

    def why(self, part: str) -> tuple[Line, ...]:
        r"""Return the lines in which some words stand, compared without case.

        >>> from newsclean import Cleaner
        >>> (line,) = Cleaner().explain("Notifications from afar\n\nThe ferry sailed at noon.").why("FERRY")
        >>> line.marks[0].label.value, line.marks[0].reason
        ('body', 'no rule and no shape speaks against it')
        """
        wanted = " ".join(part.split()).casefold()
        return tuple(line for line in self.lines if wanted in line.block.text.casefold())

    def __str__(self) -> str:
        return "\n".join(_told(self.lines, self.article.document.text))


def explanation(article: Article, near: Iterable[Near]) -> Explanation:
    """Lay the marks of an article and the near misses of its cleaning over its blocks."""
    blocks = article.document.blocks
    marks: list[list[Mark]] = [[] for _ in blocks]
    number = 0
    for mark in article.marks:
        while blocks[number].end <= mark.start:
            number += 1
        inside = number
        while inside < len(blocks) and blocks[inside].start < mark.end:
            marks[inside].append(mark)
            inside += 1
    missed: dict[int, list[Near]] = {}
    for one in near:
        missed.setdefault(one.block, []).append(one)
    return Explanation(
        article,
        tuple(Line(block, tuple(marks[n]), tuple(sorted(set(missed.get(n, ()))))) for n, block in enumerate(blocks)),
    )


def _told(lines: Iterable[Line], whole: str) -> Iterator[str]:
    for line in lines:
        for mark in line.marks:
            fields = "".join(f" {key}={value!r}" for key, value in mark.fields)
            text = line.block.text if len(line.marks) == 1 else " ".join(whole[mark.start : mark.end].split())
            yield f"{mark.label.value:12} {mark.rule:32} {text[:80]}{fields}"
