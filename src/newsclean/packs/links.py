"""Rules that see links to other stories by their shape: lists of them, trails of sections, teasers with a date, titles said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newsclean.blocks import BULLETS, is_prose
from newsclean.model import Block, Document, Label, Span
from newsclean.packs.rules import Example, python_rule

__all__ = ["RULES", "is_headline", "is_title"]

_SENTENCE_ENDS = ".;,:।。"
_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
_QUAY = "On the quay nobody could say when the boat would be back, nor who would pay for the night in the harbour hotel."


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
        kicked = sum(is_headline(block.text[2:]) for block in document.blocks[first : last + 1])
        if kicked >= 3 and 3 * kicked >= 2 * (last - first + 1):
            yield Span(document.blocks[first].start, document.blocks[last].end)


def _runs(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    first = None
    for number, block in enumerate(blocks):
        if block[2].startswith(BULLETS) and (is_title(block[2][2:]) or (is_headline(block[2][2:]) and block[2][-1] not in _SENTENCE_ENDS)):
            first = number if first is None else first
        elif first is not None:
            yield first, number - 1
            first = None
    if first is not None:
        yield first, len(blocks) - 1


def is_title(text: str) -> bool:
    """Tell what can be a headline by its length and its end.

    >>> is_title("How the winter timetable came about"), is_title("The ferry sails at noon, as ever."), is_title("Ferry late")
    (True, False, False)
    """
    return 25 <= len(text) <= 155 and text[-1] not in _SENTENCE_ENDS and not text[0].islower()


def is_headline(text: str) -> bool:
    """Tell a headline with a kicker.

    >>> is_headline("Harbour: Why the crane stands still"), is_headline("Adults: 12 pounds, children: 6 pounds")
    (True, False)
    """
    kicker, colon, title = text.partition(": ")
    return bool(colon) and 3 <= len(kicker) <= 35 and 20 <= len(title) <= 120 and not (title[0].isdigit() or title[0].islower())


_HOME = frozenset(
    [
        "home",
        "homepage",
        "start",
        "startseite",
        "accueil",
        "inicio",
        "portada",
        "início",
        "hem",
        "forside",
        "hjem",
        "etusivu",
        "strona główna",
        "domů",
        "anasayfa",
        "главная",
        "головна",
        "ホーム",
        "홈",
        "首页",
        "首頁",
        "beranda",
        "trang chủ",
    ]
)


@python_rule(
    "section-trail",
    label=Label.NAVIGATION,
    removes=[
        Example(
            f"• News\n• Harbour\n• Ferry sails late from the northern quay\nFerry late again\n{_STORY}", leaves=f"Ferry late again {_STORY}"
        ),
        Example(f"1. Startseite\n2. Wohnen\nWas der Sturm anrichtet\n{_STORY}", leaves=f"Was der Sturm anrichtet {_STORY}"),
        Example(f"2. Ratgeber\n3. Wohnen\nWas der Sturm anrichtet\n{_STORY}", leaves=f"Was der Sturm anrichtet {_STORY}"),
    ],
    keeps=[
        f"• Two eggs\n• Flour from the old mill\n• Salt of the sea, and a little pepper from the market on the quay\n• Butter\n{_STORY}",
        f"{_STORY}\n• News\n• Harbour\nFerry late again",
        f"- Ann Ames\n- Ole Berg\nFerry late again\n{_STORY}",
        f"1. Westhaven\n2. Northport\n3. Bergen\nFerry late again\n{_STORY}",
        "1. Ann Ames\n2. Ole Berg\n3. Kim Lund",
        f"- The ferry is late.\n- Nobody knows why.\n{_STORY}",
    ],
)
def section_trail(document: Document) -> Iterable[Span]:
    """At the very top, two to four listed names of sections, perhaps with the article's title as the last, above a line that is not listed."""
    blocks = document.blocks
    last = 0
    while last < len(blocks) and last < 6 and _listed(blocks[last].text):
        last += 1
    items = [_unlisted(block.text) for block in blocks[:last]]
    names = items[:-1] if len(items) > 2 and len(items[-1]) > 25 else items
    counted = blocks[0].text.startswith("1. ") if blocks else False
    told = names[:1] and names[0].casefold() in _HOME if counted else any(" " not in name for name in names)  # people have two names
    if 2 <= len(items) <= 5 and last < len(blocks) and told and all(_is_name(name) for name in names):
        yield Span(blocks[0].start, blocks[last - 1].end)


def _listed(text: str) -> bool:
    return text.startswith(BULLETS) or (text[:1].isdigit() and text[1:3] == ". ")


def _unlisted(text: str) -> str:
    return text[3:] if text[:1].isdigit() else text[2:]


def _is_name(text: str) -> bool:
    return (
        len(text) <= 25
        and text.count(" ") <= 2
        and text[:1].isupper() == text[:1].isalpha()
        and text[-1] not in ".!?:;,"
        and text.isprintable()
    )


