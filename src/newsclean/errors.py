"""What newsclean raises: every error of its own is a `NewscleanError`."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["NewscleanError", "PackError", "Problem"]


class NewscleanError(Exception):
    """The base of every error that newsclean raises on purpose."""


class Problem(NamedTuple):
    """One thing that is wrong with a pack: where, what, and the text that offends.

    >>> print(Problem("herald.toml", "appeal", "unknown key", "lable"))
    herald.toml, rule 'appeal': unknown key: 'lable'
    """

    source: str
    rule: str | None
    message: str
    text: str | None = None

    def __str__(self) -> str:
        where = self.source if self.rule is None else f"{self.source}, rule {self.rule!r}"
        what = self.message if self.text is None else f"{self.message}: {_short(self.text)!r}"
        return f"{where}: {what}"


class PackError(NewscleanError):
    """A pack can't be used; `problems` holds everything that is wrong with it, not only the first.

    >>> raise PackError([Problem("herald.toml", None, "no [pack] table")])
    Traceback (most recent call last):
    newsclean.errors.PackError: herald.toml: no [pack] table
    """

    def __init__(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[PackError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def _short(text: str, most: int = 120) -> str:
    return text if len(text) <= most else text[:most] + " ..."
