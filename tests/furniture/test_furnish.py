"""Whole heads: what each line of a page is taken for. Pages are written for the test, one line a block."""

from itertools import pairwise

import pytest

from newsclean.blocks import split
from newsclean.furniture import furnish
from newsclean.model import Context, Document, Label, Mark, Repaired

PROSE = [
    "The ferry to Westhaven sails again from Monday, two years after a storm sank the pier, the harbour office said on Friday in a statement.",
    "Four hundred passengers had waited on the quay since the morning, and most of them told the harbour master that they would wait on.",
    "The first ship leaves at noon; tickets for the ferry are sold at the pier, in the old town hall and at the station of Westhaven.",
]
LONG = (
    "By noon the ferry was full, and the harbour office asked the crowd on the quay to come back in the afternoon, when a second ship would "
    "sail for those who had waited longest. (Reuters)"
)
TITLE = "Ferry to Westhaven sails again after two years"


def document(*lines: str) -> Document:
    text = "\n".join(lines)
    return split(Repaired(text, text))


def marks_of(*lines: str, taken: dict[int, Label] | None = None, region: tuple[int, int] | None = None) -> tuple[Document, list[Mark]]:
    page = document(*lines)
    owned: list[Mark | None] = [None] * len(page.blocks)
    for i, label in (taken or {}).items():
        owned[i] = Mark(page.blocks[i].start, page.blocks[i].end, label, "pack/rule", "")
    if region:
        for i in (*range(region[0]), *range(region[1], len(owned))):
            owned[i] = owned[i] or Mark(page.blocks[i].start, page.blocks[i].end, Label.NAVIGATION, "region/before", "")
    return page, furnish(page, owned, Context(), region)


def labels(*lines: str, taken: dict[int, Label] | None = None, region: tuple[int, int] | None = None) -> list[str]:
    """The label of each line that the stage marks, "" for the others."""
    page, marks = marks_of(*lines, taken=taken, region=region)
    found = {mark.start: mark.label.value for mark in marks if mark.label is not Label.DATELINE}
    return [found.get(block.start, "") for block in page.blocks]


def fields(marks: list[Mark], label: Label) -> list[tuple[str, str]]:
    return [field for mark in marks if mark.label is label for field in mark.fields]


HEADS = {
    "a page with no title line": (
        [
            TITLE,
            "The pier was rebuilt in two winters, and cost more than the town had planned",
            "Ann Ames",
            "Political Correspondent",
            "Thursday 3 May 2024 10:30 BST",
        ],
        ["title", "standfirst", "byline", "byline", "date"],
    ),
    "by and date": ([TITLE, "By Ann Ames", "Published 3 May 2024", "4 minute read"], ["title", "byline", "date", "reading-time"]),
    "by and date on one line": ([TITLE, "Von Ann Ames | 12.05.2024, 14:30 Uhr"], ["title", "byline"]),
    "a name and a time": ([TITLE, "Ann Ames", "12:43", "3 May 2024"], ["title", "byline", "date", "date"]),
    "a lone opening word": ([TITLE, "von", "Ann Ames", "12.05.2024"], ["title", "byline", "byline", "date"]),
    "an agency": ([TITLE, "AFP", "12.05.2024, 14:30 Uhr"], ["title", "byline", "date"]),
    "a lead picture": ([TITLE, "12.05.2024", "Von Ann Ames", "Die Fähre im Hafen. © Bo Berg/dpa"], ["title", "date", "byline", "caption"]),
    "a credit on its own line": (
        [TITLE, "12.05.2024", "Von Ann Ames", "Die Fähre im Hafen", "Foto: dpa"],
        ["title", "date", "byline", "caption", "credit"],
    ),
    "a video's line": (
        [TITLE, "By Ann Ames", "3 May 2024", "Harbour master calls on passengers to wait"],
        ["title", "byline", "date", "caption"],
    ),
    "a caption that says so of itself": (
        [
            TITLE,
            "The pier was rebuilt in two winters, and cost more than planned",
            "Harbour master Ann Ames (l.) and Bo Berg",
            "3 May 2024",
        ],
        ["title", "standfirst", "caption", "date"],
    ),
    "a title and a byline": ([TITLE, "Ann Ames"], ["title", "byline"]),
}


@pytest.mark.parametrize("name", HEADS)
def test_heads(name: str) -> None:
    lines, want = HEADS[name]
    assert labels(*lines, *PROSE) == [*want, "", "", ""]


