"""Captions told by the line beside them: a credit, a video's length; and paragraphs that stand beside one."""

import pytest

from newsclean.blocks import split
from newsclean.furniture import furnish
from newsclean.model import Context, Label, Mark, Repaired

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
        (("The ferry holds 400 (and as many bags). It has a bar.", "Bo Berg / Reuters"), None),
        # A caption does not go on from the paragraph before it.
        (("Which brings the town to the old ferry.", "Bo Berg / Reuters"), None),
        (("Doch die Fähre blieb auch am Montag im Hafen.", "Bo Berg / dpa"), None),
        ((CAPTION, "(Source: Harbour Works)"), None),
        # Not an agency, not a length: a rule's other lines say nothing of pictures.
        ((CAPTION, "Listen to this article"), {1: Label.MEDIA}),
        ((CAPTION, "With files from the harbour office"), {1: Label.WIRE}),
        ((CAPTION, "Share"), {1: Label.SHARING}),
        # The line behind the credit is as likely its caption.
        ((CAPTION, "EPA", "The harbour master and the mayor were criticised for the late ferry"), {1: Label.CREDIT}),
    ],
)
def test_a_paragraph_beside_a_credit_stays(lines: tuple[str, ...], taken: dict[int, Label] | None) -> None:
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


# What only its shape set apart from the article: R for a line that the region stage has marked so.
R = "region/apart"


def apart(*lines: tuple[str, str], between: list[str] | None = None) -> list[str]:
    """The labels of lines between the paragraphs of an article; each is given with R or "", and stands in a paragraph of its own."""
    text = "\n\n".join((*PROSE, *(line for line, _ in lines), *(between or []), *reversed(PROSE)))
    page = split(Repaired(text, text))
    owned: list[Mark | None] = [None] * len(page.blocks)
    for i, (_, rule) in enumerate(lines, len(PROSE)):
        if rule:
            owned[i] = Mark(page.blocks[i].start, page.blocks[i].end, Label.RELATED, rule, "")
    found = {mark.start: mark.label.value for mark in furnish(page, owned, Context()) if mark.label is not Label.DATELINE}
    return [found.get(block.start, "") for block in page.blocks][len(PROSE) : len(PROSE) + len(lines)]


def test_what_looks_apart_may_be_a_caption() -> None:
    assert apart((f"{BARE} in the rain (Ann Ames/PA)", R)) == ["caption"]
    assert apart(("Harbour master Ann Ames (left) and Bo Berg", R)) == ["caption"]
    assert apart((f"{BARE} in the rain", R), ("Foto: dpa", R)) == ["caption", "credit"]
    assert apart(("Foto: dpa", R)) == ["credit"]


@pytest.mark.parametrize(
    "lines",
    [
        [("Ten boats to see this spring", R)],
        [("Ferry sails. Ann Ames", R)],  # a teaser and its author
        [("Tickets (2024)", R)],
        [("News Sport Weather Boats", R), ("Foto: dpa", R)],  # a row of links
        [("3/12 photos © Harbour Works", R)],
        [("Timetables/Tickets/Ferries", R)],
    ],
)
def test_links_are_no_captions(lines: list[tuple[str, str]]) -> None:
    assert "caption" not in apart(*lines)


def test_a_credit_that_looks_apart_makes_a_caption_only_where_others_are_printed_so() -> None:
    pair = (CAPTION, ""), ("Credit: Harbour Works", R)
    assert apart(*pair)[0] == ""
    assert apart(*pair, (PROSE[0], ""), (PROSE[1], ""), *pair)[::4] == ["caption"] * 2
    assert apart((CAPTION, ""), ("Bo Berg / Reuters", R))[0] == "caption"


def test_the_line_behind_a_credit_may_be_its_caption_unless_the_page_prints_captions_before() -> None:
    behind = "The harbour master and the mayor were criticised for the late ferry"
    doubtful = (CAPTION, ""), ("Bo Berg / Reuters", ""), (behind, "")
    assert apart(*doubtful)[0] == ""
    assert (
        apart(*doubtful, (PROSE[0], ""), (PROSE[1], ""), ("Ferries at the quay of Westhaven", ""), ("EPA", ""), (PROSE[1], ""))[0]
        == "caption"
    )


def test_a_caption_without_a_blank_line_to_its_credit_goes_first() -> None:
    text = "\n\n".join((*PROSE, CAPTION, f"EPA\n{BARE} wait for the ferry in the rain", *reversed(PROSE)))
    page = split(Repaired(text, text))
    owned: list[Mark | None] = [None] * len(page.blocks)
    owned[4] = Mark(page.blocks[4].start, page.blocks[4].end, Label.CREDIT, "pack/rule", "")
    assert [page.blocks.index(next(b for b in page.blocks if b.start == mark.start)) for mark in furnish(page, owned, Context())] == [5]


def test_the_length_of_a_video_and_its_line() -> None:
    assert apart(("00:01:49", ""), ("Ferries leave the burning pier of Westhaven in the early morning", "")) == ["media", "caption"]
    assert apart(("00:01:49", "")) == ["media"]
    assert apart(("02:01:49", ""), ("The winner of the harbour race came in at noon", ""))[0] == ""


def test_a_word_for_a_picture_goes_with_its_caption() -> None:
    assert apart(("Image", ""), (f"{BARE} in the rain (Ann Ames/PA)", "")) == ["media", "caption"]
    assert apart(("Image", ""))[0] != "media"
    assert apart(("Video", ""), ("The new pier", ""))[0] != "media"
