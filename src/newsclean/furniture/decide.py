"""What the lines of a head are, told by the lines around them: a lone name is a byline only beside a date, a role or a headline."""

from __future__ import annotations

from itertools import takewhile

from newsclean.furniture.captions import split_credit
from newsclean.furniture.decks import standfirsts
from newsclean.furniture.head import Line
from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["anchors", "head_marks"]

_NEAR = 20  # blocks between two prints of a title in one head
_SILENT = ("taken noise",)
_WORDS_OVER = ("Image", "Photo", "Picture", "Bild", "Foto", "Imagen")


def anchors(page: Page, lines: list[Line], *, titled: bool = True) -> list[int]:
    """Return the places in `lines` of what only a head has: a date, a byline, a name that the lines around make a byline.

    Where no headline stands over the lines (`titled` False), a name needs its date or role on the next line.
    """
    opened = any("byline" in line.kind and line.kind != "byline date" for line in lines)
    sure = [k for k, line in enumerate(lines) if "date" in line.kind or "byline" in line.kind]
    names = [k for k, line in enumerate(lines) if line.kind == "name"]
    found = [k for k in names if _beside(lines, k, opened=opened)]
    if not found and not opened and titled:
        found = [k for k in names if _under_headline(lines, k) and not page.speaks_of(lines[k].at)][:1]
    found += [k for k in names if k not in found and any(_joined(lines, k, other) for other in found)]
    return sorted({*sure, *found})


def _beside(lines: list[Line], k: int, *, opened: bool) -> bool:
    """Tell whether a date, a role, "By" or its own second print stands beside a name; an agency's stands under each picture, between paragraphs."""
    before = [line for line in lines[max(0, k - 8) : k] if line.kind not in _SILENT][-4:]
    after = [line for line in lines[k + 1 : k + 9] if line.kind not in _SILENT][:3]
    if (before and before[-1].kind == "opener") or (after and after[0].kind == "role"):
        return True
    if opened or (after and after[0].kind.endswith("credit")):
        return False
    if lines[k].fields[0][0] != "name":
        before, after = [*takewhile(_is_no_prose, reversed(before))], [*takewhile(_is_no_prose, after)]
    if any(line.kind == "name" and line.fields == lines[k].fields for line in (*before, *after)):
        return True
    return any("date" in line.kind or line.kind in ("reading", "clock") for line in (*before, *after))


def _is_no_prose(line: Line) -> bool:
    return line.kind != "prose"


def _under_headline(lines: list[Line], k: int) -> bool:
    """Tell whether nothing but a standfirst stands between the headline and a person's name."""
    if any(key != "name" for key, _ in lines[k].fields):
        return False
    before = [line for line in lines[:k] if line.kind not in _SILENT]
    return len(before) < 2 and all(line.kind in ("line", "prose") for line in before)


def _joined(lines: list[Line], k: int, other: int) -> bool:
    """Tell whether two names stand next to each other, or with a comma between."""
    low, high = sorted((k, other))
    return high - low == 1 or (high - low == 2 and lines[low + 1].kind == "line" and lines[k].kind == "name")


def head_marks(page: Page, lines: list[Line], *, titled: bool) -> dict[int, Mark]:
    """Mark what the lines of a head are, by block index; `titled` tells whether a headline stands over them."""
    found = anchors(page, lines, titled=titled)
    above = standfirsts(page, lines, found) if titled else frozenset()
    pictured = _pictured(page, lines, found, above)
    marks: dict[int, Mark] = {}
    begun = False  # behind the first paragraph, captions are told with more care
    for k, line in enumerate(lines):
        if line.kind == "prose" and k > max(found, default=-1) and k not in above:
            begun = True
        told = None if line.kind.startswith("taken") or (begun and line.kind in ("caption", "credit")) else _tell(lines, k, found)
        if k in above and (split := _credited(page, line)):
            told = Label.CAPTION, "ends in a picture credit or stands under the word of a picture", split
        elif k in above and k not in pictured:
            told = Label.STANDFIRST, "stands between the title and the byline or date", ()
        elif k in pictured or (told is None and _is_lead_caption(page, lines, k, found)):
            told = (
                Label.CAPTION,
                "stands with a picture or video between the title and the first paragraph",
                _caption_fields(page, lines, k),
            )
        if told is not None:
            label, reason, fields = told
            marks[line.at] = page.mark(line.at, label, label.value, reason, *fields)
    return marks


