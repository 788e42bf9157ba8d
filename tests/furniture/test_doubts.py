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


@pytest.mark.parametrize(
    "row",
    [
        "Auf Facebook teilen In Messenger teilen Auf X teilen Per Post teilen",
        "Link zur Diskussion Zu Favoriten hinzufügen",
        "Seite 7 von 12 Erste... 6 7 8... Letzte",
        "Ergebnis 41 bis 60 von 212",
        "Piers | Ferries | Tides | Ask the harbour",
        "teilen tweeten mailen kommentieren pdf download",
        "Film [20 MB] Film [40 MB] Film [80 MB] Save as",
        "← The old pier is closed for the winter",
        "The old pier is closed for the winter →",
        "This map needs other cookie settings than yours.",
        "of the pier and its lamps by night",
    ],
)
def test_rows_counters_and_links_are_no_standfirst(row: str) -> None:
    assert labels(TITLE, row, "By Ann Ames", "3 May 2024", *PROSE)[1] != "standfirst"


@pytest.mark.parametrize(
    "deck",
    [
        "Share of pupils who come by ferry has doubled, school says",
        "Page after page of the harbour's books is missing, auditors say",
        "Sark win 3-1 on Gannet Rock and meet Port Alder in the final",
        "The pier cost 640,479 crowns in 2023, twice what the town had planned",
        "iPads for 20 ferries: the harbour board has bought what no captain wanted",
        "Harbour office must ask visitors before it sets a cookie, a court has ruled. The office wants to appeal, though the isles use no other page.",
        "Piers | Ferries have lost a third of their passengers since Easter",
    ],
)
def test_decks_with_words_of_buttons_and_numbers_are_a_standfirst(deck: str) -> None:
    assert labels(TITLE, deck, "By Ann Ames", "3 May 2024", *PROSE)[1] == "standfirst"


STORIES = ["Old lighthouse found a buyer in spring", "Baker of Port Alder closes for good", "Why the causeway is shut until May"]
DECK = "The pier was rebuilt in two winters, and cost more than planned."


def test_a_standfirst_has_two_blocks_at_the_most() -> None:
    head = ["By Ann Ames", "3 May 2024", *PROSE]
    assert "standfirst" not in labels(TITLE, *STORIES, *head)
    assert labels(TITLE, *STORIES[:2], *head)[1:3] == ["standfirst", "standfirst"]
    assert labels(TITLE, DECK, *STORIES, *head)[1:5] == ["standfirst", "", "", ""]
    assert labels(TITLE, DECK, *(f"{story}?" for story in STORIES), *head)[1:5] == ["standfirst", "", "", ""]
    assert labels(TITLE, *[STORIES[0], DECK] * 2, *head)[1:5] == ["standfirst"] * 4, "printed twice, it is still one"


def test_a_standfirst_stands_near_the_title() -> None:
    head = ["By Ann Ames", "3 May 2024", *PROSE]
    menu = [f"{word} (all)" for word in ("Tides", "Ferries", "Piers", "Lamps", "Isles", "Boats", "Crews", "Nets", "Quays")]
    assert "standfirst" in labels(TITLE, *menu[:8], DECK, *head)
    assert "standfirst" not in labels(TITLE, *menu, DECK, *head)


def test_what_stands_under_the_word_of_a_picture_is_a_caption() -> None:
    caption = "Passengers wait on the quay of Westhaven for the first ship"
    assert labels(TITLE, "Image", caption, "By Ann Ames", "3 May 2024", *PROSE)[2] == "caption"
