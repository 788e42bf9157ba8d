"""`Cleaner`: the stages in their order. The only room that knows them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any

from newsclean import engine
from newsclean.article import Article
from newsclean.assemble import TEXT_LABELS, assemble
from newsclean.blocks import split
from newsclean.engine import Claim, Index, Near, Page
from newsclean.explain import Explanation, explanation
from newsclean.furniture import furnish
from newsclean.furniture.complete import completed
from newsclean.language import MOST_WORDS, tell_language
from newsclean.model import Context, Document, Label, Mark, Notice
from newsclean.packs.pack import Pack
from newsclean.packs.registry import Registry, installed_packs, load_packs
from newsclean.region import Region, find_region
from newsclean.repair import decode, repair
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

    def __init__(
        self,
        packs: Iterable[Pack | str | Path] = (),
        *,
        keep: Collection[Label | str] = (),
        region: str = "auto",
        installed: bool = True,
        budget: float | None = None,
    ) -> None:
        if isinstance(packs, str | Path | Pack):
            packs = (packs,)
        if isinstance(keep, str):
            keep = (keep,)
        if region not in ("auto", "page", "article"):
            raise ValueError(f'region is "auto", "page" or "article", not {region!r}')
        if budget is not None and not budget > 0:
            raise ValueError(f"budget is a number of seconds above 0, or None, not {budget!r}")
        self.packs = tuple(packs)
        self.keep = frozenset(map(_label, keep))
        self.region = region
        self.installed = installed
        self.budget = budget

    def __getstate__(self) -> dict[str, object]:
        return {key: self.__dict__[key] for key in ("packs", "keep", "region", "installed", "budget")}

    def __repr__(self) -> str:
        options = f"keep={sorted(self.keep)!r}, region={self.region!r}, installed={self.installed!r}, budget={self.budget!r}"
        return f"Cleaner(packs={self.packs!r}, {options})"

    @cached_property
    def registry(self) -> Registry:
        """The packs this cleaner knows; loaded on first use."""
        own: list[Pack] = []
        for pack in self.packs:
            own += (pack,) if isinstance(pack, Pack) else load_packs(pack)
        return Registry([*(installed_packs() if self.installed else ()), *own])

    @cached_property
    def _made(self) -> dict[str, tuple[Index, ...]]:
        return {}

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
        return self._article(split(repair(_decoded(page))), _context(url, publisher, language, fetched), deadline=deadline)

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
        article = self._article(split(repair(_decoded(page))), _context(url, publisher, language, fetched), near)
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
        labels = TEXT_LABELS | self.keep
        loose: set[int] = set()
        marks, known, kind, notices = self._marked(document, context, until, near, loose)

        def look(text: str) -> Look:
            again = split(repair(text))
            return Look(again, self._marked(again, context, until)[0])

        if not _past(until):
            marks = steadied(document, marks, labels, look, loose=loose, page=kind == "page")
        if _past(until):
            told = f"the page took over {self.budget} s: what was not found by then is not marked, and its text was kept"
            notices = (*notices, Notice("budget-spent", told))
        return assemble(document, marks, known, kind=kind, keep=self.keep, notices=notices)

    def _deadline(self) -> float:
        return inf if self.budget is None else monotonic() + self.budget

    def _marked(
        self, document: Document, context: Context, deadline: float, near: list[Near] | None = None, loose: set[int] | None = None
    ) -> tuple[tuple[Mark, ...], Context, str, tuple[Notice, ...]]:
        """Take a document through the stages: the marks that tile it, what became known of it, its kind, and what was odd."""
        claims, context, notices = self._ruled(document, context, deadline, near, loose)
        owned = strongest(document, claims)
        region = find_region(document, owned, "article" if _past(deadline) else self.region)
        owned, _ = lay(document, owned, region.marks)
        parts: list[Mark] = []
        stretch = _stretch(region)
        if not _past(deadline):
            owned, parts = lay(document, owned, furnish(document, owned, context, stretch), over="region/", signed=True)
        if not _past(deadline):
            owned, told = completed(document, owned, context, stretch)
            notices += told
        return settle(document, owned, claims, parts), context, region.kind, (*notices, *region.notices)

    def _ruled(
        self, document: Document, context: Context, deadline: float, near: list[Near] | None, loose: set[int] | None
    ) -> tuple[list[Claim], Context, list[Notice]]:
        """Tell the publisher, and return what the generic rules and the publisher's claim; `loose` takes up the blocks of rules that ask for a place."""
        page = Page(document)
        claims: list[Claim] = []
        notices: list[Notice] = []
        fingerprints: list[str] = []

        def run(index: Index) -> None:
            hits = index.hits(page, limits=near is None)
            fingerprints.extend(hit.entry.pack for hit in hits.literals if hit.entry.ready is None)
            more, told = engine.mark(page, hits, index, near, deadline=deadline)
            claims.extend(more)
            notices.extend(told)
            if loose is not None:
                loose.update([hit[1] for hit in hits.literals if (ready := hit[0][0]) is not None and not ready.plain])
                loose.update(number for ready, numbers in hits.triggered.items() if not ready.plain for number in numbers)

        for index in self._indexes(context.language):
            run(index)
        pack = self._publisher(context, fingerprints)
        if pack is not None:
            run(self._publisher_index(pack))
            context = replace(context, publisher=pack.name, country=pack.country)
        return claims, replace(context, language=_language(context, pack, page)), notices

    def _publisher(self, context: Context, fingerprints: Sequence[str]) -> Pack | None:
        if context.publisher is not None and (pack := self.registry.by_publisher(context.publisher)):
            return pack
        if context.url is not None and (pack := self.registry.by_url(context.url)):
            return pack
        return None if context.publisher or context.url else self.registry.by_fingerprints(fingerprints)

    def _indexes(self, language: str | None) -> tuple[Index, ...]:
        """Return the stored index of the built-in generic packs, and one of the others where there are any."""
        if language is None and "" in self._made:
            return self._made[""]
        generic = self.registry.generic(language)
        key = "" if language is None else "/".join([pack.id for pack in generic])  # however many languages callers name, the sets are few
        if key not in self._made:
            from newsclean.engine.stored import stored_index  # it reads JSON, which an import of newsclean need not load

            built_in = frozenset(pack.id for pack in generic if pack.stored)
            others = [pack for pack in self.registry.packs if not pack.stored]
            rules = [rule for pack in generic if not pack.stored for rule in pack.rules]
            own = Index(rules, ((pack.id, text) for pack in others for text in pack.fingerprints))
            self._made[key] = (stored_index(built_in), own) if built_in else (own,)
        return self._made[key]

    def _publisher_index(self, pack: Pack) -> Index:
        key = f"publisher {pack.id}"  # no id of a pack has a space
        if key not in self._made:
            self._made[key] = (Index(pack.rules),)
        return self._made[key][0]


