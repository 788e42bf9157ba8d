"""Rules that see lines by their signs: an address alone under the article, a title between arrows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsclean.blocks import is_prose
from newsclean.model import Document, Label, Span
from newsclean.packs.rules import Example, python_rule

__all__ = ["RULES"]

_STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


@python_rule(
    "address-alone",
    label=Label.CONTACT,
    removes=[
        Example(f"{_STORY}\nann@harbour.example\nole.berg@mail.harbour.example", leaves=_STORY),
        Example(f"{_STORY}\nTickets are dear.\n<ann@harbour.example>", leaves=f"{_STORY} Tickets are dear."),
    ],
    keeps=[
        f"{_STORY}\nWho has seen the dog is asked to write to:\nann@harbour.example",
        f"ann@harbour.example\n{_STORY}",
        f"{_STORY}\n@annames\nann@home",
    ],
)
def address_alone(document: Document) -> Iterable[Span]:
    """Under the last paragraph, an address of e-mail that no line announces: the author's."""
    blocks = document.blocks
    for number in range(len(blocks) - 1, max(0, len(blocks) - 60), -1):
        text = blocks[number][2]
        if is_prose(text):
            return
        if "@" in text and " " not in text and blocks[number - 1][2][-1] != ":" and _address().fullmatch(text):
            yield Span(blocks[number].start, blocks[number].end)


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"[<(\[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")


@python_rule(
    "pointed-title",
    label=Label.RELATED,
    removes=[
        Example(f"{_STORY}\n>> Ferry crew: What the “eleven dogs” were fed <<\n{_STORY}", leaves=f"{_STORY} {_STORY}"),
        ">>> Ferry sails late from the northern quay",
    ],
    keeps=[
        f"{_STORY}\n>> The ferry is late again, the harbour master wrote.\n{_STORY}",
        f"> {_STORY}",
        ">>> ferries = sorted(harbour)",
        ">>",
    ],
)
def pointed_title(document: Document) -> Iterable[Span]:
    """Mark the titles that two arrows point to, and perhaps two more from behind."""
    for block in document.blocks:
        if (
            block[2].startswith(">>")
            and 20 <= len(text := block[2].strip("<> ")) <= 155
            and text[-1] not in ".;,:"
            and not text[0].islower()
        ):
            yield Span(block.start, block.end)


RULES = (address_alone, pointed_title)
