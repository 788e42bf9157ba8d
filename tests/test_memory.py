"""A cleaner holds no more after many pages than after a few; `make soak` asks the same of 100,000."""

from __future__ import annotations

import itertools
import tracemalloc

from newsclean import Cleaner
from tests.soak import held, stream


def test_memory_does_not_grow_with_the_pages() -> None:
    cleaner, pages = Cleaner(), stream()
    for page in itertools.islice(pages, 300):  # loads what these pages need of the packs
        cleaner.clean(page)
    tracemalloc.start()
    try:
        held(cleaner, pages, 50)
        first, second = held(cleaner, pages, 50), held(cleaner, pages, 50)
    finally:
        tracemalloc.stop()
    assert second - first < 20_000, "50 more pages hold more memory"
