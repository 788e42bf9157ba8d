"""Every Python example of the docs and the README gives what the page says."""

from __future__ import annotations

import doctest
import re
import shutil
import warnings
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, EXAMPLES, Fence, fences, pages

FLAGS = doctest.ELLIPSIS
LIBRARY = re.compile(r'missing\("(\w+)"\)')


def needs(fence: Fence) -> str | None:
    """Return the library a block needs, if any."""
    found = LIBRARY.search(fence.options.get("skipif", ""))
    return found[1] if found else None


def examples(page: Path) -> list[Fence]:
    return [fence for fence in fences(page.read_text(encoding="utf-8")) if fence.kind in ("doctest", "pycon")]


def cases() -> list[tuple[Path, str | None]]:
    return [(page, library) for page in pages() for library in sorted({needs(fence) for fence in examples(page)}, key=str)]


def run(blocks: list[Fence], name: str) -> list[str]:
    """Run blocks one after the other in one namespace, and return what failed."""
    failed: list[str] = []
    runner, parser = doctest.DocTestRunner(verbose=False, optionflags=FLAGS), doctest.DocTestParser()
    namespace: dict[str, object] = {}
    for block in blocks:
        test = parser.get_doctest(block.text, namespace, name, name, block.line)
        test.globs = namespace
        runner.run(test, out=failed.append, clear_globs=False)
    return failed


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples that may be written to, as the place where the examples run."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    return tmp_path


@pytest.mark.parametrize(("page", "library"), cases(), ids=lambda value: value.name if isinstance(value, Path) else value or "python")
def test_examples_give_what_the_page_says(page: Path, library: str | None, scratch: Path) -> None:
    if library and find_spec(library) is None:
        pytest.skip(f"{library} is not installed")
    blocks = [fence for fence in examples(page) if needs(fence) in (None, library)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # those of other libraries are theirs
        failed = run(blocks, page.name)
    assert not failed, "".join(failed)


def test_a_wrong_example_is_found() -> None:
    assert run([Fence("doctest", {}, ">>> 1 + 1\n3\n", 1)], "x")
    assert not run([Fence("doctest", {}, ">>> 1 + 1\n2\n", 1)], "x")


def test_the_pages_with_examples_are_all_there() -> None:
    with_examples = {page.name for page, _ in cases()}
    assert {"README.md", "quickstart.md", "extractors.md", "many.md", "furniture.md", "keeping.md", "explaining.md"} <= with_examples
    assert {library for page, library in cases() if page == DOCS / "extractors.md"} == {None, "trafilatura", "newspaper", "readability"}
    assert {library for page, library in cases() if page == DOCS / "many.md"} == {None, "pandas", "polars"}
