"""The gate: cleaning has not become slower against the floor than it was when the ratios were recorded; `--record` records anew.

Ratios of processor times within one round hold on busy machines and slow ones. The gate is wide all the same: it is there for what costs
twice as much, not for what costs a tenth more.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import ratio, rounds
from benchmarks.pages import make_pages
from benchmarks.rivals import FLOOR, floor
from newsclean import Cleaner
from newsclean.repair import repair

__all__ = ["main", "measured", "slower"]

RECORDED = Path(__file__).with_name("ratios.json")
WIDE = 2.0


def measured(count: int) -> dict[str, float]:
    """Return what repair and the whole clean cost, in floors, on pages of all languages."""
    pages, cleaner = make_pages(12), Cleaner()
    seconds = rounds(
        {
            FLOOR: lambda: [floor(page.text) for page in pages],
            "repair": lambda: [repair(page.text) for page in pages],
            "clean": lambda: [cleaner.clean(page.text) for page in pages],
        },
        count,
    )
    return {name: round(ratio(seconds[name], seconds[FLOOR]).median, 3) for name in ("repair", "clean")}


def slower(now: Mapping[str, float], recorded: Mapping[str, float]) -> list[str]:
    """Tell what costs more than twice what was recorded.

    >>> slower({"clean": 9.0, "repair": 0.2}, {"clean": 4.0, "repair": 0.15})
    ['clean costs 9.0 times the floor; 4.0 is recorded, and 8.0 the most']
    """
    return [
        f"{name} costs {now[name]:.1f} times the floor; {was:.1f} is recorded, and {WIDE * was:.1f} the most"
        for name, was in recorded.items()
        if now[name] > WIDE * was
    ]


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description="Tell whether cleaning has become slower.")
    parser.add_argument("--record", action="store_true", help="record the ratios of this run as those to compare with")
    options = parser.parse_args(given)
    now = measured(7)
    if options.record:
        RECORDED.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    if slower(now, recorded):
        now = {name: min(value, now[name]) for name, value in measured(15).items()}  # a second, longer look before anybody is alarmed
    for line in (found := slower(now, recorded)):
        print(line, file=sys.stderr)
    print(", ".join(f"{name} {value} floors (recorded: {recorded[name]})" for name, value in now.items()))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
