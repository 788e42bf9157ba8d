"""Fit the table of weights by which the article is told from the rest of a page, from a corpus of pages; no dependency but newsclean.

    python benchmarks/fit_region.py CORPUS              held-out figures: each publisher's pages told by weights fitted without them
    python benchmarks/fit_region.py CORPUS --write      fit on all pages and write src/newsclean/region/weights.py

CORPUS is a directory of gzipped JSON lines (.jsonl.gz). Each record has "texts", a page as several tools render it, of which "page" and
"inscriptis" are whole pages, and what tells the label of its lines, one of
    marked up   "gold": {"body": [paragraphs], "summary": [...], "title": ...}: the article as its publisher marks it up; and "publisher"
    strings     "gold": {"with": [strings of the article], "without": [strings of the rest]}; all other lines stay open
    agreed      no gold: a line that two extractors ("trafilatura", "newspaper4k") both keep is article, that both leave out is not

The model is a chain: each line (or run of short lines) is before the article, in it, in an interruption or after it. A way through the page
scores the points of the evidence on its lines in the article, those of the places of its other lines, and those of the moves between.
It is fitted as an averaged structured perceptron with a margin (passive-aggressive steps; Crammer et al. 2006, Collins 2002): on each page the
best way that agrees with the labels must beat the most costly wrong one. A lost line costs `LOST` times a line left, and both cost by length.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.model import Document, Mark
from newsclean.region.evidence import KEYS, Unit, units
from newsclean.region.lines import Lines, lines_of, thickest
from newsclean.region.places import PLACES
from newsclean.region.search import MOVES, State, best_path

EPOCHS = 12
ORDERS = 3  # the order in which pages come moves the weights: the mean over some orders moves less
STEP = 0.3  # no single page moves a weight by more
MARGIN, PER_SHARE, LOST = 1.0, 30.0, 2.2
FOLDS = 5
PRIOR = {
    "run of lines most of which begin with a digit": 12.0,
    "run with dashes or dots before its lines": 25.0,
    "run that a colon opens": 8.0,
}  # lists: too rare in news to be learned from it
TABLE = Path(__file__).parents[1] / "src/newsclean/region/weights.py"
_STAGES = {"default", "furniture", "region"}  # marks of these are no rules'
_OUTSIDE = (State.BEFORE, State.APART, State.AFTER)
_WORD = re.compile(r"\w+")
_SINGLE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

Weights = dict[Any, float]  # by a piece of evidence, a (place, state) or a (state, state)


class Example(NamedTuple):
    """A page with what is known of its lines: `labels[i]` is whether unit `i` is article, None where that is open."""

    rules: str  # whose marks it bears: "no", "generic" or "all" rules'
    group: str  # pages of one group are held out together
    record: dict[str, Any]
    text: str
    document: Document
    taken: Sequence[Mark | None]
    lines: Lines
    units: list[Unit]
    labels: list[bool | None]
    shares: list[float]  # of each unit: its length as a share of the article's


# Labels


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(_SINGLE.sub(lambda match: f" {match.group()} ", unicodedata.normalize("NFC", text)))
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))) if words else Counter()


class Reference:
    """A text of which lines are asked for."""

    def __init__(self, text: str) -> None:
        self.shingles = shingles(text)
        self.lines = {" ".join(line.split()) for line in text.splitlines()}

    def holds(self, line: str) -> bool:
        """Tell whether a line stands in the text, or most of its words in their order."""
        if line in self.lines:
            return True
        wanted = shingles(line)
        return next(iter(wanted), ())[3:] != () and sum((wanted & self.shingles).values()) >= 0.5 * sum(wanted.values())


def gold_labels(record: dict[str, Any], document: Document) -> list[bool | None]:
    gold = record["gold"]
    body, neutral = Reference("\n".join(gold["body"])), Reference("\n".join([*gold["summary"], gold["title"] or ""]))
    return [True if body.holds(b.text) else None if neutral.holds(b.text) else False for b in document.blocks]


def agreed_labels(record: dict[str, Any], document: Document) -> list[bool | None]:
    one, other = (Reference(record["texts"].get(tool) or "") for tool in ("trafilatura", "newspaper4k"))
    common, sums = sum((one.shingles & other.shingles).values()), [sum(one.shingles.values()), sum(other.shingles.values())]
    if min(sums) < 40 or common < 0.4 * max(sums):
        return [None] * len(document.blocks)
    votes = [one.holds(block.text) + other.holds(block.text) for block in document.blocks]
    return [(False, None, True)[vote] for vote in votes]


def string_labels(record: dict[str, Any], document: Document) -> list[bool | None]:
    inside, outside = ([" ".join(string.split()) for string in record["gold"][side]] for side in ("with", "without"))
    labels: list[bool | None] = []
    for block in document.blocks:
        votes = any(string in block.text for string in inside), any(string in block.text for string in outside)
        labels.append(votes[0] if votes[0] != votes[1] else None)
    return labels


def once(document: Document, labels: list[bool | None]) -> list[bool | None]:
    """Leave open what a paragraph is that stands on the page again."""
    seen: set[str] = set()
    for number, block in enumerate(document.blocks):
        if labels[number] and len(block.text) > 60:
            labels[number] = None if block.text in seen else True
            seen.add(block.text)
    return labels


# Examples


def load(corpus: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(corpus.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def kind_of(record: dict[str, Any]) -> str:
    gold = record.get("gold") or {}
    return "marked up" if "body" in gold else "strings" if "with" in gold else "agreed"


def marker() -> Callable[[str, str | None], tuple[Document, list[Mark | None]]]:
    """Return a function that marks a page by the rules: the generic ones, and those of its publisher where the URL is given."""
    from newsclean import Cleaner

    cleaner = Cleaner(region="article")

    def marked(page: str, url: str | None) -> tuple[Document, list[Mark | None]]:
        article = cleaner.clean(page, url=url, publisher=None if url else "no publisher")
        marks = [mark for mark in article.marks if mark.rule.partition("/")[0] not in _STAGES]
        return article.document, [
            next((mark for mark in marks if mark.start <= block.start and block.end <= mark.end), None) for block in article.document.blocks
        ]

    return marked


LABELS = {"marked up": gold_labels, "strings": string_labels, "agreed": agreed_labels}


def examples(corpus: Path) -> Iterator[Example]:
    marked = marker()
    for record in load(corpus):
        kind = kind_of(record)
        group = record.get("publisher") or record.get("host") or record["id"]
        for text in ("page", "inscriptis"):
            document, marks = marked(record["texts"].get(text) or "", None)
            labels = once(document, LABELS[kind](record, document))
            if True not in labels or len(document.blocks) > 1500:
                continue
            _, own = marked(record["texts"].get(text) or "", record.get("url") or f"https://{record.get('host')}/")
            for rules, taken in (("no", [None] * len(labels)), ("generic", marks), ("all", own)):
                yield example((rules, f"{kind}: {group}"), record, text, document, taken, labels)


def example(
    known: tuple[str, str],
    record: dict[str, Any],
    kind: str,
    document: Document,
    taken: Sequence[Mark | None],
    labels: Sequence[bool | None],
) -> Example:
    lines = lines_of(document.blocks, taken)
    found = units(document.blocks, taken, lines, thickest(lines))
    whole = sum(len(block.text) for block, label in zip(document.blocks, labels, strict=True) if label) or 1
    told: list[bool | None] = []
    shares: list[float] = []
    for unit in found:
        size = {True: 0, False: 0, None: 0}
        for at in range(unit.first, unit.end):
            size[labels[lines.numbers[at]]] += len(lines.texts[at])
        told.append(None if not size[True] + size[False] else size[True] >= size[False])
        shares.append(min(0.3, (size[True] + size[False]) / whole))
    return Example(*known, record, kind, document, taken, lines, found, told, shares)


# Fitting


def way(found: Sequence[Unit], weights: Weights, costs: Sequence[tuple[float, float]] | None = None) -> list[State]:
    """Return the best way through a page; `costs` are added for each unit outside and inside the article."""
    outside = [[weights[place, state] for state in _OUTSIDE] for place in PLACES]
    points = [sum([weights[key] for key in unit.keys]) for unit in found]
    places: list[Sequence[float]] = [outside[unit.place] for unit in found]
    if costs:
        points = [point + cost[1] for point, cost in zip(points, costs, strict=True)]
        places = [[value + cost[0] for value in place] for place, cost in zip(places, costs, strict=True)]
    return best_path(points, places, [weights[move] for move in MOVES])


def counted(found: Sequence[Unit], states: Sequence[State]) -> Counter[Any]:
    counts: Counter[Any] = Counter(zip([State.BEFORE, *states], states, strict=False))
    for unit, state in zip(found, states, strict=True):
        counts.update(unit.keys if state is State.IN else [(PLACES[unit.place], state)])
    return counts


def fit(pages: Iterable[Example]) -> Weights:
    """Return the mean of the weights that the pages give in several random orders."""
    pages = list(pages)
    fits = [fit_in_order(pages, random.Random(seed)) for seed in range(ORDERS)]
    return defaultdict(float, {key: sum(weights[key] for weights in fits) / ORDERS for key in set().union(*fits)})


def fit_in_order(examples: Sequence[Example], chance: random.Random) -> Weights:
    """Return the averaged weights after some rounds over the pages."""
    weights: Weights = defaultdict(float, PRIOR)
    sums: Weights = defaultdict(float)
    pages, steps = list(examples), 0
    for _ in range(EPOCHS):
        chance.shuffle(pages)
        for page in pages:
            steps += 1
            for key, change in step(page, weights).items():
                weights[key] += change
                sums[key] += change * (steps - 1)
    return defaultdict(float, {key: weights[key] - sums[key] / steps for key in weights})


def step(page: Example, weights: Weights) -> dict[Any, float]:
    """Return by how much a page changes the weights: nothing if the right way wins by its margin already."""
    never = 1e6
    right = way(page.units, weights, [(0, 0) if label is None else (-never, 0) if label else (0, -never) for label in page.labels])
    costs = [
        (0.0, 0.0) if label is None else (LOST * (MARGIN + PER_SHARE * share), 0.0) if label else (0.0, MARGIN + PER_SHARE * share)
        for label, share in zip(page.labels, page.shares, strict=True)
    ]
    wrong = way(page.units, weights, costs)
    difference = counted(page.units, right)
    difference.subtract(counted(page.units, wrong))
    loss = sum(cost[state is State.IN] for cost, state in zip(costs, wrong, strict=True))
    short = loss - sum(weights[key] * count for key, count in difference.items())
    norm = sum(count * count for count in difference.values())
    if short <= 0 or not norm:
        return {}
    size = min(STEP, short / norm)
    return {key: size * count for key, count in difference.items() if count}


# Figures


def overlap(page: Example, numbers: Iterable[int] | None) -> tuple[int, int, int]:
    gold = page.record["gold"]
    want = shingles("\n".join(gold["body"]))
    blocks = page.document.blocks
    got = shingles("\n".join(blocks[number].text for number in (range(len(blocks)) if numbers is None else numbers)))
    for shingle in shingles("\n".join([*gold["summary"], gold["title"] or ""])):
        if shingle not in want:
            got.pop(shingle, None)
    true = sum((want & got).values())
    return true, sum(got.values()) - true, sum(want.values()) - true


def article(page: Example, weights: Weights) -> list[int]:
    states = way(page.units, weights)
    return [
        page.lines.numbers[at]
        for unit, state in zip(page.units, states, strict=True)
        if state is State.IN
        for at in range(unit.first, unit.end)
    ]


def cross_validate(pages: Sequence[Example]) -> None:
    """Print how well pages are told by weights that were fitted without any page of their publisher."""
    groups = sorted({page.group for page in pages})
    random.Random(1).shuffle(groups)
    rows: dict[tuple[str, str], list[tuple[float, float, float]]] = defaultdict(list)
    strings: Counter[tuple[str, bool, bool]] = Counter()
    for fold in range(FOLDS):
        held = set(groups[fold::FOLDS])
        weights = fit(page for page in pages if page.group not in held)
        for page in pages:
            if page.group in held and page.group.startswith("marked up"):
                true, over, lost = overlap(page, article(page, weights))
                row = true / (true + over or 1), true / (true + lost or 1), true / (overlap(page, None)[0] or 1)
                rows[page.text, page.rules].append(row)
            elif page.group in held and page.group.startswith("strings"):
                strings.update((page.rules, *pair) for pair in told_strings(page, article(page, weights)))
    for (text, rules), figures in sorted(rows.items()):
        p, r, kept = (sum(column) / len(figures) for column in zip(*figures, strict=True))
        print(f"{text:12s}{rules:8s}rules {len(figures):4d} pages   F1 {2 * p * r / (p + r):.3f}  P {p:.3f}  R {r:.3f}  kept {kept:.4f}")
    for rules in ("no", "generic", "all"):
        hit, missed, left, gone = (strings[rules, *pair] for pair in ((True, True), (True, False), (False, True), (False, False)))
        f1 = 2 * hit / (2 * hit + missed + left or 1)
        print(
            f"strings     {rules:8s}rules {hit + missed + left + gone:4d} strings F1 {f1:.3f}  recall {hit / (hit + missed or 1):.3f}  left {left}"
        )


def told_strings(page: Example, numbers: Iterable[int]) -> Iterator[tuple[bool, bool]]:
    """Yield for each string of a snippet record whether it is of the article, and whether it was taken for it."""
    body = " ".join(page.document.blocks[number].text for number in numbers)
    for side in ("with", "without"):
        for string in page.record["gold"][side]:
            yield side == "with", " ".join(string.split()) in body


# The table


def table(points: dict[str, int], outside: dict[str, tuple[int, ...]], moving: dict[str, int], note: str) -> str:
    """Return the module that holds the weights."""
    lines = [
        '"""How much each piece of evidence counts, in points for the article (fitted by `benchmarks/fit_region.py`; not edited by hand)."""',
        "",
        "from __future__ import annotations",
        "",
        f'NOTE = "{note}"',
        "",
        "# Each piece of evidence on a line: points for its being in the article.",
        "POINTS = {",
        *(f'    "{key}": {value},' for key, value in points.items()),
        "}",
        "",
        "# Where a line stands: points for its being before the article, in an interruption, after it.",
        "OUTSIDE = {",
        *(f'    "{place}": ({", ".join(map(str, values))}),' for place, values in outside.items()),
        "}",
        "",
        "# From one line to the next.",
        "MOVING = {",
        *(f'    "{move}": {value},' for move, value in moving.items()),
        "}",
    ]
    return "\n".join(lines) + "\n"


def rounded(weights: Weights, note: str) -> str:
    points = {key: round(weights[key]) for key in KEYS}
    outside = {place: tuple(round(weights[place, state]) for state in _OUTSIDE) for place in PLACES}
    return table(points, outside, {name: round(weights[move]) for move, name in MOVES.items()}, note)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    pages = list(examples(options.corpus))
    if not options.write:
        cross_validate(pages)
        return
    counts = Counter(page.group.partition(":")[0] for page in pages if page.rules == "all")
    TABLE.write_text(rounded(fit(pages), f"{dt.datetime.now(dt.UTC):%Y-%m-%d}: {told(counts)}"))


def told(counts: Counter[str]) -> str:
    """Say what kind of data the table comes from, in a line for its note."""
    data = {
        "marked up": "news pages with the article as its publisher marks it up",
        "strings": "pages of many kinds with strings that are the article's and strings that are not",
        "agreed": "news pages with the lines on which two extractors agree",
    }
    each = "each without marks of rules, with those of the generic ones, of all"
    return f"{', '.join(f'{counts[kind]} texts of {what}' for kind, what in data.items())}; {each}"


if __name__ == "__main__":
    main()
