"""What tells a caption without its credit: words such as "from left", a date of the picture, a player's team in brackets."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["CUE_HEADS", "has_cue", "is_dated", "is_team_picture"]

_CUES_AT_START = (
    "FILE -", "FILE –", "FILE —", "File photo", "Image caption", "Photo caption", "Picture caption", "Legende:", "Bildunterschrift", "Pictured left", "Pictured right",
    "Pictured from", "Pictured at", "Pictured above", "In this image", "In this photo", "In this handout", "From left", "Clockwise from", "De gauche à droite", "De izquierda a derecha", "Da sinistra:",
)  # fmt: skip
_CUES_IN_BRACKETS = (
    "(l.)", "(r.)", "(l)", "(r)", "(li.)", "(re.)", "(Archivbild)", "(Archivfoto)", "(Symbolbild)", "(Symbolfoto)", "(v.l.", "(v. l.", "(von li", "(von re", "(2. v.",
    "(Bildmitte)", "(from left", "(de gauche à droite", "(de izquierda a derecha", "(da sinistra",
    "(left)", "(right)", "(links)", "(rechts)", "(li ", "(re ", "(file photo)", "(pictured", "(Aufnahme", "(Archiv", "(file)", "(à gauche)", "(à droite)",
    "(izq.)", "(dcha.)", "(a sinistra)", "(a destra)",
)  # fmt: skip
_CUES = (", from left:", " from left: ", "from left, ", "v.l.n.r", "Aufnahme vom ", "Archivaufnahme")
CUE_HEADS = frozenset(cue[:2] for cue in _CUES_AT_START)
_JOINING = frozenset(
    """
    on since until till by from of in before after to and through the late early dated for between is as at or than this that le el il am vom bis seit
    """.split()  # noqa: SIM905
)
_PAST = (
    "was|were|had|did|bore|broke|brought|built|bought|began|became|came|caught|chose|cut|dealt|died|drew|drove|fed|fell|felt|fled|flew|fought|found|froze|gave|got|grew|heard|"
    "held|hid|hit|kept|knew|laid|lay|led|left|lent|lit|lost|made|meant|met|paid|put|quit|ran|rang|rode|rose|said|sang|sank|sat|saw|sent|set|shook|shot|shut|slept|sold|"
    "spent|split|spoke|spread|stole|stood|struck|swam|swept|swore|threw|told|took|tore|went|woke|won|wore|wrote|wurde|wurden|war|waren|hatte|hatten|fue|fueron|murió"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "date": re.compile(
            r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, 20\d\d)(?=[,.)]|$)|"
            r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?20\d\d(?=\.? ?(?:\([^()]{2,40}\)\.?)?$)"
        ),
        "past": re.compile(rf"\b(?:{_PAST}|[a-z]{{2,}}ed)\b"),
        "team": re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2} \((?:[A-Z0-9][^()]{2,30})\),? [a-zà-ÿ]"),
    }


def has_cue(text: str) -> bool:
    """Tell whether a line says of itself that it is about a picture.

    >>> has_cue("From left: Ann Ames, Bo Berg"), has_cue("Ann Ames (l.) am Hafen"), has_cue("FILE - Ferries in the harbour"), has_cue("Ann Ames left")
    (True, True, True, False)
    """
    at = text.find("(")
    while at >= 0:
        if text.startswith(_CUES_IN_BRACKETS, at):
            return True
        at = text.find("(", at + 1)
    if text[:2] in CUE_HEADS and text.startswith(_CUES_AT_START):
        return True
    return len(text) < 200 and ("left" in text or ".l.n.r" in text or "ufnahme" in text) and any(cue in text for cue in _CUES)


def is_dated(text: str) -> bool:
    """Tell whether a sentence dates itself as captions do: with a full date that no "on" joins to it, and no verb of the past.

    >>> is_dated("Ann Ames sells tickets at the pier in Westhaven, Maine, May 3, 2024.")
    True
    >>> is_dated("The law took effect on May 3, 2024."), is_dated("The pier burned down in Westhaven, Maine, May 3, 2024.")
    (False, False)
    >>> is_dated("La alcaldesa, durante un acto en el puerto, 3 de mayo de 2024.")
    True
    """
    patterns = _patterns()
    found = patterns["date"].search(text)
    if found is None or len(text) > 220 or ". " in text[: found.start()]:
        return False
    before = text[: found.start()].rstrip(" ,").lower().split()
    if len(before) > 4 and before[-1].endswith(("day", "day,")):
        before.pop()
    if (
        len(before) < 5
        or before[-1] in _JOINING
        or before[-1] == "("
        or (found["month"] is None and text[: found.start()].rstrip()[-1] != ",")
    ):
        return False
    return patterns["past"].search(text) is None


def is_team_picture(text: str) -> bool:
    """Tell the caption of a sports picture, which names a player's team in brackets and ends in no full stop.

    >>> is_team_picture("Ann Ames (SV Westhaven) freut sich mit ihren Kolleginnen")
    True
    >>> is_team_picture("Ann Ames (SV Westhaven) freut sich."), is_team_picture("The harbour (founded in 1902)")
    (False, False)
    """
    return 40 < len(text) < 160 and "(" in text and text[-1] not in ".:?!" and _patterns()["team"].match(text) is not None
