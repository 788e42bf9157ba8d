"""How cost grows: with the length of a text, with the number of rules, with the number of packs."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.measure import timed
from benchmarks.pages import Page, make_pages, text_of_size
from newsclean import Cleaner, Label, Pack, Rule

__all__ = ["Point", "publisher_packs", "with_length", "with_packs", "with_rules"]

_SYLLABLES = ["ka", "lo", "mer", "ni", "pol", "ra", "sen", "tu", "val", "wy", "zor", "bel", "dun", "fer", "gil", "hav"]


class Point(NamedTuple):
    """So much of something, and the seconds a clean takes then."""

    amount: int
    seconds: float


def _invented(chance: random.Random, words: int) -> str:
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) for _ in range(words))


def generated_rules(count: int, seed: int = 1) -> Iterable[Rule]:
    """Make rules of the kinds that packs have, ten literals each, with invented words in front of common ones."""
    chance = random.Random(seed)
    for number in range(count):
        literals = tuple(
            f"{_invented(chance, 2)} {chance.choice(('the harbour', 'newsletter', 'read more', 'the ferry'))}" for _ in range(10)
        )
        kind = ("line", "line", "line", "starts", "phrase", "regex")[number % 6]
        if kind == "regex":
            yield Rule(id=f"r{number}", label=Label.OTHER, find="regex", regex=rf"^{literals[0]}\b", trigger=literals, proved=True)
        else:
            yield Rule(id=f"r{number}", label=Label.OTHER, find=kind, literals=literals)  # type: ignore[arg-type]


def rules_pack(count: int) -> Pack:
    """Make a generic pack of so many rules."""
    return Pack(id="generated", name="Generated", given=tuple(rule.of("generated", publisher=False) for rule in generated_rules(count)))


def publisher_packs(count: int) -> list[Pack]:
    """Make publishers' packs of twenty rules, with a host and a fingerprint each; the first pages of `make_pages` are theirs."""
    packs = []
    for number in range(1, count + 1):
        name = f"harbour-{number}.example"
        rules = tuple(rule.of(name, publisher=True) for rule in generated_rules(20, number))
        fingerprint = f"notifications from {_invented(random.Random(number), 3)}"
        packs.append(Pack(id=name, name=f"Harbour {number}", hosts=(name,), fingerprints=(fingerprint,), given=rules))
    return packs


def _per_page(cleaner: Cleaner, pages: Sequence[Page], count: int) -> float:
    def turn() -> None:
        for page in pages:
            cleaner.clean(page.text, url=page.url)

    turn()
    return median(timed(turn) for _ in range(count)) / len(pages)


def with_length(sizes: Iterable[int], cleaner: Cleaner) -> list[Point]:
    """Measure texts of so many characters: short ones often enough to add up."""
    return [Point(size, _of_text(cleaner, text_of_size(size))) for size in sizes]


def _of_text(cleaner: Cleaner, text: str) -> float:
    times = max(1, 200_000 // len(text))
    cleaner.clean(text[:100_000])
    return median(timed(lambda: [cleaner.clean(text) for _ in range(times)]) for _ in range(3 if len(text) < 10**6 else 1)) / times


def with_rules(counts: Iterable[int], rounds: int) -> list[Point]:
    """Measure cleaners of so many generated rules and no others."""
    pages = make_pages(12)
    return [Point(count, _per_page(Cleaner([rules_pack(count)], installed=False), pages, rounds)) for count in counts]


def with_packs(counts: Iterable[int], rounds: int) -> list[Point]:
    """Measure cleaners with so many publishers' packs beside the built-in ones, on pages of the first publishers."""
    pages = make_pages(10)
    cleaners = {count: Cleaner(publisher_packs(count)) for count in counts}
    seconds: dict[int, list[float]] = {count: [] for count in cleaners}
    for _ in range(rounds):
        for count, cleaner in cleaners.items():
            seconds[count].append(_per_page(cleaner, pages, 1))
    return [Point(count, median(values)) for count, values in seconds.items()]
