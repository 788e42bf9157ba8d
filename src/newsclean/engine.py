"""All literals of all rules in one index; `mark` tells which rules speak of which blocks of a document.

A document is compared in one normal form: its folded words with one space between and a line break between blocks. In that form each
literal is a plain string to be found. The index knows for each literal a pair of neighbouring words that it can't do without (the longest
pair, as long words are rare); one intersection of a page's pairs with those of all literals, done in C, leaves a handful of places to look at.
So a page costs what its length costs, however many rules there are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from newsclean.blocks import is_prose
from newsclean.model import Block, Document, Mark, Notice
from newsclean.packs.rules import Rule
from newsclean.words import has_cjk, tokens, word_spans, words

__all__ = ["Claim", "Index", "Near", "Page", "mark"]

PATTERN_SECONDS = 0.05  # a pattern that takes longer on one block is given up, with a notice

_OPENING = " ([{«»›▶►•→·*-–—"
_CLOSING = " .:!…»›→])}"


class Claim(NamedTuple):
    """What one rule says: these blocks (or a stretch in one of them) are this."""

    rank: tuple[int, int, int, str]
    first: int  # the first and the last block
    last: int
    whole: bool  # whether the blocks are taken whole
    mark: Mark


class Near(NamedTuple):
    """A rule that came near a block and did not take it, and why not."""

    block: int
    rule: str
    why: str


class Hit(NamedTuple):
    """A literal in its place: the rule, the role it plays there, and where it stands in the page's normal form."""

    entry: Entry
    block: int
    at: int


class Entry(NamedTuple):
    """A literal in the index, in the page's normal form."""

    needle: str
    offset: int  # where in the needle its key stands
    role: str  # "find", "trigger", "fingerprint"
    owner: Any  # the rule, or for a fingerprint the id of the pack


class Page:
    """A document in the normal form in which literals are found; made once for a document and not changed."""

    __slots__ = ("_prose", "cjk", "document", "ends", "lines", "norm", "tokens")

    def __init__(self, document: Document) -> None:
        self.document = document
        joined = "\n".join([block.text for block in document.blocks])
        self.cjk = has_cjk(joined)
        self.tokens = ["\n", *tokens(joined), "\n"]
        self.norm = " ".join(self.tokens)
        self.lines = self.norm.splitlines(keepends=True)
        self.ends = list(accumulate(map(len, self.lines)))
        self._prose: list[int] | None = None

    def block_at(self, position: int) -> int:
        """Return the number of the block in which a position of the normal form lies."""
        return bisect_right(self.ends, position) - 1

    def words_in(self, block: int) -> int:
        """Return how many words a block has; where a character is a word, three count as one."""
        count = self.lines[block + 1].count(" ") - 1
        return count // 3 if self.cjk else count

    def prose_before(self, block: int) -> tuple[int, int]:
        """Return how many prose blocks stand before a block, and how many behind it."""
        if self._prose is None:
            self._prose = [number for number, one in enumerate(self.document.blocks) if is_prose(one.text)]
        before = bisect_right(self._prose, block - 1)
        return before, len(self._prose) - bisect_right(self._prose, block)


class Index:
    """The literals of a set of rules, found together."""

    __slots__ = ("_pairs", "_singles", "everywhere", "keys", "rules", "single_keys")

    def __init__(self, rules: Iterable[Rule], fingerprints: Iterable[tuple[str, str]] = ()) -> None:
        self.rules = tuple(rules)
        self._pairs: dict[tuple[str, str], list[Entry]] = {}
        self._singles: dict[str, list[Entry]] = {}
        for rule in self.rules:
            for literal in rule.literals:
                self._add(rule.find, literal, "find", rule)
            for literal in rule.trigger:
                self._add("phrase", literal, "trigger", rule)
        for pack, literal in fingerprints:
            self._add("phrase", literal, "fingerprint", pack)
        self.keys = frozenset(self._pairs)
        self.single_keys = frozenset(self._singles)
        self.everywhere = tuple(rule for rule in self.rules if rule.find == "regex" and not rule.trigger)

    def _add(self, find: str, literal: str, role: str, owner: Any) -> None:
        form = words(literal).split(" ")
        if find in ("line", "starts"):
            form.insert(0, "\n")
        if find in ("line", "ends"):
            form.append("\n")
        edges = (" " if form[0] != "\n" else "", " " if form[-1] != "\n" else "")
        needle = f"{edges[0]}{' '.join(form)}{edges[1]}"
        if len(form) == 1:
            self._singles.setdefault(form[0], []).append(Entry(needle, 0, role, owner))
            return
        pairs = list(pairwise(form))
        best = max(range(len(pairs)), key=lambda n: _rarity(pairs[n]))
        offset = len(" ".join(form[:best])) + (edges[0] == " " or 0) if best else 0
        self._pairs.setdefault(pairs[best], []).append(Entry(needle, offset, role, owner))

    def hits(self, page: Page) -> Iterator[Hit]:
        """Find every literal in a page."""
        norm = page.norm
        for pair in self.keys.intersection(pairwise(page.tokens)):
            yield from _verified(page, _places(norm, _key_text(*pair)), self._pairs[pair])
        for word in self.single_keys.intersection(page.tokens):
            yield from _verified(page, _places(norm, f" {word} "), self._singles[word])


