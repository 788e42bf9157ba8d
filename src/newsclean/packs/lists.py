"""Rules that know a list of links by what stands in it or beside it: an advertisement's marker, the paragraphs around titles in a row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from newsclean.blocks import BULLETS
from newsclean.model import Document, Label, Span
from newsclean.packs.links import is_headline, is_title
from newsclean.packs.rules import Example, python_rule

__all__ = ["RULES"]

_MARKED = frozenset("?!–—„“”\"«»‘’'")  # what headlines hold, and the entries of a table do not
_AD = ("advertisement", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "advertentie", "reklam", "annons")
_PROSE = 100  # characters: a line of more is a paragraph
_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
_TITLES = (
    "Ferries: How the winter timetable “came about”\nHarbour: Why the crane stands still again\nFishing: What the new quotas mean for the coast\n"
    "Who pays for the lighthouse? The keeper has an answer\nIslands: The last shop closes – and nobody is sad\n"
)
_PLAIN = _TITLES.translate(str.maketrans("", "", "“”?–"))


@python_rule(
    "list-with-advertisement",
    label=Label.RELATED,
    removes=[
        Example(
            f"{_STORY}\n- The crane stands still again, and nobody is there\n- Ann Ames: Leave the lighthouse alone\n- Advertisement 1\n{_STORY}",
            leaves=f"{_STORY} - Advertisement 1 {_STORY}",
        ),
        Example(f"{_STORY}\n• Der Kran steht wieder still\n• Anzeige\n{_STORY}", leaves=f"{_STORY} • Anzeige {_STORY}"),
    ],
    keeps=[
        f"{_STORY}\n- The crane stands still again.\n- The lighthouse is dark.\n- Advertisement 1\n{_STORY}",
        f"{_STORY}\n- The crane stands still again\nAdvertisement\n- The lighthouse is dark\n{_STORY}",
        f"{_STORY}\n- The crane stands still again\n- Advertisements on the quay are to be banned from Monday, says the mayor\n{_STORY}",
        f"{_STORY}\n- {_STORY}\n- Advertisement 1\n{_STORY}",
    ],
)
def list_with_ad(document: Document) -> Iterable[Span]:
    """Over an advertisement's marker that is an entry of a list, the list's short entries: what sells is no list of the article."""
    blocks = document.blocks
    for number in [n for n, block in enumerate(blocks) if block[2].startswith(BULLETS) and len(block[2]) < 45 and _is_ad(block[2][2:])]:
        first = number
        while first and blocks[first - 1][2].startswith(BULLETS):
            first -= 1
        entries = [block[2] for block in blocks[first:number]]
        if 0 < len(entries) <= 6 and all(len(entry) < 130 and entry[-1] not in ".!?:;" for entry in entries):
            yield Span(blocks[first].start, blocks[number - 1].end)


def _is_ad(text: str) -> bool:
    """Tell an advertisement's marker: "Advertisement 1Story continues below", "Anzeige"."""
    word = next((word for word in _AD if text.casefold().startswith(word)), "")
    return bool(word) and (len(text) == len(word) or text[len(word) :].lstrip()[:1].isdigit())


@python_rule(
    "titles-in-a-row",
    label=Label.RELATED,
    removes=[
        Example(f"{_STORY}\n{_TITLES}The crane waits\n{_STORY}", leaves=f"{_STORY} The crane waits {_STORY}"),
        Example(
            f"{_STORY}\n{_TITLES}“Nobody paid”: What the keeper knows of it\n{_STORY}",
            leaves=f"{_STORY} “Nobody paid”: What the keeper knows of it {_STORY}",
        ),
    ],
    keeps=[
        f"{_STORY}\n{_PLAIN}The crane waits\n{_STORY}",
        f"{_STORY}\n{_TITLES[:128]}{_STORY}",
        f"{_STORY}\n" + _TITLES.replace("\n", ".\n") + _STORY,
        f"{_STORY}\n"
        + "".join(f"Ames: Did “you” see the {day} ferry?\nBerg: “I saw it on the {day} day”\n" for day in ("first", "last", "next"))
        + _STORY,
        f"{_TITLES}{_STORY}",
    ],
)
def titles_in_a_row(document: Document) -> Iterable[Span]:
    """Between paragraphs, four and more lines like titles, most with a kicker of its own; the line over the paragraph may be its heading."""
    blocks = document.blocks
    prose = [n for n, block in enumerate(blocks) if len(block[2]) > _PROSE]
    for over, under in pairwise(prose):
        if 5 <= under - over - 1 <= 12:
            texts = [block[2] for block in blocks[over + 1 : under - 1]]
            if _are_titles(texts):
                yield Span(blocks[over + 1].start, blocks[under - 2].end)


def _are_titles(texts: list[str]) -> bool:
    """Tell whether all lines are like titles, two in three have each a kicker of its own, and some are pointed as headlines are."""
    if not all(map(is_title, texts)):
        return False
    kickers = {text.partition(": ")[0] for text in texts if is_headline(text)}
    return 3 * len(kickers) >= 2 * len(texts) and sum(not _MARKED.isdisjoint(text) for text in texts) >= 2


RULES = (list_with_ad, titles_in_a_row)
