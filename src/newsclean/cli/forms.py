"""An article in the forms that `newsclean clean` writes; made in the process that cleaned it, so that only text travels."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.model import Label, Notice

__all__ = ["ENDINGS", "Form", "Made", "labelled", "merged"]

ENDINGS = {"text": ".txt", "json": ".json", "jsonl": ".jsonl", "markdown": ".md"}


class Made(NamedTuple):
    """What is wanted of an article: its written form, its text, and what the summary counts."""

    body: str
    text: str
    kind: str
    kept: int  # characters of the document that are part of the article
    removed: tuple[tuple[str, int, int], ...]  # label, stretches, characters
    warnings: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How articles are written; `only` limits text to stretches with these labels, `brief` leaves out what rebuilds the page."""

    name: str = "text"
    only: frozenset[Label] = frozenset()
    brief: bool = False

    def __call__(self, article: Article) -> Made:
        """Write one article, without a line break at its end."""
        stretches: Counter[str] = Counter()
        characters: Counter[str] = Counter()
        for removal in article.removals:
            stretches[removal.label.value] += 1
            characters[removal.label.value] += removal.span.end - removal.span.start
        kept = sum(mark.end - mark.start for mark in article.marks if mark.label.is_article)
        removed = tuple((label, count, characters[label]) for label, count in stretches.items())
        return Made(self._body(article), article.text, article.kind, kept, removed, article.warnings)

    def _body(self, article: Article) -> str:
        if self.only:
            return labelled(article, self.only)
        if self.name == "text":
            return article.text
        if self.name == "markdown":
            return article.to_markdown().rstrip("\n")
        data = article.to_dict()
        if self.brief:
            del data["marks"], data["document"]
        return json.dumps(data, indent=2 if self.name == "json" else None)


def labelled(article: Article, labels: frozenset[Label]) -> str:
    r"""Return the stretches of a page that have one of some labels, one to a line.

    >>> from newsclean import clean
    >>> labelled(clean("Sign up to our newsletter\n\nThe ferry sailed at noon."), frozenset({Label.NEWSLETTER}))
    'Sign up to our newsletter'
    """
    text = article.document.text
    return "\n".join(text[mark.start : mark.end] for mark in article.marks if mark.label in labels)


def merged(record: dict[str, Any], text_field: str, article_field: str, made: Made, indent: int | None = None) -> str:
    r"""Return a JSONL record with its text replaced by the article's and the whole article added in a field of its own.

    >>> merged({"id": 7, "text": "..."}, "text", "article", Made('{"title": null}', "It sailed.", "article", 10, (), ()))
    '{"id": 7, "text": "It sailed.", "article": {"title": null}}'
    """
    head = {**record, text_field: made.text}
    if indent:
        return json.dumps({**head, article_field: json.loads(made.body)}, indent=indent)
    return f"{json.dumps(head)[:-1]}, {json.dumps(article_field)}: {made.body}}}"  # the body may be long, and is JSON already
