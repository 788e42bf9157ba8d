"""`Rulebook`: the packs a cleaner knows, ready to speak of a page: the generic ones, and the publisher's once it is told."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from newsclean import engine
from newsclean.door import is_code
from newsclean.engine import Claim, Index, Near, Page, moved
from newsclean.language import MOST_WORDS, tell_language
from newsclean.model import Context, Document, Notice
from newsclean.packs.pack import Pack
from newsclean.packs.registry import Registry, installed_packs, load_packs

__all__ = ["Rulebook", "Spoken"]


class Spoken(NamedTuple):
    """What the rules say of a document, and what they tell of it besides.

    `given` is what the caller knew of it, `context` what is known now. `loose` are the blocks of which a rule could say something else if others
    stood around them, and `fingerprints` the packs whose fingerprints were found, with the blocks.
    """

    document: Document
    given: Context
    context: Context
    pack: Pack | None
    claims: Sequence[Claim]
    notices: Sequence[Notice]
    loose: Set[int]
    fingerprints: Sequence[tuple[str, int]]


class Rulebook:
    """A set of packs with the indexes over their rules, made when first needed; the same whoever makes them, so threads may share it."""

    def __init__(self, packs: Sequence[Pack | str | Path], *, installed: bool) -> None:
        self._named, self._installed = packs, installed
        self._made: dict[str, tuple[Index, ...]] = {}

    @cached_property
    def registry(self) -> Registry:
        """The packs; raises `PackError` where one can't be loaded."""
        own: list[Pack] = []
        for pack in self._named:
            own += (pack,) if isinstance(pack, Pack) else load_packs(pack)
        return Registry([*(installed_packs() if self._installed else ()), *own])

    def speak(self, document: Document, given: Context, deadline: float, near: list[Near] | None = None) -> Spoken:
        """Tell the publisher and the language of a document, and what the generic rules and the publisher's say of it.

        `near` takes up the rules that came near a block.
        """
        page = Page(document)
        claims: list[Claim] = []
        notices: list[Notice] = []
        loose: set[int] = set()
        fingerprints: list[tuple[str, int]] = []

        def run(index: Index) -> None:
            hits = index.hits(page, limits=near is None)
            fingerprints.extend(hits.packs)
            said = engine.mark(page, hits, index, near, deadline=deadline)
            claims.extend(said.claims)
            notices.extend(said.notices)
            loose.update(said.loose)

        context, language = self._spoken_in(given, notices)
        for index in self._generic(language):
            run(index)
        pack = self._publisher(context, [told for told, _ in fingerprints])
        if pack is not None:
            run(self._own(pack))
            context = replace(context, publisher=pack.name, country=pack.country)
        context = replace(context, language=_language(context, pack, page))
        return Spoken(document, given, context, pack, claims, notices, loose, fingerprints)

    def again(self, before: Spoken, numbers: Sequence[int], document: Document, deadline: float) -> Spoken | None:
        """Return what the rules say of a document that is some blocks of another of which they spoke, without looking for their words again.

        `numbers` are the blocks of the other, in order. None where a rule could say something else of them now: where it asks what stands around.
        """
        kept = set(numbers) if before.fingerprints else ()
        packs = [told for told, number in before.fingerprints if number in kept]
        if not before.loose.isdisjoint(numbers) or self._publisher(before.given, packs) is not before.pack:
            return None
        claims = moved(before.claims, before.document, numbers, document)
        if claims is None:
            return None
        notices: list[Notice] = []
        language = self._spoken_in(before.given, notices)[1]
        for index in (*self._generic(language), *((self._own(before.pack),) if before.pack else ())):
            more, told = engine.function_claims(document, index, deadline=deadline)
            claims += more
            notices += told
        return before._replace(document=document, claims=claims, notices=notices, loose=frozenset(), fingerprints=())

    def _spoken_in(self, context: Context, notices: list[Notice]) -> tuple[Context, str | None]:
        """Return the context, and the language whose packs are to be used: all of them where there are none of the language named."""
        named = context.language
        if named is None or any(pack.languages for pack in self.registry.generic(named)):
            return context, named
        told = "is no code of a language, as en or pt-br are" if not is_code(named) else "has no generic pack"
        notices.append(Notice("unknown-language", f"language {named!r} {told}: the packs of all languages were used"))
        return context if is_code(named) else replace(context, language=None), None

    def _publisher(self, context: Context, fingerprints: Sequence[str]) -> Pack | None:
        if context.publisher is not None and (pack := self.registry.by_publisher(context.publisher)):
            return pack
        if context.url is not None and (pack := self.registry.by_url(context.url)):
            return pack
        return self.registry.by_fingerprints(fingerprints)

    def _generic(self, language: str | None) -> tuple[Index, ...]:
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

    def _own(self, pack: Pack) -> Index:
        key = f"publisher {pack.id}"  # no id of a pack has a space
        if key not in self._made:
            self._made[key] = (Index(pack.rules),)
        return self._made[key][0]


def _language(context: Context, pack: Pack | None, page: Page) -> str | None:
    """Return the language the caller named, the only one of the publisher, or the one that the page's words tell."""
    if context.language is not None:
        return context.language
    if pack is not None and len(pack.languages) == 1:
        return pack.languages[0]
    return tell_language(page.sample(MOST_WORDS))
