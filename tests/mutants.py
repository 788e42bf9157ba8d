"""`python -m tests.mutants [module ...]` changes one thing of a module at a time and runs its tests, which must notice; survivors are printed.

The changes are made in a copy of the project in a temporary folder: comparisons are turned or loosened, "and" becomes "or", "not" goes, sums become
differences, numbers grow by one. A survivor means a case is missing, or the change makes no difference.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

__all__ = ["changes"]

ROOT = Path(__file__).parents[1]
TESTS = {
    "settle": ["tests/property/test_settle.py", "tests/test_settle.py", "tests/test_whole_page.py"],
    "steady": ["tests/test_steady.py", "tests/property/test_promises.py"],
    "engine/marking": ["tests/test_engine.py", "tests/test_hostile_packs.py", "tests/packs/test_examples.py"],
    "engine/index": ["tests/property/test_engine.py", "tests/test_engine.py", "tests/packs/test_examples.py"],
    "packs/parse": ["tests/packs/test_parse.py", "tests/test_hostile_packs.py"],
    "packs/registry": ["tests/packs/test_registry.py", "tests/packs/test_entry_point.py"],
    "repair": ["tests/test_repair.py", "tests/property/test_repair.py"],
}
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}


def changes(source: str) -> Iterator[tuple[int, str]]:
    """Yield each source with one thing changed, and the line where.

    >>> [changed for _, changed in changes("a = b < 1 and not c")]
    ['a = b < 1 or not c', 'a = b < 1 and c', 'a = b <= 1 and (not c)', 'a = b < 2 and (not c)']
    """
    count = sum(1 for _ in _places(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        holder, field, at, node = list(_places(tree))[number]
        new = _changed(node)
        if at is None:
            setattr(holder, field, new)
        else:
            getattr(holder, field)[at] = new
        yield getattr(holder, "lineno", 0), ast.unparse(ast.fix_missing_locations(tree))


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    for holder in ast.walk(tree):
        if isinstance(holder, ast.AnnAssign | ast.arg | ast.FormattedValue | ast.JoinedStr):
            continue
        for field, value in ast.iter_fields(holder):
            for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, ast.AST) and _changed(node) is not None and field not in ("annotation", "returns"):
                    yield holder, field, at, node


def _changed(node: ast.AST) -> ast.AST | None:
    if type(node) in SWAPS:
        return SWAPS[type(node)]()
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return node.operand
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return ast.Constant(node.value + 1)
    return None


def survivors(module: str, folder: Path) -> Iterator[str]:
    """Yield the changes of a module that its tests don't notice."""
    path = folder / "src/newsclean" / f"{module}.py"
    source = path.read_text(encoding="utf-8")
    tests = [test for test in TESTS[module] if (folder / test).exists()]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests, f"src/newsclean/{module}.py"]
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1", "CI": "1"}
    total = 0
    for line, changed in changes(source):
        total += 1
        path.write_text(changed, encoding="utf-8")
        try:
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=300).returncode
        except subprocess.TimeoutExpired:
            done = 1
        if done == 0:
            before, after = ast.unparse(ast.parse(source)).splitlines(), changed.splitlines()
            new = next((b.strip() for a, b in zip(before, after, strict=False) if a != b), "?")
            yield f"{module}.py, line {line}: {new}"
    path.write_text(source, encoding="utf-8")
    sys.stdout.write(f"{module}: {total} changes\n")


def main(modules: list[str]) -> int:
    """Try the changes of some modules; 1 if any survives."""
    found = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "project"
        shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", ".*cache", ".hypothesis", "_build"))
        for module in modules:
            for one in survivors(module, folder):
                sys.stdout.write(f"survived: {one}\n")
                sys.stdout.flush()
                found += 1
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(TESTS)))
