"""The built-in packs as one file: what a page needs of them, without the proofs, quick to read where TOML is slow.

The first line is JSON of what the packs are for; then each has a line of its rules, which is read only when the pack is used.

`python -m newsclean.build` writes the file anew from the packs' TOML; a test tells when that was forgotten.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsclean.model import Label
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule

__all__ = ["FILE", "read_packs", "read_rule", "read_rules", "row_of", "toml_files", "write_packs"]

HERE = Path(__file__).parent
FILE = HERE / "_builtin.jsonl"
_HEAD = ("id", "name", "hosts", "country", "languages", "fingerprints")
_PLAIN = ("id", "find", "regex", "at", "longest", "extent", "most", "least", "to", "why")
_LISTS = ("literals", "trigger", "until", "opens")


def toml_files() -> list[Path]:
    """Return the TOML files of the built-in packs: the generic ones first, each kind by name."""
    return [*sorted((HERE / "generic").glob("*.toml")), *sorted((HERE / "publishers").glob("*.toml"))]


def write_packs(packs: list[Pack]) -> str:
    """Return packs as the text of the stored file; packs with Python rules can't be stored."""
    lines = [_json(list(map(row_of, pack.rules))) for pack in packs]
    heads, at = [], 0
    for pack, line in zip(packs, lines, strict=True):
        length = len(line.encode())
        heads.append({key: getattr(pack, key) for key in _HEAD} | {"stored": f"{at} {length}"})  # bytes behind the first line
        at += length + 1
    return "\n".join([_json(heads), *lines, ""])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_packs(first_line: bytes) -> tuple[Pack, ...]:
    """Return the packs of a stored file from its first line; their rules are read when asked for."""
    packs = []
    for head in json.loads(first_line):
        head |= {key: tuple(head[key]) for key in ("hosts", "languages", "fingerprints")}
        packs.append(Pack(**head, source="built in"))
    return tuple(packs)


def read_rules(place: str, pack: str, *, publisher: bool, file: Path = FILE) -> tuple[Rule, ...]:
    """Return the rules of one stored pack; their patterns are proved, as a test tries all of them."""
    at, length = map(int, place.split())
    with file.open("rb") as lines:
        lines.seek(len(lines.readline()) + at)
        rows = json.loads(lines.read(length))
    return tuple(read_rule(row | {"pack": pack, "publisher": publisher}) for row in rows)


def read_rule(row: dict[str, Any]) -> Rule:
    """Return the rule of a stored row."""
    lists = {key: tuple(row[key]) for key in _LISTS if key in row}
    return Rule(**{**row, **lists, "label": Label(row["label"]), "proved": True})


def row_of(rule: Rule, *, literals: bool = True) -> dict[str, Any]:
    """Return a rule as a row to store, without its proofs, and without its literals and triggers where an index has those."""
    from newsclean.packs.openings import openings  # which only the building of packs needs

    row: dict[str, Any] = {"label": rule.label.value}
    for key in (*_PLAIN, *(_LISTS if literals else ("until", "opens"))):
        value = openings(rule.regex) if key == "opens" and rule.regex else getattr(rule, key)
        if key == "id" or value not in (None, "", (), "any", "block"):
            row[key] = value
    return row
