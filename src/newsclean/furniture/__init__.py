"""The furniture of an article, as newspapers call it: title, standfirst, byline, date, captions and credits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsclean.furniture.bylines import read_byline
from newsclean.furniture.captions import split_credit
from newsclean.furniture.dateline import dateline_mark
from newsclean.furniture.decide import anchors, head_marks
from newsclean.furniture.foot import foot_marks
from newsclean.furniture.head import Line, Read, read_above, read_line, read_lines
from newsclean.furniture.headings import heading_marks
from newsclean.furniture.names import person_case
from newsclean.furniture.page import Page, is_prose
from newsclean.furniture.pictures import caption_marks
from newsclean.furniture.repeats import repeat_marks
from newsclean.furniture.titles import Headline, headline_agreed, headline_alone, headline_told, title_marks
from newsclean.model import Context, Document, Label, Mark

_DATED = frozenset({"published", "date"})
_ONCE = frozenset({Label.BYLINE, Label.DATE})
_AROUND = 45  # blocks around the article in which a byline or a date is its own
_BEFORE = 20  # blocks over the first prose in which a head can stand that no title line tells

__all__ = ["furnish", "person_case", "read_byline", "split_credit"]


def furnish(document: Document, taken: Sequence[Mark | None], context: Context, region: tuple[int, int] | None = None) -> list[Mark]:
    """Mark the title, byline, date, standfirst and captions of an article.

    `taken[i]` is the mark a rule or the region stage has set on block `i`, or None; `region` is the article's stretch as block indexes,
    end exclusive. A mark in the head may stand on a block that only the region stage has marked.
    """
    if not document.blocks:
        return []
    page = Page.of(document, taken, context, region)
    read = _reader(page)
    headline, lines = _read_head(page, read)
    marks = (title_marks(page, headline) if headline else {}) | head_marks(page, lines, titled=headline is not None)
    labels = _labels(page, marks)
    marks |= foot_marks(page, read, marks, dated=Label.DATE in labels, signed=Label.BYLINE in labels)
    marks |= caption_marks(page, marks)
    marks |= repeat_marks(page, marks)
    marks |= heading_marks(page, marks)
    if (dateline := dateline_mark(page, marks)) is not None:
        return sorted([*marks.values(), dateline])
    return sorted(marks.values())


def _reader(page: Page) -> Read:
    """Read each line once, however many ask for it; `functools.cache` would take longer to set up than it saves on a page."""
    lines: dict[int, Line] = {}

    def read(i: int) -> Line:
        line = lines.get(i)
        if line is None:
            line = lines[i] = read_line(page, i)
        return line

    return read


def _labels(page: Page, marks: dict[int, Mark]) -> set[Label]:
    """Return what has been marked in and around the article, by rules and by the head; a date may stand on the byline."""
    start = max(0, page.first - _AROUND)
    found = [mark for mark in page.taken[start : page.last + _AROUND] if mark is not None and mark[2] in _ONCE]
    found += marks.values()
    dated = any(key in _DATED for mark in found if mark.label is Label.BYLINE for key, _ in mark.fields)
    return {mark.label for mark in found} | ({Label.DATE} if dated else set())


def _read_head(page: Page, read: Read) -> tuple[Headline | None, list[Line]]:
    """Find the headline and read the lines under it: by the page's title line if it can be, else by the first byline or date."""
    prose = list(islice((i for i in range(page.first, page.last) if page.taken[i] is None and is_prose(page.texts[i])), 2))
    begin = prose[0] if prose else page.last
    limit = min(prose[-1] if prose else page.first + 5, len(page.texts) - 1)
    headline = headline_agreed(page, limit, lambda at: _is_head(page, at, read))
    if headline is not None:
        lines = [line for line in read_lines(page, headline.at + 1, read) if line.at not in headline.repeats]
        headed = any("date" in line[1] or "byline" in line[1] for line in lines) or anchors(page, lines)
        return headline, lines if headed else [*read_above(headline.at, read), *lines]
    start = max(0, page.first - _BEFORE)
    lines = read_lines(page, start, read)
    found = _nearest([lines[k].at for k in anchors(page, lines, titled=False)], page.first)
    headline = headline_told(page, start, max(begin, found or 0), found) or headline_alone(page)
    top = page.first if found is None else min(page.first, found)
    start = top if headline is None or headline.at < start else headline.at + 1
    return headline, [line for line in lines if line.at >= start and (headline is None or line.at != headline.at)]


def _is_head(page: Page, at: int, read: Read) -> bool:
    """Tell whether a byline or date stands in the ten lines under block `at`."""
    for i in range(at + 1, min(at + 11, len(page.texts))):
        kind = read(i)[1]
        if "date" in kind or "byline" in kind:
            return True
    return False


def _nearest(anchors: list[int], first: int) -> int | None:
    """Return the topmost of the bylines and dates next to where the prose begins."""
    before = [at for at in anchors if at < first]
    if not before:
        return anchors[0] if anchors else None
    top = before[-1]
    for at in reversed(before):
        if top - at > 4:
            break
        top = at
    return top
