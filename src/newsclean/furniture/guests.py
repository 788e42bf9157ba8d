"""The life of a guest author under an article, where no byline tells the name: its last paragraph speaks of somebody of whom nothing else did."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.foot import names_of
from newsclean.furniture.names import is_person
from newsclean.furniture.page import Page, is_prose
from newsclean.model import Label, Mark

__all__ = ["guest_marks"]

_ARTICLE = 5  # paragraphs: shorter articles have no guest
_LIVES = 2  # authors with a paragraph each; what has more is a list of people
_SHORTEST, _LONGEST = 45, 700  # characters of a life
_NEAR = 110  # characters from the name to what the author does

# What those do who write for newspapers now and then, in the languages whose words stand between blanks; "~" is any end.
_DOES = """
    author~ writer journalist~ reporter columnist~ essayist novelist professor~ lecturer historian~ economist~ researcher scholar fellow
    scientist correspondent podcaster blogger~ commentator contributor editor critic sociologist philosopher
    autor~ schriftsteller~ redakteur~ historiker~ ökonom~ wissenschaftler~ [\\w-]+wissenschaftler~ politolog~ soziolog~ philosoph~ publizist~
    kolumnist~ dozent~ architekt~ jurist~ rechtsanw[aä]lt~
    periodista~ escritor~ profesor~ investigador~ economista~ historiador~ politólog~ sociólog~ filósof~ columnista~ abogad~
    écrivain~ journaliste~ professeur~ historien~ économiste~ chercheu~ sociologue politologue philosophe essayiste
    giornalista~ scrit(?:tore|trice) docente storic[oa] sociolog[oa] filosof[oa] ricerca(?:tore|trice) saggista
    jornalista~ pesquisador~ cientista colunista escritora?
    schrijver schrijfster hoogleraar historicus econoom onderzoeker columniste
    författare forskare krönikör docent forfatter forsker~ kommentator skribent
    dziennikar~ pisar~ profesor~ historyk publicyst~ ekonomist~ politolo~
"""
_IS = "is|are|ist|est|es|è|é|är|er|jest|teaches|lehrt|forscht|arbeitet als|works as|travaille comme"
_NOT = "said|says|told|sagte|sagt|dijo|dice|disse|added|killed|died|arrested|charged|jailed"


def guest_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark the last paragraphs that begin with the full name of a person, say what he or she does, and are all the article says of them.

    `known` is the furniture found so far: where a byline names somebody else there is no guest. A name that stands elsewhere is the story's.
    """
    free = [i for i in range(page.first, page.last) if page.taken[i] is None and i not in known]
    marks: dict[int, Mark] = {}
    while len(free) > _ARTICLE and not names_of(page, known) and len(marks) <= _LIVES:
        i = free.pop()
        name = _guest(page.texts[i]) if is_prose(page.texts[free[-1]]) else None
        if name is None or any(name.rsplit(" ", 1)[1] in page.texts[other] for other in free):
            break
        marks[i] = page.mark(i, Label.BIO, "guest", f"is the last paragraph, and all that is said of {name} and what they do")
    return marks if len(marks) <= _LIVES else {}


def _guest(text: str) -> str | None:
    """Return the name of the person whose life a paragraph tells.

    >>> _guest("Nora Pengelly is the author of “Tides” and a pilot in Westhaven.")
    'Nora Pengelly'
    >>> _guest("Nora Pengelly is the third harbour master to leave this year."), _guest("The ferry is late.")
    (None, None)
    """
    if not _SHORTEST < len(text) < _LONGEST:
        return None
    found = _life().match(text)
    return found[1] if found is not None and is_person(found[1]) else None


@cache
def _life() -> re.Pattern[str]:
    does = "|".join(word.replace("~", r"\w*") for word in _DOES.split())
    big = r"[^\W\d_a-zà-ÿ][\w.'’-]*"
    name = rf"{big}(?: (?:van|von|de|der|da|di|la|del|bin|al)){{0,2}}(?: {big}){{1,3}}"
    return re.compile(
        rf"(?!.*\b(?:{_NOT})\b)(?:(?:Dr|Prof)\.? )*({name})(?: \([^)]{{1,30}}\))?,? (?:{_IS}) (?i:.{{0,{_NEAR}}}?\b(?:{does})\b)"
    )
