"""Where passages end: each case is a page in short, a letter a line, and the line at which the passage of its "M" ends."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.engine import Page
from newsclean.engine.filed import Ready
from newsclean.engine.passages import passage_end
from newsclean.model import Label, Repaired
from newsclean.packs.rules import Rule

LINES = {
    "M": "More from the Herald",
    "P": "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable.",
    "S": "The ferry sailed at noon.",  # a sentence
    "Q": "“The ferry sailed at noon.”",
    "J": "船は正午に港を出た。",
    "j": "船は正午に出。",  # too short for a sentence
    "s": "He sailed at noon.",
    "t": "How the winter timetable came about, and who it is for",  # a title
    "h": "Ferry sails late",  # too short for one
    "?": "Does the ferry sail?",
    "-": "- How the winter timetable came about",
    ".": "- The ferry sailed at noon.",
    "e": "You have come to the end of this",
    "f": "The end",
    "L": "How the winter timetable came about, and who it is for, and who pays for the boats that sail at night, and why",
    "x": "Boats",
    # On both sides of the bounds.
    "A": "How the winter timetable came about, who it is for, and who pays for the boats at night, and ".ljust(100, "y"),
    "B": "How the winter timetable came about, who it is for, and who pays for the boats at night, and ".ljust(101, "y"),
    "T": "How the winter timetable came about, why",
    "u": "How the winter timetable came about, so",
    "1": "The ferry sailed on.",
    "2": "The ferries sailed on",
    "3": "The ferry sailed, on.",
    "8": "船は正午に出る。",
    "9": "船は正午に出た日。",
}


def test_the_lines_on_both_sides_of_the_bounds_are_as_long_as_they_should_be() -> None:
    assert [len(LINES[letter]) for letter in "ABTu1389"] == [100, 101, 40, 39, 20, 21, 8, 9]


def end(shape: str, **keys: object) -> int | None:
    """Return the place in the shape (with "_" for an empty line) of the line at which its passage ends."""
    text = "\n".join(LINES.get(letter, "") for letter in shape)
    document = split(Repaired(text, text))
    rule = Rule(id="r", label=Label.RELATED, find="line", literals=("More",), **keys)  # type: ignore[arg-type]
    last = passage_end(Ready(rule), Page(document), shape.replace("_", "").index("M"))
    return None if last is None else [at for at, letter in enumerate(shape) if letter != "_"][last]


UNTIL = [
    ("MxxexP", 4, 3),
    ("MxxexP", 3, None),
    ("eMxxex", 4, 4),
    ("Mxxxxx", 9, None),
    ("MxfexP", 9, 2),  # the first of all
    ("MxexfP", 9, 2),
    ("Mxf", 3, 2),
    ("Mxf", 2, None),
]


@pytest.mark.parametrize(("shape", "most", "expected"), UNTIL)
def test_a_passage_ends_at_its_words(shape: str, most: int, expected: int | None) -> None:
    assert end(shape, until=("come to the end", "The end"), most=most) == expected


def test_the_words_that_end_a_passage_may_begin_twice() -> None:
    rule = Rule(id="r", label=Label.RELATED, find="line", literals=("More",), until=("boats and piers",), most=5)
    for text in ("More\nboats boats and\nboats and piers", "More\nboats and\nboats boats and piers"):
        assert passage_end(Ready(rule), Page(split(Repaired(text, text))), 0) == 2


TO_PROSE = [
    ("MxxPxx", 9, 2),
    ("xMxxPx", 9, 3),
    ("PMxxPx", 9, 3),  # what stands above it ends no passage
    ("P_hPMxxP", 9, 6),
    ("MxxPxx", 3, 2),  # the prose is the first block not to be taken
    ("MxxPxx", 2, None),
    ("MP", 9, 0),
    ("MxxSxx", 9, 2),
    ("MxxQxx", 9, 2),
    ("MxxsPx", 9, 3),
    ("MxxJxx", 9, 2),
    ("Mxxjxx", 9, 5),
    ("Mxx.xx", 9, 2),  # where bullets begin
    ("M..SxP", 9, 2),
    ("M..xxP", 9, 2),
    ("M-P", 9, 1),
    ("M-xP", 9, 1),
    ("Mxxx", 9, 3),  # to the end of the page, where that is in range
    ("Mxxx", 4, 3),
    ("Mxxx", 3, None),
    ("Mxx_hP", 9, 2),  # with its heading
    ("M_xx_hP", 9, 3),
    ("M_x_x_hP", 9, 6),  # no more lines above it than above the others
    ("Mxx_?P", 9, 4),
    ("Mxx_hx", 9, 5),
    ("M_hP", 9, 0),
    ("x_M_hP", 9, 4),
    ("MtthP", 9, 2),
    ("MththP", 9, 3),
    ("Mtt?P", 9, 3),
    ("MthxP", 9, 3),
    ("MxhP", 9, 2),
    ("MhP", 9, 1),
    ("MttLP", 9, 2),
    ("MttuP", 9, 2),
    ("MttTP", 9, 3),
    ("MtThP", 9, 2),
    ("MtuhP", 9, 3),
    ("Mxx1xx", 9, 5),
    ("Mxx2xx", 9, 5),
    ("Mxx3xx", 9, 2),
    ("Mxx8xx", 9, 5),
    ("Mxx9xx", 9, 2),
    ("Mtt_LP", 9, 2),
]


@pytest.mark.parametrize(("shape", "most", "expected"), TO_PROSE)
def test_a_passage_ends_where_prose_begins(shape: str, most: int, expected: int | None) -> None:
    assert end(shape, to="prose", most=most) == expected


TO_HEADING = [
    ("MxP_hPx", 9, 2),
    ("xMP_hPx", 9, 2),
    ("P_hPMP_hPx", 9, 5),
    ("MxPhPx", 9, None),  # no line more above it than above the block before
    ("Mx_P_hPx", 9, None),
    ("Mx_P__hPx", 9, 3),
    ("MxP_?Px", 9, None),
    ("MxP_hxx", 9, None),
    ("MxP_h", 9, None),
    ("MxPPPP", 9, None),
    ("MxP_LPx", 9, None),
    ("MxP_APx", 9, 2),
    ("MxP_BPx", 9, None),
    ("MxP_hPx", 3, 2),
    ("MxP_hPx", 2, None),
]


@pytest.mark.parametrize(("shape", "most", "expected"), TO_HEADING)
def test_a_passage_ends_before_the_next_heading(shape: str, most: int, expected: int | None) -> None:
    assert end(shape, to="heading", most=most) == expected


TO_END = [("MxPx", None, 3), ("xMPx", None, 3), ("xMPx", 3, 3), ("xMPx", 2, None)]


@pytest.mark.parametrize(("shape", "most", "expected"), TO_END)
def test_a_passage_ends_with_the_page(shape: str, most: int | None, expected: int | None) -> None:
    assert end(shape, to="end", most=most) == expected


TO_LIST = [
    ("M-P", 9, 1),
    ("M--P", 9, 2),
    ("xM---x", 9, 4),
    ("xM---x", 4, 4),
    ("xM---x", 3, None),
    ("M---", 9, 3),
    ("Mx-P", 9, None),
    ("M", 9, None),
    ("M--x-P", 9, 2),
]


@pytest.mark.parametrize(("shape", "most", "expected"), TO_LIST)
def test_a_passage_ends_with_its_bullets(shape: str, most: int, expected: int | None) -> None:
    assert end(shape, to="list", most=most) == expected


LEAST = [
    ("MxxP", "prose", 2, 2),
    ("MxP", "prose", 2, None),
    ("MP", "prose", 1, None),
    ("MxP", "prose", 1, 1),
    ("M-P", "prose", 2, 1),  # one bulleted title under its heading is enough
    ("M-P", "prose", 5, 1),
    ("M--P", "prose", 3, None),
    ("MxMxx", "end", 4, 4),
    ("MxMxx", "end", 5, None),
    ("M-", "end", 2, None),
]


@pytest.mark.parametrize(("shape", "to", "least", "expected"), LEAST)
def test_a_passage_may_ask_for_a_least_number_of_blocks(shape: str, to: str, least: int, expected: int | None) -> None:
    assert end(shape, to=to, most=9, least=least) == expected
