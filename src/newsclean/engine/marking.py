"""`mark`: what the rules of an index claim of a page."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from newsclean.engine.claims import Claim, claim_of, function_claims, given_up
from newsclean.engine.filed import PATTERN_SECONDS, Ready
from newsclean.engine.index import Hit, Hits, Index
from newsclean.engine.page import Page
from newsclean.engine.passages import passage_end
from newsclean.engine.spans import raw_span, widened
from newsclean.model import Notice
from newsclean.packs.rules import Rule
from newsclean.words import word_spans

__all__ = ["PATTERN_SECONDS", "Marking", "Near", "mark"]

_NO_MATCH = "its trigger is there, its pattern does not match"
_HEADING = "alone between two paragraphs it may be a heading of the article"
_SPOKEN = "the block is in quotation marks: somebody's words"
PROVED_CHARACTERS = 20_000  # patterns that were proved run without a clock; not on longer blocks than they were tried on


class Near(NamedTuple):
    """A rule that came near a block and did not take it, and why not."""

    block: int
    rule: str
    why: str


class Marking(NamedTuple):
    """What the rules of an index say of a page.

    `notices` tell of rules that had to be given up; `loose` are the blocks of which a rule could say something else if others stood around them.
    """

    claims: list[Claim]
    notices: list[Notice]
    loose: set[int]


def mark(page: Page, hits: Hits, index: Index, near: list[Near] | None = None, *, deadline: float = math.inf) -> Marking:
    """Return what the rules of an index say of a page.

    `near`, where given, takes up the rules that came near a block and why they did not take it. Past the `deadline`, in the seconds of
    `time.monotonic`, no pattern and no Python rule is tried any more.
    """
    run = _Run(page, near, deadline)
    run.literals(hits.literals)
    # Of two rules on the same stretch the one with literals goes before: where one has spoken, a pattern could only speak in vain.
    spoken = _covered(run.claims)
    for ready, numbers in hits.triggered.items():
        run.pattern(ready, sorted(numbers - spoken if ready.yields else numbers))
    for ready in index.everywhere:
        run.pattern(ready, range(len(page.document.blocks)))
    claims, notices = function_claims(page.document, index, deadline=deadline)
    run.claims += claims
    run.lone()
    return Marking(run.claims, [*run.notices, *notices], run.loose)


def _covered(claims: Iterable[Claim]) -> set[int]:
    """Return the blocks that are claimed whole; passages that lie in each other are counted through once."""
    covered: set[int] = set()
    reach = 0
    for first, last in sorted([(claim.first, claim.last) for claim in claims if claim.whole]):
        covered.update(range(max(first, reach), last + 1))
        reach = max(reach, last + 1)
    return covered


class _Run:
    """One marking of one page: holds what has been found so far."""

    def __init__(self, page: Page, near: list[Near] | None, deadline: float = math.inf) -> None:
        self.page, self.near = page, near
        self.deadline, self.hurried = deadline, deadline < math.inf
        self.claims: list[Claim] = []
        self.notices: list[Notice] = []
        self.loose: set[int] = set()
        self.amid_prose: list[tuple[Ready, int]] = []  # what was found between two paragraphs, of which others may claim either

    def literals(self, hits: Iterable[Hit]) -> None:
        """Claim what literals claim by themselves; of the plain rules on a block only the strongest speaks, as the others claim no more."""
        done: set[tuple[Ready, int]] = set()
        best: dict[int, Ready] = {}
        looked = self.near is not None  # then the index has passed over no block for its length
        for ready, block, token, size in hits:
            if ready.in_rows and self.page.is_amid_prose(block):
                self.amid_prose.append((ready, block))
            elif ready.unspoken and self.page.is_quotation(block):
                self._miss(block, ready, _SPOKEN)
            elif ready.plain:
                held = best.get(block)
                if (held is None or ready.order > held.order) and not (looked and self.refused(ready, block)):
                    best[block] = ready
            elif not ready.whole:
                self.words(ready, block, token, size)
            elif (ready, block) not in done:
                done.add((ready, block))
                self.blocks(ready, block)
        for block, ready in best.items():
            self.claim(ready, block)

    def lone(self) -> None:
        """Claim what may be a heading and is none: beside it stands something that is not of the article either."""
        if not self.amid_prose:
            return
        beside = _covered(claim for claim in self.claims if not claim.mark.label.is_article)
        beside.update([block for _, block in self.amid_prose])  # of two such lines, neither is a paragraph
        for ready, block in self.amid_prose:
            if block - 1 in beside or block + 1 in beside:
                self.blocks(ready, block)
            else:
                self.loose.add(block)
                self._miss(block, ready, _HEADING)

    def words(self, ready: Ready, block: int, token: int, size: int) -> None:
        """Claim the words of a literal, for a rule that takes no whole blocks."""
        spans = self._word_spans(block)
        at = self.page.breaks[block]
        first, last = max(token, at + 1) - at - 1, min(token + size, self.page.breaks[block + 1]) - at - 2
        if last < len(spans):
            self._part(ready, block, (spans[first][0], spans[last][1]))

    def pattern(self, ready: Ready, numbers: Iterable[int]) -> None:
        """Try a pattern on blocks; what is refused for its length or place is not even tried."""
        search: Any = None  # compiled when a block begins as the pattern does
        blocks, rows, timeout, opens = self.page.document.blocks, self.page.rows, ready.seconds, ready.opens
        anywhere = ready.limit is None and ready.rule.at == "any" and not ready.unspoken
        for number in numbers:
            if not anywhere and self.refused(ready, number):
                continue
            if self.hurried and time.monotonic() > self.deadline:
                return
            if opens and not rows[number].startswith(opens, 1) and rows[number][1:2].isalpha():
                self._miss(number, ready, _NO_MATCH)
                continue
            search = search or _compiled(ready.pattern or "").search
            text = blocks[number][2]
            if len(text) > PROVED_CHARACTERS:
                timeout = PATTERN_SECONDS
            try:  # a clock costs several times the search: patterns that were proved when their pack was built run without
                match = search(text) if timeout is None else search(text, timeout=timeout)
                if match is None:
                    self._miss(number, ready, _NO_MATCH)
                elif ready.in_rows and self.page.is_amid_prose(number):
                    self.amid_prose.append((ready, number))
                elif ready.whole:
                    self.blocks(ready, number, _fields(match))
                else:
                    self._parts(ready, number)
            except TimeoutError:
                self.notices.append(given_up(ready, "rule-timeout", f"took over {PATTERN_SECONDS} s on block {number}"))
                return  # on the whole page: a thousand such blocks would cost a thousand times as much

    def _parts(self, ready: Ready, number: int) -> None:
        block = self.page.document.blocks[number]
        for match in [
            *_compiled(ready.pattern or "").finditer(
                block.text, timeout=PATTERN_SECONDS if len(block.text) > PROVED_CHARACTERS else ready.seconds
            )
        ]:
            self._part(ready, number, raw_span(self.page.document, block, match.span()), _fields(match))

    def blocks(self, ready: Ready, first: int, fields: tuple[tuple[str, str], ...] = ()) -> None:
        """Claim a block, or the passage that it opens."""
        if self.refused(ready, first):
            return
        if ready.placed:
            self.loose.add(first)
        last = passage_end(ready, self.page, first) if ready.rule.is_passage else first
        if last is None:
            self._miss(first, ready, _endless(ready.rule))
            return
        self.claim(ready, first, last, fields)

    def claim(self, ready: Ready, first: int, last: int | None = None, fields: tuple[tuple[str, str], ...] = ()) -> None:
        """Claim whole blocks, one or all from the first to the last."""
        blocks, last = self.page.document.blocks, first if last is None else last
        self.claims.append(claim_of(ready, first, last, True, blocks[first][0], blocks[last][1], fields))

    def _part(self, ready: Ready, number: int, span: tuple[int, int], fields: tuple[tuple[str, str], ...] = ()) -> None:
        if self.refused(ready, number):
            return
        if ready.placed:
            self.loose.add(number)
        block, text = self.page.document.blocks[number], self.page.document.text
        start, end = widened(text, block, span, rest=ready.rule.extent == "rest")
        self.claims.append(claim_of(ready, number, number, (start, end) == (block.start, block.end), start, end, fields))

    def refused(self, ready: Ready, number: int) -> bool:
        """Tell whether a block is too long for a rule or stands in the wrong place, and note why."""
        why = ""
        if ready.limit is not None and (count := self.page.lengths[number]) > ready.limit:
            why = f"the block has {count} words, more than the rule's {ready.limit}"
        elif ready.unspoken and self.page.is_quotation(number):
            why = _SPOKEN
        elif ready.rule.at != "any":
            before, behind = self.page.prose_around(number)
            if ready.rule.at == "head" and before > 2:
                why = f"{before} prose blocks stand before it: not the head"
            elif ready.rule.at == "tail" and before < behind:
                why = f"{before} prose blocks before it and {behind} behind it: not the tail"
            if why:
                self.loose.add(number)
        if why:
            self._miss(number, ready, why)
        return bool(why)

    def _word_spans(self, block: int) -> list[tuple[int, int]]:
        start, end = self.page.document.blocks[block][:2]
        return [(start + first, start + last) for first, last in word_spans(self.page.document.text[start:end])]

    def _miss(self, number: int, ready: Ready, why: str) -> None:
        if self.near is not None:
            self.near.append(Near(number, ready.name, why))


def _endless(rule: Rule) -> str:
    """Say why a passage was not taken."""
    causes = [f"its end is not within {rule.most} blocks"] if rule.most else []
    return " or ".join([*causes, *([f"fewer than {rule.least} blocks follow"] if rule.least else [])])


@cache
def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern, regex.IGNORECASE)


def _fields(match: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name, text.strip()) for name, text in match.groupdict().items() if text and text.strip())
