"""`newsclean clean`."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

import newsclean
from newsclean.cleaner import Cleaner
from newsclean.cli.forms import ENDINGS, Form
from newsclean.cli.options import LABEL, Known, check_known, pack_files, page_options
from newsclean.cli.progress import Bar, Tally, shows_bar
from newsclean.cli.run import Plan, Run, Target
from newsclean.cli.sources import Fields, Source, find_sources
from newsclean.cli.trouble import FAILED, Interrupted, Misuse
from newsclean.cli.writers import Style, folder_mark

__all__ = ["clean"]

BY_ENDING = {ending: name for name, ending in ENDINGS.items()} | {".ndjson": "jsonl", ".markdown": "markdown"}
WORTH_PROCESSES = 4_000_000  # bytes of input under which starting processes costs more than it gains


@click.command(short_help="Clean files, folders, JSONL or standard input.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, allow_dash=True))
@click.option("-o", "--output", metavar="PATH", type=click.Path(allow_dash=True), help="A file, or a folder that mirrors the input.")
@click.option("--format", "form", type=click.Choice(list(ENDINGS)), help="Default: by the output's ending; JSONL for JSONL; else text.")
@click.option("--brief", is_flag=True, help="JSON without `marks` and `document`, from which the page can be rebuilt.")
@click.option("--keep", multiple=True, type=LABEL, help="Keep text with this label among the paragraphs; may be repeated.")
@click.option("--only-label", multiple=True, type=LABEL, help="Write only the text that has this label; may be repeated.")
@click.option("--input", "input_form", type=click.Choice(["auto", "text", "jsonl"]), default="auto", show_default="by the file's ending")
@click.option(
    "--match", multiple=True, metavar="GLOB", help="Which files of a folder; may be repeated. Default: *.txt, *.jsonl and the like."
)
@click.option("--text-field", default="text", show_default=True, help="The JSONL field of the page; the article's text replaces it.")
@click.option("--url-field", default="url", show_default=True, help="The JSONL field of the page's URL, if it has one.")
@click.option("--article-field", default="article", show_default=True, help="The field that is added to JSONL records.")
@page_options
@click.option("--jobs", type=click.IntRange(min=1), help="Processes. Default: one for little input, else one for each processor.")
@click.option(
    "--errors", type=click.Choice(["stop", "skip", "report"]), default="stop", show_default=True, help="What a page that fails does."
)
@click.option("--resume", is_flag=True, help="Go on with an interrupted run (to a folder or to JSONL).")
@click.option("-q", "--quiet", is_flag=True, help="No bar and no summary.")
@click.option("-v", "--verbose", is_flag=True, help="A line for each page, and its warnings, to standard error.")
def clean(paths: tuple[str, ...], output: str | None, **options: Any) -> None:
    """Clean each PATH: a file, a folder, JSONL, or "-" for standard input.

    Articles go to standard output or to --output. A folder is mirrored file by file; files are written whole or not at all. JSONL records
    keep all their fields; the page's text is replaced by the article's, and the article with its title, authors, removals and so on is added
    as the field "article".

    \b
    --errors stop     the first page that fails ends the run, exit code 1
    --errors skip     pages that fail are left out, and counted in the summary
    --errors report   each is told on standard error and stands in JSON with an "error"; exit code 3
    """  # noqa: D301 - \b is click's mark for lines that are not to be wrapped
    paths = paths or ("-",)
    to = None if output in (None, "-") else Path(output or "")
    is_folder = to is not None and _is_folder(str(output), paths)
    sources = find_sources(paths, options["input_form"], options["match"], to if is_folder else None)
    form = Form(_form(options, to if not is_folder else None, sources), frozenset(options["only_label"]), options["brief"])
    plans = _plans(sources, to, form, options, is_folder=is_folder)
    known = Known(options["url"], options["publisher"], options["language"])
    cleaner = Cleaner(options["packs"], keep=options["keep"], region=options["region"])
    check_known(cleaner, known)
    tally = Tally(verbose=options["verbose"])
    run = Run(
        cleaner=cleaner,
        known=known,
        form=form,
        fields=Fields(options["text_field"], options["url_field"]),
        article_field=options["article_field"],
        errors=options["errors"],
        jobs=options["jobs"] or _jobs(sources),
        tally=tally,
    )
    with folder_mark(to if is_folder else None, _about(form, options), resume=options["resume"]):
        _go(run, plans, options, to)


def _go(run: Run, plans: Sequence[Plan], options: dict[str, Any], to: Path | None) -> None:
    quiet, tally = options["quiet"], run.tally
    on_screen = to is None and sys.stdout.isatty()
    total = sum(plan.source.size for plan in plans)
    try:
        with _terminated_softly(), Bar(total, shown=shows_bar(quiet=quiet, pages_on_screen=on_screen)) as bar:
            run.go(plans, bar)
    except KeyboardInterrupt:
        goes_on = to is not None and (len(plans) > 1 or plans[0].target.options is not None)
        hint = "; the same command with --resume goes on" if goes_on else ""
        raise Interrupted(f"interrupted after {tally.pages:,} pages{hint}") from None
    if not quiet and (tally.pages + tally.before != 1 or to is not None or options["verbose"] or tally.warnings or tally.failed):
        tally.tell()
    if tally.failed and options["errors"] == "report":
        raise SystemExit(FAILED)


@contextmanager
def _terminated_softly() -> Iterator[None]:
    """Let a request to end do what Ctrl-C does: save how far it came, and leave no process behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    here = os.getpid()

    def end(*_: object) -> None:
        if os.getpid() != here:  # a process of the pool, which has nothing to save
            os._exit(128 + signal.SIGTERM)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_folder(output: str, paths: Sequence[str]) -> bool:
    """Tell whether an output that may not exist yet is meant as a folder."""
    if output.endswith(("/", os.sep)) or Path(output).is_dir():
        return True
    many = len(paths) > 1 or (paths[0] != "-" and Path(paths[0]).is_dir())
    return many and not Path(output).exists() and not Path(output).suffix


