"""Every command of the README, the quick start and the tutorial does what the page says, from an installed wheel."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

from tests.docs.conftest import Shell
from tests.docs.pages import DOCS, EXAMPLES, README, Command, Fence, commands, fences

ELSEWHERE = ("pip install newsclean", 'pip install "newsclean', "make ", "git ")  # done already, or tested by doing it
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def failure(shell: Shell, command: Command, folder: Path) -> str:
    """Run a command, and return what is wrong with what it did."""
    done = shell(command.command, folder)
    if done.returncode:
        return f"$ {command.command}\nexit code {done.returncode}\n{done.stdout}{done.stderr}"
    if command.output.strip() and not doctest.OutputChecker().check_output(command.output, done.stdout, FLAGS):
        return f"$ {command.command}\nthe page shows\n{command.output}\nit wrote\n{done.stdout}"
    return ""


def follow(page: Path, shell: Shell, folder: Path) -> int:
    """Do what a page says, from top to bottom: save its files, run its commands. Return how many commands ran."""
    ran = 0
    for fence in fences(page.read_text(encoding="utf-8")):
        if "caption" in fence.options:
            file = folder / fence.options["caption"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(fence.text, encoding="utf-8")
        if fence.kind == "console":
            for command in commands(fence):
                if not command.command.startswith(ELSEWHERE):
                    assert not (wrong := failure(shell, command, folder)), wrong
                    ran += 1
    return ran


def test_the_quick_start(installed: Shell, tmp_path: Path) -> None:
    assert follow(DOCS / "quickstart.md", installed, tmp_path) >= 2


def test_the_readme(installed: Shell, tmp_path: Path) -> None:
    (page,) = (fence.text for fence in fences(README.read_text(encoding="utf-8")) if fence.kind == "text")
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    assert follow(README, installed, tmp_path) >= 2


def test_the_tutorial_from_a_skeleton_to_an_installed_pack(apart: Shell, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "courier", tmp_path / "courier")
    assert follow(DOCS / "packs" / "tutorial.md", apart, tmp_path) >= 10


def test_the_skeleton_that_the_tutorial_names_is_a_good_pack(installed: Shell, tmp_path: Path) -> None:
    done = installed("newsclean packs new tidewater-courier.example > new.toml && newsclean packs test new.toml", tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 packs, 2 examples, 0 problems\n")


@pytest.mark.parametrize(("line", "good"), [("echo a b", True), ("echo c", False), ("exit 3", False)])
def test_a_command_that_does_something_else_is_found(line: str, good: bool, installed: Shell, tmp_path: Path) -> None:
    (command,) = commands(Fence("console", {}, f"$ {line}\na\nb\n", 1))
    assert (failure(installed, command, tmp_path) == "") is good


def test_the_newsclean_that_runs_is_the_installed_one(installed: Shell, tmp_path: Path) -> None:
    done = installed("python -c 'import newsclean; print(newsclean.__file__)'", tmp_path)
    assert str(installed.bin.parent) in done.stdout
