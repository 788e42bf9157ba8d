"""A sentence with a date or an aside in it is news, wherever it stands; a date with its words is none."""

from __future__ import annotations

import pytest

from newsclean import clean

STORY = [
    "The ferry Guillemot left Westhaven two hours late on Monday, with two hundred passengers, eleven dogs and the post on board.",
    "Nobody on the quay had been told why, and those who had come to fetch somebody went home again when it began to rain.",
    "The harbour master said on Tuesday that the pump had failed twice since Easter, and that a new one would be fitted in June.",
]
SENTENCES = [
    "The boat sank on 4 May 2021.",
    "It was raised on May 9, 2021!",
    "Vor 3 Tagen sank das Schiff.",
    "Die Fähre fuhr am 24.04.2024 um 15:10 Uhr ab.",
    "Kolme tuntia sitten laiva lähti.",
    "For tre timer siden gikk båten.",
    "Le 22 novembre à 9h47, le cargo a coulé.",
    "渡轮于2020年1月2日沉没。",
]
DATES = [
    "3 May 2024.",
    "Story published on Oct 5, 2022.",
    "Stand: 12. März 2024, 10:30 Uhr.",
    "3 May 2024, 10:30 a.m.",
    "2024年5月3日 10:30",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_sentence_with_a_date_stays(sentence: str, place: int) -> None:
    page = "\n\n".join([*STORY[:place], sentence, *STORY[place:]])
    assert clean(page).text == page


@pytest.mark.parametrize("date", DATES)
def test_a_date_goes_and_is_read(date: str) -> None:
    article = clean("\n\n".join(["Ferry sails two hours late", date, *STORY]))
    assert article.text == "\n\n".join(STORY)
    assert article.published or article.modified


ASIDES = [
    "He has worked at sea (and, earlier, for Reuters).",
    "She has sailed since she was ten (Reuters).",
    "The pilot left the house for good in May (then still the AP).",
]


@pytest.mark.parametrize("sentence", ASIDES)
def test_a_sentence_with_an_aside_stays(sentence: str) -> None:
    page = "\n\n".join([*STORY[:2], sentence, *STORY[2:]])
    article = clean(page)
    assert article.text == page
    assert not article.captions


@pytest.mark.parametrize(
    "caption", ["Two deckhands wait for the night boat (Reuters)", "Two deckhands wait for the boat. (AFP).", "Deckhands (dpa)"]
)
def test_a_house_in_brackets_behind_a_caption_is_its_credit(caption: str) -> None:
    article = clean("\n\n".join([*STORY[:2], caption, *STORY[2:]]))
    assert article.text == "\n\n".join(STORY)
    assert [one.credit for one in article.captions] == [caption.rstrip(".")[:-1].rpartition("(")[2]]
