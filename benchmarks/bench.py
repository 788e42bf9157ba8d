"""How fast newsclean is on this machine: `make bench`, or `python -m benchmarks.bench --help`.

Measures the stages and the whole beside what else reads pages, how cost grows, import and first clean, and memory; prints what it finds, and
writes it as JSON, and as a table and a picture for the docs.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.drawing import draw
from benchmarks.growth import Point, with_length, with_packs, with_rules
from benchmarks.measure import figure, fresh_process, peak_memory, ratio, rounds, stages, suite
from benchmarks.pages import Page, make_pages, text_of_size
from benchmarks.rivals import FLOOR, contestants
from newsclean import Cleaner

FIGURES = Path(__file__).parents[1] / "docs" / "_figures"


def main(given: Sequence[str] | None = None) -> int:
    options = _options().parse_args(given)
    pages = _read(options.pages) if options.pages else make_pages(options.count)
    if not pages:
        print(f"no *.txt pages in {options.pages}", file=sys.stderr)
        return 2
    cleaner = Cleaner()
    seconds = rounds(contestants(pages, lambda page: cleaner.clean(page.text, url=page.url or None)), options.rounds)
    report = measure(cleaner, pages, seconds, quick=options.quick)
    print(text_of(report))
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if options.pyperf:
        suite(seconds).dump(str(options.pyperf), replace=True)
    if options.docs:
        options.docs.mkdir(parents=True, exist_ok=True)
        (options.docs / "speed.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
        (options.docs / "speed.svg").write_text(draw(_curves(report)), encoding="utf-8")
        (options.docs / "speed.md").write_text(markdown_of(report), encoding="utf-8")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench", description="Measure how fast newsclean is on this machine.")
    parser.add_argument(
        "pages", nargs="?", type=Path, help="a folder of pages as *.txt, each with its *.html beside it or not (default: made ones)"
    )
    parser.add_argument("--count", type=int, default=24, help="how many pages to make (default: 24)")
    parser.add_argument("--rounds", type=int, default=7, help="how often everybody takes a turn (default: 7)")
    parser.add_argument("--quick", action="store_true", help="leave out texts of over 100 kB, 10,000 rules and 1,000 packs")
    parser.add_argument("--json", type=Path, help="a file for the figures")
    parser.add_argument("--pyperf", type=Path, help="a file for the rounds, two of which `python -m pyperf compare_to` compares")
    parser.add_argument(
        "--docs", type=Path, nargs="?", const=FIGURES, help="a folder for table, picture and figures (default: docs/_figures)"
    )
    return parser


def _read(folder: Path) -> list[Page]:
    pages = []
    for path in sorted(folder.rglob("*.txt")):
        html = path.with_suffix(".html")
        markup = html.read_text(encoding="utf-8", errors="replace") if html.exists() else ""
        pages.append(Page(path.read_text(encoding="utf-8", errors="replace"), markup, "", ""))
    return pages


def measure(cleaner: Cleaner, pages: Sequence[Page], seconds: Mapping[str, Sequence[float]], *, quick: bool = False) -> dict[str, Any]:
    """Measure what the rounds don't tell, and put all together; times are in seconds, ratios are to the floor of the same round."""
    count = len(seconds[FLOOR])
    big = text_of_size(100_000 if quick else 1_000_000)
    lengths = [10**power for power in range(3, 6 if quick else 8)]
    return {
        "python": platform.python_version(),
        "pages": len(pages),
        "characters": sum(len(page.text) for page in pages),
        "whole": {
            name: {"seconds": figure(values), "floors": ratio(values, seconds[FLOOR]), "newscleans": ratio(values, seconds["newsclean"])}
            for name, values in seconds.items()
        },
        "stages": _stages(cleaner, pages, count),
        "growth": {
            "length": with_length(lengths, cleaner),
            "rules": with_rules([10, 100, 1000] if quick else [10, 100, 1000, 10_000], 3),
            "packs": with_packs([10, 100] if quick else [10, 100, 1000], 3),
        },
        "fresh": {
            "import newsclean, ms": fresh_process("import newsclean", count),
            "import and first clean, ms": fresh_process(f"import newsclean; newsclean.clean({pages[0].text[:11_000]!r})", count),
        },
        "memory": {"bytes of text": sys.getsizeof(big), "bytes at most": peak_memory(lambda: cleaner.clean(big))},
    }


