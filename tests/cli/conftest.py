"""The commands run in this process, with cleaners that share the index of their packs: making it costs more than the command."""

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsclean import Cleaner, learn
from newsclean.cli import clean_command, diff_command, explain_command, packs_command
from newsclean.cli.app import cli

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "examples" / "harbour-herald.txt"
PACKS = ROOT / "examples" / "packs"
Call = Callable[..., Result]


@functools.cache
def shared(packs: tuple[Path, ...]) -> Cleaner:
    cleaner = Cleaner(packs)
    cleaner.clean("")
    return cleaner


def cleaner(packs: Iterable[Path] = (), **options: Any) -> Cleaner:
    """Return a cleaner that shares what costs time, the index of the packs, with others of the same packs."""
    one = Cleaner(packs, **options)
    like = shared(tuple(packs))
    one.__dict__.update({name: value for name, value in like.__dict__.items() if name not in one.__dict__})
    return one


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command and see that it ends as it should, without a traceback."""
    monkeypatch.delenv("COLUMNS", raising=False)  # pytest's workers have it
    for module in (clean_command, explain_command, diff_command, packs_command, learn):
        monkeypatch.setattr(module, "Cleaner", cleaner)

    def run(*arguments: object, stdin: bytes | str = b"", code: int = 0) -> Result:
        result = CliRunner().invoke(cli, [str(one) for one in arguments], input=stdin, prog_name="newsclean")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return run
