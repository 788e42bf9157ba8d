"""`python -m tests.soak [pages]` cleans many pages with one cleaner and tells how much memory it holds along the way."""

from __future__ import annotations

import gc
import itertools
import sys
import tracemalloc
from collections.abc import Iterator

from newsclean import Cleaner
from tests.property.pages import BOILERPLATE, HEADS, MENU, PROSE

__all__ = ["held", "stream"]


def stream() -> Iterator[str]:
    """Pages without end, no two of them the same."""
    lines = [*MENU, *HEADS, *PROSE, *PROSE, *BOILERPLATE]
    for number in itertools.count():
        yield "\n\n".join(
            [
                f"Ferry {number} sails {number % 7} hours late",
                *(f"{lines[(number * number + 7 * k) % len(lines)]} {number}" for k in range(12)),
                *lines[number % 17 :],
            ]
        )


def held(cleaner: Cleaner, pages: Iterator[str], count: int) -> int:
    """Clean so many pages and return how many bytes are held when all is done, every page's language and host its own."""
    for number, page in enumerate(itertools.islice(pages, count)):
        cleaner.clean(page, language=f"x{number % 97}" if number % 5 == 0 else None, url=f"https://host-{number}.example/{number}")
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def main(count: int) -> int:
    """Print what is held after each tenth of the pages; 1 if the last tenth still adds a byte a page."""
    cleaner, pages = Cleaner(), stream()
    tracemalloc.start()
    step = max(1, count // 10)
    sizes = [held(cleaner, pages, step) for _ in range(10)]
    for number, size in enumerate(sizes, 1):
        sys.stdout.write(f"{number * step:>9,} pages: {size:>12,} bytes held\n")
    return int(sizes[-1] - sizes[-2] > step)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
