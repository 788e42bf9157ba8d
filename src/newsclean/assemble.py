"""`assemble`: the marks of a document, grouped into an article. Nothing is decided here."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import itemgetter
from typing import Any

from newsclean.article import Article
from newsclean.furniture.tags import read_tags
from newsclean.furniture.when import stamp_of
from newsclean.model import ARTICLE_LABELS, Author, Caption, Context, Document, Label, Mark, Notice, Paragraph
from newsclean.words import words

__all__ = ["TEXT_LABELS", "assemble", "joined", "paragraphs"]

_START = itemgetter(0)
_APART = 2  # paragraphs between a caption and a credit: then it is another picture's
_STICKS = frozenset(".,;:!?…。！？、，")  # to the word before

TEXT_LABELS = frozenset({Label.BODY, Label.HEADING, Label.DATELINE})
_READ = ARTICLE_LABELS - {Label.BODY, Label.HEADING} | {Label.TAGS}


def assemble(
    document: Document, marks: Sequence[Mark], context: Context, *, kind: str, keep: Collection[Label] = (), notices: Iterable[Notice] = ()
) -> Article:
    """Group marks into an article; text with a label in `keep` stands among the paragraphs besides where it belongs."""
    by_label: dict[Label, list[Mark]] = {}
    for mark in marks:
        if mark[2] in _READ:
            by_label.setdefault(mark[2], []).append(mark)
    get: Callable[[Label], list[Mark]] = lambda label: by_label.get(label, [])  # noqa: E731
    published, modified = _dates(sorted([*get(Label.DATE), *get(Label.BYLINE)]))
    return Article(
        title=_field(get(Label.TITLE)[:1], "title") or _first(document, get(Label.TITLE)),
        standfirst=" ".join(_text(document, mark) for mark in get(Label.STANDFIRST)) or None,
        section=_first(document, get(Label.SECTION)) or _field(get(Label.TITLE), "section"),
        authors=_authors(sorted([*get(Label.BYLINE), *get(Label.DATE)])),
        published=published or (dt.datetime.fromisoformat(stamp) if (stamp := stamp_of(context.url, context.country)) else None),
        modified=modified,
        dateline=_first(document, get(Label.DATELINE)),
        reading_time=_first(document, get(Label.READING_TIME)),
        tags=_tags(document, get(Label.TAGS)),
        publisher=context.publisher,
        language=context.language,
        url=context.url,
        kind=kind,
        paragraphs=paragraphs(document, marks, TEXT_LABELS.union(keep)),
        captions=_captions(document, marks),
        warnings=tuple(notices),
        marks=tuple(marks),
        document=document,
    )


def _text(document: Document, mark: Mark) -> str:
    return " ".join(document.text[mark.start : mark.end].split())


def _field(marks: Sequence[Mark], name: str) -> str | None:
    return next((value for mark in marks for key, value in mark.fields if key == name), None)


def _first(document: Document, marks: Sequence[Mark]) -> str | None:
    if not marks:
        return None
    return _field(marks[:1], "text") or _text(document, marks[0])


def joined(before: str, after: str) -> str:
    """Join what stood around words that were cut out: a full stop or comma goes to the word before it.

    >>> joined("The boat sank", ". She stayed."), joined("The boat", "sank.")
    ('The boat sank. She stayed.', 'The boat sank.')
    """
    return f"{before}{after}" if after[:1] in _STICKS and before else f"{before} {after}".strip()


def paragraphs(document: Document, marks: Sequence[Mark], labels: Collection[Label]) -> tuple[Paragraph, ...]:
    """Join what is left of each block into a paragraph, however much was cut out of its middle."""
    blocks = document.blocks
    paragraphs: list[Paragraph] = []
    cut = -1  # the block of the last paragraph, where that is a piece of one
    for mark in marks:
        if mark[2] not in labels:
            continue
        number = bisect_right(blocks, mark.start, key=_START) - 1
        whole = blocks[number].start == mark.start
        kind = "heading" if mark.label is Label.HEADING else "body"
        if whole and mark.end == blocks[number].end:
            paragraphs.append(Paragraph(blocks[number].text, kind))
        elif whole and mark.end > blocks[number].end:
            while number < len(blocks) and blocks[number].end <= mark.end:
                paragraphs.append(Paragraph(blocks[number].text, kind))
                number += 1
        else:
            if number == cut:
                paragraphs[-1] = Paragraph(joined(paragraphs[-1].text, _text(document, mark)), paragraphs[-1].kind)
            else:
                paragraphs.append(Paragraph(_text(document, mark), kind))
            cut = number
    return tuple(paragraphs)


def _authors(marks: Iterable[Mark]) -> tuple[Author, ...]:
    """Read the authors out of byline marks: a name opens an author, what follows belongs to it; each name counts once."""
    found: list[dict[str, Any]] = []
    for mark in marks:
        opened = False
        for key, value in mark.fields:
            if key == "name" or (key == "organisation" and not opened):
                found.append({"name": None})
                opened = key == "name"
            if found and key in {"name", "role", "organisation", "location"}:
                found[-1].setdefault(key, value)
                found[-1][key] = found[-1][key] or value
    unique: dict[str, dict[str, Any]] = {}
    for author in found:
        known = unique.setdefault(words(author["name"] or author["organisation"]), author)
        known.update({key: value for key, value in author.items() if known.get(key) is None})
    return tuple(Author(**{**author, "name": author["name"] or author["organisation"]}) for author in unique.values())


def _dates(marks: Iterable[Mark]) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Read when an article was published and changed: its first date counts, and of the lines below only the hour of that day."""
    said: dict[str, str] = {}
    read: dict[str, dt.datetime] = {}
    for mark in marks:
        for key, value in mark.fields:
            if key in ("published", "modified") and (key not in said or (value[:10] == said[key] and len(value) > 10)):
                try:
                    read[key] = dt.datetime.fromisoformat(value)
                except ValueError:
                    continue
                said[key] = value
    return read.get("published"), read.get("modified")


def _tags(document: Document, marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for mark in marks for tag in read_tags(document.text[mark.start : mark.end])))


def _captions(document: Document, marks: Iterable[Mark]) -> tuple[Caption, ...]:
    """Pair captions with the credits under them: one that stands twice counts once, with its credit if either has one."""
    captions: dict[str, Caption] = {}
    last, between = "", 0
    for mark in marks:
        if mark[2] is Label.BODY:
            between += 1
        if mark[2] is not Label.CAPTION and mark[2] is not Label.CREDIT:
            continue
        fields = dict(mark.fields)
        if mark.label is Label.CAPTION:
            text = fields.get("caption") or _text(document, mark)
            last = words(text)
            credit = fields.get("credit") or (captions[last].credit if last in captions else None)
            captions[last] = Caption(text, credit)
            between = 0
        elif last in captions and captions[last].credit is None and between < _APART:
            captions[last] = Caption(captions[last].text, fields.get("credit") or _text(document, mark))
    return tuple(captions.values())
