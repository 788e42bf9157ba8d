"""Pull quotes: a sentence of the article that is set apart and stands in one of its paragraphs too, word for word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["quote_marks"]

_SHORTEST, _LONGEST = 60, 400  # characters: what is shorter may be a heading that quotes
_HEADING = 100  # characters: no heading is longer
_SENTENCE = 40  # characters of the longest sentence
_BESIDE = 150  # characters of the paragraphs over and under it
_HOLDER = 3000  # characters: what is longer is no paragraph, but the article in one piece
_MOST = 8  # on a page: what has more is printed twice as a whole
_ROOM = 5_000_000  # characters to look through at the most; an article has a tenth of it
_BODY = Label.BODY  # what a rule protects; an enum gives its members slowly
_STOPS = ".!?…"
_SIGNS = "\"“„”«»‹›‘’'「『」』 "
_ENDS = _SIGNS + _STOPS
_KEY = 36  # characters: what stands twice is searched for by so many


def quote_marks(page: Page, known: Container[int]) -> dict[int, Mark]:
    """Mark the free blocks that a longer paragraph of the article holds word for word, by block index; `known` are the blocks of other furniture.

    Nothing is lost with them: the sentence stays in its paragraph. A sentence that a colon announces is the article's own telling.
    """
    texts, taken = page.texts, page.taken
    free = [i for i in range(page.first, page.last) if i not in known and ((mark := taken[i]) is None or mark[2] is _BODY)]
    apart = [i for i in _apart(texts, free) if taken[i] is None]
    if not apart:
        return {}
    flat = "\n".join([texts[i] for i in free])
    marks: dict[int, Mark] = {}
    if len(apart) * len(flat) > _ROOM:
        return marks
    for i in apart:
        key = texts[i][2 : 2 + _KEY]
        if flat.find(key) != flat.rfind(key) and not texts[i - 1].endswith(":") and any(_holds(texts[j], texts[i]) for j in free if j != i):
            marks[i] = page.mark(i, Label.REPEAT, "pull-quote", "a paragraph of the article says this too, word for word")
    return marks if len(marks) <= _MOST else {}


def _apart(texts: Sequence[str], free: Sequence[int]) -> list[int]:
    """Return the blocks that end as sentences do, or are longer than headings, and stand between longer ones."""
    sizes = [len(texts[i]) for i in free]
    places = [n for n in range(1, len(free) - 1) if _SHORTEST <= sizes[n] <= _LONGEST and sizes[n - 1] > _BESIDE < sizes[n + 1]]
    return [free[n] for n in places if sizes[n] > _HEADING or texts[free[n]].rstrip(_SIGNS)[-1:] in _STOPS]


def _holds(paragraph: str, block: str) -> bool:
    """Tell whether a longer paragraph holds each sentence of a block, but for quotes, full stops and what stands between them."""
    if not len(block) + 5 < len(paragraph) < _HOLDER:
        return False
    said = [sentence.strip(_ENDS) for sentence in block.replace("! ", ". ").replace("? ", ". ").split(". ")]
    return len(max(said, key=len)) > _SENTENCE and len(set(said)) == len(said) and all(_stands(sentence, paragraph) for sentence in said)


def _stands(sentence: str, paragraph: str) -> bool:
    """Tell whether a sentence stands in a paragraph, and neither end cuts a word."""
    at = paragraph.find(sentence)
    return at >= 0 and not paragraph[at - 1 : at].isalnum() and not paragraph[at + len(sentence) : at + len(sentence) + 1].isalnum()
