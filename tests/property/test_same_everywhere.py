"""The same page gives the same article: in any process, under any hash seed, from any number of threads, before and after a fork."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier

import pytest

from newsclean import Cleaner, clean
from tests.property.pages import BOILERPLATE, HEADS, MENU, PROSE

ROOT = Path(__file__).parents[2]


@cache
def some_pages() -> tuple[str, ...]:
    """A thousand pages: menus, heads, prose and boilerplate, each page with its own choice of them in its own order."""
    lines = [*MENU, *HEADS, *PROSE, *PROSE, *BOILERPLATE]
    return tuple("\n\n".join(lines[(n * n + 7 * k) % len(lines)] for k in range(n % 23)) for n in range(1_000))


def digest(cleaner: Cleaner | None = None) -> str:
    """One number for all articles of some pages."""
    run = clean if cleaner is None else cleaner.clean
    return hashlib.sha256("\n".join(run(page).to_json() for page in some_pages()).encode()).hexdigest()


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_in_other_processes_under_other_hash_seeds(seed: str) -> None:
    code = "from tests.property.test_same_everywhere import digest; print(digest())"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == digest()


def test_from_32_threads_at_once_the_first_use_included() -> None:
    cleaner, start = Cleaner(), Barrier(32)

    def run(number: int) -> list[str]:
        start.wait()
        return [cleaner.clean(page).to_json() for page in some_pages()[number::32]]

    with ThreadPoolExecutor(32) as threads:
        found = list(threads.map(run, range(32)))
    assert found == [[clean(page).to_json() for page in some_pages()[number::32]] for number in range(32)]


def test_a_cleaner_that_travelled() -> None:
    used = Cleaner()
    used.clean(some_pages()[5])
    assert digest(pickle.loads(pickle.dumps(used))) == digest()  # noqa: S301 - our own pickle


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system has no fork")
def test_in_a_forked_process() -> None:
    used = Cleaner()
    used.clean(some_pages()[5])
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(digest, (used,)) == digest()
