"""Rules that see the shape of lines rather than their words: comment threads, lists of links, lines that recur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsclean.blocks import BULLETS, is_prose
from newsclean.model import Block, Document, Label, Span
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Example, python_rule

__all__ = ["pack"]

_SENTENCE_ENDS = ".;,:।。"

# What the button under a reader's comment says; alone on a line it is hardly ever anything else.
_REPLIES = frozenset(
    [
        "reply",
        "antworten",
        "répondre",
        "responder",
        "rispondi",
        "reageren",
        "beantwoorden",
        "svara",
        "svar",
        "svare",
        "vastaa",
        "odpowiedz",
        "odpovědět",
        "yanıtla",
        "cevapla",
        "ответить",
        "відповісти",
        "رد",
        "उत्तर_दें",
        "返信",
        "返信する",
        "답글",
        "답글쓰기",
        "回复",
        "回覆",
        "balas",
        "trả_lời",
        "répondre_à_ce_commentaire",
        "reply_to_comment",
    ]
)


@python_rule(
    "comment-thread",
    label=Label.COMMENTS,
    removes=[
        "Saltmarsh\n2 hours ago\nThe ferry is always late.\nReply\nGannet\n3 hours ago\nNot in summer.\nReply\nPilot\n1 day ago\nAsk me why.\nReply",
        "Möwe\nDie Fähre kommt nie.\nAntworten\nLotse\nDoch, im Sommer.\nAntworten\nKapitän\nFragen Sie mich.\nAntworten",
    ],
    keeps=[
        "The council waited for an answer.\nReply\nNone came, its clerk said on Friday.",
        "Reply\nThe poet calls the first part of her new book this, and the second one Answer.",
    ],
)
def comment_thread(document: Document) -> Iterable[Span]:
    """Three and more buttons to reply, as far apart as comments are: from the first comment to the last button."""
    blocks = document.blocks
    replies = [n for n, block in enumerate(blocks) if len(block.text) < 30 and block.text.casefold().replace(" ", "_") in _REPLIES]
    if len(replies) < 3:
        return
    first = max(0, replies[0] + 1 - min(after - before for before, after in pairwise(replies)))
    if first <= replies[0] - 1:
        yield Span(blocks[first].start, blocks[replies[-1]].end)


@python_rule(
    "link-list",
    label=Label.RELATED,
    removes=[
        "- Ferries: How the winter timetable came about\n- Harbour: Why the crane stands still again\n- Fishing: What the new quotas mean for the coast",
        (
            "- Ferries: How the winter timetable came about\n- Harbour: Why the crane stands still again\n"
            "- Fishing: What the new quotas mean for the coast\n- Who pays for the lighthouse? The keeper has an answer"
        ),
        "• Fähren: Wie der Winterfahrplan entstand\n• Hafen: Warum der Kran wieder stillsteht\n• Fischerei: Was die neuen Quoten bedeuten",
    ],
    keeps=[
        "- Adults: 12 pounds\n- Children: 6 pounds\n- Dogs: free",
        "- The ferry sails at noon.\n- The bus leaves at one.\n- The train waits for both.",
        "- Harbour: Why the crane stands still again\n- Fishing: What the new quotas mean",
        (
            "- Harbour: Why the crane stands still again\n- Fishing: What the new quotas mean for us\n- Ferries: How the timetable came about\n"
            "- Eleven dogs wait for the boat to the islands\n- The pilot has been seen at the old harbour wall"
        ),
        "- Halyard: hoists the sail and holds it up\n- Sheet: pulls the boom in, or lets it out\n- Painter: ties the dinghy to the pier",
    ],
)
def link_list(document: Document) -> Iterable[Span]:
    """Three and more bulleted lines in a row like titles, three of them with a kicker, a colon and a headline; two in three of many."""
    for first, last in _runs(document.blocks):
        kicked = sum(_is_headline(block.text[2:]) for block in document.blocks[first : last + 1])
        if kicked >= 3 and 3 * kicked >= 2 * (last - first + 1):
            yield Span(document.blocks[first].start, document.blocks[last].end)


def _runs(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    first = None
    for number, block in enumerate(blocks):
        if block.text.startswith(BULLETS) and _is_title(block.text[2:]):
            first = number if first is None else first
        elif first is not None:
            yield first, number - 1
            first = None
    if first is not None:
        yield first, len(blocks) - 1


def _is_title(text: str) -> bool:
    return 25 <= len(text) <= 155 and text[-1] not in _SENTENCE_ENDS and not text[0].islower()


def _is_headline(text: str) -> bool:
    kicker, colon, title = text.partition(": ")
    return bool(colon) and 3 <= len(kicker) <= 35 and 20 <= len(title) <= 120 and not (title[0].isdigit() or title[0].islower())


_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
_HOUSE = f"{_STORY}\nHerald content goes on\n"


@python_rule(
    "recurring-line",
    label=Label.REPEAT,
    removes=[Example(_HOUSE * 4, leaves=f"{_STORY} " * 4)],
    keeps=[
        "and nobody upon the quay\nhas money for the bill\nand nobody upon the quay\nhas money for the bill\nand nobody upon the quay\nand nobody upon the quay",
        f"MR PENGELLY\n{_STORY}\n" * 4,
        f"Nora Pengelly\n{_STORY}\n" * 4,
        f"What the islanders say:\n{_STORY}\n" * 4,
    ],
)
def recurring_line(document: Document) -> Iterable[Span]:
    """Short lines that stand four times and more between paragraphs of prose, and are no names."""
    blocks = document.blocks
    counts = Counter(block.text for block in blocks if len(block.text) < 50)
    often = {text for text, count in counts.items() if count >= 4 and _is_phrase(text)}
    if not often:
        return
    places: dict[str, list[int]] = {text: [] for text in often}
    for n, block in enumerate(blocks):
        if block.text in places:
            places[block.text].append(n)
    for numbers in places.values():
        beside = sum(any(is_prose(blocks[m].text) for m in (n - 1, n + 1) if 0 <= m < len(blocks)) for n in numbers)
        if 2 * beside >= len(numbers):
            yield from (Span(blocks[n].start, blocks[n].end) for n in numbers)


def _is_phrase(text: str) -> bool:
    """Tell a phrase from a name: one of its later words begins with a small letter."""
    words = text.split()
    return 2 <= len(words) <= 8 and text[-1] not in ".:" and any(word[0].islower() for word in words[1:])


def pack() -> Pack:
    """Return the pack of these rules; it is active on every page."""
    return Pack(id="shapes", name="Shapes", given=(comment_thread, link_list, recurring_line), source="newsclean.packs.shapes")
