"""The values that pass through the stages: all frozen, all comparable, none with behaviour that changes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

__all__ = [
    "ARTICLE_LABELS",
    "Author",
    "Block",
    "Caption",
    "Context",
    "Document",
    "Label",
    "Mark",
    "Notice",
    "Paragraph",
    "Removal",
    "Repair",
    "Repaired",
    "Span",
]


class Label(StrEnum):
    """What a stretch of a page is: a part of the article, or a named kind of boilerplate.

    >>> Label("donation").is_article, Label.BODY.is_article
    (False, True)
    """

    # Parts of the article.
    TITLE = "title"
    STANDFIRST = "standfirst"
    SECTION = "section"  # kicker, breadcrumb, section name over the title
    BYLINE = "byline"
    DATE = "date"
    READING_TIME = "reading-time"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADING = "heading"
    BODY = "body"

    # Boilerplate.
    NOTIFICATION = "notification"
    DONATION = "donation"
    SUBSCRIPTION = "subscription"
    NEWSLETTER = "newsletter"
    REGISTRATION = "registration"
    COMMENTS = "comments"
    CONSENT = "consent"
    ADVERTISING = "advertising"  # markers, sponsored text, affiliate notices
    PROMOTION = "promotion"  # the house's own podcasts, events, shops, offers
    RELATED = "related"
    SHARING = "sharing"  # share and follow lines
    APP = "app"
    NAVIGATION = "navigation"
    LEGAL = "legal"
    WIRE = "wire"  # "With files from", "Reporting by ...; editing by ..."
    BIO = "bio"
    CONTACT = "contact"
    MEDIA = "media"  # player controls, gallery counters
    TAGS = "tags"
    TOOLS = "tools"  # print, save, listen, text size
    TICKER = "ticker"  # weather, markets, scores
    LIVE = "live"  # live-blog furniture
    TECHNICAL = "technical"  # browser notices, errors, leftovers of code
    REPEAT = "repeat"  # text of the article that stands on the page again
    OTHER = "other"

    __hash__ = str.__hash__  # an enum's own is written in Python, and labels are looked up hundreds of times a page

    @property
    def is_article(self) -> bool:
        """Whether text with this label is a part of the article."""
        return self in ARTICLE_LABELS


ARTICLE_LABELS = frozenset(
    {
        Label.TITLE,
        Label.STANDFIRST,
        Label.SECTION,
        Label.BYLINE,
        Label.DATE,
        Label.READING_TIME,
        Label.DATELINE,
        Label.CAPTION,
        Label.CREDIT,
        Label.HEADING,
        Label.BODY,
    }
)


class Span(NamedTuple):
    """A stretch of a text, from `start` up to but not including `end`, in code points."""

    start: int
    end: int


class Repair(NamedTuple):
    """One stretch of the source that repair changed.

    `start` and `end` are offsets in the source; `after` stands there in the repaired text; `steps` names what was done.
    """

    start: int
    end: int
    after: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text with its encoding repaired, and what was changed to get there."""

    source: str
    text: str
    repairs: tuple[Repair, ...] = ()

    def rebuild(self) -> str:
        """Apply the repairs to the source, which gives the text.

        >>> Repaired("a&amp;b", "a&b", (Repair(1, 6, "&", ("unescape_html",)),)).rebuild()
        'a&b'
        """
        pieces: list[str] = []
        at = 0
        for repair in self.repairs:
            pieces += self.source[at : repair.start], repair.after
            at = repair.end
        return "".join((*pieces, self.source[at:]))


class Block(NamedTuple):
    """One paragraph-like unit of the document.

    `start` and `end` are offsets in the document's text; `text` is that stretch with line breaks and runs of white space made single
    spaces; `gap` is how many blank lines stand before it; `hints` is what an HTML reader knew of it (tag, classes), empty for plain text.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    hints: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A repaired text cut into blocks."""

    text: str
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        # Pickled as columns, without the texts that stand in the document's: quicker and smaller than the blocks one by one.
        starts, ends, _, gaps, hints = zip(*self.blocks, strict=True) if self.blocks else ((),) * 5
        own = tuple(None if text == self.text[start:end] else text for start, end, text, *_ in self.blocks)
        return _document, (self.text, self.repairs, starts, ends, own, gaps, hints)


def _document(text: str, repairs: tuple[Repair, ...], *columns: Any) -> Document:
    new = tuple.__new__
    rows = zip(*columns, strict=True)
    return Document(
        text, tuple([new(Block, (a, b, text[a:b] if own is None else own, gap, hints)) for a, b, own, gap, hints in rows]), repairs
    )


class Mark(NamedTuple):
    """The one idea: this stretch has this label, because of this rule.

    `start` and `end` are offsets in the document's text; `rule` is "pack/rule" or the name of a stage; `reason` is for people; `fields` holds
    what a rule read out of the stretch (name, role, date, credit ...).
    """

    start: int
    end: int
    label: Label
    rule: str
    reason: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote the article, as the byline says.

    An agency or newsroom that signs alone is no person: its `name` and its `organisation` are the same.
    """

    name: str
    role: str | None = None
    organisation: str | None = None
    location: str | None = None


class Paragraph(NamedTuple):
    """A paragraph of the article; `kind` is "body" or "heading"."""

    text: str
    kind: str = "body"


@dataclass(frozen=True, slots=True)
class Caption:
    """The text under a picture or video, and whom the picture is credited to."""

    text: str
    credit: str | None = None


class Removal(NamedTuple):
    """A stretch that is no part of the article: where it stands, what it is, and which rule said so."""

    span: Span
    text: str
    label: Label
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd that did not stop the cleaning; `code` is stable, `message` is for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a page besides its text."""

    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    country: str | None = None
    fetched: dt.datetime | None = None
