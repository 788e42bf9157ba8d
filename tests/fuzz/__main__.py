"""`python -m tests.fuzz [seconds]`: coverage leads the changes where atheris is installed (`pip install atheris`), chance does where it isn't."""

from __future__ import annotations

import sys
from importlib import import_module


def main(seconds: float) -> int:
    """Fuzz for so many seconds; 1 where a promise broke."""
    try:
        atheris = import_module("atheris")
    except ImportError:
        from tests.fuzz import pages

        sys.stdout.write("atheris is not installed: changing pages by chance\n")
        return int(pages.by_chance(seconds) > 0)
    with atheris.instrument_imports(include=["newsclean"]):
        from tests.fuzz import pages
    pages.by_coverage(atheris, seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0))
