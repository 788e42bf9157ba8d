"""What only the second cleaning of a text would see is seen in the first; and no text is eaten line by line."""

from __future__ import annotations

import pytest

from newsclean import Cleaner, Label, clean

STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
MORE = "The harbour master said on Tuesday that the pump had failed twice since Easter, and that a new one would be fitted in June."

TWICE = [
    # a second deck, which would be the title once the title is gone
    f"Ferry sails two hours late\n\nOwners promise a timetable before Easter\n\n{STORY}\n\n{MORE}",
    # three lines of a headline's shape
    f"Ferry sails two hours late\n\nA pump fails twice\n\nWhat the islanders say now\n\n{STORY}\n\n{MORE}",
    # two lines that stand side by side once the caption between them is gone
    f"{STORY}\nThe harbour master has called on the owners to publish it before Easter (Photo: PA)\n{STORY}\n",
    "Fähre läuft mit Verspätung aus\nFerry sails two hours late\nFähre läuft mit Verspätung aus\nFerry sails two hours late\n",
    # a list: every line could be a title
    "\n".join(
        f"The {boat} of Westhaven sails" for boat in ("Guillemot", "Puffin", "Gannet", "Tern", "Fulmar", "Razorbill", "Skua", "Petrel")
    ),
    # a list in which lines stand twice, and something is removed
    "\n\n".join(
        f"The {boat} of Westhaven sails"
        for boat in ("Guillemot", "Puffin", "Gannet", "Guillemot", "Puffin", "Gannet", "Tern", "Fulmar", "Razorbill", "Skua", "Petrel")
    ).replace("\n\nThe Guillemot", "\n\nAdvertisement\n\nThe Guillemot"),
    f"{STORY}\n\nAdvertisement\n\n{MORE}",
    "Ferry sails two hours late",
    "",
]


@pytest.mark.parametrize("page", TWICE)
def test_cleaning_twice_is_cleaning_once(page: str) -> None:
    article = clean(page)
    assert clean(article.text).text == article.text


def test_what_a_look_takes_is_marked_on_the_page() -> None:
    deck = "Owners promise a timetable before Easter"
    article = clean(f"Ferry sails two hours late\n\n{deck}\n\n{STORY}\n\n{MORE}")
    assert article.title == "Ferry sails two hours late"
    (mark,) = [mark for mark in article.marks if article.document.text[mark.start : mark.end] == deck]
    assert mark.label is Label.STANDFIRST
    assert article.standfirst == deck


def test_a_list_is_not_eaten_line_by_line() -> None:
    boats = [
        f"The {boat} of Westhaven sails" for boat in ("Guillemot", "Puffin", "Gannet", "Tern", "Fulmar", "Razorbill", "Skua", "Petrel")
    ]
    article = clean("\n".join(boats))
    assert article.text == "\n\n".join(boats)
    assert article.title is None


def test_labels_that_are_kept_stay() -> None:
    cleaner = Cleaner(keep=set(Label))
    article = cleaner.clean(f"Ferry sails two hours late\n\nAdvertisement\n\n{STORY}")
    assert "Advertisement" in article.text
    assert cleaner.clean(article.text).text == article.text


def test_a_rule_cuts_its_words_out_of_a_line_that_looks_like_a_heading() -> None:
    article = clean(f"{STORY}\n\nThe pier is shut until May. ADVERTISEMENT\n\n{MORE}")
    assert article.text == f"{STORY}\n\nThe pier is shut until May.\n\n{MORE}"
