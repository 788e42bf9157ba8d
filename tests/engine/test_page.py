"""A page as words: where its blocks begin, how long they are, what stands around them."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.engine import Page
from newsclean.model import Repaired

STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


def page_of(text: str) -> Page:
    return Page(split(Repaired(text, text)))


def test_the_words_of_a_page_stand_between_the_edges_of_its_blocks() -> None:
    page = page_of("Read  MORE:\n\n…\nFähre")
    assert page.tokens == ["^", "read", "more", "^", "^", "fähre", "^"]
    assert page.rows == [" read more ", " ", " fähre "]
    assert page.breaks == [0, 3, 4, 6]
    assert page.lengths == [2, 0, 1]


def test_a_page_without_a_word_has_no_length() -> None:
    assert page_of("").lengths == page_of(" \n").lengths == [0]


def test_three_characters_count_as_a_word_where_each_is_one() -> None:
    assert page_of("続きを読むには\nRead more now").lengths == [2, 3]
    assert page_of("Read more now\n続きを読む 2024").lengths == [3, 2]


# The number of a block, how many blocks of prose stand before it, and how many behind.
AROUND = [(0, 0, 3), (1, 0, 2), (2, 1, 2), (3, 1, 1), (4, 2, 0), (5, 3, 0)]


@pytest.mark.parametrize(("block", "before", "behind"), AROUND)
def test_prose_around_a_block_leaves_the_block_out(block: int, before: int, behind: int) -> None:
    page = page_of(f"Harbour\n{STORY}\nFerries\n{STORY}\n{STORY}\nAFP")
    assert page.prose_around(block) == (before, behind)
    assert page.prose_around(block) == (before, behind)  # again, from what was counted


def test_a_sample_is_of_the_prose_or_of_all_where_none_is() -> None:
    page = page_of(f"Harbour\n{STORY}\nFerries\n{STORY}")
    assert page.sample(4) == ["the", "ferry", "sailed", "at"]
    assert page.sample(19)[-2:] == ["its", "timetable"]
    assert page.sample(20) == [*page.sample(19), "the"]
    assert page.sample(1_000) == page.sample(19) * 2
    assert page_of("Harbour news\nFerries").sample(3) == ["harbour", "news", "ferries"]
    assert page_of("Harbour news\nFerries").sample(1_000) == ["harbour", "news", "ferries"]
