"""What the shape of a page's lines says for and against them: cheap evidence that knows no language's words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.model import Block, Label, Mark
from newsclean.region.lines import COLON, DOTS, OPEN, QUOTE, SENTENCE, Anchor, Lines

__all__ = ["KEYS", "NO_HEADING", "PLACES", "Unit", "units"]

_MARGIN = 20  # so many lines before and behind the thickest prose may still be the article ...
_THIN = 10.0
_THIN_MARGIN = 100  # ... and so many where it is thin, and may stand elsewhere
_SHORT = 40  # a shorter line without a sentence's end may be a menu's, and menus stand in runs ...
_RUN = 4  # ... of so many at least
_LISTED = 3

_SIZES = (0, 20, 40, 60, 90, 140, 220, 400)
_ENDINGS = ("open", "a sentence", "a quote", "a bracket", "a colon", "dots")
_NEIGHBOURS = ("short", "headline", "prose", "nothing")
_SIZE_END = [[f"{size}+ characters, ends {ending}" for ending in _ENDINGS] for size in _SIZES]
_BETWEEN = [
    [f"{kind} line, {above} above, {below} below" for above in _NEIGHBOURS for below in _NEIGHBOURS]
    for kind in ("short", "middling", "long")
]
_KINDS = (0, 0, 1, 1, 2, 2, 2, 2)  # short, middling or long: of each size
_CAPITALS = tuple(f"{share}+ of 5 words with a capital" for share in range(5))
_COMMAS = ("a comma", "two commas or more")
_STOPS = ("a sentence's end inside", "two sentences' ends inside", "more sentences' ends inside")
_SIGNS = (
    ("|", "a bar"),
    ("©", "a copyright sign"),
    ("/", "a slash"),
    (" - ", "a dash"),
    ("_", "an underscore"),
    ("ookie", "a cookie"),
    ("@", "an at sign"),
)
_OPENS = ("opens with a quote", "opens with a small letter", "opens with a digit")
_QUOTES = frozenset("\"“„«»‘'‚「『")
_LABELS = (
    *(Label.COMMENTS, Label.RELATED, Label.LEGAL, Label.NEWSLETTER, Label.CAPTION, Label.TAGS, Label.BIO),
    *(Label.ADVERTISING, Label.PROMOTION, Label.SHARING, Label.SUBSCRIPTION, Label.NAVIGATION, Label.CONTACT),
)
_BEHIND = {label: f"behind a rule's {label}" for label in _LABELS}
_BEHIND_ANY = "behind what a rule took"
_REPEATED = ("repeated short line", "repeated long line")
_RUNS = (4, 6, 10, 20)
_RUN_OF = {size: f"run of {size}+ short lines" for size in _RUNS}
_RUN_AT = ("run apart from prose", "run between prose")
_RUN_OPENED, _RUN_LISTED = _RUN_LIKE = ("run that a colon opens", "run with dashes or dots before its lines")
_TYPED = frozenset("-–—•·‣")  # bullets that writers type ...
_TYPED_ONLY = frozenset("–—•·‣")  # ... and those of them that no tool puts before the entries of a menu
_BULLET, _NO_BLANK, _BEFORE_TITLE, _DATED_ABOVE, _DATED_BELOW = _OTHER = (
    "bullet",
    "no blank line before",
    "before the title",
    "short line with a number above",
    "short line with a number below",
)

# Every piece of evidence, in the order of the table of weights.
KEYS = (
    *(key for row in _SIZE_END for key in row),
    *(key for row in _BETWEEN for key in row),
    *_CAPITALS,
    *_COMMAS,
    *_STOPS,
    *(key for _, key in _SIGNS),
    *_OPENS,
    *_BEHIND.values(),
    _BEHIND_ANY,
    *_REPEATED,
    *_RUN_OF.values(),
    *_RUN_AT,
    *_RUN_LIKE,
    *_OTHER,
)

# What a sub-heading does not have.
NO_HEADING = frozenset({*(key for _, key in _SIGNS), *_REPEATED, *_BEHIND.values(), "opens with a small letter"})

# Where a line stands in the page: before the thickest prose, how far into it, behind it.
_STEPS = (0.001, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95)
PLACES = ("before the prose", "at its start", "to 10%", "to 30%", "to 50%", "to 70%", "to 85%", "to 95%", "at its end", "behind the prose")


class Unit(NamedTuple):
    """One line, or a run of short ones: the lines from `first` up to `end`, the place where they stand, and the evidence."""

    first: int
    end: int
    place: int
    keys: list[str]


class _Page(NamedTuple):
    lines: Lines
    blocks: Sequence[Block]
    taken: Sequence[Mark | None]
    kinds: list[int]  # of each line: short, a headline or prose; of the last but one, which is also the one before the first: nothing
    counts: Counter[str]
    signs: list[tuple[str, str]]  # those that stand anywhere around the article, with their keys
    typed: frozenset[str]  # the bullets that writers type
    title: int  # the line that repeats the page's first, above the article; -1 if none does


def units(blocks: Sequence[Block], taken: Sequence[Mark | None], lines: Lines, anchor: Anchor) -> list[Unit]:
    """Return the lines in and around the thickest prose, runs of short ones taken together, with the evidence on each."""
    sizes, ends = lines.sizes, lines.ends
    margin = _THIN_MARGIN if anchor.score < _THIN else _MARGIN
    first, last = max(0, anchor.first - margin), min(len(sizes), anchor.end + margin)
    kinds = [0 if size < _SHORT else 2 if 0 < end <= QUOTE else 1 for size, end in zip(sizes, ends, strict=True)]
    around = "\n".join(lines.texts[first:last])
    signs = [sign for sign in _SIGNS if sign[0] in around]
    typed = _TYPED_ONLY if any(blocks[lines.numbers[at]][2][0] == "*" for at in lines.bullets) else _TYPED
    page = _Page(lines, blocks, taken, [*kinds, 3], Counter(lines.texts), signs, typed, _title(lines, anchor))
    places = [0] * anchor.first + [1 + bisect_right(_STEPS, share) for share in anchor.shares] + [9] * (len(sizes) - anchor.end)
    found: list[Unit] = []
    new = tuple.__new__  # half the cost of the named tuple's own constructor
    at = first
    while at < last:
        stop = at
        while stop < last and sizes[stop] < _SHORT and ends[stop] != SENTENCE and taken[lines.numbers[stop]] is None:
            stop += 1
        if stop - at >= _RUN:
            found.append(new(Unit, (at, stop, places[at], _of_run(at, stop, page))))
        else:
            stop = max(stop, at + 1)
            found += [new(Unit, (line, line + 1, places[line], _of_line(line, page))) for line in range(at, stop)]
        at = stop
    return found


def _title(lines: Lines, anchor: Anchor) -> int:
    """Find where the page's first line, often the title of the window, stands again, above the second half of the prose."""
    if not lines.texts or lines.sizes[0] < 20:
        return -1
    first = lines.texts[0]
    half = anchor.first + bisect_right(anchor.shares, 0.5)
    for at in range(min(half, len(lines.texts)) - 1, 0, -1):
        if lines.sizes[at] >= 20 and (lines.texts[at] in first or first in lines.texts[at]):
            return at
    return -1


