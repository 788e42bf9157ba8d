"""`Index`: all literals of a set of rules, found in one pass.

Each literal is filed under its longest word, as long words are rare, and there under the word beside it. One look-up of every word of a
page, done in C, leaves a handful of places to compare. So a page costs what its length costs, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count
from typing import Any, NamedTuple

from newsclean.engine.page import Page
from newsclean.packs.rules import Rule
from newsclean.words import words

__all__ = ["PATTERN_SECONDS", "Entry", "Hit", "Hits", "Index", "Literal", "Ready", "filed_under"]

PATTERN_SECONDS = 0.05  # a pattern that takes longer on one block is given up, with a notice
ENDLESS = 1 << 60
FEW = 400  # literals: so few are looked for one by one


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
    """A literal in the index: its words, how many, where among them its longest stands, and what it was filed for."""

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


Filed = dict[str, list[Literal]]  # by the word beside: the one behind, or with "<" the one before, or "" for a literal of one word


class Index:
    """The literals of a set of rules, and of the fingerprints that tell publishers: pairs of a pack's id and its words."""

    __slots__ = ("_decode", "_filed", "_size", "everywhere", "functions")

    def __init__(self, rules: Iterable[Rule], fingerprints: Iterable[tuple[str, str]] = ()) -> None:
        self._filed: dict[str, Any] = {}
        self._decode: Callable[[str], Filed] = _nothing
        self._size = 0
        ready_rules = tuple(map(Ready, rules))
        for ready in ready_rules:
            for literal in ready.rule.literals:
                self._add(literal_form(ready.rule.find, literal), ready)
            for literal in ready.rule.trigger:
                self._add(literal_form("phrase", literal), ready, trigger=True)
        for pack, literal in fingerprints:
            self._add(literal_form("phrase", literal), None, pack=pack)
        self.everywhere = tuple(ready for ready in ready_rules if ready.pattern and not ready.rule.trigger)
        self.functions = tuple(ready for ready in ready_rules if ready.rule.function is not None)

    @classmethod
    def stored(cls, filed: dict[str, str], decode: Callable[[str], Filed]) -> Index:
        """Make an index of one that was stored; what is filed under a word is decoded when a page has that word."""
        index = cls(())
        index._filed = dict(filed)
        index._decode = decode
        index._size = ENDLESS
        return index

    def _add(self, form: list[str], ready: Ready | None, *, trigger: bool = False, pack: str = "") -> None:
        entry = entry_of(form, ready, trigger=trigger, pack=pack)
        word, beside, offset = filed_under(form)
        literals = self._filed.setdefault(word, {}).setdefault(beside, [])
        for known in literals:
            if known.words == form:
                known.entries.append(entry)
                return
        literals.append(Literal(form, len(form), offset, [entry]))
        self._size += 1

    def hits(self, page: Page, *, limits: bool = True) -> Hits:
        """Find every literal in a page; unless `limits` is False, those in blocks that are too long for their rules are passed over."""
        found = Hits([], {})
        lengths = page.lengths if limits else [0] * len(page.lengths)
        for first, size, entries in self._few(page) if self._size <= FEW else self._all(page):
            block = page.block_of[first]
            _file(found, entries, (block, first, size), lengths[block])
        return found

    def _all(self, page: Page) -> Iterator[tuple[int, int, list[Entry]]]:
        tokens, filed = page.tokens, self._filed
        for place in compress(count(), map(filed.__contains__, tokens)):
            word = tokens[place]
            beside = filed[word]
            if isinstance(beside, str):
                beside = filed[word] = self._decode(beside)
            for key in (tokens[place + 1], f"<{tokens[place - 1]}", ""):
                if key in beside:
                    for form, size, offset, entries in beside[key]:
                        first = place - offset
                        if size < 3 or (first >= 0 and tokens[first : first + size] == form):
                            yield first, size, entries

    def _few(self, page: Page) -> Iterator[tuple[int, int, list[Entry]]]:
        """Find literals one by one: among the openings of blocks, or where their longest word stands if the page has all of their words."""
        tokens = page.tokens
        for form, size, offset, entries in (literal for filed in self._filed.values() for some in filed.values() for literal in some):
            if form[0] == "\n":
                places: Iterable[int] = page.openings.get(form[1], ())
            elif page.vocabulary.issuperset(form):
                places = (place - offset for place in _places(tokens, form[offset]) if place >= offset)
            else:
                continue
            for first in places:
                if tokens[first : first + size] == form:
                    yield first, size, entries


def _nothing(text: str) -> Filed:
    raise ValueError(f"nothing is stored in this index: {text!r}")


def literal_form(find: str, literal: str) -> list[str]:
    r"""Return the words of a literal, with a "\n" where a block must begin or end.

    >>> literal_form("starts", "Read more:")
    ['\n', 'read', 'more']
    """
    form = words(literal).split(" ")
    if find in ("line", "starts"):
        form.insert(0, "\n")
    if find in ("line", "ends"):
        form.append("\n")
    return form


def filed_under(form: Sequence[str]) -> tuple[str, str, int]:
    r"""Return the word a literal is filed under, the key of the word beside it, and where in the literal the word stands.

    >>> filed_under(["\n", "read", "newspapers"])
    ('newspapers', '<read', 2)
    """
    # Of one-character words, as Chinese and Japanese have them, the later in Unicode: characters are rarer than kana.
    offset = max(range(len(form)), key=lambda place: (len(form[place]), form[place]) if form[place] != "\n" else (0, ""))
    if offset + 1 < len(form):
        return form[offset], form[offset + 1], offset
    return form[offset], f"<{form[offset - 1]}" if offset else "", offset


def entry_of(form: Sequence[str], ready: Ready | None, *, trigger: bool, pack: str = "") -> Entry:
    """Return what a literal is filed for, with the longest block in which it means anything."""
    limit = None if ready is None else ready.limit
    if form[0] == form[-1] == "\n" and not trigger:
        limit = len(form) - 2  # the literal is the block
    return Entry(ready, trigger, pack, limit or ENDLESS)


def _places(tokens: list[str], word: str) -> Iterator[int]:
    place = -1
    for _ in range(tokens.count(word)):
        place = tokens.index(word, place + 1)
        yield place


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
