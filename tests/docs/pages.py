"""The docs as the tests read them: pages, their fenced blocks, and what console blocks run and show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["DOCS", "EXAMPLES", "README", "ROOT", "Command", "Fence", "commands", "fences", "pages"]

ROOT = Path(__file__).parents[2]
DOCS, EXAMPLES, README = ROOT / "docs", ROOT / "examples", ROOT / "README.md"


class Fence(NamedTuple):
    """A fenced block: the word after the fence, its options, its text, and the line it begins on."""

    kind: str
    options: dict[str, str]
    text: str
    line: int


class Command(NamedTuple):
    """A command of a console block, and the output that the page shows, empty where it shows none."""

    command: str
    output: str


def pages() -> list[Path]:
    """Return the README and every page that is written by hand."""
    written = (
        page for page in DOCS.rglob("*.md") if not {"_build", "_generated", "_figures"} & set(page.parts) and page.parent.name != "packs"
    )
    return sorted([README, *written, *(DOCS / "packs").glob("*.md")])


def fences(text: str) -> Iterator[Fence]:
    r"""Find the fenced blocks of a page.

    >>> list(fences("```{doctest}\n:skipif: no\n>>> 1\n1\n```\n"))
    [Fence(kind='doctest', options={'skipif': 'no'}, text='>>> 1\n1\n', line=1)]
    """
    for found in re.finditer(r"^```\{?([\w-]+)\}?[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        kind, inside = found.groups()
        options = {}
        while option := re.match(r":([\w-]+):\s*(.*)\n", inside):
            options[option[1]] = option[2]
            inside = inside[option.end() :]
        yield Fence(kind, options, inside.removeprefix("\n"), text.count("\n", 0, found.start()) + 1)


def commands(fence: Fence) -> Iterator[Command]:
    r"""Cut a console block into its commands; comments go.

    >>> list(commands(Fence("console", {}, "$ ls  # all\na\nb\n$ pwd\n", 1)))
    [Command(command='ls', output='a\nb\n'), Command(command='pwd', output='')]
    """
    for part in re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(re.sub(r"\s+# .*", "", line).strip(), output)