def _past(deadline: float) -> bool:
    return deadline < inf and monotonic() > deadline


def _language(context: Context, pack: Pack | None, page: Page) -> str | None:
    """Return the language the caller named, the only one of the publisher, or the one that the page's words tell."""
    if context.language is not None:
        return context.language
    if pack is not None and len(pack.languages) == 1:
        return pack.languages[0]
    return tell_language(page.sample(MOST_WORDS))


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


def _default(made: list[Cleaner] = []) -> Cleaner:  # noqa: B006 - made once, immutable, the same for all
    if not made:
        made.append(Cleaner())
    return made[0]


def _label(label: Label | str) -> Label:
    try:
        return Label(label)
    except ValueError:
        import difflib

        close = difflib.get_close_matches(str(label), list(Label), 1)
        hint = f"; did you mean {str(close[0])!r}?" if close else f"; labels are {', '.join(Label)}"
        raise ValueError(f"no label is called {label!r}{hint}") from None


def _context(url: str | None, publisher: str | None, language: str | None, fetched: dt.datetime | None) -> Context:
    if fetched is not None and not isinstance(fetched, dt.datetime):
        raise TypeError(f"fetched is a datetime or None, not {type(fetched).__name__}")
    return Context(url=_text("url", url), publisher=_text("publisher", publisher), language=_text("language", language), fetched=fetched)


def _text(name: str, value: str | None) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} is a str or None, not {type(value).__name__}")
    return value


def _decoded(page: str | bytes) -> str:
    if isinstance(page, str):
        return page
    if isinstance(page, bytes | bytearray | memoryview):
        return decode(bytes(page))
    raise TypeError(f"clean takes a page as str or bytes, not {type(page).__name__}; read a file first: clean(path.read_bytes())")


def _stretch(region: Region) -> tuple[int, int] | None:
    return (region.stretches[0][0], region.stretches[-1][1]) if region.stretches else None
