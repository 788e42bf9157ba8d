"""A picture's alternative text over its caption goes; a paragraph over a caption stays, whatever it begins with."""

import pytest

from newsclean.furniture.alts import is_alt
from newsclean.model import Label

from .test_furnish import PROSE, labels

CAPTION = "The ferry at the northern quay. (Bo Berg/PA)"
ALTS = [
    "A white ferry beside a stone quay at sunset, with two gulls visible in the foreground.",
    "An abstract illustration showing waves and light",
    "Three people wearing yellow coats stand together on a pier. They are smiling.",
    "Eine Frau mit Hut steht an einem Kai, neben ihr sitzt ein Hund.",
    "Mehrere Boote liegen im Hafen.",
    "Un hombre sentado en el muelle mira el mar.",
    "Une femme tient un filet, un phare en arrière-plan.",
    "En mann står på kaia med en hund.",
]
NONE = [
    "A ferry carrying passengers sank in the harbour on Friday.",
    "A spokesman standing on the quay said that the ferry would sail again.",
    "Two years later, the harbour office was looking for a new ferry.",
    "Eine Fähre liegt seit Montag im Hafen fest.",
    "Ein Lotse hält das für falsch: „Sie fahren immer.“",
    "A ferry holding 200 passengers leaves at noon.",
    "The ferry stands at the quay.",
    "A day without boats",
    "Un homme a été vu debout sur le quai.",
]


@pytest.mark.parametrize("line", ALTS)
def test_a_description_over_a_caption_goes(line: str) -> None:
    assert is_alt(line)
    assert labels(*PROSE, line, CAPTION, *PROSE)[3:5] == ["media", "caption"]


@pytest.mark.parametrize("line", NONE)
def test_a_paragraph_over_a_caption_stays(line: str) -> None:
    assert not is_alt(line)
    assert labels(*PROSE, line, CAPTION, *PROSE)[3] != "media"


def test_without_a_picture_below_it_stays() -> None:
    assert labels(*PROSE, ALTS[0], *PROSE)[3] == ""
    assert labels(*PROSE, ALTS[0], "Share", *PROSE, taken={4: Label.SHARING})[3] == ""
    assert labels(*PROSE, ALTS[0], "Bo Berg/PA", *PROSE, taken={4: Label.CREDIT})[3] in ("media", "caption")
