"""The bar: on a terminal alone, with what is done; and what a run says of itself."""

from __future__ import annotations

import io

import pytest

from newsclean.cli.progress import Bar, shows_bar
from tests.cli.conftest import Call


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", made)  # in the test: between set-up and test pytest puts its own there
    return made


def test_a_bar_shows_pages_and_share(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    with Bar(200, shown=shows_bar(quiet=False, pages_on_screen=False)) as bar:
        bar.advance(50, 3)
        bar.advance(50, 1_200)
    assert "1,203 pages" in terminal.getvalue()
    assert "50%" in terminal.getvalue()


def test_a_bar_that_is_not_shown_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    for shown in (shows_bar(quiet=True, pages_on_screen=False), shows_bar(quiet=False, pages_on_screen=True)):
        with Bar(200, shown=shown) as bar:
            bar.advance(50)
    assert terminal.getvalue() == ""


def test_a_pipe_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert not shows_bar(quiet=False, pages_on_screen=False)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(call: Call, shell: str) -> None:
    script = call("completion", shell).stdout
    assert f"_NEWSCLEAN_COMPLETE={shell}_complete" in script
    assert "%(" not in script


def test_another_shell_is_refused(call: Call) -> None:
    assert "'csh' is not one of" in call("completion", "csh", code=2).output
