"""The pack of rules that see the shape of lines rather than their words; here are lines that recur and lists of tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsclean.blocks import BULLETS, is_prose
from newsclean.model import Document, Label, Span
from newsclean.packs.comments import RULES as COMMENTS
from newsclean.packs.links import RULES as LINKS
from newsclean.packs.lists import RULES as LISTS
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Example, python_rule
from newsclean.packs.signs import RULES as SIGNS

__all__ = ["pack"]

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
    counts = Counter([block[2] for block in blocks if len(block[2]) < 50])
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


# What stands over the list of an article's topics, without its colon.
_TAG_HEADINGS = frozenset(
    [
        "tags",
        "tag",
        "topics",
        "keywords",
        "filed under",
        "tagged",
        "tagged with",
        "schlagworte",
        "schlagwörter",
        "stichworte",
        "themen",
        "mots-clés",
        "sujets",
        "thèmes",
        "etiquetas",
        "temas",
        "palabras clave",
        "argomenti",
        "parole chiave",
        "tópicos",
        "assuntos",
        "palavras-chave",
        "trefwoorden",
        "onderwerpen",
        "ämnen",
        "taggar",
        "emner",
        "emneord",
        "avainsanat",
        "aiheet",
        "tagi",
        "tematy",
        "słowa kluczowe",
        "tagy",
        "štítky",
        "témata",
        "etiketler",
        "anahtar kelimeler",
        "теги",
        "тэги",
        "темы",
        "мітки",
        "теми",
        "كلمات مفتاحية",
        "وسوم",
        "टैग",
        "タグ",
        "キーワード",
        "태그",
        "키워드",
        "标签",
        "標籤",
        "关键词",
        "關鍵字",
        "tag terkait",
        "topik",
        "từ khóa",
        "chủ đề",
    ]
)


@python_rule(
    "listed-tags",
    label=Label.TAGS,
    removes=[
        Example(f"{_STORY}\nTags:\n- Ferries\n- Harbour", leaves=_STORY),
        Example(f"{_STORY}\n- Etiketler :\n- Haberler -\n- Spor", leaves=_STORY),
    ],
    keeps=[
        f"{_STORY}\nTopics\n- The price of the crossing, which the board wants to raise\n- The crane",
        f"{_STORY}\nTags\nThe harbour master wears three of them.",
        f"{_STORY}\nTopics\n- Ferries\n- Harbour\n{_STORY}\n{_STORY}",
    ],
)
def listed_tags(document: Document) -> Iterable[Span]:
    """Behind the last paragraph, the heading of a list of topics and the short bulleted lines under it."""
    blocks = document.blocks
    for number in range(len(blocks) - 2, max(0, len(blocks) - 60), -1):
        text = blocks[number][2]
        if len(text) > 100:
            return
        if len(text) < 24 and blocks[number + 1][2].startswith(BULLETS) and text.casefold().strip(" :-•*#") in _TAG_HEADINGS:
            last = number + 1
            while last < len(blocks) and blocks[last][2].startswith(BULLETS):
                last += 1
            if all(len(block[2]) < 45 and block[2][-1] not in ".!?" for block in blocks[number + 1 : last]):
                yield Span(blocks[number].start, blocks[last - 1].end)
            return


def pack() -> Pack:
    """Return the pack of these rules; it is active on every page."""
    return Pack(
        id="shapes",
        name="Shapes",
        given=(*COMMENTS, recurring_line, listed_tags, *LINKS, *LISTS, *SIGNS),
        source="newsclean.packs.shapes",
    )
