"""The furniture of an article, as newspapers call it: title, standfirst, byline, date, captions and credits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsclean.furniture.alts import alt_marks
from newsclean.furniture.bylines import read_byline
from newsclean.furniture.captions import split_credit
from newsclean.furniture.dateline import dateline_mark
from newsclean.furniture.decide import anchors, head_marks
from newsclean.furniture.foot import foot_marks, life_marks
from newsclean.furniture.guests import guest_marks
from newsclean.furniture.head import Line, Read, read_above, read_line, read_lines
from newsclean.furniture.headings import heading_marks
from newsclean.furniture.names import person_case
from newsclean.furniture.page import Page, is_prose
from newsclean.furniture.pictures import caption_marks
from newsclean.furniture.quotes import quote_marks
from newsclean.furniture.repeats import repeat_marks
from newsclean.furniture.titles import Headline, headline_agreed, headline_alone, headline_told, title_marks
from newsclean.model import Context, Document, Label, Mark

_DATED = frozenset({"published", "date"})
_ONCE = frozenset({Label.BYLINE, Label.DATE})
_LONG_TITLE, _PATH = 25, 60  # characters of a headline that no other line ends in, and of what may stand before it on the line
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
    if headline is not None:
        headline, lines = _without_title(page, headline, lines)
    marks = (title_marks(page, headline) if headline else {}) | head_marks(page, lines, titled=headline is not None)
    labels = _labels(page, marks)
    marks |= foot_marks(page, read, marks, dated=Label.DATE in labels, signed=Label.BYLINE in labels)
    marks |= caption_marks(page, marks)
    marks |= alt_marks(page, marks)
    marks |= life_marks(page, marks)
    marks |= guest_marks(page, marks)
    marks |= repeat_marks(page, marks)
    marks |= heading_marks(page, marks)
    marks |= quote_marks(page, marks)
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
        if any("date" in line[1] for line in lines):
            return headline, lines
        above = read_above(page, headline.at, read)
        signed = any("byline" in line[1] for line in lines)
        return headline, [*(map(_date_alone, above) if signed else above), *lines]
    start = max(0, page.first - _BEFORE)
    lines = read_lines(page, start, read)
    found = _nearest([lines[k].at for k in anchors(page, lines, titled=False)], page.first)
    headline = headline_told(page, start, max(begin, found or 0), found) or headline_alone(page)
    top = page.first if found is None else min(page.first, found)
    start = top if headline is None or headline.at < start else headline.at + 1
    return headline, [line for line in lines if line.at >= start and (headline is None or line.at != headline.at)]


def _without_title(page: Page, headline: Headline, lines: list[Line]) -> tuple[Headline, list[Line]]:
    """Take out of a head's lines those that print the headline again; a name that the headline holds is its subject, not its author."""
    title = headline.title.casefold()
    again = {line.at for line in lines if _prints(page.texts[line.at].casefold(), title) and page.claimable(line.at)} - {headline.at}
    kept = [line for line in lines if line.at not in again]
    if any(line.kind == "name" for line in kept):
        kept = [line._replace(kind="line", fields=()) if _is_subject(page, line, title) else line for line in kept]
    return headline._replace(repeats=tuple(sorted({*headline.repeats, *again}))), kept


def _prints(text: str, title: str) -> bool:
    """Tell whether a line is the headline, by itself or behind a path: "Home News Ferry sails again"."""
    return text == title or (len(title) > _LONG_TITLE and text.endswith(f" {title}") and len(text) < len(title) + _PATH)


def _date_alone(line: Line) -> Line:
    """Leave of a line over the headline its date: where a byline stands below, "Case Study 12 May" names nobody."""
    kind = "date" if "date" in line.kind and "taken" not in line.kind else "line" if line.kind in ("name", "byline") else line.kind
    return line._replace(kind=kind, fields=tuple(field for field in line.fields if field[0] in _DATED or field[0] == "modified"))


def _is_subject(page: Page, line: Line, title: str) -> bool:
    name = page.texts[line.at].casefold()
    return line.kind == "name" and name in title and not title.startswith(f"{name}:") and not title.endswith(name)


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
