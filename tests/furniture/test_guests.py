"""The last paragraph tells who a guest author is; who the story speaks of, and who only does something, stays."""

import pytest

from newsclean.furniture.page import is_prose

from .test_furnish import LONG, PROSE, TITLE, labels

ARTICLE = [*PROSE, LONG, *(line.replace("ferry", "boat") for line in PROSE)]


@pytest.mark.parametrize(
    "life",
    [
        "Nora Pengelly is the author of “Tides”, a book about the harbours of the north. She lives in one of them with nine cats.",
        "Prof. Nora Pengelly, teaches history as a professor at the University of Westhaven.",
        "Anna von der Mulde ist Historikerin in Nordhafen. Vor vier Jahren hat sie das Museum der Lotsen gegründet.",
        "Lucía Muelle es historiadora y profesora en la escuela del puerto viejo.",
        "Anne Quai est journaliste et essayiste. Elle vit à Port-Nord.",
        "Ole Berg är författare och bor vid havet i Nordhamn.",
    ],
)
def test_a_guest_s_life_goes(life: str) -> None:
    assert all(map(is_prose, ARTICLE))
    assert labels(*ARTICLE, life)[-1] == "bio"


@pytest.mark.parametrize(
    "line",
    [
        "Nora Pengelly is the third harbour master to leave Westhaven this year, and nobody knows who will be the fourth.",
        "Nora Pengelly, who is a writer, said on Friday that the ferry would sail again, as it always had.",
        "The author is known to everybody on the island, and is a professor at the university of the mainland.",
        "Nora Pengelly is a writer.",  # short
        "Nora Pengelly was arrested on the quay on Friday night; she is a journalist and will be heard today.",
    ],
)
def test_other_last_paragraphs_stay(line: str) -> None:
    assert labels(*ARTICLE, line)[-1] == ""


def test_who_the_story_speaks_of_stays() -> None:
    life = "Nora Pengelly is a historian at the University of Westhaven and sails every day of the year."
    assert (
        labels(*ARTICLE, f"“It was the storm,” wrote Nora Pengelly, and nobody has asked her yet what she meant by it. {LONG}", life)[-1]
        == ""
    )


def test_a_short_article_and_a_list_of_people_keep_their_lines() -> None:
    life = "Nora Pengelly is a historian at the University of Westhaven and sails every day of the year."
    assert labels(*PROSE, life)[-1] == ""
    lives = [
        f"{name} is a historian at the University of Westhaven and sails on every day of the year; it is the only way to the office from the islands."
        for name in ("Nora Pengelly", "Ole Berg", "Kim Lund", "Eva Falk")
    ]
    assert labels(*ARTICLE, *lives[:2])[-2:] == ["bio", "bio"]
    assert labels(*ARTICLE, *lives)[-4:] == [""] * 4


def test_where_a_byline_names_somebody_there_is_no_guest() -> None:
    life = "Nora Pengelly is a historian at the University of Westhaven and sails every day of the year."
    assert labels(TITLE, "By Bo Berg", "3 May 2024", *ARTICLE, life)[-1] == ""
    assert labels(TITLE, "3 May 2024", *ARTICLE, life)[-1] == "bio"
