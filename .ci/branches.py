"""Fail where the suite takes too small a share of the branches: `coverage json -q -o - | python .ci/branches.py 95`."""

from __future__ import annotations

import json
import sys


def main(least: float) -> int:
    """Print the share of lines and of branches that were taken; 1 where that of branches is below what is asked for."""
    totals = json.load(sys.stdin)["totals"]
    lines, branches = totals["covered_lines"] / totals["num_statements"], totals["covered_branches"] / totals["num_branches"]
    print(
        f"{lines:.1%} of {totals['num_statements']:,} lines, {branches:.1%} of {totals['num_branches']:,} branches; at least {least:g}% asked for"
    )
    return int(100 * branches < least)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