@pytest.mark.parametrize("name", HEADS)
def test_heads_under_menus_and_a_title_line(name: str) -> None:
    lines, want = HEADS[name]
    before = [f"{TITLE} | The Harbour Herald", "News", "Sport", "Weather", f"Home News {TITLE}"]
    got = labels(*before, *lines, *PROSE, region=(len(before) + len(lines), len(before) + len(lines) + 3))
    assert got[0] == got[4] == "repeat"
    # Outside the article's stretch a line without name, date or credit stays what the page's shape told.
    assert got[5:] == [*want, "", "", ""]


def test_the_title_under_its_date_is_no_caption() -> None:
    title = "Ferry sails again from the new pier of Westhaven"
    assert labels("News", title, "By Ann Ames", "3 May 2024, 10:30", title, *PROSE)[1:5] == ["title", "byline", "date", "repeat"]


def test_an_article_alone_has_no_furniture() -> None:
    assert labels(*PROSE) == ["", "", ""]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Ames, who had waited since six, said that she would come back with her children on Sunday.",
        "“We wait,” said Ann Ames.",
        "The vote was held on 3 March 2024 in the harbour hall.",
        LONG,
        "Why does it take so long?",
        "1. The pier",
    ],
)
def test_lines_of_the_article_stay(line: str) -> None:
    assert labels(*PROSE, line, *reversed(PROSE)) == [""] * 7


def test_the_last_paragraph_may_end_in_its_agency() -> None:
    assert labels(*PROSE, "By noon the ferry was full. (dpa)") == [""] * 4


def test_the_first_paragraph_is_never_the_standfirst_of_a_far_date() -> None:
    got = labels(*PROSE, "Published 3 May 2024")
    assert got[:3] == ["", "", ""]


def test_a_pack_has_spoken_first() -> None:
    assert labels(TITLE, "By Ann Ames", "3 May 2024", *PROSE, taken={0: Label.PROMOTION, 1: Label.BIO})[:2] == ["", ""]


def test_fields_of_a_byline_with_a_date() -> None:
    _, marks = marks_of(TITLE, "By Ann Ames, Chief Reporter, and Bo Berg | 3 May 2024, 10:30 BST", *PROSE)
    assert fields(marks, Label.BYLINE) == [
        ("name", "Ann Ames"), ("role", "Chief Reporter"), ("name", "Bo Berg"), ("published", "2024-05-03T10:30:00+01:00"),
    ]  # fmt: skip


def test_a_date_and_its_time_on_two_lines() -> None:
    _, marks = marks_of(TITLE, "Von Ann Ames", "12. Mai 2024", "14:30 Uhr", *PROSE)
    assert fields(marks, Label.DATE) == [("published", "2024-05-12T14:30:00")]


def test_the_date_over_the_headline() -> None:
    lines = [f"{TITLE} - The Harbour Herald", "News", "Ann Ames", "3 May 2024, 10:30", TITLE, *PROSE]
    assert labels(*lines, region=(5, 8))[2:5] == ["byline", "date", "title"]


def test_the_site_is_no_part_of_the_title() -> None:
    _, marks = marks_of(f"{TITLE} | The Harbour Herald", *PROSE)
    assert fields(marks, Label.TITLE) == [("title", TITLE), ("site", "The Harbour Herald")]


def test_a_kicker_that_the_title_line_joins_otherwise() -> None:
    _, marks = marks_of(f"Harbour: {TITLE} | Herald", "News", f"Harbour – {TITLE}", "By Ann Ames", "3 May 2024", *PROSE, region=(5, 8))
    assert fields(marks, Label.TITLE) == [("title", TITLE), ("section", "Harbour")]


def test_a_headline_in_other_words_than_the_title_line() -> None:
    lines = ["Westhaven: ferry sails after years of storms | Herald", "News", "Sport", TITLE, "By Ann Ames", "3 May 2024", *PROSE]
    _, marks = marks_of(*lines, region=(6, 9))
    assert fields(marks, Label.TITLE) == [("title", TITLE)]


def test_captions_between_paragraphs() -> None:
    lines = [
        PROSE[0],
        "Passengers on the quay",
        "Passengers on the quay (PA)",
        PROSE[1],
        "Boats in the harbour. Harbour Works",
        PROSE[2],
        "Ships in the harbour. Harbour Works",
        PROSE[0],
    ]
    page, marks = marks_of(*lines)
    assert [mark.label.value for mark in marks] == ["caption"] * 4
    assert dict(marks[1].fields) == {"caption": "Passengers on the quay", "credit": "PA"}
    assert dict(marks[2].fields) == {"caption": "Boats in the harbour.", "credit": "Harbour Works"}
    assert page.text[marks[0].start : marks[0].end] == "Passengers on the quay"


