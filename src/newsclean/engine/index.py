"""`Index`: all literals of a set of rules, found in one pass.

A literal that is a whole line is looked up as one text. Any other is filed under a pair of neighbouring words that it can't do without: the
longest pair, as long words are rare. One look-up of every line and every pair of a page, done in C, leaves a handful of places to compare.
So a page costs what its length costs, however many rules there are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count, pairwise
from typing import Any, NamedTuple

from newsclean.engine.filed import ENDLESS, Entry, Filed, Ready
from newsclean.engine.page import Page
from newsclean.packs.rules import Rule
from newsclean.words import EDGE, words

__all__ = ["Hit", "Hits", "Index", "filed_under"]

_FEW = 500  # so many keys are looked up in a page's words in less time than the words among the keys


Hit = tuple[Ready, int, int, int]  # a literal of a rule in its place: the block, the first of its tokens, and how many they are


class Hits(NamedTuple):
    """What was found on a page: rules' literals, for each pattern the blocks with a trigger of it, and fingerprints: the pack and the block."""

    literals: list[Hit]
    triggered: dict[Ready, set[int]]
    packs: list[tuple[str, int]]


Key = tuple[str, ...]  # two words, or one
Place = tuple[int, int, int, list[Entry]]  # the block, the first token, how many they are, and what was filed for them


class Index:
    """The literals of a set of rules, and of the fingerprints that tell publishers: pairs of a pack's id and its words."""

    __slots__ = ("_decode", "_lines", "_pairs", "_singles", "everywhere", "functions")

    def __init__(self, rules: Iterable[Rule], fingerprints: Iterable[tuple[str, str]] = ()) -> None:
        self._lines: dict[str, Any] = {}
        self._pairs: dict[Key, Any] = {}
        self._singles: dict[str, Any] = {}
        self._decode: Callable[[str], Filed] = _nothing
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
    def stored(cls, lines: dict[str, Any], filed: Iterable[tuple[Key, str]], decode: Callable[[str], Filed]) -> Index:
        """Make an index of one that was stored; what is filed for a line or under a key is decoded when a page has its words."""
        index = cls(())
        index._lines = lines
        index._pairs = dict(filed)
        index._singles = {key[0]: index._pairs.pop(key) for key in [key for key in index._pairs if len(key) == 1]}
        index._decode = decode
        return index

    def _add(self, form: list[str], ready: Ready | None, *, trigger: bool = False, pack: str = "") -> None:
        entry = entry_of(form, ready, trigger=trigger, pack=pack)
        if is_line(form):
            self._lines.setdefault(line_of(form), Filed()).add(form, 0, entry)
            return
        key, offset = filed_under(form)
        filed = self._singles.setdefault(key[0], Filed()) if len(key) == 1 else self._pairs.setdefault(key, Filed())
        filed.add(form, offset, entry)

    def hits(self, page: Page, *, limits: bool = True) -> Hits:
        """Find every literal in a page; unless `limits` is False, those in blocks that are too long for their rules are passed over."""
        found = Hits([], {}, [])
        lengths = page.lengths if limits else [0] * len(page.lengths)
        pairs, singles = self._keys(page)
        for block, first, size, entries in (*self._whole(page), *self._paired(page, lengths, pairs), *self._single(page, lengths, singles)):
            length = lengths[block]
            for entry in entries:
                ready, trigger, pack, limit = entry
                if limit < length:
                    continue
                if ready is None:
                    found.packs.append((pack, block))
                elif not trigger:
                    found.literals.append((ready, block, first, size))
                elif ready in found.triggered:
                    found.triggered[ready].add(block)
                else:
                    found.triggered[ready] = {block}
        return found

    def _whole(self, page: Page) -> Iterator[Place]:
        """Find the blocks that are a literal."""
        rows, breaks, lines = page.rows, page.breaks, self._lines
        for block in compress(count(), map(lines.__contains__, rows)):
            filed = lines[rows[block]]
            if isinstance(filed, str):
                filed = lines[rows[block]] = self._decode(filed)
            for _, size, _, entries in filed.literals:  # one, or none where its packs are not active
                yield block, breaks[block], size, entries

    def _keys(self, page: Page) -> tuple[Iterable[int], Iterable[int]]:
        """Find where keys of two words begin, and where keys of one stand."""
        tokens, pairs, singles = page.tokens, self._pairs, self._singles
        if len(pairs) + len(singles) > _FEW:
            return compress(count(), map(pairs.__contains__, pairwise(tokens))), compress(count(), map(singles.__contains__, tokens))
        known = page.known
        leads = {first for first, second in pairs if first in known and second in known} | (singles.keys() & known)
        places = [*compress(count(), map(leads.__contains__, tokens))] if leads else []
        return [at for at in places if tuple(tokens[at : at + 2]) in pairs], [at for at in places if tokens[at] in singles]

    def _paired(self, page: Page, lengths: list[int], keys: Iterable[int]) -> Iterator[Place]:
        """Find the literals whose pair of words stands in the page."""
        tokens, pairs, breaks = page.tokens, self._pairs, page.breaks
        for at in keys:
            key = tokens[at], tokens[at + 1]
            filed = pairs[key]
            if isinstance(filed, str):
                filed = pairs[key] = self._decode(filed)
            block = bisect_right(breaks, at) - 1
            if lengths[block] <= filed.limit:
                for form, size, offset, entries in filed.literals:
                    first = at - offset
                    if size == 2 or (first >= 0 and tokens[first : first + size] == form):
                        yield block, first, size, entries

    def _single(self, page: Page, lengths: list[int], keys: Iterable[int]) -> Iterator[Place]:
        """Find the literals of one word."""
        tokens, singles, breaks = page.tokens, self._singles, page.breaks
        for at in keys:
            filed = singles[tokens[at]]
            if isinstance(filed, str):
                filed = singles[tokens[at]] = self._decode(filed)
            block = bisect_right(breaks, at) - 1
            if lengths[block] <= filed.limit:
                for _, _, _, entries in filed.literals:  # one, or none where its packs are not active
                    yield block, at, 1, entries


