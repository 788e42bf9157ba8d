"""Tags are read where something parts one from the next."""

import pytest

from newsclean.furniture.tags import read_tags

READ = [
    ("Tags: Ferries, Harbour", ("Ferries", "Harbour")),
    ("Schlagworte: Fähre | Hafen | Fähre", ("Fähre", "Hafen")),
    ("Topics\n\nFerries\nEast Haven", ("Ferries", "East Haven")),
    ("Related Topics\n\nFerries,\nHow to Save Money", ("Ferries", "How to Save Money")),
    ("#ferries #harbour", ("ferries", "harbour")),
    ("Topics\nFerries\nThe ferry sailed at noon, two hours late again\nHarbour", ("Ferries",)),
]
UNREAD = ["", "Topics", "Themen: Hafen Fähre Kutter", "Tags:", "Etiketler :"]


@pytest.mark.parametrize(("text", "tags"), READ)
def test_tags_are_read(text: str, tags: tuple[str, ...]) -> None:
    assert read_tags(text) == tags


@pytest.mark.parametrize("text", UNREAD)
def test_what_nothing_parts_is_not_guessed_at(text: str) -> None:
    assert read_tags(text) == ()
