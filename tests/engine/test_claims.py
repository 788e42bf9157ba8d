"""What Python rules claim of a page, and what claims become on a page that has only some of its blocks."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from typing import Any

import pytest

from newsclean.blocks import split
from newsclean.engine import Claim, Index, Page, mark
from newsclean.engine.claims import function_claims, moved
from newsclean.model import Document, Label, Repaired, Span
from newsclean.packs.rules import Rule

TEXT = "  One boat\n\nTwo  boats\nThree piers\n"
ONE, TWO, THREE = (2, 10), (12, 22), (23, 34)


def document_of(text: str) -> Document:
    return split(Repaired(text, text))


def claimed(spans: Iterable[tuple[int, int]], **keys: Any) -> list[Claim]:
    """Return what a Python rule claims that marks these spans of the page."""
    rule = Rule(id="r", label=Label.RELATED, find="python", pack="p", function=lambda document: [Span(*span) for span in spans], **keys)
    claims, notices = function_claims(document_of(TEXT), Index([rule]))
    assert notices == []
    return claims


# What a Python rule marks; what is claimed: the first and the last block, whether whole, and the text.
SPANS = [
    ((2, 10), [(0, 0, True, "One boat")]),
    ((0, 11), [(0, 0, True, "One boat")]),
    ((2, 9), [(0, 0, False, "One boa")]),
    ((3, 10), [(0, 0, False, "ne boat")]),
    ((12, 34), [(1, 2, True, "Two  boats\nThree piers")]),
    ((11, 35), [(1, 2, True, "Two  boats\nThree piers")]),
    ((0, 35), [(0, 2, True, TEXT.strip())]),
    ((6, 22), [(0, 0, False, "boat"), (1, 1, True, "Two  boats")]),
    ((12, 28), [(1, 1, True, "Two  boats"), (2, 2, False, "Three")]),
    ((17, 28), [(1, 1, False, "boats"), (2, 2, False, "Three")]),
    ((10, 12), []),  # white space
    ((4, 4), []),
    ((0, 0), []),
    ((99, 120), []),
    ((-9, 99), [(0, 2, True, TEXT.strip())]),
    ((34, 2), []),
]


@pytest.mark.parametrize(("span", "expected"), SPANS)
def test_a_python_rule_claims_whole_blocks_or_its_share_of_each(span: tuple[int, int], expected: list[tuple[int, int, bool, str]]) -> None:
    found = [(claim.first, claim.last, claim.whole, TEXT[claim.mark.start : claim.mark.end]) for claim in claimed([span])]
    assert found == expected


def test_a_claim_says_whose_it_is_and_ranks_by_its_length() -> None:
    (one,) = claimed([TWO])
    assert one.rank == (0, 2, 10, True, "p/r")
    assert one.by_function
    assert (one.mark.label, one.mark.rule, one.mark.fields) == (Label.RELATED, "p/r", ())
    assert [claim.rank[1] for claim in claimed([TWO], publisher=True)] == [3]


def raising(document: Document) -> list[Span]:
    raise KeyError("boat")


def marking_all(document: Document) -> list[Span]:
    return [Span(0, 99)]


FAILING = Rule(id="fails", label=Label.OTHER, find="python", pack="p", function=raising)
GOOD = Rule(id="good", label=Label.OTHER, find="python", pack="p", function=marking_all)


def test_a_python_rule_that_fails_claims_nothing_and_is_told_and_the_next_is_tried() -> None:
    claims, (notice,) = function_claims(document_of(TEXT), Index([FAILING, GOOD]))
    assert (notice.code, notice.message) == ("rule-failed", "p/fails raised KeyError: 'boat' and was given up")
    assert [claim.mark.rule for claim in claims] == ["p/good"]


def test_past_its_time_no_python_rule_is_tried() -> None:
    index = Index([FAILING, GOOD])
    assert function_claims(document_of(TEXT), index, deadline=time.monotonic() - 1) == ([], [])
    assert len(function_claims(document_of(TEXT), index, deadline=time.monotonic() + 60)[0]) == 1
    assert len(function_claims(document_of(TEXT), index, deadline=math.inf)[0]) == 1


def literal_claims(text: str, **keys: Any) -> list[Claim]:
    document = document_of(text)
    page, index = Page(document), Index([Rule(id="r", label=Label.RELATED, pack="p", **keys)])
    return mark(page, index.hits(page), index).claims


def test_claims_move_with_their_blocks_and_go_with_them() -> None:
    before, after = document_of(TEXT), document_of("Two boats\nThree piers")
    claims = literal_claims(TEXT, find="phrase", literals=("boat", "boats", "three"))
    assert [claim.first for claim in claims] == [0, 1, 2]
    found = moved(claims, before, [1, 2], after)
    assert found is not None
    assert [(claim.first, claim.last, after.text[claim.mark.start : claim.mark.end]) for claim in found] == [
        (0, 0, "Two boats"),
        (1, 1, "Three piers"),
    ]
    assert [claim.mark.rule for claim in found] == ["p/r", "p/r"]
    assert moved(claims, before, [0], document_of("One boat")) == [claims[0]._replace(mark=claims[0].mark._replace(start=0, end=8))]
    assert moved(claims, before, [], document_of("")) == []


def test_claims_on_a_part_of_a_block_move_with_it_where_its_white_space_is_plain() -> None:
    claims = literal_claims(TEXT, find="phrase", literals=("piers",), extent="match")
    (part,) = moved(claims, document_of(TEXT), [2], document_of("Three piers")) or []
    assert (part.first, part.last, part.whole, part.mark.start, part.mark.end) == (0, 0, False, 6, 11)
    (part,) = moved(claims, document_of(TEXT), [1, 2], document_of("Two boats\nThree piers")) or []
    assert (part.first, part.last, part.mark.start, part.mark.end) == (1, 1, 16, 21)
    wide = literal_claims(TEXT, find="phrase", literals=("boats",), extent="match")
    assert moved(wide, document_of(TEXT), [1], document_of("Two boats")) is None


def test_where_claims_can_not_be_told_none_are() -> None:
    passage = literal_claims(TEXT, find="line", literals=("Two boats",), to="end")
    assert moved(passage, document_of(TEXT), [1, 2], document_of("Two boats\nThree piers")) is None
    assert moved(passage, document_of(TEXT), [0], document_of("One boat")) == []
    assert moved([], document_of(TEXT), [0, 1], document_of("One boat\nThree piers")) is None
    assert moved(claimed([TWO]), document_of(TEXT), [1], document_of("Two boats")) == []
