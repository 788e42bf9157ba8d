"""`python -m newsclean.build` writes what is stored of the built-in packs, and of the index over them, anew from their TOML."""

from __future__ import annotations

import sys
from pathlib import Path

from newsclean.engine import stored as index
from newsclean.errors import PackError
from newsclean.packs import stored as packs
from newsclean.packs.pack import Pack

__all__ = ["main"]


def main() -> int:
    """Write the stored files; packs that are wrong are left out and named, and the exit code is 1."""
    loaded, wrong = [], 0
    for path in packs.toml_files():
        try:
            loaded.append(Pack.load(path))
        except PackError as error:
            sys.stderr.write(f"{error}\n")
            wrong = 1
    _write(packs.FILE, packs.write_packs(loaded))
    _write(index.FILE, index.write_index(loaded))
    return wrong


def _write(path: Path, text: str) -> None:
    partial = path.with_suffix(".new")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


if __name__ == "__main__":
    sys.exit(main())
