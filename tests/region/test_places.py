"""Where lines stand: the title found again, how far the article may reach, and blank lines between paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import split
from newsclean.model import Block, Repaired
from newsclean.region.lines import Anchor, Lines, lines_of, thickest
from newsclean.region.places import PLACES, is_spaced, places_of, reach_of, title_again

MENU = "Home\nNews\nSport\nIslands\n"
TITLE = "Council buys the old lighthouse on Gannet Rock"
PROSE = "\n".join(
    f"The town council of Port Alder has bought lighthouse number {number} for one crown, and has to mend its roof before the winter comes."
    for number in range(4)
)


def parts(text: str) -> tuple[tuple[Block, ...], Lines, Anchor]:
    blocks = split(Repaired(text, text)).blocks
    lines = lines_of(blocks, [None] * len(blocks))
    return blocks, lines, thickest(lines)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"{TITLE} | The Harbour Herald\n{MENU}{TITLE}\n{PROSE}", 5),
        (f"{TITLE}\n{MENU}{TITLE} for one crown\n{PROSE}", 5),
        (f"{TITLE}\n{MENU}{TITLE}\n{TITLE}\n{PROSE}", 6),
        (f"{TITLE}\n{MENU}{PROSE}\n{TITLE}", -1),
        (f"Islands | The Harbour Herald\n{MENU}{PROSE}", -1),
        (f"Short title\n{MENU}Short title\n{PROSE}", -1),
        (f"The Harbour Herald and Sound Gazette\n{MENU}{TITLE}\n{PROSE}", -1),
        ("", -1),
    ],
    ids=["with the paper's name", "longer", "twice", "behind the prose", "a menu's entry", "short", "another", "nothing"],
)
def test_the_title_of_the_window_stands_again(text: str, at: int) -> None:
    _, lines, anchor = parts(text)
    assert title_again(lines, anchor) == at


def anchor(first: int, end: int, count: int, score: float, paragraphs: tuple[int, ...] = ()) -> Anchor:
    return Anchor(first, end, score, [1.0] * (end - first), bytes(at in paragraphs for at in range(count)))


@pytest.mark.parametrize(
    ("of", "title", "reach"),
    [
        (anchor(100, 120, 400, 30.0), -1, (80, 140)),
        (anchor(100, 120, 400, 5.0), -1, (0, 220)),
        (anchor(100, 120, 400, 30.0), 30, (30, 140)),
        (anchor(100, 120, 400, 30.0), 95, (80, 140)),
        (anchor(300, 320, 400, 30.0), 5, (100, 340)),
        (anchor(100, 120, 400, 30.0, (130, 145)), -1, (80, 166)),
        (anchor(100, 120, 400, 30.0, (145,)), -1, (80, 140)),
        (anchor(100, 120, 1000, 30.0, tuple(range(130, 900, 10))), -1, (80, 331)),
        (anchor(5, 8, 10, 30.0), -1, (0, 10)),
    ],
    ids=[
        "near",
        "thin prose",
        "from the title",
        "title near",
        "title too far",
        "paragraphs follow",
        "paragraph too far",
        "no end",
        "small",
    ],
)
def test_reach(of: Anchor, title: int, reach: tuple[int, int]) -> None:
    assert reach_of(of, title) == reach


@pytest.mark.parametrize(
    ("score", "title", "names"),
    [
        (30.0, -1, ["before the prose"] * 3 + ["at its end", "behind the prose"]),
        (30.0, 1, ["before the title"] * 2 + ["between the title and the prose", "at its end", "behind the prose"]),
        (2.0, 1, ["before the title"] * 2 + ["between the title and scant prose", "at its end", "behind scant prose under a title"]),
        (2.0, -1, ["before the prose"] * 3 + ["at its end", "behind the prose"]),
        (30.0, 4, ["before the title"] * 3 + ["at its end", "behind the prose"]),
    ],
    ids=["no title", "title", "scant prose", "scant without title", "title in the prose"],
)
def test_places(score: float, title: int, names: list[str]) -> None:
    assert [PLACES[place] for place in places_of(anchor(3, 4, 5, score), title)] == names


@given(st.text("ab.,\n ", max_size=400), st.integers(-1, 20))
def test_every_line_has_a_place(text: str, title: int) -> None:
    _, lines, found = parts(text)
    assert len(places_of(found, title)) == len(lines.texts) == len(found.paragraphs)
    first, last = reach_of(found, min(title, len(lines.texts) - 1))
    assert 0 <= first <= found.first
    assert found.end <= last <= len(lines.texts)


@pytest.mark.parametrize(
    ("text", "spaced"), [(PROSE.replace("\n", "\n\n"), True), (PROSE, False), (f"{PROSE}\n\nBy Ann Ames\n\nHarbour", False), (MENU, False)]
)
def test_whether_blank_lines_stand_between_paragraphs(text: str, *, spaced: bool) -> None:
    blocks, lines, found = parts(text)
    assert is_spaced(blocks, lines, found) is spaced
