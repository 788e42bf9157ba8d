"""Captions wherever they stand in the article: told by the credit at their end, by the credit line beside them, or by standing twice."""

from __future__ import annotations

from newsclean.furniture.beside import beside_marks
from newsclean.furniture.captions import is_credit, might_end_in_credit, split_credit
from newsclean.furniture.cues import has_cue, is_dated, is_team_picture
from newsclean.furniture.likeness import Unsure, alike, lone, shaped, twice
from newsclean.furniture.names import is_agency
from newsclean.furniture.page import Page
from newsclean.furniture.products import product_marks
from newsclean.model import Label, Mark

__all__ = ["caption_marks"]

_LONGEST = 500
_SHORT = 280  # characters: longer than this, words in brackets at the end make no caption
_SET_APART = "region/apart"
_PARAGRAPH = 100  # characters
_LEAST = 5  # characters of a credit
_NEAR = 4  # blocks between a picture's texts and the next paragraph
_ENDS = ".!?…\"”»’'。！？"


def caption_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark the captions and credits among the blocks that are still free; `known` is the other furniture, by block index.

    What only its shape set apart from the article may be a caption of it too: pictures' texts are as short as links.
    """
    free, apart = _open(page, known)
    unsure = Unsure({}, [], [], [])
    marks: dict[int, Mark] = {}
    for i in free:
        text = page.texts[i]
        size = len(text)
        if size > _LONGEST or (text[-1] in _ENDS and not _keyed(text, size)) or (text[-1] == ")" and _may_be_prose(text, i, free)):
            continue
        if (mark := _by_itself(page, i, text)) is not None:
            marks[i] = mark
        elif size < _SHORT:
            unsure.add(i, text)
    for i in apart:
        if (mark := _surely(page, i, page.texts[i])) is not None:
            marks[i] = mark
        else:
            unsure.add(i, page.texts[i], apart=True)
    return marks | _compared(page, {**known, **marks}, unsure, free, apart)


def _compared(page: Page, known: dict[int, Mark], unsure: Unsure, free: list[int], apart: list[int]) -> dict[int, Mark]:
    """Mark the captions that the lines around them or other lines of the page tell; `known` is all furniture so far."""
    marks = product_marks(page, unsure.named)
    for i, mark in [
        *beside_marks(page, {**known, **marks}, set(free).difference(known, marks), set(apart).difference(known, marks)),
        *alike(page, unsure.tails),
        *shaped(page, known, unsure.bracketed),
        *twice(page, known, free),
    ]:
        marks.setdefault(i, mark)
    for i, mark in lone(page, {**known, **marks}, unsure.words):
        marks.setdefault(i, mark)
    return marks


def _open(page: Page, known: dict[int, Mark]) -> tuple[list[int], list[int]]:
    """Return the article's blocks that nobody has marked, and the short ones that only their shape set apart from it, close to a paragraph."""
    texts = page.texts
    free: list[int] = []
    apart: list[int] = []
    for i, held in enumerate(page.taken[page.first : page.last], page.first):
        if i in known:
            continue
        if held is None:
            free.append(i)
        elif held[3] == _SET_APART and _LEAST < len(texts[i]) < _SHORT:
            apart.append(i)
    return free, _near_prose(page, free, apart) if apart else apart


def _near_prose(page: Page, free: list[int], apart: list[int]) -> list[int]:
    """Return those of the blocks `apart` that stand close to a paragraph: further away, what has a credit is the picture of another story."""
    texts = page.texts
    prose = {i for i in free if len(texts[i]) > _PARAGRAPH or (not texts[i].isascii() and page.is_body(i))}
    return [i for i in apart if not prose.isdisjoint(range(i - _NEAR, i + _NEAR + 1))]


def _surely(page: Page, i: int, text: str) -> Mark | None:
    """Mark a line that only its shape set apart, where its words leave no doubt."""
    if text[0].isdigit() or (text[-1] in _ENDS and not _keyed(text, len(text))):
        return None
    found = split_credit(text, bare=False)
    if found is not None and not found[0]:
        return page.mark(i, Label.CREDIT, "credit", "is a picture credit and nothing else", ("credit", found[1]))
    if found is not None or has_cue(text) or ("20" in text and is_dated(text)):
        return _by_itself(page, i, text) if text.count(" ") > 2 or not text.isascii() else None
    if "/" in text and any(map(is_agency, map(str.strip, text.split("/")))):
        return _by_itself(page, i, text)
    return None


def _may_be_prose(text: str, i: int, free: list[int]) -> bool:
    """Tell a line that may be a paragraph of the story: behind its full stop only an agency stands in brackets, and it is long or near the end."""
    head, _, agency = text.rpartition(" (")
    return head[-1:] in tuple(_ENDS) and is_agency(agency[:-1]) and (len(text) > 180 or i in free[-2:])


def _by_itself(page: Page, i: int, text: str) -> Mark | None:
    """Mark a line whose own words tell that it is a caption, a credit or the length of a video."""
    if text[:1] == "0" and _is_length(text):
        return page.mark(i, Label.MEDIA, "video-length", "is the length of a video and nothing else")
    found = split_credit(text)
    if found is not None and found[0]:
        return page.mark(i, Label.CAPTION, "caption", "ends in a picture credit", ("caption", found[0]), ("credit", found[1]))
    if found is not None or ("/" in text and is_credit(text)):
        return page.mark(i, Label.CREDIT, "credit", "is a picture credit and nothing else", ("credit", found[1] if found else text))
    if len(text) < _SHORT and (has_cue(text) or ("20" in text and is_dated(text)) or is_team_picture(text)):
        return page.mark(i, Label.CAPTION, "caption-cue", "says that it is about a picture", ("caption", text))
    return None


def _is_length(text: str) -> bool:
    """Tell the length of a video, which has hours where a time of day would have none: 00:01:49."""
    hours, *rest = text.split(":")
    return hours in ("0", "00") and len(rest) == 2 and all(len(part) == 2 and part.isdigit() for part in rest)


def _keyed(text: str, size: int) -> bool:
    """Tell cheaply whether a line that ends a sentence may be a caption still."""
    if might_end_in_credit(text):
        return True
    if size >= _SHORT:
        return False
    if has_cue(text):
        return True
    return "20" in text and is_dated(text)
