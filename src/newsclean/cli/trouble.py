"""What goes wrong, in plain lines on standard error, and the nearest of what would have gone right."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, Any

import click

from newsclean.cli.plain import plain

__all__ = ["FAILED", "INTERRUPTED", "Interrupted", "Misuse", "Trouble", "choice", "near", "note"]

FAILED = 3  # done, but not everything went well
INTERRUPTED = 130  # 128 and the number of the signal, as shells have it


class Trouble(click.ClickException):
    """An error that ends the command: each line of its message is written after the command's name."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message to standard error."""
        for line in self.message.splitlines():
            click.echo(f"newsclean: {plain(line)}", file=file or sys.stderr)


class Misuse(Trouble):
    """The command was called in a way that can't be meant."""

    exit_code = 2


class Interrupted(Trouble):
    """The run was stopped from outside."""

    exit_code = INTERRUPTED


def note(message: str) -> None:
    """Write a line to standard error."""
    click.echo(f"newsclean: {plain(message)}", err=True)


def near(wrong: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names that look most like a wrong one, or have it as a part.

    >>> near("independant", ["independent.co.uk", "bbc.com"])
    ['independent.co.uk']
    """
    import difflib

    names = {name.casefold(): str(name) for name in known}
    key = wrong.casefold()
    inside = sorted(name for name in names if len(key) > 2 and key in name) if key else []
    firsts = {name.split(".")[0]: name for name in names}
    close = [firsts[part] for part in difflib.get_close_matches(key, firsts, most)]
    found = dict.fromkeys([*inside, *close, *difflib.get_close_matches(key, names, most)])
    return [names[name] for name in found][:most]


def choice(wrong: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """Return a hint: what may have been meant, or else what to do.

    >>> choice("captoin", ["caption", "credit"])
    "; did you mean 'caption'?"
    """
    close = near(wrong, known)
    if close:
        return f"; did you mean {' or '.join(map(repr, close))}?"
    return f"; {otherwise}" if otherwise else ""
