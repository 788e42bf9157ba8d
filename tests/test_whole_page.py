"""One page through every stage, in every form in which it may come: the article is exact, and so is what was removed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newsclean import Article, Author, Caption, Cleaner, clean

ROOT = Path(__file__).parents[1]
SEEDS = Path(os.environ.get("NEWSCLEAN_SEEDS", "/nonexistent"))


class Expected(NamedTuple):
    """What a page of this form must come to."""

    publisher: str
    title: str
    standfirst: str
    author: Author
    published: dt.datetime
    paragraphs: tuple[str, str, int]  # how the first and the last begin, and how many
    captions: tuple[Caption, Caption]
    appeal: tuple[str, str]  # the first and the last line of the appeal


HERALD = Expected(
    "The Harbour Herald",
    "Ferry crews launch savings drive as rival line takes over the island route",
    "The sudden answer from the Seamen's Union comes as both harbours brace for further cancellations",
    Author("Marlow Quayle", "Maritime Correspondent"),
    dt.datetime(2024, 3, 12, 9, 45, tzinfo=dt.UTC),
    ("The Seamen's Union has launched", "Councillor Tom Aske said", 11),
    (
        Caption("Harbour master calls on ferry owners to publish timetable"),
        Caption("Two deckhands wait beside the Guillemot on Monday morning", "PA"),
    ),
    ("Your support keeps the Herald afloat", "Your support makes the difference."),
)
REMOVED = {"notification": 2, "donation": 5, "comments": 4, "registration": 2}  # lines of each label


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def moved(text: str, expected: Expected) -> str:
    """Put the appeal further down in the article."""
    start = text.index(expected.appeal[0])
    end = text.index(expected.appeal[1]) + len(expected.appeal[1])
    appeal, without = text[start:end], text[:start].rstrip() + text[end:]
    at = without.index("\n\n", without.index(expected.paragraphs[0]))
    return f"{without[:at]}\n\n{appeal}{without[at:]}"


def missing(text: str, expected: Expected) -> str:
    start = text.index(expected.appeal[0])
    return text[:start] + text[text.index(expected.appeal[1]) + len(expected.appeal[1]) :].lstrip()


FORMS: dict[str, Callable[[str, Expected], str | bytes]] = {
    "as it is": lambda text, _: text,
    "CRLF": lambda text, _: text.replace("\n", "\r\n"),
    "CR": lambda text, _: text.replace("\n", "\r"),
    "no blank lines": lambda text, _: "\n".join(lines(text)),
    "indented": lambda text, _: "\n".join("\u00a0\t  " + line.replace(" ", "\u00a0", 3) + "\u00a0 " for line in text.split("\n")),
    "UTF-8": lambda text, _: text.encode(),
    "UTF-8 with BOM": lambda text, _: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text, _: text.encode("utf-16"),
    "Windows-1252": lambda text, _: text.encode("cp1252"),
    "mojibake": lambda text, _: mojibake(text),
    "mojibake twice": lambda text, _: mojibake(mojibake(text)),
    "appeal moved": moved,
    "appeal missing": missing,
    "in white space": lambda text, _: f"\n\n \u2003\n{text}\n\n\n \n",
}


def mojibake(text: str) -> str:
    """Read UTF-8 as Windows-1252, as browsers do: bytes without a meaning there become the control character of that number."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def check(article: Article, expected: Expected, *, appeal: bool = True) -> None:
    assert article.publisher == expected.publisher
    assert article.title == expected.title
    assert article.standfirst == expected.standfirst
    assert article.authors == (expected.author,)
    assert article.published == expected.published
    assert article.published is not None
    assert article.published.utcoffset() == expected.published.utcoffset()
    first, last, count = expected.paragraphs
    texts = [paragraph.text for paragraph in article.paragraphs]
    assert (texts[0][: len(first)], texts[-1][: len(last)], len(texts)) == (first, last, count)
    assert article.captions == expected.captions
    removed: dict[str, int] = {}
    for removal in article.removals:
        removed[removal.label] = removed.get(removal.label, 0) + len(lines(removal.text))
        assert article.document.text[slice(*removal.span)] == removal.text
        assert removal.rule
        assert removal.reason
    removed.pop("repeat", None)  # the line that stands twice, alone and with its credit
    assert removed == {label: number for label, number in REMOVED.items() if appeal or label != "donation"}
    if appeal:
        (donation,) = [removal for removal in article.removals if removal.label == "donation"]
        appeal_lines = [" ".join(line.split()) for line in lines(donation.text)]
        assert (appeal_lines[0], appeal_lines[-1]) == expected.appeal


HERALD_CLEANER = Cleaner(packs=[ROOT / "examples" / "packs"])


@pytest.mark.parametrize("form", FORMS)
def test_the_example_page_in_every_form(form: str) -> None:
    text = (ROOT / "examples" / "harbour-herald.txt").read_text(encoding="utf-8")
    check(HERALD_CLEANER.clean(FORMS[form](text, HERALD)), HERALD, appeal=form != "appeal missing")


def test_the_publisher_is_told_by_what_the_caller_knows() -> None:
    text = (ROOT / "examples" / "harbour-herald.txt").read_text(encoding="utf-8")
    check(HERALD_CLEANER.clean(text, url="https://www.harbour-herald.example/ferry"), HERALD)
    check(HERALD_CLEANER.clean(text, publisher="The Harbour Herald"), HERALD)


def test_the_story_that_speaks_of_donations_and_registering_keeps_its_words() -> None:
    text = (ROOT / "examples" / "harbour-herald.txt").read_text(encoding="utf-8")
    article = HERALD_CLEANER.clean(text)
    for words in ("raised more than £4,000 in donations", "register their anger with the council", "signed up “for a ferry"):
        assert words in article.text


CLIENT = Expected(
    "The Independent",
    "Momentum launches",
    "The combative response",
    Author("Ashley Cowburn", "Political Correspondent"),
    dt.datetime(2019, 2, 21, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
    ("Left-wing campaign group", "“This proposed reform", 16),
    (
        Caption("Jeremy Corbyn calls"),
        Caption("The original seven", "PA"),
    ),
    ("Your support helps us", "Your support makes all"),
)


def written_out(expected: Expected, text: str) -> Expected:
    """Return what is expected with the whole lines of the page of which it names the first words."""

    def line(start: str) -> str:
        return next(" ".join(line.split()) for line in lines(text) if line.startswith(start))

    first, second = expected.captions
    return expected._replace(
        title=line(expected.title),
        standfirst=line(expected.standfirst),
        captions=(Caption(line(first.text)), Caption(line(second.text), second.credit)),
        appeal=(line(expected.appeal[0]), line(expected.appeal[1])),
    )


@pytest.mark.corpus
@pytest.mark.parametrize("form", FORMS)
def test_the_first_page_in_every_form(form: str) -> None:
    paths = sorted(SEEDS.glob("000_*.txt"))
    if not paths:
        pytest.skip("the page is not here: NEWSCLEAN_SEEDS names its folder")
    text = paths[0].read_text(encoding="utf-8")
    expected = written_out(CLIENT, text)
    check(clean(FORMS[form](text, expected)), expected, appeal=form != "appeal missing")
    check(clean(FORMS[form](text, expected), url="https://www.independent.co.uk/news/x"), expected, appeal=form != "appeal missing")
