"""`Article`: what a page comes to, with everything that was taken out of it and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsclean.model import ARTICLE_LABELS, Author, Block, Caption, Document, Label, Mark, Notice, Paragraph, Removal, Repair, Span

__all__ = ["Article"]

_NOTHING = Document("", ())
_PROTOCOL = 5  # of pickle: known to all versions of Python that newsclean runs on
_LATER = ("marks", "document")  # most of what an article holds, and seldom asked for where many are sent between processes


class _Unpickled:
    """An article that came out of a pickle: `marks` and `document` are read when one of them is first asked for."""

    __slots__ = ("_rest",)
    _rest: bytes | None

    if not TYPE_CHECKING:  # else any name would pass for an attribute

        def __getattr__(self, name: str) -> Any:
            if name not in _LATER:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            import pickle

            if (rest := self._rest) is not None:  # else another thread has read it by now
                columns, document = pickle.loads(rest)  # noqa: S301 - a part of the pickle that the article came in
                new = tuple.__new__
                object.__setattr__(self, "marks", tuple([new(Mark, row) for row in zip(*columns, strict=True)]))
                object.__setattr__(self, "document", document)
                object.__setattr__(self, "_rest", None)
            return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(_Unpickled):
    """A news article, normalised; every offset in it is one in `document.text`.

    `published` and `modified` are aware where the page gives a zone. `kind` says what the text was taken for: a whole "page", an "article" that
    stands alone, or "none" where there is no article. `marks` tile the document.
    """

    title: str | None = None
    standfirst: str | None = None
    section: str | None = None
    authors: tuple[Author, ...] = ()
    published: dt.datetime | None = None
    modified: dt.datetime | None = None
    dateline: str | None = None
    reading_time: str | None = None
    tags: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    kind: str = "article"
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Caption, ...] = ()
    warnings: tuple[Notice, ...] = ()
    marks: tuple[Mark, ...] = ()
    document: Document = _NOTHING

    def __reduce__(self) -> tuple[Any, ...]:
        # As columns: objects one by one take longer and are larger.
        import pickle

        now = tuple(getattr(self, name) for name in self.__slots__ if name not in (*_LATER, "paragraphs"))
        rest = getattr(self, "_rest", None) or pickle.dumps((_columns(self.marks, 6), self.document), _PROTOCOL)
        return _article, (now, _columns(self.paragraphs, 2), rest)

    @property
    def text(self) -> str:
        """The paragraphs with blank lines between."""
        return "\n\n".join([paragraph.text for paragraph in self.paragraphs])

    @property
    def removals(self) -> tuple[Removal, ...]:
        r"""The marks that are no part of the article, each with its text; made of `marks` whenever they are asked for.

        >>> from newsclean import clean
        >>> [(one.text, one.label.value) for one in clean("It sailed at noon.\n\nShare this article").removals]
        [('Share this article', 'sharing')]
        """
        text, new = self.document.text, tuple.__new__  # hundreds a page: the named tuple's own constructor costs twice this
        return tuple(
            [
                new(Removal, (new(Span, (start, end)), text[start:end], label, rule, reason))
                for start, end, label, rule, reason, _ in self.marks
                if label not in ARTICLE_LABELS
            ]
        )

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What was repaired in the page's encoding; offsets are in the text as it came."""
        return self.document.repairs

    def to_dict(self) -> dict[str, Any]:
        """Return the article as plain lists, dicts, strings and numbers, with dates in ISO 8601; `from_dict` reads it back.

        >>> Article(title="Ferry sails").to_dict()["title"]
        'Ferry sails'
        """
        return {
            "title": self.title,
            "standfirst": self.standfirst,
            "section": self.section,
            "authors": [{"name": a.name, "role": a.role, "organisation": a.organisation, "location": a.location} for a in self.authors],
            "published": self.published and self.published.isoformat(),
            "modified": self.modified and self.modified.isoformat(),
            "dateline": self.dateline,
            "reading_time": self.reading_time,
            "tags": list(self.tags),
            "publisher": self.publisher,
            "language": self.language,
            "url": self.url,
            "kind": self.kind,
            "text": self.text,
            "paragraphs": [{"text": p.text, "kind": p.kind} for p in self.paragraphs],
            "captions": [{"text": c.text, "credit": c.credit} for c in self.captions],
            "removals": [
                {"span": list(r.span), "text": r.text, "label": r.label.value, "rule": r.rule, "reason": r.reason} for r in self.removals
            ],
            "warnings": [{"code": n.code, "message": n.message} for n in self.warnings],
            "marks": [
                {
                    "span": [m.start, m.end],
                    "label": m.label.value,
                    "rule": m.rule,
                    "reason": m.reason,
                    "fields": [list(f) for f in m.fields],
                }
                for m in self.marks
            ],
            "document": {
                "text": self.document.text,
                "blocks": [[b.start, b.end, b.gap, [list(h) for h in b.hints]] for b in self.document.blocks],
                "repairs": [[r.start, r.end, r.after, list(r.steps)] for r in self.document.repairs],
            },
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """Rebuild an article from what `to_dict` gave.

        >>> article = Article(title="Ferry sails", paragraphs=(Paragraph("It sailed at noon."),))
        >>> Article.from_dict(article.to_dict()) == article
        True
        """
        plain = {
            key: data[key] for key in ("title", "standfirst", "section", "dateline", "reading_time", "publisher", "language", "url", "kind")
        }
        return cls(
            **plain,
            authors=tuple(Author(**author) for author in data["authors"]),
            published=_moment(data["published"]),
            modified=_moment(data["modified"]),
            tags=tuple(data["tags"]),
            paragraphs=tuple(Paragraph(**paragraph) for paragraph in data["paragraphs"]),
            captions=tuple(Caption(**caption) for caption in data["captions"]),
            warnings=tuple(Notice(**notice) for notice in data["warnings"]),
            marks=tuple(
                Mark(m["span"][0], m["span"][1], Label(m["label"]), m["rule"], m["reason"], tuple(tuple(field) for field in m["fields"]))
                for m in data["marks"]
            ),
            document=_document(data["document"]),
        )

    def to_json(self, *, indent: int | None = None) -> str:
        r"""Return the article as JSON, in ASCII so that any text, lone surrogates too, makes valid JSON.

        >>> Article(title="Fähre").to_json()[:24]
        '{"title": "F\\u00e4hre", '
        """
        import json

        return json.dumps(self.to_dict(), indent=indent)

    def to_markdown(self) -> str:
        r"""Return the article as Markdown, with the page's own text escaped so that none of it acts as markup.

        >>> print(Article(title="5 * 3", paragraphs=(Paragraph("It sailed."),)).to_markdown())
        # 5 \* 3
        <BLANKLINE>
        It sailed.
        <BLANKLINE>
        """
        from newsclean.markdown import render

        return render(self)


def _columns(rows: Iterable[tuple[Any, ...]], width: int) -> tuple[tuple[Any, ...], ...]:
    return tuple(zip(*rows, strict=True)) or ((),) * width


def _article(now: tuple[Any, ...], paragraphs: tuple[tuple[Any, ...], ...], rest: bytes) -> Article:
    """Rebuild a pickled article, but for what can wait."""
    article = object.__new__(Article)
    for name, value in zip([name for name in Article.__slots__ if name not in (*_LATER, "paragraphs")], now, strict=True):
        object.__setattr__(article, name, value)
    new = tuple.__new__
    object.__setattr__(article, "paragraphs", tuple([new(Paragraph, row) for row in zip(*paragraphs, strict=True)]))
    object.__setattr__(article, "_rest", rest)
    return article


def _moment(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)


def _document(data: dict[str, Any]) -> Document:
    text = data["text"]
    blocks = tuple(
        Block(start, end, " ".join(text[start:end].split()), gap, tuple((name, value) for name, value in hints))
        for start, end, gap, hints in data["blocks"]
    )
    return Document(text, blocks, tuple(Repair(start, end, after, tuple(steps)) for start, end, after, steps in data["repairs"]))
