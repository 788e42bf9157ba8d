"""What is left where it stands: headings that are words of menus and feet too, and paragraphs in quotation marks."""

from __future__ import annotations

import pytest

from newsclean import clean
from tests.property.test_promises import BODY, page_of

HEADINGS = {
    "en": [
        "Complaints",
        "Data protection",
        "Who we are",
        "What we do",
        "Our values",
        "Upcoming events",
        "Public notices",
        "Air quality",
        "Health",
    ],
    "de": ["Datenschutz", "Lieferkettengesetz", "Wetter"],
    "en: at = rows": ["Reply", "Have your say", "Spotlight", "Special report", "Next", "Subscriptions", "Password", "Help"],
    "de: at = rows": ["Folgen", "Antworten", "Umfrage", "Zur Person", "Passwort", "Leserbriefe"],
    "ar": ["أسعار العملات"],
    "tags": ["Posted in Norway", "Tagged Whales", "Labels: Sony, Warner, Universal"],
}


@pytest.mark.parametrize(
    "heading", [pytest.param(line, id=f"{language}: {line}") for language, lines in HEADINGS.items() for line in lines]
)
def test_a_line_of_menus_and_feet_stays_where_it_stands_alone_between_paragraphs(heading: str) -> None:
    for at in range(2, len(BODY)):
        assert clean(page_of(heading, at)).text == page_of(heading, at)


@pytest.mark.parametrize(
    "rows",
    [
        "Complaints\n\nOur values",
        "Upcoming events\n\nDeals",
        "Datenschutz\n\nLieferkettengesetz",
        "Privacy\n\nDisclaimer",
        "Next\n\nReply",
        "Antworten\n\nFolgen",
    ],
)
def test_lines_of_menus_and_feet_go_where_they_stand_in_rows(rows: str) -> None:
    for at in range(2, len(BODY)):
        assert clean(page_of(rows, at)).text == "\n\n".join(BODY)


@pytest.mark.parametrize("tags", ["Posted in Norway", "Tagged Whales", "Labels: Ropes, Eels"])
def test_tags_go_at_the_end_of_an_article(tags: str) -> None:
    assert clean(page_of(tags, len(BODY))).text == "\n\n".join(BODY)


def test_a_line_of_menus_and_feet_goes_beside_a_banner_as_long_as_a_paragraph() -> None:
    banner = "By using this site, you agree to our use of cookies, and to what the harbour master says of them in June and July."
    assert clean(page_of(f"Complaints\n\n{banner}", 2)).text == "\n\n".join(BODY)


QUOTATIONS = [
    "“This is part of our promise to the islands, and we will keep it.”",
    '"We rely on readers like you to find the mistakes in the map."',
    "“We value your privacy. That is what they all say before they sell it.",
    "“Sign up to our weekly newsletter, they wrote, and my mother signed.”",
    "“This article was originally published in heaven, my father used to say.”",
    "„Abonnieren Sie jetzt, hieß es immer, und dann kam wieder kein Boot.“",
    "« Abonnez-vous à notre newsletter, disaient-ils, et le bateau ne venait jamais. »",
]


@pytest.mark.parametrize("words", QUOTATIONS)
def test_a_paragraph_in_quotation_marks_is_somebodys_words(words: str) -> None:
    for at in range(1, len(BODY)):
        assert clean(page_of(words, at)).text == page_of(words, at)
