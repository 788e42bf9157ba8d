"""An explanation tells of every line what was decided, and of a line that was cut, of which part."""

import pytest

from newsclean import Cleaner, Explanation

PAGE = """Harbour news

The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable. Read more: The winter timetable

Sign up to our newsletter"""


@pytest.fixture
def told() -> Explanation:
    return Cleaner(region="article").explain(PAGE)


def test_every_line_is_told_in_order(told: Explanation) -> None:
    assert [line.block.text for line in told.lines] == PAGE.split("\n\n")
    assert [line.kept for line in told.lines] == [True, True, False]


def test_the_parts_of_a_line_that_was_cut_are_told_each_with_its_text(told: Explanation) -> None:
    lines = str(told).split("\n")
    assert any(line.startswith("body ") and "The ferry sailed at noon" in line and "Read more" not in line for line in lines)
    assert any(line.startswith("related ") and line.endswith("Read more: The winter timetable") for line in lines)


@pytest.mark.parametrize(("part", "count"), [("FERRY  sailed", 1), ("newsletter", 1), ("lighthouse", 0)])
def test_lines_are_found_by_their_words(told: Explanation, part: str, count: int) -> None:
    assert len(told.why(part)) == count


def test_it_is_of_the_article_that_clean_gives(told: Explanation) -> None:
    assert told.article == Cleaner(region="article").clean(PAGE)