def test_the_foot_is_read_where_the_head_tells_nothing() -> None:
    lines = [*PROSE, "Ann Ames", "3 May 2024, 10:30"]
    assert labels(*lines, "Share", "More stories", region=(0, 4))[3:] == ["byline", "date", "", ""]
    assert labels("By Bo Berg", "3 May 2024", *lines, region=(2, 6))[5] == ""


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ([*PROSE, "Ann Ames, Bo Berg and Cara Dahl"], "byline"),
        ([*PROSE, "Анна Амес, Борис Берг"], "byline"),
        ([*PROSE, f"{LONG[:-10]} The dead are:", "Ann Ames, Bo Berg and Cara Dahl"], ""),
        ([*PROSE, f"{LONG} Bo Berg was among them.", "Ann Ames, Bo Berg and Cara Dahl"], ""),
        ([*PROSE, "Ann Ames, Bo Berg, Cara Dahl, Dora Eide and Eva Falk"], ""),
    ],
)
def test_several_authors_sign_at_the_foot(lines: list[str], label: str) -> None:
    assert labels(*lines)[len(lines) - 1] == label


def test_a_subject_of_the_article_is_not_its_author() -> None:
    lines = [
        *PROSE,
        "“We sail,” said Ann Ames, the harbour master, who had waited for this day since the storm, to the cheers of the crowd around.",
        "Ann Ames",
    ]
    assert labels(*lines, "Share", region=(0, 4))[4] == ""


def test_marks_lie_in_order_and_apart() -> None:
    for lines, _ in HEADS.values():
        _, marks = marks_of(*lines, *PROSE)
        assert all(before.end <= after.start for before, after in pairwise(marks))
        assert all(mark.rule.startswith("furniture/") and mark.reason for mark in marks)


def test_odd_pages() -> None:
    assert furnish(Document("", ()), [], Context()) == []
    assert labels("x") == [""]
    assert labels(*["|"] * 40) == [""] * 40
    assert labels("By", "By", "By") == ["", "", ""]


def test_an_agency_beside_the_date_is_the_author_whoever_took_it() -> None:
    head = [TITLE, "AFP", "12.05.2024, 14:30 Uhr", *PROSE]
    assert labels(*head, taken={1: Label.WIRE})[:3] == ["title", "byline", "date"]
    assert labels(*head, taken={1: Label.PROMOTION})[1] == ""
    assert labels(TITLE, "12.05.2024", *PROSE, "With files from AFP", *PROSE, taken={5: Label.WIRE})[5] == ""


@pytest.mark.parametrize("head", [[TITLE], [TITLE, "12.05.2024, 14:30 Uhr"]])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_an_agency_between_paragraphs_is_none_and_parts_no_standfirst(head: list[str], times: int) -> None:
    paragraphs = [*PROSE, PROSE[0].replace("Westhaven", "Northport")]
    lines = [line for paragraph in paragraphs for line in (paragraph, "AFP")][: 2 * times] + paragraphs[times:]
    taken = {i: Label.WIRE for i, line in enumerate([*head, *lines]) if line == "AFP"}
    assert labels(*head, *lines, taken=taken)[len(head) :] == [""] * len(lines)


def test_an_agency_s_second_print_in_the_head_is_the_author() -> None:
    assert labels(TITLE, "AFP", "AFP", *PROSE, taken={1: Label.WIRE, 2: Label.WIRE})[:3] == ["title", "byline", "byline"]


def test_text_that_stands_again() -> None:
    caption = "Crowds wait on the quay (Bo Berg/PA)"
    got = labels(*PROSE, caption, "Crowds wait on the quay", *PROSE)
    assert got[3:5] == ["caption", "caption"]
    assert labels(TITLE, "By Ann Ames", "3 May 2024", *PROSE, TITLE, *PROSE)[6] == "repeat"


def test_a_short_print_of_the_title_close_over_the_byline() -> None:
    lines = [
        "Westhaven ferry sails again – passengers wait on the quay",
        "Start",
        "News",
        "Sport",
        "Westhaven",
        "Ferry sails again from Westhaven",
        "Ann Ames",
        "3 May 2024",
    ]
    assert labels(*lines, *PROSE)[5] == "title"
