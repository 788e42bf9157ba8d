"""Rules that see the shape of lines rather than their words: comment threads and counts, lines that recur, lists of tags, and links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from newsclean.blocks import BULLETS, is_prose
from newsclean.model import Document, Label, Span
from newsclean.packs.links import RULES as LINKS
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Example, python_rule

__all__ = ["pack"]

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
        "उत्तर दें",
        "返信",
        "返信する",
        "답글",
        "답글쓰기",
        "回复",
        "回覆",
        "balas",
        "trả lời",
        "répondre à ce commentaire",
        "reply to comment",
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
    replies = [n for n, block in enumerate(blocks) if len(block[2]) < 30 and block[2].casefold() in _REPLIES]
    if len(replies) < 3:
        return
    first = max(0, replies[0] + 1 - min(after - before for before, after in pairwise(replies)))
    if first <= replies[0] - 1:
        yield Span(blocks[first].start, blocks[replies[-1]].end)


_STORY_ABOVE = (
    "The ferry sailed at noon with two hundred passengers and eleven dogs, two hours behind its timetable, and nobody waved to it.\n" * 2
)
_FARTHEST = 12  # blocks between two heads of one thread


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _comment_head() -> re.Pattern[str]:
    """Match a day with a time of day, or how long ago something was written."""
    day = r"\b(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b"
    clock = r"\b\d{1,2}(?:[:.]|h)\d\d\b"
    units = r"seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?"
    ago = rf"\b(?:\d+|an?) (?:{units}) ago\b|\b(?:vor|hace|há|il y a) (?:\d+|einer|einem|una?|une?|uma?) [^\W\d_]{{3,9}}\b|^\d{{1,2}}(?:mo|[hdwy])$|"
    ago += r"\b\d+ [^\W\d_]{2,9} (?:geleden|sedan|siden|sitten|temu|назад|fa|atrás|önce|trước|(?:yang )?lalu)\b|\d ?(?:分钟|分鐘|小时|小時|時間|分|天|日)前|\d(?:분|시간|일) 전"
    return re.compile(rf"{day}.{{0,12}}{clock}|{clock}.{{0,24}}{day}|{ago}", re.IGNORECASE)


@cache
def _comment_word() -> re.Pattern[str]:
    """Match what stands in the short lines of a thread of comments."""
    words = (
        r"repl(?:y|ies)|permalink|report|says:|said:|wrote:|posted by|votes?|comments?|kommentare?|antworten|melden|schrieb:|commentaires?|réactions?|répondre|soumis par|"
        r"dit :|comentários?|comentarios?|responder|denunciar|valoración|commenti|commento|rispondi|reacties|reageren|beantwoorden|svara|svar|odpowiedz|yanıtla|vastaa|balas|trả lời|ответить|返信|回复|回覆|답글"
    )
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


@python_rule(
    "dated-comments",
    label=Label.COMMENTS,
    removes=[
        Example(
            _STORY_ABOVE
            + "Gannet\nMay 3, 2024 at 10:12 am\nNot in summer it is not.\nReport\nPilot\nMay 3, 2024 at 11:40 am\nAsk me why.\nTern\nMay 4, 2024 at 9:05 am\nWhy?\nReport",
            leaves=_STORY_ABOVE,
        ),
        Example(
            _STORY_ABOVE
            + "Gannet 2 hours ago\nNot in summer.\nReply Report\nPilot 3 hours ago\nAsk me why.\nReply Report\nTern 1 day ago\nWhy?\nReply Report",
            leaves=_STORY_ABOVE,
        ),
    ],
    keeps=[
        _STORY_ABOVE
        + "May 3, 2024, 10:12 am\nThe wind rises.\nMay 3, 2024, 11:40 am\nThe pier breaks.\nMay 4, 2024, 9:05 am\nThe rain ends.",
        _STORY_ABOVE + "Gannet 2 hours ago\nNot in summer.\nReply\nPilot 3 hours ago\nAsk me why.\nReply",
        _STORY_ABOVE
        + "Gannet (@gannet) 10:12 - 3 May 2024\n2 replies\nPilot (@pilot) 11:40 - 3 May 2024\n5 replies\nTern (@tern) 9:05 - 4 May 2024\n1 reply",
    ],
)
def dated_comments(document: Document) -> Iterable[Span]:
    """Three and more lines with the time at which somebody wrote, close to each other, under the article and among words of a thread."""
    blocks = document.blocks
    heads, prose = [], 0
    has_digit = _digit().search
    for number, block in enumerate(blocks):
        text = block[2]
        if len(text) < 90:
            if prose > 1 and has_digit(text) and "@" not in text and _comment_head().search(text):
                heads.append(number)
        elif is_prose(text):
            prose += 1
    while len(heads) > 2:
        size = next((n for n in range(1, len(heads)) if heads[n] - heads[n - 1] > _FARTHEST), len(heads))
        thread, heads = heads[:size], heads[size:]
        if size > 2 and _is_thread([block[2] for block in blocks[max(0, thread[0] - 8) : thread[-1] + 3]], size):
            first = thread[0] - 1 if len(blocks[thread[0] - 1][2]) < 40 else thread[0]
            yield Span(blocks[first].start, blocks[min(thread[-1] + 2, len(blocks) - 1)].end)


def _is_thread(texts: list[str], size: int) -> bool:
    """Tell a thread of readers' comments by its words, which are no posts of a network shown in the article."""
    short = [text for text in texts if len(text) < 60]
    said = sum(_comment_word().search(text) is not None for text in short)
    return said > 1 and 2 * said >= size / 2 and not any("@" in text or "retweet" in text.lower() for text in short)


_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
_HOUSE = f"{_STORY}\nHerald content goes on\n"


@python_rule(
    "comment-count",
    label=Label.COMMENTS,
    removes=[Example(f"Ferry sails late\n47\n{_STORY}", leaves=f"Ferry sails late {_STORY}")],
    keeps=[
        f"{_STORY}\n{_STORY}\n47\n{_STORY}",
        f"1\n{_STORY}\n2\n{_STORY}",
        f"1984\n{_STORY}",
        f"47\nYears on the quay\n{_STORY}",
    ],
)
def comment_count(document: Document) -> Iterable[Span]:
    """Count of comments: the only line that is a bare number, above the first or second paragraph."""
    numbers = [n for n, block in enumerate(document.blocks) if len(block[2]) < 4 and block[2].isdecimal()]
    if len(numbers) != 1 or numbers[0] + 1 == len(document.blocks):
        return
    block, below = document.blocks[numbers[0]], document.blocks[numbers[0] + 1]
    if is_prose(below.text) and sum(is_prose(one.text) for one in document.blocks[: numbers[0]]) < 2:
        yield Span(block.start, block.end)


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
        given=(comment_thread, dated_comments, comment_count, recurring_line, listed_tags, *LINKS),
        source="newsclean.packs.shapes",
    )