Told = tuple[Label, str, tuple[tuple[str, str], ...]]


def _tell(lines: list[Line], k: int, found: list[int]) -> Told | None:
    """Tell bylines, dates, reading times, captions and what belongs to them."""
    line = lines[k]
    if "byline" in line.kind or (line.kind == "name" and k in found):
        return Label.BYLINE, "names who wrote the article, near the title or the date", line.fields
    if line.kind == "date":
        return Label.DATE, "is a date and little else, in the article's head", line.fields
    if line.kind == "clock" and found and k < found[-1] + 4:
        return Label.DATE, "is a time of day and little else, in the article's head", ()
    if line.kind == "role" and any(lines[other].kind in ("name", "byline") for other in found if 0 < k - other < 3):
        return Label.BYLINE, "names what the author above does", line.fields
    if line.kind == "opener" and k + 1 in found:
        return Label.BYLINE, "opens the byline of the next line", ()
    if line.kind == "reading":
        return Label.READING_TIME, "tells how long the article takes to read", ()
    if line.kind == "caption":
        return Label.CAPTION, "ends in a picture credit" if len(line.fields) > 1 else "says that it is about a picture", line.fields
    if line.kind == "credit":
        return Label.CREDIT, "is a picture credit and nothing else", line.fields[1:]
    return None


def _credited(page: Page, line: Line) -> tuple[tuple[str, str], ...]:
    """Read a caption that stands where a standfirst could: it ends in a picture's credit, or the word "Image" stands over it."""
    text = page.texts[line.at]
    found = split_credit(text)
    if found is not None and found[0]:
        return ("caption", found[0]), ("credit", found[1])
    return (("caption", text),) if line.at and page.texts[line.at - 1] in _WORDS_OVER else ()


def _pictured(page: Page, lines: list[Line], found: list[int], above: frozenset[int]) -> frozenset[int]:
    """Return the places of lines right over a line that is only a credit; a paragraph may be the article's first, if no byline or date follows."""
    places = set()
    last = max(found, default=-1)
    for k in range(1, len(lines)):
        line = lines[k - 1]
        if not lines[k].kind.endswith("credit") or line.kind not in ("line", "prose") or not page.claimable(line.at):
            continue
        text = page.texts[line.at]
        size = len(text) if text.count(" ") > 2 or not text.isascii() else 0
        early = line.kind == "line" and all(other.kind != "prose" or j in above for j, other in enumerate(lines[:k]))
        if 15 < size < 250 and (early or k < last) and (k - 1 not in above or len(above) > 1):
            places.add(k - 1)
    return frozenset(places)


def _caption_fields(page: Page, lines: list[Line], k: int) -> tuple[tuple[str, str], ...]:
    fields = (("caption", page.texts[lines[k].at]),)
    if k + 1 < len(lines) and lines[k + 1].kind == "credit":
        return fields + lines[k + 1].fields[1:]
    return fields


def _is_lead_caption(page: Page, lines: list[Line], k: int, found: list[int]) -> bool:
    """Tell the short line that stands between the byline or date and the first paragraph: the text of a picture or video."""
    line = lines[k]
    text = page.texts[line.at]
    if line.kind != "line" or not found or k < found[-1] or not page.claimable(line.at) or text[-1] in ".:?!" or text.count(" ") < 5:
        return False
    if sum(word[0].islower() for word in text.split()) < 2 and text.isascii():
        return False  # a row of links
    if text in page.texts[max(0, line.at - _NEAR) : line.at]:
        return False  # the title again
    after = [line.kind for line in lines[k + 1 :] if line.kind not in _SILENT]
    return after[:1] == ["prose"] and all(line.kind != "prose" for line in lines[found[-1] : k])