def _stages(cleaner: Cleaner, pages: Sequence[Page], count: int) -> dict[str, Any]:
    """Measure each stage in units of the floor, with what a second look at a page adds to it."""
    floors: list[float] = []
    found: list[dict[str, float]] = []
    turns = contestants(pages, lambda page: cleaner.clean(page.text, url=page.url or None))
    for _ in range(count):
        floors += rounds({FLOOR: turns[FLOOR]}, 1)[FLOOR]
        taken: dict[str, float] = {}
        with stages(taken):
            turns["newsclean"]()
        found.append(taken)
    return {name: ratio([one[name] for one in found], floors) for name in found[0]}


def _curves(report: dict[str, Any]) -> list[tuple[str, str, list[Point]]]:
    growth = {name: [Point(*point) for point in points] for name, points in report["growth"].items()}
    return [
        ("Time of a clean by length", "characters", growth["length"]),
        ("Time of a page by rules", "rules", growth["rules"]),
        ("Time of a page by packs", "publishers’ packs", growth["packs"]),
    ]


def text_of(report: dict[str, Any]) -> str:
    """Return a report as lines for people."""
    size = report["characters"]
    lines = [f"{report['pages']} pages, {size:,} characters, Python {report['python']}; one core, median and middle half of all rounds", ""]
    lines += [f"{'':26}{'µs a page':>11}{'million chars/s':>17}{'times the floor':>24}{'times newsclean':>18}"]
    for name, one in report["whole"].items():
        took, floors = one["seconds"], one["floors"]
        spread = f"{floors[0]:.2f} ({floors[1]:.2f}–{floors[2]:.2f})"
        lines.append(
            f"{name:26}{took[0] / report['pages'] * 1e6:11.0f}{size / took[0] / 1e6:17.2f}{spread:>24}{one['newscleans'][0]:18.2f}"
        )
    lines += ["", "stages, times the floor"]
    lines += [f"  {name:24}{one[0]:8.2f} ({one[1]:.2f}–{one[2]:.2f})" for name, one in report["stages"].items()]
    for title, unit, points in _curves(report):
        lines += ["", title, *(f"  {point.amount:>12,} {unit:20}{point.seconds * 1000:12.3f} ms" for point in points)]
    lines += ["", *(f"{name:32}{one[0]:8.1f} ({one[1]:.1f}–{one[2]:.1f})" for name, one in report["fresh"].items())]
    memory = report["memory"]
    lines.append(f"{'peak memory, times the text':32}{memory['bytes at most'] / memory['bytes of text']:8.1f}")
    return "\n".join(lines)


def markdown_of(report: dict[str, Any]) -> str:
    """Return a report as a page of the docs' figures."""
    size, memory = report["characters"], report["memory"]
    rows = [
        f"| {name} | {size / one['seconds'][0] / 1e6:.2f} | {one['floors'][0]:.1f} | {one['newscleans'][0]:.2f} |"
        for name, one in report["whole"].items()
    ]
    fresh = [f"| {name} | {one[0]:.0f} |" for name, one in report["fresh"].items()]
    return "\n".join(
        [
            "## Speed",
            "",
            f"{report['pages']} pages of {size // report['pages']:,} characters, Python {report['python']}, one core, all in one process and one run.",
            "",
            "| | million characters a second | times the `\\w+` pass | times newsclean |",
            "| --- | --: | --: | --: |",
            *rows,
            "",
            "```{image} _figures/speed.svg",
            ":alt: How the time of a clean grows with the length of the text, the number of rules and the number of packs",
            "```",
            "",
            "| | |",
            "| --- | --: |",
            *fresh,
            f"| peak memory, times the text | {memory['bytes at most'] / memory['bytes of text']:.1f} |",
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
