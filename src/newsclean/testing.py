"""What a pack's own test suite needs: every example of every rule run, and each failure told in words.

In a pytest suite, three lines test a pack::

    import newsclean.testing
    def test_pack():
        newsclean.testing.assert_pack("src/herald/herald.toml")
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from pathlib import Path

from newsclean.assemble import joined
from newsclean.blocks import split
from newsclean.engine import Index, Near, Page, mark
from newsclean.errors import Problem
from newsclean.model import Document, Mark, Notice, Repaired
from newsclean.packs.pack import Pack
from newsclean.packs.registry import load_packs
from newsclean.packs.rules import Example, Rule
from newsclean.settle import settle, strongest

__all__ = ["assert_pack", "check_examples", "check_rule"]


def assert_pack(pack: Pack | str | Path) -> None:
    """Run every `removes` and `keeps` of a pack, of a pack file or of all in a directory.

    Raises `AssertionError` with all that fail, `PackError` where a pack can't be read.
    """
    packs = (pack,) if isinstance(pack, Pack) else load_packs(pack)
    problems = [problem for one in packs for problem in check_examples(one)]
    if problems:
        raise AssertionError("\n".join(map(str, problems)))


def check_examples(pack: Pack) -> list[Problem]:
    """Return what is wrong with the examples of a pack: texts not taken, texts wrongly taken, fields not read."""
    return [problem for rule in pack.rules for problem in check_rule(rule, pack.source or pack.id)]


def check_rule(rule: Rule, source: str = "") -> list[Problem]:
    """Run one rule on its own examples.

    >>> from newsclean.model import Label
    >>> from newsclean.packs.rules import Example
    >>> rule = Rule(id="more", label=Label.RELATED, find="starts", literals=("Read more:",), removes=(Example("Read on"),), keeps=("Read it.",))
    >>> print(check_rule(rule, "herald.toml")[0])
    herald.toml, rule 'more': an example of removes is not taken (Read on): 'Read on'
    """
    index = Index([rule])
    problems: list[Problem] = []
    for example in rule.removes:
        problems += _check_removes(rule, index, example, source)
    for text in rule.keeps:
        taken, _, given_up = _split_by_rule(rule, index, text)
        problems += [Problem(source, rule.id, notice.message, text) for notice in given_up]
        if taken:
            problems.append(Problem(source, rule.id, "takes what it must keep", text))
    return problems


def _check_removes(rule: Rule, index: Index, example: Example, source: str) -> Iterable[Problem]:
    near: list[Near] = []
    taken, left, given_up = _split_by_rule(rule, index, example.page, near)
    yield from (Problem(source, rule.id, notice.message, example.page) for notice in given_up)
    if not taken:
        why = "; ".join(dict.fromkeys(one.why for one in near)) or f"{_flat(left)[:60]}"
        yield Problem(source, rule.id, f"an example of removes is not taken ({why})", example.page)
    elif _flat(left) != _flat(example.leaves):
        yield Problem(source, rule.id, f"leaves {_flat(left)!r}, not {_flat(example.leaves)!r}, of", example.page)
    if example.fields:
        read = {pair for one in taken for pair in one.fields}
        for pair in example.fields:
            if pair not in read:
                yield Problem(source, rule.id, f"does not read {pair[0]} = {pair[1]!r} (it reads {dict(read)}) in", example.page)


def _split_by_rule(rule: Rule, index: Index, text: str, near: list[Near] | None = None) -> tuple[list[Mark], str, list[Notice]]:
    """Return the marks a rule sets on a text, what it leaves of it, and notices where it had to be given up."""
    document: Document = split(Repaired(text, text))
    page = Page(document)
    claims, notices, _ = mark(page, index.hits(page, limits=near is None), index, near)
    marks = settle(document, strongest(document, claims), claims)
    left = reduce(joined, (document.text[one.start : one.end] for one in marks if one.rule != rule.name), "")
    return [one for one in marks if one.rule == rule.name], left, notices


def _flat(text: str) -> str:
    return " ".join(text.split())
