"""`Rule`: what a line of boilerplate (or a part of the article) looks like, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, SupportsIndex

from newsclean.model import Document, Label, Span

__all__ = ["Example", "Extent", "Find", "Place", "Rule", "python_rule"]

Find = Literal["line", "starts", "ends", "phrase", "regex", "python"]
Place = Literal["any", "head", "tail", "rows"]
Extent = Literal["block", "match", "rest"]

DEFAULT_LONGEST = 40


class Example(NamedTuple):
    """A tiny document that proves a rule: what is left of it, and which fields are read."""

    page: str
    leaves: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a pack; the fields are the keys of the pack format, with `pack` the id of the pack it belongs to."""

    id: str
    label: Label
    find: Find
    literals: tuple[str, ...] = ()
    regex: str | None = None
    trigger: tuple[str, ...] = ()
    at: Place = "any"
    longest: int | None = None
    extent: Extent = "block"
    until: tuple[str, ...] = ()
    most: int | None = None
    least: int | None = None
    to: Literal["end", "heading", "prose", "list"] | None = None
    why: str = ""
    removes: tuple[Example, ...] = ()
    keeps: tuple[str, ...] = ()
    function: Callable[[Document], Iterable[Span]] | None = None
    pack: str = ""
    publisher: bool = False  # whether the pack is a publisher's: its rules go before the generic ones
    opens: tuple[str, ...] = ()  # worked out when built-in packs are stored: any text that the regex matches begins with one of these
    proved: bool = False  # whether the pattern was tried on hostile text when the pack was built, so that it can run without a clock

    @property
    def name(self) -> str:
        """The rule's full name, "pack/rule"."""
        return f"{self.pack}/{self.id}"

    @property
    def protects(self) -> bool:
        """Whether the rule keeps text rather than takes it."""
        return self.label is Label.BODY

    @property
    def is_passage(self) -> bool:
        """Whether the rule takes the blocks from its find up to an end."""
        return bool(self.until or self.to)

    @property
    def limit(self) -> int | None:
        """The most words a block may have for the rule to touch it, or None."""
        if self.longest is None and self.extent == "block" and self.find in {"starts", "ends", "phrase", "regex"} and not self.is_passage:
            return DEFAULT_LONGEST
        return self.longest

    @property
    def reason(self) -> str:
        """What the rule says of the text it marks, for people."""
        return self.why or f"{self.label.value}: known words of {self.pack or 'a pack'} ({self.find})"

    def of(self, pack: str, *, publisher: bool) -> Rule:
        """Return the rule as a rule of that pack."""
        return replace(self, pack=pack, publisher=publisher)

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        # Under the name of a decorated function stands the rule, not the function: such a rule is pickled as where it stands.
        if self.function is not None:
            place = self.function.__module__, self.function.__qualname__
            if isinstance(_standing(*place), Rule):
                return _rule_at, (*place, self.pack, self.publisher)
        return object.__reduce_ex__(self, protocol)


def _standing(module: str, name: str) -> Any:
    import sys

    value: Any = sys.modules.get(module)
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def _rule_at(module: str, name: str, pack: str, publisher: bool) -> Rule:
    from importlib import import_module

    import_module(module)
    rule: Rule = _standing(module, name)
    return rule.of(pack, publisher=publisher)


def python_rule(
    id: str,  # noqa: A002 - the name of the key in a pack
    *,
    label: Label | str,
    removes: Iterable[str | Example],
    keeps: Iterable[str],
    reason: str = "",
) -> Callable[[Callable[[Document], Iterable[Span]]], Rule]:
    """Make a rule of a function from a document to the spans it marks, for what a pack's TOML can't say.

    The function must be pure, and cheap: it runs on every page. The same proofs are asked of it as of any rule.

    >>> from newsclean.model import Span
    >>> @python_rule("shouting", label="other", removes=["!!!"], keeps=["Stop!"])
    ... def shouting(document):
    ...     return [Span(b.start, b.end) for b in document.blocks if set(b.text) == {"!"}]
    >>> shouting.find, shouting.label
    ('python', <Label.OTHER: 'other'>)
    """

    def make(function: Callable[[Document], Iterable[Span]]) -> Rule:
        return Rule(
            id=id,
            label=Label(label),
            find="python",
            removes=tuple(one if isinstance(one, Example) else Example(one) for one in removes),
            keeps=tuple(keeps),
            why=reason or (function.__doc__ or "").strip().partition("\n")[0],
            function=function,
        )

    return make
