"""`newsclean explain`."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import Any

import click

from newsclean.cleaner import Cleaner
from newsclean.cli.options import LABEL, Known, check_known, page_options
from newsclean.cli.rows import chosen, rows
from newsclean.cli.trouble import Trouble, note
from newsclean.explain import Explanation

__all__ = ["explain"]


@click.command(short_help="Show a page with what became of each line, and why.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True), default="-")
@click.option("--label", "labels", multiple=True, type=LABEL, help="Only lines with this label; may be repeated.")
@click.option(
    "--rule", metavar="NAME", help="Only lines that this rule took or came near: pack/rule, either of the two, or a pattern with *."
)
@click.option(
    "--why", metavar="WORDS", help="Of the lines with these words: what was decided, and which rules came near and did not match."
)
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help='Write one self-contained HTML page ("-": to stdout).',
)
@page_options
def explain(file: str, labels: tuple[Any, ...], rule: str | None, why: str | None, page: str | None, **options: Any) -> None:
    """Show FILE (or standard input) line by line with what became of each.

    Kept text stands plain and removed text dim, with a "-" before it; at the right stand its label, the rule that said so, and the fields that
    were read from it (name, role, date, credit). A "~" stands before a line of which only a part went.
    """
    cleaner = Cleaner(options["packs"], region=options["region"])
    known = Known(options["url"], options["publisher"], options["language"])
    check_known(cleaner, known)
    text = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    explanation = cleaner.explain(text, **known._asdict())
    if page is not None:
        _write_page(explanation, "standard input" if file == "-" else Path(file).name, page)
    elif why is not None:
        _show_why(explanation, why)
    else:
        _show(explanation, frozenset(labels), rule)


def _write_page(explanation: Explanation, name: str, page: str) -> None:
    from newsclean.cli.page import html_page

    data = html_page(explanation, name).encode("utf-8", "replace")
    if page == "-":
        sys.stdout.buffer.write(data)
        return
    partial = Path(f"{page}.partial")
    partial.write_bytes(data)
    partial.replace(page)
    note(f"wrote {page}")


def _show_why(explanation: Explanation, why: str) -> None:
    from newsclean.cli.screen import console, show_why

    lines = explanation.why(why)
    if not lines:
        texts = {line.block.text.casefold(): line.block.text for line in explanation.lines}
        close = difflib.get_close_matches(why.casefold(), texts, 1, 0.5)
        raise Trouble(f"no line has the words {why!r}" + (f"; the nearest is {texts[close[0]][:100]!r}" if close else ""))
    show_why(console(), lines)


def _show(explanation: Explanation, labels: frozenset[Any], rule: str | None) -> None:
    from newsclean.cli.screen import console, show_legend, show_page, show_why

    found = chosen(rows(explanation), labels, rule)
    to = console()
    if rule is not None:
        show_why(to, [row.line for row in found])
    else:
        show_page(to, found)
    if not found and explanation.lines:
        note("no line is like that")
    show_legend(to, explanation)
