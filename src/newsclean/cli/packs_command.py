"""`newsclean packs`: list, show, check, test, new, learn."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from newsclean.cleaner import Cleaner
from newsclean.cli.options import LABEL, complete_packs, pack_paths
from newsclean.cli.plain import plain
from newsclean.cli.trouble import Trouble, choice
from newsclean.errors import PackError, Problem
from newsclean.packs.pack import Pack
from newsclean.packs.registry import installed_packs, load_packs
from newsclean.packs.stored import toml_files

__all__ = ["packs"]


@click.group(short_help="List, show, check, test, begin and learn rule packs.")
def packs() -> None:
    """List, show, check, test, begin and learn rule packs.

    \b
    newsclean packs show independent.co.uk              what a pack does
    newsclean packs new herald.example > herald.toml    begin one
    newsclean packs check herald.toml                   is it well formed, quick, and no other's rival
    newsclean packs test herald.toml                    do its examples hold
    newsclean diff pages/ --packs-b herald.toml         what it changes
    """  # noqa: D301 - \b is click's mark for lines that are not to be wrapped


def head(pack: Pack) -> dict[str, Any]:
    """Return what is to be known of a pack."""
    return {
        "id": pack.id,
        "name": pack.name,
        "kind": "publisher" if pack.is_publisher else "generic",
        "hosts": pack.hosts,
        "country": pack.country,
        "languages": pack.languages,
        "fingerprints": pack.fingerprints,
        "source": pack.source,
        "rules": [{"id": rule.id, "label": rule.label.value, "find": rule.find} for rule in pack.rules],
    }


@packs.command("list")
@click.argument("search", metavar="[WORDS]", default="")
@pack_paths()
@click.option("--hosts", is_flag=True, help="With the hosts that each pack is for.")
@click.option("--json", "as_json", is_flag=True, help="Everything about each pack, as JSON.")
def list_packs(search: str, packs: tuple[Path, ...], hosts: bool, as_json: bool) -> None:
    """List the packs: id, number of rules, name, languages. With WORDS, those that have them in their id, name or hosts."""
    wanted = search.casefold()
    known = Cleaner(packs).registry.packs
    found = [pack for pack in known if wanted in " ".join((pack.id, pack.name, *pack.hosts)).casefold()]
    if as_json:
        click.echo(json.dumps([head(pack) for pack in found], indent=2))
        return
    if not found:
        raise Trouble(f"no pack is called {search!r}" + choice(search, [name for pack in known for name in (pack.id, pack.name)]))
    width = max(len(pack.id) for pack in found)
    for pack in found:
        about = f"{len(pack.rules):>4} rules  {plain(pack.name)}" + (
            f" ({', '.join(pack.languages)})" if pack.is_publisher and pack.languages else ""
        )
        click.echo(f"{pack.id:<{width}} {about}" + (f"  {' '.join(pack.hosts)}" if hosts else ""))
    publishers = sum(pack.is_publisher for pack in found)
    if not search:
        click.echo(f"{len(found)} packs: {publishers} for publishers, {len(found) - publishers} for all pages", err=True)


@packs.command()
@click.argument("pack_id", metavar="ID|FILE", shell_complete=complete_packs)
@pack_paths()
@click.option("--rule", "rule_id", metavar="ID", help="Only this rule.")
@click.option("--label", "labels", multiple=True, type=LABEL, help="Only rules with this label; may be repeated.")
@click.option("--examples/--no-examples", default=True, show_default=True, help="With the texts that prove each rule.")
def show(pack_id: str, packs: tuple[Path, ...], rule_id: str | None, labels: tuple[Any, ...], examples: bool) -> None:
    """Show the rules of a pack: what each finds, where, how much it takes, and the examples that prove it.

    The pack is named by its id, a host, the publisher's name, or a file.
    """
    from newsclean.cli.pack_screen import show_pack
    from newsclean.cli.screen import console

    pack = _found(pack_id, packs)
    rules = [rule for rule in pack.rules if rule_id in (None, rule.id) and (not labels or rule.label in labels)]
    if not rules:
        why = choice(rule_id or "", [rule.id for rule in pack.rules])
        raise Trouble(f"{pack.id} has no rule {rule_id!r}{why}" if rule_id else f"{pack.id} has no rule with that label")
    show_pack(console(), pack, rules, examples=examples)


def _found(name: str, more: tuple[Path, ...]) -> Pack:
    """Return the pack that is meant, with its examples: the stored form of the built-in packs has none."""
    if name.endswith(".toml") or Path(name).is_file():
        return Pack.load(name)
    registry = Cleaner(more).registry
    pack = next((pack for pack in registry.packs if pack.id == name), None) or registry.by_publisher(name) or registry.by_url(name)
    if pack is None:
        names = [known for pack in registry.packs for known in (pack.id, pack.name)]
        raise Trouble(f"no pack is called {name!r}" + choice(name, names, otherwise="`newsclean packs list` shows those there are"))
    if pack.stored:
        return next((Pack.load(file) for file in toml_files() if file.stem == pack.id), pack)
    return pack


@packs.command()
@click.argument("paths", nargs=-1, metavar="[DIR|FILE]...", type=click.Path(exists=True, path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check packs (the built-in ones where none are named).

    That is their form, their examples, patterns that are slow or run away, rules that never win, and rules that take the examples of others.
    What is wrong is told all at once, with file and rule; exit code 1.
    """
    from newsclean.packcheck import check_packs

    loaded, problems = _load(paths)
    if loaded:
        problems += check_packs(loaded, others=[pack for pack in installed_packs() if not pack.is_publisher] if paths else ())
    _tell(problems, f"{len(loaded)} packs, {sum(len(pack.rules) for pack in loaded)} rules")


