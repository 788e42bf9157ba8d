"""`Index`: all literals of a set of rules, found in one pass.

Each literal is filed under a pair of neighbouring words that it can't do without: the longest pair, as long words are rare. One look-up of
every pair of a page, done in C, leaves a handful of places to compare. So a page costs what its length costs, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count, pairwise
from typing import NamedTuple

from newsclean.engine.page import Page
from newsclean.packs.rules import Rule
from newsclean.words import words

__all__ = ["Entry", "Hit", "Hits", "Index", "Literal", "Ready"]

PATTERN_SECONDS = 0.05  # a pattern that takes longer on one block is given up, with a notice

ENDLESS = 1 << 60
FEW = 300  # keys: so few are looked for one by one


class Ready:
    """A rule with all that is derived from it worked out once."""

    __slots__ = ("ends", "limit", "literal", "name", "pattern", "rank", "reason", "rule", "seconds", "whole", "yields")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.name = rule.name
        self.reason = rule.reason
        self.limit = rule.limit
        self.rank = (int(rule.protects), 2 + rule.publisher)
        self.literal = rule.regex is None
        self.yields = rule.regex is not None and rule.extent == "block" and not rule.is_passage and not rule.label.is_article
        self.whole = rule.extent == "block"
        self.ends = tuple(words(literal).split(" ") for literal in rule.until)
        self.pattern = rule.regex
        self.seconds = None if rule.proved else PATTERN_SECONDS


class Entry(NamedTuple):
    """What a literal was filed for: a rule, or the pack it is a fingerprint of; in a block of more than `limit` words it means nothing."""

    ready: Ready | None
    trigger: bool
    pack: str
    limit: int


class Literal(NamedTuple):
    """A literal in the index: its words, how many, where among them its key stands, and what it was filed for."""

    words: list[str]
    size: int
    offset: int
    entries: list[Entry]


class Filed:
    """The literals of one key, and the longest block in which any of them means anything."""

    __slots__ = ("limit", "literals")

    def __init__(self) -> None:
        self.literals: list[Literal] = []
        self.limit = 0

    def add(self, form: list[str], offset: int, entry: Entry) -> None:
        """File a literal; what has the same words shares one."""
        self.limit = max(self.limit, entry.limit)
        for known in self.literals:
            if known.words == form:
                known.entries.append(entry)
                return
        self.literals.append(Literal(form, len(form), offset, [entry]))


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

    __slots__ = ("_literals", "_pairs", "_singles", "everywhere", "functions", "rules")

    def __init__(self, rules: Iterable[Rule], fingerprints: Iterable[tuple[str, str]] = ()) -> None:
        self.rules = tuple(map(Ready, rules))
        self._pairs: dict[tuple[str, str], Filed] = {}
        self._singles: dict[str, Filed] = {}
        for ready in self.rules:
            for literal in ready.rule.literals:
                self._add(ready.rule.find, literal, ready)
            for literal in ready.rule.trigger:
                self._add("phrase", literal, ready, trigger=True)
        for pack, literal in fingerprints:
            self._add("phrase", literal, None, pack=pack)
        self._literals = [literal for filed in (*self._pairs.values(), *self._singles.values()) for literal in filed.literals]
        self.everywhere = tuple(ready for ready in self.rules if ready.pattern and not ready.rule.trigger)
        self.functions = tuple(ready for ready in self.rules if ready.rule.function is not None)

    def _add(self, find: str, literal: str, ready: Ready | None, *, trigger: bool = False, pack: str = "") -> None:
        form = words(literal).split(" ")
        if find in ("line", "starts"):
            form.insert(0, "\n")
        if find in ("line", "ends"):
            form.append("\n")
        entry = Entry(ready, trigger, pack, _limit(find, form, ready, trigger))
        if len(form) == 1:
            self._singles.setdefault(form[0], Filed()).add(form, 0, entry)
            return
        lengths = [len(first) + len(second) for first, second in pairwise(form)]
        best = lengths.index(max(lengths))
        self._pairs.setdefault((form[best], form[best + 1]), Filed()).add(form, best, entry)

    def hits(self, page: Page, *, limits: bool = True) -> Hits:
        """Find every literal in a page; unless `limits` is False, those in blocks that are too long for their rules are passed over."""
        found = Hits([], {})
        tokens, block_of = page.tokens, page.block_of
        lengths = page.lengths if limits else [0] * len(page.lengths)
        if len(self._pairs) + len(self._singles) <= FEW:
            for literal in self._literals:
                for first in _places(literal, page):
                    block = block_of[first]
                    _file(found, literal.entries, (block, first, literal.size), lengths[block])
            return found
        pairs, singles = self._pairs, self._singles
        for place in compress(count(), map(pairs.__contains__, pairwise(tokens))):
            filed = pairs[tokens[place], tokens[place + 1]]
            if lengths[block_of[place]] > filed.limit:
                continue
            for form, size, offset, entries in filed.literals:
                first = place - offset
                if size == 2 or (first >= 0 and tokens[first : first + size] == form):
                    block = block_of[first]
                    _file(found, entries, (block, first, size), lengths[block])
        for place in compress(count(), map(singles.__contains__, tokens)):
            filed = singles[tokens[place]]
            block = block_of[place]
            if lengths[block] <= filed.limit:
                _file(found, filed.literals[0].entries, (block, place, 1), lengths[block])
        return found


def _places(literal: Literal, page: Page) -> Iterator[int]:
    """Return where one literal stands: among the openings of blocks, or where its longest word does if the page has all of its words."""
    form, size, tokens = literal.words, literal.size, page.tokens
    if form[0] == "\n":
        yield from (first for first in page.openings.get(form[1], ()) if tokens[first : first + size] == form)
    elif page.vocabulary.issuperset(form):
        longest = max(form, key=len)
        offset, at = form.index(longest), -1
        while (at := _index(tokens, longest, at + 1)) >= 0:
            if at >= offset and tokens[at - offset : at - offset + size] == form:
                yield at - offset


def _index(tokens: list[str], word: str, start: int) -> int:
    try:
        return tokens.index(word, start)
    except ValueError:
        return -1


def _limit(find: str, form: list[str], ready: Ready | None, trigger: bool) -> int:
    """Return how many words a block may have for a literal to mean anything in it."""
    if ready is None or (ready.limit is None and (trigger or find != "line")):
        return ENDLESS
    if find == "line" and not trigger:
        return len(form) - 2
    return ready.limit or ENDLESS


def _file(found: Hits, entries: Sequence[Entry], place: tuple[int, int, int], length: int) -> None:
    for entry in entries:
        if entry[3] < length:
            continue
        ready = entry[0]
        if ready is None or not entry[1]:
            found.literals.append(Hit(entry, *place))
        elif ready in found.triggered:
            found.triggered[ready].add(place[0])
        else:
            found.triggered[ready] = {place[0]}
