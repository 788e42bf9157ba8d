"""Compare measured figures with the floors in floors.json; `--raise` lifts the floors to what was measured, and never lowers one.

python .ci/floors.py FIGURES.json [--raise]
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.002  # below what was measured, so that a correction of a single line does not fail


def flatten(figures: dict[str, Any], path: str = "") -> dict[str, float]:
    """Return nested figures as one table, "body.page.f1" and so on; counts of worse pages turn negative, so that more is better."""
    flat: dict[str, float] = {}
    for key, value in figures.items():
        name = f"{path}{key}"
        if isinstance(value, dict):
            flat |= flatten(value, f"{name}.")
        elif key == "worse":
            flat[name] = -float(value)
        elif key not in {"n", "before"}:
            flat[name] = float(value)
    return flat


def main(arguments: list[str]) -> int:
    """Print what is under its floor and return 1 if anything is."""
    figures = flatten(json.loads(Path(arguments[0]).read_text()))
    floors: dict[str, float] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if "--raise" in arguments:
        for name, value in figures.items():
            if "languages" not in name:
                lifted = value if name.endswith("worse") else math.floor((value - MARGIN) * 1000) / 1000
                floors[name] = max(floors.get(name, -math.inf), lifted)
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n")
    under = {name: floor for name, floor in floors.items() if figures.get(name, -math.inf) < floor}
    for name, floor in under.items():
        print(f"{name}: {figures.get(name, math.nan):.4f} is under its floor {floor:.4f}")
    print(f"{len(floors) - len(under)} of {len(floors)} floors hold")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
