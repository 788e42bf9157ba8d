"""`Registry`: which packs there are, and which of them speak of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from newsclean.errors import PackError, Problem
from newsclean.packs.pack import Pack

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "Registry", "installed_packs", "load_packs"]

GROUP = "newsclean.packs"


class Registry:
    """A set of packs without duplicates, found by host, by id or name, and by language.

    >>> Registry([Pack(id="herald", name="The Herald", hosts=("herald.example",))]).by_url("https://www.herald.example/ferry").name
    'The Herald'
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = tuple(sorted(packs, key=lambda pack: pack.id))
        problems: list[Problem] = []
        self._by_id = _unique(((pack.id, pack) for pack in self.packs), "id", problems)
        self._by_host = _unique(((host, pack) for pack in self.packs for host in pack.hosts), "host", problems)
        if problems:
            raise PackError(problems)

    @cached_property
    def _by_name(self) -> dict[str, Pack]:
        names = Counter(pack.name.casefold() for pack in self.packs if pack.is_publisher)
        return {name: pack for pack in self.packs if pack.is_publisher and names[name := pack.name.casefold()] == 1}

    def by_url(self, url: str) -> Pack | None:
        """Return the pack of the publisher whose host (or a parent of it) a URL names."""
        from urllib.parse import urlsplit

        try:
            host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").rstrip(".")
        except ValueError:
            return None
        while host:
            if host in self._by_host:
                return self._by_host[host]
            host = host.partition(".")[2]
        return None

    def by_publisher(self, publisher: str) -> Pack | None:
        """Return a publisher's pack by the id of the pack, one of its hosts, the first part of one, or the publisher's name.

        A name or a part that two publishers share tells neither.
        """
        key = publisher.casefold().strip()
        exact = self._by_id.get(key) or self._by_host.get(key) or self._by_name.get(key) or self._by_name.get(f"the {key}")
        if exact is not None:
            return exact if exact.is_publisher else None
        named = {pack.id: pack for host, pack in self._by_host.items() if host.split(".")[0] == key}
        return next(iter(named.values())) if len(named) == 1 else None

    def generic(self, language: str | None = None) -> tuple[Pack, ...]:
        """Return the packs that are no publisher's: all of them, or those of one language (and of none)."""
        packs = [pack for pack in self.packs if not pack.is_publisher]
        if language is not None:
            code = language.replace("_", "-").lower()
            packs = [
                pack for pack in packs if not pack.languages or any(code == one or code.startswith(f"{one}-") for one in pack.languages)
            ]
        return tuple(packs)

    def by_fingerprints(self, found: Iterable[str]) -> Pack | None:
        """Return the pack of which most fingerprints were found; of two with as many, none."""
        ranked = Counter(found).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return self._by_id.get(ranked[0][0])


def installed_packs() -> tuple[Pack, ...]:
    """Return the packs of every installed project that offers some, the built-in ones among them.

    An entry point of the group names a `Pack`, an iterable of packs, a callable that returns either, or a module with a callable `packs`.
    Raises `PackError` for one that can't be loaded: leaving it out would silently change what is removed.
    """
    from importlib.metadata import entry_points

    found: list[Pack] = []
    for point in sorted(entry_points(group=GROUP)):
        found += _offered(point)
    return tuple(found)


def _offered(point: EntryPoint) -> tuple[Pack, ...]:
    source = f"entry point {point.name!r} ({point.value})"
    try:
        value: Any = point.load()
        if isinstance(value, ModuleType):
            value = value.packs
        if callable(value):
            value = value()
        packs = (value,) if isinstance(value, Pack) else tuple(value)
    except PackError as error:
        raise PackError([Problem(f"{source}: {p.source}", p.rule, p.message, p.text) for p in error.problems]) from error
    except Exception as error:
        raise PackError([Problem(source, None, f"can't be loaded: {type(error).__name__}: {error}")]) from error
    if not all(isinstance(pack, Pack) for pack in packs):
        raise PackError([Problem(source, None, "offers something that is no newsclean.Pack")])
    return packs


def load_packs(path: str | Path) -> tuple[Pack, ...]:
    """Load a pack file, or every `*.toml` file of a directory; raises `PackError` with what is wrong in all of them."""
    path = Path(path)
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise PackError([Problem(str(path), None, "no *.toml file in this directory")])
    packs: list[Pack] = []
    problems: list[Problem] = []
    for file in files:
        try:
            packs.append(Pack.load(file))
        except PackError as error:
            problems += error.problems
        except OSError as error:
            problems.append(Problem(str(file), None, f"can't be read: {error.strerror or error}"))
    if problems:
        raise PackError(problems)
    return tuple(packs)


def _unique(pairs: Iterable[tuple[str, Pack]], what: str, problems: list[Problem]) -> dict[str, Pack]:
    found: dict[str, Pack] = {}
    for key, pack in pairs:
        if key in found:
            problems.append(Problem(pack.source or pack.id, None, f"{what} {key!r} is taken by {found[key].source or found[key].id}"))
        found[key] = pack
    return found
