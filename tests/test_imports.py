"""Imports point down the house only, and nothing heavy is loaded before it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean

ROOT = Path(newsclean.__file__).parent

# From the ground floor up: a module may import what stands before it, and what stands on its own floor where that is a package of its own.
FLOORS = [
    {"errors", "model", "words", "language", "suspicion", "mojibake"},
    {"decode", "repair", "blocks"},
    {
        "packs.rules",
        "packs.values",
        "packs.parse",
        "packs.pack",
        "packs.stored",
        "packs.registry",
        "packs.openings",
        "packs.comments",
        "packs.links",
        "packs.shapes",
        "packs.builtin",
        "packs",
    },
    {"html"},
    {
        "engine.page",
        "engine.filed",
        "engine.index",
        "engine.claims",
        "engine.passages",
        "engine.spans",
        "engine.marking",
        "engine.reference",
        "engine.stored",
        "engine",
    },
    {"dates", "region", "furniture"},
    {"settle", "article", "markdown", "assemble", "steady"},
    {"door", "rulebook", "cleaner", "many", "explain"},
    {""},
    {"testing", "learn", "packcheck", "diff", "build"},
    {"cli", "adapters", "__main__"},
]


def floor(module: str) -> int:
    for number, names in enumerate(FLOORS):
        if module in names or ("." in module and module.split(".")[0] in names and module not in {n for names in FLOORS for n in names}):
            return number
    raise AssertionError(f"newsclean.{module} has no floor: give it one in this table")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
        if isinstance(node, ast.ImportFrom) and node.level:
            raise AssertionError(f"{path.name} has a relative import: name newsclean, so that its floor can be told")
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[2] for alias in node.names if alias.name.split(".")[0] == "newsclean"}
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "newsclean":
            base = node.module.removeprefix("newsclean").removeprefix(".")
            for alias in node.names:
                inner = f"{base}.{alias.name}" if base else alias.name
                is_module = (ROOT / f"{inner.replace('.', '/')}.py").exists() or (ROOT / inner.replace(".", "/")).is_dir()
                found.add(inner if is_module else base)
    return found


def modules() -> list[tuple[str, Path]]:
    named = []
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix("__init__").removesuffix(".")
        named.append((name, path))
    return named


@pytest.mark.parametrize(("name", "path"), modules(), ids=lambda value: str(value) if isinstance(value, str) else "")
def test_imports_point_down(name: str, path: Path) -> None:
    up = {other for other in imports(path) if floor(other) > floor(name)}
    assert not up, f"newsclean.{name} imports from a floor above it: {sorted(up)}"


UP = [
    "from newsclean import cleaner",
    "from newsclean.engine import Index",
    "import newsclean.cleaner",
    "def f():\n    import newsclean as n",
]


@pytest.mark.parametrize("line", UP)
def test_an_arrow_that_points_up_is_found(line: str, tmp_path: Path) -> None:
    wrong = tmp_path / "words.py"
    wrong.write_text(line + "\n")
    assert {floor(name) > floor("words") for name in imports(wrong)} == {True}


def test_an_arrow_without_a_name_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "words.py"
    wrong.write_text("from . import cleaner\n")
    with pytest.raises(AssertionError, match="relative import"):
        imports(wrong)


def test_nothing_heavy_is_imported_with_newsclean() -> None:
    code = "import sys, newsclean; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())
    assert not loaded & {"ftfy", "regex", "dateparser", "rich", "click", "charset_normalizer", "lxml", "tomllib", "json", "zoneinfo"}
