"""What fuzzing found stays found: every saved page keeps the promises, and some new ones by chance."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.pages import CORPUS, broken, page_by_chance


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.page")), ids=lambda path: path.stem)
def test_a_page_that_was_found_keeps_the_promises(path: Path) -> None:
    assert not broken(path.read_bytes())


def test_pages_by_chance_keep_the_promises() -> None:
    chance = random.Random(4711)  # noqa: S311 - not for secrets
    for _ in range(300):
        page = page_by_chance(chance)
        assert not broken(page), page
