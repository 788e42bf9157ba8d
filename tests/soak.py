"""`python -m tests.soak [pages]` cleans many pages with one cleaner and tells how much memory it holds along the way.

The pages are counted in what Python has allocated, to the block, and in what the system gave the process; asking for both costs nothing, where tracing
each byte costs three times the cleaning.
"""

from __future__ import annotations

import gc
import itertools
import os
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

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


def cleaned(cleaner: Cleaner, pages: Iterator[str], count: int) -> None:
    """Clean so many pages, every page's language and host its own, and let go of all that can be."""
    for number, page in enumerate(itertools.islice(pages, count)):
        cleaner.clean(page, language=f"x{number % 97}" if number % 5 == 0 else None, url=f"https://host-{number}.example/{number}")
    gc.collect()


def held(cleaner: Cleaner, pages: Iterator[str], count: int) -> int:
    """Clean so many pages and return how many bytes are held when all is done, as `tracemalloc` counts them."""
    cleaned(cleaner, pages, count)
    return tracemalloc.get_traced_memory()[0]


def main(count: int) -> int:
    """Print what is held after each tenth of the pages; 1 if the last half still adds a block of memory for every hundred pages."""
    cleaner, pages = Cleaner(), stream()
    step = max(1, count // 10)
    blocks = []
    for number in range(1, 11):
        cleaned(cleaner, pages, step)
        blocks.append(sys.getallocatedblocks())
        sys.stdout.write(f"{number * step:>9,} pages: {blocks[-1]:>9,} blocks held, {_resident() / 1e6:,.1f} MB in all\n")
        sys.stdout.flush()
    return int(blocks[-1] - blocks[4] > 5 * step / 100)


def _resident() -> int:
    """Return how many bytes of memory the process has, or 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, AttributeError):
        return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
