"""From the tables of a pack's TOML to checked values; problems are collected, never raised one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsclean.errors import Problem
from newsclean.packs.rules import Rule
from newsclean.packs.values import Report, choice_of, examples_of, given, label_of, literals_of, number_of, pattern_of, strings_of
from newsclean.words import words

__all__ = ["is_host", "parse_head", "parse_rules"]

_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_FINDS = ("line", "starts", "ends", "phrase", "regex")
_HEAD_KEYS = {"id", "name", "hosts", "country", "languages", "fingerprints"}
_RULE_KEYS = {*_FINDS, "id", "label", "trigger", "at", "longest", "extent", "until", "most", "least", "to", "reason", "removes", "keeps"}
_CHOICES = {"at": ("any", "head", "tail", "rows"), "extent": ("block", "match", "rest"), "to": ("end", "heading", "prose", "list")}


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
    values: dict[str, Any] = {key: strings_of(head, key, report) for key in ("hosts", "languages", "fingerprints")}
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
        report("a rule needs an id of lower-case letters, digits, dots and dashes", given(data, "id"))
    finds = [key for key in _FINDS if key in data]
    if len(finds) != 1:
        report(f"a rule has exactly one of {', '.join(_FINDS)}; this one has {len(finds)}", ", ".join(finds) or None)
        return None
    find: Any = finds[0]
    label = label_of(data, report)
    options: dict[str, Any] = {key: choice_of(data, key, choices, report) for key, choices in _CHOICES.items() if key in data}
    options |= {key: number_of(data, key, report) for key in ("longest", "most", "least")}
    literals = literals_of(data, find, report) if find != "regex" else ()
    regex = pattern_of(data, report) if find == "regex" else None
    trigger, until = literals_of(data, "trigger", report), literals_of(data, "until", report)
    _check_passage(data, find, report)
    removes, keeps = examples_of(data, report), strings_of(data, "keeps", report)
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
    if data.get("at") == "rows" and (data.get("extent", "block") != "block" or "until" in data or "to" in data):
        report("at = rows goes with a single whole block")
    if data.get("extent", "block") != "block" and (needs_most or "to" in data):
        report("a passage takes whole blocks: leave extent out")


def _check_least(data: Mapping[str, Any], report: Report) -> None:
    if "until" not in data and "to" not in data:
        report("least goes with until or to")
    most, least = data.get("most"), data["least"]
    if isinstance(most, int) and isinstance(least, int) and least >= most:
        report("least is smaller than most, which counts the first block too", str(least))
