"""`newsclean packs`: list, show, check, test, new, learn."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newsclean.errors import PackError, Problem
from newsclean.packs.pack import Pack
from newsclean.packs.registry import Registry, installed_packs, load_packs
from newsclean.packs.stored import toml_files

__all__ = ["packs"]


@click.group()
def packs() -> None:
    """List, check, test, begin and learn rule packs."""


@packs.command("list")
def list_packs() -> None:
    """List the installed packs: id, number of rules, name, hosts."""
    for pack in Registry(installed_packs()).packs:
        click.echo(f"{pack.id:32} {len(pack.rules):4} rules  {pack.name}  {' '.join(pack.hosts)}".rstrip())


@packs.command()
@click.argument("pack_id", metavar="ID")
def show(pack_id: str) -> None:
    """Show the rules of the pack called ID."""
    import difflib

    known = {pack.id: pack for pack in Registry(installed_packs()).packs}
    if pack_id not in known:
        close = difflib.get_close_matches(pack_id, known, 3)
        raise click.ClickException(f"no pack is called {pack_id!r}" + (f"; near it are {', '.join(close)}" if close else ""))
    pack = known[pack_id]
    click.echo(f"{pack.id}: {pack.name}")
    for rule in pack.rules:
        what = rule.regex if rule.regex is not None else " | ".join(rule.literals) or rule.why
        click.echo(f"  {rule.id} -> {rule.label.value}: {rule.find} {what}")


@packs.command()
@click.argument("paths", nargs=-1, metavar="[DIR|FILE]...", type=click.Path(exists=True, path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check packs (the built-in ones where none are named): form, examples, patterns, rules that shadow or take others' examples."""
    from newsclean.packcheck import check_packs

    loaded, problems = _load(paths)
    problems += check_packs(loaded, others=[pack for pack in installed_packs() if not pack.is_publisher] if paths else ())
    _tell(problems, f"{len(loaded)} packs, {sum(len(pack.rules) for pack in loaded)} rules")


@packs.command()
@click.argument("paths", nargs=-1, metavar="[DIR|FILE]...", type=click.Path(exists=True, path_type=Path))
def test(paths: tuple[Path, ...]) -> None:
    """Run every `removes` and `keeps` of packs (the built-in ones where none are named)."""
    from newsclean.testing import check_examples

    loaded, problems = _load(paths)
    for pack in loaded:
        problems += check_examples(pack)
    count = sum(len(rule.removes) + len(rule.keeps) for pack in loaded for rule in pack.rules)
    _tell(problems, f"{len(loaded)} packs, {count} examples")


@packs.command()
@click.argument("host")
@click.option("--name", help="The publisher's name.")
def new(host: str, name: str | None) -> None:
    """Write a commented skeleton of a pack for HOST to standard output."""
    from newsclean.learn import skeleton

    click.echo(skeleton(host, name), nl=False)


@packs.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--host", required=True, help="The publisher's host, which becomes the pack's id.")
@click.option("--name", help="The publisher's name.")
@click.option("--text-field", default="text", show_default=True, help="The field of the page's text in JSONL files.")
def learn(files: tuple[Path, ...], host: str, name: str | None, text_field: str) -> None:
    """Learn a pack from pages of one publisher, FILES of text or JSONL, and write it to standard output for review."""
    from newsclean.learn import draft_pack
    from newsclean.learn import learn as learn_from

    pages: list[str | bytes] = []
    for file in files:
        pages += _jsonl(file, text_field) if file.suffix in {".jsonl", ".ndjson"} else [file.read_bytes()]
    try:
        draft = learn_from(pages)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    click.echo(draft_pack(draft, host, name), nl=False)
    click.echo(f"{len(draft.found)} lines and passages from {draft.pages} pages; {draft.known} more go already", err=True)


def _jsonl(file: Path, field: str) -> list[str | bytes]:
    import json

    pages: list[str | bytes] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            pages.append(json.loads(line)[field])
        except (ValueError, KeyError, TypeError) as error:
            raise click.ClickException(f"{file}, line {number}: no page in a field {field!r} ({type(error).__name__}: {error})") from None
    return pages


def _load(paths: tuple[Path, ...]) -> tuple[list[Pack], list[Problem]]:
    """Load every pack that can be loaded, and say what is wrong with the others."""
    loaded: list[Pack] = []
    problems: list[Problem] = []
    for path in paths or toml_files():
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        if not files:
            problems.append(Problem(str(path), None, "no *.toml file in this directory"))
        for file in files:
            try:
                loaded += load_packs(file)
            except PackError as error:
                problems += error.problems
    return loaded, problems


def _tell(problems: list[Problem], count: str) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
    click.echo(f"{count}, {len(problems)} problem{'' if len(problems) == 1 else 's'}")
    if problems:
        sys.exit(1)
