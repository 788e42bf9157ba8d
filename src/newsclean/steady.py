"""`steadied`: what a second cleaning of an article's text would take is taken in the first, so that cleaning twice is cleaning once.

Some of what is not the article shows only when the rest of the page is gone: a headline's second deck that now comes first, a passage whose
end has come near, a menu between two paragraphs. So the text is looked at again until nothing more goes, and what a look takes is marked on
the page with the look's own rules and reasons. Most texts show at a glance that a look would find nothing: they cost nothing here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence, Set
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from newsclean.assemble import paragraphs
from newsclean.blocks import is_prose
from newsclean.furniture.titles import is_headline, title_of_line
from newsclean.model import Document, Label, Mark

__all__ = ["Look", "steadied"]

_LOOKS = 12  # at the most: what is glued to the end of a paragraph goes one piece a look
_START = itemgetter(0)
_ROUNDS = 3  # in which a text whose looks were dropped is cleaned again
_MOST = 4  # titles: a text that loses its first line so often is a list or verse, and none of its lines is a title
_FEW = 2
_HEAD, _FOOT = 4, 3  # paragraphs at either end: prose has no byline, date or headline there
_EDGE = ("\n", "")
_LINE, _SHORT, _MENU = 121, 41, 12  # characters; and so many short lines may be a menu's
_ENDS = frozenset('.!?…"”»“。！？」')  # no byline, date or credit ends so
_HEADED = frozenset({Label.TITLE, Label.STANDFIRST})
_READ = {Label.BYLINE: ("name", "organisation"), Label.DATE: ("published",)}
_AGAIN = "furniture/title-again"
_NO_TITLE = "is the first of many lines in the shape of a headline: none of them is the title"
_WHY = "stands between the title and the first paragraph and has the shape of a headline"


class Look(NamedTuple):
    """One cleaning of a text: its document, the marks that tile it, and what kind of text it is.

    `loose` are the blocks of which a rule could say something else if others stood around them. `again` cleans the text that is left; where that
    is whole blocks of the document it is told their numbers, and need not look for the words of rules again.
    """

    document: Document
    marks: tuple[Mark, ...]
    loose: Set[int]
    kind: str
    again: Callable[[str, Sequence[int] | None], Look]


def steadied(first: Look, labels: Collection[Label], rounds: int = _ROUNDS) -> tuple[Mark, ...]:
    """Return the marks of a document with those added that cleaning its text again would set.

    `labels` are those whose text is the article's. Where the looks come to no end, or take one line after the other for a title and leave no prose,
    they are all dropped; unless the document is a whole page, which knows better, its title then stays in the text. What is left then is cleaned as
    any text is, at most `rounds` times.
    """
    document, marks, page = first.document, first.marks, first.kind == "page"
    if _is_plain(document, [mark for mark in marks if mark[2] in labels], first.loose):
        return marks
    now, heads = marks, _heads(marks)
    titled = not page and Label.TITLE not in labels and any(mark.label is Label.TITLE for mark in marks)
    for _ in range(_LOOKS):
        if _heads(now) - heads > _MOST - titled:
            break
        text = _text(document, now, labels)
        if text == document.text:
            return now
        seen = first.again(text, _whole_blocks(document, now, labels))
        if all(mark.label in labels for mark in seen.marks):
            if _stands(seen.document, _heads(now) - heads + titled):
                return now
            break
        laid = _laid(document, now, seen, labels)
        if laid is None:
            return now
        now = laid
    else:  # more looks would come to no end either
        return _untitled(first, labels) if titled else marks
    return _cleaned(first, _untitled(first, labels) if titled else marks, labels, rounds)


def _cleaned(first: Look, marks: tuple[Mark, ...], labels: Collection[Label], rounds: int) -> tuple[Mark, ...]:
    """Return the marks with those added that cleaning their text would set: a text of which no look is dropped, or one that stays as it is."""
    text = _text(first.document, marks, labels)
    if not rounds or text == first.document.text:
        return marks
    seen = first.again(text, _whole_blocks(first.document, marks, labels))
    return _laid(first.document, marks, seen._replace(marks=steadied(seen, labels, rounds - 1)), labels) or marks


def _text(document: Document, marks: Sequence[Mark], labels: Collection[Label]) -> str:
    return "\n\n".join([paragraph.text for paragraph in paragraphs(document, [mark for mark in marks if mark.label in labels], labels)])


def _whole_blocks(document: Document, marks: Iterable[Mark], labels: Collection[Label]) -> list[int] | None:
    """Return the blocks that marks with some labels cover, or None where they cover a part of one."""
    blocks = document.blocks
    numbers: list[int] = []
    for mark in marks:
        if mark[2] in labels:
            first = bisect_left(blocks, mark[0], key=_START)
            last = bisect_left(blocks, mark[1], key=_START) - 1
            if first == len(blocks) or blocks[first][0] != mark[0] or blocks[last][1] != mark[1]:
                return None
            numbers += range(first, last + 1)
    return numbers


def _is_plain(document: Document, kept: Sequence[Mark], loose: Collection[int]) -> bool:
    """Tell at a glance that a look would find nothing.

    That is so where prose stands at both ends, short lines are too few for a menu and none of them could be a date, nothing stands twice, no block is
    cut, and no rule has found its words but not its place.
    """
    text = document.text
    short = [text[mark[0] : mark[1]] for mark in kept if mark[1] - mark[0] < _SHORT]
    if not kept or len(short) >= _MENU or any(line[-1] not in _ENDS and any(map(str.isdigit, line)) for line in short):
        return False
    if is_headline(title_of_line(text[kept[0].start : kept[0].end])[0]):
        return False
    if any(mark[1] - mark[0] < _LINE and text[mark[1] - 1] not in _ENDS for mark in (*kept[:_HEAD], *kept[-_FOOT:])):
        return False
    if len({text[mark[0] : mark[1]] for mark in kept}) < len(kept):
        return False
    starts = {document.blocks[number].start for number in loose}
    cut = any(text[mark[0] - 1 : mark[0]] not in _EDGE or text[mark[1] : mark[1] + 1] not in _EDGE for mark in kept)
    return not cut and starts.isdisjoint(mark[0] for mark in kept)


def _solid(text: str) -> int:
    return sum(map(len, text.split()))


def _stands(rest: Document, heads: int) -> bool:
    """Tell whether what the looks took may go: any boilerplate may, but of titles only two where no prose is left."""
    return heads <= _FEW or any(is_prose(block.text) for block in rest.blocks)


def _heads(marks: Sequence[Mark]) -> int:
    return sum(mark.label in _HEADED for mark in marks)


def _untitled(first: Look, labels: Collection[Label]) -> tuple[Mark, ...]:
    """Return the marks with the title among the headings, and with it what repeats it where the next line would be repeated too, as in a list."""
    document, marks = first.document, first.marks
    bare = tuple(_as_heading(mark) if mark.label is Label.TITLE else mark for mark in marks)
    if not (again := _repeats(document, marks)):
        return bare
    seen = first.again(_text(document, bare, labels), _whole_blocks(document, bare, labels))
    return tuple(_as_heading(mark) if mark in again else mark for mark in bare) if _repeats(seen.document, seen.marks) else bare


def _repeats(document: Document, marks: Sequence[Mark]) -> set[Mark]:
    """Return the marks of what repeats the title."""
    titles = [mark for mark in marks if mark.label is Label.TITLE]
    said = {document.text[mark.start : mark.end] for mark in titles} | {dict(mark.fields).get("title") for mark in titles}
    return {mark for mark in marks if mark.label is Label.REPEAT and (mark.rule == _AGAIN or document.text[mark.start : mark.end] in said)}


def _as_heading(mark: Mark) -> Mark:
    return Mark(mark.start, mark.end, Label.HEADING, "steady/no-title", _NO_TITLE)


def _laid(document: Document, marks: Sequence[Mark], seen: Look, labels: Collection[Label]) -> tuple[Mark, ...] | None:
    """Lay what a look took over the marks of the page; None where repair found more to do, and no place in the page answers to what it says."""
    solids = [_solid(document.text[mark[0] : mark[1]]) if mark[2] in labels else 0 for mark in marks]
    if sum(solids) != _solid(seen.document.text):
        return None
    ends = list(accumulate(_solid(seen.document.text[mark[0] : mark[1]]) for mark in seen.marks))
    known = {_told_by(mark) for mark in marks}
    laid: list[Mark] = []
    at = number = 0
    for mark, solid in zip(marks, solids, strict=True):
        if not solid:
            laid.append(mark)
            continue
        while ends[number] <= at:
            number += 1
        if ends[number] >= at + solid and seen.marks[number].label in labels:
            laid.append(mark)
        else:
            laid += _pieces(
                document, mark, [(seen.marks[n], ends[n] - at) for n in range(number, bisect_left(ends, at + solid) + 1)], labels, known
            )
        at += solid
    return tuple(laid)


def _pieces(
    document: Document, mark: Mark, over: Iterable[tuple[Mark, int]], labels: Collection[Label], known: Collection[Label | None]
) -> list[Mark]:
    """Cut a mark where others lie over it: each is given with how many of the mark's characters, white space apart, it or one before it covers."""
    places = [at for at in range(mark.start, mark.end) if not document.text[at].isspace()]
    at, pieces, before = 0, list[Mark](), None
    for above, end in over:
        whose = mark if above.label in labels else _as_known(above, known)
        start, at = at, min(end, len(places))
        if whose is before:
            pieces[-1] = pieces[-1]._replace(end=places[at - 1] + 1)
        else:
            pieces.append(whose._replace(start=places[start], end=places[at - 1] + 1))
        before = whose
    return pieces


def _told_by(mark: Mark) -> Label | None:
    """Return the label of a title, or of a byline or date out of which something was read."""
    if mark.label is Label.TITLE or any(key in _READ.get(mark.label, ()) for key, _ in mark.fields):
        return mark.label
    return None


def _as_known(mark: Mark, known: Collection[Label | None]) -> Mark:
    """Return what a look took as what it is on the page: where the title, the authors or the date are known, it tells no others."""
    if mark.label is Label.TITLE and Label.TITLE in known:
        return mark._replace(label=Label.STANDFIRST, rule="steady/standfirst", reason=_WHY, fields=())
    return mark._replace(fields=()) if mark.label in known else mark
