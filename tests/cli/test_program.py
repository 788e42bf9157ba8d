"""The program as a shell starts it: quick, helpful, completed, and polite to pipes and terminals."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import newsclean
from newsclean.cli import app
from newsclean.cli.app import COMMANDS
from tests.cli.conftest import PACKS, PAGE, ROOT, Call

COMMAND = [sys.executable, "-m", "newsclean"]


def test_the_version_loads_neither_rich_nor_what_cleans() -> None:
    code = "import sys\nfrom newsclean.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "--version"], check=True, capture_output=True, text=True)
    version, loaded = done.stdout.splitlines()
    assert version == f"newsclean, version {newsclean.__version__}"
    assert not set(loaded.split()) & {"rich.console", "regex", "ftfy", "json", "tomllib", "newsclean.many", "newsclean.cli.clean_command"}


def test_without_its_packages_the_command_says_how_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ImportError")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from newsclean.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == 'newsclean: the command line needs two more packages: pip install "newsclean[cli]"\n'


def test_a_real_run_reads_bytes_and_writes_them() -> None:
    done = subprocess.run([*COMMAND, "clean", "-"], input="Die Fähre lief aus.".encode("cp1252"), capture_output=True)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "Die Fähre lief aus.\n", b"")


@pytest.mark.parametrize(
    "command", [[], *([name] for name in COMMANDS), *(["packs", name] for name in ("list", "show", "check", "test", "new", "learn"))]
)
def test_every_command_has_help(call: Call, command: list[str]) -> None:
    text = call(*command, "--help").stdout
    assert text.startswith("Usage: newsclean")
    for option in re.findall(r"^  (--?[a-z-]+.*)$", text, re.MULTILINE):
        assert len(option.split("  ", 1)) == 2 or option in text.split("Options:")[1]  # told on this line or on the next
    assert "\b" not in text


def test_a_reader_that_goes_away_is_no_error() -> None:
    pipe = f"yes 'The ferry sailed.' | head -20000 | {' '.join(COMMAND)} clean -q | head -1"
    done = subprocess.run(["sh", "-c", pipe], capture_output=True)
    assert done.stdout
    assert done.stderr == b""


def test_on_a_terminal_there_is_a_bar_and_in_a_pipe_none(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for number in range(3):
        (tmp_path / "pages" / f"{number}.txt").write_text("The ferry sailed.")
    command = [*COMMAND, "clean", str(tmp_path / "pages"), "-o", str(tmp_path / "out")]
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", 0) as screen:
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "120"})
        os.close(theirs)
        shown = screen.read(65536).decode()
    assert "cleaning" in shown
    assert "pages" in shown
    piped = subprocess.run(command, check=True, capture_output=True).stderr.decode()
    assert piped == "3 pages cleaned, 0% of the text removed\n"


SHELLS = {
    "bash": 'eval "$(%s)"; COMP_WORDS=(newsclean clean --keep capt); COMP_CWORD=3; _newsclean_completion newsclean; echo ${COMPREPLY[@]}',
    "fish": '%s | source; complete -C "newsclean clean --keep capt"',
    "zsh": 'autoload -Uz compinit; compinit -u -D; eval "$(%s)"; print -r -- ${_comps[newsclean]}',
}
EXPECTED = {"bash": "caption", "fish": "caption", "zsh": "_newsclean_completion"}


@pytest.mark.parametrize("shell", SHELLS)
def test_shells_complete(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    (tmp_path / "newsclean").write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n')
    (tmp_path / "newsclean").chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path)}
    done = subprocess.run([shell, "-c", SHELLS[shell] % f"newsclean completion {shell}"], capture_output=True, text=True, env=env)
    assert done.stdout.split() == [EXPECTED[shell]], done.stderr


@pytest.mark.parametrize(("words", "expected"), [("newsclean cle", "clean"), ("newsclean packs show independ", "independent.co.uk")])
def test_words_are_completed(call: Call, monkeypatch: pytest.MonkeyPatch, words: str, expected: str) -> None:
    for name, value in (("COMP_WORDS", words), ("COMP_CWORD", str(words.count(" "))), ("_NEWSCLEAN_COMPLETE", "bash_complete")):
        monkeypatch.setenv(name, value)
    assert expected in [line.partition(",")[2] for line in call().stdout.splitlines()]


def test_the_commands_of_the_makefile_s_demo_work(call: Call) -> None:
    call("clean", PAGE, "--packs", PACKS, "--format", "markdown")
    call("explain", PAGE, "--packs", PACKS)


def options_of(command: click.Command) -> set[str]:
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    own = {option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts}
    return own.union(*map(options_of, inner))


def test_the_docs_name_options_that_exist_and_leave_none_of_clean_and_explain_out() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - {"--help"}
    commands = {name: app.cli.get_command(click.Context(app.cli), name) for name in app.COMMANDS}
    existing = {name: options_of(command) for name, command in commands.items() if command}
    assert named <= set().union(*existing.values())
    long = {option for name in ("clean", "explain") for option in existing[name] if option.startswith("--")}
    assert long - named == {"--output"}  # which the docs call -o
