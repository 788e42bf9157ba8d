"""What holds for any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import split
from newsclean.furniture import furnish
from newsclean.furniture.bylines import byline_fields, read_byline
from newsclean.furniture.captions import split_credit
from newsclean.furniture.dateline import split_dateline
from newsclean.furniture.names import is_person, person_case
from newsclean.model import Context, Label, Mark, Repaired

WORDS = [
    "By",
    "Von",
    "Ann Ames",
    "Bo Berg",
    "Foto:",
    "(PA)",
    "©",
    "dpa",
    "3 May 2024",
    "10:30",
    "|",
    "-",
    ",",
    "The ferry sails.",
    "Herald",
    "写真：",
    "기자",
    "Анна Иванова",
    " ",
    ".",
]
lines = st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=8).map(" ".join)
pages = st.lists(lines | st.just("The ferry sailed at noon, and nobody was left behind on the quay of Westhaven. " * 2), max_size=14).map(
    "\n".join
)


@given(lines)
def test_readers_take_any_line(line: str) -> None:
    line = " ".join(line.split())
    byline_fields(line)
    read_byline(line)
    is_person(line)
    split_dateline(line)
    if line and (found := split_credit(line)) is not None:
        assert found[1]
        assert found[0] in line or not found[0]


@given(st.text(max_size=30))
def test_writing_a_name_again_changes_nothing(name: str) -> None:
    once = person_case(name)
    assert person_case(once) == once
    assert once.casefold().split() == name.casefold().split()


@given(pages, st.data())
def test_marks_are_in_order_apart_and_on_free_blocks(text: str, data: st.DataObject) -> None:
    document = split(Repaired(text, text))
    size = len(document.blocks)
    taken: list[Mark | None] = [
        Mark(block.start, block.end, Label.SHARING, "pack/rule", "") if data.draw(st.booleans()) else None for block in document.blocks
    ]
    first = data.draw(st.integers(0, max(0, size - 1)))
    region = data.draw(st.none() | st.just((first, size)))
    marks = furnish(document, taken, Context(), region)
    starts = {block.start: i for i, block in enumerate(document.blocks)}
    assert all(before.end <= after.start for before, after in pairwise(marks))
    for mark in marks:
        block = document.blocks[starts[mark.start]]
        assert taken[starts[mark.start]] is None
        assert mark.end == block.end or (mark.label is Label.DATELINE and mark.end < block.end)
