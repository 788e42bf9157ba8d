"""`Claim`: what a rule says of blocks; and what Python rules claim of a document."""

from __future__ import annotations

import math
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from newsclean.engine.filed import Ready
from newsclean.engine.index import Index
from newsclean.model import Document, Mark, Notice

__all__ = ["Claim", "claim_of", "function_claims", "given_up", "moved"]

_START, _END = itemgetter(0), itemgetter(1)


class Claim(NamedTuple):
    """What one rule says: these blocks (or a stretch in one of them) are this."""

    rank: tuple[int, int, int, bool, str]
    first: int  # the first and the last block
    last: int
    whole: bool  # whether the blocks are taken whole
    mark: Mark
    by_function: bool = False  # which may look at all of the document


def claim_of(ready: Ready, first: int, last: int, whole: bool, start: int, end: int, fields: tuple[tuple[str, str], ...] = ()) -> Claim:
    """Return what a rule claims, with its rank among claims."""
    protects, publisher, literal, name = ready.order
    rank = (protects, publisher, end - start, literal, name)
    new = tuple.__new__  # dozens a page: the named tuple's own constructor costs twice this
    return new(
        Claim, (rank, first, last, whole, new(Mark, (start, end, ready.label, name, ready.reason, fields)), ready.rule.function is not None)
    )


def given_up(ready: Ready, code: str, why: str) -> Notice:
    """Return the notice that a rule was given up on a page."""
    return Notice(code, f"{ready.name} {why} and was given up")


def function_claims(document: Document, index: Index, *, deadline: float = math.inf) -> tuple[list[Claim], list[Notice]]:
    """Return what the Python rules of an index claim of a document; one that fails claims nothing, which a notice tells."""
    claims: list[Claim] = []
    notices: list[Notice] = []
    for ready in index.functions:
        if ready.rule.function is None or (deadline < math.inf and time.monotonic() > deadline):
            continue
        try:
            spans = [(int(start), int(end)) for start, end in ready.rule.function(document)]
        except Exception as error:  # somebody else's code: whatever it raises, the page is not lost
            notices.append(given_up(ready, "rule-failed", f"raised {type(error).__name__}: {error}"))
            continue
        for start, end in spans:
            claims += _span_claims(ready, document, start, end)
    return claims, notices


def _span_claims(ready: Ready, document: Document, start: int, end: int) -> Iterator[Claim]:
    """Claim a stretch of the document: blocks that it covers whole together, else each block's share of it."""
    blocks = document.blocks
    first = bisect_right(blocks, start, key=_END)  # the first that ends behind the start
    last = bisect_left(blocks, end, key=_START) - 1
    if first <= last and start <= blocks[first].start and end >= blocks[last].end:
        yield claim_of(ready, first, last, True, max(start, blocks[first].start), min(end, blocks[last].end))
        return
    for number in range(first, last + 1):
        block = blocks[number]
        share = (max(start, block.start), min(end, block.end))
        if share[0] < share[1]:
            yield claim_of(ready, number, number, share == (block.start, block.end), *share)


def moved(claims: Iterable[Claim], before: Document, numbers: Sequence[int], after: Document) -> list[Claim] | None:
    """Return what is claimed of some blocks of a document, as claims on one that has only these; None where it can't be told.

    `numbers` are the blocks, in order. What Python rules claimed is passed over, as they look at all of a document.
    """
    old, new = before.blocks, after.blocks
    if [old[number].text for number in numbers] != [block.text for block in new]:
        return None
    found: list[Claim] = []
    for claim in claims:
        at = bisect_left(numbers, claim.first)
        if at == len(numbers) or numbers[at] > claim.last or claim.by_function:
            continue
        was, now = old[claim.first], new[at]
        if claim.first < claim.last or (not claim.whole and was.end - was.start != len(was.text)):
            return None
        start, end = (
            (now.start, now.end) if claim.whole else (claim.mark.start - was.start + now.start, claim.mark.end - was.start + now.start)
        )
        found.append(claim._replace(first=at, last=at, mark=claim.mark._replace(start=start, end=end)))
    return found
