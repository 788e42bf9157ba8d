"""`Index`: all literals of a set of rules, found in one pass.

Each literal is filed under a pair of neighbouring words that it can't do without: the longest pair, as long words are rare. One look-up of
every pair of a page, done in C, leaves a handful of places to compare. So a page costs what its length costs, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count, pairwise
from typing import NamedTuple

from newsclean.engine.page import Page
from newsclean.packs.rules import Rule
from newsclean.words import words

__all__ = ["Entry", "Hit", "Hits", "Index", "Literal", "Ready"]

PATTERN_SECONDS = 0.05  # a pattern that takes longer on one block is given up, with a notice


class Ready:
    """A rule with all that is derived from it worked out once."""

    __slots__ = ("ends", "limit", "name", "pattern", "rank", "reason", "rule", "seconds", "whole")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.name = rule.name
        self.reason = rule.reason
        self.limit = rule.limit
        self.rank = (int(rule.protects), 2 + rule.publisher)
        self.whole = rule.extent == "block"
        self.ends = tuple(words(literal).split(" ") for literal in rule.until)
        self.pattern = rule.regex
        self.seconds = None if rule.proved else PATTERN_SECONDS


class Entry(NamedTuple):
    """What a literal was filed for: a rule, or the pack it is a fingerprint of."""

    ready: Ready | None
    trigger: bool
    pack: str
    limit: int  # of words, for a trigger: in a longer block it means nothing


class Literal(NamedTuple):
    """A literal in the index: its words, how many, where among them its key stands, and what it was filed for."""

    words: list[str]
    size: int
    offset: int
    entries: list[Entry]


class Hit(NamedTuple):
    """A literal in its place: the block, the first of its tokens, and how many they are."""

    entry: Entry
    block: int
    token: int
    size: int


class Hits(NamedTuple):
    """What was found on a page: literals in their places, and for each pattern the blocks in which a trigger of it stands."""

    literals: list[Hit]
    triggered: dict[Ready, set[int]]


class Index:
    """The literals of a set of rules, and of the fingerprints that tell publishers: pairs of a pack's id and its words."""

    __slots__ = ("_pairs", "_singles", "everywhere", "functions", "rules")

    def __init__(self, rules: Iterable[Rule], fingerprints: Iterable[tuple[str, str]] = ()) -> None:
        self.rules = tuple(map(Ready, rules))
        self._pairs: dict[tuple[str, str], list[Literal]] = {}
        self._singles: dict[str, list[Entry]] = {}
        for ready in self.rules:
            for literal in ready.rule.literals:
                self._add(ready.rule.find, literal, ready)
            for literal in ready.rule.trigger:
                self._add("phrase", literal, ready, trigger=True)
        for pack, literal in fingerprints:
            self._add("phrase", literal, None, pack=pack)
        self.everywhere = tuple(ready for ready in self.rules if ready.pattern and not ready.rule.trigger)
        self.functions = tuple(ready for ready in self.rules if ready.rule.function is not None)

    def _add(self, find: str, literal: str, ready: Ready | None, *, trigger: bool = False, pack: str = "") -> None:
        form = words(literal).split(" ")
        if find in ("line", "starts"):
            form.insert(0, "\n")
        if find in ("line", "ends"):
            form.append("\n")
        entry = Entry(ready, trigger, pack, ready.limit if trigger and ready and ready.limit else 1 << 60)
        if len(form) == 1:
            self._singles.setdefault(form[0], []).append(entry)
            return
        lengths = [len(first) + len(second) for first, second in pairwise(form)]
        best = lengths.index(max(lengths))
        filed = self._pairs.setdefault((form[best], form[best + 1]), [])
        for known in filed:
            if known.words == form:
                known.entries.append(entry)
                return
        filed.append(Literal(form, len(form), best, [entry]))

    def hits(self, page: Page) -> Hits:
        """Find every literal in a page; triggers in blocks that are too long for their rules are passed over."""
        found = Hits([], {})
        tokens, pairs, singles = page.tokens, self._pairs, self._singles
        for place in compress(count(), map(pairs.__contains__, pairwise(tokens))):
            for form, size, offset, entries in pairs[tokens[place], tokens[place + 1]]:
                first = place - offset
                if size == 2 or (first >= 0 and tokens[first : first + size] == form):
                    _file(found, entries, page, first, size)
        for place in compress(count(), map(singles.__contains__, tokens)):
            _file(found, singles[tokens[place]], page, place, 1)
        return found


def _file(found: Hits, entries: Sequence[Entry], page: Page, token: int, size: int) -> None:
    block = page.block_of[token]
    length = page.lengths[block]
    for entry in entries:
        if entry[3] < length:
            continue
        ready = entry[0]
        if ready is None or not entry[1]:
            found.literals.append(Hit(entry, block, token, size))
        elif ready in found.triggered:
            found.triggered[ready].add(block)
        else:
            found.triggered[ready] = {block}
