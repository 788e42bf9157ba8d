"""A sentence set apart as a pull quote goes, since its paragraph says it too; what the article says once stays."""

import pytest

import newsclean

SAID = "Nobody told us that the last boat would leave before the market closes"
BEFORE = (
    "The last ferry of the day leaves Westhaven at four since Monday, two hours earlier than it used to, and the traders on the quay are not pleased "
    "about that at all."
)
HOLDER = (
    f"“{SAID},” said Nora Pengelly, who has sold smoked eels at the northern end of the market for nineteen years. Others on the quay told the same "
    "story, and none of them had seen a notice."
)
AFTER = (
    "The company answers that the new timetable hung in its office for six weeks. The office opens on Tuesdays, from ten to eleven, and its door is "
    "round the back of the old customs house."
)


@pytest.mark.parametrize("line", [f"{SAID}.", f"“{SAID}.”", f"„{SAID}.“", f"« {SAID}. »", f"“{SAID}”…"])
def test_a_sentence_that_a_paragraph_holds_goes(line: str) -> None:
    article = newsclean.clean("\n\n".join([BEFORE, line, AFTER, HOLDER, BEFORE[::-1]]))
    assert [paragraph.text for paragraph in article.paragraphs][:3] == [BEFORE, AFTER, HOLDER]
    assert [(removal.rule, removal.label) for removal in article.removals] == [("furniture/pull-quote", "repeat")]


def test_sentences_that_their_paragraph_parts_go() -> None:
    line = f"{SAID}. Others will be told as little, and they will wait as long."
    holder = f"“{SAID},” said Nora Pengelly, who sells eels at the market. “Others will be told as little, and they will wait as long.” So it was."
    assert line not in newsclean.clean("\n\n".join([BEFORE, line, AFTER, holder])).text
    assert line in newsclean.clean("\n\n".join([BEFORE, line, AFTER, HOLDER])).text, "the paragraph says but one of them"


def test_what_is_longer_than_headings_needs_no_full_stop() -> None:
    line = f"{SAID}, and that the one before it would not leave at all on a Monday"
    page = "\n\n".join([BEFORE, line, AFTER, f"“{line},” said Nora Pengelly, who sells eels at the market."])
    assert line not in newsclean.clean(page).text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        SAID,  # ends no sentence: a heading that quotes
        "“Nobody told us that the last boat would leave.”",  # short: a heading, or an answer
        "Nobody told us that the last boat would leave before the mark.",  # ends inside a word
        "Nobody told us that the last boat would leave before the market opens.",  # says something else
        f"“{SAID},” said the mayor.",  # adds to it
        f"- {SAID}. They will.",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert line in newsclean.clean("\n\n".join([BEFORE, line, AFTER, HOLDER])).text


def test_what_a_colon_announces_stays() -> None:
    line, announced = f"“{SAID}.”", f"{BEFORE} One of them put it so:"
    assert line in newsclean.clean("\n\n".join([announced, line, AFTER, HOLDER])).text


def test_one_of_several_short_lines_stays() -> None:
    """Verse and talk repeat what they say; a pull quote stands between paragraphs."""
    line = f"“{SAID}.”"
    assert line in newsclean.clean("\n\n".join([BEFORE, "“The boat?”", line, "“It has left.”", AFTER, HOLDER])).text


def test_a_text_that_stands_twice_as_a_whole_keeps_its_lines() -> None:
    lines = [
        f"{BEFORE} That was {day} of the nine days."
        for day in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    ]
    page = "\n\n".join([AFTER, *lines, AFTER, " ".join(lines)])
    assert all(f"\n\n{line}\n\n" in newsclean.clean(page).text for line in lines)


def test_a_long_paragraph_that_stands_again_goes() -> None:
    article = newsclean.clean("\n\n".join([BEFORE, HOLDER, AFTER, BEFORE, AFTER]))
    assert article.text.split("\n\n") == [BEFORE, HOLDER, AFTER]
    assert [removal.rule for removal in article.removals] == ["furniture/paragraph-again"] * 2


def test_a_short_line_may_stand_again() -> None:
    line = "“We wait,” said the captain, and nobody asked him for how long, for the sea was up and the night was dark."
    assert newsclean.clean("\n\n".join([line, AFTER, line, BEFORE])).text.count(line) == 2