def _rarity(pair: tuple[str, str]) -> int:
    return len(pair[0].strip()) + len(pair[1].strip())


def _key_text(first: str, second: str) -> str:
    return f"{'' if first == chr(10) else ' '}{first} {second}{'' if second == chr(10) else ' '}"


def _places(norm: str, key: str) -> Iterator[int]:
    at = norm.find(key)
    while at >= 0:
        yield at
        at = norm.find(key, at + 1)


def _verified(page: Page, places: Iterator[int], entries: Sequence[Entry]) -> Iterator[Hit]:
    norm = page.norm
    for place in places:
        for entry in entries:
            at = place - entry.offset
            if at >= 0 and norm.startswith(entry.needle, at):
                yield Hit(entry, page.block_at(at + (entry.needle[0] == "\n")), at)


def mark(page: Page, hits: Iterable[Hit], index: Index, near: list[Near] | None = None) -> tuple[list[Claim], list[Notice]]:
    """Return what the rules of an index claim of a page, and notices of rules that had to be given up.

    `near`, where given, takes up the rules that came near a block and why they did not take it.
    """
    run = _Run(page, near)
    wanted: dict[str, tuple[Rule, set[int]]] = {}
    for hit in hits:
        rule = hit.entry.owner
        if hit.entry.role == "trigger":
            wanted.setdefault(rule.name, (rule, set()))[1].add(hit.block)
        elif hit.entry.role == "find":
            run.literal(rule, hit)
    for rule, blocks in wanted.values():
        run.pattern(rule, sorted(blocks))
    for rule in index.everywhere:
        run.pattern(rule, range(len(page.document.blocks)))
    for rule in index.rules:
        if rule.function is not None:
            run.function(rule)
    return run.claims, run.notices


