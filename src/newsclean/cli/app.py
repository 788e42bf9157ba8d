"""The commands and their options."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import Any

import click

import newsclean
from newsclean.cli import packs_command
from newsclean.cli.show import show_explanation
from newsclean.errors import NewscleanError

__all__ = ["cli", "run"]

LABELS = [label.value for label in newsclean.Label]


class LabelType(click.ParamType[newsclean.Label]):
    """The name of a label, with a hint where it is misspelt."""

    name = "label"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> newsclean.Label:  # noqa: ARG002 - click's signature
        """Return the label, or fail with the nearest name."""
        try:
            return newsclean.Label(value)
        except ValueError:
            close = difflib.get_close_matches(str(value), LABELS, 1)
            self.fail(f"no label is called {value!r}; " + (f"did you mean {close[0]!r}?" if close else f"labels are {', '.join(LABELS)}"))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsclean.__version__, prog_name="newsclean")
def cli() -> None:
    """Take news pages apart: the article kept, every piece of boilerplate named and explained.

    Exit codes: 0 done, 1 something is wrong with the input or a pack, 2 wrong usage.
    """


def page_options(command: Any) -> Any:
    """Give a command the options that say what is known of a page and which packs to use."""
    for option in (
        click.option(
            "--packs", "packs", multiple=True, type=click.Path(exists=True, path_type=Path), help="A pack file or a directory of them."
        ),
        click.option("--language", metavar="CODE", help="Use the generic packs of this language only."),
        click.option("--publisher", metavar="NAME", help="Whose page it is: a name or host."),
        click.option("--url", help="Where the page comes from; tells the publisher."),
        click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True), default="-"),
    ):
        command = option(command)
    return command


def read(file: str) -> bytes:
    """Return the bytes of a file, or of standard input for "-"."""
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()


@cli.command()
@page_options
@click.option("--keep", multiple=True, type=LabelType(), help="Keep text with this label among the paragraphs.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def clean(
    file: str, url: str | None, publisher: str | None, language: str | None, packs: tuple[Path, ...], keep: tuple[Any, ...], form: str
) -> None:
    """Clean FILE (or standard input) and write the article to standard output."""
    cleaner = newsclean.Cleaner(packs, keep=keep)
    article = cleaner.clean(read(file), url=url, publisher=publisher, language=language)
    written = {"text": lambda: f"{article.text}\n", "json": lambda: f"{article.to_json(indent=2)}\n", "markdown": article.to_markdown}[
        form
    ]()
    sys.stdout.buffer.write(written.encode("utf-8", "replace"))


@cli.command()
@page_options
def explain(file: str, url: str | None, publisher: str | None, language: str | None, packs: tuple[Path, ...]) -> None:
    """Show FILE (or standard input) line by line with what became of each: its label and the rule that said so."""
    cleaner = newsclean.Cleaner(packs)
    show_explanation(cleaner.explain(read(file), url=url, publisher=publisher, language=language))


cli.add_command(packs_command.packs)


def run() -> None:
    """Run a command; what goes wrong is told in plain lines on standard error."""
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except (click.ClickException, NewscleanError, OSError) as error:
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        for line in message.splitlines():
            click.echo(f"newsclean: {line}", err=True)
        sys.exit(1)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
