"""`settle`: of all that was claimed, one mark for every stretch, so that marks tile the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclean.engine import Claim
from newsclean.model import Document, Label, Mark

__all__ = ["settle", "taken"]

_REASON = "no rule and no shape speaks against it"


def taken(document: Document, claims: Iterable[Claim]) -> list[Mark | None]:
    """Return for each block the mark of the strongest claim on it as a whole, or None where it is free."""
    return [None if claim is None else claim.mark for claim in _owners(document, claims)]


def settle(document: Document, claims: Sequence[Claim]) -> tuple[Mark, ...]:
    """Return marks that tile the document: sorted, without overlap, every character of every block in exactly one.

    A stronger claim wins a block whole; claims on parts of a block hold where nothing claims it whole; what nobody claims is body.
    """
    owners = _owners(document, claims)
    parts = _parts(claims, owners)
    marks: list[Mark] = []
    before: Claim | None = None
    for number, (block, owner) in enumerate(zip(document.blocks, owners, strict=True)):
        if owner is None or (number in parts and owner.mark.label is Label.BODY):
            base = Mark(block.start, block.end, Label.BODY, "default", _REASON) if owner is None else owner.mark
            marks += _cut(base._replace(start=block.start, end=block.end), parts.get(number, ()), document.text)
        elif owner is before:
            marks[-1] = marks[-1]._replace(end=block.end)
        else:
            marks.append(owner.mark._replace(start=block.start, end=block.end))
        before = owner
    return tuple(marks)


def _owners(document: Document, claims: Iterable[Claim]) -> list[Claim | None]:
    owners: list[Claim | None] = [None] * len(document.blocks)
    for claim in sorted((claim for claim in claims if claim.whole), key=lambda claim: claim.rank):
        owners[claim.first : claim.last + 1] = [claim] * (claim.last + 1 - claim.first)
    return owners


def _parts(claims: Iterable[Claim], owners: Sequence[Claim | None]) -> dict[int, list[Mark]]:
    """Return for each block that may be cut the marks on its parts, without overlap and in order."""
    parts: dict[int, list[Mark]] = {}
    for claim in sorted((claim for claim in claims if not claim.whole), key=lambda claim: claim.rank, reverse=True):
        owner = owners[claim.first]
        if owner is not None and (owner.mark.label is not Label.BODY or owner.rank > claim.rank):
            continue
        held = parts.setdefault(claim.first, [])
        if all(claim.mark.end <= mark.start or claim.mark.start >= mark.end for mark in held):
            held.append(claim.mark)
    return {number: sorted(marks) for number, marks in parts.items()}


def _cut(base: Mark, parts: Iterable[Mark], text: str) -> list[Mark]:
    marks, at = [], base.start
    for part in parts:
        if text[at : part.start].strip():
            marks.append(base._replace(start=at, end=part.start))
        marks.append(part)
        at = part.end
    if text[at : base.end].strip():
        marks.append(base._replace(start=at))
    return marks
