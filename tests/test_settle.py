"""Which of the marks on a stretch holds, and how marks share a block: each case is a page, who claims what, and the marks that come out."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.engine import Claim
from newsclean.model import Document, Label, Mark, Repaired
from newsclean.settle import lay, settle, strongest

TEXT = "Harbour\n\nThe ferry sailed.  (Photo: PA) It came back.\n\nMore boats\nAFP"
DOCUMENT = split(Repaired(TEXT, TEXT))
KICKER, STORY, MORE, AGENCY = range(4)


def on(words: str, label: Label = Label.RELATED, rule: str = "p/r") -> Mark:
    """Make the mark on these words of the page."""
    start = TEXT.index(words)
    return Mark(start, start + len(words), label, rule, "because")


def claim(words: str, label: Label = Label.RELATED, rule: str = "p/r", publisher: int = 2) -> Claim:
    """Make a rule's claim on these words of one block."""
    mark = on(words, label, rule)
    block = next(n for n, block in enumerate(DOCUMENT.blocks) if block.start <= mark.start < block.end)
    whole = (mark.start, mark.end) == DOCUMENT.blocks[block][:2]
    return Claim((int(label is Label.BODY), publisher, len(words), True, rule), block, block, whole, mark)


def shown(document: Document, marks: tuple[Mark, ...]) -> list[tuple[str, str]]:
    return [(document.text[one.start : one.end], one.label.value) for one in marks]


def settled(*claims: Claim, over: dict[int, Mark] | None = None, parts: tuple[Mark, ...] = ()) -> list[tuple[str, str]]:
    """Settle claims on the page, above marks that stages laid on some of its blocks, and show the marks on its story."""
    owned = strongest(DOCUMENT, claims)
    for number, one in (over or {}).items():
        owned[number] = one
    marks = shown(DOCUMENT, settle(DOCUMENT, owned, claims, parts))
    assert [marks[0][0], *[text for text, _ in marks[-2:]]] == ["Harbour", "More boats", "AFP"]
    return marks[1:-2]


STORY_TEXT = "The ferry sailed.  (Photo: PA) It came back."
WHOLE = [(STORY_TEXT, "body")]
CUT = [("The ferry sailed.", "body"), ("(Photo: PA)", "related"), ("It came back.", "body")]

# What rules claim, the marks on the story that come out.
CLAIMS = [
    ([], WHOLE),
    ([claim("(Photo: PA)")], CUT),
    ([claim("The ferry sailed.")], [("The ferry sailed.", "related"), ("(Photo: PA) It came back.", "body")]),
    ([claim("It came back.")], [("The ferry sailed.  (Photo: PA)", "body"), ("It came back.", "related")]),
    (
        [claim("(Photo:"), claim(" PA)", Label.CREDIT)],  # side by side
        [("The ferry sailed.", "body"), ("(Photo:", "related"), (" PA)", "credit"), ("It came back.", "body")],
    ),
    (
        [claim("(Photo:"), claim(" PA) It came", Label.CREDIT)],  # side by side, the stronger behind
        [("The ferry sailed.", "body"), ("(Photo:", "related"), (" PA) It came", "credit"), ("back.", "body")],
    ),
    (
        [claim("(Photo: PA)", Label.CREDIT, publisher=3), claim("(Photo: PA) It came")],  # across each other: the publisher's holds
        [("The ferry sailed.", "body"), ("(Photo: PA)", "credit"), ("It came back.", "body")],
    ),
    (
        [claim("(Photo: PA)", Label.CREDIT), claim("sailed.  (Photo: PA)")],  # in each other: the longer holds
        [("The ferry", "body"), ("sailed.  (Photo: PA)", "related"), ("It came back.", "body")],
    ),
    ([claim("(Photo: PA)"), claim(STORY_TEXT, Label.NEWSLETTER)], [(STORY_TEXT, "newsletter")]),
    ([claim("(Photo: PA)"), claim(STORY_TEXT, Label.BODY)], WHOLE),
]


@pytest.mark.parametrize(("claims", "expected"), CLAIMS)
def test_rules_claims_share_a_block(claims: list[Claim], expected: list[tuple[str, str]]) -> None:
    assert settled(*claims) == settled(*claims[::-1]) == expected


def test_a_rule_cuts_what_a_shape_made_a_heading_and_nothing_else_that_a_stage_marked() -> None:
    heading, caption = on(STORY_TEXT, Label.HEADING, "furniture/heading"), on(STORY_TEXT, Label.CAPTION, "furniture/caption")
    assert [label for _, label in settled(claim("(Photo: PA)"), over={STORY: heading})] == ["heading", "related", "heading"]
    assert settled(claim("(Photo: PA)"), over={STORY: caption}) == [(STORY_TEXT, "caption")]


@pytest.mark.parametrize("label", [Label.BODY, Label.HEADING])
def test_a_stage_marks_a_part_also_of_what_is_kept(label: Label) -> None:
    kept = on(STORY_TEXT, label, "p/kept")
    assert [mark for _, mark in settled(over={STORY: kept}, parts=(on("(Photo: PA)", Label.CREDIT),))] == [label, "credit", label]