def _nothing(text: str) -> Filed:
    raise ValueError(f"nothing is stored in this index: {text!r}")


def is_line(form: Sequence[str]) -> bool:
    """Tell whether a literal is a whole block."""
    return form[0] == form[-1] == EDGE


def line_of(form: Sequence[str]) -> str:
    r"""Return the words of a literal that is a whole block as `Page.rows` has them.

    >>> line_of(["^", "read", "more", "^"])
    ' read more '
    """
    return " ".join(form)[1:-1]


def literal_form(find: str, literal: str) -> list[str]:
    r"""Return the words of a literal, with an edge where a block must begin or end.

    >>> literal_form("starts", "Read more:")
    ['^', 'read', 'more']
    """
    form = words(literal).split(" ")
    if find in ("line", "starts"):
        form.insert(0, EDGE)
    if find in ("line", "ends"):
        form.append(EDGE)
    return form


def filed_under(form: Sequence[str]) -> tuple[Key, int]:
    r"""Return the key of a literal, its longest pair of words, and where in the literal it stands.

    >>> filed_under(["^", "read", "newspapers", "^"])
    (('read', 'newspapers'), 1)
    """
    if len(form) == 1:
        return (form[0],), 0
    lengths = [len(first) + len(second) for first, second in pairwise(form)]
    offset = lengths.index(max(lengths))
    return (form[offset], form[offset + 1]), offset


def entry_of(form: Sequence[str], ready: Ready | None, *, trigger: bool, pack: str = "") -> Entry:
    """Return what a literal is filed for, with the longest block in which it means anything."""
    limit = ENDLESS if ready is None or ready.limit is None else ready.limit
    if is_line(form) and not trigger:
        limit = min(limit, len(form) - 2)  # the literal is the block
    return Entry(ready, trigger, pack, limit)
