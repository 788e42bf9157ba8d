"""Sub-headings open prose; what only looks like one stays body."""

import pytest

from newsclean.model import Label

from .test_furnish import PROSE, TITLE, labels


@pytest.mark.parametrize("line", ["The new pier", "18.20 Uhr: Die Fähre läuft wieder aus", "Ein Kai für alle", "Что дальше"])
def test_short_lines_that_open_prose_are_headings(line: str) -> None:
    assert labels(*PROSE, line, *reversed(PROSE))[3] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "The pier is new.",
        "Why does it take so long?",
        "“We wait for the ferry”",
        "- The new pier",
        "• The new pier",
        "1. The new pier",
        "2)",
        "and so they wait",
        "The harbour master said:",
        "A line of more words than any heading of a newspaper would have in it today",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert labels(*PROSE, line, *reversed(PROSE))[3] != "heading"


def test_items_of_a_list_are_none() -> None:
    assert labels(*PROSE, "Pier", "Quay", "Ferry", *reversed(PROSE))[4:6] == ["", ""]


def test_a_heading_needs_a_paragraph_under_it() -> None:
    assert labels(*PROSE, "The new pier")[3] == labels(*PROSE, "The new pier", "Tickets: 3 pounds", *PROSE)[3] == ""


def test_the_first_line_is_none() -> None:
    assert "heading" not in labels(TITLE, *PROSE)


def test_what_a_rule_took_is_none() -> None:
    assert labels(*PROSE, "The new pier", *reversed(PROSE), taken={3: Label.PROMOTION})[3] == ""
