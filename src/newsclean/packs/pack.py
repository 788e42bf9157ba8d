"""`Pack`: rules, the publisher or language they are for, and how a pack is read from TOML with everything wrong with it told at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsclean.errors import PackError, Problem
from newsclean.packs.rules import Rule

__all__ = ["MOST_CHARACTERS", "Pack"]

MOST_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A named set of rules: a publisher's (it has hosts or fingerprints) or a generic one of a language.

    The rules that are `given` become the pack's own.
    """

    id: str
    name: str
    hosts: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    given: tuple[Rule, ...] = ()
    stored: str = ""  # the rules as `newsclean.packs.stored` writes them, read only when the pack is used
    source: str = ""

    def __post_init__(self) -> None:
        own = tuple(rule.of(self.id, publisher=self.is_publisher) for rule in self.given)
        object.__setattr__(self, "given", own)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The pack's rules."""
        if not self.stored:
            return self.given
        from newsclean.packs.stored import read_rules

        return read_rules(self.stored, self.id, publisher=self.is_publisher)

    @property
    def is_publisher(self) -> bool:
        """Whether the pack is for one publisher's pages only."""
        return bool(self.hosts or self.fingerprints)

    @classmethod
    def parse(cls, text: str, source: str = "<text>") -> Pack:
        r"""Read a pack from TOML text; `source` names it in errors.

        >>> Pack.parse('[pack]\nid = "herald"')
        Traceback (most recent call last):
        newsclean.errors.PackError: <text>: [pack] has no name: add name = "..."
        <text>: no rules: add at least one [[rule]]
        """
        if not isinstance(text, str):
            raise TypeError(f"Pack.parse takes the pack's text as str, not {type(text).__name__}; use Pack.load for a path")
        if len(text) > MOST_CHARACTERS:
            raise PackError([Problem(source, None, f"the pack has {len(text):,} characters, more than the {MOST_CHARACTERS:,} allowed")])
        import tomllib

        try:
            data = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            raise PackError([Problem(source, None, f"not valid TOML: {str(error) or type(error).__name__}")]) from None
        return cls.from_data(data, source)

    @classmethod
    def load(cls, path: str | Path) -> Pack:
        """Read a pack from a TOML file; raises `PackError` with all that is wrong, and `OSError` where the file can't be read."""
        path = Path(path)
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise PackError([Problem(str(path), None, f"not UTF-8 (byte {error.start}): save the file as UTF-8")]) from None
        return cls.parse(text, str(path))

    @classmethod
    def from_data(cls, data: Mapping[str, Any], source: str = "<data>") -> Pack:
        """Make a pack of the tables of its TOML, checked in full."""
        from newsclean.packs.parse import parse_head, parse_rules

        problems = [Problem(source, None, "unknown table or key", key) for key in data if key not in {"pack", "rule"}]
        head = parse_head(data.get("pack"), source, problems)
        rules = parse_rules(data.get("rule"), source, problems)
        if problems:
            raise PackError(problems)
        return cls(given=tuple(rules), source=source, **head)
