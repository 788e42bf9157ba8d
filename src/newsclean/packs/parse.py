"""From the tables of a pack's TOML to checked values; problems are collected, never raised one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from newsclean.errors import Problem
from newsclean.model import Label
from newsclean.packs.rules import Example, Rule
from newsclean.words import words

__all__ = ["is_host", "parse_head", "parse_rules"]

_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_FINDS = ("line", "starts", "ends", "phrase", "regex")
_HEAD_KEYS = {"id", "name", "hosts", "country", "languages", "fingerprints"}
_RULE_KEYS = {*_FINDS, "id", "label", "trigger", "at", "longest", "extent", "until", "most", "least", "to", "reason", "removes", "keeps"}
_CHOICES = {"at": ("any", "head", "tail"), "extent": ("block", "match", "rest"), "to": ("end", "heading", "prose", "list")}
_FIELDS = ("caption", "credit", "date", "location", "modified", "name", "organisation", "published", "role", "section", "site", "text")
_MOST_BLOCKS = 500

Report = Callable[..., None]


def is_host(text: str) -> bool:
    """Tell whether a text is the name of a host as packs write it.

    >>> is_host("herald.example"), is_host("https://Herald.example/")
    (True, False)
    """
    return _HOST.fullmatch(text) is not None


def parse_head(head: Any, source: str, problems: list[Problem]) -> dict[str, Any]:
    """Check the [pack] table and return its values; what is wrong is added to `problems`."""

    def report(message: str, text: str | None = None) -> None:
        problems.append(Problem(source, None, message, text))

    if not isinstance(head, Mapping):
        report("no [pack] table")
        return {}
    for key in head:
        if key not in _HEAD_KEYS:
            report("unknown key in [pack]", key)
    for key in ("id", "name"):
        if not isinstance(head.get(key), str) or not head[key].strip():
            report(f'[pack] has no {key}: add {key} = "..."')
    values: dict[str, Any] = {key: _strings(head, key, report) for key in ("hosts", "languages", "fingerprints")}
    values |= {"id": str(head.get("id")), "name": str(head.get("name")), "country": head.get("country")}
    _check_head(values, "id" in head, report)
    for key in ("hosts", "languages", "fingerprints"):
        for text in sorted({text for text in values[key] if values[key].count(text) > 1}):
            report(f"stands twice in {key}", text)
    return values


def _check_head(values: Mapping[str, Any], has_id: bool, report: Report) -> None:
    if has_id and not _ID.fullmatch(values["id"]):
        report("an id has lower-case letters, digits, dots and dashes", values["id"])
    if values["country"] is not None and not re.fullmatch("[A-Z]{2}", str(values["country"])):
        report("country is an ISO 3166 code of two capitals", str(values["country"]))
    for language in values["languages"]:
        if not _LANGUAGE.fullmatch(language):
            report('a language is a lower-case code such as "en" or "pt-br"', language)
    for host in values["hosts"]:
        if not is_host(host):
            report("a host is a bare lower-case name such as herald.example, without scheme or path", host)
    for text in values["fingerprints"]:
        if len(words(text).split()) < 2:
            report("a fingerprint needs at least two words, or other publishers' pages will have it too", text)


def parse_rules(rules: Any, source: str, problems: list[Problem]) -> list[Rule]:
    """Check the [[rule]] tables and return those that are right; what is wrong is added to `problems`."""
    if not rules:
        problems.append(Problem(source, None, "no rules: add at least one [[rule]]"))
        return []
    if not isinstance(rules, list) or not all(isinstance(rule, Mapping) for rule in rules):
        problems.append(Problem(source, None, "rules are [[rule]] tables"))
        return []
    parsed: list[Rule] = []
    seen: set[str] = set()
    for number, data in enumerate(rules, 1):
        name = data["id"] if isinstance(data.get("id"), str) else f"number {number}"
        found: list[Problem] = []

        def report(message: str, text: str | None = None, name: str = name, found: list[Problem] = found) -> None:
            found.append(Problem(source, name, message, text))

        if name in seen:
            report("the id stands twice in this pack")
        seen.add(name)
        rule = _rule(data, report)
        problems += found
        if rule is not None and not found:
            parsed.append(rule)
    return parsed


def _rule(data: Mapping[str, Any], report: Report) -> Rule | None:
    for key in data:
        if key not in _RULE_KEYS:
            report("unknown key", key)
    if not isinstance(data.get("id"), str) or not _ID.fullmatch(data["id"]):
        report("a rule needs an id of lower-case letters, digits, dots and dashes", _given(data, "id"))
    finds = [key for key in _FINDS if key in data]
    if len(finds) != 1:
        report(f"a rule has exactly one of {', '.join(_FINDS)}; this one has {len(finds)}", ", ".join(finds) or None)
        return None
    find: Any = finds[0]
    label = _label(data, report)
    options: dict[str, Any] = {key: _choice(data, key, choices, report) for key, choices in _CHOICES.items() if key in data}
    options |= {key: _number(data, key, report) for key in ("longest", "most", "least")}
    literals = _literals(data, find, report) if find != "regex" else ()
    regex = _regex(data, report) if find == "regex" else None
    trigger, until = _literals(data, "trigger", report), _literals(data, "until", report)
    _check_passage(data, find, report)
    removes, keeps = _examples(data, report), _strings(data, "keeps", report)
    if data.get("keeps", []) == []:
        report("a rule needs keeps: look-alikes it must not touch")
    if not isinstance(data.get("reason", ""), str):
        report("reason is a text", str(data["reason"]))
    if label is None:
        return None
    return Rule(
        id=str(data.get("id")),
        label=label,
        find=find,
        literals=literals,
        regex=regex,
        trigger=trigger,
        until=until,
        why=str(data.get("reason", "")),
        removes=removes,
        keeps=keeps,
        **options,
    )


def _given(data: Mapping[str, Any], key: str) -> str | None:
    return str(data[key]) if key in data else None


def _label(data: Mapping[str, Any], report: Report) -> Label | None:
    try:
        return Label(str(data.get("label")))
    except ValueError:
        report(f"a rule needs a label, one of {', '.join(Label)}", _given(data, "label"))
        return None


def _check_passage(data: Mapping[str, Any], find: str, report: Report) -> None:
    if find != "regex" and "trigger" in data:
        report("trigger goes with regex only")
    if "until" in data and "to" in data:
        report("a passage ends at until or at to, not both")
    needs_most = "until" in data or data.get("to") in ("heading", "prose", "list")
    if needs_most and "most" not in data:
        report("a passage needs most: how many blocks it may take")
    if "most" in data and not needs_most and data.get("to") != "end":
        report("most goes with until or to")
    if "least" in data:
        _check_least(data, report)
    if data.get("extent", "block") != "block" and (needs_most or "to" in data):
        report("a passage takes whole blocks: leave extent out")


def _check_least(data: Mapping[str, Any], report: Report) -> None:
    if "until" not in data and "to" not in data:
        report("least goes with until or to")
    most, least = data.get("most"), data["least"]
    if isinstance(most, int) and isinstance(least, int) and least >= most:
        report("least is smaller than most, which counts the first block too", str(least))


def _choice(data: Mapping[str, Any], key: str, options: tuple[str, ...], report: Report) -> str | None:
    value = data.get(key)
    if value is not None and value not in options:
        report(f"{key} is one of {', '.join(options)}", str(value))
        return None
    return value


def _number(data: Mapping[str, Any], key: str, report: Report) -> int | None:
    value = data.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 10_000):
        report(f"{key} is a whole number from 1 to 10000", str(value))
        return None
    if key == "most" and isinstance(value, int) and value > _MOST_BLOCKS:
        report(f"most is at most {_MOST_BLOCKS}", str(value))
    return value


def _strings(data: Mapping[str, Any], key: str, report: Report) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        report(f"{key} is a list of non-empty strings", str(value))
        return ()
    return tuple(value)


def _literals(data: Mapping[str, Any], key: str, report: Report) -> tuple[str, ...]:
    literals = _strings(data, key, report)
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


def _regex(data: Mapping[str, Any], report: Report) -> str | None:
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


def _examples(data: Mapping[str, Any], report: Report) -> tuple[Example, ...]:
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
