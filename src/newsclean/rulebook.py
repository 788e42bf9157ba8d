"""`Rulebook`: the packs a cleaner knows, ready to speak of a page: the generic ones, and the publisher's once it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from newsclean import engine
from newsclean.door import is_code
from newsclean.engine import Claim, Index, Near, Page
from newsclean.language import MOST_WORDS, tell_language
from newsclean.model import Context, Notice
from newsclean.packs.pack import Pack
from newsclean.packs.registry import Registry, installed_packs, load_packs

__all__ = ["Rulebook"]


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

    def speak(
        self, page: Page, context: Context, deadline: float, near: list[Near] | None, loose: set[int] | None
    ) -> tuple[list[Claim], Context, list[Notice]]:
        """Tell the publisher and the language, and return what the generic rules and the publisher's claim of a page.

        `near` takes up the rules that came near a block, `loose` the blocks that a rule left alone only for what stands around them.
        """
        claims: list[Claim] = []
        notices: list[Notice] = []
        fingerprints: list[str] = []

        def run(index: Index) -> None:
            hits = index.hits(page, limits=near is None)
            fingerprints.extend(hits.packs)
            more = engine.mark(page, hits, index, near, deadline=deadline)
            claims.extend(more.claims)
            notices.extend(more.notices)
            if loose is not None:
                loose.update(more.loose)

        context, language = self._spoken(context, notices)
        for index in self._generic(language):
            run(index)
        pack = self._publisher(context, fingerprints)
        if pack is not None:
            run(self._own(pack))
            context = replace(context, publisher=pack.name, country=pack.country)
        return claims, replace(context, language=_language(context, pack, page)), notices

    def _spoken(self, context: Context, notices: list[Notice]) -> tuple[Context, str | None]:
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
