"""Captions that only other lines of the page tell; and lists, footnotes and stage directions that end alike."""

import pytest

from .test_furnish import PROSE, labels

SHOWN = ["Passengers on the quay of Westhaven. (AP)", "The ferry leaves the new pier. (Ann Ames/dpa)"]


def ends(*lines: str) -> list[str]:
    """The labels of lines that stand between paragraphs of an article, one a paragraph."""
    mixed = [text for line in lines for text in (line, PROSE[0])]
    return labels(*PROSE, *mixed, *PROSE)[len(PROSE) : len(PROSE) + len(mixed) : 2]


def test_the_same_name_behind_two_full_stops_is_a_credit() -> None:
    assert ends("Ferries in the harbour. Etlov", "The old pier. Etlov") == ["caption"] * 2
    assert ends("Ferries in the harbour. Etlov")[0] != "caption"


@pytest.mark.parametrize(
    "lines",
    [
        ["- Westhaven Daily: ferry sails (English)", "- Osthafen Daily: ferry is late (English)"],
        ["* 2019: the old ferry (Bo Berg)", "* 2020: the new ferry (Bo Berg)"],
        ["1. A boat of paper (Harbour Works)", "2. A boat of wood (Harbour Works)"],
        ["Der Kahn bzw. Kanalfähre", "Die Barke bzw. Kanalfähre"],
    ],
)
def test_items_and_footnotes_may_end_alike(lines: list[str]) -> None:
    assert "caption" not in ends(*lines)


def test_a_credit_is_known_by_its_place() -> None:
    assert ends(*SHOWN, "The town hall of Westhaven. (Boat Club)") == ["caption"] * 3


def test_brackets_behind_a_full_stop_are_no_credit_where_no_caption_is_printed_so() -> None:
    assert ends(SHOWN[0], "We will build it again. (Applause)")[1] == ""
    assert ends("We will build it again. (Applause)")[0] == ""


def test_what_stands_twice_in_a_row() -> None:
    assert labels(*PROSE, *["The new ferry of Westhaven at its pier"] * 2, *PROSE)[3:5] == ["caption"] * 2
