"""The values of a rule's keys, each checked alone: what is wrong is reported, and something that does no harm stands in for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsclean.model import Label
from newsclean.packs.rules import Example
from newsclean.words import words

__all__ = ["choice_of", "examples_of", "given", "label_of", "literals_of", "number_of", "pattern_of", "strings_of"]

_FIELDS = ("caption", "credit", "date", "location", "modified", "name", "organisation", "published", "role", "section", "site", "text")
_MOST_BLOCKS = 500

Report = Callable[..., None]


def label_of(data: Mapping[str, Any], report: Report) -> Label | None:
    """Read the label of a rule."""
    try:
        return Label(str(data.get("label")))
    except ValueError:
        report(f"a rule needs a label, one of {', '.join(Label)}", given(data, "label"))
        return None


def given(data: Mapping[str, Any], key: str) -> str | None:
    """Return what a key was given, as it is shown beside a problem."""
    return str(data[key]) if key in data else None


def choice_of(data: Mapping[str, Any], key: str, options: tuple[str, ...], report: Report) -> str | None:
    """Read a key whose value is one of a few words."""
    value = data.get(key)
    if value is not None and value not in options:
        report(f"{key} is one of {', '.join(options)}", str(value))
        return None
    return value


def number_of(data: Mapping[str, Any], key: str, report: Report) -> int | None:
    """Read a key whose value is a whole number; a limit of blocks is smaller than others."""
    value = data.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 10_000):
        report(f"{key} is a whole number from 1 to 10000", str(value))
        return None
    if key == "most" and isinstance(value, int) and value > _MOST_BLOCKS:
        report(f"most is at most {_MOST_BLOCKS}", str(value))
    return value


def strings_of(data: Mapping[str, Any], key: str, report: Report) -> tuple[str, ...]:
    """Read a list of texts, none of them empty; a key that is missing is a list without any."""
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        report(f"{key} is a list of non-empty strings", str(value))
        return ()
    return tuple(value)


def literals_of(data: Mapping[str, Any], key: str, report: Report) -> tuple[str, ...]:
    """Read texts that are compared as folded words: each has one, and no two are the same."""
    literals = strings_of(data, key, report)
    folded: dict[str, str] = {}
    for literal in literals:
        form = words(literal)
        if not form:
            report(f"a literal in {key} has no word in it", literal)
        elif form in folded:
            report(f"two literals in {key} are the same once folded: {folded[form]!r} and", literal)
        folded[form] = literal
    if data.get(key) == []:
        report(f"{key} is empty")
    return literals


def pattern_of(data: Mapping[str, Any], report: Report) -> str | None:
    """Read the pattern of a rule: one that can be compiled and needs a text to match."""
    import regex

    pattern = data["regex"]
    if not isinstance(pattern, str) or not pattern:
        report("regex is a non-empty string", str(pattern))
        return None
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE)
    except (regex.error, RecursionError, OverflowError) as error:
        report(f"the pattern is wrong ({error})", pattern)
        return None
    if compiled.match(""):
        report("the pattern matches the empty text", pattern)
    for name in compiled.groupindex:
        if name not in _FIELDS:
            report(f"a named group is one of {', '.join(_FIELDS)}", name)
    return pattern


def examples_of(data: Mapping[str, Any], report: Report) -> tuple[Example, ...]:
    """Read the texts that a rule takes, as proof."""
    value = data.get("removes", [])
    if not isinstance(value, list) or not value:
        report("a rule needs removes: at least one text it takes")
        return ()
    return tuple(example for item in value if (example := _example(item, report)) is not None)


def _example(item: Any, report: Report) -> Example | None:
    if isinstance(item, str) and item.strip():
        return Example(item)
    good = isinstance(item, Mapping) and isinstance(item.get("page"), str) and set(item) <= {"page", "leaves", "fields"}
    if not good or not isinstance(item.get("leaves", ""), str):
        report('an item of removes is a text or { page = "...", leaves = "...", fields = {...} }', str(item))
        return None
    fields = item.get("fields", {})
    if not isinstance(fields, Mapping) or not all(isinstance(text, str) for text in fields.values()):
        report("fields is a table of texts", str(fields))
        return None
    return Example(item["page"], item.get("leaves", ""), tuple(fields.items()))
