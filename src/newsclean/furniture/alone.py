"""`heads_text`: whether the first line of a text, with no page around it, can be its title by what it says and what stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

__all__ = ["heads_text"]

_PARAGRAPH = 140  # characters: what is longer and ends in a question, a call or a quotation is prose ...
_QUOTED = 60  # ... and so is what is longer and ends in a full stop within a quotation
_MARKS = "?!？！"
_QUOTES = "\"”“»«’'」』"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "two sentences": re.compile(r"\w[ ,]\S*[^\W\d_]{3}\. [^\W\d_a-z]"),
        "speaker": re.compile(r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}): "),
        "amount": re.compile(r"(?:\d{1,3}|[½¼¾⅓⅔]) [^\W\d_](?!.*(?:\d{4}|\d[:.]\d))"),
    }


def heads_text(text: str, below: Sequence[str]) -> bool:
    """Tell whether a line of a headline's shape can be the title of the text `below`: no line of a talk or a list, no paragraph.

    >>> heads_text("Ferry to Westhaven sails again", ["The ferry sailed at noon."])
    True
    >>> heads_text("Joan Tull: Who pays for the ferry?", ["Ann Ames: The islanders do, and they know it."])
    False
    >>> heads_text("cups of flour, sifted, and some for the board", ["A pinch of salt", "Knead it well, and let it rest."])
    False
    """
    return not (_goes_on(text) or _is_said(text) or bool(below and (_asks(text, below[0]) or _is_listed(text, below[0]))))


def _goes_on(text: str) -> bool:
    """Tell a line that begins amid a sentence; "iPhone" and "eBay" may begin a title."""
    return text[0].islower() and text[1:2] == text[1:2].lower() and text[0].upper() != text[0]


def _is_said(text: str) -> bool:
    """Tell a paragraph that ends in a question, a call or a quotation, and two sentences the last of which asks."""
    end = text[-1]
    if len(text) > _PARAGRAPH and (end in _MARKS or end in _QUOTES):
        return True
    if len(text) > _QUOTED and end in _QUOTES and text[-2] in ".。":
        return True
    return end in _MARKS and ". " in text and _patterns()["two sentences"].search(text) is not None


def _asks(text: str, answer: str) -> bool:
    """Tell an interview's question: two people are named, and the first of them asks."""
    if text[-1] not in _MARKS or ":" not in text:
        return False
    asks, answers = (_patterns()["speaker"].match(line) for line in (text, answer))
    return asks is not None and answers is not None and asks["name"] != answers["name"]


def _is_listed(text: str, below: str) -> bool:
    """Tell the first entry of a list: the next line is as short, and begins with an amount (no date or time) or ends in a bracket as it does."""
    if len(below) > 2 * len(text) or below[-1] in ".!?":
        return False
    amount = _patterns()["amount"].match
    return (text[-1] == below[-1] == ")") or (amount(text) is not None and amount(below) is not None)
