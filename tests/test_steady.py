"""What only the second cleaning of a text would see is seen in the first; and no text is eaten line by line."""

from __future__ import annotations

from math import inf

import pytest

from newsclean import Cleaner, Label, clean
from newsclean.blocks import split
from newsclean.model import Context
from newsclean.repair import repair
from newsclean.rulebook import Rulebook

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
    # a list that stands twice, with a line between that goes: its first line would be the title that stands again below, and then the next
    "\n".join(f"The {boat} of Westhaven sails" for boat in 2 * ("Fulmar", "Puffin", "Guillemot", "Gannet", "Tern")).replace(
        "\nThe Guillemot", "\nBy Nora Pengelly\nThe Guillemot", 1
    ),
    # another story's title over its date, once what stands between them is gone
    "\n\n".join(
        ["Ferry sails late", "3 May 2024", STORY, MORE, f"{MORE} It rained.", *(f"{MORE} So it was in {year}." for year in (2020, 2021))]
    )
    + "\n\nHow the winter timetable came about\n\nAdvertisement\n\n25.10.2022"
    + "".join(f"\n\n{MORE} So it was in {year}." for year in (2022, 2023, 2024, 2025)),
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


def test_a_list_that_stands_twice_loses_no_line_for_a_title() -> None:
    boats = [f"The {boat} of Westhaven sails" for boat in 2 * ("Fulmar", "Puffin", "Guillemot", "Gannet", "Tern")]
    article = clean("\n".join([*boats[:2], "By Nora Pengelly", *boats[2:]]))
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


LEFT = [
    # a protected line, a line that a rule of a place refused, a paragraph that is cut, a line printed with more white space
    f"Ferry sails two hours late\n\n{STORY}\n\nShare\n\n{MORE}\n\nTide table",
    f"Ferry sails two hours late\n\nNora Pengelly\n\n{STORY} READ MORE: Why the crane stands still\n\n{MORE}\n\nA  short   line",
    f"Menu\n\nFerry sails two hours late\n\n{STORY}\n\nRelated stories\n\nWhy the crane stands still again\n\n{MORE}\n\nThe night boat",
]


@pytest.mark.parametrize("page", LEFT)
def test_a_look_at_blocks_says_what_a_look_at_their_text_says(page: str) -> None:
    quick = clean(page)
    rulebook = Rulebook((), installed=True)
    said = rulebook.speak(split(repair(page)), Context(), inf)
    kept = [n for n, block in enumerate(said.document.blocks) if block.text in quick.text.split("\n\n")]
    rest = split(repair("\n\n".join(said.document.blocks[n].text for n in kept)))
    again = rulebook.again(said, kept, rest, inf)
    if again is not None:
        anew = rulebook.speak(rest, Context(), inf)
        assert sorted(again.claims) == sorted(anew.claims)
        assert again.context == anew.context
    assert clean(quick.text).text == quick.text


def test_a_rule_that_asks_for_a_place_is_asked_again() -> None:
    rulebook = Rulebook((), installed=True)
    said = rulebook.speak(split(repair(f"Related stories\n\n{STORY}\n\n{MORE}\n\nWhy the crane stands still again")), Context(), inf)
    assert 0 in said.loose
    assert rulebook.again(said, [0, 1], split(repair(f"Related stories\n\n{STORY}")), inf) is None
    assert rulebook.again(said, [1], split(repair(STORY)), inf) is not None
    assert rulebook.again(said, [1], split(repair(MORE)), inf) is None
