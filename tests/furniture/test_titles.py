"""Headlines are told from other lines, and from the site's name."""

import pytest

from newsclean.furniture.prints import title_of_line
from newsclean.furniture.titles import is_headline

TITLE = "Ferry to Westhaven sails again"


@pytest.mark.parametrize(
    ("line", "title", "site"),
    [
        (f"{TITLE} | The Harbour Herald", TITLE, "The Harbour Herald"),
        (f"{TITLE} | World | Herald", TITLE, "World | Herald"),
        (f"{TITLE} - Harbour News", TITLE, "Harbour News"),
        (f"{TITLE} – HERALD", TITLE, "HERALD"),
        (f"{TITLE} · Herald", TITLE, "Herald"),
        (TITLE, TITLE, ""),
        ("Ferry – a love story", "Ferry – a love story", ""),
        ("Ferry to Westhaven - and what comes after it", "Ferry to Westhaven - and what comes after it", ""),
    ],
)
def test_the_site_is_cut_off(line: str, title: str, site: str) -> None:
    assert title_of_line(line) == (title, site)


def test_headlines() -> None:
    assert all(map(is_headline, (TITLE, "Who will sail the ferry now?", "„Ich warte auf die Fähre.“", "港の船が二年ぶりに出航へ")))
    assert not any(
        map(
            is_headline,
            ("", "News", "Home News", f"{TITLE}.", "Home › News › Ferries", "- one of many lines", TITLE * 9, "Front | World |"),
        )
    )
