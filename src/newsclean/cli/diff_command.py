"""`newsclean diff`.

Each side is whatever holds pages: results that `newsclean clean --format json` or `jsonl` wrote earlier, or pages, which are cleaned on the spot.
Results are the only way to compare two versions, as one process has one version in it; they hold the whole page, so nothing is lost by it.
For a change of packs or options, on the other hand, writing results twice is a detour: one PATH of pages is cleaned twice, with the options
of either side. And as a side is told by what stands in it, results from before an upgrade can be compared with the pages as they are cleaned now.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from newsclean.cleaner import Cleaner
from newsclean.cli.difference import Counts, show_counts, show_difference
from newsclean.cli.options import LABEL, Known, check_known, pack_paths, region_option
from newsclean.cli.results import Reader, Side, side
from newsclean.cli.screen import console
from newsclean.cli.sources import Fields
from newsclean.cli.trouble import FAILED, Misuse, note
from newsclean.diff import KINDS, Change, Difference, compare

__all__ = ["diff"]


@click.command(short_help="Show what a change of packs, options or version changes.")
@click.argument("before", metavar="A", type=click.Path(exists=True, path_type=Path))
@click.argument("after", metavar="[B]", required=False, type=click.Path(exists=True, path_type=Path))
@pack_paths("--packs", "Packs for pages of both sides; may be repeated.")
@pack_paths("--packs-a", "Packs for pages of side A.")
@pack_paths("--packs-b", "Packs for pages of side B.")
@region_option("--region-a", "auto", "What the pages of side A are.")
@region_option("--region-b", "auto", "What the pages of side B are.")
@click.option("--publisher", metavar="NAME", help="Whose pages they are.")
@click.option("--language", metavar="CODE", help="Use the generic packs of this language only.")
@click.option(
    "--key", metavar="FIELD", help="The field by which JSONL records of A and B belong together. Default: `file`, or their number."
)
@click.option("--text-field", default="text", show_default=True, help="The JSONL field of the page.")
@click.option("--url-field", default="url", show_default=True, help="The JSONL field of the page's URL.")
@click.option("--only", multiple=True, type=click.Choice(list(KINDS)), help="Only changes of this kind; may be repeated.")
@click.option("--label", "labels", multiple=True, type=LABEL, help="Only changes from or to this label; may be repeated.")
@click.option("--rules", is_flag=True, help="Tell of lines that have the same label by another rule, too.")
@click.option("--counts", "only_counts", is_flag=True, help="Only the counts.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each page that differs.")
@click.option("--exit-code", is_flag=True, help="Exit with 3 where pages differ.")
def diff(before: Path, after: Path | None, **options: Any) -> None:
    """Show line by line, and counted, how the pages of A and of B were cleaned differently.

    A and B are folders, JSONL or single files. Each holds results of `newsclean clean --format json` (or jsonl), or pages of text, which are
    cleaned now. Without B, the pages of A are cleaned twice, with the options of either side.

    \b
    newsclean diff before.jsonl after.jsonl           two versions, two sets of options
    newsclean diff before.jsonl pages/                what an upgrade changes
    newsclean diff pages/ --packs-b new-packs/        what packs change

    \b
    -  kept before, removed now                ~  another label on the same side
    +  removed before, kept now                <  >  text of one side only, as it was repaired differently
    """  # noqa: D301 - \b is click's mark for lines that are not to be wrapped
    if after is None and options["packs_a"] == options["packs_b"] and options["region_a"] == options["region_b"]:
        raise Misuse("there is nothing to compare: name a B, or other --packs-b or --region-b for the pages of A")
    old, new = (side(path, _reader(options, which)) for path, which in ((before, "a"), (after or before, "b")))
    _tell_missing(old, new)
    counts = Counts()
    to = console()
    for name in old:
        if name not in new:
            continue
        difference = _chosen(compare(old[name](), new[name](), rules=options["rules"] or "rule" in options["only"]), options)
        counts.add(difference)
        if not difference or options["only_counts"]:
            continue
        if options["as_json"]:
            click.echo(json.dumps({"page": name, **_data(difference)}))
        else:
            show_difference(to, name, difference)
    if not options["as_json"] or options["only_counts"]:
        show_counts(to, counts)
    if options["exit_code"] and counts.differ:
        sys.exit(FAILED)


def _reader(options: dict[str, Any], which: str) -> Reader:
    cleaner = Cleaner((*options["packs"], *options[f"packs_{which}"]), region=options[f"region_{which}"])
    known = Known(None, options["publisher"], options["language"])
    check_known(cleaner, known)
    return Reader(cleaner, known, Fields(options["text_field"], options["url_field"]), options["key"])


def _tell_missing(old: Side, new: Side) -> None:
    for names, which in ((old.keys() - new.keys(), "A"), (new.keys() - old.keys(), "B")):
        if names:
            shown = ", ".join(sorted(names)[:3]) + (" ..." if len(names) > 3 else "")
            note(f"only in {which}: {len(names):,} page{'' if len(names) == 1 else 's'} ({shown})")


def _chosen(difference: Difference, options: dict[str, Any]) -> Difference:
    only, labels = options["only"], options["labels"]
    lines = tuple(one for one in difference.lines if (not only or one.kind in only) and (not labels or set(labels) & set(_labels(one))))
    return Difference(lines, () if only or labels else difference.fields)


def _labels(change: Change) -> Iterator[str]:
    return (mark.label for mark in (change.before, change.after) if mark)


def _data(difference: Difference) -> dict[str, Any]:
    def mark(one: Any) -> dict[str, str] | None:
        return one and {"label": one.label.value, "rule": one.rule, "reason": one.reason}

    return {
        "lines": [{"kind": c.kind, "text": c.text, "before": mark(c.before), "after": mark(c.after)} for c in difference.lines],
        "fields": [field._asdict() for field in difference.fields],
    }
