"""The index over the built-in generic packs and all fingerprints as one JSON file, so that a first page need not wait for it to be built.

Under each line or key stands a text: literals parted by ";", each its words ("^" for the edge of a block), where its key stands, and the
numbers of the rules it was filed for ("t" behind those it triggers, "=" before the id of a pack it is a fingerprint of).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from newsclean.engine.filed import Entry, Filed, Ready
from newsclean.engine.index import Index, entry_of, filed_under, is_line, line_of, literal_form
from newsclean.packs.pack import Pack
from newsclean.packs.stored import read_rule, row_of

__all__ = ["FILE", "stored_index", "write_index"]

FILE = Path(__file__).with_name("_index.json")


def write_index(packs: Iterable[Pack]) -> str:
    """Return the index of packs, the rules of the generic ones and the fingerprints of all, as the text of the stored file."""
    packs = list(packs)
    rules = [rule for pack in packs if not pack.is_publisher for rule in pack.rules]
    marks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for number, rule in enumerate(rules):
        for literal in rule.literals:
            marks[tuple(literal_form(rule.find, literal))].append(str(number))
        for literal in rule.trigger:
            marks[tuple(literal_form("phrase", literal))].append(f"{number}t")
    for pack in packs:
        for literal in pack.fingerprints:
            marks[tuple(literal_form("phrase", literal))].append(f"={pack.id}")
    lines: dict[str, str] = {}
    filed: dict[str, list[str]] = defaultdict(list)
    for form, owners in marks.items():
        text = " ".join(form)
        if is_line(form):
            lines[line_of(form)] = f"{text}|0|{','.join(owners)}"
        else:
            key, offset = filed_under(form)
            filed[" ".join(key)].append(f"{text}|{offset}|{','.join(owners)}")
    rows = [json.dumps(row_of(rule, literals=False) | {"pack": rule.pack}, ensure_ascii=False, separators=(",", ":")) for rule in rules]
    everywhere = [number for number, rule in enumerate(rules) if rule.regex and not rule.trigger]
    data = {
        "everywhere": everywhere,
        "rules": rows,
        "lines": dict(sorted(lines.items())),
        "filed": {key: ";".join(literals) for key, literals in sorted(filed.items())},
    }
    return json.dumps(data, ensure_ascii=False, indent=0) + "\n"


@cache
def _data() -> dict[str, Any]:
    return json.loads(FILE.read_bytes())  # type: ignore[no-any-return]  # as text, the line ends of two megabytes would be looked at


def stored_index(active: frozenset[str] | None = None) -> Index:
    """Return the stored index; where packs are named, rules of other generic packs are passed over."""
    data = _data()
    ready: dict[int, Ready | None] = {}

    def rule(number: int) -> Ready | None:
        if number not in ready:
            made = Ready(read_rule(json.loads(data["rules"][number])))
            ready[number] = made if active is None or made.rule.pack in active else None
        return ready[number]

    def entry(form: list[str], owner: str) -> Entry | None:
        if owner[0] == "=":
            return entry_of(form, None, trigger=False, pack=owner[1:])
        trigger = owner[-1] == "t"
        found = rule(int(owner[:-1] if trigger else owner))
        return None if found is None else entry_of(form, found, trigger=trigger)

    def decode(text: str) -> Filed:
        filed = Filed()
        for literal in text.split(";"):
            plain, offset, owners = literal.split("|")
            form = plain.split(" ")
            for owner in owners.split(","):
                if (one := entry(form, owner)) is not None:
                    filed.add(form, int(offset), one)
        return filed

    index = Index.stored(dict(data["lines"]), ((tuple(key.split(" ")), text) for key, text in data["filed"].items()), decode)
    index.everywhere = tuple(found for number in data["everywhere"] if (found := rule(number)) is not None)
    return index
