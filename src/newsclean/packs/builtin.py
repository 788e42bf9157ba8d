"""The packs that come with newsclean, as the entry point of the group "newsclean.packs" finds them."""

from __future__ import annotations

from newsclean.packs import shapes
from newsclean.packs.pack import Pack
from newsclean.packs.stored import FILE, read_packs

__all__ = ["packs"]


def packs() -> tuple[Pack, ...]:
    """Return the built-in packs.

    >>> "The Independent" in {pack.name for pack in packs()}
    True
    """
    with FILE.open("rb") as lines:
        return (*read_packs(lines.readline()), shapes.pack())
