"""The furniture of an article, as newspapers call it: title, standfirst, byline, date, captions and credits."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.furniture.bylines import read_byline
from newsclean.furniture.captions import split_credit
from newsclean.furniture.head import anchors, head_marks, read_lines
from newsclean.furniture.names import person_case
from newsclean.furniture.page import Page
from newsclean.furniture.titles import find_headline, headline_above, title_marks
from newsclean.model import Context, Document, Label, Mark

__all__ = ["furnish", "person_case", "read_byline", "split_credit"]


def furnish(document: Document, taken: Sequence[Mark | None], context: Context, region: tuple[int, int] | None = None) -> list[Mark]:
    """Mark the title, byline, date, standfirst and captions of an article.

    `taken[i]` is the mark a rule or the region stage has set on block `i`, or None; `region` is the article's stretch as block indexes,
    end exclusive. A mark in the head may stand on a block that only the region stage has marked.
    """
    if not document.blocks:
        return []
    first, last = region or (0, len(document.blocks))
    page = Page(document, taken, context, first, last)
    prose = [i for i in range(first, last) if page.is_body(i)][:2]
    headline = find_headline(page, min(prose[-1] if prose else first + 5, len(document.blocks) - 1))
    start = headline.at + 1 if headline else first
    lines = read_lines(page, start)
    if headline is None and (found := anchors(lines)):
        headline = headline_above(page, lines[found[0]].at, first)
        if headline is not None:
            lines = [line for line in lines if line.at > headline.at]
    marks = (title_marks(page, headline) if headline else []) + head_marks(page, lines)
    return sorted(marks + _captions(page, {mark.start for mark in marks}))


def _captions(page: Page, claimed: set[int]) -> list[Mark]:
    marks: list[Mark] = []
    for i in range(page.first, page.last):
        block = page.blocks[i]
        if page.taken[i] is not None or block.start in claimed or len(block.text) > 500:
            continue
        found = split_credit(block.text)
        if found is not None:
            label = Label.CAPTION if found[0] else Label.CREDIT
            fields = (("caption", found[0]), ("credit", found[1])) if found[0] else (("credit", found[1]),)
            marks.append(page.mark(i, label, label.value, "ends in a picture credit", *fields))
    return marks
