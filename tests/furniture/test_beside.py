"""Captions told by the line beside them: a credit, a video's length; and paragraphs that stand beside one."""

import pytest

from newsclean.model import Label

from .test_furnish import PROSE, labels

CAPTION = "The ferry leaves the pier of Westhaven for the first time in two years."
BARE = "Passengers on the quay of Westhaven"


def middle(*lines: str, taken: dict[int, Label] | None = None) -> list[str]:
    """The labels of lines that stand between the paragraphs of an article; `taken` counts from the first of them."""
    got = labels(*PROSE, *lines, *reversed(PROSE), taken={3 + i: label for i, label in (taken or {}).items()})
    assert got[:3] == got[-3:] == ["", "", ""]
    return got[3:-3]


@pytest.mark.parametrize(
    ("credit", "label"),
    [
        ("Bo Berg / Reuters", None),
        ("AP", Label.WIRE),
        ("Image: BO BERG", Label.CREDIT),
        ("Quelle: dpa", Label.CREDIT),
        ("03.05.2024 | 2:43 min", Label.MEDIA),
    ],
)
@pytest.mark.parametrize("caption", [CAPTION, BARE])
def test_the_line_before_a_credit_is_its_caption(caption: str, credit: str, label: Label | None) -> None:
    assert middle(caption, credit, taken={1: label} if label else None)[0] == "caption"


def test_a_credit_may_stand_first() -> None:
    assert middle("Foto: dpa", f"{BARE} wait for the ferry in the rain") == ["credit", "caption"]


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        # Two sentences are a paragraph.
        (("The ferry sailed at noon. Nobody was left behind on the quay.", "AP"), {1: Label.WIRE}),
        # Not an agency, not a length: a rule's other lines say nothing of pictures.
        ((CAPTION, "Listen to this article"), {1: Label.MEDIA}),
        ((CAPTION, "With files from the harbour office"), {1: Label.WIRE}),
        ((CAPTION, "Share"), {1: Label.SHARING}),
        # The line behind the credit is as likely its caption.
        ((CAPTION, "EPA", "The harbour master and the mayor were criticised for the late ferry"), {1: Label.CREDIT}),
    ],
)
def test_a_paragraph_beside_a_credit_stays(lines: tuple[str, ...], taken: dict[int, Label]) -> None:
    assert middle(*lines, taken=taken)[0] == ""


def test_where_pictures_have_credits_alone_paragraphs_stay() -> None:
    long = " ".join(PROSE)
    assert middle(long, "AP", PROSE[0], CAPTION, "AP", taken={1: Label.WIRE, 4: Label.WIRE}) == [""] * 5


def test_a_credit_has_one_caption() -> None:
    got = middle("FILE - Ferries in the harbour", "Image: BO BERG", CAPTION, taken={1: Label.CREDIT})
    assert got == ["caption", "", ""]


def test_the_last_paragraph_is_no_caption_of_its_agency() -> None:
    assert labels(*PROSE, CAPTION, "AFP", taken={4: Label.WIRE})[3] == ""


def test_a_heading_behind_a_credit_is_no_caption() -> None:
    assert middle(CAPTION, "Bo Berg / Reuters", "What comes next") == ["caption", "credit", "heading"]
