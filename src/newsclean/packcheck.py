"""What can be wrong with packs beyond their form: examples that fail, rules that are slow, run away, never win, or take another's examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsclean.blocks import split
from newsclean.engine import PATTERN_SECONDS, Index, Page, mark
from newsclean.errors import Problem
from newsclean.model import Repaired
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule
from newsclean.settle import strongest
from newsclean.testing import check_examples
from newsclean.words import words

__all__ = ["check_pack", "check_packs", "check_pattern"]

_GROWTH = (200, 2_000, 20_000)  # characters of hostile text, ten times as many each time
_FILLERS = ("a", "1", " ", "a ", "A.", ", ", "ab1 ", "((", "\u00e9")


def check_packs(packs: Iterable[Pack], *, others: Iterable[Pack] = ()) -> list[Problem]:
    """Check packs one by one, and against each other and `others`: no rule may take what another pack keeps."""
    packs = list(packs)
    problems = [problem for pack in packs for problem in check_pack(pack)]
    return [*problems, *_taken_by_others(packs, [*packs, *others])]


def check_pack(pack: Pack) -> list[Problem]:
    """Return what is wrong with a pack: examples, patterns without a trigger or that run away, rules that others of the pack shadow.

    >>> pack = Pack.parse('''
    ... [pack]
    ... id = "herald"
    ... name = "The Herald"
    ... [[rule]]
    ... id = "count"
    ... label = "media"
    ... regex = "^(a|aa)+$"
    ... removes = ["aaa"]
    ... keeps = ["A boat."]
    ... ''', "herald.toml")
    >>> for problem in check_pack(pack):
    ...     print(problem.message)
    the pattern has no trigger: it runs on every block of every page; name words that must stand there
    the pattern runs away: given up after 0.05 s on 200 characters of 'a'
    """
    source = pack.source or pack.id
    problems = check_examples(pack)
    for rule in pack.rules:
        if rule.find == "regex" and not rule.trigger:
            message = "the pattern has no trigger: it runs on every block of every page; name words that must stand there"
            problems.append(Problem(source, rule.id, message, rule.regex))
        if rule.regex is not None and (why := check_pattern(rule.regex)):
            problems.append(Problem(source, rule.id, f"the pattern runs away: {why}", rule.regex))
    return [*problems, *_shadowed(pack, source)]


def check_pattern(pattern: str) -> str:
    """Try a pattern on hostile text that grows tenfold, and say in words how it fails, or nothing where it doesn't.

    The text is made of the pattern's own characters and of common ones, repeated, with an end that can't match.
    """
    import regex

    compiled = regex.compile(pattern, regex.IGNORECASE)
    for filler in (*_FILLERS, *_own_pieces(pattern)):
        for size in _GROWTH:
            text = (filler * (size // len(filler) + 1))[:size] + "\x00!"
            try:
                _search(compiled, text)
            except TimeoutError:
                return f"given up after {PATTERN_SECONDS} s on {size} characters of {filler!r}"
    return ""


def _search(compiled: Any, text: str) -> None:
    for _ in compiled.finditer(text, timeout=PATTERN_SECONDS):
        pass


def _own_pieces(pattern: str) -> list[str]:
    plain = "".join(character if character.isalnum() or character == " " else "\n" for character in pattern)
    return sorted({piece for piece in plain.split("\n") if piece})[:8]


def _shadowed(pack: Pack, source: str) -> Iterator[Problem]:
    """Find literals that another rule of the pack has too: of the two only one can ever win."""
    seen: dict[tuple[object, ...], Rule] = {}
    for rule in pack.rules:
        for literal in rule.literals:
            key = (rule.find, words(literal), rule.at, rule.extent, rule.until, rule.to)
            other = seen.setdefault(key, rule)
            if other is not rule and (rule.limit or 0) <= (other.limit or 10**6):
                yield Problem(source, rule.id, f"shadowed: rule {other.id!r} has this literal too", literal)


def _taken_by_others(packs: list[Pack], among: list[Pack]) -> Iterator[Problem]:
    """Find texts that a rule keeps and that a rule of another pack, active on the same pages, would take."""
    generic = Index([rule for pack in among if not pack.is_publisher for rule in pack.rules])
    for pack in packs:
        for rule in pack.rules:
            for text in rule.keeps:
                for taker in _takers(generic, text):
                    if taker.partition("/")[0] != pack.id:
                        yield Problem(pack.source or pack.id, rule.id, f"its keeps is taken by {taker}", text)


def _takers(index: Index, text: str) -> list[str]:
    document = split(Repaired(text, text))
    page = Page(document)
    claims = mark(page, index.hits(page), index).claims
    return sorted({one.rule for one in strongest(document, claims) if one is not None and not one.label.is_article})
