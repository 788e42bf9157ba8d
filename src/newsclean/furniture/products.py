"""Captions in guides and rankings: under each product's heading stands its name again, with a few words on its picture."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["names_product", "product_marks"]

_PARALLEL = 3  # lines of one shape: fewer may be chance
_LONGEST = 90  # characters
_NAME = 30
_ABOVE = 8  # blocks between a product's heading and its picture
_ENDS = frozenset(".!?…;:\"”»’'")


def names_product(text: str) -> bool:
    """Tell whether a line has the shape of a product's caption: a name, a colon, and words that neither begin nor end a sentence.

    >>> names_product("Harbour Works: keeps the rain out"), names_product("Price: £40"), names_product("Ann Ames: We wait.")
    (True, False, False)
    """
    at = text.find(": ", 2, _NAME)
    return (
        at > 0
        and len(text) < _LONGEST
        and text[at + 2].islower()
        and text[0].isupper()
        and text[-1] not in _ENDS
        and text.count(" ", at) > 2
        and not any(map(str.isdigit, text))
    )


def product_marks(page: Page, lines: Sequence[int]) -> dict[int, Mark]:
    """Mark those of the lines whose name opens a heading close over them, such as "3. Harbour Works Ladder"; none if they are too few."""
    marks: dict[int, Mark] = {}
    for i in lines if len(lines) >= _PARALLEL else ():
        text = page.texts[i]
        name = text[: text.index(": ")]
        for above in range(i - 1, max(page.first - 1, i - 1 - _ABOVE), -1):
            heading = page.texts[above].lstrip("0123456789.) ")
            if (
                heading.startswith(name)
                and len(name) + 2 < len(heading) < _LONGEST
                and not heading[len(name)].isalnum()
                and heading[len(name)] != ":"
            ):
                reason = f"names the product of line {above + 1} again, as pictures' texts of guides do"
                marks[i] = page.mark(i, Label.CAPTION, "caption-product", reason, ("caption", text))
                break
    return marks if len(marks) >= _PARALLEL else {}
