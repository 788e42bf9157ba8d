"""First lines of texts that have no page around them: titles, and what only looks like one."""

import pytest

from newsclean import clean
from newsclean.furniture.alone import heads_text

STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."

TITLES = [
    ("Ferry sails two hours late", STORY),
    ("iPads for the ferry's captains", STORY),
    ("Joan Tull: Who pays for the ferry?", STORY),
    ("Joan Tull: Who pays for the ferry?", "Joan Tull: a mayor who asks."),
    ("Ferry or bridge? Both, says the mayor!", STORY),
    ("Can U.S. ferries sail on grass?", STORY),
    ("Mayor on the ferry: “It is late.”", STORY),
    ("“We shall find a use for the old lighthouse”", STORY),
    ("12 ferries that sail on grass", STORY),
    ("12 ferries that sail on grass", "3 May 2024, Westhaven"),
    ("12 ferries that sail on grass", "3 de mayo de 2024"),
    ("12 ferries that sail on grass", "4 hours ago at 12:30"),
    ("Ferry sails late (with pictures)", STORY),
    ("渡輪中午離港，船長說不會遲到", STORY),
]
OTHERS = [
    ("of flour, sifted, and some for the board", STORY),
    ("Joan Tull: Who pays for the ferry?", "Ann Ames: The islanders do, and they know it."),
    ("We heard the horn twice. Was that the ferry?", STORY),
    ("The council has bought the lighthouse for one crown, as nobody else had wanted it since the lamp went out. But who will climb up there in a gale?" * 2, STORY),
    ("The captain of the ferry told the passengers on deck that “nobody waits.”", STORY),
    ("Two or three talks on lamps (30 mins)", "A walk along the pier (1 hour)"),
    ("2 crowns for a child, and the dog is free", "5 crowns for all others, bicycles too"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "below"), TITLES)
def test_a_title_heads_a_text(line: str, below: str) -> None:
    assert heads_text(line, [below])
    assert heads_text(line, []), "nothing below tells otherwise"


@pytest.mark.parametrize(("line", "below"), OTHERS)
def test_what_heads_no_text(line: str, below: str) -> None:
    assert not heads_text(line, [below])


@pytest.mark.parametrize(("line", "below"), OTHERS)
def test_what_heads_no_text_stays_in_it_and_the_promise_holds(line: str, below: str) -> None:
    article = clean(f"{line}\n\n{below}\n\n{STORY.replace('noon', 'four')}\n\n{STORY}")
    assert article.title is None
    assert article.text.startswith(" ".join(line.split()))
    assert clean(article.text).text == article.text
