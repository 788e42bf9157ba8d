"""The command `newsclean`: a thin shell over the library.

Exit codes: 0 done; 1 something is wrong with the input or a pack, and the run stopped; 2 wrong usage; 3 done, but pages failed
(`clean --errors report`) or differ (`diff --exit-code`); 130 interrupted.
"""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line, or say how to get it where its packages are missing."""
    try:
        import click  # noqa: F401
        import rich  # noqa: F401
    except ImportError:
        sys.stderr.write('newsclean: the command line needs two more packages: pip install "newsclean[cli]"\n')
        sys.exit(1)
    from newsclean.cli.app import cli

    cli(prog_name="newsclean")
