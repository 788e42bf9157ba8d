"""`settle`: of all that was claimed, one mark for every stretch, so that marks tile the document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from newsclean.engine import Claim
from newsclean.model import Document, Label, Mark

__all__ = ["lay", "settle", "strongest"]

_START = itemgetter(0)
_CUT = frozenset({Label.BODY, Label.HEADING})
_REASON = "no rule and no shape speaks against it"


def strongest(document: Document, claims: Iterable[Claim]) -> list[Mark | None]:
    """Return for each block the mark of the strongest claim on it as a whole, or None where it is free.

    A protecting rule beats a removing one, a publisher's a generic one, then the longer span, then one with literals one with a pattern,
    then the rule's name.
    """
    owned: list[Mark | None] = [None] * len(document.blocks)
    free = list(range(len(owned) + 1))  # for each block itself or, where it is taken, one nearer to the next free block
    for claim in sorted((claim for claim in claims if claim.whole), key=lambda claim: claim.rank)[::-1]:
        at = _next_free(free, claim.first)
        while at <= claim.last:
            owned[at] = claim.mark
            free[at] = at + 1
            at = _next_free(free, at + 1)
    return owned


def _next_free(free: list[int], at: int) -> int:
    """Return the first free block from a block on, and shorten the way for those who ask again (Tarjan's disjoint sets)."""
    found = at
    while free[found] != found:
        found = free[found]
    while free[at] != found:
        free[at], at = found, free[at]
    return found


def lay(
    document: Document, owned: Sequence[Mark | None], marks: Iterable[Mark], over: str = "", *, signed: bool = False
) -> tuple[list[Mark | None], list[Mark]]:
    """Lay a stage's marks over the blocks that are free (or whose mark's rule begins with `over`); return the marks on parts apart.

    With `signed` bylines lie over agencies' names too: whether "AFP" alone on a line is a credit or the author, only the lines around it tell.
    """
    laid, parts = list(owned), []
    blocks = document.blocks
    number = 0  # of the block the last mark began with: marks mostly come in the order of the page
    for mark in marks:
        start, end = mark[0], mark[1]
        if number >= len(blocks) or blocks[number][0] != start:
            number = bisect_left(blocks, start, key=_START)
        if number == len(blocks) or blocks[number][0] != start or end < blocks[number][1]:
            parts.append(mark)
            continue
        while number < len(blocks) and blocks[number][1] <= end:
            held = laid[number]
            if (
                held is None
                or (over and held.rule.startswith(over))
                or (signed and held.label is Label.WIRE and mark.label is Label.BYLINE)
            ):
                laid[number] = mark
            number += 1
    return laid, parts


def settle(document: Document, owned: Sequence[Mark | None], claims: Iterable[Claim] = (), parts: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """Return marks that tile the document: sorted, without overlap, every character of every block in exactly one.

    `owned` are the marks on whole blocks. Rules' claims on parts of a block, then other `parts`, hold where the block is body; what
    nobody claims is body.
    """
    cuts = _cuts(document, owned, claims, parts)
    marks: list[Mark] = []
    new, add = tuple.__new__, marks.append  # hundreds of marks a page: the named tuple's own constructor costs twice this
    before: Mark | None = None
    for number, (block, mark) in enumerate(zip(document.blocks, owned, strict=True)):
        start, end = block[0], block[1]
        if number in cuts:
            base = mark or Mark(start, end, Label.BODY, "default", _REASON)
            marks += _cut(base._replace(start=start, end=end), cuts[number], document.text)
        elif mark is None:
            add(new(Mark, (start, end, Label.BODY, "default", _REASON, ())))
        elif mark is before:
            marks[-1] = marks[-1]._replace(end=end)
        elif mark[0] == start and mark[1] == end:
            add(mark)
        else:
            add(mark._replace(start=start, end=end))
        before = mark
    return tuple(marks)


def _cuts(document: Document, owned: Sequence[Mark | None], claims: Iterable[Claim], parts: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Return for each block that is cut the marks on its parts: of those that overlap the strongest, in order.

    What a rule protects no rule cuts; a stage may still mark a part of it, such as a dateline. A line that its shape made a heading is cut too: with
    "Read more" behind its full stop, a short sentence has that shape.
    """
    ranked = sorted((claim for claim in claims if not claim.whole), key=lambda claim: claim.rank, reverse=True)
    wanted = [(claim.first, claim.mark) for claim in ranked if (owner := owned[claim.first]) is None or owner.label is Label.HEADING]
    if parts := list(parts):
        wanted += [(bisect_right(document.blocks, mark.start, key=_START) - 1, mark) for mark in parts]
    cuts: dict[int, list[Mark]] = {}
    for number, mark in wanted:
        owner = owned[number]
        if owner is not None and owner.label not in _CUT:
            continue
        held = cuts.setdefault(number, [])
        if all(mark.end <= other.start or mark.start >= other.end for other in held):
            held.append(mark)
    return {number: sorted(marks) for number, marks in cuts.items()}


def _cut(base: Mark, parts: Iterable[Mark], text: str) -> list[Mark]:
    marks, at = [], base.start
    for part in [*parts, None]:
        end = base.end if part is None else part.start
        piece = text[at:end]
        if solid := piece.strip():
            start = at + piece.index(solid)
            marks.append(base._replace(start=start, end=start + len(solid)))
        if part is not None:
            marks.append(part)
            at = part.end
    return marks
