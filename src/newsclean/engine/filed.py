"""What is filed in an index: literals, and the rules they were filed for with all that is derived from these."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.model import Label
from newsclean.packs.rules import Rule
from newsclean.words import words

__all__ = ["ENDLESS", "PATTERN_SECONDS", "Entry", "Filed", "Literal", "Ready"]

PATTERN_SECONDS = 0.05  # a pattern that takes longer on one block is given up, with a notice
ENDLESS = 1 << 60
_MARKS = frozenset('"“”„«»「」')


class Ready:
    """A rule with all that is derived from it worked out once."""

    __slots__ = (
        "ends",
        "in_rows",
        "label",
        "limit",
        "name",
        "opens",
        "order",
        "pattern",
        "placed",
        "plain",
        "reason",
        "rule",
        "seconds",
        "unspoken",
        "whole",
        "yields",
    )

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.name, self.label = rule.name, rule.label
        self.reason = rule.reason
        self.limit = rule.limit
        self.order = (int(rule.protects), 2 + rule.publisher, rule.regex is None, rule.name)  # the later goes before, on the same stretch
        self.yields = rule.regex is not None and rule.extent == "block" and not rule.is_passage and not rule.label.is_article
        self.whole = rule.extent == "block"
        self.placed = rule.at != "any" or rule.is_passage  # whether it depends on the blocks around
        generic = self.whole and not rule.publisher
        # A line alone between two paragraphs may be a heading of the article; a section's name is none but at the head.
        self.in_rows = rule.at == "rows" or (generic and rule.at == "head" and rule.find == "line" and rule.label is Label.SECTION)
        # Literals see no quotation marks, and most patterns don't ask for them: whether a paragraph is all in them, which makes it somebody's
        # words, is looked at apart.
        heard = rule.find in {"starts", "ends", "phrase"} or (rule.regex is not None and _MARKS.isdisjoint(rule.regex))
        self.unspoken = generic and heard and not rule.label.is_article
        self.plain = self.whole and not self.placed  # claims the block it is found in, and nothing else
        self.ends = tuple(words(literal).split(" ") for literal in rule.until)
        self.pattern = rule.regex
        self.opens = rule.opens
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
