"""What is said for and against single lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import split
from newsclean.model import Label, Mark, Repaired
from newsclean.region import evidence
from newsclean.region.lines import lines_of, thickest

PROSE = [
    f"The town council of Port Alder has bought lighthouse number {number} for one crown, and it has to mend the roof again before the first storm of autumn."
    for number in range(4)
]
GLUED = "no blank line before, though paragraphs have one"


def keys_of(text: str, line: str) -> list[str]:
    """Return the evidence on the line (or the run of lines) in which a text's line stands."""
    blocks = split(Repaired(text, text)).blocks
    taken = [None] * len(blocks)
    lines = lines_of(blocks, taken)
    at = lines.texts.index(line)
    return next(unit.keys for unit in evidence.units(blocks, taken, lines, thickest(lines)) if unit.first <= at < unit.end)


@pytest.mark.parametrize(
    ("text", "line", "key", "said"),
    [
        ("\n\n".join(PROSE) + "\nHarbour lights", "Harbour lights", f"{GLUED}, prose above", True),
        ("\n\n".join(PROSE) + "\n\nHarbour lights", "Harbour lights", f"{GLUED}, prose above", False),
        ("\n".join(PROSE) + "\nHarbour lights", "Harbour lights", f"{GLUED}, prose above", False),
        ("\n".join(PROSE) + "\nHarbour lights", "Harbour lights", "no blank line before", True),
        ("\n".join(PROSE), PROSE[1], "paragraphs near above and below", True),
        ("\n".join(PROSE), PROSE[0], "a paragraph near below", True),
        ("\n".join(PROSE), PROSE[3], "a paragraph near above", True),
        ("\n".join([*PROSE[:3], "Tides", "Log in", "Lamps", PROSE[3]]), PROSE[3], "no paragraph near", True),
        ("\n".join([*PROSE[:3], "Tides", "Lamps", PROSE[3]]), PROSE[3], "no paragraph near", False),
        ("\n".join([*PROSE, " ".join(PROSE)]), " ".join(PROSE), "a paragraph near above", False),
        ("\n".join([*PROSE[:3], "Ann Ames", PROSE[3]]), PROSE[3], "below two or three words with capitals", True),
        ("\n".join([*PROSE[:3], "Harbour", PROSE[3]]), PROSE[3], "below two or three words with capitals", False),
        ("\n".join([*PROSE[:3], "No milk again", PROSE[3]]), PROSE[3], "below two or three words with capitals", False),
        (
            "\n".join([*PROSE, "2 cups of flour", "300 ml of milk", "1 egg", "Salt"]),
            "1 egg",
            "run of lines most of which begin with a digit",
            True,
        ),
        ("\n".join([*PROSE, "Home", "News 24", "1 egg", "Salt"]), "1 egg", "run of lines most of which begin with a digit", False),
        ("\n".join([*PROSE, "Tides | Lamps and buoys"]), "Tides | Lamps and buoys", "a bar", True),
        ("\n".join([*PROSE, "Tides, lamps and buoys"]), "Tides, lamps and buoys", "a bar", False),
    ],
)
def test_evidence_on_a_line(text: str, line: str, key: str, *, said: bool) -> None:
    assert key in evidence.KEYS
    assert (key in keys_of(text, line)) is said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([PROSE[0], "Skip to content", PROSE[1]], False),
        ([PROSE[0], "Skip to content", "Log in", PROSE[1]], False),
        ([PROSE[0], "Skip to content", "The lamp was lit again on Friday."], True),
        ([PROSE[0], "The lamp was lit again on Friday.", "Skip to content", PROSE[1]], True),
        ([PROSE[0], "Harbour lights", "Skip to content", PROSE[1]], True),
        ([PROSE[0], "Skip to content", PROSE[1].removesuffix(".")], True),
        (["Skip to content", PROSE[0]], True),
    ],
)
def test_what_a_rule_took_says_nothing_of_a_paragraph_below_a_paragraph(lines: list[str], *, said: bool) -> None:
    text = "\n\n".join([*lines, *PROSE[2:]])
    blocks = split(Repaired(text, text)).blocks
    taken = [Mark(b.start, b.end, Label.NAVIGATION, "pack/skip", "") if b.text in ("Skip to content", "Log in") else None for b in blocks]
    free = lines_of(blocks, taken)
    found = evidence.units(blocks, taken, free, thickest(free))
    behind = next(unit for unit in found if free.texts[unit.first] == lines[-1])
    assert ("behind a rule's navigation" in behind.keys) is said


@given(st.lists(st.text("a |©/-_@ookie", min_size=1, max_size=20), max_size=12), st.integers(0, 5), st.integers(5, 12))
def test_signs_are_those_that_stand_in_each_line(texts: list[str], first: int, last: int) -> None:
    texts = [text.replace("\n", "") for text in texts]
    found = evidence._signs(texts, first, last)
    for at in range(first, min(last, len(texts))):
        assert found.get(at, []) == [key for sign, key in evidence._SIGNS if sign in texts[at]]
