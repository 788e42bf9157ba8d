"""What holds for the region of any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import split
from newsclean.model import Document, Label, Mark, Repaired
from newsclean.region import find_region

LINES = (
    "Home", "* News", "Sport | Tides | Jobs", "© 2031 The Harbour Herald", "Log in", "12 May 2031, 18:20", "+ UK", "...", "”", ")", "港", "ไทย",
    "Ferry strike enters its second week on the outer isles", "We use cookies.", "“Nobody wants to sit here for another night,” said Joan Tull.",
    "The crews of the island ferries will stay ashore for a second week after talks broke down, leaving four hundred islanders without a way.",
    "島と本土を結ぶ渡し船が十二日の朝、二週間ぶりに運航を再開した。始発の船には通学の生徒や高齢者など、およそ八十人が乗り込んだ。",
)  # fmt: skip
lines = st.one_of(st.sampled_from(LINES), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
texts = st.lists(lines, max_size=60).map("\n".join)
labels = st.sampled_from([None, None, None, Label.NAVIGATION, Label.COMMENTS, Label.BODY])
modes = st.sampled_from(["auto", "page", "article"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, list[Mark | None], str]:
    text = draw(texts)
    document = split(Repaired(text, text))
    drawn = draw(st.lists(labels, min_size=len(document.blocks), max_size=len(document.blocks)))
    taken = [
        Mark(block.start, block.end, label, "pack/rule", "") if label else None for block, label in zip(document.blocks, drawn, strict=True)
    ]
    return document, taken, draw(modes)


@given(cases())
def test_region_of_anything(case: tuple[Document, list[Mark | None], str]) -> None:
    document, taken, mode = case
    region = find_region(document, taken, mode)
    assert region == find_region(document, taken, mode)
    starts = {block.start: number for number, block in enumerate(document.blocks)}
    marked = [starts[mark.start] for mark in region.marks]
    assert marked == sorted(set(marked))
    inside = {number for first, end in region.stretches for number in range(first, end)}
    for mark, number in zip(region.marks, marked, strict=True):
        assert mark.end == document.blocks[number].end
        assert taken[number] is None
        assert number not in inside
        assert mark.reason
        assert not mark.label.is_article
    free = {number for number, mark in enumerate(taken) if mark is None}
    assert free <= inside | set(marked)
    assert all(0 <= first < end <= len(document.blocks) for first, end in region.stretches)
    if mode == "article" or region.kind == "article":
        assert region.marks == ()


@pytest.mark.timed
@pytest.mark.usefixtures("fresh_heap")
def test_time_is_linear() -> None:
    """Ten times the lines cost some ten times the time, not a hundred."""
    times = []
    for count in (10_000, 100_000):
        text = "\n".join(LINES[number * number % len(LINES)] for number in range(count))
        document = split(Repaired(text, text))
        rounds = []
        for _ in range(3):
            start = time.process_time()
            find_region(document, [None] * len(document.blocks), "page")
            rounds.append(time.process_time() - start)
        times.append(min(rounds))
    assert times[1] < 40 * times[0]
