"""`Cleaner`: the stages in their order. The only room that knows them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any

from newsclean.article import Article
from newsclean.assemble import TEXT_LABELS, assemble
from newsclean.blocks import split
from newsclean.door import context_of, decoded, labels_of, packs_of
from newsclean.engine import Near
from newsclean.explain import Explanation, explanation
from newsclean.furniture import furnish
from newsclean.furniture.complete import completed
from newsclean.model import Context, Document, Label, Mark, Notice
from newsclean.packs.pack import Pack
from newsclean.packs.registry import Registry
from newsclean.region import Region, find_region
from newsclean.repair import repair
from newsclean.rulebook import Rulebook, Spoken
from newsclean.settle import lay, settle, strongest
from newsclean.steady import Look, steadied

__all__ = ["Cleaner", "clean"]


class Cleaner:
    """Cleans pages; immutable, safe to share between threads, and picklable.

    `packs` are added to the installed ones: packs, pack files, or directories of them. `keep` names labels whose text stays among the
    paragraphs. `region` is "page" or "article" where all texts are whole pages or articles already, and "auto" to tell by each text.
    `budget` is how many seconds a page may take: after them it is returned with what was found so far, and a warning.

    >>> Cleaner().clean("The ferry sailed at noon, two hours late.").text
    'The ferry sailed at noon, two hours late.'
    """

    packs: tuple[Pack | str | Path, ...]
    keep: frozenset[Label]
    region: str
    installed: bool
    budget: float | None

    def __init__(
        self,
        packs: Iterable[Pack | str | Path] = (),
        *,
        keep: Collection[Label | str] = (),
        region: str = "auto",
        installed: bool = True,
        budget: float | None = None,
    ) -> None:
        if region not in ("auto", "page", "article"):
            raise ValueError(f'region is "auto", "page" or "article", not {region!r}')
        if budget is not None and not budget > 0:
            raise ValueError(f"budget is a number of seconds above 0, or None, not {budget!r}")
        options = {"packs": packs_of(packs), "keep": labels_of(keep), "region": region, "installed": bool(installed), "budget": budget}
        self.__dict__.update(options)

    def __getstate__(self) -> dict[str, object]:
        return {key: self.__dict__[key] for key in ("packs", "keep", "region", "installed", "budget")}

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Cleaner does not change: make another, Cleaner({name}=...)")

    def __eq__(self, other: object) -> bool:
        return self.__getstate__() == other.__getstate__() if isinstance(other, Cleaner) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.keep, self.region, self.installed, self.budget, len(self.packs)))

    def __repr__(self) -> str:
        options = f"keep={sorted(self.keep)!r}, region={self.region!r}, installed={self.installed!r}, budget={self.budget!r}"
        return f"Cleaner(packs={self.packs!r}, {options})"

    @cached_property
    def rules(self) -> Rulebook:
        """The rules this cleaner knows; loaded on first use."""
        return Rulebook(self.packs, installed=self.installed)

    @property
    def registry(self) -> Registry:
        """The packs this cleaner knows."""
        return self.rules.registry

    def clean(
        self,
        page: str | bytes,
        *,
        url: str | None = None,
        publisher: str | None = None,
        language: str | None = None,
        fetched: dt.datetime | None = None,
    ) -> Article:
        """Return the article of a page of text.

        `url` or `publisher` names the publisher, whose words tell it otherwise; `language` (a code such as "de") limits the generic packs to
        one language's; `fetched` is when the page was read, against which "2 hours ago" is resolved. Raises `TypeError` for what is neither
        str nor bytes; odd content never raises, it becomes a warning.
        """
        deadline = self._deadline()
        return self._article(split(repair(decoded(page))), context_of(url, publisher, language, fetched), deadline=deadline)

    def explain(
        self,
        page: str | bytes,
        *,
        url: str | None = None,
        publisher: str | None = None,
        language: str | None = None,
        fetched: dt.datetime | None = None,
    ) -> Explanation:
        """Clean a page as `clean` does, and tell of each line what was decided and which rules came near."""
        near: list[Near] = []
        article = self._article(split(repair(decoded(page))), context_of(url, publisher, language, fetched), near)
        return explanation(article, near)

    def clean_many(
        self, records: Iterable[Any], *, workers: int | None = None, then: Callable[[Article], Any] | None = None
    ) -> Iterator[Any]:
        """Yield the article of each record, in order, cleaned over `workers` processes (by default one for each processor).

        A record is a page, a `newsclean.Record`, or a dict with the arguments of `clean`. A record that fails yields a `newsclean.Failure` in its
        place. Records are read as they are needed. `then`, a function of a module, is applied to each article in the process that made it:
        where only the text is wanted, that spares sending the rest.

        >>> [article.text for article in Cleaner().clean_many(["The ferry sailed.", {"page": b"It came back."}], workers=1)]
        ['The ferry sailed.', 'It came back.']
        """
        from newsclean.many import clean_many

        if workers is not None and workers < 1:
            raise ValueError(f"workers is 1 or more, not {workers}")
        return clean_many(self, records, workers, then)

    def _article(self, document: Document, context: Context, near: list[Near] | None = None, *, deadline: float | None = None) -> Article:
        until = self._deadline() if deadline is None else deadline
        first, known, notices = self._look(self.rules.speak(document, context, until, near), until)
        marks = first.marks if _past(until) else steadied(first, TEXT_LABELS | self.keep)
        if _past(until):
            told = f"the page took over {self.budget} s: what was not found by then is not marked, and its text was kept"
            notices = (*notices, Notice("budget-spent", told))
        return assemble(document, marks, known, kind=first.kind, keep=self.keep, notices=notices)

    def _deadline(self) -> float:
        return inf if self.budget is None else monotonic() + self.budget

    def _look(self, said: Spoken, deadline: float) -> tuple[Look, Context, tuple[Notice, ...]]:
        """Take what the rules say of a document through the stages: the marks that tile it, what became known of it, and what was odd."""
        document, context, claims, notices = said.document, said.context, said.claims, tuple(said.notices)
        owned = strongest(document, claims)
        region = find_region(document, owned, "article" if _past(deadline) else self.region)
        owned, _ = lay(document, owned, region.marks)
        parts: list[Mark] = []
        stretch = _stretch(region)
        if not _past(deadline):
            furnished, parts = lay(document, owned, furnish(document, owned, context, stretch), over="region/", signed=True)
            owned, parts = (furnished, parts) if region.kind == "none" or _has_body(furnished) else (owned, [])
        if not _past(deadline):
            owned, told = completed(document, owned, context, stretch)
            notices = (*notices, *told)

        def again(text: str, numbers: Sequence[int] | None) -> Look:
            rest = split(repair(text))
            spoken = None if numbers is None else self.rules.again(said, numbers, rest, deadline)
            return self._look(spoken or self.rules.speak(rest, said.given, deadline), deadline)[0]

        return Look(document, settle(document, owned, claims, parts), said.loose, region.kind, again), context, (*notices, *region.notices)


def clean(
    page: str | bytes,
    *,
    url: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
    fetched: dt.datetime | None = None,
) -> Article:
    r"""Return the article of a page of text, with the installed packs and the default options; see `Cleaner.clean`.

    >>> article = clean("Stay up to date with notifications from The Independent\n\nThe ferry sailed at noon.")
    >>> article.publisher, article.text
    ('The Independent', 'The ferry sailed at noon.')
    """
    return _default().clean(page, url=url, publisher=publisher, language=language, fetched=fetched)


@cache
def _default() -> Cleaner:
    return Cleaner()


def _has_body(owned: Iterable[Mark | None]) -> bool:
    """Tell whether anything is left for the article's text: a page whose every line would be furniture has none, and keeps its lines."""
    return any(mark is None or mark.label in TEXT_LABELS for mark in owned)


def _past(deadline: float) -> bool:
    return deadline < inf and monotonic() > deadline


def _stretch(region: Region) -> tuple[int, int] | None:
    return (region.stretches[0][0], region.stretches[-1][1]) if region.stretches else None