def _of_run(first: int, stop: int, page: _Page) -> list[str]:
    lines = page.lines
    between = page.kinds[first - 1] == page.kinds[stop] == 2
    keys = [_RUN_OF[_RUNS[bisect_right(_RUNS, stop - first) - 1]], _RUN_AT[between]]
    if COLON in (lines.ends[first], lines.ends[first - 1]):
        keys.append(_RUN_OPENED)
    if lines.bullets and sum([page.blocks[lines.numbers[at]][2][0] in page.typed for at in range(first, stop)]) >= _LISTED:
        keys.append(_RUN_LISTED)
    return keys


def _of_line(at: int, page: _Page) -> list[str]:
    lines, _, _, kinds, counts, signs, _, title = page
    text, size, end = lines.texts[at], lines.sizes[at], lines.ends[at]
    if end == QUOTE and text[-2:-1] in ".!?…。！？":
        end = SENTENCE
    elif end == SENTENCE and text[-3:] == "...":
        end = DOTS
    rank = bisect_right(_SIZES, size) - 1
    keys = [_SIZE_END[rank][end], _BETWEEN[_KINDS[rank]][4 * kinds[at - 1] + kinds[at + 1]]]
    keys += [key for sign, key in signs if sign in text]
    if rank:
        keys += _inside(text, rank, end, lines.dense)
    if at in lines.bullets:
        keys.append(_BULLET)
    if counts[text] > 1:
        keys.append(_REPEATED[rank >= 3])
    if rank >= 3:
        keys += _dated(at, page)
    if at <= title:
        keys.append(_BEFORE_TITLE)
    return keys + _around(text[0], lines.numbers[at], page)


def _inside(text: str, rank: int, end: int, dense: bool) -> list[str]:
    """Return what the words and marks in a line say."""
    keys = []
    if rank >= 3 and (stops := text.count("。" if dense else ". ")):
        keys.append(_STOPS[min(stops, 3) - 1])
    if commas := text.count("、" if dense else ","):
        keys.append(_COMMAS[commas > 1])
    if rank <= 4 or end == OPEN:
        words = text.split()
        keys.append(_CAPITALS[int(sum(map(str.istitle, words)) / len(words) * 4.99)])
    return keys


def _around(head: str, number: int, page: _Page) -> list[str]:
    """Return what a line's first character, the gap before it and the marks of rules say."""
    keys = [_OPENS[0]] if head in _QUOTES else [_OPENS[1]] if head.islower() else [_OPENS[2]] if head.isdigit() else []
    if not page.blocks[number][3]:
        keys.append(_NO_BLANK)
    if number and (mark := page.taken[number - 1]) is not None:
        keys.append(_BEHIND.get(mark[2], _BEHIND_ANY))
    return keys


def _dated(at: int, page: _Page) -> list[str]:
    """Return whether short lines that begin or end with a number, as dates and times do, stand above and below."""
    texts, kinds = page.lines.texts, page.kinds
    keys = []
    if kinds[at - 1] == 0 and (texts[at - 1][0].isdigit() or texts[at - 1][-1].isdigit()):
        keys.append(_DATED_ABOVE)
    if kinds[at + 1] == 0 and (texts[at + 1][0].isdigit() or texts[at + 1][-1].isdigit()):
        keys.append(_DATED_BELOW)
    return keys
