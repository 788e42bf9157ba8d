"""Pull quotes, which are set apart and stand in one of the article's paragraphs too, word for word; and paragraphs printed twice."""

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
    """Mark what stands in the article twice: long paragraphs, and free blocks that a longer one holds word for word; `known` is other furniture.

    Nothing is lost with them: the sentence stays in its paragraph. A sentence that a colon announces is the article's own telling.
    """
    texts, taken = page.texts, page.taken
    free = [i for i in range(page.first, page.last) if i not in known and ((mark := taken[i]) is None or mark[2] is _BODY)]
    marks = _again(page, free)
    apart = [i for i in _apart(texts, free) if taken[i] is None and i not in marks]
    if not apart:
        return marks
    flat = "\n".join([texts[i] for i in free])
    quotes: dict[int, Mark] = {}
    if len(apart) * len(flat) > _ROOM:
        return marks
    for i in apart:
        key = texts[i][2 : 2 + _KEY]
        if flat.find(key) != flat.rfind(key) and not texts[i - 1].endswith(":") and any(_holds(texts[j], texts[i]) for j in free if j != i):
            quotes[i] = page.mark(i, Label.REPEAT, "pull-quote", "a paragraph of the article says this too, word for word")
    return marks | quotes if len(quotes) <= _MOST else marks


def _again(page: Page, free: Sequence[int]) -> dict[int, Mark]:
    """Mark the long paragraphs that stood before: pages print their first one twice, or all of them for two widths of a screen."""
    texts = [page.texts[i] for i in free]
    if len(set(texts)) == len(texts):
        return {}
    said: set[str] = set()
    marks = {}
    for i, text in zip(free, texts, strict=True):
        if text in said and len(text) > _BESIDE and page.taken[i] is None:
            marks[i] = page.mark(i, Label.REPEAT, "paragraph-again", "this paragraph has stood in the article before, word for word")
        said.add(text)
    return marks


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