@python_rule(
    "dated-title",
    label=Label.RELATED,
    removes=[
        Example(
            f"{_STORY}\n{_QUAY}\n{_STORY}\nHow the winter timetable came about\n25.10.2022\n{_STORY}",
            leaves=f"{_STORY} {_QUAY} {_STORY} {_STORY}",
        ),
        Example(
            f"{_STORY}\n{_QUAY}\n{_STORY}\nWho pays for the lighthouse?\n12 March 2024\n{_STORY}",
            leaves=f"{_STORY} {_QUAY} {_STORY} {_STORY}",
        ),
        Example(
            f"{_STORY}\n{_QUAY}\n{_STORY}\nWho pays for the lighthouse?\nvor 2 Std.\n{_STORY}", leaves=f"{_STORY} {_QUAY} {_STORY} {_STORY}"
        ),
    ],
    keeps=[
        f"{_STORY}\n{_QUAY}\n{_STORY}\nBy Ann Ames and Ole Berg, Westhaven\n25.10.2022\n{_STORY}",
        f"Ferry sails late from the quay\n25.10.2022\n{_STORY}\n{_QUAY}",
        f"{_STORY}\n{_QUAY}\n{_STORY}\n25.10.2022\nThe ferry leaves the islands\n{_STORY}",
        f"{_STORY}\n{_QUAY}\n{_STORY}\n" + "".join(f"The ferry leaves the islands\n{day}.10.2022\n{_STORY}\n" for day in (24, 25, 26)),
        f"{_STORY}\n{_QUAY}\n{_STORY}\nThe ferry leaves the islands on Friday.\n25.10.2022\n{_STORY}",
    ],
)
def dated_title(document: Document) -> Iterable[Span]:
    """Behind a paragraph and before one, another story's title and its date; three and more are a chronicle, which is the article's own."""
    blocks = document.blocks
    texts = [block[2] for block in blocks]
    lengths = list(map(len, texts))
    short = [n for n in range(4, len(texts) - 1) if 8 <= lengths[n] <= 32 and lengths[n - 1] >= 25 and lengths[n + 1] > 40]
    dates = [n for n in short if is_prose(texts[n + 1]) and _date().fullmatch(texts[n])]
    dated = [n for n in dates if is_title(texts[n - 1]) and not _byline().match(texts[n - 1])]
    if dated and len(dated) < 3:
        prose = list(map(is_prose, texts))
        found = [n for n in dated if sum(prose[: n - 1]) >= 3 and (prose[n - 2] or prose[n - 3])]
        yield from (Span(blocks[n - 1].start, blocks[n].end) for n in found)


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(r"(?:by |von |par |por |di |de |door |av |af |od |autor |text |—|@|\()", re.IGNORECASE)


@cache
def _date() -> re.Pattern[str]:
    """Return the pattern of a line that is a date with its year, or an age."""
    clock = r"(?:,?(?: um| at| à| -| \|)? ?\d{1,2}[:.]\d\d(?: ?(?:Uhr|h|am|pm))?)?"
    day = r"(?:[^\W\d]{2,12}[.,]{1,2} )?\d{1,2}(?:[./-] ?\d{1,2}[./-] ?|(?:\.|st|nd|rd|th)? (?:de )?[^\W\d]{3,12}\.?,? (?:de )?)\d{4}"
    age = r"vor \d+ (?:Min|Std|Tage?n?|Minuten|Stunden?)\.?|\d+ (?:min(?:ute)?|hour|day|week|month)s? ago|hace \d+ \w{4,8}|il y a \d+ \w{4,8}|\d+ \w{4,8} fa"
    return re.compile(rf"(?:{day}|[^\W\d]{{3,10}}\.? \d{{1,2}}, \d{{4}}|\d{{4}}-\d\d-\d\d|{age}){clock}", re.IGNORECASE)


@python_rule(
    "title-said-again",
    label=Label.RELATED,
    removes=[
        Example(
            f"{_STORY}\n{_QUAY}\nWatch the video: 'Ferry sails late from the quay'\nFerry sails late from the quay\n{_STORY}",
            leaves=f"{_STORY} {_QUAY} Watch the video: 'Ferry sails late from the quay' {_STORY}",
        )
    ],
    keeps=[
        f"The Harbour Herald: Ferry sails late from the quay\nFerry sails late from the quay\n{_STORY}\n{_QUAY}",
        f"{_STORY}\n{_QUAY}\nThe crew said: The ferry sails late.\nThe ferry sails late.\n{_STORY}",
        f"{_STORY}\n{_QUAY}\nLate ferry\nFerry\n{_STORY}",
    ],
)
def title_again(document: Document) -> Iterable[Span]:
    """Between paragraphs, a title that the line above already said behind a few words: a video's, or a link's."""
    blocks = document.blocks
    texts = [block[2] for block in blocks]
    lengths = list(map(len, texts))
    for n in range(3, len(texts)):
        length = lengths[n]
        if 25 <= length <= 155 and 3 <= lengths[n - 1] - length <= 44 and is_title(texts[n]):
            said = texts[n - 1].rstrip("'’\"”» )")
            if said.endswith(texts[n]) and not said[-length - 1].isalnum() and sum(map(is_prose, texts[:n])) >= 2:
                yield Span(blocks[n].start, blocks[n].end)


RULES = (link_list, section_trail, dated_title, title_again)
