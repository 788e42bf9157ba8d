"""Nothing public is undocumented: every name has a docstring and stands in the API reference."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
from importlib import import_module
from types import ModuleType

import pytest

import newsclean
from tests.docs.pages import DOCS

INNER = ("newsclean.cli", "newsclean.__main__", "newsclean.engine.", "newsclean.region.", "newsclean.furniture.", "newsclean.dates.")
REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in sorted((DOCS / "api").glob("*.md")))
MODULES = set(re.findall(r"automodule:: (\S+)", REFERENCE))
NAMES = set(re.findall(r"auto(?:class|function|exception|data):: (\S+)", REFERENCE))


def public_modules() -> list[str]:
    found = (module.name for module in pkgutil.walk_packages(newsclean.__path__, "newsclean."))
    return ["newsclean", *(name for name in found if not name.startswith(INNER) and "._" not in name)]


def load(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:  # a module of an extra that is not installed here
        pytest.skip(str(error))


def documented(module: ModuleType, name: str) -> bool:
    """Tell whether a name is in the reference: its module as a whole, by its own name, or at the front door."""
    if f"{module.__name__}.{name}" in NAMES or module.__name__ in MODULES:
        return True
    at_the_door = getattr(newsclean, name, None) is getattr(module, name) and f"newsclean.{name}" in NAMES
    home = getattr(getattr(module, name), "__module__", "")
    return at_the_door or f"{home}.{name}" in NAMES or (home != module.__name__ and home in MODULES)


@pytest.mark.parametrize("name", public_modules())
def test_every_public_name_is_in_the_reference(name: str) -> None:
    module = load(name)
    missing = [one for one in getattr(module, "__all__", ()) if not documented(module, one)]
    assert not missing, f"add to docs/api: {', '.join(f'{name}.{one}' for one in missing)}"


@pytest.mark.parametrize("name", public_modules())
def test_every_public_name_says_what_it_is(name: str) -> None:
    module = load(name)
    assert inspect.getdoc(module)
    told = [getattr(module, one) for one in getattr(module, "__all__", ())]
    silent = [one for one in told if (inspect.isclass(one) or inspect.isroutine(one)) and not inspect.getdoc(one)]
    assert not silent


def test_the_reference_names_nothing_that_is_gone() -> None:
    for module in MODULES:
        load(module)
    for name in NAMES:
        home, _, last = name.rpartition(".")
        assert hasattr(load(home), last), name


def test_public_functions_have_an_example() -> None:
    bare = []
    for name in newsclean.__all__:
        value = getattr(newsclean, name)
        if inspect.isfunction(value) and ">>>" not in (inspect.getdoc(value) or ""):
            bare.append(name)
    assert not bare


def test_docstrings_write_code_in_backticks_that_pair() -> None:
    odd = []
    for name in public_modules():
        module = load(name)
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
                told = re.sub(r">>>.*?(?:\n\s*\n|\Z)", "", ast.get_docstring(node) or "", flags=re.DOTALL)
                if told.count("`") % 2:
                    odd.append(f"{name}: {told[:60]}")
    assert not odd