@packs.command()
@click.argument("paths", nargs=-1, metavar="[DIR|FILE]...", type=click.Path(exists=True, path_type=Path))
def test(paths: tuple[Path, ...]) -> None:
    """Run the examples of packs: every `removes` and `keeps` (of the built-in packs where none are named)."""
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
    """Write a commented pack for HOST to standard output, to begin with."""
    from newsclean.learn import skeleton

    click.echo(skeleton(host, name), nl=False)


@packs.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--host", required=True, help="The publisher's host, which becomes the pack's id.")
@click.option("--name", help="The publisher's name.")
@click.option("--text-field", default="text", show_default=True, help="The field of the page's text in JSONL files.")
def learn(files: tuple[Path, ...], host: str, name: str | None, text_field: str) -> None:
    """Learn a pack from pages of one publisher, and write it to standard output for review.

    FILES are pages of text, or JSONL. A line or passage that recurs on different pages and that no pack takes yet is proposed as a rule.
    """
    from newsclean.learn import draft_pack
    from newsclean.learn import learn as learn_from

    pages: list[str | bytes] = []
    for file in files:
        pages += _jsonl(file, text_field) if file.suffix in {".jsonl", ".ndjson"} else [file.read_bytes()]
    try:
        draft = learn_from(pages)
    except ValueError as error:
        raise Trouble(str(error)) from None
    click.echo(draft_pack(draft, host, name), nl=False)
    click.echo(f"{len(draft.found)} lines and passages from {draft.pages} pages; {draft.known} more go already", err=True)


def _jsonl(file: Path, field: str) -> list[str | bytes]:
    import json

    pages: list[str | bytes] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            pages.append(json.loads(line)[field])
        except (ValueError, KeyError, TypeError) as error:
            raise Trouble(f"{file}, line {number}: no page in a field {field!r} ({type(error).__name__}: {error})") from None
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
        click.echo(plain(str(problem)), err=True)
    click.echo(f"{count}, {len(problems)} problem{'' if len(problems) == 1 else 's'}")
    if problems:
        sys.exit(1)
