"""What newsclean is measured beside: the floor, ftfy, C4's line rules, jusText on lines, and trafilatura from HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from benchmarks.pages import Page, lines_of

__all__ = ["FLOOR", "c4", "contestants", "floor"]

FLOOR = r"the \w+ pass"
_TERMINAL = (".", "?", "!", '"', "”")
_POLICY = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
_SENTENCE = re.compile(r"[.?!]+(?:\s|$)")


def floor(text: str) -> list[str]:
    """Look at every word once: less than this nothing in Python can cost that reads a page."""
    return re.findall(r"\w+", text.lower())


def c4(text: str) -> str | None:
    r"""Apply the line and page rules with which C4 was made of Common Crawl (Raffel et al. 2020, section 2.2); None where the page goes.

    >>> c4("Menu\nThe ferry sailed at noon.\nIt came back. The crew slept until dawn. Nobody knew why.\nPlease enable Javascript.")
    'The ferry sailed at noon.\nIt came back. The crew slept until dawn. Nobody knew why.'
    >>> c4("function() { return 1; }") is None
    True
    """
    folded = text.lower()
    if "lorem ipsum" in folded or "{" in text:
        return None
    kept = []
    for line in text.split("\n"):
        line = line.strip()
        if not line.endswith(_TERMINAL) or line.endswith("...") or len(line.split()) < 5:
            continue
        low = line.lower()
        if "javascript" not in low and not any(phrase in low for phrase in _POLICY):
            kept.append(line)
    page = "\n".join(kept)
    return page if len(_SENTENCE.findall(page)) >= 3 else None


def contestants(pages: Sequence[Page], clean: Callable[[Page], Any]) -> dict[str, Callable[[], None]]:
    """Return what takes turns over the same pages; jusText and trafilatura only where they are installed (and the pages are HTML too)."""
    import ftfy

    texts = [page.text for page in pages]
    turns: dict[str, Callable[[], None]] = {
        FLOOR: lambda: _each(floor, texts),
        "newsclean": lambda: _each(clean, pages),
        "ftfy.fix_text": lambda: _each(ftfy.fix_text, texts),
        "C4's line rules": lambda: _each(c4, texts),
    }
    if find_spec("justext"):
        turns["jusText on lines"] = _justext(pages)
    if find_spec("trafilatura") and all(page.html for page in pages):
        import trafilatura

        turns["trafilatura from HTML"] = lambda: _each(trafilatura.extract, [page.html for page in pages])
    return turns


def _each(do: Callable[[Any], Any], values: Sequence[Any]) -> None:
    for value in values:
        do(value)


def _justext(pages: Sequence[Page]) -> Callable[[], None]:
    """Return a turn of jusText's classifier with every line of a page as one paragraph, and the stop words of the page's language."""
    import justext
    from justext.core import classify_paragraphs, revise_paragraph_classification
    from justext.paragraph import Paragraph

    names = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "ru": "Russian"}
    stop_words = {code: justext.get_stoplist(name) for code, name in names.items()} | {"": frozenset(), "ja": frozenset()}

    class Path:
        dom = xpath = "html.body.p"

    def classify(page: Page) -> None:
        paragraphs = []
        for line in lines_of(page.text):
            paragraph = Paragraph(Path())
            paragraph.append_text(line)
            paragraphs.append(paragraph)
        classify_paragraphs(paragraphs, stop_words.get(page.language, frozenset()))
        revise_paragraph_classification(paragraphs)

    return lambda: _each(classify, pages)
