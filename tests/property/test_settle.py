"""Of all claims on a block the strongest holds: as the plain way of painting one over the other finds it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.engine import Claim
from newsclean.model import Block, Document, Label, Mark
from newsclean.settle import settle, strongest

BLOCKS = 12
DOCUMENT = Document("abc\n" * BLOCKS, tuple(Block(4 * n, 4 * n + 3, "abc") for n in range(BLOCKS)))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim on whole blocks, or on a part of one, by a rule of some rank."""
    first = draw(st.integers(0, BLOCKS - 1))
    whole = draw(st.booleans())
    last = draw(st.integers(first, BLOCKS - 1)) if whole else first
    start, end = (4 * first, 4 * last + 3) if whole else draw(st.sampled_from([(4 * first, 4 * first + 1), (4 * first + 1, 4 * first + 3)]))
    name = draw(st.sampled_from(["a/one", "a/two", "b/one"]))
    label = draw(st.sampled_from([Label.BODY, Label.RELATED, Label.HEADING]))
    rank = (int(label is Label.BODY), draw(st.integers(2, 3)), end - start, draw(st.booleans()), name)
    return Claim(rank, first, last, whole, Mark(start, end, label, name, "because"))


@given(st.lists(claims(), max_size=12))
def test_the_strongest_claim_holds(made: list[Claim]) -> None:
    painted: list[Mark | None] = [None] * BLOCKS
    for claim in sorted((claim for claim in made if claim.whole), key=lambda claim: claim.rank):
        painted[claim.first : claim.last + 1] = [claim.mark] * (claim.last + 1 - claim.first)
    assert strongest(DOCUMENT, made) == painted


@given(st.lists(claims(), max_size=12))
def test_marks_tile_the_document_whatever_is_claimed(made: list[Claim]) -> None:
    marks = settle(DOCUMENT, strongest(DOCUMENT, made), made)
    solid = [at for mark in marks for at in range(mark.start, mark.end) if DOCUMENT.text[at] != "\n"]
    assert solid == [at for at, character in enumerate(DOCUMENT.text) if character != "\n"]
    assert all(mark.start < mark.end for mark in marks)
    protected = {n for n in range(BLOCKS) if any(c.whole and c.first <= n <= c.last and c.mark.label is Label.BODY for c in made)}
    for mark in marks:
        if mark.label is Label.RELATED:
            assert protected.isdisjoint(range(mark.start // 4, (mark.end - 1) // 4 + 1))
