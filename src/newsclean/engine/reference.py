"""The matcher as one would write it first: every literal against every block. Too slow to use, simple enough to trust; a test compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from newsclean.engine.index import Hits
from newsclean.engine.page import Page
from newsclean.packs.rules import Rule
from newsclean.words import by_pattern

__all__ = ["found_by_index", "found_simply"]


def found_simply(page: Page, rules: Iterable[Rule]) -> set[tuple[str, str, int, int]]:
    """Return the rule's name, "find" or "trigger", the block and the word of every place where a literal stands."""
    blocks = [by_pattern(f" {block.text} ")[0] for block in page.document.blocks]
    having: dict[str, set[int]] = {}  # the blocks that have a word: a literal stands in those that have all of its words
    for number, block in enumerate(blocks):
        for word in block:
            having.setdefault(word, set()).add(number)
    found = set()
    for rule in rules:
        for kind, find, literals in (("find", rule.find, rule.literals), ("trigger", "phrase", rule.trigger)):
            for form in map(_form, literals):
                for number in having[form[0]].intersection(*(having.get(word, ()) for word in form[1:])) if form[0] in having else ():
                    if rule.limit is None or page.lengths[number] <= rule.limit:
                        places = _places(find, form, blocks[number])
                        found |= {(rule.name, kind, number, place if kind == "find" else 0) for place in places}
    return found


@cache
def _form(literal: str) -> list[str]:
    return by_pattern(f" {literal} ")[0]


def _places(find: str, literal: list[str], block: list[str]) -> Iterator[int]:
    size = len(literal)
    if find == "line":
        yield from [0] if block == literal else []
    elif find == "starts":
        yield from [0] if block[:size] == literal else []
    elif find == "ends":
        yield from [len(block) - size] if block[-size:] == literal else []
    else:
        yield from (place for place in range(len(block) - size + 1) if block[place : place + size] == literal)


def found_by_index(page: Page, hits: Hits) -> set[tuple[str, str, int, int]]:
    """Return what an index found in the form of `found_simply`."""
    found = set()
    for ready, block, token, _ in hits.literals:
        found.add((ready.name, "find", block, max(0, token - page.breaks[block] - 1)))
    for ready, blocks in hits.triggered.items():
        found |= {(ready.name, "trigger", block, 0) for block in blocks}
    return found