def _form(options: dict[str, Any], file: Path | None, sources: Sequence[Source]) -> str:
    """Return the form that is asked for, or that fits."""
    form: str | None = options["form"]
    labelled = bool(options["only_label"])
    if labelled and form not in (None, "text"):
        raise Misuse(f"--only-label writes text, not {form}")
    if labelled:
        form = "text"
    if form is None and file is not None:
        form = BY_ENDING.get(file.suffix.lower())
    if form is None:
        form = "jsonl" if sources and all(source.jsonl for source in sources) else "text"
    if options["brief"] and form not in ("json", "jsonl"):
        raise Misuse(f"--brief is for json and jsonl, not for {form}")
    return form


def _plans(sources: Sequence[Source], to: Path | None, form: Form, options: dict[str, Any], *, is_folder: bool) -> list[Plan]:
    """Say where the pages of each source go."""
    resume, about = options["resume"], _about(form, options)
    goes_on = about if form.name == "jsonl" else None
    if not is_folder or to is None:
        if resume and (to is None or goes_on is None):
            raise Misuse("--resume is for a folder, or for a file of JSONL: what else is written appears only when it is whole")
        _refuse_overwriting(sources, [to] if to else [])
        several = len(sources) > 1 or any(source.jsonl for source in sources)
        target = Target(to, Style(form.name, several=several), goes_on, resume=resume)
        return [Plan(source, target, number == len(sources)) for number, source in enumerate(sources, 1)]
    files = [to / _ending_changed(source, form) for source in sources]
    _refuse_twins(sources, files)
    _refuse_overwriting(sources, files)
    return [
        Plan(source, Target(file, Style(form.name, several=source.jsonl), goes_on if source.jsonl else None, resume=resume), True)
        for source, file in zip(sources, files, strict=True)
    ]


def _ending_changed(source: Source, form: Form) -> Path:
    relative = Path(source.relative)
    if relative.suffix.lower() == ".gz":
        relative = relative.with_suffix("")
    return relative.with_suffix(ENDINGS[form.name])


def _refuse_twins(sources: Sequence[Source], files: Sequence[Path]) -> None:
    taken: dict[Path, Source] = {}
    for source, file in zip(sources, files, strict=True):
        if file in taken:
            raise Misuse(f"{taken[file]} and {source} would both become {file}; clean them one after the other")
        taken[file] = source


def _refuse_overwriting(sources: Sequence[Source], files: Sequence[Path]) -> None:
    read = {source.path.resolve() for source in sources if source.path}
    for file in files:
        if file.resolve() in read:
            raise Misuse(f"{file} is read and would be overwritten; name another --output")


def _about(form: Form, options: dict[str, Any]) -> dict[str, Any]:
    """Return what has to be the same for a run to be gone on with."""
    same = ("region", "publisher", "language", "url", "text_field", "url_field", "article_field")
    return {
        "version": newsclean.__version__,
        "format": form.name,
        "brief": form.brief,
        "keep": sorted(map(str, options["keep"])),
        "packs": [hashlib.blake2b(file.read_bytes(), digest_size=8).hexdigest() for file in pack_files(options["packs"])],
        **{key: options[key] for key in same},
    }


def _jobs(sources: Sequence[Source]) -> int:
    return (os.cpu_count() or 1) if sum(source.size for source in sources) >= WORTH_PROCESSES else 1
