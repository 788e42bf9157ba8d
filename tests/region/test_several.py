"""Of the articles that endless scrolling puts on one page, the first is the page's; a teaser before it is not."""

from newsclean import Cleaner

CLEANER = Cleaner(installed=False)
MENU = "\n".join(
    [
        "News",
        "Sport",
        "Harbour",
        "Ferries",
        "Weather",
        "Tides",
        "Market",
        "Letters",
        "Puzzles",
        "Jobs",
        "Shop",
        "Search",
        "Menu",
        "Login",
        "Radio",
        "Video",
        "Archive",
        "Islands",
    ]
)
FOOT = (
    "\n".join(
        ["Contact", "Terms", "Privacy", "Cookies", "Careers", "Advertise", "Sitemap", "Help", "Feedback", "Newsletter", "About", "Press"]
    )
    + "\n© 2024 The Harbour Herald\n"
)
STORIES = [
    [
        f"{subject} {deed}, the harbour master said on {day}, and nobody on the quay could say when it would happen again."
        for day in ("Monday", "Tuesday", "Friday")
    ]
    for subject, deed in (
        ("The ferry", "sailed two hours late"),
        ("The crane", "stood still for a week"),
        ("The whale", "was seen off the pier"),
    )
]


def page(number: int) -> str:
    return f"{MENU}\n\nHeadline number {number}\n\n" + "\n\n".join(STORIES[number]) + f"\n\n{FOOT}"


def test_one_page_keeps_its_article() -> None:
    assert [paragraph.text for paragraph in CLEANER.clean(page(0)).paragraphs][-3:] == STORIES[0]


def test_of_several_articles_the_first_is_the_page_s() -> None:
    article = CLEANER.clean("\n".join(map(page, range(3))))
    texts = [paragraph.text for paragraph in article.paragraphs]
    assert set(STORIES[0]) <= set(texts)
    assert not {*STORIES[1], *STORIES[2]} & set(texts)
    removed = {removal.text for removal in article.removals}
    assert {*STORIES[1], *STORIES[2]} <= removed


def test_a_long_interruption_without_a_foot_parts_no_article() -> None:
    box = "\n".join(f"Subscribe to read more, offer {number}" for number in range(40))
    article = CLEANER.clean(f"{MENU}\n\n" + "\n\n".join(STORIES[0]) + f"\n\n{box}\n\n" + "\n\n".join(STORIES[1]) + f"\n\n{FOOT}")
    assert {*STORIES[0], *STORIES[1]} <= {paragraph.text for paragraph in article.paragraphs}
