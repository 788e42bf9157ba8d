"""What goes with a rule's words when they are cut out of a sentence, and where they stand in a text with more white space."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.engine.spans import raw_span, widened
from newsclean.model import Repaired

# A text, the words found in it, what is taken with them.
GLUED = [
    ("He left. Read more here. She stayed.", "Read more here", " Read more here."),
    ("He left. Read more here! She stayed.", "Read more here", " Read more here!"),
    ("He left. Read more here… She stayed.", "Read more here", " Read more here…"),
    ("He left. Read more here", "Read more here", " Read more here"),
    ("He left (Photo: PA). She stayed.", "(Photo: PA)", " (Photo: PA)"),
    ("He left (Photo: PA)", "Photo: PA", " (Photo: PA)"),
    ("He left [Photo: PA], she stayed.", "Photo: PA", " [Photo: PA]"),
    ("He left – Photo: PA", "Photo: PA", " – Photo: PA"),
    ("He left “at noon” Photo: PA. She stayed.", "Photo: PA", " Photo: PA."),
    ("He left.\u00a0Read more here. She stayed.", "Read more here", "Read more here."),
    ("Read more (", "Read more", "Read more"),
    ("• Read more: Boats", "Read more", "• Read more:"),
    ("Photo: PA. She stayed.", "Photo: PA", "Photo: PA."),
    ("» Photo: PA » She stayed.", "Photo: PA", "» Photo: PA »"),
    ("He left，图：新华社。她留下。", "图：新华社", "图：新华社"),
]


@pytest.mark.parametrize(("text", "words", "expected"), GLUED)
def test_bullets_and_brackets_go_with_the_words_and_a_sentence_keeps_its_full_stop(text: str, words: str, expected: str) -> None:
    (block,) = split(Repaired(text, text)).blocks
    start = text.index(words)
    first, end = widened(text, block, (start, start + len(words)), rest=False)
    assert text[first:end] == expected.strip()
    assert first == text.index(expected.strip())


def test_the_rest_of_a_block_is_that_block_s_alone() -> None:
    text = "• He left.\n• Read more: Boats. Piers.\n• She stayed."
    block = split(Repaired(text, text)).blocks[1]
    start = text.index("more")
    assert text[slice(*widened(text, block, (start, start + 4), rest=True))] == "more: Boats. Piers."
    start = text.index("Read")
    assert widened(text, block, (start, start + 4), rest=True) == (block.start, block.end)


@pytest.mark.parametrize(
    "text",
    ["Read more: Boats", "Read   more:  Boats", "He\tleft. Read \u00a0 more:\tBoats and piers", "\n\n  One  two  Read  more:   Boats"],
)
def test_words_are_found_in_place_whatever_white_space_stands_between_them(text: str) -> None:
    text = f"A pier\n{text}"
    document = split(Repaired(text, text))
    block = document.blocks[1]
    start = block.text.index("Read more: Boats")
    first, end = raw_span(document, block, (start, start + len("Read more: Boats")))
    assert text[first:end].split() == ["Read", "more:", "Boats"]
    assert not text[first].isspace()
    assert not text[end - 1].isspace()


def test_an_empty_match_is_one_character_where_white_space_is_wide() -> None:
    text = "One  two"
    document = split(Repaired(text, text))
    assert raw_span(document, document.blocks[0], (4, 4)) == (5, 6)
