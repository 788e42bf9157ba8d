"""What several commands ask for: labels, packs, what is known of a page; and the cleaner that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from newsclean.cleaner import Cleaner
from newsclean.cli.trouble import Misuse, choice, note
from newsclean.model import Label

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    LabelParameter = click.ParamType[Label]
else:
    LabelParameter = click.ParamType

__all__ = ["LABEL", "Known", "LabelType", "check_known", "pack_files", "pack_paths", "page_options", "region_option"]

Command = Callable[..., Any]


class LabelType(LabelParameter):
    """The name of a label, with a hint where it is misspelt."""

    name = "label"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Label:
        """Return the label, or fail with the nearest name."""
        try:
            return Label(value)
        except ValueError:
            self.fail(
                f"no label is called {value!r}" + choice(str(value), list(Label), otherwise=f"labels are {', '.join(Label)}"), param, ctx
            )

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Offer the labels."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(label.value) for label in Label if label.startswith(incomplete)]


LABEL = LabelType()


class Known(NamedTuple):
    """What is known of the pages besides their text, as `Cleaner.clean` takes it."""

    url: str | None = None
    publisher: str | None = None
    language: str | None = None


def complete_packs(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's signature
    """Offer the ids of the installed packs."""
    from newsclean.packs.registry import installed_packs

    return [pack.id for pack in installed_packs() if pack.id.startswith(incomplete)]


def pack_paths(name: str = "--packs", told: str = "Add a pack file, or every pack of a directory; may be repeated.") -> Command:
    """Return an option that takes packs."""
    return click.option(name, multiple=True, metavar="PATH", type=click.Path(exists=True, path_type=Path), help=told)


def pack_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files of packs that were named by file or directory."""
    return [file for path in paths for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]


def region_option(
    name: str = "--region", default: str | None = "auto", told: str = "Whether a text is a whole page or an article already."
) -> Command:
    """Return an option that says what the texts are."""
    return click.option(name, type=click.Choice(["auto", "page", "article"]), default=default, show_default=default is not None, help=told)


def page_options(command: Command) -> Command:
    """Give a command the options that say what is known of a page, and which packs to use."""
    for option in (
        region_option(),
        pack_paths(),
        click.option("--language", metavar="CODE", help="Use the generic packs of this language only."),
        click.option("--publisher", metavar="NAME", shell_complete=complete_packs, help="Whose pages they are: a name, host or pack."),
        click.option("--url", help="Where the page comes from; tells the publisher."),
    ):
        command = option(command)
    return command


def check_known(cleaner: Cleaner, known: Known) -> None:
    """Fail where no pack knows the publisher that was named, and tell where there is none for the language.

    The library lets an unknown publisher pass; whoever types a name means a pack.
    """
    packs = cleaner.registry.packs
    if known.publisher is not None and cleaner.registry.by_publisher(known.publisher) is None:
        names = [name for pack in packs if pack.is_publisher for name in (pack.id, pack.name, *pack.hosts)]
        hint = choice(known.publisher, names, otherwise="`newsclean packs list` shows those there are, `newsclean packs new` begins one")
        raise Misuse(f"no pack knows the publisher {known.publisher!r}{hint}")
    if known.language is not None and not any(pack.languages for pack in cleaner.registry.generic(known.language)):
        codes = sorted({code for pack in packs if not pack.is_publisher for code in pack.languages})
        note(f"no generic pack is for the language {known.language!r}{_listed(codes)}")


def _listed(codes: Sequence[str]) -> str:
    return f"; there are packs for {', '.join(codes)}" if codes else ""
