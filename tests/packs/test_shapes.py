"""The rules of shape on both sides of their bounds: what they take of a page, line by line."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.model import Repaired
from newsclean.packs import links, shapes
from newsclean.packs.rules import Rule

STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
RULES = {rule.id: rule for rule in shapes.pack().rules}


def taken(rule: Rule, page: str) -> list[str]:
    """Return the lines that a rule of shape takes of a page."""
    document = split(Repaired(page, page))
    assert rule.function is not None
    return [line for start, end in rule.function(document) for line in page[start:end].split("\n")]


@pytest.mark.parametrize(
    ("line", "recurs"),
    [
        ("Herald content", True),
        ("Herald goes", True),
        ("HERALD goes on", True),
        ("Go on reading the Herald below this picture", True),  # eight words
        ("Go on reading the Herald below this big picture", False),  # nine
        ("Herald", False),
        ("Nora Pengelly", False),
        ("Herald goes on.", False),
        ("Herald goes on:", False),
        ("Herald goes on X", True),
    ],
)
def test_what_recurs_between_paragraphs_is_a_phrase(line: str, recurs: bool) -> None:
    page = f"{STORY}\n{line}\n" * 4
    assert taken(RULES["recurring-line"], page) == [line] * (4 if recurs else 0)
    assert taken(RULES["recurring-line"], f"{STORY}\n{line}\n" * 3) == []


def test_the_pack_of_shapes_is_generic_and_holds_its_rules() -> None:
    pack = shapes.pack()
    assert (pack.id, pack.name, pack.source, pack.is_publisher) == ("shapes", "Shapes", "newsclean.packs.shapes", False)
    assert {"comment-thread", "recurring-line", *(rule.id for rule in links.RULES)} <= {rule.id for rule in pack.rules}


def bulleted(*titles: str) -> str:
    return "\n".join(f"- {title}" for title in titles)


KICKED = ["Ferries: How the timetable came about", "Harbour: Why the crane stands still", "Fishing: What the quotas mean for us"]
WITH_KICKER = [
    ("Sea: Why the crane stands still again", True),
    ("UK: Why the crane stands still again and again", False),
    ("Harbour: Why the crane stands still: a visit", True),  # the first colon tells
    ("Harbour: 12 reasons why the crane stands still", False),
    ("Harbour: 9 reasons why the crane stands still", False),
    (f"{'H' * 35}: Why the crane stands still", True),
    (f"{'H' * 36}: Why the crane stands still", False),
    (f"Harbour: {'W' * 20}", True),
    (f"Harbour: {'W' * 19}", False),
    (f"Harbour: {'W' * 120}", True),
    (f"Harbour: {'W' * 121}", False),
    ("Harbour: why the crane stands still again", False),
    ("Harbour:Why the crane stands still again", False),
    ("The crane that stands still, and the harbour: Too late", False),
]


@pytest.mark.parametrize(("title", "counts"), WITH_KICKER)
def test_a_list_of_links_has_three_titles_with_kickers(title: str, counts: bool) -> None:
    page = bulleted(*KICKED[:2], title)
    assert taken(links.link_list, f"{STORY}\n{page}\n{STORY}") == (page.split("\n") if counts else [])


def test_a_list_of_links_begins_and_ends_with_its_bullets() -> None:
    page = bulleted(*KICKED)
    above, below = "Where the harbour crane stands still", "Why the ferry sailed late on Friday"
    assert taken(links.link_list, f"{above}\n{page}\n{below}\n{below}\n{STORY}") == page.split("\n")
    assert taken(links.link_list, page) == page.split("\n")


NO_TITLES = [
    "- Boats and piers",
    "- Harbour: Why the crane stands still again.",
    "- the crane that stands still on the quay",
    "- news: the crane",
]


@pytest.mark.parametrize("line", NO_TITLES)
def test_a_list_of_links_is_over_where_a_line_is_no_title(line: str) -> None:
    page = bulleted(*KICKED)
    assert taken(links.link_list, f"{page}\n{line}\n{STORY}") == page.split("\n")


@pytest.mark.parametrize("line", ["iPier: Why the crane stands still again", "iOS: Why the crane stands still again"])
def test_a_kicker_may_be_written_small(line: str) -> None:
    page = bulleted(*KICKED[:2], line)
    assert taken(links.link_list, page) == page.split("\n")


@pytest.mark.parametrize(
    ("title", "listed"),
    [
        ("Who pays for the lighthouse at last", True),
        ("who pays for the lighthouse at last", False),
        ("W" * 25, True),
        ("W" * 24, False),
        ("W" * 155, True),
        ("W" * 156, False),
    ],
)
def test_a_list_of_links_may_hold_titles_without_a_kicker(title: str, listed: bool) -> None:
    page = bulleted(*KICKED)
    assert taken(links.link_list, f"{page}\n- {title}\n{STORY}") == [*page.split("\n"), *([f"- {title}"] if listed else [])]


TRAILS = [
    ("• News\n• Harbour", 2),
    ("1. Home\n2. Harbour", 2),
    ("2. News\n3. Harbour", 2),
    ("1. News\n2. Harbour", 0),  # a placing
    ("• Ann Ames\n• Ole Berg", 0),  # people have two names
    ("• News", 0),
    ("• News of the\n• Harbour and more besides", 0),
    ("• News in brief\n• Harbour", 2),
    ("• News\n• Is it safe?", 0),
    ("• News\n• harbour", 0),
    ("1. news\n2. harbour", 0),
    ("• News\n24 Harbours", 0),
    ("• News\n• 24h", 2),
    ("• News\n• M+", 2),
    ("• News\n• Planet X", 2),
    ("• News\n• Tides of our isles", 0),
    (f"• News\n• {'N' * 25}", 2),
    (f"• News\n• {'N' * 26}", 0),
    ("• News\n• Sea\n• Sky\n• Harbour\n• Ferry sails late from the northern quay", 5),
]


@pytest.mark.parametrize(("trail", "count"), TRAILS)
def test_a_trail_of_sections_stands_at_the_very_top(trail: str, count: int) -> None:
    assert taken(links.section_trail, f"{trail}\nFerry late again\n{STORY}") == trail.split("\n")[:count]
    assert taken(links.section_trail, f"Ferry late again\n{trail}\n{STORY}") == []
    assert taken(links.section_trail, trail) == []  # nothing else: a list
