"""What differs between two cleanings of one page: which lines were lost, came back or have another label, and which fields changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.model import Mark

__all__ = ["KINDS", "Change", "Difference", "FieldChange", "compare"]

KINDS = {
    "lost": "kept before, removed now",
    "back": "removed before, kept now",
    "relabelled": "another label on the same side",
    "gone": "text that is not on the page any more",
    "new": "text that was not on the page before",
    "rule": "the same label by another rule",
}
FIELDS = (
    *("title", "standfirst", "section", "authors", "published", "modified", "dateline", "reading_time"),
    *("tags", "publisher", "language", "kind", "captions"),
)


class Change(NamedTuple):
    """A stretch of one line and its marks before and after; `kind` is a key of `KINDS`."""

    kind: str
    text: str
    before: Mark | None
    after: Mark | None


class FieldChange(NamedTuple):
    """A field of the article with another value; both as `Article.to_dict` has them."""

    name: str
    before: Any
    after: Any


class Difference(NamedTuple):
    """How two cleanings of a page differ; false where they don't."""

    lines: tuple[Change, ...]
    fields: tuple[FieldChange, ...]

    def __bool__(self) -> bool:
        return bool(self.lines or self.fields)


def compare(before: Article, after: Article, *, rules: bool = False) -> Difference:
    """Return how two cleanings of one page differ; with `rules`, changes of the rule alone too.

    Lines are compared where their text is the same. Where repair made other text of the page, lines that have no equal are "gone" and "new".

    >>> from newsclean import Cleaner
    >>> page = "Sign up to our newsletter"
    >>> ((change,), _) = compare(Cleaner(keep=["newsletter"]).clean(page), Cleaner(installed=False).clean(page))
    >>> change.kind, change.text, change.before.label.value
    ('back', 'Sign up to our newsletter', 'newsletter')
    """
    changes = _same_text(before, after) if before.document.text == after.document.text else _other_text(before, after)
    lines = tuple(change for change in changes if rules or change.kind != "rule")
    old, new = before.to_dict(), after.to_dict()
    fields = tuple(FieldChange(name, old[name], new[name]) for name in FIELDS if old[name] != new[name])
    return Difference(lines, fields)


def _same_text(before: Article, after: Article) -> Iterator[Change]:
    text = after.document.text
    cuts = {at for block in after.document.blocks for at in (block.start, block.end)}
    cuts |= {at for article in (before, after) for mark in article.marks for at in (mark.start, mark.end)}
    yield from _between(text, sorted(cuts), before.marks, after.marks, 0)


def _between(text: str, cuts: Sequence[int], before: Sequence[Mark], after: Sequence[Mark], ahead: int) -> Iterator[Change]:
    """Compare the marks of each stretch between two cuts, offsets in the text after; before, each stood `ahead` further on."""
    old, new = [mark.start for mark in before], [mark.start for mark in after]
    for start, end in pairwise(cuts):
        if not (words := " ".join(text[start:end].split())):
            continue
        was, now = before[bisect_right(old, start + ahead) - 1], after[bisect_right(new, start) - 1]
        if kind := _kind(was, now):
            yield Change(kind, words, was, now)


def _kind(was: Mark, now: Mark) -> str:
    if was.label.is_article != now.label.is_article:
        return "lost" if was.label.is_article else "back"
    if was.label != now.label:
        return "relabelled"
    return "rule" if was.rule != now.rule else ""


def _other_text(before: Article, after: Article) -> Iterator[Change]:
    """Align the lines of two texts and compare those that are equal."""
    old, new = _lines(before), _lines(after)
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            for number in range(b - a):
                yield from _line(before, after, a + number, c + number)
            continue
        yield from (Change("gone", before.document.blocks[n].text, _mark_at(before, n), None) for n in range(a, b))
        yield from (Change("new", after.document.blocks[n].text, None, _mark_at(after, n)) for n in range(c, d))


def _lines(article: Article) -> list[str]:
    return [article.document.text[block.start : block.end] for block in article.document.blocks]


def _line(before: Article, after: Article, old: int, new: int) -> Iterator[Change]:
    was, now = before.document.blocks[old], after.document.blocks[new]
    ahead = was.start - now.start
    inside = {at for mark in after.marks for at in (mark.start, mark.end)}
    inside |= {at - ahead for mark in before.marks for at in (mark.start, mark.end)}
    cuts = sorted({now.start, now.end, *(at for at in inside if now.start < at < now.end)})
    yield from _between(after.document.text, cuts, before.marks, after.marks, ahead)


def _mark_at(article: Article, number: int) -> Mark:
    start = article.document.blocks[number].start
    return article.marks[bisect_right([mark.start for mark in article.marks], start) - 1]
