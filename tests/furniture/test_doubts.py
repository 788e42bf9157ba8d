"""Lines near a headline that look like a byline, a date or a standfirst, and what tells them apart."""

import pytest

from newsclean.furniture.bylines import byline_fields, opened_fields
from newsclean.furniture.names import is_house, is_person
from newsclean.model import Label

from .test_furnish import PROSE, TITLE, fields, labels, marks_of

LIFE = "Ann Ames covers harbours and rivers from Westhaven, and has written two books about ships that never came back."


@pytest.mark.parametrize(
    "text",
    [
        "Sunny Side Pier in Summer Opens Its Doors Once Again",  # neither a place nor a house behind "in"
        "Old Pouches of Harbour Tea That You Left",
        "Harbour Licence",
        "Recommend Recommended",
        "São Paulo",
        "Harbour.Photo.jpg Ann",
        "メモ入力 閉じる",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert byline_fields(text) == ()


@pytest.mark.parametrize("text", ["Ann Ames Bo Berg Cy Cole", "Pier.master.html Ann", "And Ames", "Harbour Highlights"])
def test_what_is_no_person_without_an_opening_word(text: str) -> None:
    assert not is_person(text)


def test_an_article_in_capitals_is_no_house() -> None:
    assert is_house("WHR")
    assert not is_house("THE")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Ames Ann Ames",
        "Ann Ames Published in Harbours",
        "Ann Ames View More Articles",
    ],
)
def test_what_stands_around_a_name(text: str) -> None:
    assert ("name", "Ann Ames") in byline_fields(text)
    assert all(value == "Ann Ames" for key, value in byline_fields(text) if key == "name")


@pytest.mark.parametrize("rest", ['Ann "Tug" Ames', "Ann (A.J.) Ames", "Ann “Tug” Ames", "Ann Ames • 8h"])
def test_nicknames_and_ages_are_no_part_of_a_name(rest: str) -> None:
    assert opened_fields(f"By {rest}", "By", rest) == (("name", "Ann Ames"),)


def test_a_price_is_no_clock() -> None:
    _, marks = marks_of(TITLE, "By Ann Ames", "3 May 2024", "Ticket $12.50", *PROSE)
    assert not any(key == "time" or "12:50" in value for key, value in fields(marks, Label.DATE))


def test_the_subject_that_the_headline_names_is_no_author() -> None:
    assert labels("Ann Ames sails the ferry to Westhaven", "Ann Ames", "3 May 2024", *PROSE)[1] != "byline"
    assert labels("Ann Ames: Why I sail the ferry", "Ann Ames", "3 May 2024", *PROSE)[1] == "byline"
    assert labels("Why I sail the ferry | Ann Ames", "By Ann Ames", "3 May 2024", *PROSE)[1] == "byline"


def test_the_headline_printed_again_is_no_standfirst() -> None:
    got = labels(TITLE, TITLE, "By Ann Ames", "3 May 2024", *PROSE)
    assert "standfirst" not in got
    assert got[2:4] == ["byline", "date"]


def test_the_date_over_the_headline_counts_where_the_byline_below_has_none() -> None:
    lines = [f"{TITLE} | The Harbour Herald", "3 May 2024", TITLE, "By Ann Ames", *PROSE]
    assert labels(*lines, region=(4, 7))[1:4] == ["date", "title", "byline"]
    lines = [f"{TITLE} | The Harbour Herald", "3 May 2023", TITLE, "By Ann Ames", "3 May 2024", *PROSE]
    assert labels(*lines, region=(5, 8))[1] == ""


def test_a_caption_with_a_date_is_no_byline() -> None:
    caption = "Passengers wait on the quay of Westhaven for the first ship, on Monday, Jan. 5, 2024. (AP Photo/Bo Berg)"
    assert labels(TITLE, "By Ann Ames", "May 3, 2024", caption, *PROSE)[3] == "caption"


def test_a_caption_over_the_byline_is_no_standfirst() -> None:
    caption = "Passengers wait on the quay of Westhaven for the first ship. Photo: Bo Berg/dpa"
    page, marks = marks_of(TITLE, caption, "By Ann Ames", "3 May 2024", *PROSE)
    assert [mark.label for mark in marks if mark.start == page.blocks[1].start] == [Label.CAPTION]
    assert ("credit", "Bo Berg/dpa") in fields(marks, Label.CAPTION)


@pytest.mark.parametrize("name", ["harbour westhaven pier and quay in spring.jpg", "the pier of westhaven by night.png"])
def test_a_picture_s_file_is_no_standfirst(name: str) -> None:
    assert labels(TITLE, name, "By Ann Ames", "3 May 2024", *PROSE)[1] != "standfirst"


def test_headlines_of_other_stories_are_no_standfirst() -> None:
    others = ["How Much Does It Cost To Build A Pier", "Harbour Master Calls Off The Summer Fair", "Old Town Hall Opens Its Doors Again"]
    assert "standfirst" not in labels(TITLE, *others, "By Ann Ames", "3 May 2024", *PROSE)


def test_the_author_s_life_under_the_article() -> None:
    head = [TITLE, "By Ann Ames", "3 May 2024"]
    more = [line.replace("ferry", "ship") for line in PROSE]
    assert labels(*head, *PROSE, *more, LIFE)[-1] == "bio"
    assert labels(*head, *PROSE, LIFE)[-1] == "", "the article is too short to have one"
    assert labels(*head, *PROSE, f"“Nobody waits”, said Ann Ames. {PROSE[1]}", *more, LIFE)[-1] == "", "the story is about her"
    assert labels(TITLE, "By Bo Berg", "3 May 2024", *PROSE, *more, LIFE)[-1] == ""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "By Ann Ames, a deputy editor who writes about harbours. She has covered ferries, piers and their people for over ten years.",
            "Ann Ames",
        ),
        (
            "By Bo Berg-Ames, the Herald's senior reporter for ships, who lives on one of them when the harbour office lets her do so.",
            "Bo Berg-Ames",
        ),
    ],
)
def test_a_byline_may_tell_the_author_s_life(line: str, names: str) -> None:
    _, marks = marks_of(TITLE, line, "3 May 2024", *PROSE)
    assert ("name", names) in fields(marks, Label.BYLINE)


def test_a_byline_and_date_under_a_long_caption() -> None:
    caption = " ".join(PROSE * 3)
    lines = [f"{TITLE} | The Harbour Herald", TITLE, caption, "By Ann Ames", "3 May 2024", *PROSE]
    assert labels(*lines, region=(2, 8))[3:5] == ["byline", "date"]
    lines = [f"{TITLE} | The Harbour Herald", TITLE, "3 May 2024", caption, *PROSE, "By Ann Ames", "3 May 2024", *PROSE]
    assert "byline" not in labels(*lines, region=(3, len(lines)))


def test_a_path_that_ends_in_the_headline_is_no_standfirst() -> None:
    got = labels(f"{TITLE} | The Harbour Herald", TITLE, f"Home All Ferries {TITLE}", "By Ann Ames", "3 May 2024", *PROSE, region=(5, 8))
    assert "standfirst" not in got


def test_a_row_of_buttons_is_no_standfirst() -> None:
    assert labels(TITLE, "Share on Facebook 654 Tweet Email Print", "By Ann Ames", "3 May 2024", *PROSE)[1] != "standfirst"


def test_what_stands_under_the_word_of_a_picture_is_a_caption() -> None:
    caption = "Passengers wait on the quay of Westhaven for the first ship"
    assert labels(TITLE, "Image", caption, "By Ann Ames", "3 May 2024", *PROSE)[2] == "caption"
