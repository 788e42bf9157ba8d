"""What the shape of a page's lines says for and against them: cheap evidence that knows no language's words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from newsclean.model import Block, Label, Mark
from newsclean.region.lines import COLON, DOTS, OPEN, QUOTE, SENTENCE, Anchor, Lines
from newsclean.region.places import is_spaced, places_of, reach_of, title_again

__all__ = ["KEYS", "NO_HEADING", "Unit", "units"]

_SHORT = 40  # a shorter line without a sentence's end may be a menu's, and menus stand in runs ...
_RUN = 4  # ... of so many at least
_LISTED = 3
_NEAR = 3  # lines

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
_NUMBERED = "run of lines most of which begin with a digit"
_TYPED = frozenset("-–—•·‣")  # bullets that writers type ...
_TYPED_ONLY = frozenset("–—•·‣")  # ... and those of them that no tool puts before the entries of a menu
_GLUED = tuple(f"no blank line before, though paragraphs have one, {above} above" for above in _NEIGHBOURS)
_AMID = ("no paragraph near", "a paragraph near below", "a paragraph near above", "paragraphs near above and below")
_BULLET, _NO_BLANK, _BELOW_NAME, _BEFORE_TITLE, _DATED_ABOVE, _DATED_BELOW = _OTHER = (
    "bullet",
    "no blank line before",
    "below two or three words with capitals",
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
    _NUMBERED,
    *_GLUED,
    *_AMID,
    *_OTHER,
)

# What a sub-heading does not have.
NO_HEADING = frozenset({*(key for _, key in _SIGNS), *_REPEATED, *_BEHIND.values(), "opens with a small letter"})


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
    signs: dict[int, list[str]]  # of the lines that have any, by their number
    typed: frozenset[str]  # the bullets that writers type
    title: int  # the line that repeats the page's first, above the article; -1 if none does
    near: bytes  # of each line, some lines further on: 1 if it is a paragraph of prose
    spaced: bool  # whether blank lines stand between paragraphs


def units(blocks: Sequence[Block], taken: Sequence[Mark | None], lines: Lines, anchor: Anchor) -> list[Unit]:
    """Return the lines in and around the thickest prose, runs of short ones taken together, with the evidence on each."""
    sizes, ends = lines.sizes, lines.ends
    title = title_again(lines, anchor)
    first, last = reach_of(anchor, title)
    kinds = [0 if size < _SHORT else 2 if 0 < end <= QUOTE else 1 for size, end in zip(sizes, ends, strict=True)]
    kinds.append(3)
    signs = _signs(lines.texts, first, last)
    typed = _TYPED_ONLY if any(blocks[lines.numbers[at]][2][0] == "*" for at in lines.bullets) else _TYPED
    spaced = is_spaced(blocks, lines, anchor)
    page = _Page(lines, blocks, taken, kinds, Counter(lines.texts), signs, typed, title, bytes(_NEAR) + anchor.paragraphs, spaced)
    places = places_of(anchor, title)
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


def _signs(texts: Sequence[str], first: int, last: int) -> dict[int, list[str]]:
    """Return the evidence of signs for each of some lines that has any: one search through all of them for each sign."""
    around = "\n".join(texts[first:last])
    starts = list(accumulate([len(text) + 1 for text in texts[first:last]]))  # of the next line
    found: dict[int, list[str]] = {}
    for sign, key in _SIGNS:
        at = around.find(sign)
        while at >= 0:
            line = bisect_right(starts, at)
            found.setdefault(first + line, []).append(key)
            at = around.find(sign, starts[line])
    return found


def _of_run(first: int, stop: int, page: _Page) -> list[str]:
    lines = page.lines
    between = page.kinds[first - 1] == page.kinds[stop] == 2
    keys = [_RUN_OF[_RUNS[bisect_right(_RUNS, stop - first) - 1]], _RUN_AT[between]]
    if COLON in (lines.ends[first], lines.ends[first - 1]):
        keys.append(_RUN_OPENED)
    if lines.bullets and sum([page.blocks[lines.numbers[at]][2][0] in page.typed for at in range(first, stop)]) >= _LISTED:
        keys.append(_RUN_LISTED)
    if 2 * sum([text[0].isdigit() for text in lines.texts[first:stop]]) >= stop - first:
        keys.append(_NUMBERED)
    return keys


def _of_line(at: int, page: _Page) -> list[str]:
    lines, kinds = page.lines, page.kinds
    text, size, end = lines.texts[at], lines.sizes[at], lines.ends[at]
    if end == QUOTE and text[-2:-1] in ".!?…。！？":
        end = SENTENCE
    elif end == SENTENCE and text[-3:] == "...":
        end = DOTS
    rank = bisect_right(_SIZES, size) - 1
    keys = [_SIZE_END[rank][end], _BETWEEN[_KINDS[rank]][4 * kinds[at - 1] + kinds[at + 1]]]
    if at in page.signs:
        keys += page.signs[at]
    if rank:
        keys += _inside(text, rank, end, lines.dense)
    if at in lines.bullets:
        keys.append(_BULLET)
    if page.counts[text] > 1:
        keys.append(_REPEATED[rank >= 3])
    if rank >= 3:
        keys += _beside(at, rank, end, page)
    if at <= page.title:
        keys.append(_BEFORE_TITLE)
    return keys + _around(at, text[0], page)


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


def _around(at: int, head: str, page: _Page) -> list[str]:
    """Return what a line's first character, the gap before it and the marks of rules say.

    Of a paragraph below a paragraph it says nothing what a rule took between them: articles go on behind a banner.
    """
    keys = [_OPENS[0]] if head in _QUOTES else [_OPENS[1]] if head.islower() else [_OPENS[2]] if head.isdigit() else []
    number = page.lines.numbers[at]
    if not page.blocks[number][3]:
        keys.append(_NO_BLANK)
        if page.spaced:
            keys.append(_GLUED[page.kinds[at - 1]])
    if number and (mark := page.taken[number - 1]) is not None and not (page.near[at + _NEAR - 1] and page.near[at + _NEAR]):
        keys.append(_BEHIND.get(mark[2], _BEHIND_ANY))
    return keys


def _beside(at: int, rank: int, end: int, page: _Page) -> list[str]:
    """Return what stands near a line of some length.

    Short lines that begin or end with a number, as dates and times do, or may be a name; and for a paragraph of middling length other paragraphs.
    """
    texts, kinds, near = page.lines.texts, page.kinds, page.near
    keys = []
    if kinds[at - 1] == 0:
        above = texts[at - 1]
        if above[0].isdigit() or above[-1].isdigit():
            keys.append(_DATED_ABOVE)
        elif rank >= 4 and 1 <= above.count(" ") <= 2 and all(map(str.istitle, above.split())):
            keys.append(_BELOW_NAME)
    if kinds[at + 1] == 0 and (texts[at + 1][0].isdigit() or texts[at + 1][-1].isdigit()):
        keys.append(_DATED_BELOW)
    if 5 <= rank <= 6 and 0 < end <= QUOTE:
        keys.append(_AMID[2 * (1 in near[at : at + _NEAR]) + (1 in near[at + _NEAR + 1 : at + 2 * _NEAR + 1])])
    return keys