class _Run:
    """One marking of one page: holds what has been found so far."""

    def __init__(self, page: Page, near: list[Near] | None) -> None:
        self.page, self.near = page, near
        self.claims: list[Claim] = []
        self.notices: list[Notice] = []
        self._done: set[tuple[str, int]] = set()

    def literal(self, rule: Rule, hit: Hit) -> None:
        if rule.extent != "block":
            span = self._span_of(hit)
            if span is not None:
                self._part(rule, hit.block, span)
        elif (rule.name, hit.block) not in self._done:
            self._done.add((rule.name, hit.block))
            self._blocks(rule, hit.block)

    def pattern(self, rule: Rule, blocks: Iterable[int]) -> None:
        compiled = _compiled(rule.regex or "")
        for number in blocks:
            block = self.page.document.blocks[number]
            try:
                found = list(compiled.finditer(block.text, timeout=PATTERN_SECONDS))
            except TimeoutError:
                self.notices.append(Notice("rule-timeout", f"{rule.name} took over {PATTERN_SECONDS} s on block {number} and was given up"))
                continue
            if not found:
                self._miss(number, rule, "its trigger is there, its pattern does not match")
            elif rule.extent == "block":
                self._blocks(rule, number, _fields(found[0]))
            else:
                for match in found:
                    self._part(rule, number, _raw_span(self.page.document, block, match.span()), _fields(match))

    def function(self, rule: Rule) -> None:
        starts = [block.start for block in self.page.document.blocks]
        for start, end in rule.function(self.page.document) if rule.function else ():
            first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
            blocks = self.page.document.blocks
            whole = start <= blocks[first].start and end >= blocks[last].end
            self.claims.append(_claim(rule, first, last, whole, start, end))

    def _blocks(self, rule: Rule, first: int, fields: tuple[tuple[str, str], ...] = ()) -> None:
        why_not = self._refused(rule, first)
        last = first if why_not or not rule.is_passage else _passage_end(rule, self.page, first)
        if last is None:
            why_not = f"its end is not within {rule.most} blocks"
        if why_not or last is None:
            self._miss(first, rule, why_not)
            return
        blocks = self.page.document.blocks
        self.claims.append(_claim(rule, first, last, True, blocks[first].start, blocks[last].end, fields))

    def _part(self, rule: Rule, number: int, span: tuple[int, int], fields: tuple[tuple[str, str], ...] = ()) -> None:
        if why_not := self._refused(rule, number):
            self._miss(number, rule, why_not)
            return
        block, text = self.page.document.blocks[number], self.page.document.text
        start, end = _widened(text, block, span, rest=rule.extent == "rest")
        self.claims.append(_claim(rule, number, number, (start, end) == (block.start, block.end), start, end, fields))

    def _refused(self, rule: Rule, number: int) -> str:
        if rule.limit is not None and (count := self.page.words_in(number)) > rule.limit:
            return f"the block has {count} words, more than the rule's {rule.limit}"
        if rule.at != "any":
            before, behind = self.page.prose_before(number)
            if rule.at == "head" and before > 2:
                return f"{before} prose blocks stand before it: not the head"
            if rule.at == "tail" and before < behind:
                return f"{before} prose blocks before it and {behind} behind it: not the tail"
        return ""

    def _span_of(self, hit: Hit) -> tuple[int, int] | None:
        """Return where in the document's text the words of a hit stand."""
        block = self.page.document.blocks[hit.block]
        line_start = self.page.ends[hit.block]
        first = self.page.norm.count(" ", line_start, max(hit.at, line_start))
        count = len(hit.entry.needle.split())
        spans = word_spans(self.page.document.text[block.start : block.end])
        if first + count > len(spans):
            return None
        return block.start + spans[first][0], block.start + spans[first + count - 1][1]

    def _miss(self, number: int, rule: Rule, why: str) -> None:
        if self.near is not None:
            self.near.append(Near(number, rule.name, why))


def _claim(rule: Rule, first: int, last: int, whole: bool, start: int, end: int, fields: tuple[tuple[str, str], ...] = ()) -> Claim:
    rank = (int(rule.protects), 2 + rule.publisher, end - start, rule.name)
    return Claim(rank, first, last, whole, Mark(start, end, rule.label, rule.name, rule.reason, fields))


def _passage_end(rule: Rule, page: Page, first: int) -> int | None:
    blocks = page.document.blocks
    bound = min(len(blocks), first + rule.most) if rule.most else len(blocks)
    if rule.until:
        ends = [f" {words(literal)} " for literal in rule.until]
        return next((n for n in range(first, bound) if any(end in page.lines[n + 1] for end in ends)), None)
    if rule.to == "end":
        return len(blocks) - 1 if bound == len(blocks) else None
    for number in range(first + 1, min(bound + 1, len(blocks))):
        if _opens(rule.to == "heading", blocks, number):
            return number - 1
    return None


def _opens(heading: bool, blocks: tuple[Block, ...], number: int) -> bool:
    """Tell whether prose begins at this block: with its heading, or (unless a heading is asked for) without."""
    follows = number + 1 < len(blocks) and is_prose(blocks[number + 1].text)
    block = blocks[number]
    if follows and block.gap > (blocks[number - 1].gap if number > 1 else 0) and len(block.text) <= 100 and block.text[-1] not in ".!?…":
        return True
    return not heading and is_prose(block.text)


@cache
def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern, regex.IGNORECASE)


def _fields(match: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name, text.strip()) for name, text in match.groupdict().items() if text and text.strip())


def _raw_span(document: Document, block: Block, span: tuple[int, int]) -> tuple[int, int]:
    """Return where a span of a block's text stands in the document's text, which may have more white space."""
    start, end = span
    if block.end - block.start == len(block.text):
        return block.start + start, block.start + end
    solid = [at for at in range(block.start, block.end) if not document.text[at].isspace()]
    before = len(block.text[:start].replace(" ", ""))
    inside = len(block.text[start:end].replace(" ", ""))
    return solid[before], solid[before + max(inside, 1) - 1] + 1


def _widened(text: str, block: Block, span: tuple[int, int], *, rest: bool) -> tuple[int, int]:
    """Take with the words the bullet or bracket that opens them and the punctuation that closes them."""
    start, end = span
    end = block.end if rest else end
    while end < block.end and text[end] in _CLOSING:
        end += 1
    while start > block.start and text[start - 1] in _OPENING:
        start -= 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
