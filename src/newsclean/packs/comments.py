"""Rules that see readers' comments by their shape: the buttons under them, the times over them, the number of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from newsclean.blocks import is_prose
from newsclean.model import Block, Document, Label, Span
from newsclean.packs.rules import Example, python_rule

__all__ = ["RULES"]

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

_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


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
        f"{_STORY}\nReply\n{_STORY}\nReply\n{_STORY}\nReply",
    ],
)
def comment_thread(document: Document) -> Iterable[Span]:
    """Three and more buttons to reply, as far apart as comments are: from the first comment to the last button.

    Where over most buttons stands prose that nobody is named above, the buttons are those of an article's paragraphs.
    """
    blocks = document.blocks
    replies = [n for n, block in enumerate(blocks) if len(block[2]) < 30 and block[2].casefold() in _REPLIES]
    if len(replies) < 3:
        return
    first = max(0, replies[0] + 1 - min(after - before for before, after in pairwise(replies)))
    if first <= replies[0] - 1 and 2 * sum(_is_unsigned(blocks[a + 1 : b]) for a, b in pairwise([first - 1, *replies])) <= len(replies):
        yield Span(blocks[first].start, blocks[replies[-1]].end)


def _is_unsigned(comment: Sequence[Block]) -> bool:
    """Tell prose above which stands no line that could name its writer."""
    prose = next((number for number, block in enumerate(comment) if is_prose(block.text)), 0)
    return is_prose(comment[prose].text) and all(_button().search(block.text) for block in comment[:prose])


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


_BUTTONS = (
    r"repl(?:y|ies)|permalink|report|votes?|comments?|kommentare?|antworten|melden|commentaires?|réactions?|répondre|comentários?|comentarios?|"
    r"responder|denunciar|valoración|commenti|commento|rispondi|reacties|reageren|beantwoorden|svara|svar|odpowiedz|yanıtla|vastaa|balas|trả lời|"
    r"ответить|返信|回复|回覆|답글"
)
_NAMING = r"says:|said:|wrote:|posted by|schrieb:|soumis par|dit :"


@cache
def _button() -> re.Pattern[str]:
    """Match what stands on and beside the buttons of a thread of comments."""
    return re.compile(rf"\b(?:{_BUTTONS})(?!\w)", re.IGNORECASE)


@cache
def _comment_word() -> re.Pattern[str]:
    """Match what stands in the short lines of a thread of comments."""
    return re.compile(rf"\b(?:{_BUTTONS}|{_NAMING})(?!\w)", re.IGNORECASE)


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
    return said > 1 and 4 * said >= size and not any("@" in text or "retweet" in text.lower() for text in short)


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


RULES = (comment_thread, dated_comments, comment_count)
