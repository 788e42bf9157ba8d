"""Captions told by other lines of the page: by the same end, by the same shape, by standing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.furniture.captions import tail_of
from newsclean.furniture.page import Page
from newsclean.furniture.products import names_product
from newsclean.model import Label, Mark

__all__ = ["Unsure", "alike", "lone", "shaped", "twice"]

_BRACKETS = 60  # characters of a credit in brackets
_SIGNED = "*†^•-"  # a footnote or an item of a list: what stands in brackets at its end is no credit
_LINKS = frozenset("read more view here comments comment subscribe click see all next show video listen share".split())  # noqa: SIM905
_WORDS = frozenset(
    """
    Image Images Photo Photos Picture Video Foto Fotos Bild Bilder Imagen Immagine Imagem Obrázek Zdjęcie Фото Видео
    """.split()  # noqa: SIM905
)


class Unsure(NamedTuple):
    """The short lines that are captions only if others of the page are like them, by what there is to compare."""

    tails: dict[str, list[int]]
    named: list[int]
    bracketed: list[int]
    words: list[int]

    def add(self, i: int, text: str, *, apart: bool = False) -> None:
        """Keep a line for comparison; one that looks like none of the article's (`apart`) has to end as one of the article's does."""
        if ": " in text and names_product(text):
            self.named.append(i)
        last = text[-1]
        if last == ")" and _in_brackets(text):
            self.bracketed.append(i)
        elif text in _WORDS:
            self.words.append(i)
        if (apart and not self.tails) or (last in ")." and (text[0] in _SIGNED or text[0].isdigit())):
            return
        if (tail := tail_of(text)) and (not apart or tail in self.tails):
            self.tails.setdefault(tail, []).append(i)


def shaped(page: Page, known: dict[int, Mark], lines: Sequence[int]) -> Iterator[tuple[int, Mark]]:
    """Find the captions whose credit is known by its place: in brackets behind the full stop, as in other captions of the page."""
    if not lines:
        return
    ruled = [i for i, mark in enumerate(page.taken[page.first : page.last], page.first) if mark is not None and mark[2] is Label.CAPTION]
    captions = {*ruled, *(i for i, mark in known.items() if mark[2] is Label.CAPTION)}
    if sum(_in_brackets(page.texts[i]) for i in captions) < 2:
        return
    for i in lines:
        if tail := tail_of(page.texts[i]):
            fields = (("caption", page.texts[i][: -len(tail) - 3]), ("credit", tail))
            reason = "ends in brackets behind a full stop, as other captions of the page do"
            yield i, page.mark(i, Label.CAPTION, "caption-alike", reason, *fields)


def _in_brackets(text: str) -> bool:
    return text[-1] == ")" and ". (" in text[-_BRACKETS:]


def lone(page: Page, marks: dict[int, Mark], lines: Iterable[int]) -> Iterator[tuple[int, Mark]]:
    """Find the words such as "Image" that stand alone over or under a caption."""
    for i in lines:
        for near in (i - 1, i + 1):
            mark = marks.get(near) or (page.taken[near] if 0 <= near < len(page.taken) else None)
            if mark is not None and mark[2] is Label.CAPTION:
                yield (
                    i,
                    page.mark(
                        i, Label.MEDIA, "picture-word", f"stands beside the caption of line {near + 1} and says only that a picture is here"
                    ),
                )
                break


def alike(page: Page, tails: dict[str, list[int]]) -> Iterator[tuple[int, Mark]]:
    """Find the captions whose credit only its repetition tells: two short lines end in the same name behind their full stop."""
    for tail, places in tails.items():
        if len(places) < 2 or not _LINKS.isdisjoint(tail.lower().split()):
            continue
        for i in places:
            text = page.texts[i]
            caption = text[: text.rindex(tail)].rstrip(" (")
            fields = (("caption", caption), ("credit", tail))
            yield (
                i,
                page.mark(i, Label.CAPTION, "caption-alike", f"ends in {tail!r}, as {len(places) - 1} more lines of the page do", *fields),
            )


def twice(page: Page, marks: dict[int, Mark], free: list[int]) -> Iterator[tuple[int, Mark]]:
    """Find the captions that pages print twice, once as the picture's alternative text."""
    for i, mark in marks.items():
        caption = dict(mark.fields).get("caption", "")
        for near in (i - 2, i - 1, i + 1, i + 2) if mark.label is Label.CAPTION else ():
            if (
                caption
                and 0 <= near < len(page.blocks)
                and page.texts[near].rstrip(".") == caption.rstrip(".")
                and page.taken[near] is None
            ):
                yield near, page.mark(near, Label.CAPTION, "caption-again", f"is the caption of line {i + 1} again", ("caption", caption))
    blocks = page.blocks
    for i, after in pairwise(free):
        text = blocks[i].text
        if text == blocks[after].text and after == i + 1 and 20 < len(text) < 400 and i not in marks and after not in marks:
            for at in (i, after):
                yield at, page.mark(at, Label.CAPTION, "caption-twice", "stands twice in a row, as pictures' texts do", ("caption", text))
