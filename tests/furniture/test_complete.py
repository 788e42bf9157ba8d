"""Rules' words become names and moments; times get their day from the page or from its address."""

import datetime as dt

import pytest

from newsclean.blocks import split
from newsclean.furniture.complete import complete, completed
from newsclean.furniture.when import might_date, read_when, stamp_of
from newsclean.furniture.zones import zone_of
from newsclean.model import Context, Document, Label, Mark, Repaired

Fields = tuple[tuple[str, str], ...]


def page(*lines: str) -> Document:
    text = "\n".join(lines)
    return split(Repaired(text, text))


def mark(document: Document, i: int, label: Label, *fields: tuple[str, str]) -> Mark:
    return Mark(document.blocks[i].start, document.blocks[i].end, label, "herald/rule", "", fields)


@pytest.mark.parametrize(
    ("label", "line", "fields", "want"),
    [
        (Label.DATE, "3 May 2024, 10:30", (), (("published", "2024-05-03T10:30:00"),)),
        (Label.DATE, "Updated 3 May 2024", (("modified", "3 May 2024"),), (("modified", "2024-05-03"),)),
        (Label.BYLINE, "By ANN AMES", (), (("name", "Ann Ames"),)),
        (
            Label.BYLINE,
            "ANN AMES 3 May 2024",
            (("name", "ANN AMES"), ("date", "3 May 2024")),
            (("name", "Ann Ames"), ("published", "2024-05-03")),
        ),
        (Label.BYLINE, "Ann Ames and Bo Berg", (("name", "Ann Ames and Bo Berg"),), (("name", "Ann Ames"), ("name", "Bo Berg"))),
        (Label.TAGS, "3 May 2024", (), ()),
    ],
)
def test_fields_of_rules(label: Label, line: str, fields: Fields, want: Fields) -> None:
    document = page(line)
    done, notices = complete(document, mark(document, 0, label, *fields), Context())
    assert (done.fields, notices) == (want, ())


def test_a_date_that_cannot_be_read_is_noticed() -> None:
    document = page("Friday the 45th")
    done, notices = complete(document, mark(document, 0, Label.DATE), Context())
    assert done.fields == ()
    assert [notice.code for notice in notices] == ["date-not-read"]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Ann Ames 3 May, 17:46", (("published", "2024-05-03T17:46:00"),)),
        ("17:46", (("published", "2024-05-03T17:46:00"),)),
        ("Updated 15:59 | Published 14:14", (("published", "2024-05-03T14:14:00"), ("modified", "2024-05-03T15:59:00"))),
        ("3 May 2023, 17:46", (("published", "2023-05-03T17:46:00"),)),
    ],
)
def test_a_day_known_from_elsewhere(line: str, want: Fields) -> None:
    when = read_when(line, Context(), dt.date(2024, 5, 3))
    assert when is not None
    assert when.fields == want


@pytest.mark.parametrize("line", ["2 hours ago", "Ferries and tickets", "3 comments"])
def test_a_day_makes_no_time(line: str) -> None:
    when = read_when(line, Context(), dt.date(2024, 5, 3))
    assert when is None or not when.fields


def read(document: Document, *marks: Mark | None, url: str | None = None) -> list[Fields]:
    owned = [*marks, *[None] * (len(document.blocks) - len(marks))]
    return [done.fields for done in completed(document, owned, Context(url=url), None)[0] if done]


def test_the_timed_date_of_a_day_is_the_better() -> None:
    document = page("3 May 2024", "3 May 2024, 10:30", "Prose.")
    assert read(document, mark(document, 0, Label.DATE), mark(document, 1, Label.DATE))[0] == (("published", "2024-05-03T10:30:00"),)
    document = page("3 May 2024", "4 May 2024, 10:30", "Prose.")
    assert read(document, mark(document, 0, Label.DATE), mark(document, 1, Label.DATE))[0] == (("published", "2024-05-03"),)


def test_a_time_alone_stands_on_the_day_over_it_or_in_the_address() -> None:
    document = page("Friday, 3 May 2024", "Published 14:14", "Prose.")
    assert read(document, None, mark(document, 1, Label.DATE)) == [(("published", "2024-05-03T14:14:00"),)]
    document = page("Harbour", "Published 14:14", "Prose.")
    assert read(document, None, mark(document, 1, Label.DATE), url="https://herald.example/2024/05/03/ferry") == [
        (("published", "2024-05-03T14:14:00"),)
    ]
    assert read(document, None, mark(document, 1, Label.DATE)) == [()]


def test_an_address_gives_the_time_of_its_day_only() -> None:
    url = "https://herald.example/ferry-20240503102958-nt.html"
    document = page("3 May 2024", "Prose.")
    assert read(document, mark(document, 0, Label.DATE), url=url) == [(("published", "2024-05-03T10:29:58"),)]
    document = page("2 May 2024", "Prose.")
    assert read(document, mark(document, 0, Label.DATE), url=url) == [(("published", "2024-05-02"),)]


@pytest.mark.parametrize(
    ("url", "want"),
    [
        ("https://herald.example/2024/05/03/ferry", "2024-05-03"),
        ("https://herald.example/news/2024-05/03/ferry", None),
        ("https://herald.example/2024-05-03-ferry", "2024-05-03"),
        ("https://herald.example/ferry-20240503", "2024-05-03"),
        ("https://herald.example/ferry-2024050312", None),
        ("https://herald.example/2024/13/03/ferry", None),
        ("https://herald.example/2024/02/30/ferry", None),
        ("https://herald.example/ferry?day=/2024/05/03", None),
        ("https://herald.de/ferry-20240503102958", "2024-05-03T10:29:58+02:00"),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, want: str | None) -> None:
    assert stamp_of(url) == want


def test_zones() -> None:
    assert zone_of(None, "https://herald.co.za/x") == "Africa/Johannesburg"
    assert zone_of("PT", None) == "Europe/Lisbon"
    assert zone_of(None, "https://www.herald.com.au/x") == "Australia/Sydney"
    assert zone_of(None, "https://herald.md/x") is None
    assert zone_of(None, "https://herald.co/x") is zone_of("US", "https://herald.de/x") is zone_of(None, None) is None


def test_dates_are_looked_for_where_they_can_be() -> None:
    assert all(map(might_date, ("3 May 2024", "vor 3 Stunden", "14:30", "an hour ago", "12日")))
    assert not any(map(might_date, ("3 comments", "Ferry", "4 min read")))
