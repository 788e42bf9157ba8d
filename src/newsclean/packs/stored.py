"""The built-in packs as one JSON file: what a page needs of them, without the proofs, quick to read where TOML is slow.

`python -m newsclean.packs.stored` writes the file anew from the packs' TOML; a test tells when that was forgotten.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from newsclean.errors import PackError
from newsclean.model import Label
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule

__all__ = ["read_packs", "read_rules", "write_packs"]

HERE = Path(__file__).parent
FILE = HERE / "_builtin.json"
_PLAIN = ("id", "find", "regex", "at", "longest", "extent", "most", "to", "why")
_LISTS = ("literals", "trigger", "until")


def toml_files() -> list[Path]:
    """Return the TOML files of the built-in packs: the generic ones first, each kind by name."""
    return [*sorted((HERE / "generic").glob("*.toml")), *sorted((HERE / "publishers").glob("*.toml"))]


def write_packs(packs: list[Pack]) -> str:
    """Return packs as the text of the stored file; packs with Python rules can't be stored."""
    stored = [
        {
            "id": pack.id,
            "name": pack.name,
            "hosts": pack.hosts,
            "country": pack.country,
            "languages": pack.languages,
            "fingerprints": pack.fingerprints,
            "rules": json.dumps([_row(rule) for rule in pack.rules], ensure_ascii=False, separators=(",", ":")),
        }
        for pack in packs
    ]
    return json.dumps(stored, ensure_ascii=False, indent=0) + "\n"


def read_packs(text: str) -> tuple[Pack, ...]:
    """Return the packs of a stored file; their rules are read when asked for."""
    return tuple(
        Pack(
            id=row["id"],
            name=row["name"],
            hosts=tuple(row["hosts"]),
            country=row["country"],
            languages=tuple(row["languages"]),
            fingerprints=tuple(row["fingerprints"]),
            stored=row["rules"],
            source="built in",
        )
        for row in json.loads(text)
    )


def read_rules(text: str, pack: str, *, publisher: bool) -> tuple[Rule, ...]:
    """Return the rules of one stored pack; their patterns are proved, as a test tries all of them."""
    rules = []
    for row in json.loads(text):
        row |= {key: tuple(row[key]) for key in _LISTS if key in row}
        row["label"] = Label(row["label"])
        rules.append(Rule(pack=pack, publisher=publisher, proved=True, **row))
    return tuple(rules)


def _row(rule: Rule) -> dict[str, Any]:
    row: dict[str, Any] = {"label": rule.label.value}
    for key in (*_PLAIN, *_LISTS):
        value = getattr(rule, key)
        if key in ("id", "find") or value not in (None, "", (), "any", "block"):
            row[key] = value
    return row


def main() -> int:
    """Write the stored file; packs that are wrong are left out and named, and the exit code is 1."""
    packs, wrong = [], 0
    for path in toml_files():
        try:
            packs.append(Pack.load(path))
        except PackError as error:
            sys.stderr.write(f"{error}\n")
            wrong = 1
    partial = FILE.with_suffix(".new")
    partial.write_text(write_packs(packs), encoding="utf-8")
    partial.replace(FILE)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