def test_a_stage_marks_no_part_of_what_goes_nor_of_what_a_rule_cut_out() -> None:
    credit = on("PA", Label.CREDIT)
    assert settled(over={STORY: on(STORY_TEXT)}, parts=(credit,)) == [(STORY_TEXT, "related")]
    assert settled(claim("(Photo: PA)"), parts=(credit,)) == CUT


def test_a_part_of_what_goes_keeps_no_other_part_from_its_mark() -> None:
    parts = (on("Harbou", Label.CREDIT), on("(Photo: PA)"))
    marks = settle(DOCUMENT, [on("Harbour"), None, None, None], parts=parts)
    assert shown(DOCUMENT, marks)[:4] == [("Harbour", "related"), *CUT]


def test_a_passage_is_one_mark_and_two_marks_beside_each_other_are_two() -> None:
    passage = on("More boats\nAFP")
    one = settle(DOCUMENT, [None, None, passage, passage])
    assert shown(DOCUMENT, one)[2:] == [("More boats\nAFP", "related")]
    two = settle(DOCUMENT, [None, None, on("More boats"), on("AFP")])
    assert shown(DOCUMENT, two)[2:] == [("More boats", "related"), ("AFP", "related")]


def test_of_a_passage_that_lost_a_block_each_block_has_its_own_share() -> None:
    everything = on(TEXT)
    marks = settle(DOCUMENT, [everything, on(STORY_TEXT, Label.BODY), everything, everything])
    assert shown(DOCUMENT, marks) == [("Harbour", "related"), (STORY_TEXT, "body"), ("More boats\nAFP", "related")]


def test_a_cut_in_a_passage_keeps_the_rest_of_it_together() -> None:
    kept = on(TEXT, Label.BODY, "p/kept")
    marks = settle(DOCUMENT, [kept] * 4, parts=(on("(Photo: PA)", Label.CREDIT),))
    assert shown(DOCUMENT, marks) == [
        ("Harbour", "body"),
        ("The ferry sailed.", "body"),
        ("(Photo: PA)", "credit"),
        ("It came back.\n\nMore boats\nAFP", "body"),
    ]


def test_what_nobody_claims_is_body_and_says_so() -> None:
    assert settle(DOCUMENT, [None] * 4)[0] == Mark(0, 7, Label.BODY, "default", "no rule and no shape speaks against it")
    (before, *_) = settle(DOCUMENT, [None] * 4, [claim("our")])
    assert before == Mark(0, 4, Label.BODY, "default", "no rule and no shape speaks against it")


FREE: list[Mark | None] = [None] * 4
HELD: list[Mark | None] = [None, on(STORY_TEXT, rule="region/under"), on("More boats"), on("AFP", Label.WIRE)]
BYLINE = on("AFP", Label.BYLINE, "furniture/byline")

# What holds the blocks, a stage's mark, how it is laid, the blocks that are the stage's afterwards.
LAID = [
    (FREE, on(STORY_TEXT), {}, [STORY]),
    (FREE, on("More boats\nAFP"), {}, [MORE, AGENCY]),
    (FREE, on("More boats\nAF"), {}, [MORE]),  # of the last block not all is in it
    (FREE, on(TEXT), {}, [KICKER, STORY, MORE, AGENCY]),
    (HELD, on(TEXT), {}, [KICKER]),
    (HELD, on(TEXT), {"over": "region/"}, [KICKER, STORY]),
    (HELD, on(TEXT), {"over": "reg"}, [KICKER, STORY]),
    (HELD, on(TEXT), {"over": "furniture/"}, [KICKER]),
    (HELD, BYLINE, {}, []),
    (HELD, BYLINE, {"signed": True}, [AGENCY]),
    (HELD, on("AFP", Label.CREDIT), {"signed": True}, []),
    (HELD, on("More boats", Label.BYLINE), {"signed": True}, []),
]


@pytest.mark.parametrize(("owned", "mark", "options", "expected"), LAID)
def test_a_stage_s_mark_is_laid_over_what_is_free(
    owned: list[Mark | None], mark: Mark, options: dict[str, object], expected: list[int]
) -> None:
    laid, parts = lay(DOCUMENT, owned, [mark], **options)  # type: ignore[arg-type]
    assert [number for number, one in enumerate(laid) if one is mark] == expected
    assert all(one is owned[number] for number, one in enumerate(laid) if one is not mark)
    assert parts == []


def test_marks_are_laid_in_any_order() -> None:
    marks = [on("AFP"), on("Harbour"), on("More boats")]
    assert lay(DOCUMENT, FREE, marks) == lay(DOCUMENT, FREE, marks[::-1]) == ([on("Harbour"), None, on("More boats"), on("AFP")], [])


@pytest.mark.parametrize("words", ["(Photo: PA)", "The ferry", "back.", "Harbou", "FP"])
def test_marks_on_parts_of_blocks_are_returned_apart(words: str) -> None:
    others = [on("Harbour"), on("AFP")]
    assert lay(DOCUMENT, FREE, [others[0], on(words), others[1]]) == ([others[0], None, None, others[1]], [on(words)])
