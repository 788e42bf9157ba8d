"""The group of commands; each is loaded when it is called, so that `newsclean --version` is quick."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

import newsclean
from newsclean.cli.trouble import Interrupted, Trouble, choice
from newsclean.errors import NewscleanError

__all__ = ["cli"]

# name: where the command stands, and what the list of commands says of it
COMMANDS = {
    "clean": ("newsclean.cli.clean_command:clean", "Clean files, folders, JSONL or standard input."),
    "explain": ("newsclean.cli.explain_command:explain", "Show a page with what became of each line, and why."),
    "diff": ("newsclean.cli.diff_command:diff", "Show what a change of packs, options or version changes."),
    "packs": ("newsclean.cli.packs_command:packs", "List, show, check, test, begin and learn rule packs."),
    "completion": ("newsclean.cli.completion_command:completion", "Print what makes a shell complete newsclean's words."),
}


class Commands(click.Group):
    """A group whose commands are imported when they are needed, and whose errors are told in plain lines."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, or fail with the nearest name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"no command is called {args[0]!r}" + choice(args[0], COMMANDS, otherwise=f"commands are {', '.join(COMMANDS)}"))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what newsclean or the system complains of becomes plain lines and an exit code."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # click ends quietly where the reader has gone
        except NewscleanError as error:
            raise Trouble(str(error)) from None
        except OSError as error:
            name = f"{error.filename}: " if error.filename is not None else ""
            raise Trouble(f"{name}{error.strerror or error}") from None
        except KeyboardInterrupt:
            raise Interrupted("interrupted") from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(newsclean.__version__, prog_name="newsclean")
def cli() -> None:
    """Take news pages apart: the article kept, every piece of boilerplate named and explained.

    \b
    newsclean clean page.txt                       the article, to standard output
    newsclean clean pages/ -o out/ --jobs 4        a folder, mirrored
    newsclean clean dump.jsonl -o clean.jsonl      JSONL in, JSONL out
    newsclean explain page.txt                     what went, what stayed, and why

    Exit codes: 0 done; 1 something is wrong with the input or a pack, and the run stopped; 2 wrong usage; 3 done, but pages failed or
    differ; 130 interrupted.
    """  # noqa: D301 - \b is click's mark for lines that are not to be wrapped
